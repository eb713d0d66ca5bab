// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthview.h"

#include "ui/calendar/chips.h"
#include "ui/calendar/daydelegate.h"
#include "ui/support/plainlabel.h"

#include <QApplication>
#include <QDrag>
#include <QDropEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace convenor {

using namespace Qt::StringLiterals;

MonthView::MonthView(QWidget *parent)
    : QTableView(parent)
    , m_model(new MonthModel(this))
{
    setObjectName(u"monthView"_s);
    setModel(m_model);
    setItemDelegate(new DayDelegate(this));
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setAcceptDrops(true);
    setMouseTracking(true);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    verticalHeader()->setMinimumSectionSize(56);
    verticalHeader()->hide();
    goTo(QDate::currentDate());
}

void MonthView::setPlan(const ShownPlan &plan)
{
    const SessionId chosen = currentSession();
    m_model->setPlan(plan);
    choose(chosen);
}

void MonthView::choose(SessionId session)
{
    const auto &sessions = m_model->sessionsAt(currentIndex());
    m_chosen = 0;
    for (qsizetype i = 0; i < sessions.size(); ++i) {
        if (sessions[i].id == session)
            m_chosen = int(i);
    }
    viewport()->update();
}

void MonthView::goTo(QDate day)
{
    if (!day.isValid() || day.year() < 1 || day.year() > 9999)
        return;
    const bool isOther =
        day.year() != m_model->month().year() || day.month() != m_model->month().month();
    if (isOther)
        m_model->setMonth(day);
    setAccessibleName(QLocale().toString(m_model->month(), u"MMMM yyyy"_s));
    setCurrentIndex(m_model->indexOf(day));
    viewport()->update();
    if (isOther)
        emit monthShown(m_model->month());
}

void MonthView::goTo(SessionId session)
{
    const PlannedSession *there = m_model->plan().find(session);
    if (!there || !there->date.day().isValid())
        return;
    goTo(there->date.day());
    choose(session);
}

SessionId MonthView::currentSession() const
{
    return m_model->sessionsAt(currentIndex()).value(m_chosen).id;
}

QList<QRect> MonthView::chipRects(const QModelIndex &cell) const
{
    const QRect rect = visualRect(cell);
    const auto sessions = m_model->sessionsAt(cell).size();
    const int top = rect.top() + fontMetrics().height() + 6;
    const int room = rect.bottom() - top - 2;
    const auto fit = qsizetype(qMax(1, room / (chipHeight(fontMetrics()) + 1)));
    const qsizetype count = qMin(fit, sessions);
    if (count == 0)
        return {};
    // A few share the day's height, so that more of their titles can be read.
    const int height = chipHeight(fontMetrics(), room / int(count) - 1);
    QList<QRect> chips;
    for (qsizetype i = 0; i < count; ++i)
        chips.append(QRect(rect.left() + 3, top + int(i) * (height + 1), rect.width() - 6, height));
    return chips;
}

int MonthView::chipAt(QPoint point) const
{
    const QList<QRect> chips = chipRects(indexAt(point));
    for (qsizetype i = 0; i < chips.size(); ++i) {
        if (chips[i].contains(point))
            return int(i);
    }
    return -1;
}

void MonthView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    m_chosen = 0;
    QTableView::currentChanged(current, previous);
}

void MonthView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return;
    case Qt::Key_PageUp:
        goTo(currentDay().addMonths(-1));
        return;
    case Qt::Key_PageDown:
        goTo(currentDay().addMonths(1));
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (modifiers == Qt::ControlModifier) {
            chooseSession(event->key() == Qt::Key_Down ? 1 : -1);
            return;
        }
        [[fallthrough]];
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (moveBy(event->key(), modifiers))
            return;
        break;
    default:
        break;
    }
    QTableView::keyPressEvent(event);
}

