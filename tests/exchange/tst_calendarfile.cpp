// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/calendarfile.h"

#include <QStringEncoder>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

constexpr auto zurich = "Europe/Zurich"_L1;

QByteArray calendar(const QByteArray &inside)
{
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Others//1//EN\r\n" + inside
        + "END:VCALENDAR\r\n";
}

QByteArray eventWith(const QByteArray &lines, const QByteArray &uid = "one")
{
    return "BEGIN:VEVENT\r\nUID:" + uid + "\r\nSUMMARY:Talk\r\n" + lines + "\r\nEND:VEVENT\r\n";
}

CalendarReading reading(const QByteArray &bytes)
{
    const auto read = readCalendar(bytes, zurich, {QDate(2024, 1, 1), QDate(2024, 12, 31)});
    return read ? *read : CalendarReading();
}

/// "2024-05-15 15:00-16:30", one after the other.
QString timesOf(const CalendarReading &read)
{
    QStringList times;
    for (const CalendarEvent &each : read.calendar.events) {
        QString text = each.day.toString(Qt::ISODate);
        if (each.start.isValid())
            text += each.start.toString(u" HH:mm"_s);
        if (each.end.isValid())
            text += each.end.toString(u"-HH:mm"_s);
        times.append(text);
    }
    return times.join(u", "_s);
}

QString refusalsOf(const CalendarReading &read)
{
    QStringList all;
    for (const RefusedEvent &each : read.refused)
        all.append(QString::number(each.line) + u' ' + QString::fromLatin1(each.why.code));
    return all.join(u", "_s);
}

const QByteArray described = "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\n"
                             "DTSTART:16011028T030000\r\nTZOFFSETFROM:+0300\r\n"
                             "TZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";

} // namespace

/// Calendar files of others and our own.
class TestCalendarFile final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTimesByOurClock_data();
    void tellsTimesByOurClock();
    void followsRules_data();
    void followsRules();
    void refusesWithLineAndReason_data();
    void refusesWithLineAndReason();
    void brokenEventSpoilsNoOther();
    void replacedDayIsItsOwn();
    void laterVersionWins();
    void readsTexts();
    void readsEncodings_data();
    void readsEncodings();
    void readsAnyLineEnds_data();
    void readsAnyLineEnds();
    void refusesWhatIsNoCalendar();
    void cancelledFileCancelsAll();
    void writtenFileIsReadBack();
    void writtenTextsAreTexts();
    void writesSkippedTimeAsMovedOn();
    void writesWholeDays();
    void writesInUtcWithoutAZone();
    void writesAnyYear();
    void noLineIsLongerThanTheFormatHas();
};

