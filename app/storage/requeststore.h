// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/requests.h"
#include "storage/database.h"

#include <QHash>
#include <QSet>

namespace convenor {

/// Requests for notes and presentations, and what is looked up about one who asks. Throws
/// StorageError.
class RequestStore final
{
public:
    explicit RequestStore(Database &database)
        : m_database(database)
    {
    }

    /// Those that are open first, then the latest.
    QList<RequestRow> requests(const RequestQuery &query);
    RequestCounts counts(SeriesId series);

    /// The latest first.
    QList<NotesSent> notesSent(SeriesId series, PersonId person);
    ChosenName chosenName(PersonId person);
    /// How many other people of the organization are accepted: for each session, and under the null
    /// id for the whole meeting.
    QHash<SessionId, int> colleagues(SeriesId series, OrganizationId organization, PersonId but);
    /// With notes that are not the organizers' alone.
    QSet<SessionId> sessionsWithNotes(SeriesId series);
    /// Everybody whose address has that name, or that place, with the address.
    QList<std::pair<PersonId, QString>> addressesLike(const QString &name, const QString &place);

private:
    Database &m_database;
};

} // namespace convenor
