// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/calendars.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/transfer.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray calendarOfOthers(const QByteArray &events)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Others//1//EN\r\n" + events
        + "END:VCALENDAR\r\n";
}

QByteArray eventAt(const QByteArray &start, const QByteArray &title, const QByteArray &more = {})
{
    return "BEGIN:VEVENT\r\nUID:" + title + "@others\r\nDTSTART:" + start + "\r\nSUMMARY:" + title
        + "\r\n" + more + "END:VEVENT\r\n";
}

/// A series in Geneva's time with one session on a day and one in a month.
struct Planned : TestWorkspace
{
    Planned()
    {
        Programme programme(*workspace);
        Series made = seriesOf(u"online"_s);
        made.timeZone = u"Europe/Zurich"_s;
        made.start = QDate(2024, 1, 1);
        made.end = QDate(2024, 12, 31);
        series = programme.addSeries(made).value();
        Session dated = sessionOf(series, u"Climate"_s);
        dated.key = u"climate"_s;
        dated.status = SessionStatus::Announced;
        dated.date = PartialDate(QDate(2024, 5, 15));
        dated.start = QTime(14, 0);
        dated.end = QTime(15, 30);
        dated.meetingUrl = u"https://meet.example.org/secret"_s;
        dated.registrationUrl = u"https://example.org/register/1"_s;
        dated.form = SessionForm::Plenary;
        session = programme.addSession(dated).value();
        Session undated = sessionOf(series, u"Sport"_s);
        undated.status = SessionStatus::Announced;
        undated.date = PartialDate::ofMonth(2024, 6);
        programme.addSession(undated).value();
        changes.clear();
    }

    QString text() const
    {
        const auto made = Calendars(*workspace).output(series);
        return made ? QString::fromUtf8(made->bytes) : QString::fromUtf8(told(made));
    }

    /// The value of the first such line.
    QString line(const QString &name) const
    {
        const QRegularExpression found(u"^%1[:;](.*)\r$"_s.arg(name),
                                       QRegularExpression::MultilineOption);
        const QString all = text();
        const qsizetype event = all.indexOf(u"BEGIN:VEVENT"_s);
        return found.match(all.sliced(event < 0 ? 0 : event)).captured(1);
    }

    Result<ComingCalendar> read(const QByteArray &bytes) const
    {
        return Calendars(*workspace).readBytes(series, bytes, u"theirs.ics"_s);
    }

    Session sessionCalled(const QString &title) const
    {
        const Programme programme(*workspace);
        const auto rows = programme.sessions(series).value();
        for (const SessionRow &row : rows) {
            if (row.title == title)
                return programme.session(row.id).value();
        }
        return {};
    }

    SeriesId series;
    SessionId session;
};

QString fates(const ComingCalendar &calendar)
{
    static const QStringList words{u"new"_s, u"same"_s, u"different"_s, u"left out"_s,
                                   u"refused"_s};
    QStringList all;
    for (const ComingEvent &each : calendar.events)
        all.append(each.session.title + u' ' + words[int(each.coming)]);
    return all.join(u", "_s);
}

} // namespace

/// Sessions as calendar files, and calendar files as sessions.
class TestCalendars final : public QObject
{
    Q_OBJECT

private slots:
    void fileHasWhatACalendarShows();
    void sessionsWithoutADayAreLeftOut();
    void statesAreTold();
    void nothingInternalIsInIt();
    void sequenceGrowsWithEveryChange();
    void seriesChangesEverySession();
    void removedSessionThatComesBackGoesOnCounting();
    void seriesWithoutAZoneHasNone();
    void siteHasTheCalendar();
    void failedExportLeavesTheOldFile();
    void takesPlannedSessions();
    void takingIsOneChange();
    void secondImportChangesNothing();
    void ownFileChangesNothing();
    void ownFileOfAnotherSeriesKeepsItsTexts();
    void changedHereOrThereStaysAsHere();
    void sameSessionByAnotherNameIsFound();
    void cancelledIsLeftOut();
    void linksAndTextsStayInternal();
    void numbersFollowTheDays();
    void readsWithoutWriting();
    void manyEventsAreRefusedInWords();
    void missingFileIsRefused();
    void whatBecameASessionMeanwhileIsLeft();
};

