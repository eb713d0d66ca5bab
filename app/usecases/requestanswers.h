// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "usecases/correspondence.h"

namespace convenor {

/// The letters that answer requests which were declined or asked back, as drafts in the language of
/// the person. What was granted is answered by the notes themselves. A letter goes to one person,
/// and may answer several of their requests that were decided alike, for the same reason.
class RequestAnswers final
{
public:
    explicit RequestAnswers(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Conflict request.undecided, request.answered-by-notes, request.mixed or
    /// request.session-hidden of a session of which nobody may know; Invalid mailing.no-contact,
    /// mailing.no-address, or as judgeAddress.
    Result<MailDraft> draft(const QList<RequestId> &ids) const;
    /// Writes the letter into the folder, beside what is in it, and notes it in the ledger: a line
    /// for each request, as one change.
    Result<SavedMail> save(const QList<RequestId> &ids, const QString &folder);

private:
    Workspace &m_workspace;
};

} // namespace convenor
