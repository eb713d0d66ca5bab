// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/lifecycle.h"
#include "domain/plan.h"
#include "domain/todo.h"
#include "usecases/statistics.h"

namespace convenor {

class Workspace;

/// A session that is still to come.
struct ComingSession
{
    SessionId id;
    int number = 0;
    QString title;
    SessionStatus status = SessionStatus::Idea;
    PartialDate date;
    ClockTime when; ///< where its day is known
    QList<Lack> lacking; ///< for its next step
    int accepted = 0; ///< observers too
    int pending = 0;
    int capacity = 0; ///< 0: not limited

    bool operator==(const ComingSession &) const = default;
};

/// What the organizers of a series have before them now. It names nobody.
struct HomeStatus
{
    QString series;
    QDateTime now;
    QList<ComingSession> coming; ///< the soonest first, those without a date last
    QList<ToDo> toDo; ///< action points of all series
    StatisticsOf statistics; ///< of who registered for the series, alone
};

/// Answers what must be done now.
class Home final
{
public:
    explicit Home(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// May be called from another thread than the workspace's.
    Result<HomeStatus> status(SeriesId series) const;

private:
    Workspace &m_workspace;
};

/// "in 3 days", "tomorrow", "today, in 2 h 5 min", "now"; empty where the day is not known.
QString countdownWords(const ComingSession &session, const QDateTime &now);
/// "12 registrations to review for session 2".
QString worded(const ToDo &toDo);
/// All of it in plain text, for the organizers' call.
QString statusText(const HomeStatus &status);

} // namespace convenor
