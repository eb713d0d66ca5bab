// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/visitors.h"
#include "exchange/attendancereport.h"

#include <QStringEncoder>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Reports of attendance as the programs write them, with invented people.
class TestAttendanceReport final : public QObject
{
    Q_OBJECT

private slots:
    void formsAreRead_data();
    void formsAreRead();
    void encodingsAreRead_data();
    void encodingsAreRead();
    void factsAreRead_data();
    void factsAreRead();
    void rejoinsAreUnited();
    void noShowsAreNoVisitors();
    void rolesAreTold();
    void badRowsAreToldAndStopNothing();
    void leavingBeforeJoiningIsNoTime();
    void orderOfDayAndMonthFollowsAllRows_data();
    void orderOfDayAndMonthFollowsAllRows();
    void whatIsNoReportIsRefused_data();
    void whatIsNoReportIsRefused();
    void minutesStayWithinTheMeeting();

private:
    static Result<AttendanceReport> read(const QByteArray &bytes,
                                         const AttendanceReading &how = {u"UTC"_s, {}, {}});
};

namespace {

const QByteArray webinar = QByteArrayLiteral(
    "\xEF\xBB\xBF"
    "Attendee Report,,,,,,,,,,\n"
    "Report Generated:,\"Feb 22, 2024 9:00 AM\",,,,,,,,,\n"
    "Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,"
    "Unique Viewers,Total Users,Max Concurrent Views,,\n"
    "Climate,123 4567 890,\"Feb 21, 2024 1:50 PM\",100,4,0,2,4,2,,\n"
    "Host Details,,,,,,,,,,\n"
    "Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),"
    "Is Guest,Country/Region Name\n"
    "Yes,Pat Host,host@example.org,\"Feb 21, 2024 1:50 PM\",\"Feb 21, 2024 3:30 PM\",100,No,CH,,,\n"
    "Panelist Details,,,,,,,,,,\n"
    "Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),"
    "Is Guest,Country/Region Name\n"
    "Yes,Bo Li,bo@example.org,\"Feb 21, 2024 2:00 PM\",\"Feb 21, 2024 2:40 PM\",40,Yes,CN\n"
    "Attendee Details,,,,,,,,,,\n"
    "Attended,User Name (Original Name),First Name,Last Name,Email,Organization,Registration "
    "Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,"
    "Country/Region Name\n"
    "Yes,Ana S. (Ana Silva),Ana,Silva,ana@example.org,Harbour,\"Feb 10, 2024 8:30 AM\",approved,"
    "\"Feb 21, 2024 2:00 PM\",\"Feb 21, 2024 2:30 PM\",30,Yes,Kenya,\n"
    "Yes,Ana S. (Ana Silva),,,ana@example.org,,--,--,\"Feb 21, 2024 2:2\0000 PM\",\"Feb 21, 2024 "
    "3:00 PM\",40,Yes,Kenya,\n"
    "Yes,Bo Li,Bo,Li,bo@example.org,Dawn,\"Feb 11, 2024 8:30 AM\",upgraded to panelist,\"Feb 21, "
    "2024 1:55 PM\",\"Feb 21, 2024 2:05 PM\",10,Yes,China,\n"
    "No,Zoe Quist,Zoe,Quist,zoe@example.org,Quill,\"Feb 11, 2024 8:30 "
    "AM\",approved,--,--,--,--,--,\n"
    "Other Attended,,,,,,,,,,\n"
    "User Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name,,\n"
    "41227******,\"Feb 21, 2024 2:10 PM\",\"Feb 21, 2024 2:50 PM\",40,CH,,\n");

const QByteArray olderWebinar = QByteArrayLiteral(
    "Attendee Report\nReport generated time,01/24/2026 09:00:00 AM\n"
    "Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered\n"
    "Climate,99,01/23/2026 11:25:00 AM,65,2\n\nAttendee Details\n"
    "Attended,First Name,Last Name,Email,Registration Time,Approval Status,Join Time,Leave Time,"
    "Time in Session (minutes)\n"
    "Yes,Ana,Silva,ana@example.org,01/20/2026 08:00:00 AM,approved,01/23/2026 11:30:00 AM,"
    "01/23/2026 12:30:00 PM,60\n"
    "No,Bo,Li,bo@example.org,01/20/2026 08:10:00 AM,approved,--,--,--\n");

const QByteArray meeting = QByteArrayLiteral(
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording "
    "Consent,In Waiting Room\n"
    "Eric,,02/21/2024 02:00:00 PM,02/21/2024 03:00:00 PM,60,Yes,Y,No\n"
    "Eric's iPad,,02/21/2024 02:30:00 PM,02/21/2024 03:10:00 PM,40,Yes,Y,No\n"
    "Ana Silva,ana@example.org,02/21/2024 01:55:00 PM,02/21/2024 02:00:00 PM,5,Yes,,Yes\n"
    "Ana Silva,ana@example.org,02/21/2024 02:00:00 PM,02/21/2024 02:20:00 PM,20,Yes,,No\n");

const QByteArray meetingTotals =
    QByteArrayLiteral("Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),"
                      "Participants,\n"
                      "987,Climate,02/21/2024 02:00:00 PM,02/21/2024 03:30:00 PM,host@example.org,"
                      "90,3,\n\n"
                      "Name (Original Name),User Email,Total Duration (Minutes),Guest\n"
                      "Ana Silva,ana@example.org,85,Yes\n"
                      "Harbour (Bo Li),,44,Yes\n"
                      "Pat (Host),host@example.org,120,No\n");

const QByteArray accountExport = QByteArrayLiteral(
    "Topic,Meeting ID,User Name,User Email,Start Time,End Time,Duration (Minutes),Participants,"
    "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
    "Climate,987,Pat Host,host@example.org,02/21/2024 02:00:00 PM,02/21/2024 03:30:00 PM,90,1,"
    "Ana Silva,ana@example.org,02/21/2024 02:00:00 PM,02/21/2024 02:30:00 PM,30,Yes\n");

const QByteArray teams = QByteArrayLiteral(
    "1. Summary\nMeeting title\tClimate\nAttended participants\t7\n"
    "Start time\t2/27/24, 1:55:00 PM\nEnd time\t2/27/24, 3:35:00 PM\n"
    "Meeting duration\t1h 40m\nAverage attendance time\t50m 2s\n\n"
    "2. Participants\n"
    "Name\tFirst join\tLast leave\tIn-meeting duration\tEmail\tParticipant ID (UPN)\tRole\n"
    "Goliath, David\t2/27/24, 2:00:00 PM\t2/27/24, 3:30:00 PM\t1h 2m 51s\tdavid@example.org\t"
    "david@tenant.example.org\tPresenter\n"
    "Pat Host\t2/27/24, 1:55:00 PM\t2/27/24, 3:35:00 PM\t1h 40m\thost@example.org\t"
    "host@tenant.example.org\tOrganizer\n"
    "Silva Ana (Guest)\t2/27/24, 2:00:00 PM\t2/27/24, 2:44:10 PM\t44m 10s\t\t\tAttendee\n\n"
    "3. In-Meeting activities\n"
    "Name\tJoin time\tLeave time\tDuration\tEmail\tRole\n"
    "Goliath, David\t2/27/24, 2:00:00 PM\t2/27/24, 2:30:00 PM\t30m\tdavid@example.org\tPresenter\n"
    "Goliath, David\t2/27/24, 3:00:00 PM\t2/27/24, 3:30:00 PM\t30m\tdavid@example.org\tPresenter\n"
    "Pat Host\t2/27/24, 1:55:00 PM\t2/27/24, 3:35:00 PM\t1h 40m\thost@example.org\tOrganizer\n");

const QByteArray teamsGerman = QByteArrayLiteral(
    "1. Zusammenfassung\nTitel der Besprechung\tKlima\nTeilnehmende\t2\n"
    "Startzeit\t27.02.24, 14:00:00\nEndzeit\t27.02.24, 15:30:00\n\n2. Teilnehmende\n"
    "Name\tErster Beitritt\tLetztes Verlassen\tBesprechungsdauer\tE-Mail\tTeilnehmer-ID (UPN)\t"
    "Rolle\n"
    "Jürgen Groß\t27.02.24, 14:00:00\t27.02.24, 15:27:51\t1 Std. 27 Min. 51 Sek.\t"
    "jg@example.org\tjg@tenant.example.org\tTeilnehmer\n"
    "Pat Host\t27.02.24, 14:00:00\t27.02.24, 15:30:00\t1 Std. 30 Min.\thost@example.org\t\t"
    "Organisator\n");

const QByteArray teamsPolish = QByteArrayLiteral(
    "1. Podsumowanie\nTytuł spotkania\tKlimat\n\n2. Uczestnicy\n"
    "Nazwa\tPierwsze dołączenie\tOstatnie opuszczenie\tCzas trwania spotkania\tAdres e-mail\t"
    "Identyfikator uczestnika (UPN)\tRola\n"
    "Łucja Żak\t27.02.2024, 14:00:00\t27.02.2024, 15:02:05\t1 godz. 2 min 5 sek.\t"
    "lz@example.org\t\tUczestnik\n");

const QByteArray teamsFrench = QByteArrayLiteral(
    "1. Résumé\nTitre de la réunion\tClimat\n\n2. Participants\n"
    "Nom\tPremière participation\tDernier départ\tDurée de la réunion\tE-mail\tID du participant "
    "(UPN)\tRôle\n"
    "Élodie Nguyễn\t27/02/2024 14:00:00\t27/02/2024 14:50:00\t50m\ten@example.org\t\tParticipant\n"
    "\n3. Activités durant la réunion\n"
    "Nom\tHeure de participation\tHeure de départ\tDurée\tE-mail\tRôle\n"
    "Élodie Nguyễn\t27/02/2024 14:00:00\t27/02/2024 14:50:00\t50m\ten@example.org\tParticipant\n");

/// In a language whose headings nobody told us.
const QByteArray teamsSwedish = QByteArrayLiteral(
    "1. Sammanfattning\nMötesrubrik\tKlimat\n\n2. Deltagare\n"
    "Namn\tFörsta anslutning\tSista frånkoppling\tVaraktighet\tE-post\tDeltagar-ID (UPN)\tRoll\n"
    "Åsa Öberg\t2024-02-27 14:00:00\t2024-02-27 14:30:00\t30m\tasa@example.org\tx\tDeltagare\n");

const QByteArray teams2021 = QByteArrayLiteral(
    "Meeting Summary\nTotal Number of Participants\t2\nMeeting Title\tClimate\n"
    "Meeting Start Time\t15/11/22, 09:30:17\nMeeting End Time\t15/11/22, 11:00:00\n\n"
    "Full Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole\tParticipant ID (UPN)\n"
    "Ana Silva\t15/11/22, 09:30:17\t15/11/22, 10:00:17\t30m\tana@example.org\tAttendee\t"
    "ana@tenant.example.org\n"
    "Ana Silva\t15/11/22, 09:50:17\t15/11/22, 10:10:17\t20m\tana@example.org\tAttendee\t\n");

const QByteArray teams2020 = QByteArrayLiteral("Full Name\tUser Action\tTimestamp\n"
                                               "Pat Host\tJoined before\t11/15/2020, 2:00:00 PM\n"
                                               "Ana Silva\tJoined\t11/15/2020, 2:05:00 PM\n"
                                               "Ana Silva\tLeft\t11/15/2020, 2:25:00 PM\n"
                                               "Ana Silva\tJoined\t11/15/2020, 2:35:00 PM\n"
                                               "Bo Li\tLeft\t11/15/2020, 3:00:00 PM\n");

const QByteArray webex = QByteArrayLiteral(
    "Meeting Name\tMeeting Start Time\tMeeting End Time\tDisplay Name\tAttendee Email\tJoin Time\t"
    "Leave Time\tAttendance Duration\tConnection Type\n"
    "Climate\t2024-02-21 14:00:00\t2024-02-21 15:30:00\tAna Silva\tana@example.org\t"
    "2024-02-21 14:00:00\t2024-02-21 14:03:00\t3 mins\tDesktop app\n"
    "Climate\t2024-02-21 14:00:00\t2024-02-21 15:30:00\tAna Silva\tana@example.org\t"
    "2024-02-21 14:02:00\t2024-02-21 14:20:00\t18 mins\tMobile app\n"
    "Climate\t2024-02-21 14:00:00\t2024-02-21 15:30:00\tCall-in User_2\t\t"
    "2024-02-21 14:10:00\t2024-02-21 14:20:00\t10 mins\tPhone\n");

/// Who was there, united: "name/original <address> minutes role", sorted.
QString peopleOf(const AttendanceReport &report)
{
    QList<Visitor> rows;
    for (const ListedVisitor &each : report.rows) {
        if (each.fault.code.isEmpty() && each.wasThere)
            rows.append(each.visitor);
    }
    QStringList people;
    for (const Visitor &each : united({}, rows)) {
        QString text = each.name;
        if (!each.originalName.isEmpty())
            text += u'/' + each.originalName;
        if (!each.email.isEmpty())
            text += u" <%1>"_s.arg(each.email);
        text += u' ' + QString::number(minutesOf(each));
        if (each.role != VisitorRole::Attendee)
            text += u' ' + wordOf(each.role);
        people.append(text);
    }
    people.sort();
    return people.join(u"; "_s);
}

} // namespace

