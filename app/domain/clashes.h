// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/plan.h"

namespace convenor {

/// What does not go together in a plan. A clash of two sessions names the earlier one as `session`
/// and is told once.
struct Clash
{
    ClashKind kind = ClashKind::PersonTwice;
    SessionId session;
    SessionId other; ///< null where the session alone is at odds with its series or itself
    PersonId person; ///< of PersonTwice
    bool acknowledged = false;
    QString note; ///< why it is meant

    bool concerns(SessionId id) const { return session == id || other == id; }

    bool operator==(const Clash &) const = default;
};

/// Every clash among the sessions, in the order of their dates.
///
/// Two sessions clash where their times overlap and they share a person (PersonTwice), a room of
/// one venue (RoomShared), a meeting link (LinkShared), or are of one series and one is a plenary
/// (PlenaryOverlap). A session without an end is taken to last `usualMinutes`; one without an exact
/// day and start overlaps with none. A session alone clashes where no day that its date may mean
/// lies within the series (OutsideSeries), its end is not after its start (EndsBeforeStart), or
/// registration closes after it (DeadlineAfterSession). What is postponed or cancelled clashes
/// with nothing.
QList<Clash> clashesAmong(const QList<PlannedSession> &sessions);

} // namespace convenor
