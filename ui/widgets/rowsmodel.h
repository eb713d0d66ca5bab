// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/pagedmodel.h"

namespace convenor {

/// A short list, whole in memory: rows as a use-case gave them.
template <class Row>
class RowsModel final : public QAbstractTableModel
{
public:
    explicit RowsModel(QList<Column<Row>> columns, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
    {
    }

    const QList<Row> &rows() const { return m_rows; }
    /// The same rows again keep selection and place.
    void setRows(const QList<Row> &rows)
    {
        if (rows == m_rows)
            return;
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
            return {};
        return m_columns[index.column()].text(m_rows[index.row()]);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
            return m_columns.value(section).title;
        return QAbstractTableModel::headerData(section, orientation, role);
    }

private:
    QList<Column<Row>> m_columns;
    QList<Row> m_rows;
};

} // namespace convenor