void TestCalendarFile::tellsTimesByOurClock_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("times");
    const auto row = [](const char *name, const QByteArray &lines, const QString &times) {
        QTest::newRow(name) << lines << times;
    };
    row("the same zone",
        "DTSTART;TZID=Europe/Zurich:20240515T140000\r\nDTEND;TZID=Europe/Zurich:20240515T153000",
        u"2024-05-15 14:00-15:30"_s);
    row("UTC", "DTSTART:20240515T140000Z\r\nDTEND:20240515T153000Z", u"2024-05-15 16:00-17:30"_s);
    row("another zone",
        "DTSTART;TZID=America/New_York:20240515T090000\r\nDTEND;TZID=America/New_York:"
        "20240515T103000",
        u"2024-05-15 15:00-16:30"_s);
    row("between the changes of two clocks", "DTSTART;TZID=America/New_York:20240315T090000",
        u"2024-03-15 14:00"_s);
    row("another day", "DTSTART;TZID=Asia/Tokyo:20240516T060000", u"2024-05-15 23:00"_s);
    row("floating", "DTSTART:20240515T140000", u"2024-05-15 14:00"_s);
    row("whole day", "DTSTART;VALUE=DATE:20240229\r\nDTEND;VALUE=DATE:20240301", u"2024-02-29"_s);
    row("whole days", "DTSTART;VALUE=DATE:20240229\r\nDURATION:P3D", u"2024-02-29"_s);
    row("duration", "DTSTART:20240515T140000\r\nDURATION:PT1H30M", u"2024-05-15 14:00-15:30"_s);
    row("days of a duration are of the calendar",
        "DTSTART;TZID=Europe/Zurich:20240330T230000\r\nDURATION:PT3H", u"2024-03-30 23:00-03:00"_s);
    row("a day and more has no end here",
        "DTSTART;TZID=Europe/Zurich:20240330T230000\r\nDURATION:P1D", u"2024-03-30 23:00"_s);
    row("past midnight", "DTSTART:20240515T230000\r\nDTEND:20240516T003000",
        u"2024-05-15 23:00-00:30"_s);
    row("Windows' name", "DTSTART;TZID=Pacific Standard Time:20240515T060000",
        u"2024-05-15 15:00"_s);
    row("Windows' name in quotes", "DTSTART;TZID=\"Tokyo Standard Time\":20240515T060000",
        u"2024-05-14 23:00"_s);
    row("a name behind a prefix",
        "DTSTART;TZID=/mozilla.org/20050126_1/America/New_York:20240515T090000",
        u"2024-05-15 15:00"_s);
    row("described in the file", "DTSTART;TZID=Ours:20240515T090000", u"2024-05-15 09:00"_s);
    row("skipped by the clock", "DTSTART;TZID=Europe/Zurich:20240331T023000",
        u"2024-03-31 03:30"_s);
    row("shown twice by the clock", "DTSTART;TZID=Europe/Zurich:20241027T023000",
        u"2024-10-27 02:30"_s);
    row("a leap second", "DTSTART:20240630T235960Z", u"2024-07-01 01:59"_s);
    row("year 1", "DTSTART:00010203T100000", u"0001-02-03 10:00"_s);
    row("year 9999", "DTSTART:99991231T100000", u"9999-12-31 10:00"_s);
}

void TestCalendarFile::tellsTimesByOurClock()
{
    QFETCH(QByteArray, lines);
    const CalendarReading read = reading(calendar(described + eventWith(lines)));
    QCOMPARE(refusalsOf(read), QString());
    QTEST(timesOf(read), "times");
}

