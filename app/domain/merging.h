// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/registration.h"
#include "domain/session.h"

namespace convenor {

// Two that were taken for two people turn out to be one: what was kept of each becomes one.

/// The better known of the two registrations, with what the other one adds: claims, answers,
/// questions, needs. Consent counts only where both gave it; attendance where either was there.
Registration united(const Registration &one, const Registration &two);

/// Leaves a person once in each role; the entry that is furthest stays.
void uniteSpeakers(QList<Speaker> &speakers, PersonId person);

} // namespace convenor
