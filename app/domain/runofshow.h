// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session.h"

namespace convenor {

// A session's agenda as a run of show: what happens when, one item after the other.

/// When the item ends; invalid where its start is not known.
QTime endOf(const AgendaItem &item);

/// Moves an item to that place of the list as it is without it. The items between the two places
/// follow: the first of them begins when the first did before, pauses stay where they were.
void moveItem(QList<AgendaItem> &agenda, qsizetype from, qsizetype to);

/// Gives an item another length. What began when it ended begins when it ends now, and so on; what
/// began later stays.
void setMinutes(QList<AgendaItem> &agenda, qsizetype item, int minutes);

/// By how many minutes an item reaches into the next one that has a start, or beyond the session's
/// end.
struct Overrun
{
    qsizetype item = 0;
    int minutes = 0;
    bool isPastEnd = false;

    bool operator==(const Overrun &) const = default;
};
QList<Overrun> overrunsOf(const Session &session);

} // namespace convenor
