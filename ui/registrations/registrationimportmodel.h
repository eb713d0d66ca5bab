// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/registrationlists.h"

#include <QAbstractTableModel>

namespace convenor {

/// The name of what becomes of a row.
QString fateWords(const ComingRegistration &row);
/// What there is to know of a row besides: what is different, why it is refused, whom it may mean.
QStringList remarksOn(const ComingRegistrations &list, const ComingRegistration &row);

/// The rows of a registration list and what becomes of each; what needs a look stands first.
class RegistrationImportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Becomes, Line, Name, Organization, Remarks, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setList(const ComingRegistrations &list);
    /// The same rows, judged again: each keeps its place.
    void update(const ComingRegistrations &list);
    /// Only those; null: all.
    void setFilter(std::optional<Fate> fate);
    /// Which row of the list a row of this is; -1 for none.
    qsizetype rowOf(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void show();
    QString text(const ComingRegistration &row, int column) const;

    ComingRegistrations m_list;
    QList<qsizetype> m_order; ///< of all rows
    QList<qsizetype> m_shown;
    std::optional<Fate> m_filter;
};

} // namespace convenor
