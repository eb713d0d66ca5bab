// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/lists.h"
#include "domain/plan.h"
#include "storage/database.h"

namespace convenor {

/// It only ever grows, by undo too, so that a calendar knows which version is the later one.
struct Revision
{
    int number = 0;
    QDateTime changedAt;
};

/// Series and their sessions: what lists and look-ups ask of them. Throws StorageError.
class ProgrammeStore final
{
public:
    explicit ProgrammeStore(Database &database)
        : m_database(database)
    {
    }

    /// The latest first.
    QList<SeriesRow> series();
    SeriesId seriesByKey(const QString &key);
    /// In the series' order.
    QList<SessionRow> sessions(SeriesId series);
    SessionId sessionByNumber(SeriesId series, int number);
    SessionId sessionByKey(SeriesId series, const QString &key);
    int nextNumber(SeriesId series);
    /// Every session of the file with who has to be there, in the order of series and number.
    QList<PlannedSession> planned();
    /// How often the session was changed since it was made, and when last.
    Revision revision(SessionId session);
    /// Counts one more for every session that the change touches, all of a series' where it is
    /// that.
    void countRevisions(const ChangeSet &touched, const QDateTime &at);

    /// Removes a session with everything that is kept of it; others no longer refer to it.
    void removeSession(SessionId id);
    void removeSeries(SeriesId id);

private:
    void addPeople(QList<PlannedSession> &sessions);
    void addAcknowledged(QList<PlannedSession> &sessions);
    void runFor(const QByteArray &sql, qint64 id);

    Database &m_database;
};

} // namespace convenor
