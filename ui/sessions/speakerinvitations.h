// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/session.h"

#include <QObject>

namespace convenor {

class Prompts;
class Workspace;

/// Saves the invitations of a session's speakers as mail drafts, and offers to mark those who were
/// only proposed as invited.
class SpeakerInvitations final : public QObject
{
    Q_OBJECT

public:
    SpeakerInvitations(Workspace &workspace, Prompts &prompts, QObject *parent);

    void invite(SessionId session, const Speaker &speaker);
    /// All who are proposed or invited, into a folder.
    void inviteAll(const Session &session);

signals:
    /// Speakers were marked as invited, which can be undone.
    void done(const QString &message);
    /// Drafts were saved, and nothing was changed.
    void told(const QString &message);
    void failed(const convenor::Error &error);
    void personRequested(convenor::PersonId id);

private:
    bool isRefused(SessionId session, const Speaker &speaker);
    /// `saved` says what was saved.
    void offerToMark(SessionId session, const QList<Speaker> &speakers, const QString &saved);

    Workspace &m_workspace;
    Prompts &m_prompts;
};

} // namespace convenor
