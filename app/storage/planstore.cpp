// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/programmestore.h"
#include "storage/rows.h"

namespace convenor {

namespace {

QHash<qint64, PlannedSession *> byId(QList<PlannedSession> &sessions)
{
    QHash<qint64, PlannedSession *> found;
    for (PlannedSession &session : sessions)
        found.insert(session.id.value(), &session);
    return found;
}

} // namespace

QList<PlannedSession> ProgrammeStore::planned()
{
    Statement rows(m_database,
                   "SELECT s.id, s.series, e.title, e.start, e.\"end\", e.time_zone, s.number, "
                   "s.title, s.form, s.mode, s.date, s.start, s.\"end\", s.venue, s.room, "
                   "s.meeting_url, s.status, s.registration_deadline FROM session s JOIN series e "
                   "ON e.id = s.series ORDER BY e.start, e.ordinal, s.ordinal, s.number");
    QList<PlannedSession> sessions;
    while (rows.step()) {
        PlannedSession &session = sessions.emplaceBack();
        int index = 0;
        const auto read = [&](auto &...values) { (readCell(rows, index, values), ...); };
        read(session.id, session.series, session.seriesTitle, session.seriesStart,
             session.seriesEnd, session.timeZone, session.number, session.title, session.form,
             session.mode, session.date, session.start, session.end, session.venue, session.room,
             session.meetingUrl, session.status, session.registrationDeadline);
    }
    addPeople(sessions);
    addAcknowledged(sessions);
    return sessions;
}

void ProgrammeStore::addPeople(QList<PlannedSession> &sessions)
{
    const auto known = byId(sessions);
    Statement rows(m_database,
                   "SELECT session, person FROM session_speakers WHERE state <> 'declined' UNION "
                   "SELECT session, person FROM session_team ORDER BY 1, 2");
    while (rows.step())
        known.value(rows.integer(0))->people.append(PersonId(rows.integer(1)));
}

void ProgrammeStore::addAcknowledged(QList<PlannedSession> &sessions)
{
    const auto known = byId(sessions);
    Statement rows(m_database,
                   "SELECT session, id, clash, other, person, note FROM session_acknowledged ORDER "
                   "BY session, ordinal");
    while (rows.step()) {
        AcknowledgedClash clash;
        int index = 1;
        readCell(rows, index, clash.id);
        readCell(rows, index, clash.clash);
        readCell(rows, index, clash.other);
        readCell(rows, index, clash.person);
        readCell(rows, index, clash.note);
        known.value(rows.integer(0))->acknowledged.append(clash);
    }
}

} // namespace convenor
