// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/partialdate.h"

#include "base/isotext.h"

namespace convenor {

using namespace Qt::StringLiterals;

PartialDate::PartialDate(QDate day)
    : m_year(day.isValid() ? day.year() : 0)
    , m_month(day.isValid() ? day.month() : 0)
    , m_day(day.isValid() ? day.day() : 0)
{
}

PartialDate PartialDate::ofMonth(int year, int month)
{
    PartialDate date;
    date.m_year = year;
    date.m_month = month;
    return date;
}

PartialDate PartialDate::ofYear(int year)
{
    PartialDate date;
    date.m_year = year;
    return date;
}

std::optional<PartialDate> PartialDate::fromText(QStringView text)
{
    if (text.isEmpty())
        return PartialDate();
    if (const auto day = dateFromText(text))
        return PartialDate(*day);
    if (text.size() == 7) {
        const auto first = dateFromText(text.toString() + u"-01"_s);
        return first ? std::optional(ofMonth(first->year(), first->month())) : std::nullopt;
    }
    if (text.size() == 4) {
        const auto first = dateFromText(text.toString() + u"-01-01"_s);
        return first ? std::optional(ofYear(first->year())) : std::nullopt;
    }
    return std::nullopt;
}

PartialDate::Precision PartialDate::precision() const
{
    if (m_day != 0)
        return Precision::Day;
    if (m_month != 0)
        return Precision::Month;
    return m_year != 0 ? Precision::Year : Precision::None;
}

QDate PartialDate::day() const
{
    return m_day != 0 ? QDate(m_year, m_month, m_day) : QDate();
}

QDate PartialDate::earliest() const
{
    if (isNull())
        return {};
    return {m_year, m_month != 0 ? m_month : 1, m_day != 0 ? m_day : 1};
}

QDate PartialDate::latest() const
{
    switch (precision()) {
    case Precision::Day:
        return day();
    case Precision::Month:
        return {m_year, m_month, QDate(m_year, m_month, 1).daysInMonth()};
    case Precision::Year:
        return {m_year, 12, 31};
    case Precision::None:
        break;
    }
    return {};
}

QString PartialDate::text() const
{
    switch (precision()) {
    case Precision::Day:
        return day().toString(Qt::ISODate);
    case Precision::Month:
        return QDate(m_year, m_month, 1).toString(Qt::ISODate).left(7);
    case Precision::Year:
        return QDate(m_year, 1, 1).toString(Qt::ISODate).left(4);
    case Precision::None:
        break;
    }
    return {};
}

} // namespace convenor
