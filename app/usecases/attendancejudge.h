// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/registrants.h"
#include "domain/series.h"
#include "domain/session.h"
#include "usecases/attendances.h"

namespace convenor {

struct Stores;

/// What is known of those whom a session's reports may tell of.
struct SessionRoll
{
    QList<Registration> ofSession;
    QList<Registration>
        ofMeeting; ///< for the whole of it, of people not registered for the session
    QHash<PersonId, Person> people;
    QList<Person> crew; ///< speakers and team
};
SessionRoll rollOf(Stores &stores, const Session &session);

/// Those whom earlier reports told of.
QSet<PersonId> seenIn(const Attendance &attendance);
Attendance attendanceOf(Stores &stores, SessionId session);

/// Judges everybody who was there, and counts.
void judge(ComingAttendance &coming, const SessionRoll &roll);

/// Minutes of each person who was there.
QHash<PersonId, int> minutesOfPeople(const ComingAttendance &coming);

/// Why a report is probably not this session's; no code: it may well be. `others` are the sessions
/// of the series.
Reason otherSessionOf(const ComingAttendance &coming, const Session &session,
                      const QList<Session> &others, const QString &timeZone);

} // namespace convenor
