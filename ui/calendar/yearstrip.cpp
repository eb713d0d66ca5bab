// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/yearstrip.h"

#include "ui/support/plainlabel.h"
#include "ui/support/theme.h"
#include "ui/widgets/signs.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int months = 12;
constexpr int markWidth = 4;
constexpr int markHeight = 10;

} // namespace

YearStrip::YearStrip(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"yearStrip"_s);
    setAccessibleName(tr("Months of the year"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMonth(QDate::currentDate());
}

void YearStrip::setPlan(const ShownPlan &plan)
{
    m_plan = plan;
    setMonth(m_month);
}

void YearStrip::setMonth(QDate month)
{
    m_month = QDate(month.year(), month.month(), 1);
    setAccessibleDescription(wordsFor(m_month.month()));
    update();
}

QSize YearStrip::sizeHint() const
{
    return {months * (fontMetrics().horizontalAdvance(u"MMMM"_s) + 16),
            fontMetrics().height() + markHeight + 16};
}

QRect YearStrip::monthRect(int month) const
{
    const int left = (month - 1) * width() / months;
    const int right = month * width() / months;
    const QRect rect(left, 0, right - left, height());
    return isRightToLeft() ? QRect(width() - right, 0, rect.width(), height()) : rect;
}

int YearStrip::monthAt(QPoint point) const
{
    for (int month = 1; month <= months; ++month) {
        if (monthRect(month).contains(point))
            return month;
    }
    return 0;
}

/// With a day in the month, or known to be in it.
QList<PlannedSession> YearStrip::sessionsIn(int month) const
{
    QList<PlannedSession> list;
    for (const PlannedSession &session : m_plan.sessions) {
        if (session.date.year() == m_month.year() && session.date.month() == month)
            list.append(session);
    }
    return list;
}

QString YearStrip::wordsFor(int month) const
{
    const QString name = QLocale().toString(QDate(m_month.year(), month, 1), u"MMMM yyyy"_s);
    return tr("%1: %n sessions", nullptr, int(sessionsIn(month).size())).arg(name);
}

void YearStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int month = 1; month <= months; ++month)
        paintMonth(painter, month);
}

void YearStrip::paintMonth(QPainter &painter, int month) const
{
    const QRect rect = monthRect(month).adjusted(1, 1, -1, -1);
    const bool isShown = month == m_month.month();
    painter.setPen(isShown ? QPen(palette().color(hasFocus() ? QPalette::Highlight : QPalette::Mid),
                                  hasFocus() ? 2 : 1)
                           : QPen(Qt::NoPen));
    painter.setBrush(palette().color(isShown ? QPalette::Base : QPalette::Window));
    painter.drawRoundedRect(rect, 4, 4);
    const QList<PlannedSession> sessions = sessionsIn(month);
    painter.setPen(sessions.isEmpty() ? quietColor(palette()) : palette().color(QPalette::Text));
    QString name = QLocale().standaloneMonthName(month, QLocale::ShortFormat);
    if (month == 1 || isShown)
        name += u' ' + QString::number(m_month.year());
    if (!sessions.isEmpty())
        name += u" (%1)"_s.arg(QLocale().toString(sessions.size()));
    const QRect line(rect.left() + 6, rect.top() + 3, rect.width() - 12, fontMetrics().height());
    painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter, name);
    const int days = QDate(m_month.year(), month, 1).daysInMonth();
    for (const PlannedSession &session : sessions) {
        const QDate day = session.date.day();
        const int shift = (line.width() - markWidth) * (day.isValid() ? day.day() - 1 : 0) / days;
        const QRect mark(isRightToLeft() ? line.right() - shift - markWidth : line.left() + shift,
                         line.bottom() + 4, markWidth, markHeight);
        painter.setPen(colorOf(session.status));
        painter.setBrush(day.isValid() ? QBrush(colorOf(session.status)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(mark, 1.5, 1.5);
    }
}

void YearStrip::keyPressEvent(QKeyEvent *event)
{
    const int onwards = isRightToLeft() ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        emit monthChosen(m_month.addMonths(-onwards));
        break;
    case Qt::Key_Right:
        emit monthChosen(m_month.addMonths(onwards));
        break;
    case Qt::Key_Up:
        emit monthChosen(m_month.addYears(-1));
        break;
    case Qt::Key_Down:
        emit monthChosen(m_month.addYears(1));
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void YearStrip::mousePressEvent(QMouseEvent *event)
{
    if (const int month = monthAt(event->pos()); month > 0)
        emit monthChosen(QDate(m_month.year(), month, 1));
}

bool YearStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int month = monthAt(help->pos());
        QStringList lines;
        if (month > 0) {
            lines.append(wordsFor(month));
            for (const PlannedSession &session : sessionsIn(month))
                lines.append(chipText(session));
        }
        QToolTip::showText(help->globalPos(), plainToolTip(lines.join(u'\n')), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace convenor
