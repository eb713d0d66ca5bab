// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shortlist.h"

#include "ui/support/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace convenor {

ShortList::ShortList(const QString &name, const QString &label, const QString &placeholder,
                     QAbstractItemModel *model, int mostRows, QWidget *parent)
    : QTableView(parent)
    , m_placeholder(placeholder)
    , m_mostRows(mostRows)
{
    setObjectName(name);
    setAccessibleName(label);
    setModel(model);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + gridStep + 2);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { emit chosen(index.row()); });
    connect(model, &QAbstractItemModel::modelReset, this, &ShortList::fitHeight);
    fitHeight();
}

void ShortList::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && currentIndex().isValid())
        emit chosen(currentIndex().row());
    else
        QTableView::keyPressEvent(event);
}

void ShortList::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (model()->rowCount() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(quietColor(palette()));
    painter.drawText(viewport()->rect().adjusted(gridStep, 0, -gridStep, 0),
                     Qt::AlignLeading | Qt::AlignVCenter | Qt::TextWordWrap, m_placeholder);
}

void ShortList::fitHeight()
{
    const int rows = qBound(1, model()->rowCount(), m_mostRows);
    horizontalHeader()->setVisible(model()->rowCount() > 0);
    const int header = model()->rowCount() > 0 ? horizontalHeader()->sizeHint().height() : 0;
    setFixedHeight(header + rows * verticalHeader()->defaultSectionSize() + 2 * frameWidth());
    setAccessibleDescription(model()->rowCount() > 0 ? QString() : m_placeholder);
    setFocusPolicy(model()->rowCount() > 0 ? Qt::StrongFocus : Qt::NoFocus);
}

} // namespace convenor
