// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspaces.h"
#include "usecases/actionpoints.h"
#include "usecases/home.h"
#include "usecases/notes.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// What must be done now, on 21 February 2024, 14:00 UTC.
class TestHome final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_in.reset(); }
    void sessionsComeSoonestFirst();
    void countdownIsByTheSeriesClock_data();
    void countdownIsByTheSeriesClock();
    void notesForParticipantsAreToBeSent();
    void actionPointsOfAllSeriesAreTold();
    void registrationsLeadToTheFirstThatWaits();
    void statusNamesNobody();
    void missingSeriesIsSaid();

private:
    SessionId add(const QString &title, const PartialDate &date, QTime start = {},
                  SessionStatus status = SessionStatus::Announced)
    {
        Session session = sessionOf(m_series, title);
        session.date = date;
        session.start = start;
        session.status = status;
        return *Programme(**m_in).addSession(session);
    }
    HomeStatus status() const
    {
        const auto read = Home(**m_in).status(m_series);
        if (!read)
            qFatal("%s", told(read).constData());
        return *read;
    }
    QList<Task> tasks() const
    {
        QList<Task> all;
        for (const ToDo &each : status().toDo)
            all.append(each.task);
        return all;
    }

    std::unique_ptr<TestWorkspace> m_in;
    SeriesId m_series;
};

void TestHome::init()
{
    m_in = std::make_unique<TestWorkspace>();
    Series series = seriesOf(u"year"_s);
    series.timeZone = u"Europe/Zurich"_s;
    m_series = *Programme(**m_in).addSeries(series);
}

void TestHome::sessionsComeSoonestFirst()
{
    add(u"None yet"_s, {});
    add(u"May"_s, PartialDate::ofMonth(2024, 5));
    add(u"Later today"_s, PartialDate(QDate(2024, 2, 21)), QTime(18, 0));
    add(u"Today"_s, PartialDate(QDate(2024, 2, 21)), QTime(16, 0));
    add(u"Past"_s, PartialDate(QDate(2024, 2, 20)));
    add(u"Off"_s, PartialDate(QDate(2024, 2, 22)), {}, SessionStatus::Cancelled);
    QStringList titles;
    for (const ComingSession &each : status().coming)
        titles.append(each.title);
    QCOMPARE(titles, (QStringList{u"Today"_s, u"Later today"_s, u"May"_s, u"None yet"_s}));
    QVERIFY(status().coming.constFirst().lacking.contains(Lack::Summary)
            || !status().coming.constFirst().lacking.isEmpty());
}

void TestHome::countdownIsByTheSeriesClock_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QTime>("start");
    QTest::addColumn<QString>("words");
    // It is 15:00 in Zurich.
    QTest::newRow("in two hours") << QDate(2024, 2, 21) << QTime(17, 5) << u"today, in 2 h 5 min"_s;
    QTest::newRow("in ten minutes") << QDate(2024, 2, 21) << QTime(15, 10) << u"today, in 10 min"_s;
    QTest::newRow("going on") << QDate(2024, 2, 21) << QTime(14, 0) << u"now"_s;
    QTest::newRow("over") << QDate(2024, 2, 21) << QTime(9, 0) << u"today, over"_s;
    QTest::newRow("no start") << QDate(2024, 2, 21) << QTime() << u"today"_s;
    QTest::newRow("tomorrow") << QDate(2024, 2, 22) << QTime(0, 30) << u"tomorrow"_s;
    QTest::newRow("next week") << QDate(2024, 2, 28) << QTime(14, 0) << u"in 7 days"_s;
}

void TestHome::countdownIsByTheSeriesClock()
{
    QFETCH(QDate, day);
    QFETCH(QTime, start);
    add(u"Water"_s, PartialDate(day), start);
    const HomeStatus read = status();
    QTEST(countdownWords(read.coming.constFirst(), read.now), "words");
}

void TestHome::notesForParticipantsAreToBeSent()
{
    const SessionId held =
        add(u"Water"_s, PartialDate(QDate(2024, 2, 20)), {}, SessionStatus::Held);
    VERIFY_DONE(Notes(**m_in).file(held, u"Only for us"_s));
    QCOMPARE(tasks(), QList<Task>());
    VERIFY_DONE(Notes(**m_in).file(held, u"For all who came"_s, Audience::Registered));
    QCOMPARE(tasks(), QList<Task>{Task::SendNotes});
}

void TestHome::actionPointsOfAllSeriesAreTold()
{
    const SeriesId before = *Programme(**m_in).addSeries(seriesOf(u"before"_s));
    Session earlier = sessionOf(before, u"Fire"_s);
    const SessionId session = *Programme(**m_in).addSession(earlier);
    const auto add = [&](QDate due) {
        Action action;
        action.session = session;
        action.text = u"Do it"_s;
        action.due = due;
        return *ActionPoints(**m_in).add(action);
    };
    const ActionId late = add(QDate(2024, 2, 1));
    add(QDate(2024, 2, 21));
    add(QDate(2024, 3, 6));
    add(QDate(2024, 3, 7));
    add({});
    QCOMPARE(status().toDo,
             (QList<ToDo>{{Task::DoOverdueActions, 0, {}, 1, 0, Kind::Action, late.value()},
                          status().toDo.value(1)}));
    QCOMPARE(status().toDo.at(1).task, Task::DoActionsSoon);
    QCOMPARE(status().toDo.at(1).count, 2);
}

void TestHome::registrationsLeadToTheFirstThatWaits()
{
    VERIFY_DONE(
        Transfer(**m_in).importDocument(QFINDTESTDATA("../../resources/sample/sample.json")));
    m_series = Programme(**m_in).seriesByKey({})->id;
    int reviews = 0;
    for (const ToDo &each : status().toDo) {
        if (each.task != Task::ReviewRegistrations)
            continue;
        ++reviews;
        QCOMPARE(each.kind, Kind::Registration);
        QVERIFY(each.thing != 0);
        QVERIFY(worded(each).contains(QString::number(each.count)));
    }
    QVERIFY(reviews > 0);
    QVERIFY(status().statistics.whole.registered > 0);
}

void TestHome::statusNamesNobody()
{
    VERIFY_DONE(
        Transfer(**m_in).importDocument(QFINDTESTDATA("../../resources/sample/sample.json")));
    m_series = Programme(**m_in).seriesByKey({})->id;
    const QString text = statusText(status());
    QVERIFY2(text.contains(u"Next\n- Session"_s), qPrintable(text));
    QVERIFY(text.contains(u"To do\n- "_s));
    QVERIFY(!text.contains(u'@'));
    QVERIFY(text.endsWith(u'\n'));
}

void TestHome::missingSeriesIsSaid()
{
    QCOMPARE(codeOf(Home(**m_in).status(SeriesId(1))), "series.missing"_ba);
}

QTEST_MAIN(TestHome)
#include "tst_home.moc"
