// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/daydelegate.h"

#include "ui/calendar/chips.h"
#include "ui/calendar/monthview.h"
#include "ui/support/theme.h"
#include "ui/widgets/signs.h"

#include <QPainter>

namespace convenor {

using namespace Qt::StringLiterals;

DayDelegate::DayDelegate(MonthView *view)
    : QStyledItemDelegate(view)
    , m_view(view)
{
}

void DayDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    paintDay(painter, option, index);
    const MonthModel &model = *m_view->monthModel();
    const auto &sessions = model.sessionsAt(index);
    const QList<QRect> chips = m_view->chipRects(index);
    const bool isCurrent = index == m_view->currentIndex();
    for (qsizetype i = 0; i < chips.size(); ++i) {
        const bool isRest = i + 1 == chips.size() && chips.size() < sessions.size();
        if (isRest) {
            painter->setPen(quietColor(option.palette));
            painter->drawText(chips[i].adjusted(6, 0, 0, 0), Qt::AlignVCenter,
                              MonthView::tr("%1 more").arg(sessions.size() - i));
        } else {
            paintChip(painter, chips[i], sessions[i],
                      isCurrent && sessions[i].id == m_view->currentSession());
        }
    }
}

void DayDelegate::paintDay(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const MonthModel &model = *m_view->monthModel();
    const QDate day = model.dayAt(index);
    const bool isOther = day.month() != model.month().month();
    const QPalette &palette = option.palette;
    painter->fillRect(option.rect, palette.color(isOther ? QPalette::Window : QPalette::Base));
    QFont font = option.font;
    const bool isToday = day == QDate::currentDate();
    font.setBold(isToday);
    painter->setFont(font);
    painter->setPen(isToday ? palette.color(QPalette::Link)
                            : (isOther ? quietColor(palette) : palette.color(QPalette::Text)));
    const QRect line(option.rect.left() + 6, option.rect.top() + 3, option.rect.width() - 12,
                     option.fontMetrics.height());
    const QString number = QLocale().toString(day.day());
    const QString words = isToday ? MonthView::tr("%1 today").arg(number) : number;
    painter->drawText(line, Qt::AlignVCenter | Qt::AlignLeading, words);
    painter->setFont(option.font);
    if (index == m_view->currentIndex() || index == m_view->m_dropCell) {
        const bool strong = m_view->hasFocus() || index == m_view->m_dropCell;
        painter->setPen(QPen(palette.color(strong ? QPalette::Highlight : QPalette::Mid), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
}

void DayDelegate::paintChip(QPainter *painter, const QRect &chip, const PlannedSession &session,
                            bool isCurrent) const
{
    const bool clashes = m_view->monthModel()->plan().clashes.contains(session.id);
    convenor::paintChip(*painter, chip, m_view->palette(), session, clashes, isCurrent);
}

} // namespace convenor
