// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/speakerinvitations.h"

#include "ui/support/prompts.h"
#include "usecases/invitations.h"
#include "usecases/wording.h"

#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

SpeakerInvitations::SpeakerInvitations(Workspace &workspace, Prompts &prompts, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_prompts(prompts)
{
}

bool SpeakerInvitations::isRefused(SessionId session, const Speaker &speaker)
{
    const auto draft =
        Invitations(m_workspace).draft(session, speaker.id).and_then([](const MailDraft &made) {
            return mailBytes(made);
        });
    if (draft)
        return false;
    const QByteArray &code = draft.error().reason.code;
    if (code != "invitation.no-address" && !code.startsWith("mail.")) {
        emit failed(draft.error());
    } else if (m_prompts.confirm(worded(draft.error()), wayOut(draft.error()),
                                 tr("Open the person"))) {
        emit personRequested(speaker.person);
    }
    return true;
}

void SpeakerInvitations::invite(SessionId session, const Speaker &speaker)
{
    if (isRefused(session, speaker))
        return;
    const Invitations invitations(m_workspace);
    const QString path = m_prompts.fileToSave(
        tr("Save the invitation"), invitations.fileName(session, speaker.id).value_or(QString()),
        tr("Mail draft (*.eml)"));
    if (path.isEmpty())
        return;
    if (const auto saved = invitations.save(session, speaker.id, path); !saved) {
        emit failed(saved.error());
        return;
    }
    offerToMark(session, {speaker}, tr("Invitation saved: %1").arg(QFileInfo(path).fileName()));
}

void SpeakerInvitations::inviteAll(const Session &session)
{
    QList<Id<Speaker>> ids;
    for (const Speaker &speaker : session.speakers) {
        if (speaker.state == SpeakerState::Proposed || speaker.state == SpeakerState::Invited)
            ids.append(speaker.id);
    }
    if (ids.isEmpty()) {
        emit told(tr("Nobody is proposed or invited: there is no one left to write to"));
        return;
    }
    const QString folder = m_prompts.folder(tr("Save the invitations into a folder"));
    if (folder.isEmpty())
        return;
    const auto saved = Invitations(m_workspace).saveAll(session.id, ids, folder);
    if (!saved) {
        emit failed(saved.error());
        return;
    }
    if (!saved->refused.isEmpty()) {
        QStringList details;
        for (const Problem &each : saved->refused)
            details.append(worded(each.what));
        m_prompts.tell(tr("%n speakers got no invitation", nullptr, int(details.size())), details);
    }
    QList<Speaker> speakers;
    for (const Speaker &speaker : session.speakers) {
        if (saved->speakers.contains(speaker.id))
            speakers.append(speaker);
    }
    if (!speakers.isEmpty())
        offerToMark(session.id, speakers,
                    tr("%n invitations saved", nullptr, int(speakers.size())));
}

void SpeakerInvitations::offerToMark(SessionId session, const QList<Speaker> &speakers,
                                     const QString &saved)
{
    QList<Id<Speaker>> proposed;
    for (const Speaker &speaker : speakers) {
        if (speaker.state == SpeakerState::Proposed)
            proposed.append(speaker.id);
    }
    const bool marks = !proposed.isEmpty()
        && m_prompts.confirm(tr("Mark %n speakers as invited?", nullptr, int(proposed.size())),
                             tr("%1. It is sent by opening it in your mail program.").arg(saved),
                             tr("Mark as invited"));
    if (!marks) {
        emit told(saved);
        return;
    }
    const auto marked = Invitations(m_workspace).markInvited(session, proposed);
    if (marked)
        emit done(tr("%1 · %2").arg(saved, tr("%n marked as invited", nullptr, *marked)));
    else
        emit failed(marked.error());
}

} // namespace convenor
