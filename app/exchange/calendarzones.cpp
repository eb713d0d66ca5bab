// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/calendarzones.h"

#include "domain/plan.h"

#include <QTimeZone>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Programs put their own name before IANA's: /mozilla.org/20050126_1/Europe/Zurich.
QString ianaName(const QString &name)
{
    QString rest = name;
    while (true) {
        if (isZone(rest))
            return rest;
        const qsizetype slash = rest.indexOf(u'/');
        if (slash < 0)
            return {};
        rest = rest.sliced(slash + 1);
    }
}

/// A clock that changes more often than by the year is no clock, and endless to follow.
bool isSound(const QByteArray &component)
{
    for (const char *often :
         {"FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY", "FREQ=DAILY", "FREQ=WEEKLY"}) {
        if (component.toUpper().contains(often))
            return false;
    }
    return true;
}

} // namespace

QDateTime CalendarZone::momentOf(const QDateTime &clock) const
{
    if (!m_described)
        return momentIn(clock.date(), clock.time(), m_iana);
    icaltimetype time = icalTimeOf(clock);
    int isDaylight = 0;
    return clock.addSecs(-icaltimezone_get_utc_offset(m_described.get(), &time, &isDaylight));
}

QDateTime CalendarZone::shownAt(const QDateTime &moment) const
{
    if (!m_described)
        return moment.addSecs(QTimeZone(m_iana.toLatin1()).offsetFromUtc(moment));
    icaltimetype time = icalTimeOf(moment);
    int isDaylight = 0;
    return moment.addSecs(
        icaltimezone_get_utc_offset_of_utc_time(m_described.get(), &time, &isDaylight));
}

void CalendarZones::describe(const QByteArray &component)
{
    if (!isSound(component))
        return;
    icalcomponent *parsed = icalparser_parse_string(component.constData());
    if (!parsed)
        return;
    std::shared_ptr<icaltimezone> zone(icaltimezone_new(),
                                       [](icaltimezone *each) { icaltimezone_free(each, 1); });
    // The zone owns what it took; what it did not take has no name or no observance.
    if (!icalcomponent_get_first_component(parsed, ICAL_ANY_COMPONENT)
        || !icaltimezone_set_component(zone.get(), parsed)) {
        icalcomponent_free(parsed);
        return;
    }
    m_described.insert(QString::fromUtf8(icaltimezone_get_tzid(zone.get())), zone);
}

std::optional<CalendarZone> CalendarZones::find(const QString &name)
{
    const auto known = m_found.constFind(name);
    if (known != m_found.cend())
        return *known;
    std::optional<CalendarZone> zone;
    if (const QString iana = ianaName(name); !iana.isEmpty())
        zone = CalendarZone(iana);
    else if (const QByteArray windows = QTimeZone::windowsIdToDefaultIanaId(name.toUtf8());
             !windows.isEmpty())
        zone = CalendarZone(QString::fromLatin1(windows));
    else if (const auto described = m_described.value(name))
        zone = CalendarZone(described);
    m_found.insert(name, zone);
    return zone;
}

} // namespace convenor
