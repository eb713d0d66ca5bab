// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/session.h"
#include "exchange/maildraft.h"

namespace convenor {

class Workspace;

struct SavedInvitations
{
    QStringList files;
    QList<Id<Speaker>> speakers; ///< whose they are, in the same order
    QList<Problem> refused; ///< who got none, and why
};

/// Invitations of speakers as mail drafts, in the language of the series, by its template. Who has
/// confirmed is given the meeting's link and no longer asked; nobody else is given it.
class Invitations final
{
public:
    explicit Invitations(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Invalid invitation.no-address or mail.* where the speaker cannot be written to, Conflict
    /// invitation.session-over where there is nothing to be invited to.
    Result<MailDraft> draft(SessionId session, Id<Speaker> speaker) const;
    /// A name for the draft's file.
    Result<QString> fileName(SessionId session, Id<Speaker> speaker) const;

    Result<void> save(SessionId session, Id<Speaker> speaker, const QString &path) const;
    /// One file each into the folder; what is in it stays. Who cannot be written to is told, and
    /// the others are saved all the same.
    Result<SavedInvitations> saveAll(SessionId session, const QList<Id<Speaker>> &speakers,
                                     const QString &folder) const;

    /// Those of them who are proposed become invited, as one change; how many.
    Result<int> markInvited(SessionId session, const QList<Id<Speaker>> &speakers);

private:
    Workspace &m_workspace;
};

} // namespace convenor
