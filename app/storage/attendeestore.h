// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attendeelist.h"
#include "storage/database.h"

namespace convenor {

/// Who registered, as lists ask for it. Throws StorageError.
class AttendeeStore final
{
public:
    explicit AttendeeStore(Database &database)
        : m_database(database)
    {
    }

    /// Of a session, or of the whole meeting where that is null; in their order. The organization
    /// is the one they registered for, else the person's of today; the country is the person's,
    /// else the organization's.
    QList<Entrant> entrants(SeriesId series, SessionId session);

private:
    Database &m_database;
};

} // namespace convenor
