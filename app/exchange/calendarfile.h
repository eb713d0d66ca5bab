// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDate>
#include <QDateTime>
#include <QStringList>
#include <QTime>

namespace convenor {

// iCalendar (RFC 5545), out and in, by libical.

enum class EventState { Confirmed, Tentative, Cancelled };

/// An event whose day and times are by the clock of its calendar's zone.
struct CalendarEvent
{
    QString uid;
    QString occurrence; ///< of one that repeats: when it is by the rule; empty otherwise
    QString title;
    QString text;
    QString place;
    QString url;
    QString meetingUrl; ///< where people join it; read, never written
    QStringList categories;
    EventState state = EventState::Confirmed;
    QDate day;
    QTime start; ///< invalid: the whole day
    QDate lastDay; ///< of `end`
    QTime end; ///< invalid: not known
    int sequence = 0;
    QDateTime changedAt;
    int line = 0; ///< where it begins in the file that was read, from 1

    bool operator==(const CalendarEvent &) const = default;
};

struct CalendarFile
{
    QString name;
    QString timeZone; ///< IANA
    bool isOurs = false; ///< written by this program
    QList<CalendarEvent> events;
};

/// The file's bytes. `timeZone` is described in it as it is in the years of the events, so that a
/// program that does not know it reads the same moments. A time that the clock skips is written as
/// the one that it is moved on to (domain/plan.h, momentIn).
QByteArray writeCalendar(const CalendarFile &calendar);

/// Days between which an event that repeats is followed; both belong to it.
struct DayRange
{
    QDate first;
    QDate last;
};

struct RefusedEvent
{
    int line = 0;
    QString title;
    Reason why;

    bool operator==(const RefusedEvent &) const = default;
};

struct CalendarReading
{
    CalendarFile calendar;
    QList<RefusedEvent> refused; ///< in the order of their lines
};

/// Reads the events of a file in whatever zones they are, by the clock of `timeZone` (IANA):
/// floating ones as they stand, repeating ones for as long as `repeats` says. UTF-8, UTF-16 with a
/// mark, else Windows-1252. A broken event or line is refused and the rest is read; Invalid where
/// the bytes are no iCalendar at all.
Result<CalendarReading> readCalendar(const QByteArray &bytes, const QString &timeZone,
                                     const DayRange &repeats);

} // namespace convenor
