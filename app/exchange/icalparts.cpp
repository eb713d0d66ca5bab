// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/icalparts.h"

namespace convenor {

QDateTime dateTimeOf(const icaltimetype &time)
{
    const QDate day(time.year, time.month, time.day);
    const QTime clock =
        time.is_date ? QTime(0, 0) : QTime(time.hour, time.minute, std::min(time.second, 59));
    const bool inRange = day.isValid() && day.year() >= 1 && day.year() <= 9999;
    return inRange && clock.isValid() ? QDateTime(day, clock, Qt::UTC) : QDateTime();
}

icaltimetype icalTimeOf(const QDateTime &clock)
{
    icaltimetype time = icaltime_null_time();
    time.year = clock.date().year();
    time.month = clock.date().month();
    time.day = clock.date().day();
    time.hour = clock.time().hour();
    time.minute = clock.time().minute();
    time.second = clock.time().second();
    return time;
}

} // namespace convenor
