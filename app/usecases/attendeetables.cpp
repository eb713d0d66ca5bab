// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/attendeetables.h"

#include "usecases/attendeewords.h"
#include "usecases/wording.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Attendees", text);
}

qreal shareOf(AttendeeColumn column)
{
    switch (column) {
    case AttendeeColumn::Name:
        return 21;
    case AttendeeColumn::Organization:
        return 25;
    case AttendeeColumn::Country:
        return 15;
    case AttendeeColumn::Position:
        return 18;
    case AttendeeColumn::Email:
        return 25;
    case AttendeeColumn::Capacity:
        return 11;
    case AttendeeColumn::State:
        return 11;
    case AttendeeColumn::RegisteredAt:
        return 13;
    }
    return 1;
}

template <class Row>
QString groupOf(const Row &row, AttendeeGroups groups)
{
    if (groups == AttendeeGroups::Organization)
        return row.organization.isEmpty() ? tr("Without an organization") : row.organization;
    return row.country.isEmpty() ? tr("Without a country") : row.country;
}

/// The rows are kept with what asks for them.
template <class Row, class Cell>
void setRows(Sheet &sheet, const QList<Row> &rows, AttendeeGroups groups, Cell cell)
{
    sheet.rows = rows.size();
    sheet.cell = [rows, cell](qsizetype row, qsizetype column) { return cell(rows[row], column); };
    if (groups != AttendeeGroups::None)
        sheet.group = [rows, groups](qsizetype row) { return groupOf(rows[row], groups); };
}

template <class Row>
void setColumns(Sheet &sheet, const QList<Row> &rows, const QList<AttendeeColumn> &columns,
                AttendeeGroups groups, const QTimeZone &zone)
{
    for (const AttendeeColumn each : columns)
        sheet.columns.append({label(each), shareOf(each), each == AttendeeColumn::Name});
    setRows(sheet, rows, groups, [columns, zone](const Row &row, qsizetype column) {
        return textOf(cellOf(row, columns[column], zone));
    });
}

QString nameAtTheDoor(const DoorAttendee &attendee)
{
    return attendee.name.isEmpty() ? tr("(name withheld)") : attendee.name;
}

} // namespace

WorkbookCell cellOf(const ListedAttendee &attendee, AttendeeColumn column, const QTimeZone &zone)
{
    switch (column) {
    case AttendeeColumn::Name:
        return attendee.name;
    case AttendeeColumn::Organization:
        return attendee.organization;
    case AttendeeColumn::Country:
        return attendee.country;
    case AttendeeColumn::Position:
        return attendee.position;
    case AttendeeColumn::Email:
        return attendee.email;
    case AttendeeColumn::Capacity:
        return label(attendee.capacity);
    case AttendeeColumn::State:
        return label(attendee.state);
    case AttendeeColumn::RegisteredAt:
        if (attendee.registeredAt.isValid())
            return attendee.registeredAt.toTimeZone(zone);
        break;
    }
    return {};
}

WorkbookCell cellOf(const SharedAttendee &attendee, AttendeeColumn column, const QTimeZone &)
{
    switch (column) {
    case AttendeeColumn::Name:
        return attendee.name;
    case AttendeeColumn::Organization:
        return attendee.organization;
    case AttendeeColumn::Country:
        return attendee.country;
    case AttendeeColumn::Email:
        return attendee.sharedEmail;
    case AttendeeColumn::Capacity:
        return label(attendee.capacity);
    case AttendeeColumn::Position:
    case AttendeeColumn::State:
    case AttendeeColumn::RegisteredAt:
        break;
    }
    return {};
}

QString textOf(const WorkbookCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return *text;
    if (const auto *moment = std::get_if<QDateTime>(&cell))
        return moment->toString(u"yyyy-MM-dd HH:mm"_s);
    return {};
}

void setTable(Sheet &sheet, const QList<ListedAttendee> &rows, const QList<AttendeeColumn> &columns,
              AttendeeGroups groups, const QTimeZone &zone)
{
    setColumns(sheet, rows, columns, groups, zone);
}

void setTable(Sheet &sheet, const QList<SharedAttendee> &rows, const QList<AttendeeColumn> &columns,
              AttendeeGroups groups, const QTimeZone &zone)
{
    setColumns(sheet, rows, columns, groups, zone);
}

void setSignIn(Sheet &sheet, const QList<DoorAttendee> &rows, AttendeeGroups groups, int blankLines)
{
    sheet.columns = {{tr("Name"), 27, true},
                     {tr("Organization"), 27, false},
                     {tr("Takes part as"), 14, false},
                     {tr("Signature"), 32, false}};
    sheet.forSigning = true;
    sheet.blankLines = std::max(0, blankLines);
    setRows(sheet, rows, groups, [](const DoorAttendee &row, qsizetype column) {
        const QStringList cells{nameAtTheDoor(row), row.organization, label(row.capacity)};
        return cells.value(column);
    });
}

void setAccessNeeds(Sheet &sheet, QList<DoorAttendee> rows)
{
    rows.removeIf([](const DoorAttendee &each) { return each.accessNeeds.isEmpty(); });
    sheet.columns = {{tr("Name"), 27, true},
                     {tr("Organization"), 27, false},
                     {tr("Needs for access"), 46, false}};
    setRows(sheet, rows, AttendeeGroups::None, [](const DoorAttendee &row, qsizetype column) {
        return QStringList{nameAtTheDoor(row), row.organization, row.accessNeeds}.value(column);
    });
}

QList<Badge> badgesOf(const QList<BadgeHolder> &holders)
{
    QList<Badge> badges;
    for (const BadgeHolder &each : holders)
        badges.append({each.name, each.organization, each.country, label(each.capacity),
                       each.capacity == Capacity::Observer,
                       u"convenor:registration:%1"_s.arg(each.registration.value())});
    return badges;
}

} // namespace convenor
