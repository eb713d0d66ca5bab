// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/actionpoint.h"

#include <QTest>

#include <algorithm>

using namespace convenor;
using namespace Qt::StringLiterals;

/// What is late, what is missing, what comes first, and how a thread goes.
class TestActionPoint final : public QObject
{
    Q_OBJECT

private slots:
    void lateFromTheDayAfter_data();
    void lateFromTheDayAfter();
    void stepsStayWithinTheStates();
    void whatIsMissingIsOfWhatIsToDo();
    void nothingOfAPersonIsForAll();
    void lateComesFirstThenPriorityThenDay();
    void threadGoesFromTheFirstToTheLast();
    void aRingIsShownOnce();
};

void TestActionPoint::lateFromTheDayAfter_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QDate>("due");
    QTest::addColumn<int>("days");
    const QDate today(2024, 2, 29);
    QTest::newRow("due today") << u"open"_s << today << 0;
    QTest::newRow("due yesterday") << u"open"_s << today.addDays(-1) << 1;
    QTest::newRow("in progress") << u"in_progress"_s << today.addDays(-365) << 365;
    QTest::newRow("due tomorrow") << u"open"_s << today.addDays(1) << 0;
    QTest::newRow("no due date") << u"open"_s << QDate() << 0;
    QTest::newRow("done") << u"done"_s << today.addDays(-9) << 0;
    QTest::newRow("closed") << u"closed"_s << today.addDays(-9) << 0;
}

void TestActionPoint::lateFromTheDayAfter()
{
    QFETCH(QString, state);
    QFETCH(QDate, due);
    QFETCH(int, days);
    QCOMPARE(daysOverdue(*fromWord<ActionState>(state), due, QDate(2024, 2, 29)), days);
    QCOMPARE(daysOverdue(*fromWord<ActionState>(state), due, QDate()), 0);
}

void TestActionPoint::stepsStayWithinTheStates()
{
    QCOMPARE(steppedBy(ActionState::Open, 1), ActionState::InProgress);
    QCOMPARE(steppedBy(ActionState::Open, -1), ActionState::Open);
    QCOMPARE(steppedBy(ActionState::Closed, 1), ActionState::Closed);
    QCOMPARE(steppedBy(ActionState::Done, -2), ActionState::Open);
    QVERIFY(isOpen(ActionState::InProgress));
    QVERIFY(!isOpen(ActionState::Done));
}

void TestActionPoint::whatIsMissingIsOfWhatIsToDo()
{
    ActionRow row;
    QCOMPARE(lacksOf(row), (QList{ActionLack::Owner, ActionLack::Due}));
    row.from = NoteKind::Recommendation;
    QCOMPARE(lacksOf(row), (QList{ActionLack::Owner, ActionLack::Due, ActionLack::Response}));
    row.state = ActionState::Done;
    QCOMPARE(lacksOf(row), QList{ActionLack::Response});
    row.response = ActionResponse::NotAccepted;
    QCOMPARE(lacksOf(row), QList<ActionLack>());
    ActionRow carried;
    carried.goesOn = true;
    QCOMPARE(lacksOf(carried), QList<ActionLack>());
    QVERIFY(!isToDo(carried));
}

void TestActionPoint::nothingOfAPersonIsForAll()
{
    ActionRow row;
    row.audience = Audience::Public;
    QVERIFY(isForAll(row));
    row.reason = u"No means"_s;
    QVERIFY(!isForAll(row));
    row.reason.clear();
    row.owner.person = PersonId(3);
    QVERIFY(!isForAll(row));
    row.owner = {};
    row.owner.text = u"A colleague"_s;
    QVERIFY(!isForAll(row));
    row.owner = {};
    row.audience = Audience::Registered;
    QVERIFY(!isForAll(row));
}

void TestActionPoint::lateComesFirstThenPriorityThenDay()
{
    QList<ActionRow> sorted(7);
    sorted[0].overdue = 2;
    sorted[0].priority = Priority::Low;
    sorted[0].due = QDate(2024, 2, 27);
    sorted[1].priority = Priority::High;
    sorted[1].due = QDate(2024, 5, 1);
    sorted[2].priority = Priority::High;
    sorted[3].priority = Priority::Medium;
    sorted[3].due = QDate(2024, 3, 1);
    sorted[4].due = QDate(2024, 3, 1);
    sorted[5].goesOn = true;
    sorted[5].priority = Priority::High;
    sorted[6].state = ActionState::Done;
    QList<ActionRow> mixed = sorted;
    for (int turn = 0; turn < 20; ++turn) {
        std::rotate(mixed.begin(), mixed.begin() + 1 + turn % 5, mixed.end());
        std::swap(mixed[0], mixed[3]);
        QList<ActionRow> again = mixed;
        std::stable_sort(again.begin(), again.end(), [](const ActionRow &a, const ActionRow &b) {
            return byUrgency(a, b) < 0;
        });
        QCOMPARE(again.mid(0, 5), sorted.mid(0, 5));
    }
}

void TestActionPoint::threadGoesFromTheFirstToTheLast()
{
    const auto step = [](qint64 id, qint64 follows, const QString &date) {
        ActionStep each;
        each.id = ActionId(id);
        each.follows = ActionId(follows);
        each.date = *PartialDate::fromText(date);
        return each;
    };
    // The second stands in a session without a date, and still comes between the others.
    const QList<ActionStep> thread{step(1, 0, u"2023-05-01"_s), step(2, 1, u"2025"_s),
                                   step(3, 2, u"2024-02-21"_s)};
    QList<ActionStep> mixed = thread;
    std::sort(mixed.begin(), mixed.end(),
              [](const auto &a, const auto &b) { return a.id.value() < b.id.value(); });
    do {
        QCOMPARE(inOrder(mixed), thread);
    } while (std::next_permutation(
        mixed.begin(), mixed.end(),
        [](const ActionStep &a, const ActionStep &b) { return a.id.value() < b.id.value(); }));
}

void TestActionPoint::aRingIsShownOnce()
{
    QList<ActionStep> ring(2);
    ring[0].id = ActionId(1);
    ring[0].follows = ActionId(2);
    ring[1].id = ActionId(2);
    ring[1].follows = ActionId(1);
    QCOMPARE(inOrder(ring).size(), 2);
}

QTEST_GUILESS_MAIN(TestActionPoint)

#include "tst_actionpoint.moc"
