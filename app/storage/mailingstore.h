// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/correspondence.h"
#include "storage/database.h"

namespace convenor {

/// The ledger of mail, and who may be written to. Throws StorageError.
class MailingStore final
{
public:
    explicit MailingStore(Database &database)
        : m_database(database)
    {
    }

    /// Who registered for the session, or for the whole meeting where that is null, in order;
    /// `everywhere`: for anything at all.
    QList<Correspondent> correspondents(SeriesId series, SessionId session, bool everywhere);
    /// What each person was written last of the kind, whether it was sent or is only made.
    QHash<PersonId, WrittenBefore> before(MailingKind kind, SeriesId series, SessionId session);

    /// The latest first.
    QList<MailingRow> mailings(SeriesId series, SessionId session);
    QList<MailingRow> mailingsOf(PersonId person);

private:
    QList<MailingRow> rows(const QByteArray &where, std::initializer_list<qint64> parameters);

    Database &m_database;
};

} // namespace convenor