Result<AttendanceReport> TestAttendanceReport::read(const QByteArray &bytes,
                                                    const AttendanceReading &how)
{
    return readTable(bytes).and_then(
        [&](const std::unique_ptr<TableReader> &table) { return readAttendance(*table, how); });
}

void TestAttendanceReport::formsAreRead_data()
{
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("people");
    QTest::newRow("Zoom webinar")
        << webinar << u"zoom-webinar"_s << 7
        << u"41227****** 40 dialled_in; Ana S./Ana Silva <ana@example.org> 60; Bo Li "
           "<bo@example.org> 45 panelist; Pat Host <host@example.org> 100 host"_s;
    QTest::newRow("Zoom webinar, older")
        << olderWebinar << u"zoom-webinar"_s << 2 << u"Ana Silva <ana@example.org> 60"_s;
    QTest::newRow("Zoom meeting") << meeting << u"zoom-meeting"_s << 4
                                  << u"Ana Silva <ana@example.org> 20; Eric 70"_s;
    QTest::newRow("Zoom meeting, totals")
        << meetingTotals << u"zoom-meeting"_s << 3
        << u"Ana Silva <ana@example.org> 85; Harbour/Bo Li 44; Pat <host@example.org> 90 host"_s;
    QTest::newRow("Zoom, of an account")
        << accountExport << u"zoom-meeting"_s << 1 << u"Ana Silva <ana@example.org> 30"_s;
    QTest::newRow("Teams") << teams << u"teams"_s << 6
                           << u"Goliath, David <david@example.org> 60; Pat Host <host@example.org> "
                              "100 host; Silva Ana (Guest) 45"_s;
    QTest::newRow("Teams, German") << teamsGerman << u"teams"_s << 2
                                   << u"Jürgen Groß <jg@example.org> 88; Pat Host "
                                      "<host@example.org> 90 host"_s;
    QTest::newRow("Teams, Polish")
        << teamsPolish << u"teams"_s << 1 << u"Łucja Żak <lz@example.org> 63"_s;
    QTest::newRow("Teams, French")
        << teamsFrench << u"teams"_s << 2 << u"Élodie Nguyễn <en@example.org> 50"_s;
    QTest::newRow("Teams, Swedish")
        << teamsSwedish << u"teams"_s << 1 << u"Åsa Öberg <asa@example.org> 30"_s;
    QTest::newRow("Teams of 2021")
        << teams2021 << u"teams"_s << 2 << u"Ana Silva <ana@example.org> 40"_s;
    QTest::newRow("Teams of 2020")
        << teams2020 << u"teams"_s << 5 << u"Ana Silva 45; Bo Li 0; Pat Host 60"_s;
    QTest::newRow("Webex") << webex << u"webex"_s << 3
                           << u"Ana Silva <ana@example.org> 20; Call-in User_2 10"_s;
    QTest::newRow("plain") << "Name;E-Mail;Minutes\nAna Silva;ana@example.org;12\n"_ba << u"list"_s
                           << 1 << u"Ana Silva <ana@example.org> 12"_s;
}

void TestAttendanceReport::formsAreRead()
{
    QFETCH(QByteArray, report);
    const auto read = this->read(report);
    QVERIFY2(read, read ? "" : read.error().reason.code.constData());
    QTEST(read->format, "format");
    QTEST(int(read->rows.size()), "rows");
    QTEST(peopleOf(*read), "people");
    for (const ListedVisitor &each : read->rows)
        QVERIFY2(each.fault.code.isEmpty(), each.fault.code.constData());
}

void TestAttendanceReport::encodingsAreRead_data()
{
    QTest::addColumn<QByteArray>("report");
    for (const auto &[name, text] :
         {std::pair("Teams", &teams), std::pair("German", &teamsGerman),
          std::pair("Polish", &teamsPolish), std::pair("Webex", &webex)}) {
        const QString decoded = QString::fromUtf8(*text);
        for (const bool isBig : {false, true}) {
            QStringEncoder encoder(isBig ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE);
            const QByteArray encoded = encoder(decoded);
            QTest::addRow("%s, %s", name, isBig ? "big" : "little") << encoded;
            const QByteArray mark = isBig ? "\xFE\xFF"_ba : "\xFF\xFE"_ba;
            QTest::addRow("%s, %s with BOM", name, isBig ? "big" : "little") << mark + encoded;
        }
    }
}

