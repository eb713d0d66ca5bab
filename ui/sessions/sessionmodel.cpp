// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionmodel.h"

#include "base/fold.h"
#include "ui/support/plainlabel.h"
#include "ui/widgets/signs.h"
#include "usecases/wording.h"

#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Without "day to be announced", for which a column has no room.
QString shortDate(const PartialDate &date)
{
    switch (date.precision()) {
    case PartialDate::Precision::Month:
        return QLocale().toString(date.earliest(), u"MMM yyyy"_s);
    case PartialDate::Precision::Year:
        return QString::number(date.year());
    default:
        return dateWords(date);
    }
}

QString textOf(const SessionRow &row, int column)
{
    switch (column) {
    case SessionModel::Number:
        return QString::number(row.number);
    case SessionModel::Title:
        return row.title.isEmpty() ? SessionModel::tr("(no title)") : row.title;
    case SessionModel::Date:
        return shortDate(row.date);
    case SessionModel::Status:
        return label(row.status);
    case SessionModel::Summary:
        return label(row.summaryState);
    default:
        return {};
    }
}

QVariant sortKeyOf(const SessionRow &row, int column)
{
    switch (column) {
    case SessionModel::Number:
        return row.number;
    case SessionModel::Title:
        return fold(row.title);
    case SessionModel::Date:
        // What is not known to the day comes after what is; what has no date at all comes last.
        return row.date.isNull()
            ? QDateTime(QDate(9999, 12, 31), QTime(), Qt::UTC)
            : QDateTime(row.date.latest(), row.start.isValid() ? row.start : QTime(0, 0), Qt::UTC);
    case SessionModel::Status:
        return int(row.status);
    case SessionModel::Summary:
        return int(row.summaryState);
    default:
        return {};
    }
}

} // namespace

void SessionModel::setRows(const QList<SessionRow> &rows)
{
    const bool isSameList = std::equal(
        rows.cbegin(), rows.cend(), m_rows.cbegin(), m_rows.cend(),
        [](const SessionRow &left, const SessionRow &right) { return left.id == right.id; });
    if (!isSameList) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int row = 0; row < rows.size(); ++row) {
        if (rows[row] == m_rows[row])
            continue;
        m_rows[row] = rows[row];
        emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int SessionModel::rowOf(SessionId id) const
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows[row].id == id)
            return row;
    }
    return -1;
}

int SessionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SessionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SessionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SessionRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::ToolTipRole:
        return index.column() == Date ? dateWords(row.date)
                                      : plainToolTip(textOf(row, index.column()));
    case Qt::DisplayRole:
        return textOf(row, index.column());
    case Qt::DecorationRole:
        if (index.column() == Status)
            return signOf(row.status);
        if (index.column() == Summary)
            return signOf(row.summaryState);
        return {};
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() == Number ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortKeyOf(row, index.column());
    case SearchRole:
        return fold(u"%1 %2 %3 %4"_s.arg(QString::number(row.number), row.title,
                                         dateWords(row.date), label(row.status)));
    default:
        return {};
    }
}

QVariant SessionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    if (role != Qt::DisplayRole)
        return {};
    const QStringList headings{tr("No."), tr("Title"), tr("Date"), tr("Status"), tr("Summary")};
    return headings.value(section);
}

} // namespace convenor
