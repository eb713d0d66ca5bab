// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/todo.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2024, 3, 20);

TaskFacts session(SessionStatus status, const PartialDate &date)
{
    TaskFacts facts;
    facts.session = SessionId(7);
    facts.number = 2;
    facts.title = u"Water"_s;
    facts.status = status;
    facts.date = date;
    return facts;
}

TaskFacts heldOn(QDate day)
{
    return session(SessionStatus::Held, PartialDate(day));
}

QList<Task> tasksOf(const TaskFacts &facts)
{
    QList<Task> tasks;
    for (const ToDo &each : toDos({facts}, {}, today))
        tasks.append(each.task);
    return tasks;
}

} // namespace

class TestToDo final : public QObject
{
    Q_OBJECT

private slots:
    void passedSessionIsToBeSettled_data();
    void passedSessionIsToBeSettled();
    void summaryIsOverdueAfterTwoWeeks();
    void notesAreToBeSentWhereThereIsSomething();
    void pendingRegistrationsAreToBeReviewed();
    void actionPointsComeLast();
};

void TestToDo::passedSessionIsToBeSettled_data()
{
    QTest::addColumn<SessionStatus>("status");
    QTest::addColumn<QString>("date");
    QTest::addColumn<bool>("isToDo");
    QTest::newRow("announced, yesterday") << SessionStatus::Announced << u"2024-03-19"_s << true;
    QTest::newRow("announced, today") << SessionStatus::Announced << u"2024-03-20"_s << false;
    QTest::newRow("planned, last month") << SessionStatus::Planned << u"2024-02"_s << true;
    QTest::newRow("planned, this month") << SessionStatus::Planned << u"2024-03"_s << false;
    QTest::newRow("idea, yesterday") << SessionStatus::Idea << u"2024-03-19"_s << false;
    QTest::newRow("cancelled, yesterday") << SessionStatus::Cancelled << u"2024-03-19"_s << false;
    QTest::newRow("announced, without a date") << SessionStatus::Announced << u""_s << false;
}

void TestToDo::passedSessionIsToBeSettled()
{
    QFETCH(SessionStatus, status);
    QFETCH(QString, date);
    QFETCH(bool, isToDo);
    const auto read = PartialDate::fromText(date).value_or(PartialDate());
    QCOMPARE(tasksOf(session(status, read)),
             isToDo ? QList<Task>{Task::SettleSession} : QList<Task>());
}

void TestToDo::summaryIsOverdueAfterTwoWeeks()
{
    QCOMPARE(tasksOf(heldOn(today.addDays(-13))), QList<Task>());
    TaskFacts facts = heldOn(today.addDays(-14));
    const QList<ToDo> all = toDos({facts}, {}, today);
    QCOMPARE(all, (QList<ToDo>{{Task::WriteSummary, 2, u"Water"_s, 1, 14, Kind::Session, 7}}));
    facts.summary = SummaryState::Review;
    QCOMPARE(tasksOf(facts), QList<Task>{Task::WriteSummary});
    facts.summary = SummaryState::Approved;
    QCOMPARE(tasksOf(facts), QList<Task>());
}

void TestToDo::notesAreToBeSentWhereThereIsSomething()
{
    TaskFacts facts = heldOn(today.addDays(-1));
    facts.hasHandout = true;
    QCOMPARE(tasksOf(facts), QList<Task>{Task::SendNotes});
    facts.wasHandedOut = true;
    QCOMPARE(tasksOf(facts), QList<Task>());
    facts.wasHandedOut = false;
    facts.status = SessionStatus::Announced;
    QCOMPARE(tasksOf(facts), QList<Task>{Task::SettleSession});
}

void TestToDo::pendingRegistrationsAreToBeReviewed()
{
    TaskFacts facts = session(SessionStatus::Announced, PartialDate(today.addDays(9)));
    facts.pending = 12;
    facts.firstPending = RegistrationId(5);
    TaskFacts meeting;
    meeting.pending = 1;
    meeting.firstPending = RegistrationId(6);
    QCOMPARE(toDos({facts, meeting}, {}, today),
             (QList<ToDo>{{Task::ReviewRegistrations, 2, u"Water"_s, 12, 0, Kind::Registration, 5},
                          {Task::ReviewRegistrations, 0, {}, 1, 0, Kind::Registration, 6}}));
}

void TestToDo::actionPointsComeLast()
{
    const ActionFacts actions{3, 1, ActionId(8), ActionId(9)};
    QList<Task> tasks;
    for (const ToDo &each : toDos({heldOn(today.addDays(-30))}, actions, today))
        tasks.append(each.task);
    QCOMPARE(tasks, (QList<Task>{Task::WriteSummary, Task::DoOverdueActions, Task::DoActionsSoon}));
    QCOMPARE(toDos({}, {0, 0, {}, {}}, today), QList<ToDo>());
}

QTEST_GUILESS_MAIN(TestToDo)
#include "tst_todo.moc"
