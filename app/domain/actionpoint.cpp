// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/actionpoint.h"

#include <algorithm>

namespace convenor {

bool isOpen(ActionState state)
{
    return state == ActionState::Open || state == ActionState::InProgress;
}

ActionState steppedBy(ActionState state, int steps)
{
    const int last = int(wordsOf<ActionState>.size()) - 1;
    return ActionState(std::clamp(int(state) + steps, 0, last));
}

int daysOverdue(ActionState state, QDate due, QDate today)
{
    if (!isOpen(state) || !due.isValid() || !today.isValid())
        return 0;
    return int(std::max<qint64>(0, due.daysTo(today)));
}

bool isToDo(const ActionRow &action)
{
    return isOpen(action.state) && !action.goesOn;
}

QList<ActionLack> lacksOf(const ActionRow &action)
{
    QList<ActionLack> lacks;
    if (isToDo(action) && action.owner == Owner())
        lacks.append(ActionLack::Owner);
    if (isToDo(action) && !action.due.isValid())
        lacks.append(ActionLack::Due);
    if (action.from == NoteKind::Recommendation && !action.response && !action.goesOn)
        lacks.append(ActionLack::Response);
    return lacks;
}

bool isForAll(const ActionRow &action)
{
    return action.audience == Audience::Public && action.owner.person.isNull()
        && action.owner.text.isEmpty() && action.reason.isEmpty();
}

std::strong_ordering byUrgency(const ActionRow &a, const ActionRow &b)
{
    const auto rank = [](const ActionRow &row) {
        const int priority = row.priority ? int(*row.priority) : int(wordsOf<Priority>.size());
        return std::tuple(!isToDo(row), row.overdue == 0, priority, !row.due.isValid(),
                          row.due.isValid() ? row.due.toJulianDay() : 0);
    };
    return rank(a) <=> rank(b);
}

QList<ActionStep> inOrder(QList<ActionStep> steps)
{
    std::stable_sort(steps.begin(), steps.end(), [](const ActionStep &a, const ActionStep &b) {
        return a.date.earliest() < b.date.earliest();
    });
    QList<ActionStep> ordered;
    const auto isThere = [](const QList<ActionStep> &list, ActionId id) {
        return std::any_of(list.cbegin(), list.cend(),
                           [id](const ActionStep &each) { return each.id == id; });
    };
    while (!steps.isEmpty()) {
        auto next = std::find_if(steps.begin(), steps.end(), [&](const ActionStep &each) {
            return !isThere(steps, each.follows);
        });
        if (next == steps.end())
            next = steps.begin(); // they follow each other in a ring
        ordered.append(*next);
        steps.erase(next);
    }
    return ordered;
}

} // namespace convenor
