// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figuresmodel.h"

#include "ui/support/plainlabel.h"

#include <QCollator>
#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

FiguresModel::FiguresModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void FiguresModel::setTable(const StatisticsTable &table)
{
    beginResetModel();
    m_table = table;
    m_longest = 1;
    for (const StatisticsTable::Line &line : m_table.lines) {
        for (const int bar : m_table.bars)
            m_longest = qMax(m_longest, line.values[bar]);
    }
    endResetModel();
}

int FiguresModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.lines.size());
}

int FiguresModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_table.headings.isEmpty() ? 0 : int(m_table.headings.size()) + 1;
}

QString FiguresModel::barWords(const StatisticsTable::Line &line) const
{
    QStringList words;
    for (const int bar : m_table.bars)
        words.append(
            u"%1: %2"_s.arg(m_table.headings[bar + 1], QLocale().toString(line.values[bar])));
    return words.join(u", "_s);
}

QVariant FiguresModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const StatisticsTable::Line &line = m_table.lines[index.row()];
    const int column = index.column();
    if (role == LengthsRole && column == Bars) {
        QVariantList lengths;
        for (const int bar : m_table.bars)
            lengths.append(double(line.values[bar]) / m_longest);
        return lengths;
    }
    if (role == Qt::AccessibleTextRole && column == Bars)
        return barWords(line);
    if (role == Qt::ToolTipRole && column <= Bars)
        return plainToolTip(column == Bars ? barWords(line) : line.label);
    if (role == Qt::TextAlignmentRole && column >= FirstValue)
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || column == Bars)
        return {};
    return column == Label ? line.label : QLocale().toString(line.values[column - FirstValue]);
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section >= FirstValue)
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || section == Bars)
        return {};
    return m_table.headings.value(section == Label ? 0 : section - 1);
}

void FiguresModel::sort(int column, Qt::SortOrder order)
{
    if (column == Bars || column < 0)
        return;
    QCollator collator;
    collator.setNumericMode(true);
    const auto isBefore = [&](const StatisticsTable::Line &a, const StatisticsTable::Line &b) {
        if (column == Label)
            return collator.compare(a.label, b.label) < 0;
        return a.values[column - FirstValue] < b.values[column - FirstValue];
    };
    emit layoutAboutToBeChanged();
    std::stable_sort(m_table.lines.begin(), m_table.lines.end(), [&](const auto &a, const auto &b) {
        return order == Qt::AscendingOrder ? isBefore(a, b) : isBefore(b, a);
    });
    emit layoutChanged();
}

} // namespace convenor
