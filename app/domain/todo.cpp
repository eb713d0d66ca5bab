// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/todo.h"

#include <algorithm>

namespace convenor {

namespace {

bool isExpected(SessionStatus status)
{
    return status == SessionStatus::Planned || status == SessionStatus::Confirmed
        || status == SessionStatus::Announced;
}

/// Days since the last day that the date may mean; negative where none has passed.
int daysSince(const PartialDate &date, QDate today)
{
    return date.isNull() ? -1 : int(date.latest().daysTo(today));
}

ToDo ofSession(Task task, const TaskFacts &facts, int count, int days)
{
    return {task, facts.number, facts.title, count, days, Kind::Session, facts.session.value()};
}

void tellOf(const TaskFacts &facts, QDate today, QList<ToDo> &all)
{
    const int days = daysSince(facts.date, today);
    const bool isHeld = facts.status == SessionStatus::Held;
    if (facts.pending > 0) {
        ToDo &review =
            all.emplaceBack(ofSession(Task::ReviewRegistrations, facts, facts.pending, 0));
        review.kind = Kind::Registration;
        review.thing = facts.firstPending.value();
    }
    if (facts.session.isNull())
        return;
    if (isExpected(facts.status) && days > 0)
        all.append(ofSession(Task::SettleSession, facts, 1, days));
    if (isHeld && days >= summaryDays && facts.summary != SummaryState::Approved)
        all.append(ofSession(Task::WriteSummary, facts, 1, days));
    if (isHeld && facts.hasHandout && !facts.wasHandedOut)
        all.append(ofSession(Task::SendNotes, facts, 1, std::max(days, 0)));
}

} // namespace

QList<ToDo> toDos(const QList<TaskFacts> &sessions, const ActionFacts &actions, QDate today)
{
    QList<ToDo> all;
    for (const TaskFacts &facts : sessions)
        tellOf(facts, today, all);
    if (actions.overdue > 0)
        all.append({Task::DoOverdueActions,
                    0,
                    {},
                    actions.overdue,
                    0,
                    Kind::Action,
                    actions.firstOverdue.value()});
    if (actions.soon > 0)
        all.append(
            {Task::DoActionsSoon, 0, {}, actions.soon, 0, Kind::Action, actions.firstSoon.value()});
    std::ranges::stable_sort(all, {}, &ToDo::task);
    return all;
}

} // namespace convenor
