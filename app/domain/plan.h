// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session.h"

#include <QDateTime>

#include <optional>

namespace convenor {

/// A session as a plan sees it: when and where it is, and who has to be there.
struct PlannedSession
{
    SessionId id;
    SeriesId series;
    QString seriesTitle;
    QDate seriesStart;
    QDate seriesEnd;
    QString timeZone; ///< of the series; its times are local to it
    int number = 0;
    QString title;
    std::optional<SessionForm> form;
    std::optional<SessionMode> mode;
    PartialDate date;
    QTime start;
    QTime end;
    QString venue;
    QString room;
    QString meetingUrl;
    SessionStatus status = SessionStatus::Idea;
    QDate registrationDeadline;
    QList<PersonId> people; ///< speakers who have not declined, and the team; each once
    QList<AcknowledgedClash> acknowledged;

    bool operator==(const PlannedSession &) const = default;
};

/// A time between two moments.
struct Span
{
    QDateTime from;
    QDateTime to;

    bool operator==(const Span &) const = default;
};

/// What a session without a usable end is taken to last, in minutes.
inline constexpr int usualMinutes = 90;

/// A moment of a day by the clock of an IANA zone; an unknown or empty zone counts as UTC. A time
/// that the clock skips is moved on by the gap's length (RFC 5545, 3.3.5), one that it shows twice
/// is its first.
QDateTime momentIn(QDate day, QTime time, const QString &timeZone);

/// The day that it is there at that moment.
QDate dayIn(const QDateTime &moment, const QString &timeZone);

/// When the session is; nothing where its day or its start is not known.
std::optional<Span> spanOf(const PlannedSession &session);

/// The same moment by another clock.
struct ElsewhereTime
{
    QTime time;
    int dayShift = 0; ///< days that the calendar there is ahead (1) or behind (-1)

    bool operator==(const ElsewhereTime &) const = default;
};
std::optional<ElsewhereTime> timeElsewhere(QDate day, QTime time, const QString &timeZone,
                                           const QString &elsewhere);

/// When something is by the clock of a zone.
struct ClockTime
{
    QDate day;
    QTime start;
    QTime end;
    QString timeZone;

    bool operator==(const ClockTime &) const = default;
};

/// The same by another clock; `end` is not set where it is not known or not after the start.
struct ElsewhereSpan
{
    QTime start;
    QTime end;
    int dayShift = 0; ///< as of ElsewhereTime, of the start

    bool operator==(const ElsewhereSpan &) const = default;
};
std::optional<ElsewhereSpan> spanElsewhere(const ClockTime &when, const QString &elsewhere);

/// The zones that somebody may be in: the one that they have chosen, else those of their country.
QStringList zonesOfPerson(const QString &timeZone, const QString &country, QDate day);

/// The IANA zones of a country (ISO 3166-1 alpha-2) whose clocks differ in the year from `day` on:
/// one name for each, from west to east. Empty for an unknown country.
QStringList zonesOf(const QString &country, QDate day);

/// Whether there is an IANA zone of this name.
bool isZone(const QString &timeZone);

} // namespace convenor
