// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/session.h"

namespace convenor {

// What is waiting for an organizer now.

enum class Task {
    SettleSession, ///< its day has passed and nobody said that it was held
    ReviewRegistrations,
    WriteSummary, ///< held some time ago, and no summary is approved
    SendNotes, ///< held, something is for registered participants, and nobody was sent it
    DoOverdueActions,
    DoActionsSoon
};
inline constexpr size_t taskCount = 6;

/// A session that was held is to have an approved summary within so many days.
inline constexpr int summaryDays = 14;
/// Action points that are due within so many days are told of.
inline constexpr int soonDays = 14;

/// What is known of a session, or of the meeting as a whole where `session` is null.
struct TaskFacts
{
    SessionId session;
    int number = 0;
    QString title;
    SessionStatus status = SessionStatus::Idea;
    PartialDate date;
    SummaryState summary = SummaryState::None;
    int pending = 0; ///< registrations
    RegistrationId firstPending;
    bool hasHandout = false; ///< notes or an approved summary for registered participants
    bool wasHandedOut = false; ///< a draft with them was sent
};

/// Action points of the series that are still to be done.
struct ActionFacts
{
    int overdue = 0;
    int soon = 0;
    ActionId firstOverdue;
    ActionId firstSoon;
};

/// One thing to do, and the thing that shows it.
struct ToDo
{
    Task task = Task::ReviewRegistrations;
    int number = 0; ///< of the session; 0: it is not of one
    QString title;
    int count = 0; ///< registrations, action points
    int days = 0; ///< since the session
    Kind kind = Kind::Session;
    qint64 thing = 0;

    bool operator==(const ToDo &) const = default;
};

/// What is to be done on a day, by task and then in the order of the sessions. A session whose date
/// is a month has passed when the month has.
QList<ToDo> toDos(const QList<TaskFacts> &sessions, const ActionFacts &actions, QDate today);

} // namespace convenor
