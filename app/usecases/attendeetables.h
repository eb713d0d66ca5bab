// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attendeelist.h"
#include "exchange/workbookwriter.h"
#include "publish/badgepages.h"
#include "publish/sheet.h"

#include <QTimeZone>

namespace convenor {

// Views of attendees in words. Each of these is given one view, and can tell no more than it holds.

/// What a list has in a column, as a spreadsheet takes it.
WorkbookCell cellOf(const ListedAttendee &attendee, AttendeeColumn column, const QTimeZone &zone);
WorkbookCell cellOf(const SharedAttendee &attendee, AttendeeColumn column, const QTimeZone &zone);
/// The same for people.
QString textOf(const WorkbookCell &cell);

/// Adds columns and rows to what stands around them.
void setTable(Sheet &sheet, const QList<ListedAttendee> &rows, const QList<AttendeeColumn> &columns,
              AttendeeGroups groups, const QTimeZone &zone);
void setTable(Sheet &sheet, const QList<SharedAttendee> &rows, const QList<AttendeeColumn> &columns,
              AttendeeGroups groups, const QTimeZone &zone);
void setSignIn(Sheet &sheet, const QList<DoorAttendee> &rows, AttendeeGroups groups,
               int blankLines);
/// Those alone who need something.
void setAccessNeeds(Sheet &sheet, QList<DoorAttendee> rows);

QList<Badge> badgesOf(const QList<BadgeHolder> &holders);

} // namespace convenor
