// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/clashes.h"
#include "domain/lifecycle.h"

namespace convenor {

class Workspace;

/// A clash with the names that it is told with.
struct NamedClash : Clash
{
    int number = 0; ///< of the session
    int otherNumber = 0;
    QString series; ///< the sessions' series, where it is not the same
    QString otherSeries;
    QString personName;
    QString place; ///< the room that is shared

    bool operator==(const NamedClash &) const = default;
};

/// "Ana Silva is in session 4 too" — as seen from one of its two sessions.
QString worded(const NamedClash &clash, SessionId seenFrom = {});

/// Everything that a calendar shows.
struct Plan
{
    QList<PlannedSession> sessions; ///< of all series, in the order of series and number
    QList<NamedClash> clashes;
};

/// When sessions are, what goes together, and what comes next for each.
class Planning final
{
public:
    explicit Planning(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Result<Plan> plan() const;
    /// Those that concern the session.
    Result<QList<NamedClash>> clashesOf(SessionId session) const;
    /// What is missing for the session to be in that state.
    Result<QList<Lack>> lacking(SessionId session, SessionStatus status) const;

    /// Gives the session another date as one change. Moving one that was held is a Conflict
    /// `session.held-not-moved`, unless it is meant.
    Result<void> move(SessionId session, const PartialDate &date, bool meant = false);
    /// Takes the step, where the rule of domain/lifecycle.h does not refuse it.
    Result<void> step(SessionId session, SessionStatus to);
    /// Keeps that the clash is known and meant, with the reason; again: the reason is replaced.
    Result<void> acknowledge(const Clash &clash, const QString &note);
    Result<void> withdraw(const Clash &clash);

private:
    Workspace &m_workspace;
};

} // namespace convenor
