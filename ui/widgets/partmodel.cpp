// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/partmodel.h"

#include "ui/support/plainlabel.h"

#include <QMimeData>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QString rowMimeType = u"application/x-convenor-row"_s;

} // namespace

PartModel::PartModel(QList<PartColumn> columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(std::move(columns))
{
}

void PartModel::setRows(QList<PartRow> rows)
{
    if (rows == m_rows)
        return;
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    m_rows = std::move(rows);
    emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, columnCount() - 1));
}

const PartCell &PartModel::cell(const QModelIndex &index) const
{
    return m_rows[index.row()].cells[index.column()];
}

int PartModel::rowOf(qint64 id) const
{
    const auto same = [id](const PartRow &row) { return row.id == id; };
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), same);
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

void PartModel::move(int from, int to)
{
    const bool fits = from >= 0 && to >= 0 && from < m_rows.size() && to < m_rows.size();
    if (m_move && !m_isReadOnly && fits && from != to)
        emit answered(m_move(from, to));
}

int PartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PartModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PartCell &cell = this->cell(index);
    const QString shown = cell.note.isEmpty() ? cell.text : u"%1 · %2"_s.arg(cell.note, cell.text);
    const bool isCheck = m_columns[index.column()].editing == PartColumn::Editing::Check;
    switch (role) {
    case Qt::DisplayRole:
        return shown;
    case Qt::ToolTipRole:
        return plainToolTip(shown);
    case Qt::AccessibleTextRole:
        return u"%1: %2"_s.arg(m_columns[index.column()].heading, shown);
    case Qt::EditRole:
        return cell.value.isValid() ? cell.value : cell.text;
    case Qt::DecorationRole:
        return cell.icon.isNull() ? QVariant() : cell.icon;
    case Qt::CheckStateRole:
        return isCheck ? QVariant(cell.value.toBool() ? Qt::Checked : Qt::Unchecked) : QVariant();
    default:
        return {};
    }
}

QVariant PartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < m_columns.size())
        return m_columns[section].heading;
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    return {};
}

bool PartModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool isValue = role == Qt::EditRole || role == Qt::CheckStateRole;
    if (!isValue || !m_edit || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QVariant wanted =
        role == Qt::CheckStateRole ? QVariant(value.toInt() == Qt::Checked) : value;
    if (role == Qt::EditRole && wanted == data(index, role))
        return true;
    const QString refusal = m_edit(m_rows[index.row()].id, index.column(), wanted);
    emit answered(refusal);
    return refusal.isEmpty();
}

Qt::ItemFlags PartModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return m_move && !m_isReadOnly ? Qt::ItemIsDropEnabled : Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    if (m_isReadOnly)
        return flags;
    const auto editing = m_columns[index.column()].editing;
    if (m_move)
        flags |= Qt::ItemIsDragEnabled;
    if (editing == PartColumn::Editing::None || !cell(index).isEditable)
        return flags;
    flags |= editing == PartColumn::Editing::Check ? Qt::ItemIsUserCheckable : Qt::ItemIsEditable;
    return flags;
}

QStringList PartModel::mimeTypes() const
{
    return {rowMimeType};
}

QMimeData *PartModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(rowMimeType, QByteArray::number(indexes.first().row()));
    return data;
}

bool PartModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int,
                             const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !data->hasFormat(rowMimeType))
        return false;
    const int from = data->data(rowMimeType).toInt();
    int to = row >= 0 ? row : parent.isValid() ? parent.row() : rowCount();
    if (to > from)
        --to;
    move(from, to);
    return true;
}

} // namespace convenor
