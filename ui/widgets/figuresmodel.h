// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/statistics.h"

#include <QAbstractTableModel>

namespace convenor {

/// A table of figures: the label, a column for the bars, the figures. The bars' cell tells as text
/// what it draws, for those who cannot see it.
class FiguresModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Label, Bars, FirstValue };
    /// For the bars' cells, a list of numbers between 0 and 1, one a bar.
    static constexpr int LengthsRole = Qt::UserRole + 1;

    explicit FiguresModel(QObject *parent = nullptr);

    void setTable(const StatisticsTable &table);
    const StatisticsTable &table() const { return m_table; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    QString barWords(const StatisticsTable::Line &line) const;

    StatisticsTable m_table;
    int m_longest = 1; ///< of all bars
};

} // namespace convenor