void TestCalendars::fileHasWhatACalendarShows()
{
    const Planned in;
    QCOMPARE(in.line(u"UID"_s), u"online/climate@convenor"_s);
    QCOMPARE(in.line(u"DTSTART"_s), u"TZID=Europe/Zurich:20240515T140000"_s);
    QCOMPARE(in.line(u"DTEND"_s), u"TZID=Europe/Zurich:20240515T153000"_s);
    QCOMPARE(in.line(u"SUMMARY"_s), u"Climate"_s);
    QCOMPARE(in.line(u"STATUS"_s), u"CONFIRMED"_s);
    QCOMPARE(in.line(u"URL"_s), u"https://example.org/register/1"_s);
    QCOMPARE(in.line(u"SEQUENCE"_s), u"0"_s);
    QCOMPARE(in.line(u"DTSTAMP"_s), u"20240221T140000Z"_s);
    QVERIFY(in.text().contains(u"CATEGORIES:Plenary"_s));
    QVERIFY(in.text().contains(u"BEGIN:VTIMEZONE\r\nTZID:Europe/Zurich\r\n"_s));
}

void TestCalendars::sessionsWithoutADayAreLeftOut()
{
    const Planned in;
    const auto made = Calendars(*in).output(in.series);
    VERIFY_DONE(made);
    QCOMPARE(made->events, 1);
    QCOMPARE(made->leftOut, 1);
    QVERIFY(!in.text().contains(u"Sport"_s));
}

void TestCalendars::statesAreTold()
{
    Planned in;
    Programme programme(*in);
    const auto to = [&](SessionStatus status) {
        VERIFY_DONE(programme.editSession(in.session, "status",
                                          [=](Session &each) { each.status = status; }));
    };
    to(SessionStatus::Postponed);
    QCOMPARE(in.line(u"STATUS"_s), u"TENTATIVE"_s);
    QCOMPARE(in.line(u"SUMMARY"_s), u"Postponed: Climate"_s);
    QCOMPARE(in.line(u"URL"_s), QString());
    to(SessionStatus::Cancelled);
    QCOMPARE(in.line(u"STATUS"_s), u"CANCELLED"_s);
    QCOMPARE(in.line(u"SUMMARY"_s), u"Climate"_s);
}

void TestCalendars::nothingInternalIsInIt()
{
    Planned in;
    Session idea = sessionOf(in.series, u"Unannounced"_s);
    idea.date = PartialDate(QDate(2024, 7, 1));
    VERIFY_DONE(Programme(*in).addSession(idea));
    const QString text = in.text();
    QVERIFY(!text.contains(u"secret"_s));
    QVERIFY(!text.contains(u"Unannounced"_s));
}

void TestCalendars::sequenceGrowsWithEveryChange()
{
    Planned in;
    Programme programme(*in);
    const auto rename = [&](const QString &title) {
        in.time.pass(600);
        VERIFY_DONE(
            programme.editSession(in.session, "title", [&](Session &each) { each.title = title; }));
    };
    rename(u"Climate action"_s);
    QCOMPARE(in.line(u"SEQUENCE"_s), u"1"_s);
    QCOMPARE(in.line(u"DTSTAMP"_s), u"20240221T141000Z"_s);
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(in.line(u"SUMMARY"_s), u"Climate"_s);
    QCOMPARE(in.line(u"SEQUENCE"_s), u"2"_s);
    VERIFY_DONE(History(*in).redo());
    QCOMPARE(in.line(u"SEQUENCE"_s), u"3"_s);
    in.reopen();
    QCOMPARE(in.line(u"SEQUENCE"_s), u"3"_s);
    // What is read or refused counts for nothing.
    QVERIFY(
        !Programme(*in).editSession(in.session, "number", [](Session &each) { each.number = 0; }));
    QCOMPARE(in.line(u"SEQUENCE"_s), u"3"_s);
}

