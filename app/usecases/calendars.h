// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/publicview.h"
#include "domain/session.h"

namespace convenor {

class Workspace;

/// A series as an iCalendar file.
struct CalendarOutput
{
    QByteArray bytes;
    int events = 0;
    int leftOut = 0; ///< public sessions whose day is not known
};

/// The calendar of what the public may see. A postponed session is tentative and says so, one
/// without a start takes its whole day. The UID stays the same for ever, the SEQUENCE grows with
/// every change. Invalid where the series has no time zone.
Result<CalendarOutput> calendarOf(const PublicSeries &series);

/// What becomes of an event of a calendar file.
enum class Coming {
    New, ///< a planned session is made of it
    Same, ///< is a session already
    Different, ///< is a session that has another title, day or time by now, and stays as it is
    LeftOut, ///< cancelled in the file
    Refused
};

struct ComingEvent
{
    Coming coming = Coming::New;
    int line = 0; ///< in the file, from 1
    Session session; ///< as it would be; of a refused one at most the title
    QString note; ///< what is kept of it for the organizers alone
    Reason why; ///< of one that is left out or refused

    bool operator==(const ComingEvent &) const = default;
};

struct ComingCalendar
{
    SeriesId series;
    QString name; ///< of the file
    QList<ComingEvent> events; ///< new ones in the order of their days, then as in the file

    int count(Coming coming) const;
    bool operator==(const ComingCalendar &) const = default;
};

/// Calendar files out of a series, and into it.
///
/// What comes in is told apart by UID and, where an event repeats, the day by its rule: a file that
/// is read again changes nothing, whatever was made of its sessions since. An event that stands in
/// the series under another identity, on the same day at the same time with the same title, is that
/// session. Repeating events are followed within the dates of the series, else for a year.
///
/// What calendars of others say besides title and time is not meant for the public: links to a
/// meeting become the meeting link, everything else a note for the organizers alone. Of a file that
/// this program wrote, description, place and registration link are what they were.
class Calendars final
{
public:
    explicit Calendars(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Result<CalendarOutput> output(SeriesId series, const QString &language = {}) const;
    Result<CalendarOutput> exportCalendar(SeriesId series, const QString &path,
                                          const QString &language = {}) const;

    /// Reads it and writes nothing. May be called from another thread than the workspace's.
    Result<ComingCalendar> read(SeriesId series, const QString &path) const;
    Result<ComingCalendar> readBytes(SeriesId series, const QByteArray &bytes,
                                     const QString &name) const;
    /// Makes planned sessions of the new ones as one change; the number made. What has become a
    /// session since it was read is left alone.
    Result<int> take(const ComingCalendar &calendar);

private:
    Workspace &m_workspace;
};

} // namespace convenor
