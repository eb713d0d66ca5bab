// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/calendarfile.h"
#include "exchange/calendarzones.h"

#include <QSet>
#include <QStringDecoder>
#include <QTimeZone>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// A component as it stands in the file, its lines unfolded.
struct RawComponent
{
    int line = 0;
    QByteArray text; ///< from BEGIN to END
    bool isWhole = false;
};

struct RawCalendar
{
    bool isCalendar = false;
    QString name;
    QByteArray program;
    QByteArray method;
    QList<RawComponent> events;
    QList<RawComponent> zones;
    QList<RefusedEvent> broken;
};

QByteArray inUtf8(const QByteArray &bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decoder(*marked);
        return QString(decoder(bytes)).toUtf8();
    }
    QStringDecoder utf8(QStringConverter::Utf8);
    const QString text = utf8(bytes);
    if (!utf8.hasError())
        return bytes;
    QStringDecoder western("windows-1252");
    if (!western.isValid())
        return QString::fromLatin1(bytes).toUtf8();
    return QString(western(bytes)).toUtf8();
}

/// Whether it is NAME:value or NAME;parameters:value.
bool isLine(const QByteArray &line)
{
    qsizetype end = 0;
    while (end < line.size() && (std::isalnum(uchar(line[end])) || line[end] == '-'))
        ++end;
    return end > 0 && end < line.size() && (line[end] == ';' || line[end] == ':')
        && line.indexOf(':', end) >= 0;
}

/// Finds the components without understanding them, so that a broken one spoils no other.
class Splitter final
{
public:
    RawCalendar split(const QByteArray &text)
    {
        QByteArray whole;
        int number = 0;
        int begin = 1;
        qsizetype at = 0;
        while (at < text.size()) {
            qsizetype end = at;
            while (end < text.size() && text[end] != '\n' && text[end] != '\r')
                ++end;
            QByteArray line = text.sliced(at, end - at);
            line.replace('\0', QByteArray());
            ++number;
            const bool both = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
            at = end + (both ? 2 : 1);
            if (!line.isEmpty() && (line[0] == ' ' || line[0] == '\t')) {
                whole += line.sliced(1);
                continue;
            }
            take(begin, whole);
            whole = line;
            begin = number;
        }
        take(begin, whole);
        if (m_current.line > 0)
            finish(false);
        return std::move(m_calendar);
    }

private:
    void take(int number, const QByteArray &line)
    {
        const QByteArray upper = line.left(64).trimmed().toUpper();
        if (upper.isEmpty())
            return;
        if (upper == "BEGIN:VCALENDAR")
            m_calendar.isCalendar = true;
        else if (upper == "BEGIN:VEVENT" || upper == "BEGIN:VTIMEZONE")
            begin(number, upper);
        else if (m_current.line == 0)
            takeOutside(upper, line);
        else
            takeInside(number, upper, line);
    }

    void begin(int number, const QByteArray &upper)
    {
        if (m_current.line > 0)
            finish(false);
        m_kind = upper.sliced(6);
        m_current = {number, upper + "\r\n", false};
        m_depth = 0;
    }

    void takeOutside(const QByteArray &upper, const QByteArray &line)
    {
        const QByteArray value = line.sliced(line.indexOf(':') + 1).trimmed();
        if (upper.startsWith("PRODID:"))
            m_calendar.program = value;
        else if (upper.startsWith("METHOD:"))
            m_calendar.method = value.toUpper();
        else if (upper.startsWith("X-WR-CALNAME:"))
            m_calendar.name = QString::fromUtf8(value);
    }

    void takeInside(int number, const QByteArray &upper, const QByteArray &line)
    {
        if (upper == "END:" + m_kind) {
            m_current.text += upper + "\r\n";
            finish(true);
            return;
        }
        if (upper == "END:VCALENDAR") {
            finish(false);
            return;
        }
        const bool isEvent = m_kind == "VEVENT";
        m_depth += upper.startsWith("BEGIN:") ? 1 : 0;
        if (!isLine(line)) {
            // A few are worth naming; a file of nothing else has said enough by then.
            constexpr int most = 100;
            if (m_calendar.broken.size() < most)
                m_calendar.broken.append({number, {}, {"calendar.broken-line", {}}});
        } else if (m_depth == 0 || !isEvent) {
            m_current.text += line + "\r\n"; // an event's alarms are none of ours
        }
        m_depth -= upper.startsWith("END:") && m_depth > 0 ? 1 : 0;
    }

    void finish(bool isWhole)
    {
        m_current.isWhole = isWhole;
        (m_kind == "VEVENT" ? m_calendar.events : m_calendar.zones).append(m_current);
        m_current = {};
    }

    RawCalendar m_calendar;
    RawComponent m_current;
    QByteArray m_kind;
    int m_depth = 0;
};

QString textOf(icalcomponent *event, icalproperty_kind kind)
{
    icalproperty *property = icalcomponent_get_first_property(event, kind);
    const icalvalue *value = property ? icalproperty_get_value(property) : nullptr;
    const char *text = nullptr;
    if (value && icalvalue_isa(value) == ICAL_TEXT_VALUE)
        text = icalvalue_get_text(value);
    else if (value && icalvalue_isa(value) == ICAL_URI_VALUE)
        text = icalvalue_get_uri(value);
    return QString::fromUtf8(text).trimmed();
}

/// Where others write the address to join at.
QString meetingUrlOf(icalcomponent *event)
{
    for (icalproperty *each = icalcomponent_get_first_property(event, ICAL_X_PROPERTY); each;
         each = icalcomponent_get_next_property(event, ICAL_X_PROPERTY)) {
        const QByteArray name(icalproperty_get_x_name(each));
        if (name == "X-MICROSOFT-SKYPETEAMSMEETINGURL" || name == "X-GOOGLE-CONFERENCE")
            return QString::fromUtf8(icalproperty_get_x(each)).trimmed();
    }
    return textOf(event, ICAL_CONFERENCE_PROPERTY);
}

/// A time as the file tells it, and what it means.
struct Told
{
    bool isDay = false;
    bool isFloating = false;
    CalendarZone zone; ///< by whose clock
    QDateTime clock; ///< what that shows
    QDateTime moment;

    /// Which one of a repeating event this is.
    QString occurrence() const
    {
        if (isDay)
            return clock.toString(u"yyyyMMdd"_s);
        return isFloating ? clock.toString(u"yyyyMMddTHHmmss"_s)
                          : moment.toString(u"yyyyMMddTHHmmssZ"_s);
    }
};

class Reader final
{
public:
    Reader(const QString &timeZone, const DayRange &repeats)
        : m_timeZone(timeZone)
        , m_here(timeZone)
        , m_repeats(repeats)
    {
    }

    Result<CalendarReading> read(const QByteArray &bytes)
    {
        RawCalendar raw = Splitter().split(inUtf8(bytes));
        if (!raw.isCalendar)
            return failure(ErrorKind::Invalid, "calendar.not-calendar");
        m_reading.calendar.name = raw.name;
        m_reading.calendar.timeZone = m_timeZone;
        m_reading.calendar.isOurs = raw.program.startsWith("-//Convenor//");
        m_reading.refused = std::move(raw.broken);
        m_allCancelled = raw.method == "CANCEL";
        for (const RawComponent &zone : raw.zones)
            m_zones.describe(zone.text);
        for (const RawComponent &event : raw.events)
            take(event);
        for (const RawComponent &event : std::as_const(m_repeating))
            repeat(event);
        auto &refused = m_reading.refused;
        std::stable_sort(refused.begin(), refused.end(),
                         [](const auto &a, const auto &b) { return a.line < b.line; });
        auto &events = m_reading.calendar.events;
        std::stable_sort(events.begin(), events.end(),
                         [](const auto &a, const auto &b) { return a.line < b.line; });
        return std::move(m_reading);
    }

private:
    void refuse(const RawComponent &raw, const QString &title, const Reason &why)
    {
        m_reading.refused.append({raw.line, title, why});
    }

