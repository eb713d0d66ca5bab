// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane of a session says of its place in the plan: next step, clashes, speakers' time.
#include "tests/ui/pagebench.h"
#include "ui/sessions/sessionspage.h"
#include "usecases/directory.h"

#include <QAction>
#include <QFileInfo>
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
    void agendaTimesFollow();
    void agendaOverrunsAreShown();
    void agendaSpeakersAreTyped();
    void cueSheetIsSaved();
    void reportsAreSaved();
    void stateShowsItsDay();
    void speakerIsUpdatedFromTheDirectory();

private:
    SessionId addRunning();
    QAbstractItemModel *agenda()
    {
        return m_bench->find<QTableView>(u"agendaTableView"_s)->model();
    }
    void setCell(int row, int column, const QString &text)
    {
        agenda()->setData(agenda()->index(row, column), text);
    }
    QString cell(int row, int column) { return agenda()->index(row, column).data().toString(); }
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

/// From 14:00 to 15:00 with two speakers: 20 minutes of opening, 30 of panel.
SessionId TestSessionPlan::addRunning()
{
    const SessionId id = m_bench->addSession(u"Climate"_s);
    QList<PersonId> people;
    for (const QString &name : {u"Ana Núñez"_s, u"Anaïs Roy"_s}) {
        Person person;
        person.name = name;
        people.append(*Directory(*m_bench->workspace).addPerson(person));
    }
    const auto edited =
        Programme(*m_bench->workspace).editSession(id, "speakers", [&](Session &session) {
            session.date = PartialDate(QDate(2024, 2, 21));
            session.start = QTime(14, 0);
            session.end = QTime(15, 0);
            for (const PersonId person : people)
                session.speakers.append(Speaker{{}, person, {}, {}, {}, {}, {}, {}});
            session.agenda = {{{}, QTime(14, 0), 20, u"Opening"_s, {}},
                              {{}, QTime(14, 20), 30, u"Panel"_s, {}}};
        });
    if (!edited)
        qFatal("not edited");
    return id;
}

