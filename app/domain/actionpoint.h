// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/partialdate.h"
#include "domain/record.h"

#include <array>
#include <compare>

namespace convenor {

// Action points and recommendations of all sessions: what is to be done, by whom, until when.

/// Whether something is still to be done about it.
bool isOpen(ActionState state);
/// The state that is so many steps further on (or back), at most the last (or first).
ActionState steppedBy(ActionState state, int steps);

/// By how many days it is late on a day: on the day that it is due it is not late yet, and what is
/// done or closed never is. `today` is the day in the time zone of the series that it belongs to.
int daysOverdue(ActionState state, QDate due, QDate today);

/// What is missing of an action point that is still to be done.
enum class ActionLack { Owner, Due, Response };
template <>
inline constexpr std::array wordsOf<ActionLack>{"owner", "due", "response"};

/// One action point as lists show it: made by one query.
struct ActionRow
{
    ActionId id;
    QString text;
    Owner owner;
    QString ownerName; ///< of whichever kind the owner is
    std::optional<Priority> priority;
    QDate due;
    ActionState state = ActionState::Open;
    std::optional<ActionResponse> response;
    QString reason;
    Audience audience = Audience::Internal;
    std::optional<NoteKind> from; ///< the kind of the note that it comes from
    SessionId session;
    int number = 0; ///< of the session
    QString sessionTitle;
    QString series; ///< its title
    QString timeZone; ///< of the series
    bool goesOn = false; ///< a later one follows it, and is what is to be done
    int overdue = 0; ///< days

    bool operator==(const ActionRow &) const = default;
};

bool isToDo(const ActionRow &action);
/// A response is missing only where a recommendation was made.
QList<ActionLack> lacksOf(const ActionRow &action);

/// Whether all of it may be shown to anybody: no person is ever, nor the reason of a response.
bool isForAll(const ActionRow &action);

/// The order of urgency: what is to be done before what is not, what is late first, then by
/// priority and due date, what has none of them last.
std::strong_ordering byUrgency(const ActionRow &a, const ActionRow &b);

/// What lists are narrowed to at a click.
enum class ActionChip { ToDo, Overdue, NoOwner, NoDue, NoResponse, Settled };
template <>
inline constexpr std::array wordsOf<ActionChip>{"to_do",  "overdue",     "no_owner",
                                                "no_due", "no_response", "settled"};
using ActionCounts = std::array<int, wordsOf<ActionChip>.size()>;

enum class ActionsOrder { Urgency, Text, Owner, Due, State, Session };

/// Which action points are listed; what is not set narrows nothing.
struct ActionsQuery
{
    QString text; ///< every word of it begins a word
    ActionsOrder order = ActionsOrder::Urgency;
    bool descending = false;
    SeriesId series = {};
    std::optional<ActionChip> chip = {};
    std::optional<ActionState> state = {};
    std::optional<Owner> owner = {};
    std::optional<Priority> priority = {};
    std::optional<Audience> audience = {};
    int limit = 0; ///< 0: all

    bool operator==(const ActionsQuery &) const = default;
};

/// Somebody who owns action points, with the name they are shown with.
struct NamedOwner
{
    Owner owner;
    QString name;

    bool operator==(const NamedOwner &) const = default;
};

/// One link of a thread: an action point, and the session that it was raised or presented in.
struct ActionStep
{
    ActionId id;
    ActionId follows;
    SessionId session;
    int number = 0;
    QString sessionTitle;
    QString series;
    PartialDate date;
    ActionState state = ActionState::Open;

    bool operator==(const ActionStep &) const = default;
};

/// The thread in its order: each after the one that it follows, else by date.
QList<ActionStep> inOrder(QList<ActionStep> steps);

/// A session that an action point can go on in.
struct NextPlace
{
    SessionId session;
    int number = 0;
    QString title;
    QString series;
    bool isOfTheme = false; ///< it continues the session, or shares a topic with it

    bool operator==(const NextPlace &) const = default;
};

} // namespace convenor
