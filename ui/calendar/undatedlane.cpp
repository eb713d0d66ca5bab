// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/undatedlane.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/widgets/signs.h"
#include "usecases/wording.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPainter>

namespace convenor {

using namespace Qt::StringLiterals;

UndatedLane::UndatedLane(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"undatedLane"_s);
    setAccessibleName(tr("Sessions without an exact day"));
    setWordWrap(true);
    setSpacing(2);
    setTabKeyNavigation(false);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    connect(this, &QListWidget::itemActivated, this, [this] {
        if (!currentSession().isNull())
            emit openRequested(currentSession());
    });
}

void UndatedLane::setPlan(const ShownPlan &plan)
{
    const SessionId chosen = currentSession();
    clear();
    for (const PlannedSession &session : plan.withoutDay()) {
        auto *item = new QListWidgetItem(signOf(session.status),
                                         chipText(session) + u'\n' + dateWords(session.date), this);
        item->setData(Qt::UserRole, session.id.value());
        item->setToolTip(plainToolTip(chipDetails(session, plan.clashes.value(session.id))));
    }
    select(chosen);
}

void UndatedLane::setReadOnly(bool readOnly)
{
    setDragDropMode(readOnly ? QAbstractItemView::NoDragDrop : QAbstractItemView::DragDrop);
}

SessionId UndatedLane::currentSession() const
{
    return currentItem() ? SessionId(currentItem()->data(Qt::UserRole).toLongLong()) : SessionId();
}

void UndatedLane::select(SessionId session)
{
    for (int row = 0; row < count(); ++row) {
        if (item(row)->data(Qt::UserRole).toLongLong() == session.value())
            setCurrentRow(row);
    }
}

QMimeData *UndatedLane::mimeData(const QList<QListWidgetItem *> &items) const
{
    return items.isEmpty() ? nullptr
                           : dragOf(SessionId(items.first()->data(Qt::UserRole).toLongLong()));
}

void UndatedLane::dragEnterEvent(QDragEnterEvent *event)
{
    event->setAccepted(event->source() != this && !draggedSession(event->mimeData()).isNull());
}

void UndatedLane::dragMoveEvent(QDragMoveEvent *event)
{
    event->setAccepted(event->source() != this);
}

void UndatedLane::dropEvent(QDropEvent *event)
{
    const SessionId session = draggedSession(event->mimeData());
    if (session.isNull() || event->source() == this)
        return;
    event->acceptProposedAction();
    emit dropped(session);
}

void UndatedLane::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (count() > 0)
        return;
    QPainter painter(viewport());
    painter.setPen(quietColor(palette()));
    painter.drawText(viewport()->rect().adjusted(12, 12, -12, -12),
                     int(Qt::AlignTop) | int(Qt::AlignHCenter) | int(Qt::TextWordWrap),
                     tr("Every session has its day. Drag one here when its day is open again."));
}

} // namespace convenor
