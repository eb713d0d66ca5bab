// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/history.h"
#include "usecases/planning.h"
#include "usecases/programme.h"
#include "usecases/wording.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Moving, stepping, clashes. The clock of the workspace stands at 21 February 2024.
class TestPlanning final : public QObject
{
    Q_OBJECT

private slots:
    void movesASession();
    void heldSessionIsMovedOnlyWhenMeant();
    void movingToTheSameDateIsNoChange();
    void stepsASession();
    void wrongStepIsRefusedInWords();
    void announcedStaysKnownWhenPostponed();
    void planHoldsEverySessionAndClash();
    void declinedSpeakersAreFree();
    void clashIsToldFromBothSides();
    void acknowledgesAClash();
    void withdrawsAnAcknowledgement();
    void removedSessionTakesItsAcknowledgementsAlong();
    void lackingLooksAtAttendance();
    void everyLackAndClashHasWords();
};

namespace {

struct Planned : TestWorkspace
{
    Planned()
    {
        Series value = seriesOf(u"a"_s);
        value.timeZone = u"Europe/Zurich"_s;
        value.start = QDate(2024, 2, 1);
        value.end = QDate(2024, 2, 29);
        series = programme.addSeries(value).value();
        Person ana;
        ana.name = u"Ana"_s;
        person = Directory(*workspace).addPerson(ana).value();
        first = add(u"First"_s, QTime(14, 0));
        second = add(u"Second"_s, QTime(15, 0));
        changes.clear();
    }

    SessionId add(const QString &title, QTime start)
    {
        Session session = sessionOf(series, title);
        session.date = PartialDate(QDate(2024, 2, 20));
        session.start = start;
        session.end = start.addSecs(5400);
        session.status = SessionStatus::Planned;
        Speaker speaker;
        speaker.person = person;
        session.speakers = {speaker};
        return programme.addSession(session).value();
    }

    Session session(SessionId id) const { return programme.session(id).value(); }
    Clash clash() const { return planning.plan()->clashes.value(0); }

    static ChangeSet only(SessionId id)
    {
        ChangeSet set;
        set.add(Kind::Session, id.value());
        return set;
    }

    Programme programme{*workspace};
    Planning planning{*workspace};
    SeriesId series;
    PersonId person;
    SessionId first;
    SessionId second;
};

const PartialDate may = PartialDate::ofMonth(2024, 5);

} // namespace

void TestPlanning::movesASession()
{
    Planned in;
    QCOMPARE(brokenPromise(
                 in, [&] { return in.planning.move(in.first, may); },
                 [&] { return Planned::only(in.first); }),
             QString());
    QCOMPARE(in.session(in.first).date, may);
    const Change newest = History(*in).changes(1)->first();
    QCOMPARE(titleOf(newest), u"Session 1 moved: May 2024, day to be announced"_s);
}

void TestPlanning::heldSessionIsMovedOnlyWhenMeant()
{
    Planned in;
    VERIFY_DONE(in.planning.step(in.first, SessionStatus::Held));
    const QStringList before = dump(in.path);
    QCOMPARE(codeOf(in.planning.move(in.first, may)), "session.held-not-moved"_ba);
    QCOMPARE(dump(in.path), before);
    VERIFY_DONE(in.planning.move(in.first, may, true));
    QCOMPARE(in.session(in.first).date, may);
}

void TestPlanning::movingToTheSameDateIsNoChange()
{
    Planned in;
    VERIFY_DONE(in.planning.move(in.first, in.session(in.first).date));
    QVERIFY(in.changes.isEmpty());
    QCOMPARE(codeOf(in.planning.move(SessionId(77), may)), "session.missing"_ba);
}

void TestPlanning::stepsASession()
{
    Planned in;
    QCOMPARE(brokenPromise(
                 in, [&] { return in.planning.step(in.first, SessionStatus::Confirmed); },
                 [&] { return Planned::only(in.first); }),
             QString());
    QCOMPARE(in.session(in.first).status, SessionStatus::Confirmed);
}

void TestPlanning::wrongStepIsRefusedInWords()
{
    Planned in;
    VERIFY_DONE(in.planning.move(in.first, may));
    const auto refused = in.planning.step(in.first, SessionStatus::Held);
    QCOMPARE(codeOf(refused), "session.held-before-its-day"_ba);
    QCOMPARE(worded(refused.error()), u"session 1 cannot be held before its date, 2024-05"_s);
    QVERIFY(!wayOut(refused.error()).isEmpty());
    QCOMPARE(in.session(in.first).status, SessionStatus::Planned);
}

void TestPlanning::announcedStaysKnownWhenPostponed()
{
    Planned in;
    VERIFY_DONE(in.planning.step(in.first, SessionStatus::Announced));
    VERIFY_DONE(in.planning.step(in.first, SessionStatus::Postponed));
    QVERIFY(in.session(in.first).wasAnnounced);
    VERIFY_DONE(in.planning.step(in.second, SessionStatus::Postponed));
    QVERIFY(!in.session(in.second).wasAnnounced);
}

void TestPlanning::planHoldsEverySessionAndClash()
{
    Planned in;
    const auto plan = in.planning.plan();
    VERIFY_DONE(plan);
    QCOMPARE(plan->sessions.size(), 2);
    QCOMPARE(plan->sessions[0].id, in.first);
    QCOMPARE(plan->sessions[0].people, QList{in.person});
    QCOMPARE(plan->sessions[0].timeZone, u"Europe/Zurich"_s);
    QCOMPARE(plan->sessions[0].seriesEnd, QDate(2024, 2, 29));
    QCOMPARE(plan->clashes.size(), 1);
    QCOMPARE(worded(plan->clashes[0]), u"Ana is in session 2 at the same time"_s);
}

void TestPlanning::declinedSpeakersAreFree()
{
    Planned in;
    VERIFY_DONE(in.programme.editSession(in.second, "speakers", [](Session &session) {
        session.speakers[0].state = SpeakerState::Declined;
    }));
    QCOMPARE(in.planning.plan()->clashes, QList<NamedClash>());
    VERIFY_DONE(in.programme.editSession(in.second, "team", [&](Session &session) {
        session.team = {{{}, in.person, TeamRole::NoteTaker}};
    }));
    QCOMPARE(in.planning.plan()->clashes.size(), 1);
}

void TestPlanning::clashIsToldFromBothSides()
{
    Planned in;
    const auto seen = in.planning.clashesOf(in.second);
    VERIFY_DONE(seen);
    QCOMPARE(seen->size(), 1);
    QCOMPARE(worded(seen->first(), in.second), u"Ana is in session 1 at the same time"_s);
    QCOMPARE(in.planning.clashesOf(SessionId(77))->size(), 0);
}

void TestPlanning::acknowledgesAClash()
{
    Planned in;
    const Clash clash = in.clash();
    QCOMPARE(brokenPromise(
                 in, [&] { return in.planning.acknowledge(clash, u"only the opening"_s); },
                 [&] { return Planned::only(in.first); }),
             QString());
    QVERIFY(in.clash().acknowledged);
    QCOMPARE(in.clash().note, u"only the opening"_s);
    VERIFY_DONE(in.planning.acknowledge(clash, u"another reason"_s));
    QCOMPARE(in.session(in.first).acknowledged.size(), 1);
    QCOMPARE(in.clash().note, u"another reason"_s);
}

void TestPlanning::withdrawsAnAcknowledgement()
{
    Planned in;
    VERIFY_DONE(in.programme.editSession(in.second, "acknowledged", [&](Session &session) {
        session.acknowledged = {{{}, ClashKind::PersonTwice, in.first, in.person, u"known"_s}};
    }));
    QVERIFY(in.clash().acknowledged);
    VERIFY_DONE(in.planning.withdraw(in.clash()));
    QVERIFY(!in.clash().acknowledged);
}

void TestPlanning::removedSessionTakesItsAcknowledgementsAlong()
{
    Planned in;
    VERIFY_DONE(in.planning.acknowledge(in.clash(), u"known"_s));
    VERIFY_DONE(in.programme.removeSession(in.second));
    QCOMPARE(in.session(in.first).acknowledged, QList<AcknowledgedClash>());
}

void TestPlanning::lackingLooksAtAttendance()
{
    Planned in;
    const auto lacking = in.planning.lacking(in.first, SessionStatus::Held);
    VERIFY_DONE(lacking);
    QVERIFY(lacking->contains(Lack::Figure));
    QVERIFY(lacking->contains(Lack::Summary));
    QVERIFY(!lacking->contains(Lack::Day));
}

void TestPlanning::everyLackAndClashHasWords()
{
    QSet<QString> words;
    for (size_t i = 0; i < lackCount; ++i)
        words.insert(label(Lack(i)));
    QCOMPARE(words.size(), qsizetype(lackCount));
    QVERIFY(!words.contains(QString()));
    for (size_t i = 0; i < wordsOf<ClashKind>.size(); ++i) {
        NamedClash clash;
        clash.kind = ClashKind(i);
        QVERIFY(!worded(clash).isEmpty());
        QVERIFY(!label(ClashKind(i)).isEmpty());
    }
}

QTEST_GUILESS_MAIN(TestPlanning)

#include "tst_planning.moc"
