// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cuesheet.h"
#include "domain/runofshow.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

AgendaItem item(const QString &title, QTime start, int minutes)
{
    return {{}, start, minutes, title, {}};
}

/// Opening 9:00 for 10, a pause of 5, panel 9:15 for 30, questions 9:45 for 15.
QList<AgendaItem> morning()
{
    return {item(u"opening"_s, QTime(9, 0), 10), item(u"panel"_s, QTime(9, 15), 30),
            item(u"questions"_s, QTime(9, 45), 15)};
}

QString shown(const QList<AgendaItem> &agenda)
{
    QStringList lines;
    for (const AgendaItem &each : agenda)
        lines.append(each.title + u' ' + each.start.toString(u"HH:mm"_s));
    return lines.join(u", "_s);
}

} // namespace

class TestRunOfShow final : public QObject
{
    Q_OBJECT

private slots:
    void timesFollowWhatIsMoved_data();
    void timesFollowWhatIsMoved();
    void movesOutsideTheListChangeNothing();
    void itemsWithoutTimesAreMovedAlone();
    void whatFollowsAtOnceFollowsTheLength();
    void whatFollowsLaterStays();
    void overrunsAreTold();
    void noEndNoOverrun();
    void questionsGoToWhomTheyName();
    void sameQuestionIsAskedOnce();
    void linesAreQuestions();
};

void TestRunOfShow::timesFollowWhatIsMoved_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("to");
    QTest::addColumn<QString>("expected");
    QTest::newRow("last first") << 2 << 0 << u"questions 09:00, opening 09:20, panel 09:30"_s;
    QTest::newRow("first last") << 0 << 2 << u"panel 09:00, questions 09:35, opening 09:50"_s;
    QTest::newRow("neighbours") << 2 << 1 << u"opening 09:00, questions 09:15, panel 09:30"_s;
    QTest::newRow("nowhere") << 1 << 1 << u"opening 09:00, panel 09:15, questions 09:45"_s;
}

void TestRunOfShow::timesFollowWhatIsMoved()
{
    QFETCH(int, from);
    QFETCH(int, to);
    QList<AgendaItem> agenda = morning();
    moveItem(agenda, from, to);
    QTEST(shown(agenda), "expected");
}

void TestRunOfShow::movesOutsideTheListChangeNothing()
{
    QList<AgendaItem> agenda = morning();
    moveItem(agenda, -1, 1);
    moveItem(agenda, 0, 3);
    QCOMPARE(agenda, morning());
}

void TestRunOfShow::itemsWithoutTimesAreMovedAlone()
{
    QList<AgendaItem> agenda{item(u"a"_s, {}, 10), item(u"b"_s, {}, 5)};
    moveItem(agenda, 0, 1);
    QCOMPARE(shown(agenda), u"b , a "_s);
}

void TestRunOfShow::whatFollowsAtOnceFollowsTheLength()
{
    QList<AgendaItem> agenda = morning();
    setMinutes(agenda, 1, 40);
    QCOMPARE(agenda[1].minutes, 40);
    QCOMPARE(shown(agenda), u"opening 09:00, panel 09:15, questions 09:55"_s);
}

void TestRunOfShow::whatFollowsLaterStays()
{
    QList<AgendaItem> agenda = morning();
    setMinutes(agenda, 0, 20);
    QCOMPARE(shown(agenda), u"opening 09:00, panel 09:15, questions 09:45"_s);
}

void TestRunOfShow::overrunsAreTold()
{
    Session session;
    session.start = QTime(9, 0);
    session.end = QTime(9, 50);
    session.agenda = morning();
    session.agenda[0].minutes = 20;
    QCOMPARE(overrunsOf(session), (QList<Overrun>{{0, 5, false}, {2, 10, true}}));
}

void TestRunOfShow::noEndNoOverrun()
{
    Session session;
    session.start = QTime(9, 0);
    session.agenda = morning();
    QVERIFY(overrunsOf(session).isEmpty());
    session.agenda.append(item(u"late"_s, QTime(23, 50), 30));
    QVERIFY(overrunsOf(session).isEmpty());
    QCOMPARE(endOf(session.agenda.last()), QTime(0, 20));
}

void TestRunOfShow::questionsGoToWhomTheyName()
{
    const QList<Addressee> speakers{{u"Ana Núñez"_s, {u"Núñez"_s, u"Harbour Aid"_s, u"HA"_s}},
                                    {u"Bo Li"_s, {u"Li"_s, {}, u"ICVA"_s}}};
    const auto groups = grouped({{u"What comes next?"_s, u"One"_s},
                                 {u"To ICVA: who pays?"_s, u"Two"_s},
                                 {u"Would Ms Nunez say more?"_s, u"Three"_s},
                                 {u"How will cities limit it?"_s, u"Four"_s}},
                                speakers);
    QCOMPARE(groups.size(), 3);
    QCOMPARE(groups[0].to, u"Ana Núñez"_s);
    QCOMPARE(groups[1].to, u"Bo Li"_s);
    QCOMPARE(groups[2].to, QString());
    QCOMPARE(groups[2].questions.size(), 2);
}

void TestRunOfShow::sameQuestionIsAskedOnce()
{
    const auto groups =
        grouped({{u"Who pays?"_s, u"One"_s}, {u"who PAYS"_s, u"Two"_s}, {u"Who pays?"_s, {}}}, {});
    QCOMPARE(groups, (QList<CueQuestions>{{{}, {{u"Who pays?"_s, {u"One"_s, u"Two"_s}, 3}}}}));
}

void TestRunOfShow::linesAreQuestions()
{
    const auto groups = grouped({{u"First?\n\n  Second? \n…"_s, u"One"_s}}, {});
    QCOMPARE(groups.first().questions.size(), 2);
    QVERIFY(grouped({{u" \n "_s, u"One"_s}}, {}).isEmpty());
}

QTEST_APPLESS_MAIN(TestRunOfShow)
#include "tst_runofshow.moc"
