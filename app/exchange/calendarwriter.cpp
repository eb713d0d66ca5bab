// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan.h"
#include "exchange/calendarfile.h"
#include "exchange/icalparts.h"

#include <QSet>
#include <QTimeZone>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Without what no line of the format may hold.
QByteArray textOf(const QString &text)
{
    QString clean;
    for (const QChar c : text) {
        if (c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control)
            clean += c;
    }
    return clean.toUtf8();
}

icaltimetype icalTime(const QDateTime &clock, bool isUtc)
{
    icaltimetype time = icalTimeOf(clock);
    time.zone = isUtc ? icaltimezone_get_utc_timezone() : nullptr;
    return time;
}

icaltimetype icalDate(QDate day)
{
    icaltimetype date = icalTime(QDateTime(day, QTime(0, 0), Qt::UTC), false);
    date.is_date = 1;
    return date;
}

/// Set by its text, since libical takes no value after the year 3000 but reads its text.
icalproperty *timeProperty(icalproperty_kind kind, const icaltimetype &time)
{
    icalproperty *property = icalproperty_new(kind);
    icalproperty_set_value(
        property,
        icalvalue_new_from_string(time.is_date ? ICAL_DATE_VALUE : ICAL_DATETIME_VALUE,
                                  icaltime_as_ical_string(time)));
    return property;
}

class Writer final
{
public:
    explicit Writer(const CalendarFile &calendar)
        : m_calendar(calendar)
        , m_zone(calendar.timeZone.toLatin1())
        , m_isUtc(m_zone == QTimeZone::utc() || !m_zone.isValid())
        , m_root(icalcomponent_new(ICAL_VCALENDAR_COMPONENT))
    {
    }

    QByteArray write()
    {
        add(icalproperty_new_version("2.0"));
        add(icalproperty_new_prodid("-//Convenor//Convenor " CONVENOR_VERSION "//EN"));
        add(icalproperty_new_calscale("GREGORIAN"));
        add(icalproperty_new_method(ICAL_METHOD_PUBLISH));
        const QByteArray name = textOf(m_calendar.name);
        if (!name.isEmpty()) {
            add(icalproperty_new_name(name.constData()));
            // What calendar programs knew before RFC 7986 had a name for it.
            icalproperty *known = icalproperty_new_x(name.constData());
            icalproperty_set_x_name(known, "X-WR-CALNAME");
            add(known);
        }
        addZone();
        for (const CalendarEvent &event : m_calendar.events)
            icalcomponent_add_component(m_root.get(), eventOf(event));
        char *text = icalcomponent_as_ical_string_r(m_root.get());
        const QByteArray bytes(text);
        icalmemory_free_buffer(text);
        return bytes;
    }

private:
    void add(icalproperty *property) { icalcomponent_add_property(m_root.get(), property); }

    bool isTimed() const
    {
        return std::any_of(m_calendar.events.begin(), m_calendar.events.end(),
                           [](const CalendarEvent &event) { return event.start.isValid(); });
    }

    /// Every change of the clock in the years of the events, and the one that they begin with.
    QList<QTimeZone::OffsetData> clockChanges() const
    {
        QSet<int> years;
        for (const CalendarEvent &event : m_calendar.events)
            years += event.day.year();
        QList<int> sorted = years.values();
        std::sort(sorted.begin(), sorted.end());
        QList<QTimeZone::OffsetData> changes;
        for (const int year : sorted) {
            const QDateTime from(QDate(year, 1, 1), QTime(0, 0), Qt::UTC);
            // A day more at both ends: where a year begins depends on the zone.
            for (const QTimeZone::OffsetData &change :
                 QList{m_zone.previousTransition(from.addDays(-1))}
                     + m_zone.transitions(from.addDays(-1), from.addYears(1).addDays(1))) {
                const bool isNew = changes.isEmpty() || changes.last().atUtc < change.atUtc;
                if (change.atUtc.isValid() && isNew)
                    changes.append(change);
            }
        }
        return changes;
    }

