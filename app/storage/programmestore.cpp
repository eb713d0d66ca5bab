// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/programmestore.h"

#include "base/isotext.h"
#include "storage/rows.h"

namespace convenor {

QList<SeriesRow> ProgrammeStore::series()
{
    Statement rows(m_database,
                   "SELECT id, key, title, start, \"end\", (SELECT count(*) FROM session WHERE "
                   "series = s.id) FROM series s ORDER BY start DESC, ordinal DESC");
    QList<SeriesRow> series;
    while (rows.step()) {
        SeriesRow row;
        int index = 0;
        readCell(rows, index, row.id);
        readCell(rows, index, row.key);
        readCell(rows, index, row.title);
        readCell(rows, index, row.start);
        readCell(rows, index, row.end);
        readCell(rows, index, row.sessions);
        series.append(row);
    }
    return series;
}

SeriesId ProgrammeStore::seriesByKey(const QString &key)
{
    Statement row(m_database, "SELECT id FROM series WHERE key = ?");
    row.bindText(1, key);
    return row.step() ? SeriesId(row.integer(0)) : SeriesId();
}

QList<SessionRow> ProgrammeStore::sessions(SeriesId series)
{
    Statement rows(
        m_database,
        "SELECT id, number, title, date, start, status, summary_state, (SELECT count(*) FROM "
        "session_speakers WHERE session = s.id), (SELECT count(*) FROM registration WHERE session "
        "= s.id) FROM session s WHERE series = ? ORDER BY ordinal, number");
    rows.bindInteger(1, series.value());
    QList<SessionRow> sessions;
    while (rows.step()) {
        SessionRow row;
        int index = 0;
        readCell(rows, index, row.id);
        readCell(rows, index, row.number);
        readCell(rows, index, row.title);
        readCell(rows, index, row.date);
        readCell(rows, index, row.start);
        readCell(rows, index, row.status);
        readCell(rows, index, row.summaryState);
        readCell(rows, index, row.speakers);
        readCell(rows, index, row.registrations);
        sessions.append(row);
    }
    return sessions;
}

SessionId ProgrammeStore::sessionByNumber(SeriesId series, int number)
{
    Statement row(m_database, "SELECT id FROM session WHERE series = ? AND number = ?");
    row.bindInteger(1, series.value());
    row.bindInteger(2, number);
    return row.step() ? SessionId(row.integer(0)) : SessionId();
}

SessionId ProgrammeStore::sessionByKey(SeriesId series, const QString &key)
{
    Statement row(m_database, "SELECT id FROM session WHERE series = ? AND key = ?");
    row.bindInteger(1, series.value());
    row.bindText(2, key);
    return row.step() ? SessionId(row.integer(0)) : SessionId();
}

int ProgrammeStore::nextNumber(SeriesId series)
{
    Statement row(m_database, "SELECT coalesce(max(number), 0) + 1 FROM session WHERE series = ?");
    row.bindInteger(1, series.value());
    return row.step() ? int(row.integer(0)) : 1;
}

Revision ProgrammeStore::revision(SessionId session)
{
    Statement row(m_database,
                  "SELECT revision, changed_at FROM session_revision WHERE session = ?");
    row.bindInteger(1, session.value());
    if (!row.step())
        return {};
    return {int(row.integer(0)), momentFromText(row.text(1)).value_or(QDateTime())};
}

void ProgrammeStore::countRevisions(const ChangeSet &touched, const QDateTime &at)
{
    QSet<qint64> sessions = touched.ids(Kind::Session);
    Statement ofSeries(m_database, "SELECT id FROM session WHERE series = ?");
    for (const qint64 series : touched.ids(Kind::Series)) {
        ofSeries.bindInteger(1, series);
        while (ofSeries.step())
            sessions += ofSeries.integer(0);
        ofSeries.reset();
    }
    Statement count(m_database,
                    "INSERT INTO session_revision (session, revision, changed_at) VALUES (?1, 0, "
                    "?2) ON CONFLICT (session) DO UPDATE SET revision = revision + 1, changed_at = "
                    "?2");
    for (const qint64 session : std::as_const(sessions)) {
        count.bindInteger(1, session);
        count.bindText(2, textOf(at));
        count.run();
    }
}

void ProgrammeStore::runFor(const QByteArray &sql, qint64 id)
{
    Statement statement(m_database, sql);
    statement.bindInteger(1, id);
    statement.run();
}

void ProgrammeStore::removeSession(SessionId id)
{
    Rows rows(m_database);
    runFor("UPDATE action SET follows = NULL WHERE follows IN (SELECT id FROM action WHERE session "
           "= ?)",
           id.value());
    runFor("UPDATE action SET note = NULL WHERE note IN (SELECT id FROM note WHERE session = ?)",
           id.value());
    runFor("DELETE FROM session_follows WHERE target = ?", id.value());
    runFor("DELETE FROM session_acknowledged WHERE other = ?", id.value());
    for (const auto &each : rows.load<Action>("session = ?", id.value()))
        rows.remove(each.id);
    for (const auto &each : rows.load<Note>("session = ?", id.value()))
        rows.remove(each.id);
    for (const auto &each : rows.load<Material>("session = ?", id.value()))
        rows.remove(each.id);
    for (const auto &each : rows.load<Request>("session = ?", id.value()))
        rows.remove(each.id);
    for (const auto &each : rows.load<Registration>("session = ?", id.value()))
        rows.remove(each.id);
    runFor("DELETE FROM revision WHERE session = ?", id.value());
    for (const auto &each : rows.load<Attendance>("session = ?", id.value()))
        rows.remove(each.id);
    for (const auto &each : rows.load<Mailing>("session = ?", id.value()))
        rows.remove(each.id);
    for (const auto &each : rows.load<AcceptedFinding>("session = ?", id.value()))
        rows.remove(each.id);
    rows.remove(id);
}

void ProgrammeStore::removeSeries(SeriesId id)
{
    Rows rows(m_database);
    for (const auto &each : rows.load<Session>("series = ?", id.value()))
        removeSession(each.id);
    for (const auto &each : rows.load<Registration>("series = ?", id.value()))
        rows.remove(each.id);
    for (const auto &each : rows.load<Mailing>("series = ?", id.value()))
        rows.remove(each.id);
    for (const auto &each : rows.load<AcceptedFinding>("series = ?", id.value()))
        rows.remove(each.id);
    rows.remove(id);
}

} // namespace convenor
