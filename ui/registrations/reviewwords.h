// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/reviewing.h"

namespace convenor {

// What the desk tells of a registration, in words: each a few lines of plain text, empty where
// there is nothing to tell.

/// "Accepted as an observer", "Waiting list, 3", "Regretted – changed since".
QString stateWords(const QueueRow &row);
QString stateWords(RegistrationState state, Capacity capacity, std::optional<int> waitingPosition);
/// By whom, when and why it was decided.
QString decisionWords(const Registration &registration);
QString organizationFacts(const Organization &organization);
/// Of who has a security concern nothing that tells who they are.
QString personFacts(const Review &review);
QString differenceWords(const QList<Difference> &differences);
QString answerWords(const Registration &registration);
QString pastWords(const QList<Appearance> &appearances);
QString pastWords(const QList<PastPart> &parts);

} // namespace convenor
