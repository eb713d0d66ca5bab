// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan.h"

#include <QHash>
#include <QLocale>
#include <QMap>
#include <QTimeZone>

namespace convenor {

namespace {

/// Making a zone reads a file; a calendar asks for the same few again and again.
const QTimeZone &zoneNamed(const QString &name)
{
    static thread_local QHash<QString, QTimeZone> known;
    const auto there = known.constFind(name);
    if (there != known.cend())
        return *there;
    const QTimeZone zone(name.toLatin1());
    return *known.insert(name, zone.isValid() ? zone : QTimeZone::utc());
}

/// Of the zones whose clocks go alike (as CLDR groups them) the one that the country's people know.
QByteArray usualZone(const QByteArray &id, QLocale::Territory territory)
{
    const QByteArray usual =
        QTimeZone::windowsIdToDefaultIanaId(QTimeZone::ianaIdToWindowsId(id), territory);
    return usual.isEmpty() ? id : usual;
}

QList<int> offsetsAround(const QTimeZone &zone, QDate day)
{
    QList<int> offsets;
    for (int month = 0; month < 12; ++month)
        offsets.append(zone.offsetFromUtc(day.addMonths(month).startOfDay(Qt::UTC)));
    return offsets;
}

} // namespace

QDateTime momentIn(QDate day, QTime time, const QString &timeZone)
{
    // What the clock showed is turned to UTC by hand, since Qt 6.4 is not of one mind about gaps:
    // both offsets around the moment are tried, the earlier moment that shows this time is it.
    const QTimeZone &zone = zoneNamed(timeZone);
    const QDateTime asUtc(day, time, Qt::UTC);
    const int before = zone.offsetFromUtc(asUtc.addDays(-1));
    const int after = zone.offsetFromUtc(asUtc.addDays(1));
    for (const int offset : {std::max(before, after), std::min(before, after)}) {
        const QDateTime moment = asUtc.addSecs(-offset);
        if (zone.offsetFromUtc(moment) == offset)
            return moment;
    }
    return asUtc.addSecs(-before); // in a gap: by the clock as it went before
}

QDate dayIn(const QDateTime &moment, const QString &timeZone)
{
    return moment.toTimeZone(zoneNamed(timeZone)).date();
}

std::optional<Span> spanOf(const PlannedSession &session)
{
    const QDate day = session.date.day();
    if (!day.isValid() || !session.start.isValid())
        return std::nullopt;
    const QDateTime from = momentIn(day, session.start, session.timeZone);
    const bool ends = session.end.isValid() && session.end > session.start;
    return Span{from,
                ends ? momentIn(day, session.end, session.timeZone)
                     : from.addSecs(60 * usualMinutes)};
}

std::optional<ElsewhereTime> timeElsewhere(QDate day, QTime time, const QString &timeZone,
                                           const QString &elsewhere)
{
    if (!day.isValid() || !time.isValid() || !isZone(timeZone) || !isZone(elsewhere))
        return std::nullopt;
    const QDateTime moment = momentIn(day, time, timeZone);
    const QDateTime there = moment.addSecs(zoneNamed(elsewhere).offsetFromUtc(moment));
    return ElsewhereTime{there.time(), int(day.daysTo(there.date()))};
}

std::optional<ElsewhereSpan> spanElsewhere(const ClockTime &when, const QString &elsewhere)
{
    const auto start = timeElsewhere(when.day, when.start, when.timeZone, elsewhere);
    if (!start)
        return std::nullopt;
    ElsewhereSpan span{start->time, {}, start->dayShift};
    if (when.end > when.start) {
        if (const auto end = timeElsewhere(when.day, when.end, when.timeZone, elsewhere))
            span.end = end->time;
    }
    return span;
}

QStringList zonesOfPerson(const QString &timeZone, const QString &country, QDate day)
{
    return timeZone.isEmpty() ? zonesOf(country, day) : QStringList{timeZone};
}

QStringList zonesOf(const QString &country, QDate day)
{
    const QLocale::Territory territory = QLocale::codeToTerritory(country);
    if (country.size() != 2 || territory == QLocale::AnyTerritory)
        return {};
    QMap<QList<int>, QString> names; // by what their clocks show, from west to east
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds(territory)) {
        const QTimeZone zone(id);
        if (!zone.isValid() || !id.contains('/') || id.startsWith("Etc/"))
            continue;
        const QList<int> offsets = offsetsAround(zone, day.isValid() ? day : QDate(2000, 1, 1));
        if (!names.contains(offsets))
            names.insert(offsets, QString::fromLatin1(usualZone(id, territory)));
    }
    return names.values();
}

bool isZone(const QString &timeZone)
{
    return !timeZone.isEmpty() && QTimeZone::isTimeZoneIdAvailable(timeZone.toLatin1());
}

} // namespace convenor
