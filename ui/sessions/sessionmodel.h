// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lists.h"

#include <QAbstractTableModel>

namespace convenor {

/// The sessions of a series as finished rows. The same sessions in the same order anew keep the
/// view's selection and place.
class SessionModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Title, Date, Status, Summary, ColumnCount };
    /// What a column is sorted by, and the text in which a list is searched.
    enum Role { SortRole = Qt::UserRole, SearchRole };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<SessionRow> &rows);
    const QList<SessionRow> &rows() const { return m_rows; }
    int rowOf(SessionId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<SessionRow> m_rows;
};

} // namespace convenor