void TestCalendarFile::followsRules_data()
{
    QTest::addColumn<QByteArray>("lines");
    QTest::addColumn<QString>("times");
    const auto row = [](const char *name, const QByteArray &lines, const QString &times) {
        QTest::newRow(name) << lines << times;
    };
    row("counted", "DTSTART:20240115T090000\r\nRRULE:FREQ=MONTHLY;COUNT=3",
        u"2024-01-15 09:00, 2024-02-15 09:00, 2024-03-15 09:00"_s);
    row("by the event's clock",
        "DTSTART;TZID=America/New_York:20240301T090000\r\nDTEND;TZID=America/New_York:"
        "20240301T100000\r\nRRULE:FREQ=WEEKLY;COUNT=5",
        u"2024-03-01 15:00-16:00, 2024-03-08 15:00-16:00, 2024-03-15 14:00-15:00, 2024-03-22 "
        "14:00-15:00, 2024-03-29 14:00-15:00"_s);
    row("without end, within the dates", "DTSTART:20240915T090000\r\nRRULE:FREQ=MONTHLY",
        u"2024-09-15 09:00, 2024-10-15 09:00, 2024-11-15 09:00, 2024-12-15 09:00"_s);
    row("begun before the dates", "DTSTART:20191115T090000\r\nRRULE:FREQ=YEARLY",
        u"2024-11-15 09:00"_s);
    row("until, in UTC",
        "DTSTART;TZID=Europe/Zurich:20240601T233000\r\nRRULE:FREQ=DAILY;UNTIL=20240603T213000Z",
        u"2024-06-01 23:30, 2024-06-02 23:30, 2024-06-03 23:30"_s);
    row("until a day",
        "DTSTART;TZID=Europe/Zurich:20240601T233000\r\nRRULE:FREQ=DAILY;UNTIL=20240602",
        u"2024-06-01 23:30, 2024-06-02 23:30"_s);
    row("days left out",
        "DTSTART;TZID=Europe/Zurich:20240601T090000\r\nRRULE:FREQ=DAILY;COUNT=4\r\n"
        "EXDATE:20240602T070000Z\r\nEXDATE;TZID=Europe/Zurich:20240603T090000,20240604T090000",
        u"2024-06-01 09:00"_s);
    row("listed days",
        "DTSTART:20240601T090000\r\nRDATE:20240605T100000,20240607T110000\r\nDURATION:PT1H",
        u"2024-06-01 09:00-10:00, 2024-06-05 10:00-11:00, 2024-06-07 11:00-12:00"_s);
    row("listed periods", "DTSTART:20240601T090000\r\nRDATE;VALUE=PERIOD:20240605T100000/PT2H",
        u"2024-06-01 09:00, 2024-06-05 10:00"_s);
    row("whole days", "DTSTART;VALUE=DATE:20240229\r\nRRULE:FREQ=MONTHLY;COUNT=2",
        u"2024-02-29, 2024-03-29"_s);
    row("29 February", "DTSTART:20200229T090000\r\nRRULE:FREQ=YEARLY", u"2024-02-29 09:00"_s);
    row("a rule that never holds",
        "DTSTART:20240410T090000\r\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        u"2024-04-10 09:00"_s);
}

void TestCalendarFile::followsRules()
{
    QFETCH(QByteArray, lines);
    const CalendarReading read = reading(calendar(eventWith(lines)));
    QCOMPARE(refusalsOf(read), QString());
    QTEST(timesOf(read), "times");
    QSet<QString> identities;
    for (const CalendarEvent &each : read.calendar.events)
        identities += each.uid + each.occurrence;
    QCOMPARE(identities.size(), read.calendar.events.size());
}

void TestCalendarFile::refusesWithLineAndReason_data()
{
    QTest::addColumn<QByteArray>("inside");
    QTest::addColumn<QString>("refusals");
    const auto row = [](const char *name, const QByteArray &inside, const QString &refusals) {
        QTest::newRow(name) << inside << refusals;
    };
    row("no start", eventWith("DTEND:20240515T140000Z"), u"4 calendar.no-start"_s);
    row("half a start", eventWith("DTSTART:20240515T14"), u"4 calendar.no-start"_s);
    row("words for a start", eventWith("DTSTART:tomorrow"), u"4 calendar.no-start"_s);
    row("no title", "BEGIN:VEVENT\r\nDTSTART:20240515T140000Z\r\nEND:VEVENT\r\n",
        u"4 calendar.no-title"_s);
    row("year 0", eventWith("DTSTART:00000515T140000"), u"4 calendar.no-such-day"_s);
    row("no such day", eventWith("DTSTART:20240230T140000"), u"4 calendar.no-such-day"_s);
    row("29 February of another year", eventWith("DTSTART;VALUE=DATE:20230229"),
        u"4 calendar.no-such-day"_s);
    row("no such hour", eventWith("DTSTART:20240515T250000"), u"4 calendar.no-such-day"_s);
    row("after the last year here", eventWith("DTSTART:99991231T233000Z"),
        u"4 calendar.no-such-day"_s);
    row("no such zone", eventWith("DTSTART;TZID=Mars/Olympus:20240515T140000"),
        u"4 calendar.unknown-zone"_s);
    row("a zone that repeats without end",
        "BEGIN:VTIMEZONE\r\nTZID:Odd\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n"
        "RRULE:FREQ=SECONDLY\r\nTZOFFSETFROM:+0000\r\nTZOFFSETTO:+0100\r\nEND:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
            + eventWith("DTSTART;TZID=Odd:20240515T140000"),
        u"13 calendar.unknown-zone"_s);
    row("a zone without a clock",
        "BEGIN:VTIMEZONE\r\nTZID:Odd\r\nEND:VTIMEZONE\r\n"
            + eventWith("DTSTART;TZID=Odd:20240515T140000"),
        u"7 calendar.unknown-zone"_s);
    row("ends before", eventWith("DTSTART:20240515T140000Z\r\nDTEND:20240515T130000Z"),
        u"4 calendar.ends-before"_s);
    row("lasts less than nothing", eventWith("DTSTART:20240515T140000Z\r\nDURATION:-PT1H"),
        u"4 calendar.ends-before"_s);
    row("every second", eventWith("DTSTART:20240515T140000Z\r\nRRULE:FREQ=SECONDLY"),
        u"4 calendar.bad-rule"_s);
    row("not in the dates", eventWith("DTSTART:20220515T140000Z\r\nRRULE:FREQ=MONTHLY;COUNT=2"),
        u"4 calendar.not-in-range"_s);
    row("cut off", "BEGIN:VEVENT\r\nSUMMARY:Talk\r\nDTSTART:20240515T140000Z\r\n",
        u"4 calendar.unfinished"_s);
    row("the next begins before its end",
        "BEGIN:VEVENT\r\nSUMMARY:Talk\r\nDTSTART:20240515T140000Z\r\n"
            + eventWith("DTSTART:20240515T140000Z"),
        u"4 calendar.unfinished"_s);
    row("a line that is none", eventWith("DTSTART:20240515T140000Z\r\nDESCRIPTION:one\r\nand two"),
        u"9 calendar.broken-line"_s);
}

void TestCalendarFile::refusesWithLineAndReason()
{
    QFETCH(QByteArray, inside);
    QTEST(refusalsOf(reading(calendar(inside))), "refusals");
}

void TestCalendarFile::brokenEventSpoilsNoOther()
{
    const CalendarReading read = reading(
        calendar(eventWith("DTSTART:20240501T100000", "a") + eventWith("DTSTART:broken", "b")
                 + eventWith("DTSTART:20240502T100000", "c") + "BEGIN:VEVENT\r\n"
                 + eventWith("DTSTART:20240503T100000", "d")));
    QCOMPARE(timesOf(read), u"2024-05-01 10:00, 2024-05-02 10:00, 2024-05-03 10:00"_s);
    QCOMPARE(refusalsOf(read), u"9 calendar.no-start, 19 calendar.unfinished"_s);
}

void TestCalendarFile::replacedDayIsItsOwn()
{
    const QByteArray moved = eventWith("RECURRENCE-ID:20240602T070000Z\r\nDTSTART:20240610T150000");
    const QByteArray pattern =
        eventWith("DTSTART;TZID=Europe/Zurich:20240601T090000\r\nRRULE:FREQ=DAILY;COUNT=3");
    for (const QByteArray &inside : {moved + pattern, pattern + moved}) {
        const CalendarReading read = reading(calendar(inside));
        QStringList times = timesOf(read).split(u", "_s);
        times.sort();
        QCOMPARE(times.join(u", "_s), u"2024-06-01 09:00, 2024-06-03 09:00, 2024-06-10 15:00"_s);
    }
}

void TestCalendarFile::laterVersionWins()
{
    const CalendarReading read =
        reading(calendar(eventWith("DTSTART:20240501T100000\r\nSEQUENCE:2")
                         + eventWith("DTSTART:20240502T100000\r\nSEQUENCE:1")));
    QCOMPARE(timesOf(read), u"2024-05-01 10:00"_s);
}

void TestCalendarFile::readsTexts()
{
    const CalendarReading read = reading(
        calendar("BEGIN:VEVENT\r\nUID:x\r\nDTSTART:20240501T100000\r\n"
                 "SUMMARY;LANGUAGE=fr:Réfugié\r\n s\\, apatrides\\; et\r\n"
                 "\t déplacés\r\nDESCRIPTION:One\\nTwo\\\\n\r\nLOCATION:Room 3\r\n"
                 "URL:https://example.org/r\r\nX-GOOGLE-CONFERENCE:https://meet.example.org/a\r\n"
                 "BEGIN:VALARM\r\nDESCRIPTION:Ring\r\nTRIGGER:-PT5M\r\nEND:VALARM\r\n"
                 "STATUS:TENTATIVE\r\nEND:VEVENT\r\n"));
    QCOMPARE(refusalsOf(read), QString());
    QCOMPARE(read.calendar.events.size(), 1);
    const CalendarEvent event = read.calendar.events.first();
    QCOMPARE(event.title, u"Réfugiés, apatrides; et déplacés"_s);
    QCOMPARE(event.text, u"One\nTwo\\n"_s);
    QCOMPARE(event.place, u"Room 3"_s);
    QCOMPARE(event.url, u"https://example.org/r"_s);
    QCOMPARE(event.meetingUrl, u"https://meet.example.org/a"_s);
    QCOMPARE(event.state, EventState::Tentative);
    QVERIFY(!read.calendar.isOurs);
}

void TestCalendarFile::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QString text = QString::fromUtf8(
        calendar("BEGIN:VEVENT\r\nDTSTART:20240501T100000\r\nSUMMARY:Café “Ženeva”\r\n"
                 "END:VEVENT\r\n"));
    const auto encoded = [&text](QStringConverter::Encoding encoding) {
        QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
        return QByteArray(encoder(text));
    };
    QTest::newRow("UTF-8") << text.toUtf8();
    QTest::newRow("UTF-8 with a mark") << encoded(QStringConverter::Utf8);
    QTest::newRow("UTF-16 LE") << encoded(QStringConverter::Utf16LE);
    QTest::newRow("UTF-16 BE") << encoded(QStringConverter::Utf16BE);
    QTest::newRow("Windows-1252") << text.toUtf8()
                                         .replace("é", "\xe9")
                                         .replace("“", "\x93")
                                         .replace("”", "\x94")
                                         .replace("Ž", "\x8e");
}

