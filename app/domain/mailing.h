// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QDateTime>
#include <QString>

namespace convenor {

using MailingId = Id<struct Mailing>;

/// What a draft is for.
enum class MailingKind { Answer, Announcement, JoiningInstructions, Reminder, Notes };
template <>
inline constexpr std::array wordsOf<MailingKind>{"answer", "announcement", "joining_instructions",
                                                 "reminder", "notes"};

/// What an answer tells of a registration.
enum class Answered { Participant, Observer, OnHold, Regretted, Waitlisted };
template <>
inline constexpr std::array wordsOf<Answered>{"participant", "observer", "on_hold", "regretted",
                                              "waitlisted"};

/// One person to whom a draft is addressed.
struct MailingRecipient
{
    Id<MailingRecipient> id;
    PersonId person;
    QString address; ///< as it was then
    std::optional<Answered> told; ///< in an answer
    QDateTime decidedAt; ///< of the decision that was told

    bool operator==(const MailingRecipient &) const = default;
};
template <>
inline constexpr auto fieldsOf<MailingRecipient> = std::tuple{
    Field{"person", &MailingRecipient::person, Row},
    Field{"address", &MailingRecipient::address, Row},
    Field{"told", &MailingRecipient::told, Row},
    Field{"decided_at", &MailingRecipient::decidedAt, Row},
};

/// One thing that went out with a mailing of notes: a material, or the report where that is null.
/// The material may be gone since.
struct MailedItem
{
    Id<MailedItem> id;
    MaterialId material;
    QString title;
    QString hash; ///< of what was seen of it
    QString text; ///< of the report, with the first mailing of a version

    bool operator==(const MailedItem &) const = default;
};
template <>
inline constexpr auto fieldsOf<MailedItem> = std::tuple{
    Field{"material", &MailedItem::material, Row},
    Field{"title", &MailedItem::title, Row},
    Field{"hash", &MailedItem::hash, Row},
    Field{"text", &MailedItem::text, Row},
};

/// A line of the ledger: a draft that was made, of a session, or of the whole meeting where that is
/// null. It counts as sent once somebody says so. The ledger stays in the file and is in no
/// interchange document.
struct Mailing
{
    MailingId id;
    SeriesId series;
    SessionId session;
    MailingKind kind = MailingKind::Answer;
    QString language;
    QString subject;
    QString version; ///< the hash of what was sent of several versions, as of notes
    QDateTime madeAt;
    QString madeBy;
    QString hash; ///< SHA-256 of the draft's bytes
    QDateTime sentAt;
    QString sentBy;
    QList<MailingRecipient> recipients;
    QList<MailedItem> items; ///< of one that has a version

    bool operator==(const Mailing &) const = default;
};
template <>
inline constexpr auto fieldsOf<Mailing> = std::tuple{
    Field{"series", &Mailing::series, Row},   Field{"session", &Mailing::session, Row},
    Field{"kind", &Mailing::kind, Row},       Field{"language", &Mailing::language, Row},
    Field{"subject", &Mailing::subject, Row}, Field{"version", &Mailing::version, Row},
    Field{"made_at", &Mailing::madeAt, Row},  Field{"made_by", &Mailing::madeBy, Row},
    Field{"hash", &Mailing::hash, Row},       Field{"sent_at", &Mailing::sentAt, Row},
    Field{"sent_by", &Mailing::sentBy, Row},  Field{"recipients", &Mailing::recipients, Row},
    Field{"items", &Mailing::items, Row},
};

/// What lists show of a mailing.
struct MailingRow
{
    MailingId id;
    SessionId session;
    QString about; ///< the session's title, or the series'
    int number = 0; ///< of the session
    MailingKind kind = MailingKind::Answer;
    std::optional<Answered> told; ///< what it told all of them
    QString language;
    QString subject;
    QString version;
    int recipients = 0;
    QDateTime madeAt;
    QDateTime sentAt;

    bool operator==(const MailingRow &) const = default;
};

} // namespace convenor
