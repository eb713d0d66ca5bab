// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthmodel.h"

#include "usecases/wording.h"

#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int weeks = 6;
constexpr int daysOfWeek = 7;

} // namespace

MonthModel::MonthModel(QObject *parent)
    : QAbstractTableModel(parent)
{
    setMonth(QDate::currentDate());
}

void MonthModel::setPlan(const ShownPlan &plan)
{
    m_plan = plan;
    fill();
}

void MonthModel::setMonth(QDate day)
{
    m_month = QDate(day.year(), day.month(), 1);
    const int lead = (m_month.dayOfWeek() - QLocale().firstDayOfWeek() + daysOfWeek) % daysOfWeek;
    m_first = m_month.addDays(-lead);
    fill();
}

void MonthModel::fill()
{
    m_days = QList<QList<PlannedSession>>(weeks * daysOfWeek);
    for (const PlannedSession &session : m_plan.sessions) {
        const QDate day = session.date.day();
        const qint64 place = day.isValid() ? m_first.daysTo(day) : -1;
        if (place >= 0 && place < m_days.size())
            m_days[place].append(session);
    }
    emit dataChanged(index(0, 0), index(weeks - 1, daysOfWeek - 1));
}

QDate MonthModel::dayAt(const QModelIndex &index) const
{
    return index.isValid() ? m_first.addDays(index.row() * daysOfWeek + index.column()) : QDate();
}

QModelIndex MonthModel::indexOf(QDate day) const
{
    const qint64 place = day.isValid() ? m_first.daysTo(day) : -1;
    if (place < 0 || place >= weeks * daysOfWeek)
        return {};
    return index(int(place) / daysOfWeek, int(place) % daysOfWeek);
}

const QList<PlannedSession> &MonthModel::sessionsAt(const QModelIndex &index) const
{
    static const QList<PlannedSession> none;
    return index.isValid() ? m_days[index.row() * daysOfWeek + index.column()] : none;
}

int MonthModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : weeks;
}

int MonthModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : daysOfWeek;
}

QVariant MonthModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::AccessibleTextRole && role != Qt::DisplayRole))
        return {};
    // What is painted; a screen reader and a search by typing read it here.
    QStringList words{QLocale().toString(dayAt(index), QLocale::LongFormat)};
    for (const PlannedSession &session : sessionsAt(index))
        words.append(chipText(session) + u", "_s + label(session.status));
    return words.join(u"; "_s);
}

QVariant MonthModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    return QLocale().standaloneDayName(m_first.addDays(section).dayOfWeek(), QLocale::ShortFormat);
}

} // namespace convenor