    void addZone()
    {
        if (m_isUtc || !isTimed())
            return;
        icalcomponent *zone = icalcomponent_new(ICAL_VTIMEZONE_COMPONENT);
        icalcomponent_add_property(zone, icalproperty_new_tzid(m_zone.id().constData()));
        const auto changes = clockChanges();
        QDate first = m_calendar.events.first().day;
        for (const CalendarEvent &event : m_calendar.events)
            first = std::min(first, event.day);
        if (changes.isEmpty() || changes.first().atUtc.date() > first) {
            // What the clock shows since before all of the events, where it never changed till
            // then.
            const QDateTime since(std::min(first, QDate(1970, 1, 1)), QTime(0, 0), Qt::UTC);
            const QTimeZone::OffsetData always = m_zone.offsetData(since);
            addObservance(zone, since, always.offsetFromUtc, always);
        }
        for (const QTimeZone::OffsetData &change : changes) {
            const int before = m_zone.offsetFromUtc(change.atUtc.addSecs(-1));
            addObservance(zone, change.atUtc.toUTC().addSecs(before), before, change);
        }
        icalcomponent_add_component(m_root.get(), zone);
    }

    static void addObservance(icalcomponent *zone, const QDateTime &onset, int before,
                              const QTimeZone::OffsetData &after)
    {
        icalcomponent *observance = icalcomponent_new(
            after.daylightTimeOffset != 0 ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
        for (icalproperty *property :
             {timeProperty(ICAL_DTSTART_PROPERTY, icalTime(onset, false)),
              icalproperty_new_tzoffsetfrom(before),
              icalproperty_new_tzoffsetto(after.offsetFromUtc),
              icalproperty_new_tzname(textOf(after.abbreviation).constData())})
            icalcomponent_add_property(observance, property);
        icalcomponent_add_component(zone, observance);
    }

    /// What the clock shows, set right where it skips that time.
    icaltimetype shownAt(const QDateTime &moment) const
    {
        return icalTime(moment.addSecs(m_zone.offsetFromUtc(moment)), m_isUtc);
    }

    icalproperty *inZone(icalproperty *property) const
    {
        if (!m_isUtc)
            icalproperty_add_parameter(property, icalparameter_new_tzid(m_zone.id().constData()));
        return property;
    }

    icalcomponent *eventOf(const CalendarEvent &event) const
    {
        icalcomponent *made = icalcomponent_new(ICAL_VEVENT_COMPONENT);
        const auto addTo = [made](icalproperty *property) {
            icalcomponent_add_property(made, property);
        };
        const auto addText = [&](const QString &text, icalproperty *(*create)(const char *)) {
            if (const QByteArray clean = textOf(text); !clean.isEmpty())
                addTo(create(clean.constData()));
        };
        const icaltimetype changed = icalTime(event.changedAt.toUTC(), true);
        addText(event.uid, icalproperty_new_uid);
        addTo(timeProperty(ICAL_DTSTAMP_PROPERTY, changed));
        addTo(timeProperty(ICAL_LASTMODIFIED_PROPERTY, changed));
        addTo(icalproperty_new_sequence(event.sequence));
        if (event.start.isValid()) {
            const QDateTime start = momentIn(event.day, event.start, m_calendar.timeZone);
            addTo(inZone(timeProperty(ICAL_DTSTART_PROPERTY, shownAt(start))));
            // Where the clock skips the start, the end that was meant may be before it.
            const QDateTime end = event.end.isValid()
                ? momentIn(event.lastDay, event.end, m_calendar.timeZone)
                : start;
            if (end > start)
                addTo(inZone(timeProperty(ICAL_DTEND_PROPERTY, shownAt(end))));
        } else {
            addTo(timeProperty(ICAL_DTSTART_PROPERTY, icalDate(event.day)));
        }
        addText(event.title, icalproperty_new_summary);
        addText(event.text, icalproperty_new_description);
        addText(event.place, icalproperty_new_location);
        addText(event.url, icalproperty_new_url);
        for (const QString &category : event.categories)
            addText(category, icalproperty_new_categories);
        addTo(icalproperty_new_status(statusOf(event.state)));
        return made;
    }

    static icalproperty_status statusOf(EventState state)
    {
        switch (state) {
        case EventState::Tentative:
            return ICAL_STATUS_TENTATIVE;
        case EventState::Cancelled:
            return ICAL_STATUS_CANCELLED;
        case EventState::Confirmed:
            break;
        }
        return ICAL_STATUS_CONFIRMED;
    }

    const CalendarFile &m_calendar;
    QTimeZone m_zone;
    bool m_isUtc;
    Component m_root;
};

} // namespace

QByteArray writeCalendar(const CalendarFile &calendar)
{
    return Writer(calendar).write();
}

} // namespace convenor
