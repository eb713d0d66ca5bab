// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/shownplan.h"

#include <QAbstractTableModel>

namespace convenor {

/// The sessions of the plan one below the other, by date; those to be announced last.
class AgendaModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Date, Time, Title, Status, Series, Clashes, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPlan(const ShownPlan &plan);
    SessionId sessionAt(int row) const { return m_plan.sessions.value(row).id; }
    /// -1 where it is not listed.
    int rowOf(SessionId session) const;
    /// The first row on that day or after it.
    int rowFrom(QDate day) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const PlannedSession &session, int column) const;

    ShownPlan m_plan;
};

} // namespace convenor