void TestCalendarFile::readsEncodings()
{
    QFETCH(QByteArray, bytes);
    const CalendarReading read = reading(bytes);
    QCOMPARE(read.calendar.events.value(0).title, u"Café “Ženeva”"_s);
}

void TestCalendarFile::readsAnyLineEnds_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::newRow("CRLF") << QByteArray("\r\n");
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("CR") << QByteArray("\r");
    QTest::newRow("with NUL") << QByteArray("\0\r\n", 3);
}

void TestCalendarFile::readsAnyLineEnds()
{
    QFETCH(QByteArray, end);
    QByteArray bytes = calendar(eventWith("DTSTART:20240501T100000"));
    const CalendarReading read = reading(bytes.replace("\r\n", end));
    QCOMPARE(timesOf(read), u"2024-05-01 10:00"_s);
    QCOMPARE(refusalsOf(read), QString());
}

void TestCalendarFile::refusesWhatIsNoCalendar()
{
    for (const QByteArray &bytes :
         {QByteArray(), QByteArray("SQLite format 3"), QByteArray("BEGIN:VCARD\r\nEND:VCARD"),
          QByteArray(1 << 20, '\0'), QByteArray(1 << 20, '\xff')}) {
        const auto read = readCalendar(bytes, zurich, {QDate(2024, 1, 1), QDate(2024, 12, 31)});
        QVERIFY(!read);
        QCOMPARE(read.error().reason.code, QByteArray("calendar.not-calendar"));
    }
}