void TestSessionPlan::agendaTimesFollow()
{
    const SessionId id = addRunning();
    m_bench->open<SessionsPage>();
    setCell(0, 1, u"25"_s);
    QCOMPARE(cell(1, 0), u"14:25"_s);
    QCOMPARE(cell(1, 2), u"14:55"_s);
    QCOMPARE(message(u"agendaLengthLabel"_s), u"Planned: 55 of 60 minutes · 5 left"_s);
    auto *table = m_bench->find<QTableView>(u"agendaTableView"_s);
    table->setFocus();
    table->setCurrentIndex(agenda()->index(1, 0));
    QTest::keyClick(table, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(cell(0, 3), u"Panel"_s);
    QCOMPARE(cell(0, 0), u"14:00"_s);
    QCOMPARE(cell(1, 0), u"14:30"_s);
    m_bench->undo(); // edits of one list in short succession are one change
    QCOMPARE(m_bench->session(id).agenda.size(), 2);
    QCOMPARE(cell(0, 3), u"Opening"_s);
    QCOMPARE(cell(1, 0), u"14:20"_s);
}

void TestSessionPlan::agendaOverrunsAreShown()
{
    addRunning();
    m_bench->open<SessionsPage>();
    setCell(1, 1, u"50"_s);
    QCOMPARE(cell(1, 2), u"15:10, 10 min over"_s);
    QVERIFY(message(u"agendaLengthLabel"_s).endsWith(u"10 too many"_s));
}

void TestSessionPlan::agendaSpeakersAreTyped()
{
    const SessionId id = addRunning();
    m_bench->open<SessionsPage>();
    setCell(0, 4, u"nunez; roy"_s);
    QCOMPARE(cell(0, 4), u"Ana Núñez; Anaïs Roy"_s);
    QCOMPARE(m_bench->session(id).agenda[0].speakers.size(), 2);
    setCell(0, 4, u"ana"_s);
    QVERIFY(message(u"agendaTableMessage"_s).contains(u"several people"_s));
    setCell(0, 4, u"Nobody"_s);
    QVERIFY(message(u"agendaTableMessage"_s).contains(u"“Nobody” is no speaker"_s));
    QCOMPARE(m_bench->session(id).agenda[0].speakers.size(), 2);
    setCell(0, 4, QString());
    QVERIFY(m_bench->session(id).agenda[0].speakers.isEmpty());
}

void TestSessionPlan::cueSheetIsSaved()
{
    addRunning();
    m_bench->open<SessionsPage>();
    auto *button = m_bench->find<QPushButton>(u"cueSheetButton"_s);
    button->click(); // and no file is chosen
    const QString path = m_bench->folder.filePath(u"sheet.pdf"_s);
    m_bench->prompts.answer = path;
    QSignalSpy done(m_bench->page.get(), &Page::told);
    button->click();
    QCOMPARE(done.size(), 1);
    QVERIFY(QFileInfo(path).size() > 1000);
    m_bench->prompts.answer = m_bench->folder.filePath(u"none/sheet.pdf"_s);
    QSignalSpy failed(m_bench->page.get(), &Page::failed);
    button->click();
    QCOMPARE(failed.size(), 1);
}

void TestSessionPlan::reportsAreSaved()
{
    const SessionId id = addRunning();
    m_bench->open<SessionsPage>();
    const QString path = m_bench->folder.filePath(u"report.html"_s);
    const auto bytes = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    m_bench->prompts.answer = path;
    QSignalSpy done(m_bench->page.get(), &Page::told);
    QSignalSpy failed(m_bench->page.get(), &Page::failed);
    m_bench->find<QAction>(u"internalReportAction"_s)->trigger();
    QCOMPARE(done.size(), 1);
    QVERIFY(bytes().contains("Internal: for organizers only"));
    QVERIFY(m_bench->session(id).status != SessionStatus::Held);
    const QByteArray before = bytes();
    m_bench->find<QAction>(u"registeredReportAction"_s)->trigger();
    m_bench->find<QAction>(u"publicReportAction"_s)->trigger();
    QCOMPARE(failed.size(), 2); // it was never announced
    QCOMPARE(bytes(), before);
}

void TestSessionPlan::stateShowsItsDay()
{
    const SessionId id = addRunning();
    m_bench->open<SessionsPage>();
    m_bench->find<QTabWidget>(u"sessionTabs"_s)->setCurrentIndex(1);
    auto *model = m_bench->find<QTableView>(u"speakersTableView"_s)->model();
    model->setData(model->index(0, 4), u"invited"_s);
    QCOMPARE(model->index(0, 4).data().toString(), u"Invited, 20 Feb"_s);
    QVERIFY(m_bench->session(id).speakers[0].invitedAt.isValid());
    model->setData(model->index(0, 4), u"proposed"_s);
    QCOMPARE(model->index(0, 4).data().toString(), u"Proposed"_s);
}

void TestSessionPlan::speakerIsUpdatedFromTheDirectory()
{
    const SessionId id = addRunning();
    const PersonId person = m_bench->session(id).speakers[0].person;
    QVERIFY(Directory(*m_bench->workspace).editPerson(person, "position", [](Person &each) {
        each.position = u"Director"_s;
    }));
    m_bench->open<SessionsPage>();
    m_bench->find<QTabWidget>(u"sessionTabs"_s)->setCurrentIndex(1);
    QCOMPARE(m_bench->session(id).speakers[0].position, QString()); // as it was at the session
    auto *table = m_bench->find<QTableView>(u"speakersTableView"_s);
    table->setCurrentIndex(table->model()->index(0, 0));
    QSignalSpy done(m_bench->page.get(), &Page::done);
    m_bench->find<QAction>(u"updateFromDirectoryAction"_s)->trigger();
    QCOMPARE(m_bench->session(id).speakers[0].position, u"Director"_s);
    m_bench->find<QAction>(u"updateFromDirectoryAction"_s)->trigger();
    QCOMPARE(done.size(), 2);
    QVERIFY(done.last().first().toString().contains(u"as in the directory"_s));
}

QTEST_MAIN(TestSessionPlan)
#include "tst_sessionplan.moc"
