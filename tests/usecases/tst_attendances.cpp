// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspaces.h"
#include "usecases/attendances.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/duplicates.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// A report of attendance is planned, person by person, and taken as planned.
class TestAttendances final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }

    void everybodyBecomesSomething();
    void takingIsOneChange();
    void sameReportAgainChangesNothing();
    void secondReportIsUnited();
    void thresholdIsRememberedAndCanBeChanged();
    void whoIsUnmatchedWaitsAndIsMatchedByHand();
    void whoIsUnmatchedIsRegistered();
    void whoIsNoParticipantIsKeptOut();
    void laterRegistrationIsMatchedFromTheQueue();
    void whoIsNotedAsPresentStays();
    void wholeMeetingIsAttendedWithOneSession();
    void reportOfAnotherSessionIsAsked_data();
    void reportOfAnotherSessionIsAsked();
    void reportFindsItsSession();
    void queueIsFoundInTheSeries();
    void staleReportIsRefused();
    void mergedPeopleTakeTheirVisitsAlong();
    void removedSessionTakesItsAttendanceAlong();
    void documentKeepsIt();

private:
    PersonId registered(const QString &name, const QString &email,
                        RegistrationState state = RegistrationState::Accepted,
                        SessionId session = SessionId(-1));
    Attendances attendances() const { return Attendances(**m_test); }
    ComingAttendance read(const QByteArray &text, const AttendanceWish &wish = {}) const;
    void take(const QByteArray &text, const AttendanceWish &wish = {})
    {
        VERIFY_DONE(attendances().take(read(text, wish)));
    }
    qsizetype placeOf(const ComingAttendance &coming, const QString &name) const;
    /// "name attended minutes", in order of the registrations.
    QString stored(SessionId session) const;
    QString stored() const { return stored(m_session); }

    std::unique_ptr<TestWorkspace> m_test;
    SeriesId m_series;
    SessionId m_session;
};

namespace {

const QByteArray head = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n";

/// Everyone of "name,address,from,to" in minutes after two.
QByteArray report(const QByteArrayList &rows)
{
    QByteArray text = head;
    for (const QByteArray &row : rows) {
        const QByteArrayList cells = row.split(',');
        const auto moment = [](int minutes) {
            return QDateTime(QDate(2024, 2, 21), QTime(14, 0), Qt::UTC)
                .addSecs(minutes * 60)
                .toString(u"MM/dd/yyyy hh:mm:ss AP"_s)
                .toLatin1();
        };
        text += cells[0] + ',' + cells[1] + ',' + moment(cells[2].toInt()) + ','
            + moment(cells[3].toInt()) + ",1\n";
    }
    return text;
}

const QByteArray usual = report(
    {"Ana Silva,ana@example.org,0,30", "Ana Silva,ana@example.org,20,80", "Harbour (Bo Li),,0,50",
     "Bo Li's iPad,,40,60", "Carl Short,carl@example.org,0,3", "Zoe Quist,zoe@example.org,5,65",
     "Maria Diaz,,0,40", "Read.ai Notetaker,,0,90", "Sam Speaker,,0,90"});

} // namespace

void TestAttendances::init()
{
    m_test = std::make_unique<TestWorkspace>();
    Series series = seriesOf(u"online"_s);
    series.timeZone = u"UTC"_s;
    m_series = *Programme(**m_test).addSeries(series);
    Session session = sessionOf(m_series, u"Climate"_s);
    session.date = PartialDate(QDate(2024, 2, 21));
    Person speaker;
    speaker.name = u"Sam Speaker"_s;
    Speaker speaks;
    speaks.person = *Directory(**m_test).addPerson(speaker);
    session.speakers = {speaks};
    m_session = *Programme(**m_test).addSession(session);
    registered(u"Ana Silva"_s, u"ana@example.org"_s);
    registered(u"Bo Li"_s, u"bo@example.org"_s);
    registered(u"Carl Short"_s, u"carl@example.org"_s);
    registered(u"María Díaz"_s, u"m1@example.org"_s);
    registered(u"Maria Diaz"_s, u"m2@example.org"_s, RegistrationState::Pending);
    registered(u"Dora Absent"_s, u"dora@example.org"_s);
    registered(u"Emil Pending"_s, u"emil@example.org"_s, RegistrationState::Pending);
    m_test->changes.clear();
}