void TestCalendars::seriesChangesEverySession()
{
    Planned in;
    VERIFY_DONE(Programme(*in).editSeries(
        in.series, "time_zone", [](Series &each) { each.timeZone = u"Africa/Nairobi"_s; }));
    QCOMPARE(in.line(u"SEQUENCE"_s), u"1"_s);
    QCOMPARE(in.line(u"DTSTART"_s), u"TZID=Africa/Nairobi:20240515T140000"_s);
}

void TestCalendars::removedSessionThatComesBackGoesOnCounting()
{
    Planned in;
    VERIFY_DONE(Programme(*in).removeSession(in.session));
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(in.line(u"SEQUENCE"_s), u"2"_s);
}

void TestCalendars::seriesWithoutAZoneHasNone()
{
    Planned in;
    VERIFY_DONE(Programme(*in).editSeries(in.series, "time_zone",
                                          [](Series &each) { each.timeZone.clear(); }));
    QCOMPARE(codeOf(Calendars(*in).output(in.series)), QByteArray("calendar.no-zone"));
    QCOMPARE(codeOf(in.read(calendarOfOthers({}))), QByteArray("calendar.no-zone"));
    const QString site = in.folder.filePath(u"site"_s);
    VERIFY_DONE(Publishing(*in).exportSite(in.series, site));
    QVERIFY(!QFile::exists(site + u"/calendar.ics"_s));
    QVERIFY(!bytesOf(site + u"/index.html"_s).contains("calendar.ics"));
}

void TestCalendars::siteHasTheCalendar()
{
    Planned in;
    const QString site = in.folder.filePath(u"site"_s);
    VERIFY_DONE(Publishing(*in).exportSite(in.series, site));
    QCOMPARE(QString::fromUtf8(bytesOf(site + u"/calendar.ics"_s)), in.text());
    QVERIFY(bytesOf(site + u"/index.html"_s).contains("href=\"calendar.ics\""));
}

void TestCalendars::failedExportLeavesTheOldFile()
{
    Planned in;
    const QByteArray before = bytesOf(in.path);
    QCOMPARE(codeOf(Calendars(*in).exportCalendar(in.series, in.path)),
             QByteArray("output.onto-workspace"));
    QCOMPARE(bytesOf(in.path), before);
}

void TestCalendars::takesPlannedSessions()
{
    Planned in;
    const auto coming = in.read(calendarOfOthers(
        eventAt("20240910T120000Z", "Talk", "DTEND:20240910T133000Z\r\nLOCATION:Room 3\r\n")
        + eventAt("20240911T090000", "Floating") + eventAt("x", "Broken")));
    VERIFY_DONE(coming);
    QCOMPARE(fates(*coming), u"Talk new, Floating new, Broken refused"_s);
    QCOMPARE(Calendars(*in).take(*coming).value_or(-1), 2);
    const Session talk = in.sessionCalled(u"Talk"_s);
    QCOMPARE(talk.status, SessionStatus::Planned);
    QCOMPARE(talk.date, PartialDate(QDate(2024, 9, 10)));
    QCOMPARE(talk.start, QTime(14, 0));
    QCOMPARE(talk.end, QTime(15, 30));
    QCOMPARE(talk.venue, u"Room 3"_s);
    QCOMPARE(talk.number, 3);
    QCOMPARE(in.sessionCalled(u"Floating"_s).start, QTime(9, 0));
}

