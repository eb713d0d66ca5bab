// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <optional>

namespace convenor {

// What the request desk lists.

/// Which requests of a series: those in which, or in whose person, every word of `text` begins a
/// word.
struct RequestQuery
{
    SeriesId series;
    SessionId session = {}; ///< null: of every one
    std::optional<RequestState> state = {}; ///< none: every one
    QString text = {};

    bool operator==(const RequestQuery &) const = default;
};

/// Who has a security concern is under the name that they chose.
struct RequestRow
{
    RequestId id;
    SessionId session;
    int number = 0; ///< of the session
    QString title; ///< the same
    PersonId person;
    QString name;
    bool securityConcern = false;
    QString organizationName;
    QString email;
    QDateTime askedAt;
    QString what;
    RequestState state = RequestState::Open;
    QString decidedBy;
    QString reason;
    QDateTime answeredAt; ///< a draft of the answer as it stands was made
    QDateTime sentAt; ///< and sent

    bool operator==(const RequestRow &) const = default;
};

struct RequestCounts
{
    int open = 0;
    int granted = 0;
    int declined = 0;

    int all() const { return open + granted + declined; }
    bool operator==(const RequestCounts &) const = default;
};

/// That the notes of a session were mailed to somebody, by the ledger.
struct NotesSent
{
    SessionId session;
    QString version; ///< of what was sent
    QDateTime madeAt;
    QDateTime sentAt; ///< invalid: it is only a draft so far

    bool operator==(const NotesSent &) const = default;
};

/// The name that somebody with a security concern chose; none where they have no such concern.
struct ChosenName
{
    bool securityConcern = false;
    QString name;

    bool operator==(const ChosenName &) const = default;
};

} // namespace convenor