PersonId TestAttendances::registered(const QString &name, const QString &email,
                                     RegistrationState state, SessionId session)
{
    Person person;
    person.name = name;
    person.email = email;
    const PersonId id = *Directory(**m_test).addPerson(person);
    const auto added =
        (**m_test).door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
            Registration registration;
            registration.series = m_series;
            registration.session = session == SessionId(-1) ? m_session : session;
            registration.person = id;
            registration.state = state;
            registration.ordinal = int(stores.rows.load<Registration>("1", 0).size());
            stores.rows.add(registration);
            return {};
        });
    return added ? id : PersonId();
}

ComingAttendance TestAttendances::read(const QByteArray &text, const AttendanceWish &wish) const
{
    const auto coming = attendances().readBytes(m_session, text, u"report.csv"_s, wish);
    if (!coming)
        qWarning("%s", told(coming).constData());
    return coming.value_or(ComingAttendance());
}

qsizetype TestAttendances::placeOf(const ComingAttendance &coming, const QString &name) const
{
    for (qsizetype i = 0; i < coming.visitors.size(); ++i) {
        if (coming.visitors[i].visitor.name == name)
            return i;
    }
    return -1;
}

QString TestAttendances::stored(SessionId session) const
{
    QStringList all;
    const auto done = (**m_test).door().read<void>([&](Stores &stores) -> Result<void> {
        const QByteArray where = session.isNull() ? "session IS NULL" : "session = ?";
        for (const Registration &each :
             stores.rows.load<Registration>(where, session.value(), "ordinal, id")) {
            const QString name = stores.rows.find(each.person)->name.section(u' ', 0, 0);
            all.append(name + u' ' + (each.attended ? QString::number(int(*each.attended)) : u"?"_s)
                       + (each.minutesAttended ? u' ' + QString::number(*each.minutesAttended)
                                               : QString()));
        }
        return {};
    });
    return done ? all.join(u", "_s) : u"cannot be read"_s;
}

void TestAttendances::everybodyBecomesSomething()
{
    const ComingAttendance coming = read(usual, {{}, 5});
    QCOMPARE(coming.rows, 9);
    QVERIFY(coming.refused.isEmpty());
    QCOMPARE(coming.count(VisitorFate::Matched), 3);
    QCOMPARE(coming.count(VisitorFate::Doubtful), 1); // of two of one name
    QCOMPARE(coming.count(VisitorFate::Unmatched), 1);
    QCOMPARE(coming.count(VisitorFate::Apart), 2); // a bot and a speaker
    QStringList people;
    for (const SeenPerson &each : coming.people)
        people.append(each.name + u' ' + QString::number(each.minutes)
                      + (each.attended ? u"!"_s : QString()));
    QCOMPARE(people.join(u", "_s), u"Ana Silva 80!, Bo Li 60!, Carl Short 3"_s);
    QCOMPARE(coming.figures, (AttendanceFigures{7, 2, 1, 2, 2}));
    QCOMPARE(coming.visitors[placeOf(coming, u"Maria Diaz"_s)].candidates.size(), 2);
    QVERIFY(m_test->changes.isEmpty());
}

void TestAttendances::takingIsOneChange()
{
    const ComingAttendance coming = read(usual, {{}, 5});
    const QString broken = brokenPromise(
        *m_test, [&] { return attendances().take(coming); },
        [&] {
            ChangeSet expected;
            expected.add(Kind::Session, m_session.value());
            const auto done = (**m_test).door().read<void>([&](Stores &stores) -> Result<void> {
                for (const Registration &each : stores.rows.load<Registration>("1", 0)) {
                    if (each.attended)
                        expected.add(Kind::Registration, each.id.value());
                }
                return {};
            });
            return done ? expected : ChangeSet();
        });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    QCOMPARE(stored(), u"Ana 1 80, Bo 1 60, Carl 0 3, María 0, Maria ?, Dora 0, Emil ?"_s);
    QCOMPARE(History(**m_test).changes(1)->first().label.code, "attendance.imported");
}

void TestAttendances::sameReportAgainChangesNothing()
{
    take(usual);
    m_test->changes.clear();
    const ComingAttendance again = read(usual);
    QCOMPARE(again.visitors.size(), again.before.visitors.size());
    VERIFY_DONE(attendances().take(again));
    QVERIFY(m_test->changes.isEmpty());
}

void TestAttendances::secondReportIsUnited()
{
    take(report({"Ana Silva,ana@example.org,0,45", "Bo Li,,0,20"}));
    QCOMPARE(stored(), u"Ana 1 45, Bo 1 20, Carl 0, María 0, Maria ?, Dora 0, Emil ?"_s);
    take(report({"Ana Silva,ana@example.org,40,90", "Carl Short,carl@example.org,50,60"}));
    QCOMPARE(stored(), u"Ana 1 90, Bo 1 20, Carl 1 10, María 0, Maria ?, Dora 0, Emil ?"_s);
}

void TestAttendances::thresholdIsRememberedAndCanBeChanged()
{
    take(usual, {{}, 5});
    QCOMPARE(read(usual).leastMinutes, 5);
    auto kept = *attendances().kept(m_session);
    QCOMPARE(kept.leastMinutes, 5);
    VERIFY_DONE(attendances().setLeastMinutes(kept, 70));
    QCOMPARE(kept.figures.attended, 1);
    VERIFY_DONE(attendances().take(kept));
    QCOMPARE(stored(), u"Ana 1 80, Bo 0 60, Carl 0 3, María 0, Maria ?, Dora 0, Emil ?"_s);
    QCOMPARE(History(**m_test).changes(1)->first().label.code, "attendance.matched");
}

void TestAttendances::whoIsUnmatchedWaitsAndIsMatchedByHand()
{
    take(usual);
    auto kept = *attendances().kept(m_session);
    const qsizetype place = placeOf(kept, u"Maria Diaz"_s);
    QCOMPARE(kept.visitors[place].fate, VisitorFate::Doubtful);
    const PersonId whom(kept.visitors[place].candidates.last().id);
    VERIFY_DONE(attendances().decide(kept, place, {VisitorDecision::Kind::Is, whom}));
    QCOMPARE(kept.visitors[place].fate, VisitorFate::Matched);
    VERIFY_DONE(attendances().take(kept));
    QVERIFY(stored().contains(u"Maria 1 40"_s) != stored().contains(u"María 1 40"_s));
    const auto again = *attendances().kept(m_session);
    QCOMPARE(again.visitors[place].person, whom);
    QCOMPARE(again.count(VisitorFate::Doubtful), 0);
    m_test->changes.clear();
    VERIFY_DONE(attendances().take(read(usual))); // what was decided stays
    QVERIFY(m_test->changes.isEmpty());
}

void TestAttendances::whoIsUnmatchedIsRegistered()
{
    auto coming = read(usual);
    VERIFY_DONE(attendances().decide(coming, placeOf(coming, u"Zoe Quist"_s),
                                     {VisitorDecision::Kind::Register, {}}));
    QCOMPARE(coming.count(VisitorFate::Registering), 1);
    VERIFY_DONE(attendances().take(coming));
    QVERIFY(stored().endsWith(u"Zoe 1 60"_s));
    Registration added;
    VERIFY_DONE((**m_test).door().read<void>([&](Stores &stores) -> Result<void> {
        added = stores.rows.load<Registration>("1", 0).last();
        return {};
    }));
    QCOMPARE(added.state, RegistrationState::Accepted);
    QCOMPARE(added.capacity, Capacity::Participant);
    QCOMPARE(added.decidedBy, u"Ann"_s);
    QCOMPARE(added.reason, u"attended without having registered"_s);
    QCOMPARE(added.source, u"attendance"_s);
    const auto person = Directory(**m_test).person(added.person);
    QCOMPARE(person->email, u"zoe@example.org"_s);
    VERIFY_DONE(History(**m_test).undo());
    QVERIFY(!stored().contains(u"Zoe"_s));
}

void TestAttendances::whoIsNoParticipantIsKeptOut()
{
    auto coming = read(usual);
    const qsizetype place = placeOf(coming, u"Zoe Quist"_s);
    VERIFY_DONE(attendances().decide(coming, place, {VisitorDecision::Kind::NotParticipant, {}}));
    VERIFY_DONE(attendances().take(coming));
    auto again = read(usual);
    QCOMPARE(again.visitors[place].fate, VisitorFate::NotParticipant);
    VERIFY_DONE(attendances().decide(again, place, {VisitorDecision::Kind::Leave, {}}));
    VERIFY_DONE(attendances().take(again));
    QCOMPARE(attendances().kept(m_session)->visitors[place].fate, VisitorFate::Unmatched);
}

void TestAttendances::laterRegistrationIsMatchedFromTheQueue()
{
    take(usual);
    registered(u"Zoe Quist"_s, u"other@example.org"_s);
    const auto kept = *attendances().kept(m_session);
    QCOMPARE(kept.count(VisitorFate::Unmatched), 0);
    VERIFY_DONE(attendances().take(kept));
    QVERIFY(stored().endsWith(u"Zoe 1 60"_s));
}

void TestAttendances::whoIsNotedAsPresentStays()
{
    VERIFY_DONE((**m_test).door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
        auto all = stores.rows.load<Registration>("1", 0, "ordinal");
        all[5].attended = true; // at the door
        stores.rows.replace(all[5]);
        return {};
    }));
    QCOMPARE(read(usual).figures.noShow, 1);
    take(usual);
    QVERIFY(stored().contains(u"Dora 1,"_s));
}

void TestAttendances::wholeMeetingIsAttendedWithOneSession()
{
    registered(u"Zoe Quist"_s, u"zoe@example.org"_s, RegistrationState::Accepted, {});
    registered(u"Fred Elsewhere"_s, u"fred@example.org"_s, RegistrationState::Accepted, {});
    const ComingAttendance coming = read(usual);
    QCOMPARE(coming.count(VisitorFate::Unmatched), 0);
    QCOMPARE(coming.figures.noShow, 2); // of the session's own
    VERIFY_DONE(attendances().take(coming));
    QCOMPARE(stored({}), u"Zoe 1, Fred ?"_s);
}

void TestAttendances::reportOfAnotherSessionIsAsked_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("day");
    QTest::addColumn<bool>("isOther");
    QTest::newRow("this one") << u"Climate"_s << u"2024-02-21"_s << false;
    QTest::newRow("another name for it")
        << u"Consultations with NGOs: climate action"_s << u"2024-02-21"_s << false;
    QTest::newRow("its sender's day") << u"Climate"_s << u"2024-02-22"_s << false;
    QTest::newRow("another day") << u"Climate"_s << u"2024-02-27"_s << true;
    QTest::newRow("another session's title") << u"Mixed movements"_s << u"2024-02-21"_s << true;
    QTest::newRow("no title") << QString() << u"2024-02-21"_s << false;
}

void TestAttendances::reportOfAnotherSessionIsAsked()
{
    QFETCH(QString, topic);
    QFETCH(QString, day);
    VERIFY_DONE(Programme(**m_test).addSession(sessionOf(m_series, u"Mixed Movements"_s)));
    const QByteArray text =
        u"Topic,Webinar ID,Actual Start Time,Actual Duration (minutes)\n%1,9,%2 14:00,90\n\n"
        "Attendee Details\nAttended,User Name,Email,Join Time,Leave Time,Time in Session "
        "(minutes)\nYes,Ana Silva,ana@example.org,%2 14:00,%2 15:00,60\n"_s.arg(topic, day)
            .toUtf8();
    ComingAttendance coming = read(text);
    QTEST(!coming.ofAnother.code.isEmpty(), "isOther");
    const auto taken = attendances().take(coming);
    QTEST(!taken, "isOther");
    if (taken)
        return;
    QCOMPARE(taken.error().kind, ErrorKind::Conflict);
    QCOMPARE(codeOf(taken), "attendance.other-session");
    coming.isConfirmed = true;
    VERIFY_DONE(attendances().take(coming));
}

