// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/correspondence.h"
#include "domain/gathering.h"
#include "exchange/maildraft.h"

namespace convenor {

class Workspace;

struct SavedMail
{
    QStringList files;
    QList<MailingId> mailings; ///< as which they stand in the ledger, in the same order
};

/// Mail to registered people as drafts that somebody looks at and sends: answers, announcement,
/// joining instructions, reminder. Each goes from and to the contact address of the series, with
/// everybody in blind copy, in the language of the recipients where there is a template in it. The
/// ledger keeps who stands in which draft; whoever does is not due again until something changed.
class Correspondence final
{
public:
    explicit Correspondence(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Who is to be written to. Of the wish `languages` and `fallback` are set here.
    Result<DueMail> due(const Gathering &target, MailingWish wish) const;
    /// Invalid mailing.no-contact where the series has no address, Conflict mailing.* where there
    /// is nothing to be written about.
    Result<MailDraft> draft(const Gathering &target, const DraftPlan &plan) const;
    /// Writes a file each into the folder, beside what is in it, and notes them in the ledger as
    /// one change. Conflict mailing.changed-meanwhile where one of the plans is no longer due, and
    /// nothing is written.
    Result<SavedMail> save(const Gathering &target, const MailingWish &wish,
                           const QList<DraftPlan> &plans, const QString &folder);

    /// Those of them that were not; a name for the moment is kept.
    Result<void> markSent(const QList<MailingId> &mailings);
    /// Takes drafts that were never sent out of the ledger: their recipients are due again.
    Result<void> discard(const QList<MailingId> &mailings);

    /// The ledger, the latest first.
    Result<QList<MailingRow>> mailings(const Gathering &target) const;
    Result<QList<MailingRow>> mailingsOf(PersonId person) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor
