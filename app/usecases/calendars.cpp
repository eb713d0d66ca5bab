// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/calendars.h"

#include "base/fold.h"
#include "domain/plan.h"
#include "exchange/calendarfile.h"
#include "publish/htmltext.h"
#include "publish/markdown.h"
#include "publish/wording.h"
#include "usecases/editing.h"
#include "usecases/outputs.h"
#include "usecases/publishing.h"
#include "usecases/workspace.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// More than this at once is somebody's whole calendar, not a series.
constexpr int mostAtOnce = 1000;
constexpr auto ourDomain = "@convenor"_L1;

CalendarEvent eventOf(const PublicSeries &series, const PublicSession &session,
                      const Wording &wording)
{
    CalendarEvent event;
    event.uid = series.key + u'/' + session.key + ourDomain;
    event.title = cleanText(session.title).simplified();
    event.text = markdownToText(session.description);
    event.place = cleanText(session.venue).simplified();
    if (event.place.isEmpty() && session.mode.value_or(SessionMode::Online) != SessionMode::Online)
        event.place = cleanText(series.location).simplified();
    event.url = webLink(session.registrationUrl);
    event.categories = {cleanText(series.title).simplified()};
    if (session.form)
        event.categories.append(wording.word(u"session_"_s + wordOf(*session.form)));
    if (session.state == PublicState::Cancelled)
        event.state = EventState::Cancelled;
    if (session.state == PublicState::Postponed) {
        event.state = EventState::Tentative;
        event.title = wording.word(u"postponed"_s) + u": "_s + event.title;
    }
    event.day = session.date.day();
    event.start = session.start;
    if (session.start.isValid() && session.end.isValid() && session.end != session.start) {
        event.end = session.end;
        event.lastDay = session.end < session.start ? event.day.addDays(1) : event.day;
    }
    event.sequence = session.revision;
    event.changedAt =
        session.changedAt.isValid() ? session.changedAt : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    return event;
}

/// The session's id for ever; a UID may hold anything, and be of any length.
QString keyOf(const CalendarEvent &event)
{
    const QByteArray identity = (event.uid + u'\n' + event.occurrence).toUtf8();
    return u"cal-"_s
        + QString::fromLatin1(
               QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex().first(16));
}

/// What tells an event without a UID, or one of another calendar, from any other.
QString looks(const QString &title, QDate day, QTime start)
{
    return day.toString(Qt::ISODate) + u' ' + start.toString(u"HH:mm"_s) + u' ' + fold(title);
}

QString linkIn(const QString &text)
{
    static const QRegularExpression link(u"https?://[^\\s<>\"]+"_s);
    return link.match(text).captured();
}

/// What an event of others holds besides title and time; see Calendars.
void takeGuarded(ComingEvent &coming, const CalendarEvent &event)
{
    const QString placeLink = linkIn(event.place);
    for (const QString &each : {event.meetingUrl, placeLink, linkIn(event.url)}) {
        if (coming.session.meetingUrl.isEmpty())
            coming.session.meetingUrl = each;
    }
    if (placeLink.isEmpty())
        coming.session.venue = event.place;
    QStringList note{event.text};
    for (const QString &each : {placeLink.isEmpty() ? QString() : event.place, event.url}) {
        if (each != coming.session.meetingUrl)
            note.append(each);
    }
    note.removeAll(QString());
    coming.note = note.join(u"\n\n"_s);
}

class Intake final
{
public:
    Intake(Stores &stores, const Series &series)
        : m_series(series)
    {
        for (const Session &each :
             stores.rows.load<Session>("series = ?", series.id.value(), "ordinal, id")) {
            m_byKey.insert(each.key, each);
            m_looks += looks(each.title, each.date.day(), each.start);
        }
    }

    ComingEvent judged(const CalendarEvent &event, bool isOurs)
    {
        ComingEvent coming;
        coming.line = event.line;
        Session &session = coming.session;
        session.series = m_series.id;
        session.title = event.title;
        session.date = PartialDate(event.day);
        session.start = event.start;
        session.end = event.end;
        session.status = SessionStatus::Planned;
        session.key = keyOf(event);
        const QString own = m_series.key + u'/';
        if (event.uid.startsWith(own) && event.uid.endsWith(ourDomain))
            session.key = event.uid.sliced(own.size()).chopped(ourDomain.size());
        if (isOurs) {
            session.description = event.text;
            session.venue = event.place;
            session.registrationUrl = event.url;
        } else {
            takeGuarded(coming, event);
        }
        decide(coming, event);
        return coming;
    }

private:
    void decide(ComingEvent &coming, const CalendarEvent &event)
    {
        const Session &session = coming.session;
        const auto known = m_byKey.constFind(session.key);
        const QString look = looks(session.title, event.day, event.start);
        if (known != m_byKey.cend()) {
            const bool same = known->title == session.title && known->date == session.date
                && known->start == session.start && known->end == session.end;
            coming.coming = same || isPostponed(*known, event) ? Coming::Same : Coming::Different;
        } else if (m_looks.contains(look)) {
            coming.coming = Coming::Same;
        } else if (event.state == EventState::Cancelled) {
            coming.coming = Coming::LeftOut;
            coming.why = {"calendar.cancelled", {}};
        } else {
            m_looks += look;
        }
    }

