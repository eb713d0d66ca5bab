// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notesmail.h"
#include "usecases/correspondence.h"

namespace convenor {

/// The notes and presentations of a session as mail drafts for those who may have them by the notes
/// policy: a short letter in their language with the report for registered participants and the
/// files attached, links for what is online or too large. A draft takes entitled recipients alone,
/// so none can be made for anybody else. The ledger keeps who was sent which version; who had an
/// older one is offered the corrected one. Marking as sent, discarding and listing are those of
/// Correspondence.
class NotesMail final
{
public:
    explicit NotesMail(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// What goes out now. `session.not-announced` of a session of which
    /// they may not know, Conflict notesmail.nothing where there is nothing to send.
    Result<NotesParcel> parcel(SessionId session, qint64 mostBytes = NotesWish().mostBytes) const;
    /// Who is to be written to, and who is not and why.
    Result<DueNotes> due(SessionId session, const NotesWish &wish) const;
    /// The draft without its attachments, to be looked at. Invalid mailing.no-contact where the
    /// series has no address.
    Result<MailDraft> draft(const NotesPlan &plan, const NotesWish &wish) const;
    /// Writes a file each into the folder, beside what is in it, and notes them in the ledger as
    /// one change. Conflict mailing.changed-meanwhile where one of the plans is no longer due, and
    /// nothing is written.
    Result<SavedMail> save(SessionId session, const NotesWish &wish, const QList<NotesPlan> &plans,
                           const QString &folder);

    /// The plan of a draft to one person who asked for it, whether or not something was sent
    /// before. Conflict notesmail.not-entitled (name and session; in the list each bar) where they
    /// may not have it, Invalid mailing.no-address or as judgeAddress where nothing can be
    /// addressed to them.
    Result<NotesPlan> planFor(SessionId session, PersonId person) const;
    /// Writes that draft into the folder and notes it in the ledger.
    Result<SavedMail> saveFor(SessionId session, PersonId person, const QString &folder);

    /// When each material of the session went out last, by the mailings that were marked as sent.
    Result<QHash<MaterialId, QDateTime>> sentMaterials(SessionId session) const;
    /// What this version says otherwise than the one that those had, as two texts.
    Result<NotesChange> changeSince(SessionId session, const QString &version) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor
