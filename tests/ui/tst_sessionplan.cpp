// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane of a session says of its place in the plan: next step, clashes, speakers' time.
#include "tests/ui/pagebench.h"
#include "ui/sessions/sessionspage.h"
#include "usecases/directory.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>

using namespace convenor;
using namespace convenor::bench;

class TestSessionPlan final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }
    void nextStepSaysWhatIsMissing();
    void wrongStepIsToldAndNotTaken();
    void heldSessionAsksBeforeItsDateChanges();
    void clashesStandBesideTheirFields();
    void speakersTimeStandsBesideThem();

private:
    QString message(const QString &name) { return m_bench->find<QLabel>(name)->text(); }

    std::unique_ptr<Bench> m_bench;
};

void TestSessionPlan::nextStepSaysWhatIsMissing()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    auto *step = m_bench->find<QPushButton>(u"stepButton"_s);
    QCOMPARE(step->text(), u"Set to “Planned”"_s);
    QCOMPARE(message(u"lackingLabel"_s), u"Missing for “Planned”: a focal point in the team"_s);
    step->click();
    QCOMPARE(m_bench->session(id).status, SessionStatus::Planned);
    QCOMPARE(message(u"lackingLabel"_s),
             u"Missing for “Confirmed”: an exact date, a start time, a focal point in the team, "
             "a speaker"_s);
    m_bench->undo();
    QCOMPARE(m_bench->session(id).status, SessionStatus::Idea);
    QCOMPARE(step->text(), u"Set to “Planned”"_s);
}

void TestSessionPlan::wrongStepIsToldAndNotTaken()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    QVERIFY(Programme(*m_bench->workspace).editSession(id, "status", [](Session &session) {
        session.status = SessionStatus::Announced;
        session.date = PartialDate(QDate(2024, 2, 21)); // it is the 20th
    }));
    m_bench->open<SessionsPage>();
    QSignalSpy failed(m_bench->page.get(), &Page::failed);
    m_bench->find<QPushButton>(u"stepButton"_s)->click();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().reason.code, "session.held-before-its-day"_ba);
    QCOMPARE(m_bench->session(id).status, SessionStatus::Announced);
}

void TestSessionPlan::heldSessionAsksBeforeItsDateChanges()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    const PartialDate day(QDate(2024, 2, 19));
    QVERIFY(Programme(*m_bench->workspace).editSession(id, "status", [&](Session &session) {
        session.status = SessionStatus::Held;
        session.date = day;
    }));
    m_bench->open<SessionsPage>();
    m_bench->prompts.agrees = false;
    m_bench->type(u"dateEdit"_s, u"2024-02-18"_s);
    QCOMPARE(m_bench->prompts.asked, QStringList{u"Session 1 was held. Change its date?"_s});
    QCOMPARE(m_bench->session(id).date, day);
    m_bench->prompts.agrees = true;
    m_bench->type(u"dateEdit"_s, u"2024-02-17"_s);
    QCOMPARE(m_bench->session(id).date, PartialDate(QDate(2024, 2, 17)));
}

void TestSessionPlan::clashesStandBesideTheirFields()
{
    QVERIFY(Programme(*m_bench->workspace).editSeries(m_bench->series, "start", [](Series &series) {
        series.start = QDate(2024, 3, 1);
    }));
    m_bench->addSession(u"Climate"_s);
    m_bench->open<SessionsPage>();
    m_bench->type(u"dateEdit"_s, u"2024-02-21"_s);
    m_bench->type(u"startEdit"_s, u"14:00"_s);
    m_bench->type(u"endEdit"_s, u"13:00"_s);
    m_bench->type(u"registrationDeadlineEdit"_s, u"2024-02-22"_s);
    QCOMPARE(message(u"dateWords"_s),
             u"21 Feb 2024\n⚠ The date is outside the dates of the series"_s);
    QVERIFY(message(u"zoneLabel"_s).endsWith(u"⚠ The end is not after the start"_s));
    QCOMPARE(message(u"deadlineClashLabel"_s), u"⚠ Registration closes after the session"_s);
    QCOMPARE(message(u"sessionClashLabel"_s).count(u'\n'), 2);
}

void TestSessionPlan::speakersTimeStandsBesideThem()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    Person tokyo;
    tokyo.name = u"Aiko"_s;
    tokyo.country = u"JP"_s;
    Person boston;
    boston.name = u"Ben"_s;
    boston.country = u"US"_s;
    Person berlin;
    berlin.name = u"Cem"_s;
    berlin.country = u"US"_s;
    berlin.timeZone = u"Europe/Berlin"_s;
    QList<PersonId> people;
    for (const Person &each : {tokyo, boston, berlin})
        people.append(*Directory(*m_bench->workspace).addPerson(each));
    QVERIFY(Programme(*m_bench->workspace).editSession(id, "speakers", [&](Session &session) {
        session.date = PartialDate(QDate(2024, 2, 21));
        session.start = QTime(18, 0);
        session.end = QTime(19, 30);
        for (const PersonId person : people)
            session.speakers.append(Speaker{{}, person, {}, {}, {}, {}, {}, {}});
    }));
    m_bench->open<SessionsPage>();
    m_bench->find<QTabWidget>(u"sessionTabs"_s)->setCurrentIndex(1);
    const auto *table = m_bench->find<QTableView>(u"speakersTableView"_s);
    const auto *model = table->model();
    QVERIFY(!table->isColumnHidden(5));
    QStringList times;
    for (int row = 0; row < model->rowCount(); ++row)
        times.append(model->index(row, 5).data().toString());
    QCOMPARE(times,
             (QStringList{u"02:00–03:30, the day after"_s, u"several zones, not chosen"_s,
                          u"18:00–19:30"_s}));
}

QTEST_MAIN(TestSessionPlan)
#include "tst_sessionplan.moc"
