// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/actionboard.h"

#include "ui/actions/cardcolumn.h"
#include "ui/support/theme.h"
#include "usecases/wording.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>

namespace convenor {

using namespace Qt::StringLiterals;

ActionBoard::ActionBoard(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"actionBoard"_s);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gridStep);
    for (size_t state = 0; state < m_columns.size(); ++state) {
        m_headings[state] = new QLabel(this);
        m_headings[state]->setObjectName(wordOf(ActionState(state)) + u"Heading"_s);
        m_columns[state] = addColumn(ActionState(state));
        m_headings[state]->setBuddy(m_columns[state]);
        auto *place = new QVBoxLayout;
        place->setSpacing(gridStep / 2);
        place->addWidget(m_headings[state]);
        place->addWidget(m_columns[state], 1);
        layout->addLayout(place, 1);
    }
}

CardColumn *ActionBoard::addColumn(ActionState state)
{
    auto *column = new CardColumn(state, this);
    column->installEventFilter(this);
    column->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(column, &CardColumn::dropped, this, [this, state](const QList<ActionId> &ids) {
        if (!m_isReadOnly)
            emit stateAsked(ids, state);
    });
    connect(column, &QAbstractItemView::activated, this, &ActionBoard::activated);
    connect(column, &QWidget::customContextMenuRequested, this,
            [this, column](QPoint at) { emit menuAsked(column->viewport()->mapToGlobal(at)); });
    connect(column->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this, column] {
        if (m_isFilling || column->chosen().isEmpty())
            return;
        for (CardColumn *each : m_columns) {
            if (each != column)
                each->clearSelection();
        }
        const QModelIndex current = column->currentIndex();
        if (current.isValid())
            emit cardChosen(column->cards()->rows()[current.row()].id);
    });
    return column;
}

void ActionBoard::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    for (CardColumn *column : m_columns)
        column->setDragDropMode(readOnly ? QAbstractItemView::NoDragDrop
                                         : QAbstractItemView::DragDrop);
}

void ActionBoard::setCards(ActionState state, const QList<ActionRow> &rows, int total)
{
    CardColumn *column = m_columns[size_t(state)];
    const QList<ActionId> chosen = column->chosen();
    m_isFilling = true;
    column->cards()->setRows(rows);
    m_isFilling = false;
    QString words = tr("%1 %L2").arg(label(state)).arg(total);
    if (total > rows.size())
        words = tr("%1 %L2, the first %L3").arg(label(state)).arg(total).arg(rows.size());
    m_headings[size_t(state)]->setText(words);
    for (const ActionId id : chosen)
        choose(id);
}

QList<ActionId> ActionBoard::chosen() const
{
    for (const CardColumn *column : m_columns) {
        if (const QList<ActionId> ids = column->chosen(); !ids.isEmpty())
            return ids;
    }
    return {};
}

void ActionBoard::choose(ActionId id)
{
    for (CardColumn *column : m_columns) {
        const QList<ActionRow> &rows = column->cards()->rows();
        for (int row = 0; row < int(rows.size()); ++row) {
            if (rows[row].id != id || column->chosen().contains(id))
                continue;
            m_isFilling = true;
            for (CardColumn *each : m_columns)
                each->clearSelection();
            column->choose(row);
            m_isFilling = false;
            if (isAncestorOf(QApplication::focusWidget()))
                column->setFocus(Qt::OtherFocusReason);
        }
    }
}

bool ActionBoard::eventFilter(QObject *watched, QEvent *event)
{
    // Before a shortcut of the window takes one of them.
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return QWidget::eventFilter(watched, event);
    auto *press = static_cast<QKeyEvent *>(event);
    auto *column = qobject_cast<CardColumn *>(watched);
    if (!column)
        return false;
    if (event->type() == QEvent::ShortcutOverride) {
        const bool isOurs = press->modifiers() == Qt::ControlModifier
            && (press->key() == Qt::Key_Left || press->key() == Qt::Key_Right);
        if (isOurs)
            event->accept();
        return isOurs;
    }
    return takeKey(column, press->key(), press->modifiers() & ~Qt::KeypadModifier);
}

bool ActionBoard::takeKey(CardColumn *column, int key, Qt::KeyboardModifiers with)
{
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    const bool isArrow = key == Qt::Key_Left || key == Qt::Key_Right;
    const int way = (key == Qt::Key_Right) != isMirrored ? 1 : -1;
    const ActionState beside = steppedBy(column->state(), way);
    if (isArrow && with == Qt::ControlModifier) {
        send(column, beside);
        return true;
    }
    if (with != Qt::NoModifier)
        return false;
    if (isArrow) {
        goTo(beside, qMax(0, column->currentIndex().row()));
        return true;
    }
    if (key >= Qt::Key_1 && key <= Qt::Key_4) {
        send(column, ActionState(key - Qt::Key_1));
        return true;
    }
    if (key == Qt::Key_Insert)
        emit addAsked();
    else if (key == Qt::Key_Delete)
        emit removeAsked();
    else if (key == Qt::Key_Return || key == Qt::Key_Enter)
        emit activated();
    else
        return false;
    return true;
}

void ActionBoard::send(CardColumn *column, ActionState state)
{
    const QList<ActionId> ids = column->chosen();
    if (m_isReadOnly || ids.isEmpty() || state == column->state())
        return;
    emit stateAsked(ids, state);
}

void ActionBoard::goTo(ActionState state, int row)
{
    CardColumn *column = m_columns[size_t(state)];
    column->setFocus(Qt::OtherFocusReason);
    if (column->cards()->rowCount() > 0)
        column->choose(row);
}

} // namespace convenor
