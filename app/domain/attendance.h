// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QDateTime>
#include <QString>

namespace convenor {

// Who was at a session, as the reports of attendance tell it. Everything is kept with its times, so
// that another report of the same session can be united with it.

/// As what somebody was there. A bot takes notes or records.
enum class VisitorRole { Attendee, Panelist, Host, DialledIn, Bot };
template <>
inline constexpr std::array wordsOf<VisitorRole>{"attendee", "panelist", "host", "dialled_in",
                                                 "bot"};

/// From joining to leaving once.
struct Stay
{
    Id<Stay> id;
    QDateTime from;
    QDateTime to; ///< not before `from`

    bool operator==(const Stay &) const = default;
};
template <>
inline constexpr auto fieldsOf<Stay> = std::tuple{
    Field{"from", &Stay::from},
    Field{"to", &Stay::to},
};

/// One who was there, once, however often and with how many devices they joined.
struct Visitor
{
    Id<Visitor> id;
    QString name; ///< as written, the bracket with the original name taken off
    QString originalName; ///< under which they joined before they renamed themselves
    QString email;
    VisitorRole role = VisitorRole::Attendee;
    std::optional<int> minutes; ///< that a report says without times
    QList<Stay> stays; ///< in order, none touching another
    PersonId person; ///< who it is, as far as that is known; null: in the queue
    bool notParticipant = false; ///< somebody said so

    bool operator==(const Visitor &) const = default;
};
template <>
inline constexpr auto fieldsOf<Visitor> = std::tuple{
    Field{"name", &Visitor::name},       Field{"original_name", &Visitor::originalName},
    Field{"email", &Visitor::email},     Field{"role", &Visitor::role},
    Field{"minutes", &Visitor::minutes}, Field{"stays", &Visitor::stays},
    Field{"person", &Visitor::person},   Field{"not_participant", &Visitor::notParticipant},
};

/// What the reports of one session told; a session has at most one.
struct Attendance
{
    Id<Attendance> id;
    SessionId session;
    int leastMinutes = 0; ///< from how many on somebody attended; 0: whoever was there
    QList<Visitor> visitors;

    bool operator==(const Attendance &) const = default;
};
template <>
inline constexpr auto fieldsOf<Attendance> = std::tuple{
    Field{"session", &Attendance::session, Row},
    Field{"least_minutes", &Attendance::leastMinutes},
    Field{"visitors", &Attendance::visitors},
};

} // namespace convenor
