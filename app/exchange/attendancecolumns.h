// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <optional>

namespace convenor {

// What the columns and titles of attendance reports mean. Programs write them, so they are known
// word by word; they are matched folded.

enum class AttendanceField {
    Other,
    Attended,
    Name,
    GivenName,
    FamilyName,
    Email,
    Joined,
    Left,
    Minutes,
    Role,
    Action,
    Moment,
    WaitingRoom,
    Topic,
    MeetingId,
    MeetingStart,
    MeetingEnd,
    MeetingMinutes
};

/// A table of a report: several stand below each other.
enum class ReportPart {
    Unknown,
    Facts,
    Attendees,
    Hosts,
    Panelists,
    DialledIn,
    People, ///< of Teams: one row a person
    Joins ///< of Teams: the same people, a row a join
};

/// What the columns under these headings hold. Of headings that stand twice the later one counts:
/// the earlier is about the host.
QList<AttendanceField> attendanceFieldsOf(const QStringList &headings);
/// How the tables of Teams begin in every language, where their headings are in none that is known.
QList<AttendanceField> attendanceFieldsOf(ReportPart part, qsizetype columns);
bool isNameWithOriginal(const QString &heading);

/// Which table this title announces; nothing where the row is none.
std::optional<ReportPart> partIn(const QStringList &cells);

/// Whose program writes such headings: "zoom-webinar", "zoom-meeting", "teams", "webex" or "list".
QString attendanceFormatOf(const QStringList &headings, ReportPart part);

} // namespace convenor
