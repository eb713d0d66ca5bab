// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attendance.h"
#include "exchange/momentstyle.h"
#include "exchange/tablereader.h"

namespace convenor {

/// What a report says of the meeting itself, as far as it does.
struct ReportFacts
{
    QString topic;
    QString meetingId;
    QDateTime start;
    QDateTime end;

    bool operator==(const ReportFacts &) const = default;
};

struct ListedVisitor
{
    int line = 0;
    Visitor visitor; ///< with one stay at most; without an id or a person
    bool wasThere = true; ///< not of who registered and did not come, or only waited outside
    QList<Reason> remarks; ///< what of the row is not understood
    Reason fault = {}; ///< why the row is refused

    bool operator==(const ListedVisitor &) const = default;
};

struct AttendanceReport
{
    QString format; ///< "zoom-webinar", "zoom-meeting", "teams", "webex" or "list"
    ReportFacts facts;
    QList<ListedVisitor> rows; ///< every row of a table of people
    bool isOrderUnknown = false; ///< whether day or month comes first in its dates must be asked
};

/// What the reader is told of the report.
struct AttendanceReading
{
    QString timeZone; ///< of its moments, where they have no offset
    std::optional<QDate> day; ///< of the session: tells how a date is meant that may be two
    std::optional<DayOrder> order; ///< by somebody who was asked
};

/// Reads a report of attendance, whoever's program made it, however many tables stand in it.
/// Invalid where no table in it tells who was there.
Result<AttendanceReport> readAttendance(TableReader &table, const AttendanceReading &how);

} // namespace convenor
