// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/runofshow.h"

namespace convenor {

namespace {

int minuteOf(QTime time)
{
    return time.msecsSinceStartOfDay() / 60000;
}

/// From an item's end to the next one's start; none where one is not known or they overlap.
int pauseBetween(const AgendaItem &item, const AgendaItem &next)
{
    if (!item.start.isValid() || !next.start.isValid())
        return 0;
    return qMax(0, minuteOf(next.start) - minuteOf(item.start) - item.minutes);
}

std::optional<Overrun> overrunOf(const Session &session, qsizetype item)
{
    const AgendaItem &each = session.agenda[item];
    if (!each.start.isValid())
        return std::nullopt;
    const int end = minuteOf(each.start) + each.minutes;
    const auto next = std::find_if(session.agenda.cbegin() + item + 1, session.agenda.cend(),
                                   [](const AgendaItem &later) { return later.start.isValid(); });
    if (next != session.agenda.cend() && minuteOf(next->start) < end)
        return Overrun{item, end - minuteOf(next->start), false};
    const bool hasEnd = session.end.isValid() && !(session.end <= session.start);
    if (hasEnd && minuteOf(session.end) < end)
        return Overrun{item, end - minuteOf(session.end), true};
    return std::nullopt;
}

} // namespace

QTime endOf(const AgendaItem &item)
{
    return item.start.isValid() ? item.start.addSecs(60 * item.minutes) : QTime();
}

void moveItem(QList<AgendaItem> &agenda, qsizetype from, qsizetype to)
{
    if (from == to || qMin(from, to) < 0 || qMax(from, to) >= agenda.size())
        return;
    const qsizetype first = qMin(from, to);
    const qsizetype last = qMax(from, to);
    QList<int> pauses;
    for (qsizetype i = first; i < last; ++i)
        pauses.append(pauseBetween(agenda[i], agenda[i + 1]));
    QTime time = agenda[first].start;
    agenda.move(from, to);
    if (!time.isValid())
        return;
    for (qsizetype i = first; i <= last; ++i) {
        agenda[i].start = time;
        time = time.addSecs(60 * (agenda[i].minutes + pauses.value(i - first)));
    }
}

void setMinutes(QList<AgendaItem> &agenda, qsizetype item, int minutes)
{
    QTime end = endOf(agenda[item]);
    const int longer = minutes - agenda[item].minutes;
    agenda[item].minutes = minutes;
    for (qsizetype i = item + 1; i < agenda.size(); ++i) {
        AgendaItem &next = agenda[i];
        if (!end.isValid() || next.start != end)
            return;
        end = endOf(next);
        next.start = next.start.addSecs(60 * longer);
    }
}

QList<Overrun> overrunsOf(const Session &session)
{
    QList<Overrun> overruns;
    for (qsizetype i = 0; i < session.agenda.size(); ++i) {
        if (const auto overrun = overrunOf(session, i))
            overruns.append(*overrun);
    }
    return overruns;
}

} // namespace convenor
