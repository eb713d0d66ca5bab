// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/clearance/returnedwindow.h"
#include "ui/clearance/runningtext.h"
#include "ui/sessions/sessionspage.h"
#include "usecases/clearings.h"
#include "usecases/directory.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableWidget>
#include <QToolButton>

using namespace convenor;
using namespace convenor::bench;

/// The clearance of a session's summary, below it, and the text that came back beside it.
class TestClearancePanel final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void emptyOneSaysWhatComesFirst();
    void stepsGoOnAndBack();
    void somebodyIsAskedByName();
    void unknownNameIsRefusedInPlace();
    void overdueIsSaidInWords();
    void answerIsRecorded();
    void approvalAsksWhyWhereSomebodyIsMissing();
    void approvedTextGoesBackWithAReason();
    void textIsSavedAndCounted();
    void clipboardIsCompared();
    void changesAreTakenByKeyAndClick();
    void conflictsAreLeftUntilChosen();
    void wordingByHandIsTaken();
    void windowFollowsTheSummary();
    void readOnlyShowsAndChangesNothing();

private:
    void open();
    void write(const QString &summary);
    Id<Clearance> ask(QDate due = QDate(2024, 3, 5));
    void trigger(const QString &action) { find<QAction>(action)->trigger(); }
    QString words(const QString &label) { return find<QLabel>(label)->text(); }
    QString cell(int row, int column)
    {
        return find<QTableWidget>(u"askedTable"_s)->item(row, column)->text();
    }
    void click(const QString &button)
    {
        QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton);
    }
    template <class W>
    W *find(const QString &name)
    {
        return m_bench->find<W>(name);
    }
    Session session() { return m_bench->session(m_session); }
    std::unique_ptr<ReturnedWindow> window(const QString &returned);

    std::unique_ptr<Bench> m_bench;
    SessionId m_session;
    PersonId m_person;
    OrganizationId m_organization;
    Id<Clearance> m_clearance;
};

void TestClearancePanel::init()
{
    m_bench = std::make_unique<Bench>();
    m_session = m_bench->addSession(u"Climate"_s);
    Person person;
    person.name = u"Elodie Ngo"_s;
    person.familyName = u"Ngo"_s;
    person.email = u"elodie@example.org"_s;
    m_person = *Directory(*m_bench->workspace).addPerson(person);
    Organization organization;
    organization.name = u"Harbour Relief"_s;
    organization.focalPoint = m_person;
    m_organization = *Directory(*m_bench->workspace).addOrganization(organization);
}

void TestClearancePanel::cleanup()
{
    m_bench.reset();
}

void TestClearancePanel::open()
{
    m_bench->open<SessionsPage>();
    find<QTabWidget>(u"sessionTabs"_s)->setCurrentIndex(2);
}

void TestClearancePanel::write(const QString &summary)
{
    QVERIFY(Programme(*m_bench->workspace).editSession(m_session, "summary", [&](Session &each) {
        each.summary = summary;
    }));
}

Id<Clearance> TestClearancePanel::ask(QDate due)
{
    return *Clearings(*m_bench->workspace)
                .ask(m_session, {{{}, m_organization}, ClearanceScope::All, due});
}

std::unique_ptr<ReturnedWindow> TestClearancePanel::window(const QString &returned)
{
    const auto comparison =
        Clearings(*m_bench->workspace).comparePasted(m_session, m_clearance, returned);
    auto made = std::make_unique<ReturnedWindow>(*m_bench->workspace, m_session, m_clearance,
                                                 *comparison, nullptr);
    QObject::connect(m_bench->workspace.get(), &Workspace::changed, made.get(),
                     &ReturnedWindow::refresh);
    made->show();
    made->activateWindow();
    return made;
}

void TestClearancePanel::emptyOneSaysWhatComesFirst()
{
    open();
    QCOMPARE(words(u"clearanceState"_s), u"No summary"_s);
    QVERIFY(words(u"clearanceMissing"_s).startsWith(u"Write the summary first"_s));
    QVERIFY(!find<QPushButton>(u"summaryStepButton"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"askButton"_s)->isEnabled());
}

void TestClearancePanel::stepsGoOnAndBack()
{
    write(u"Words."_s);
    open();
    click(u"summaryStepButton"_s);
    QCOMPARE(session().summaryState, SummaryState::Draft);
    click(u"summaryStepButton"_s);
    QCOMPARE(session().summaryState, SummaryState::Review);
    QCOMPARE(words(u"clearanceState"_s), u"In review"_s);
    click(u"summaryBackButton"_s);
    QCOMPARE(session().summaryState, SummaryState::Draft);
    QCOMPARE(words(u"clearanceSteps"_s).count(u'\n'), 2);
    m_bench->undo();
    QCOMPARE(words(u"clearanceState"_s), u"In review"_s);
}