void TestAttendanceReport::encodingsAreRead()
{
    QFETCH(QByteArray, report);
    const auto read = this->read(report);
    QVERIFY2(read, read ? "" : read.error().reason.code.constData());
    QVERIFY(read->rows.size() >= 1);
    QVERIFY(!peopleOf(*read).contains(QChar::ReplacementCharacter));
    QVERIFY(peopleOf(*read).contains(u"example.org"));
}

void TestAttendanceReport::factsAreRead_data()
{
    QTest::addColumn<QByteArray>("report");
    QTest::addColumn<QString>("facts");
    QTest::newRow("Zoom webinar")
        << webinar << u"Climate|123 4567 890|2024-02-21T13:50:00Z|2024-02-21T15:30:00Z"_s;
    QTest::newRow("Zoom meeting, totals")
        << meetingTotals << u"Climate|987|2024-02-21T14:00:00Z|2024-02-21T15:30:00Z"_s;
    QTest::newRow("Teams") << teams << u"Climate||2024-02-27T13:55:00Z|2024-02-27T15:35:00Z"_s;
    QTest::newRow("German") << teamsGerman << u"Klima||2024-02-27T14:00:00Z|2024-02-27T15:30:00Z"_s;
    QTest::newRow("Teams of 2021")
        << teams2021 << u"Climate||2022-11-15T09:30:17Z|2022-11-15T11:00:00Z"_s;
    QTest::newRow("Webex") << webex << u"Climate||2024-02-21T14:00:00Z|2024-02-21T15:30:00Z"_s;
    QTest::newRow("none") << meeting << u"|||"_s;
}

