// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/partialdate.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QDateTime>
#include <QString>

namespace convenor {

// What the review desk lists: the registrations for one session, or for the meeting as a whole.

/// Which of them. Doubtful and OverLimit follow from what is proposed, the others from the file.
enum class QueuePart { Pending, Doubtful, OverLimit, Changed, WithoutEmail, OnHold, Waiting, All };
template <>
inline constexpr std::array wordsOf<QueuePart>{"pending",       "doubtful", "over_limit", "changed",
                                               "without_email", "on_hold",  "waiting",    "all"};

enum class QueueOrder { Registered, Name, Organization, Country, State };

/// In whom every word of `text` begins a word: of the person, the organization, or what they wrote.
/// Who waits comes in the order of the waiting list.
struct QueueQuery
{
    SeriesId series;
    SessionId session; ///< null: the meeting as a whole
    QueuePart part = QueuePart::Pending;
    QString text = {};
    QueueOrder order = QueueOrder::Registered;
    bool descending = false;
    int limit = 0; ///< at most so many, the first ones; 0: all

    bool operator==(const QueueQuery &) const = default;
};

/// Who has a security concern is under the name that they chose.
struct QueueRow
{
    RegistrationId id;
    PersonId person;
    QString name;
    bool securityConcern = false;
    QString organizationName;
    QString country; ///< of the person, else of the organization
    Capacity capacity = Capacity::Participant;
    RegistrationState state = RegistrationState::Pending;
    std::optional<int> waitingPosition;
    QDateTime registeredAt;
    bool isChanged = false; ///< since it was decided

    bool operator==(const QueueRow &) const = default;
};

struct QueueCounts
{
    int all = 0;
    int pending = 0;
    int onHold = 0;
    int accepted = 0; ///< but observers
    int observers = 0; ///< that are accepted
    int waiting = 0;
    int changed = 0;
    int withoutEmail = 0;

    bool operator==(const QueueCounts &) const = default;
};

/// What registrations can be for: a session of the series, or with a null session all of it.
struct QueueTarget
{
    SessionId session;
    int number = 0;
    QString title;
    PartialDate date;
    int registrations = 0;
    int pending = 0;

    bool operator==(const QueueTarget &) const = default;
};

/// An organization's part in a session, or in a whole meeting where `session` is null.
struct PastPart
{
    SessionId session;
    QString series;
    int number = 0;
    QString title;
    PartialDate date;
    int registered = 0;
    int accepted = 0;
    int attended = 0;

    bool operator==(const PastPart &) const = default;
};

} // namespace convenor
