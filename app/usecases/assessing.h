// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/assessments.h"

namespace convenor {

struct Gathering;
struct Series;
struct Session;
struct Stores;

/// Assesses all of one gathering inside somebody's read or write, in their order.
Result<QList<Assessed>> assessed(Stores &stores, const Gathering &gathering, const QDateTime &now);

/// What would be proposed of somebody of the organization who registered for a session, of each of
/// the series' sessions; what they claimed on another registration counts where it was verified.
struct Foreseen
{
    Outcome outcome = Outcome::Unclear;
    QStringList reasons; ///< in words, the weightiest first
};
QHash<SessionId, Foreseen> foreseen(Stores &stores, const Series &series,
                                    const QList<Session> &sessions, OrganizationId organization,
                                    const QDateTime &now);

} // namespace convenor