void TestAttendanceReport::factsAreRead()
{
    QFETCH(QByteArray, report);
    const ReportFacts facts = read(report)->facts;
    const QStringList said{facts.topic, facts.meetingId, facts.start.toString(Qt::ISODate),
                           facts.end.toString(Qt::ISODate)};
    QTEST(said.join(u'|'), "facts");
}

void TestAttendanceReport::rejoinsAreUnited()
{
    QCOMPARE(peopleOf(*read("Name (Original Name),User Email,Join Time,Leave Time,Duration "
                            "(Minutes)\n"
                            "Ana,ana@example.org,02/21/2024 02:00 PM,02/21/2024 02:30 PM,30\n"
                            "Ana,ana@example.org,02/21/2024 02:10 PM,02/21/2024 02:20 PM,10\n"
                            "Ana,ana@example.org,02/21/2024 02:50 PM,02/21/2024 03:00 PM,10\n")),
             u"Ana <ana@example.org> 40"_s);
}

void TestAttendanceReport::noShowsAreNoVisitors()
{
    const auto report = read(olderWebinar);
    QCOMPARE(report->rows.size(), 2);
    QVERIFY(report->rows[0].wasThere);
    QVERIFY(!report->rows[1].wasThere);
}

void TestAttendanceReport::rolesAreTold()
{
    const auto report = read(webinar);
    QStringList roles;
    for (const ListedVisitor &each : report->rows)
        roles.append(wordOf(each.visitor.role));
    QCOMPARE(roles.join(u' '), u"host panelist attendee attendee attendee attendee dialled_in"_s);
    const auto bots = read("Name,Email,Minutes\nAna's Notetaker (Otter.ai),,50\nAna,,20\n");
    QCOMPARE(bots->rows[0].visitor.role, VisitorRole::Bot);
    QCOMPARE(bots->rows[1].visitor.role, VisitorRole::Attendee);
}