void TestCalendarFile::cancelledFileCancelsAll()
{
    const CalendarReading read =
        reading(calendar("METHOD:CANCEL\r\n" + eventWith("DTSTART:20240501T100000")));
    QCOMPARE(read.calendar.events.value(0).state, EventState::Cancelled);
}

void TestCalendarFile::writtenFileIsReadBack()
{
    CalendarFile file{u"Consultations"_s, zurich, true, {}};
    CalendarEvent one;
    one.uid = u"a/b;c,d\\@convenor"_s;
    one.title = u"Réfugiés, apatrides; \"et\" 難民"_s;
    one.text = u"First\nSecond, third; \\ fourth"_s.repeated(20);
    one.place = u"Palais, room IX"_s;
    one.url = u"https://example.org/r?a=1&b=2"_s;
    one.day = one.lastDay = QDate(2024, 3, 31);
    one.start = QTime(14, 0);
    one.end = QTime(15, 30);
    one.sequence = 7;
    one.line = 27;
    CalendarEvent other;
    other.uid = u"other"_s;
    other.title = u"Cancelled"_s;
    other.state = EventState::Cancelled;
    other.day = QDate(2024, 10, 27);
    other.line = 65;
    file.events = {one, other};
    const QByteArray bytes = writeCalendar(file);
    CalendarReading read = reading(bytes);
    QCOMPARE(refusalsOf(read), QString());
    QVERIFY(read.calendar.isOurs);
    QCOMPARE(read.calendar.name, file.name);
    QCOMPARE(read.calendar.events.size(), 2);
    for (qsizetype i = 0; i < 2; ++i) {
        file.events[i].line = read.calendar.events[i].line = 0;
        QCOMPARE(read.calendar.events[i], file.events[i]);
    }
    QCOMPARE(writeCalendar(file), bytes);
}