    void take(const RawComponent &raw)
    {
        const Component event(icalparser_parse_string(raw.text.constData()));
        if (!raw.isWhole || !event) {
            refuse(raw, {}, {"calendar.unfinished", {}});
            return;
        }
        auto made = eventOf(event.get());
        if (!made) {
            refuse(raw, textOf(event.get(), ICAL_SUMMARY_PROPERTY), made.error().reason);
            return;
        }
        made->line = raw.line;
        const bool repeats = icalcomponent_get_first_property(event.get(), ICAL_RRULE_PROPERTY)
            || icalcomponent_get_first_property(event.get(), ICAL_RDATE_PROPERTY);
        if (made->occurrence.isEmpty() && repeats) {
            m_repeating.append(raw); // once it is known which of its days have events of their own
            return;
        }
        if (!made->occurrence.isEmpty()) {
            m_replaced += made->uid + u'\n' + made->occurrence;
            if (!isFollowed(made->day))
                return;
        }
        add(*made);
    }

    /// The later version of what stands twice, or the later one of the same version.
    void add(const CalendarEvent &event)
    {
        auto &events = m_reading.calendar.events;
        const QString identity = event.uid + u'\n' + event.occurrence;
        const auto known = event.uid.isEmpty() ? m_known.end() : m_known.find(identity);
        if (known == m_known.end()) {
            m_known.insert(identity, events.size());
            events.append(event);
        } else if (events[*known].sequence <= event.sequence) {
            events[*known] = event;
        }
    }

    bool isFollowed(QDate day) const { return day >= m_repeats.first && day <= m_repeats.last; }

