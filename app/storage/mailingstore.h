// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notesmail.h"
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

    /// Everybody who is known about the session: registered for it or its whole meeting, speaker,
    /// of the team, of an organizing organization, who asked, who was sent its notes before.
    QList<NotesAsker> notesAskers(const Session &session);
    /// When each material went out last with notes of the session that were marked as sent.
    QHash<MaterialId, QDateTime> sentMaterials(SessionId session);
    /// What the report said in that version; empty where it is not kept.
    QString reportOf(SessionId session, const QString &version);

    /// The latest first.
    QList<MailingRow> mailings(SeriesId series, SessionId session);
    QList<MailingRow> mailingsOf(PersonId person);

private:
    QList<MailingRow> rows(const QByteArray &where, std::initializer_list<qint64> parameters);

    Database &m_database;
};

} // namespace convenor