void TestCalendarFile::writtenTextsAreTexts()
{
    CalendarFile file{u"Name\r\nX-EVIL:1"_s, zurich, true, {}};
    CalendarEvent event;
    event.uid = u"u\r\nBEGIN:VALARM"_s;
    event.title = u"Title\r\nSTATUS:CANCELLED"_s;
    event.text = u"Text\nEND:VEVENT\n\u0000\u0007END:VCALENDAR"_s;
    event.day = QDate(2024, 5, 1);
    file.events = {event};
    const QByteArray bytes = writeCalendar(file);
    int begins = 0;
    for (const QByteArray &line : bytes.split('\n')) {
        QVERIFY2(!line.startsWith("X-EVIL") && line.trimmed() != "STATUS:CANCELLED",
                 bytes.constData());
        begins += line.startsWith("BEGIN:") || line.startsWith("END:") ? 1 : 0;
    }
    QCOMPARE(begins, 4);
    QVERIFY(!bytes.contains('\0') && !bytes.contains('\a'));
}

void TestCalendarFile::writesSkippedTimeAsMovedOn()
{
    CalendarFile file{{}, zurich, true, {}};
    CalendarEvent event;
    event.day = event.lastDay = QDate(2024, 3, 31);
    event.start = QTime(2, 30);
    event.end = QTime(3, 0);
    file.events = {event};
    const QByteArray bytes = writeCalendar(file);
    QVERIFY2(bytes.contains("DTSTART;TZID=Europe/Zurich:20240331T033000"), bytes.constData());
    QVERIFY2(!bytes.contains("DTEND"), bytes.constData());
}

void TestCalendarFile::writesWholeDays()
{
    CalendarFile file{{}, zurich, true, {}};
    CalendarEvent event;
    event.day = QDate(2024, 2, 29);
    file.events = {event};
    const QByteArray bytes = writeCalendar(file);
    QVERIFY2(bytes.contains("DTSTART;VALUE=DATE:20240229\r\n"), bytes.constData());
    QVERIFY2(!bytes.contains("VTIMEZONE"), bytes.constData());
}

void TestCalendarFile::writesInUtcWithoutAZone()
{
    CalendarFile file{{}, u"UTC"_s, true, {}};
    CalendarEvent event;
    event.day = QDate(2024, 2, 29);
    event.start = QTime(10, 0);
    file.events = {event};
    const QByteArray bytes = writeCalendar(file);
    QVERIFY2(bytes.contains("DTSTART:20240229T100000Z\r\n"), bytes.constData());
    QVERIFY2(!bytes.contains("TZID"), bytes.constData());
}

void TestCalendarFile::writesAnyYear()
{
    CalendarFile file{{}, zurich, true, {}};
    for (const int year : {1, 1892, 1941, 2024, 2055, 9999}) {
        CalendarEvent event;
        event.uid = QString::number(year);
        event.title = u"Talk"_s;
        event.day = event.lastDay = QDate(year, 7, 1);
        event.start = QTime(10, 0);
        event.end = QTime(11, 0);
        file.events.append(event);
    }
    const CalendarReading read = reading(writeCalendar(file));
    QCOMPARE(refusalsOf(read), QString());
    QCOMPARE(timesOf(read),
             u"0001-07-01 10:00-11:00, 1892-07-01 10:00-11:00, 1941-07-01 10:00-11:00, "
             "2024-07-01 10:00-11:00, 2055-07-01 10:00-11:00, 9999-07-01 10:00-11:00"_s);
}

void TestCalendarFile::noLineIsLongerThanTheFormatHas()
{
    CalendarFile file{u"難民"_s.repeated(100), zurich, true, {}};
    CalendarEvent event;
    event.title = u"éa難😀"_s.repeated(200);
    event.day = QDate(2024, 2, 29);
    file.events = {event};
    const QByteArray bytes = writeCalendar(file);
    for (const QByteArray &line : bytes.split('\n')) {
        QVERIFY2(line.size() <= 76, line.constData()); // 75 and the CR
        QVERIFY2(line.isEmpty() || line.endsWith('\r'), line.constData());
        QVERIFY2(QString::fromUtf8(line).toUtf8() == line, line.constData()); // no letter is cut
    }
}

QTEST_GUILESS_MAIN(TestCalendarFile)
#include "tst_calendarfile.moc"