void TestClearancePanel::somebodyIsAskedByName()
{
    write(u"Ngo spoke."_s);
    open();
    click(u"askButton"_s);
    QCOMPARE(find<QDateEdit>(u"askedDue"_s)->date(), QDate(2024, 2, 27));
    m_bench->type(u"askedPersonEdit"_s, u"Elodie Ngo"_s);
    click(u"askThemButton"_s);
    const Session stored = session();
    QCOMPARE(stored.clearances.size(), 1);
    QCOMPARE(stored.clearances[0].by.person, m_person);
    QCOMPARE(stored.clearances[0].scope, ClearanceScope::OwnWords);
    QCOMPARE(stored.summaryState, SummaryState::Review);
    QCOMPARE(cell(0, 0), u"Elodie Ngo"_s);
    QVERIFY(words(u"clearanceMissing"_s).contains(u"Elodie Ngo has not answered"_s));
    QVERIFY(!find<QWidget>(u"clearanceAsk"_s)->isVisible());
    m_bench->undo();
    QVERIFY(session().clearances.isEmpty());
    QVERIFY(!find<QTableWidget>(u"askedTable"_s)->isVisible());
}

void TestClearancePanel::unknownNameIsRefusedInPlace()
{
    write(u"Words."_s);
    open();
    click(u"askButton"_s);
    find<QComboBox>(u"askedKind"_s)->setCurrentIndex(1);
    QVERIFY(!find<QComboBox>(u"askedScope"_s)->isEnabled());
    m_bench->type(u"askedOrganizationEdit"_s, u"Nobody"_s);
    click(u"askThemButton"_s);
    QVERIFY(words(u"askMessage"_s).startsWith(u"Nobody is named"_s));
    QVERIFY(session().clearances.isEmpty());
}

void TestClearancePanel::overdueIsSaidInWords()
{
    write(u"Words."_s);
    ask();
    QVERIFY(Programme(*m_bench->workspace).editSession(m_session, "clearances", [](Session &each) {
        each.clearances[0].due = QDate(2024, 2, 10);
    }));
    open();
    QCOMPARE(cell(0, 2), u"10 Feb, overdue"_s);
    QVERIFY(words(u"clearanceMissing"_s).contains(u"Harbour Relief let 10 Feb pass"_s));
    trigger(u"no_objectionAction"_s);
    QCOMPARE(session().clearances[0].answer, ClearanceAnswer::NoObjection);
    QCOMPARE(words(u"clearanceMissing"_s), u"Everybody who was asked is done with it."_s);
}

void TestClearancePanel::answerIsRecorded()
{
    write(u"Words."_s);
    ask();
    open();
    QVERIFY(!find<QAction>(u"no_objectionAction"_s)->isEnabled());
    m_bench->prompts.answer = u"Say it kindly"_s;
    trigger(u"changesAction"_s);
    QCOMPARE(session().clearances[0].comment, u"Say it kindly"_s);
    QVERIFY(cell(0, 3).startsWith(u"Changes asked for"_s));
    QCOMPARE(cell(0, 4), u"Say it kindly"_s);
}

void TestClearancePanel::approvalAsksWhyWhereSomebodyIsMissing()
{
    write(u"Words."_s);
    ask();
    open();
    click(u"summaryStepButton"_s); // nothing is answered
    QCOMPARE(session().summaryState, SummaryState::Review);
    m_bench->prompts.answer = u"They agreed by phone"_s;
    click(u"summaryStepButton"_s);
    QCOMPARE(session().summaryState, SummaryState::Approved);
    QVERIFY(words(u"clearanceSteps"_s).contains(u"They agreed by phone"_s));
}

void TestClearancePanel::approvedTextGoesBackWithAReason()
{
    write(u"Words."_s);
    QVERIFY(Clearings(*m_bench->workspace).step(m_session, SummaryState::Approved));
    open();
    QVERIFY(!find<QPlainTextEdit>(u"descriptionEdit"_s)->isReadOnly());
    m_bench->prompts.answer = u"A wrong figure"_s;
    click(u"summaryBackButton"_s);
    QCOMPARE(session().summaryState, SummaryState::Review);
}

void TestClearancePanel::textIsSavedAndCounted()
{
    write(u"Words."_s);
    ask();
    open();
    m_bench->prompts.answer = m_bench->folder.filePath(u"out.odt"_s);
    QSignalSpy done(m_bench->page.get(), &Page::done);
    trigger(u"saveOdtAction"_s);
    QCOMPARE(done.size(), 1);
    QVERIFY(QFile::exists(m_bench->prompts.answer));
    QVERIFY(session().clearances[0].sentAt.isValid());
    m_bench->prompts.answer = m_bench->folder.filePath(u"ask.eml"_s);
    trigger(u"mailOdtAction"_s);
    QVERIFY(QFile::exists(m_bench->prompts.answer));
}

