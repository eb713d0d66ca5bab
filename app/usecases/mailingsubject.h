// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/series.h"
#include "domain/session.h"
#include "publish/correspondenceletters.h"
#include "usecases/correspondence.h"

namespace convenor {

class Templates;
struct LetterHead;
struct LetterSession;
struct Stores;

/// What mail is written about, as it was read.
struct MailingSubject
{
    Series series;
    std::optional<Session> session; ///< none: the whole meeting
    QList<Session> sessions; ///< that one, or all of the meeting
    QStringList organizers;

    /// What it is called in lists, file names and the history.
    QString name() const;
};

/// Why mail cannot be addressed so. Where safety is at stake the address is not repeated.
Reason addressFault(const QString &address, bool securityConcern);
Result<MailingSubject> readSubject(Stores &stores, const Gathering &target);
LetterHead headOf(const MailingSubject &subject, const QString &language);
LetterSession letterSession(const MailingSubject &subject, const Session &session,
                            const QString &language);
/// Whether mail of the kind can be written about it at all.
Result<void> judgeSubject(const MailingSubject &subject, MailingKind kind);
Result<Letter> letterOf(const MailingSubject &subject, const DraftPlan &plan,
                        const Templates &templates);

} // namespace convenor
