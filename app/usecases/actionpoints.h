// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/actionpoint.h"

#include <functional>

namespace convenor {

class Workspace;

/// Action points and recommendations of all sessions: looked for, added, worked on, carried on into
/// later sessions. Each verb is one change.
class ActionPoints final
{
public:
    explicit ActionPoints(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Result<QList<ActionId>> list(const ActionsQuery &query) const;
    /// In the order of the session.
    Result<QList<ActionRow>> ofSession(SessionId session) const;
    Result<ActionCounts> counts(const ActionsQuery &query) const;
    /// In the order of the ids; those that are no more are left out.
    Result<QList<ActionRow>> rows(const QList<ActionId> &ids) const;
    Result<QList<NamedOwner>> owners(SeriesId series) const;
    Result<Action> action(ActionId id) const;
    /// The note that it comes from; nothing is set in it where it comes from none.
    Result<Note> noteOf(ActionId id) const;
    /// From where it was raised to where it was presented last.
    Result<QList<ActionStep>> thread(ActionId id) const;
    /// Where it can go on: in sessions still to come, those of its theme first.
    Result<QList<NextPlace>> placesAfter(ActionId id) const;

    /// As the last of its session. One that comes from a note is of the note's session, and says
    /// the same where it says nothing.
    Result<ActionId> add(Action action);
    Result<void> edit(ActionId id, const QByteArray &field,
                      const std::function<void(Action &)> &change);
    Result<void> setState(const QList<ActionId> &ids, ActionState state);
    /// A new one in that session, which follows it: with owner, priority, due date and what was
    /// answered, but not the note, which is the earlier session's.
    Result<ActionId> follow(ActionId id, SessionId session);
    /// Whatever followed one of them follows what that one followed.
    Result<void> remove(const QList<ActionId> &ids);

    /// Writes those that the query finds, in its order, as CSV, or as the workbook, PDF or page
    /// that the path ends with; whole or not at all. Pages say that they are internal unless
    /// everything on them is for all.
    Result<void> exportList(const ActionsQuery &query, const QString &title,
                            const QString &path) const;

private:
    Workspace &m_workspace;
};

/// "Raised in session 2 of 2024 Consultations, presented in session 4 of it, done."
QString threadWords(const QList<ActionStep> &thread);
/// "3 days overdue"; nothing where it is not.
QString overdueWords(int days);

QString label(Priority priority);
QString label(ActionResponse response);
QString label(ActionLack lack);
QString label(ActionChip chip);

} // namespace convenor