/// To the next day or week, with Alt together with the session.
bool MonthView::moveBy(int key, Qt::KeyboardModifiers modifiers)
{
    if (modifiers != Qt::NoModifier && modifiers != Qt::AltModifier)
        return false;
    const int sideways = isRightToLeft() ? -1 : 1;
    int days = key == Qt::Key_Left ? -sideways : sideways;
    if (key == Qt::Key_Up || key == Qt::Key_Down)
        days = key == Qt::Key_Up ? -7 : 7;
    const QDate to = currentDay().addDays(days);
    if (modifiers == Qt::NoModifier)
        goTo(to);
    else if (!m_isReadOnly && !currentSession().isNull())
        emit moveRequested(currentSession(), to);
    return true;
}

void MonthView::chooseSession(int step)
{
    const int count = int(m_model->sessionsAt(currentIndex()).size());
    if (count == 0)
        return;
    m_chosen = qBound(0, m_chosen + step, count - 1);
    viewport()->update();
}

void MonthView::openCurrent()
{
    if (const SessionId session = currentSession(); !session.isNull())
        emit openRequested(session);
    else if (!m_isReadOnly)
        emit newRequested(currentDay());
}

void MonthView::mousePressEvent(QMouseEvent *event)
{
    QTableView::mousePressEvent(event);
    m_pressedAt = event->pos();
    m_pressedChip = chipAt(event->pos());
    if (m_pressedChip < 0)
        return;
    const auto chips = chipRects(currentIndex()).size();
    const bool isRest =
        m_pressedChip + 1 == chips && chips < m_model->sessionsAt(currentIndex()).size();
    if (isRest) {
        m_pressedChip = -1;
        emit moreRequested(currentDay());
        return;
    }
    m_chosen = m_pressedChip;
    viewport()->update();
}

void MonthView::mouseMoveEvent(QMouseEvent *event)
{
    const bool drags = (event->buttons() & Qt::LeftButton) && m_pressedChip >= 0 && !m_isReadOnly
        && (event->pos() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (drags)
        startChipDrag();
}

void MonthView::startChipDrag()
{
    const QRect chip = chipRects(currentIndex()).value(m_pressedChip);
    const auto session = m_model->sessionsAt(currentIndex()).value(m_pressedChip);
    m_pressedChip = -1;
    if (session.id.isNull())
        return;
    QPixmap picture(chip.size() * devicePixelRatioF());
    picture.setDevicePixelRatio(devicePixelRatioF());
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setFont(font());
    paintChip(painter, QRect(QPoint(), chip.size()), palette(), session, false, true);
    painter.end();
    auto *drag = new QDrag(this);
    drag->setMimeData(dragOf(session.id));
    drag->setPixmap(picture);
    drag->setHotSpot(m_pressedAt - chip.topLeft());
    drag->exec(Qt::MoveAction);
}

void MonthView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!indexAt(event->pos()).isValid())
        return;
    if (chipAt(event->pos()) >= 0)
        openCurrent();
    else if (!m_isReadOnly)
        emit newRequested(currentDay());
}

void MonthView::dragEnterEvent(QDragEnterEvent *event)
{
    if (!m_isReadOnly && !draggedSession(event->mimeData()).isNull())
        event->acceptProposedAction();
}

void MonthView::dragMoveEvent(QDragMoveEvent *event)
{
    m_dropCell = indexAt(event->position().toPoint());
    event->setAccepted(m_dropCell.isValid());
    viewport()->update();
}

void MonthView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_dropCell = {};
    viewport()->update();
}

void MonthView::dropEvent(QDropEvent *event)
{
    const QDate day = m_model->dayAt(indexAt(event->position().toPoint()));
    m_dropCell = {};
    viewport()->update();
    const SessionId session = draggedSession(event->mimeData());
    if (m_isReadOnly || session.isNull() || !day.isValid())
        return;
    event->acceptProposedAction();
    emit moveRequested(session, day);
}

bool MonthView::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto session = m_model->sessionsAt(indexAt(help->pos())).value(chipAt(help->pos()));
    if (session.id.isNull())
        QToolTip::hideText();
    else
        QToolTip::showText(
            help->globalPos(),
            plainToolTip(chipDetails(session, m_model->plan().clashes.value(session.id))), this);
    return true;
}

} // namespace convenor