void TestCalendars::takingIsOneChange()
{
    Planned in;
    const auto coming = in.read(calendarOfOthers(eventAt("20240910T120000Z", "Talk")
                                                 + eventAt("20240911T120000Z", "Other")));
    VERIFY_DONE(coming);
    const QString broken = brokenPromise(
        in, [&] { return Calendars(*in).take(*coming).map([](int) {}); },
        [&] {
            ChangeSet expected;
            expected.add(Kind::Session, in.sessionCalled(u"Talk"_s).id.value());
            expected.add(Kind::Session, in.sessionCalled(u"Other"_s).id.value());
            return expected;
        });
    QCOMPARE(broken, QString());
}

void TestCalendars::secondImportChangesNothing()
{
    Planned in;
    const QByteArray bytes =
        calendarOfOthers(eventAt("20240910T120000Z", "Talk", "RRULE:FREQ=WEEKLY;COUNT=3\r\n")
                         + eventAt("20240911T090000", "Floating", "DESCRIPTION:Words\r\n"));
    VERIFY_DONE(Calendars(*in).take(in.read(bytes).value()));
    const QStringList before = dump(in.path);
    in.changes.clear();
    const auto again = in.read(bytes);
    VERIFY_DONE(again);
    QCOMPARE(again->count(Coming::Same), 4);
    QCOMPARE(Calendars(*in).take(*again).value_or(-1), 0);
    QCOMPARE(dump(in.path), before);
    QVERIFY(in.changes.isEmpty());
}

void TestCalendars::ownFileChangesNothing()
{
    Planned in;
    VERIFY_DONE(Programme(*in).editSession(
        in.session, "status", [](Session &each) { each.status = SessionStatus::Postponed; }));
    const auto again = in.read(in.text().toUtf8());
    VERIFY_DONE(again);
    QCOMPARE(fates(*again), u"Postponed: Climate same"_s);
}

void TestCalendars::ownFileOfAnotherSeriesKeepsItsTexts()
{
    Planned in;
    VERIFY_DONE(Programme(*in).editSession(in.session, "description", [](Session &each) {
        each.description = u"What it is about"_s;
    }));
    const QByteArray bytes = in.text().toUtf8();
    Series other = seriesOf(u"next"_s);
    other.timeZone = u"Africa/Nairobi"_s;
    in.series = Programme(*in).addSeries(other).value();
    VERIFY_DONE(Calendars(*in).take(in.read(bytes).value()));
    const Session taken = in.sessionCalled(u"Climate"_s);
    QCOMPARE(taken.start, QTime(15, 0));
    QCOMPARE(taken.description, u"What it is about"_s);
    QCOMPARE(taken.registrationUrl, u"https://example.org/register/1"_s);
    QCOMPARE(taken.meetingUrl, QString());
}

void TestCalendars::changedHereOrThereStaysAsHere()
{
    Planned in;
    VERIFY_DONE(Calendars(*in).take(
        in.read(calendarOfOthers(eventAt("20240910T120000Z", "Talk"))).value()));
    const auto moved = in.read(calendarOfOthers(eventAt("20240917T120000Z", "Talk")));
    VERIFY_DONE(moved);
    QCOMPARE(fates(*moved), u"Talk different"_s);
    QCOMPARE(Calendars(*in).take(*moved).value_or(-1), 0);
    QCOMPARE(in.sessionCalled(u"Talk"_s).date, PartialDate(QDate(2024, 9, 10)));
}

void TestCalendars::sameSessionByAnotherNameIsFound()
{
    Planned in;
    const auto coming = in.read(calendarOfOthers(eventAt("20240515T120000Z", "CLIMATE")
                                                 + eventAt("20240910T120000Z", "Talk")
                                                 + eventAt("20240910T120000Z", "talk")));
    VERIFY_DONE(coming);
    QCOMPARE(coming->count(Coming::Same), 2);
    QCOMPARE(coming->count(Coming::New), 1);
}

void TestCalendars::cancelledIsLeftOut()
{
    Planned in;
    const auto coming =
        in.read(calendarOfOthers(eventAt("20240910T120000Z", "Talk", "STATUS:CANCELLED\r\n")));
    VERIFY_DONE(coming);
    QCOMPARE(fates(*coming), u"Talk left out"_s);
    QCOMPARE(coming->events.first().why.code, QByteArray("calendar.cancelled"));
}