void TestClearancePanel::clipboardIsCompared()
{
    write(u"The old words."_s);
    ask();
    open();
    auto *page = static_cast<SessionsPage *>(m_bench->page.get());
    QSignalSpy told(page, &Page::told);
    QList<Comparison> compared;
    connect(page, &SessionsPage::compared, this,
            [&](SessionId, Id<Clearance>, const Comparison &each) { compared.append(each); });
    QGuiApplication::clipboard()->setText(u"The old words."_s);
    trigger(u"comparePastedAction"_s);
    QCOMPARE(told.size(), 1);
    QGuiApplication::clipboard()->setText(u"The new words."_s);
    trigger(u"comparePastedAction"_s);
    QCOMPARE(compared.size(), 1);
    QCOMPARE(compared[0].changes[0].edit.after, u"new"_s);
}

void TestClearancePanel::changesAreTakenByKeyAndClick()
{
    write(u"The red cat sat.\n\nThe old dog ran.\n\nIt was late."_s);
    m_clearance = ask();
    auto returned = window(u"The blue cat sat.\n\nThe young dog ran.\n\nIt was early."_s);
    auto *list = returned->findChild<QTableWidget *>(u"changesList"_s);
    QCOMPARE(list->rowCount(), 3);
    QCOMPARE(list->item(0, 0)->text(), u"Harbour Relief"_s);
    QVERIFY(QTest::qWaitForWindowActive(returned.get()));
    auto *take = returned->findChild<QPushButton *>(u"takeButton"_s);
    QVERIFY(take->text().contains(u'3'));
    QTest::keyClick(list, Qt::Key_L);
    QTest::keyClick(list, Qt::Key_T);
    QTest::keyClick(list, Qt::Key_Space);
    QVERIFY(take->text().contains(u'1'));
    const QString before = session().summary;
    auto *text = returned->findChild<RunningText *>(u"runningText"_s);
    QVERIFY(text->toPlainText().contains(u"oldyoung"_s));
    QCOMPARE(session().summary, before);
    QTest::mouseClick(take, Qt::LeftButton);
    QCOMPARE(session().summary, u"The red cat sat.\n\nThe young dog ran.\n\nIt was late."_s);
    QVERIFY(!returned->isVisible());
    m_bench->undo();
    QCOMPARE(session().summary, before);
}

void TestClearancePanel::conflictsAreLeftUntilChosen()
{
    write(u"The red cat sat."_s);
    m_clearance = ask();
    write(u"The green cat sat."_s);
    auto returned = window(u"The blue cat sat."_s);
    auto *list = returned->findChild<QTableWidget *>(u"changesList"_s);
    QCOMPARE(list->item(0, 0)->checkState(), Qt::Unchecked);
    QVERIFY(list->item(0, 0)->text().contains(u"conflict"_s));
    QTest::mouseClick(returned->findChild<QPushButton *>(u"takeAllButton"_s), Qt::LeftButton);
    QTest::mouseClick(returned->findChild<QPushButton *>(u"takeButton"_s), Qt::LeftButton);
    QCOMPARE(session().summary, u"The blue cat sat."_s);
}

void TestClearancePanel::wordingByHandIsTaken()
{
    write(u"The red cat sat."_s);
    m_clearance = ask();
    auto returned = window(u"The blue cat sat."_s);
    auto *byHand = returned->findChild<QPlainTextEdit *>(u"byHandEdit"_s);
    QCOMPARE(byHand->toPlainText(), u"blue"_s);
    byHand->setPlainText(u"bluish"_s);
    QTest::mouseClick(returned->findChild<QPushButton *>(u"takeButton"_s), Qt::LeftButton);
    QCOMPARE(session().summary, u"The bluish cat sat."_s);
}

void TestClearancePanel::windowFollowsTheSummary()
{
    write(u"The red cat sat."_s);
    m_clearance = ask();
    auto returned = window(u"The blue cat sat."_s);
    auto *take = returned->findChild<QPushButton *>(u"takeButton"_s);
    QVERIFY(take->isEnabled());
    write(u"Other words."_s);
    QVERIFY(!take->isEnabled());
    QVERIFY(returned->findChild<QLabel *>(u"returnedMessage"_s)
                ->text()
                .contains(u"changed meanwhile"_s));
}

void TestClearancePanel::readOnlyShowsAndChangesNothing()
{
    write(u"Words."_s);
    ask();
    m_bench->reopenReadOnly();
    open();
    QCOMPARE(cell(0, 0), u"Harbour Relief"_s);
    QVERIFY(!find<QPushButton>(u"summaryStepButton"_s)->isVisible());
    for (const QString &name : {u"askButton"_s, u"withdrawButton"_s})
        QVERIFY(!find<QPushButton>(name)->isEnabled());
    for (const QString &name : {u"recordAnswerButton"_s, u"sendTextButton"_s, u"compareButton"_s})
        QVERIFY(!find<QToolButton>(name)->isEnabled());
}

QTEST_MAIN(TestClearancePanel)

#include "tst_clearancepanel.moc"