void TestAttendances::reportFindsItsSession()
{
    Session later = sessionOf(m_series, u"Mixed Movements"_s);
    later.date = PartialDate(QDate(2024, 2, 27));
    VERIFY_DONE(Programme(**m_test).addSession(later));
    Session same = sessionOf(m_series, u"Evaluation"_s);
    same.date = PartialDate(QDate(2024, 2, 21));
    const SessionId evaluation = *Programme(**m_test).addSession(same);
    const QString path = m_test->folder.filePath(u"report.csv"_s);
    const auto found = [&](const QByteArray &topic) {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write("Topic,Meeting ID,Start Time,End Time\n" + topic
                       + ",1,02/21/2024 14:00,02/21/2024 15:00\n\n" + usual);
        file.close();
        return attendances().readFor(m_series, path)->session;
    };
    QCOMPARE(found("Climate action, part two"), m_session);
    QCOMPARE(found("Evaluation"), evaluation);
}

void TestAttendances::queueIsFoundInTheSeries()
{
    QCOMPARE(codeOf(attendances().keptFor(m_series)), "attendance.none");
    take(usual);
    QCOMPARE(attendances().keptFor(m_series)->session, m_session);
}

void TestAttendances::staleReportIsRefused()
{
    const ComingAttendance one = read(usual);
    take(report({"Ana Silva,ana@example.org,0,45"}));
    QCOMPARE(codeOf(attendances().take(one)), "attendance.changed-meanwhile");
}

void TestAttendances::mergedPeopleTakeTheirVisitsAlong()
{
    take(usual);
    const auto coming = read(usual);
    const PersonId ana = coming.visitors[placeOf(coming, u"Ana Silva"_s)].person;
    Person other;
    other.name = u"Ana Maria Silva"_s;
    const PersonId kept = *Directory(**m_test).addPerson(other);
    VERIFY_DONE(Duplicates(**m_test).merge(Kind::Person, kept.value(), ana.value(), {}));
    const auto again = *attendances().kept(m_session);
    QCOMPARE(again.visitors[placeOf(again, u"Ana Silva"_s)].person, kept);
    QCOMPARE(again.count(VisitorFate::Matched), coming.count(VisitorFate::Matched));
}

void TestAttendances::removedSessionTakesItsAttendanceAlong()
{
    take(usual);
    const QString broken = brokenPromise(
        *m_test, [&] { return Programme(**m_test).removeSession(m_session); },
        [&] { return m_test->changes.last(); });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    VERIFY_DONE((**m_test).door().read<void>([&](Stores &stores) -> Result<void> {
        Statement count(stores.database, "SELECT count(*) FROM attendance_visitors_stays");
        return count.step() && count.integer(0) == 0 ? Result<void>()
                                                     : failure(ErrorKind::Storage, "left");
    }));
}

void TestAttendances::documentKeepsIt()
{
    take(usual, {{}, 5});
    const QByteArray document = *Transfer(**m_test).exportBytes();
    QVERIFY(document.contains("\"least_minutes\": 5"));
    QVERIFY(document.contains("\"original_name\": \"Bo Li\""));
    const QString path = m_test->folder.filePath(u"one.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(document);
    file.close();
    TestWorkspace other;
    VERIFY_DONE(Transfer(*other).importDocument(path));
    QCOMPARE(*Transfer(*other).exportBytes(), document);
}

QTEST_GUILESS_MAIN(TestAttendances)
#include "tst_attendances.moc"