void TestCalendars::linksAndTextsStayInternal()
{
    Planned in;
    const QByteArray link = "https://zoom.example.org/j/99?pwd=hush";
    VERIFY_DONE(Calendars(*in).take(
        in.read(calendarOfOthers(eventAt("20240910T120000Z", "Talk",
                                         "LOCATION:" + link
                                             + " (passcode hush)\r\nDESCRIPTION:"
                                               "Join at "
                                             + link + "\\nHost key hush\r\n")))
            .value()));
    const Session talk = in.sessionCalled(u"Talk"_s);
    QCOMPARE(talk.meetingUrl.toUtf8(), link);
    QCOMPARE(talk.venue, QString());
    QCOMPARE(talk.description, QString());
    QVERIFY(dump(in.path).join(u' ').contains(u"Host key hush"_s));
    VERIFY_DONE(Programme(*in).editSession(talk.id, "status", [](Session &each) {
        each.registrationUrl = u"https://example.org/register/9"_s;
        each.status = SessionStatus::Announced;
    }));
    QVERIFY(in.text().contains(u"SUMMARY:Talk"_s));
    QVERIFY(!in.text().contains(u"hush"_s));
    QVERIFY(!Publishing(*in).page(in.series).value().contains("hush"));
}

void TestCalendars::numbersFollowTheDays()
{
    Planned in;
    VERIFY_DONE(
        Calendars(*in).take(in.read(calendarOfOthers(eventAt("20240912T120000Z", "Third")
                                                     + eventAt("20240910T120000Z", "First")
                                                     + eventAt("20240911T120000Z", "Second")))
                                .value()));
    QCOMPARE(in.sessionCalled(u"First"_s).number, 3);
    QCOMPARE(in.sessionCalled(u"Second"_s).number, 4);
    QCOMPARE(in.sessionCalled(u"Third"_s).number, 5);
}

void TestCalendars::readsWithoutWriting()
{
    Planned in;
    const QStringList before = dump(in.path);
    VERIFY_DONE(in.read(calendarOfOthers(eventAt("20240910T120000Z", "Talk"))));
    QCOMPARE(dump(in.path), before);
    QVERIFY(in.changes.isEmpty());
}

void TestCalendars::manyEventsAreRefusedInWords()
{
    Planned in;
    QByteArray events;
    for (int i = 0; i < 1001; ++i)
        events += eventAt("20240910T120000Z", "Talk " + QByteArray::number(i));
    const auto coming = in.read(calendarOfOthers(events));
    QCOMPARE(codeOf(coming), QByteArray("calendar.too-many"));
    QCOMPARE(coming.error().reason.arguments, (QStringList{u"theirs.ics"_s, u"1001"_s, u"1000"_s}));
}

void TestCalendars::missingFileIsRefused()
{
    Planned in;
    QCOMPARE(codeOf(Calendars(*in).read(in.series, in.folder.filePath(u"no.ics"_s))),
             QByteArray("document.cannot-read"));
    QCOMPARE(codeOf(in.read("not a calendar")), QByteArray("calendar.not-calendar"));
    QCOMPARE(codeOf(Calendars(*in).readBytes(SeriesId(99), calendarOfOthers({}), u"a"_s)),
             QByteArray("series.missing"));
}

void TestCalendars::whatBecameASessionMeanwhileIsLeft()
{
    Planned in;
    const auto coming = in.read(calendarOfOthers(eventAt("20240910T120000Z", "Talk")));
    VERIFY_DONE(coming);
    VERIFY_DONE(Calendars(*in).take(*coming));
    QCOMPARE(Calendars(*in).take(*coming).value_or(-1), 0);
}

QTEST_GUILESS_MAIN(TestCalendars)
#include "tst_calendars.moc"