    Result<Told> told(icalproperty *property, const icaltimetype &time)
    {
        const QDateTime clock = dateTimeOf(time);
        if (!clock.isValid())
            return failure(ErrorKind::Invalid, "calendar.no-such-day");
        if (time.is_date)
            return Told{true, true, m_here, clock, clock};
        if (icaltime_is_utc(time))
            return Told{false, false, CalendarZone(u"UTC"_s), clock, clock};
        icalparameter *named = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER);
        if (!named)
            return Told{false, true, m_here, clock, m_here.momentOf(clock)};
        const QString name = QString::fromUtf8(icalparameter_get_tzid(named)).remove(u'"');
        const auto zone = m_zones.find(name);
        if (!zone)
            return failure(ErrorKind::Invalid, "calendar.unknown-zone", {name});
        return Told{false, false, *zone, clock, zone->momentOf(clock)};
    }

    /// Nothing where the event does not say.
    Result<std::optional<QDateTime>> endOf(icalcomponent *event, const Told &start)
    {
        QDateTime end;
        if (icalproperty *told_ = icalcomponent_get_first_property(event, ICAL_DTEND_PROPERTY)) {
            const auto known = told(told_, icalproperty_get_dtend(told_));
            if (!known)
                return tl::unexpected(known.error());
            end = known->moment;
        } else if (icalproperty *lasts =
                       icalcomponent_get_first_property(event, ICAL_DURATION_PROPERTY)) {
            // Days of a duration are of the calendar, the rest is time that passes (3.3.6).
            const icaldurationtype length = icalproperty_get_duration(lasts);
            const int sign = length.is_neg ? -1 : 1;
            const int days = sign * int(length.days + 7 * length.weeks);
            const qint64 seconds = sign
                * (qint64(length.hours) * 3600 + qint64(length.minutes) * 60
                   + qint64(length.seconds));
            end = (start.isDay ? start.moment.addDays(days)
                               : start.zone.momentOf(start.clock.addDays(days)))
                      .addSecs(seconds);
        } else {
            return std::optional<QDateTime>();
        }
        if (end < start.moment)
            return failure(ErrorKind::Invalid, "calendar.ends-before");
        return std::optional(end);
    }

    /// Sets what our clock shows then; false where that is no day that can be kept.
    bool place(CalendarEvent &event, const Told &start, const std::optional<QDateTime> &end) const
    {
        const QDateTime shown = start.isDay ? start.clock : m_here.shownAt(start.moment);
        event.day = shown.date();
        if (event.day.year() < 1 || event.day.year() > 9999)
            return false;
        if (start.isDay)
            return true;
        event.start = QTime(shown.time().hour(), shown.time().minute());
        constexpr qint64 longest = qint64(24) * 60 * 60;
        if (!end || *end <= start.moment)
            return true;
        const QDateTime last = m_here.shownAt(*end);
        if (shown.secsTo(last) >= longest)
            return true;
        event.lastDay = last.date();
        event.end = QTime(last.time().hour(), last.time().minute());
        return event.lastDay.year() <= 9999;
    }

    Result<Told> startOf(icalcomponent *event)
    {
        icalproperty *start = icalcomponent_get_first_property(event, ICAL_DTSTART_PROPERTY);
        if (!start)
            return failure(ErrorKind::Invalid, "calendar.no-start");
        return told(start, icalproperty_get_dtstart(start));
    }

    Result<CalendarEvent> eventOf(icalcomponent *event)
    {
        const auto start = startOf(event);
        if (!start)
            return tl::unexpected(start.error());
        const auto end = endOf(event, *start);
        if (!end)
            return tl::unexpected(end.error());
        CalendarEvent made;
        if (!place(made, *start, *end))
            return failure(ErrorKind::Invalid, "calendar.no-such-day");
        if (icalproperty *original =
                icalcomponent_get_first_property(event, ICAL_RECURRENCEID_PROPERTY)) {
            const auto known = told(original, icalproperty_get_recurrenceid(original));
            if (!known)
                return tl::unexpected(known.error());
            made.occurrence = known->occurrence();
        }
        made.uid = textOf(event, ICAL_UID_PROPERTY);
        made.title = textOf(event, ICAL_SUMMARY_PROPERTY).simplified();
        if (made.title.isEmpty())
            return failure(ErrorKind::Invalid, "calendar.no-title");
        made.text = textOf(event, ICAL_DESCRIPTION_PROPERTY);
        made.place = textOf(event, ICAL_LOCATION_PROPERTY);
        made.url = textOf(event, ICAL_URL_PROPERTY);
        made.meetingUrl = meetingUrlOf(event);
        made.sequence = icalcomponent_get_sequence(event);
        const icalproperty_status status = icalcomponent_get_status(event);
        if (m_allCancelled || status == ICAL_STATUS_CANCELLED)
            made.state = EventState::Cancelled;
        else if (status == ICAL_STATUS_TENTATIVE)
            made.state = EventState::Tentative;
        return made;
    }

    /// Every day of an event that repeats, by its rules and lists, those left out that the file
    /// excludes or replaces.
    void repeat(const RawComponent &raw)
    {
        const Component event(icalparser_parse_string(raw.text.constData()));
        const auto pattern = eventOf(event.get());
        const auto start = startOf(event.get());
        const auto end = endOf(event.get(), *start);
        const auto starts = startsOf(event.get(), *start);
        if (!starts) {
            refuse(raw, pattern->title, starts.error().reason);
            return;
        }
        bool followed = false;
        for (const Told &each : *starts) {
            CalendarEvent made = *pattern;
            made.line = raw.line;
            made.occurrence = each.occurrence();
            std::optional<QDateTime> until;
            if (*end)
                until = each.moment.addSecs(start->moment.secsTo(**end));
            made.lastDay = {};
            made.end = {};
            if (!place(made, each, until) || !isFollowed(made.day))
                continue;
            followed = true;
            if (!m_replaced.contains(made.uid + u'\n' + made.occurrence))
                add(made);
        }
        if (!followed)
            refuse(raw, pattern->title,
                   {"calendar.not-in-range",
                    {m_repeats.first.toString(Qt::ISODate), m_repeats.last.toString(Qt::ISODate)}});
    }

    Result<QList<Told>> startsOf(icalcomponent *event, const Told &first)
    {
        QList<Told> starts{first};
        for (icalproperty *each = icalcomponent_get_first_property(event, ICAL_RRULE_PROPERTY);
             each; each = icalcomponent_get_next_property(event, ICAL_RRULE_PROPERTY)) {
            if (const auto followed = follow(icalproperty_get_rrule(each), first, starts);
                !followed)
                return tl::unexpected(followed.error());
        }
        for (icalproperty *each = icalcomponent_get_first_property(event, ICAL_RDATE_PROPERTY);
             each; each = icalcomponent_get_next_property(event, ICAL_RDATE_PROPERTY)) {
            const icaldatetimeperiodtype listed = icalproperty_get_rdate(each);
            const auto more =
                told(each, icaltime_is_null_time(listed.time) ? listed.period.start : listed.time);
            if (!more)
                return tl::unexpected(more.error());
            starts.append(*more);
        }
        QSet<QString> without;
        for (icalproperty *each = icalcomponent_get_first_property(event, ICAL_EXDATE_PROPERTY);
             each; each = icalcomponent_get_next_property(event, ICAL_EXDATE_PROPERTY)) {
            if (const auto excluded = told(each, icalproperty_get_exdate(each)))
                without += excluded->occurrence();
        }
        QSet<QString> seen;
        QList<Told> left;
        for (const Told &each : std::as_const(starts)) {
            const QString occurrence = each.occurrence();
            if (!without.contains(occurrence) && !seen.contains(occurrence))
                left.append(each);
            seen += occurrence;
        }
        return left;
    }

    /// Adds the starts by the rule, by the clock of the event, until after the days that count.
    Result<void> follow(icalrecurrencetype rule, const Told &first, QList<Told> &starts) const
    {
        const auto cannot = failure(ErrorKind::Invalid, "calendar.bad-rule");
        if (rule.freq < ICAL_DAILY_RECURRENCE || rule.freq > ICAL_YEARLY_RECURRENCE)
            return cannot;
        if (!icaltime_is_null_time(rule.until)) {
            QDateTime until = dateTimeOf(rule.until);
            if (!until.isValid())
                return cannot;
            if (rule.until.is_date && !first.isDay)
                until.setTime(QTime(23, 59, 59));
            else if (icaltime_is_utc(rule.until) && !first.isDay)
                until = first.zone.shownAt(until);
            rule.until = icalTimeOf(until);
            rule.until.is_date = first.isDay ? 1 : 0;
        }
        icaltimetype begin = icalTimeOf(first.clock);
        begin.is_date = first.isDay ? 1 : 0;
        const std::unique_ptr<icalrecur_iterator, decltype(&icalrecur_iterator_free)> days(
            icalrecur_iterator_new(rule, begin), icalrecur_iterator_free);
        if (!days)
            return cannot;
        constexpr int mostSteps = 100'000;
        for (int step = 0; step < mostSteps; ++step) {
            const icaltimetype next = icalrecur_iterator_next(days.get());
            const QDateTime clock = dateTimeOf(next);
            // A day more, since a day there may be the one before here.
            if (icaltime_is_null_time(next) || !clock.isValid()
                || clock.date() > m_repeats.last.addDays(1))
                return {};
            if (clock.date() < m_repeats.first.addDays(-1))
                continue;
            Told each = first;
            each.clock = clock;
            each.moment = first.isDay ? clock : first.zone.momentOf(clock);
            starts.append(each);
        }
        return cannot;
    }

    QString m_timeZone;
    CalendarZone m_here;
    DayRange m_repeats;
    bool m_allCancelled = false;
    CalendarZones m_zones;
    CalendarReading m_reading;
    QHash<QString, qsizetype> m_known; ///< where the event stands, by its identity
    QSet<QString> m_replaced; ///< occurrences that have events of their own
    QList<RawComponent> m_repeating;
};

} // namespace

Result<CalendarReading> readCalendar(const QByteArray &bytes, const QString &timeZone,
                                     const DayRange &repeats)
{
    icalerror_set_errors_are_fatal(false);
    return Reader(timeZone, repeats).read(bytes);
}

} // namespace convenor
