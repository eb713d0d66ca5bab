// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/cardcolumn.h"

#include "ui/actions/actioncard.h"
#include "usecases/wording.h"

#include <QDataStream>
#include <QDropEvent>
#include <QMimeData>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const auto cardsType = u"application/x-convenor-actions"_s;

} // namespace

void CardsModel::setRows(const QList<ActionRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int CardsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CardsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ActionRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return row.text.simplified();
    case Qt::AccessibleTextRole:
        return QString(row.text.simplified() + u". "_s + cardWords(row));
    case ActionCard::rowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

Qt::ItemFlags CardsModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList CardsModel::mimeTypes() const
{
    return {cardsType};
}

QMimeData *CardsModel::mimeData(const QModelIndexList &indexes) const
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const QModelIndex &index : indexes)
        stream << m_rows[index.row()].id.value();
    auto *data = new QMimeData;
    data->setData(cardsType, bytes);
    return data;
}

CardColumn::CardColumn(ActionState state, QWidget *parent)
    : QListView(parent)
    , m_state(state)
    , m_cards(new CardsModel(this))
{
    setObjectName(wordOf(state) + u"Column"_s);
    setAccessibleName(label(state));
    setModel(m_cards);
    setItemDelegate(new ActionCard(this));
    setUniformItemSizes(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragDropMode(QAbstractItemView::DragDrop);
    setFrameShape(QFrame::NoFrame);
    viewport()->setBackgroundRole(QPalette::Window);
}

QList<ActionId> CardColumn::chosen() const
{
    QModelIndexList indexes = selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QList<ActionId> ids;
    for (const QModelIndex &index : std::as_const(indexes))
        ids.append(m_cards->rows()[index.row()].id);
    return ids;
}

void CardColumn::choose(int row)
{
    const QModelIndex index = m_cards->index(qBound(0, row, m_cards->rowCount() - 1));
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
}

void CardColumn::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(cardsType) && event->source() != this)
        event->acceptProposedAction();
    else
        event->ignore();
}

void CardColumn::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->mimeData()->hasFormat(cardsType) && event->source() != this)
        event->acceptProposedAction();
    else
        event->ignore();
}

void CardColumn::dropEvent(QDropEvent *event)
{
    QDataStream stream(event->mimeData()->data(cardsType));
    QList<ActionId> ids;
    for (qint64 id = 0; !stream.atEnd();) {
        stream >> id;
        ids.append(ActionId(id));
    }
    if (ids.isEmpty())
        return;
    event->acceptProposedAction();
    emit dropped(ids);
}

} // namespace convenor
