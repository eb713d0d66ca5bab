// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/shownplan.h"

#include <QAbstractTableModel>

namespace convenor {

/// Six weeks of a month and what is on each day: a row a week, a column a day of the week, as the
/// locale begins it.
class MonthModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit MonthModel(QObject *parent = nullptr);

    void setPlan(const ShownPlan &plan);
    const ShownPlan &plan() const { return m_plan; }
    /// Any day of the month that is shown.
    void setMonth(QDate day);
    QDate month() const { return m_month; }

    QDate dayAt(const QModelIndex &index) const;
    /// Invalid where the day is not among the six weeks.
    QModelIndex indexOf(QDate day) const;
    const QList<PlannedSession> &sessionsAt(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void fill();

    ShownPlan m_plan;
    QDate m_month;
    QDate m_first; ///< the day in the first cell
    QList<QList<PlannedSession>> m_days;
};

} // namespace convenor
