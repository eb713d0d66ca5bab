// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/mailing.h"

#include <QHash>
#include <QStringList>

namespace convenor {

// Who is written to about a session, or about a whole meeting, and with whom they share a draft.

/// One registration of somebody who may be written to.
struct Correspondent
{
    PersonId person;
    QString name; ///< as they are addressed; of one with a security concern as they chose, or empty
    QString address;
    Reason fault; ///< why nothing can be addressed to them; without a code: it can
    QStringList languages; ///< theirs, the best first
    RegistrationState state = RegistrationState::Pending;
    Capacity capacity = Capacity::Participant;
    QString reason;
    QStringList claimed; ///< criteria that they say to meet and nobody has verified, in words
    std::optional<int> waitingPosition;
    QDateTime decidedAt;
    bool securityConcern = false;
    bool agreesToMail = false; ///< about what comes later
    bool isHere = false; ///< it is for what is written about

    bool operator==(const Correspondent &) const = default;
};

/// What a person was written last of the kind, by the ledger.
struct WrittenBefore
{
    std::optional<Answered> told;
    QDateTime decidedAt;
};

/// What shapes the drafts.
struct MailingWish
{
    MailingKind kind = MailingKind::Answer;
    int batchSize = 50; ///< addresses in a draft
    bool again = false; ///< to those too who were written to before
    QStringList languages; ///< in which there are templates
    QString fallback; ///< the language of everybody else

    bool operator==(const MailingWish &) const = default;
};

/// What a draft says that no batch may share. Nothing here is set in a batch.
struct PersonalPart
{
    QString addressee;
    QString reason;
    QStringList claimed;
    std::optional<int> position;

    bool operator==(const PersonalPart &) const = default;
};

struct DraftPlan
{
    MailingKind kind = MailingKind::Answer;
    QString language;
    std::optional<Answered> told; ///< in an answer
    std::optional<PersonalPart> personal; ///< of a draft that speaks to one
    QList<MailingRecipient> recipients; ///< each person once; some may share an address
    QStringList names; ///< theirs, for the organizers' eyes

    /// Each address once.
    QStringList addresses() const;
    bool operator==(const DraftPlan &) const = default;
};

struct Unreachable
{
    PersonId person;
    QString name;
    Reason why;

    bool operator==(const Unreachable &) const = default;
};

struct DueMail
{
    QList<DraftPlan> drafts;
    QList<Unreachable> unreachable;
    int before = 0; ///< were written to already, or stand in a draft
    int undecided = 0; ///< wait for a decision

    int people() const;
    bool operator==(const DueMail &) const = default;
};

/// What there is to be answered; nothing while it is not decided, or cancelled.
std::optional<Answered> answerOf(RegistrationState state, Capacity capacity);

/// Answers go to whom a decision was taken that they do not know of; joining instructions and
/// reminders to the accepted; an announcement to those who agreed with their last registration and
/// are not registered here. Nobody who cancelled is ever written to. Who has a security concern
/// shares a draft with nobody. `all` in the order in which they registered.
DueMail dueMail(const MailingWish &wish, const QList<Correspondent> &all,
                const QHash<PersonId, WrittenBefore> &before);

} // namespace convenor