void TestAttendanceReport::badRowsAreToldAndStopNothing()
{
    const auto report = read("Name (Original Name),User Email,Join Time,Leave Time,Duration "
                             "(Minutes)\n"
                             ",,02/21/2024 02:00 PM,02/21/2024 02:30 PM,30\n"
                             "Ana,not an address,02/21/2024 02:10 PM,whenever,10\n"
                             "Goliath, David,d@example.org,02/21/2024 02:00 PM,02/21/2024 02:30 "
                             "PM,30\n"
                             "Bo,bo@example.org,,,\n");
    QCOMPARE(report->rows.size(), 4);
    QCOMPARE(report->rows[0].line, 2);
    QCOMPARE(report->rows[0].fault.code, "list.nobody");
    QCOMPARE(report->rows[1].remarks.size(), 2);
    QCOMPARE(peopleOf(*report),
             u"Ana 10; Bo <bo@example.org> 0; Goliath, David <d@example.org> 30"_s);
}

void TestAttendanceReport::leavingBeforeJoiningIsNoTime()
{
    const auto report = read("Name,Email,Join Time,Leave Time,Duration (Minutes)\n"
                             "Ana,ana@example.org,02/21/2024 02:30 PM,02/21/2024 02:00 PM,-30\n");
    QCOMPARE(report->rows.size(), 1);
    QCOMPARE(report->rows[0].remarks.first().code, "attendance.left-before");
    QCOMPARE(peopleOf(*report), u"Ana <ana@example.org> 0"_s);
}

void TestAttendanceReport::orderOfDayAndMonthFollowsAllRows_data()
{
    QTest::addColumn<QString>("days"); // of joining, a row each
    QTest::addColumn<QDate>("session");
    QTest::addColumn<bool>("isUnknown");
    QTest::addColumn<QDate>("first");
    QTest::newRow("another row tells")
        << u"3/4/2024 3/14/2024"_s << QDate() << false << QDate(2024, 3, 4);
    QTest::newRow("the session's day tells")
        << u"3/4/2024"_s << QDate(2024, 3, 4) << false << QDate(2024, 3, 4);
    QTest::newRow("the session's day tells the other")
        << u"3/4/2024"_s << QDate(2024, 4, 3) << false << QDate(2024, 4, 3);
    QTest::newRow("nothing tells") << u"3/4/2024"_s << QDate() << true << QDate(2024, 4, 3);
    QTest::newRow("another session's")
        << u"3/4/2024"_s << QDate(2024, 9, 9) << true << QDate(2024, 4, 3);
    QTest::newRow("the same either way") << u"4/4/2024"_s << QDate() << false << QDate(2024, 4, 4);
}

void TestAttendanceReport::orderOfDayAndMonthFollowsAllRows()
{
    QFETCH(QString, days);
    QFETCH(QDate, session);
    QByteArray text = "Name,Join Time,Leave Time\n";
    for (const QString &day : days.split(u' '))
        text += u"Ana,%1 14:00,%1 15:00\n"_s.arg(day).toUtf8();
    AttendanceReading how{u"UTC"_s, {}, {}};
    if (session.isValid())
        how.day = session;
    const auto report = read(text, how);
    QTEST(report->isOrderUnknown, "isUnknown");
    QTEST(report->rows[0].visitor.stays.first().from.date(), "first");
    how.order = DayOrder::MonthFirst; // somebody was asked
    QVERIFY(!read(text, how)->isOrderUnknown);
}

void TestAttendanceReport::whatIsNoReportIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("colours") << "Colour,Size\nred,12\n"_ba;
    QTest::newRow("registrations")
        << "First Name,Last Name,Email,Registration Time,Approval Status\n"
           "Ana,Silva,ana@example.org,\"Feb 10, 2024 8:30 AM\",approved\n"_ba;
}

void TestAttendanceReport::whatIsNoReportIsRefused()
{
    QFETCH(QByteArray, text);
    const auto report = read(text);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Invalid);
    QCOMPARE(report.error().reason.code, "attendance.no-table");
}

void TestAttendanceReport::minutesStayWithinTheMeeting()
{
    for (const QByteArray *each :
         {&webinar, &meetingTotals, &teams, &teamsGerman, &teams2021, &webex}) {
        const auto report = read(*each);
        const qint64 span = report->facts.start.secsTo(report->facts.end) / 60 + 1;
        for (const ListedVisitor &row : report->rows)
            QVERIFY2(minutesOf(row.visitor) <= span, qPrintable(row.visitor.name));
    }
}

QTEST_GUILESS_MAIN(TestAttendanceReport)
#include "tst_attendancereport.moc"
