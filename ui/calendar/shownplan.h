// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/planning.h"

#include <QHash>
#include <QStringList>

class QMimeData;

namespace convenor {

/// The plan as the calendar shows it: of one series or of all, with the clashes of each session
/// that nobody has acknowledged, in words.
struct ShownPlan
{
    ShownPlan() = default;
    /// A null series shows all of them.
    ShownPlan(const Plan &plan, SeriesId series);

    const PlannedSession *find(SessionId id) const;
    /// On that day, the earliest first.
    QList<PlannedSession> on(QDate day) const;
    /// Without an exact day, the earliest first; to be announced last.
    QList<PlannedSession> withoutDay() const;
    bool hasSeveralSeries() const;

    QList<PlannedSession> sessions; ///< by date and start
    QHash<SessionId, QStringList> clashes;
};

/// "14:00  3. Climate Action"
QString chipText(const PlannedSession &session);
/// Everything that a pointer or a screen reader wants to know of it.
QString chipDetails(const PlannedSession &session, const QStringList &clashes);
/// "14:00–15:30 Europe/Zurich · 22:00–23:30 your time, the day before"; empty without a start.
QString timesOf(const PlannedSession &session);

/// A session that is dragged over the calendar.
QMimeData *dragOf(SessionId id);
SessionId draggedSession(const QMimeData *data);
inline constexpr auto dragFormat = "application/x-convenor-session";

} // namespace convenor
