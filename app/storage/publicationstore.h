// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicationcheck.h"
#include "storage/database.h"

namespace convenor {

/// What the publication check has to know beside the page. Throws StorageError.
class PublicationStore final
{
public:
    explicit PublicationStore(Database &database)
        : m_database(database)
    {
    }

    /// Everybody who registered for the series, but not to organize it; each once.
    QList<CheckedPerson> participants(SeriesId series);
    QList<CheckedOrganization> organizations();
    /// Which of these, in lower case, are addresses of people in the directory.
    QSet<QString> personal(const QSet<QString> &addresses);
    QStringList meetingUrls();

private:
    Database &m_database;
};

} // namespace convenor