    /// Our own files say of a postponed session in its title that it is.
    static bool isPostponed(const Session &known, const CalendarEvent &event)
    {
        return known.status == SessionStatus::Postponed && event.title.endsWith(known.title)
            && known.date.day() == event.day && known.start == event.start;
    }

    const Series &m_series;
    QHash<QString, Session> m_byKey;
    QSet<QString> m_looks;
};

DayRange daysOf(const Series &series, QDate today)
{
    const QDate first = series.start.isValid() ? series.start : today;
    return {first, series.end.isValid() ? series.end : first.addYears(1)};
}

} // namespace

Result<CalendarOutput> calendarOf(const PublicSeries &series)
{
    if (!isZone(series.timeZone))
        return failure(ErrorKind::Invalid, "calendar.no-zone", {series.title});
    const Wording wording(series.language);
    CalendarFile file;
    file.name = cleanText(series.title).simplified();
    file.timeZone = series.timeZone;
    CalendarOutput output;
    for (const PublicSession &session : series.sessions) {
        if (session.date.day().isValid())
            file.events.append(eventOf(series, session, wording));
        else
            ++output.leftOut;
    }
    output.events = int(file.events.size());
    output.bytes = writeCalendar(file);
    return output;
}

int ComingCalendar::count(Coming coming) const
{
    return int(std::count_if(events.begin(), events.end(), [coming](const ComingEvent &event) {
        return event.coming == coming;
    }));
}

Result<CalendarOutput> Calendars::output(SeriesId series, const QString &language) const
{
    return Publishing(m_workspace).view(series, language).and_then(calendarOf);
}

Result<CalendarOutput> Calendars::exportCalendar(SeriesId series, const QString &path,
                                                 const QString &language) const
{
    return judgePlace(path, m_workspace.path())
        .and_then([&] { return output(series, language); })
        .and_then([&](const CalendarOutput &made) {
            return writeFile(path, made.bytes).map([&] { return made; });
        });
}

Result<ComingCalendar> Calendars::read(SeriesId series, const QString &path) const
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, "document.cannot-read", {path, file.errorString()});
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Io, "document.cannot-read", {path, file.errorString()});
    return readBytes(series, bytes, QFileInfo(path).fileName());
}

Result<ComingCalendar> Calendars::readBytes(SeriesId series, const QByteArray &bytes,
                                            const QString &name) const
{
    const QDate today = m_workspace.door().now().date();
    return m_workspace.door().read<ComingCalendar>([&](Stores &stores) -> Result<ComingCalendar> {
        const auto into = found(stores, series);
        if (!into)
            return tl::unexpected(into.error());
        if (!isZone(into->timeZone))
            return failure(ErrorKind::Invalid, "calendar.no-zone", {into->title});
        auto reading = readCalendar(bytes, into->timeZone, daysOf(*into, today));
        if (!reading) {
            reading.error().reason.arguments = {name};
            return tl::unexpected(reading.error());
        }
        ComingCalendar calendar{series, name, {}};
        Intake intake(stores, *into);
        for (const CalendarEvent &event : std::as_const(reading->calendar.events))
            calendar.events.append(intake.judged(event, reading->calendar.isOurs));
        for (const RefusedEvent &event : std::as_const(reading->refused)) {
            ComingEvent refused{Coming::Refused, event.line, {}, {}, event.why};
            refused.session.title = event.title;
            calendar.events.append(refused);
        }
        const int isNew = calendar.count(Coming::New);
        if (isNew > mostAtOnce)
            return failure(ErrorKind::Invalid, "calendar.too-many",
                           {name, QString::number(isNew), QString::number(mostAtOnce)});
        // The new ones by their days: so they are numbered.
        const auto order = [](const ComingEvent &each) {
            const bool isFirst = each.coming == Coming::New;
            return std::tuple(isFirst ? 0 : 1, isFirst ? each.session.date.day() : QDate(),
                              isFirst ? each.session.start : QTime(), each.line);
        };
        std::stable_sort(calendar.events.begin(), calendar.events.end(),
                         [&](const auto &a, const auto &b) { return order(a) < order(b); });
        return calendar;
    });
}

Result<int> Calendars::take(const ComingCalendar &calendar)
{
    int made = 0;
    Door &door = m_workspace.door();
    return door
        .write({"calendar.imported", {calendar.name}}, {},
               [&](Stores &stores) -> Result<void> {
                   const auto series = found(stores, calendar.series);
                   if (!series)
                       return tl::unexpected(series.error());
                   int number = stores.programme.nextNumber(calendar.series);
                   int ordinal =
                       nextOrdinal<Session>(stores, "series = ?", calendar.series.value());
                   for (const ComingEvent &event : calendar.events) {
                       Session session = event.session;
                       if (event.coming != Coming::New
                           || !stores.programme.sessionByKey(calendar.series, session.key).isNull())
                           continue;
                       session.number = number++;
                       session.ordinal = ordinal++;
                       stores.rows.add(session);
                       ++made;
                       if (event.note.isEmpty())
                           continue;
                       Note note;
                       note.session = session.id;
                       note.key = newKey();
                       note.at = door.now();
                       note.text = event.note;
                       stores.rows.add(note);
                   }
                   return {};
               })
        .map([&] { return made; });
}

} // namespace convenor
