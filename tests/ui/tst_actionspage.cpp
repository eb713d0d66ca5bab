// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/actions/actionspage.h"
#include "ui/actions/cardcolumn.h"
#include "ui/support/theme.h"
#include "usecases/directory.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace convenor;
using namespace convenor::bench;

/// Action points as a list and as a board: narrowed, worked on by mouse and by key, followed.
class TestActionsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup()
    {
        m_bench.reset();
        QSettings().clear();
    }
    void overdueIsSaidInWordsAndColour();
    void fieldsAreEditedInPlace();
    void oneOwnerTakesTheOthersPlace();
    void keysMoveOneThroughItsStates();
    void manyAreSetAtOnce();
    void chipsNarrowWithTheirCounts();
    void thisSeriesOrAll();
    void newOneIsThereWithItsWords();
    void goesOnFromTheMenu();
    void threadAndNoteLeadBack();
    void boardHasAColumnForEachState();
    void keysMoveCards();
    void droppedCardsAreMoved();
    void boardFollowsTheFilter();
    void emptyFileOffersTheFirstStep();
    void readOnlyShowsAndEditsNothing();
    void listIsSaved();
    void revealsOne();

private:
    ActionPoints points() { return ActionPoints(*m_bench->workspace); }

    ActionId add(SessionId session, const QString &text,
                 const std::function<void(Action &)> &change = {})
    {
        Action action;
        action.session = session;
        action.text = text;
        if (change)
            change(action);
        return *points().add(action);
    }

    Action stored(ActionId id) { return *points().action(id); }
    QTableView *list() { return m_bench->find<QTableView>(u"actionList"_s); }
    CardColumn *column(ActionState state)
    {
        return m_bench->find<CardColumn>(wordOf(state) + u"Column"_s);
    }
    QStringList cards(ActionState state)
    {
        QStringList texts;
        for (const ActionRow &row : column(state)->cards()->rows())
            texts.append(row.text);
        return texts;
    }
    QStringList texts()
    {
        QStringList texts;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            texts.append(list()->model()->index(row, 0).data().toString());
        return texts;
    }
    void open(int rows)
    {
        m_bench->open<ActionsPage>();
        QTRY_COMPARE(list()->model()->rowCount(), rows);
    }
    void openBoard(int toDo)
    {
        m_bench->open<ActionsPage>();
        m_bench->find<QToolButton>(u"boardButton"_s)->click();
        QTRY_COMPARE(column(ActionState::Open)->cards()->rowCount(), toDo);
    }
    QToolButton *chip(ActionChip chip)
    {
        return m_bench->find<QToolButton>(wordOf(chip) + u"Chip"_s);
    }
    void choose(const QString &facet, const QString &beginning)
    {
        auto *box = m_bench->find<QComboBox>(u"action"_s + facet + u"Box"_s);
        const int index = box->findText(beginning, Qt::MatchStartsWith);
        QVERIFY2(index >= 0, qPrintable(beginning));
        box->setCurrentIndex(index);
    }

    std::unique_ptr<Bench> m_bench;
};

void TestActionsPage::overdueIsSaidInWordsAndColour()
{
    const SessionId session = m_bench->addSession(u"Climate"_s);
    add(session, u"Late"_s, [](Action &action) { action.due = QDate(2024, 2, 17); });
    open(1);
    QAbstractItemModelTester tester(list()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QModelIndex due = list()->model()->index(0, 1);
    QCOMPARE(due.data().toString(), u"17 Feb 2024, 3 days overdue"_s);
    QCOMPARE(due.data(Qt::ForegroundRole).value<QColor>(), refusalColor(QApplication::palette()));
    QVERIFY(!list()->model()->index(0, 0).data(Qt::ForegroundRole).isValid());
    QCOMPARE(m_bench->find<QLabel>(u"overdueLabel"_s)->text(), u"⚠ 3 days overdue; no owner."_s);
}

void TestActionsPage::fieldsAreEditedInPlace()
{
    const ActionId id = add(m_bench->addSession(u"Climate"_s), u"Share the guide"_s);
    open(1);
    m_bench->type(u"dueEdit"_s, u"2024-06-30"_s);
    QCOMPARE(stored(id).due, QDate(2024, 6, 30));
    m_bench->type(u"ownerTextEdit"_s, u"The host"_s);
    QCOMPARE(stored(id).owner.text, u"The host"_s);
    auto *audience = m_bench->find<QComboBox>(u"audienceEdit"_s);
    audience->setCurrentIndex(audience->findData(u"public"_s));
    emit audience->activated(audience->currentIndex());
    QCOMPARE(stored(id).audience, Audience::Public);
    m_bench->undo();
    m_bench->undo();
    m_bench->undo();
    QCOMPARE(stored(id).due, QDate());
    QCOMPARE(m_bench->find<QLineEdit>(u"dueEdit"_s)->text(), QString());
}

void TestActionsPage::oneOwnerTakesTheOthersPlace()
{
    Organization icva;
    icva.name = u"Council"_s;
    const OrganizationId organization = *Directory(*m_bench->workspace).addOrganization(icva);
    const ActionId id = add(m_bench->addSession(u"Climate"_s), u"Share the guide"_s,
                            [](Action &action) { action.owner.text = u"The host"_s; });
    open(1);
    m_bench->type(u"ownerOrganizationEdit"_s, u"Council"_s);
    QCOMPARE(stored(id).owner.organization, organization);
    QCOMPARE(stored(id).owner.text, QString());
    QCOMPARE(m_bench->find<QLineEdit>(u"ownerTextEdit"_s)->text(), QString());
    m_bench->type(u"ownerOrganizationEdit"_s, QString());
    QCOMPARE(stored(id).owner, Owner());
}

void TestActionsPage::keysMoveOneThroughItsStates()
{
    const ActionId id = add(m_bench->addSession(u"Climate"_s), u"Share the guide"_s);
    open(1);
    QSignalSpy done(m_bench->page.get(), &Page::done);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(stored(id).state, ActionState::InProgress);
    QTest::keyClick(list(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(stored(id).state, ActionState::Done);
    QTest::keyClick(list(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(stored(id).state, ActionState::InProgress);
    QCOMPARE(done.last().first().toString(), u"Action point: in progress"_s);
    m_bench->undo();
    QCOMPARE(stored(id).state, ActionState::Done);
}

void TestActionsPage::manyAreSetAtOnce()
{
    const SessionId session = m_bench->addSession(u"Climate"_s);
    QList<ActionId> ids;
    for (const QString &text : {u"One"_s, u"Two"_s, u"Three"_s})
        ids.append(add(session, text));
    open(3);
    list()->setFocus();
    list()->selectAll();
    QSignalSpy done(m_bench->page.get(), &Page::done);
    m_bench->find<QAction>(u"doneAction"_s)->trigger();
    for (const ActionId id : ids)
        QCOMPARE(stored(id).state, ActionState::Done);
    QCOMPARE(done.last().first().toString(), u"3 action points: done"_s);
    m_bench->undo();
    QCOMPARE(stored(ids.last()).state, ActionState::Open);
    QTRY_COMPARE(list()->model()->rowCount(), 3);
    list()->selectAll();
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
}

void TestActionsPage::chipsNarrowWithTheirCounts()
{
    const SessionId session = m_bench->addSession(u"Climate"_s);
    add(session, u"Late"_s, [](Action &action) { action.due = QDate(2024, 2, 17); });
    add(session, u"Undated"_s, [](Action &action) { action.owner.text = u"The host"_s; });
    add(session, u"Settled"_s, [](Action &action) { action.state = ActionState::Closed; });
    open(3);
    QCOMPARE(chip(ActionChip::ToDo)->text(), u"To do 2"_s);
    chip(ActionChip::ToDo)->click();
    QTRY_COMPARE(texts(), (QStringList{u"Late"_s, u"Undated"_s}));
    chip(ActionChip::Overdue)->click();
    QVERIFY(!chip(ActionChip::ToDo)->isChecked());
    QTRY_COMPARE(texts(), QStringList{u"Late"_s});
    QCOMPARE(chip(ActionChip::Overdue)->text(), u"Overdue 1"_s);
    chip(ActionChip::Overdue)->click();
    QTRY_COMPARE(texts().size(), 3);
    choose(u"Owner"_s, u"The host"_s);
    QTRY_COMPARE(texts(), QStringList{u"Undated"_s});
}

void TestActionsPage::thisSeriesOrAll()
{
    add(m_bench->addSession(u"Climate"_s), u"Here"_s);
    Series other;
    other.title = u"Another"_s;
    Session there;
    there.series = *Programme(*m_bench->workspace).addSeries(other);
    add(*Programme(*m_bench->workspace).addSession(there), u"There"_s);
    open(2);
    choose(u"Series"_s, u"This series"_s);
    QTRY_COMPARE(texts(), QStringList{u"Here"_s});
    m_bench->page->setSeries(there.series);
    QTRY_COMPARE(texts(), QStringList{u"There"_s});
}

void TestActionsPage::newOneIsThereWithItsWords()
{
    const SessionId session = m_bench->addSession(u"Climate"_s);
    open(0);
    m_bench->find<QPushButton>(u"actionAddButton"_s)->click();
    QCOMPARE(m_bench->find<QLineEdit>(u"sessionEdit"_s)->text(), u"Climate"_s);
    auto *text = m_bench->find<QPlainTextEdit>(u"textEdit"_s);
    text->setFocus();
    QTest::keyClicks(text, u"Share the guide"_s);
    m_bench->find<QLineEdit>(u"dueEdit"_s)->setFocus();
    QTRY_COMPARE(texts(), QStringList{u"Share the guide"_s});
    const auto ids = points().list({});
    QCOMPARE(stored(ids->first()).session, session);
    m_bench->type(u"dueEdit"_s, u"2024-06-30"_s);
    QCOMPARE(stored(ids->first()).due, QDate(2024, 6, 30));
}

void TestActionsPage::goesOnFromTheMenu()
{
    const ActionId id = add(m_bench->addSession(u"Climate"_s), u"Share the guide"_s);
    const SessionId next = m_bench->addSession(u"Follow-up"_s);
    open(1);
    auto *menu = m_bench->find<QMenu>(u"actionPlaceMenu"_s);
    emit menu->aboutToShow();
    QCOMPARE(menu->actions().size(), 1);
    menu->actions().first()->trigger();
    QTRY_COMPARE(list()->model()->rowCount(), 2);
    const auto thread = points().thread(id);
    QCOMPARE(thread->size(), 2);
    QCOMPARE(thread->last().session, next);
    QTRY_COMPARE(m_bench->find<QLabel>(u"threadLabel"_s)->text(),
                 u"Raised in session 1 of 2024 Consultations, presented in session 2, open."_s);
}

void TestActionsPage::threadAndNoteLeadBack()
{
    const SessionId session = m_bench->addSession(u"Climate"_s);
    add(session, u"Share the guide"_s);
    open(1);
    QSignalSpy asked(m_bench->page.get(), &Page::revealRequested);
    m_bench->find<QToolButton>(u"sessionButton"_s)->click();
    QCOMPARE(asked.last(), (QVariantList{QVariant::fromValue(Kind::Session), session.value()}));
    QCOMPARE(m_bench->find<QLabel>(u"noteLabel"_s)->text(), u"It comes from no note."_s);
    QVERIFY(m_bench->find<QToolButton>(u"noteButton"_s)->isHidden());
}

void TestActionsPage::boardHasAColumnForEachState()
{
    const SessionId session = m_bench->addSession(u"Climate"_s);
    for (size_t i = 0; i < wordsOf<ActionState>.size(); ++i)
        add(session, wordOf(ActionState(i)), [i](Action &each) { each.state = ActionState(i); });
    openBoard(1);
    for (size_t i = 0; i < wordsOf<ActionState>.size(); ++i) {
        QTRY_COMPARE(cards(ActionState(i)), QStringList{wordOf(ActionState(i))});
        QAbstractItemModelTester tester(column(ActionState(i))->cards(),
                                        QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    QCOMPARE(m_bench->find<QLabel>(u"in_progressHeading"_s)->text(), u"In progress 1"_s);
    m_bench->open<ActionsPage>();
    QVERIFY(m_bench->find<QToolButton>(u"boardButton"_s)->isChecked()); // it is remembered
}

void TestActionsPage::keysMoveCards()
{
    const ActionId id = add(m_bench->addSession(u"Climate"_s), u"Share the guide"_s);
    openBoard(1);
    column(ActionState::Open)->setFocus();
    column(ActionState::Open)->choose(0);
    QTest::keyClick(column(ActionState::Open), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(stored(id).state, ActionState::InProgress);
    QTRY_COMPARE(column(ActionState::InProgress)->chosen(), QList{id});
    QTRY_VERIFY(column(ActionState::InProgress)->hasFocus());
    QTest::keyClick(column(ActionState::InProgress), Qt::Key_4);
    QCOMPARE(stored(id).state, ActionState::Closed);
    QTRY_COMPARE(column(ActionState::Closed)->chosen(), QList{id});
    QTest::keyClick(column(ActionState::Closed), Qt::Key_Return);
    QTRY_VERIFY(m_bench->find<QPlainTextEdit>(u"textEdit"_s)->isVisible());
}

void TestActionsPage::droppedCardsAreMoved()
{
    const SessionId session = m_bench->addSession(u"Climate"_s);
    const QList<ActionId> ids{add(session, u"One"_s), add(session, u"Two"_s)};
    openBoard(2);
    column(ActionState::Open)->selectAll();
    CardsModel *cards = column(ActionState::Open)->cards();
    const std::unique_ptr<QMimeData> carried(cards->mimeData({cards->index(0), cards->index(1)}));
    QWidget *target = column(ActionState::Done)->viewport();
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({10, 10}, Qt::CopyAction, carried.get(), Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(target, &drop);
    for (const ActionId id : ids)
        QCOMPARE(stored(id).state, ActionState::Done);
    QTRY_COMPARE(column(ActionState::Done)->cards()->rowCount(), 2);
    QTRY_COMPARE(column(ActionState::Open)->cards()->rowCount(), 0);
}

void TestActionsPage::boardFollowsTheFilter()
{
    const SessionId session = m_bench->addSession(u"Climate"_s);
    add(session, u"Share the guide"_s);
    add(session, u"Name a contact"_s);
    openBoard(2);
    auto *filter = m_bench->find<QLineEdit>(u"actionFilterEdit"_s);
    filter->setFocus();
    QTest::keyClicks(filter, u"contact"_s);
    QTRY_COMPARE(cards(ActionState::Open), QStringList{u"Name a contact"_s});
}

void TestActionsPage::emptyFileOffersTheFirstStep()
{
    m_bench->addSession(u"Climate"_s);
    open(0);
    QCOMPARE(m_bench->find<QLabel>(u"actionEmptyLabel"_s)->text(), u"Nothing was promised yet"_s);
    m_bench->find<QPushButton>(u"actionFirstStepButton"_s)->click();
    QTRY_VERIFY(m_bench->find<QPlainTextEdit>(u"textEdit"_s)->hasFocus());
}

void TestActionsPage::readOnlyShowsAndEditsNothing()
{
    const ActionId id = add(m_bench->addSession(u"Climate"_s), u"Share the guide"_s);
    m_bench->reopenReadOnly();
    open(1);
    QVERIFY(!m_bench->find<QPushButton>(u"actionAddButton"_s)->isEnabled());
    QVERIFY(m_bench->find<QLineEdit>(u"dueEdit"_s)->isReadOnly());
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Right, Qt::ControlModifier);
    m_bench->find<QAction>(u"doneAction"_s)->trigger();
    QCOMPARE(stored(id).state, ActionState::Open);
    m_bench->find<QToolButton>(u"boardButton"_s)->click();
    QTRY_COMPARE(cards(ActionState::Open).size(), 1);
    column(ActionState::Open)->choose(0);
    QTest::keyClick(column(ActionState::Open), Qt::Key_3);
    QCOMPARE(stored(id).state, ActionState::Open);
}

void TestActionsPage::listIsSaved()
{
    add(m_bench->addSession(u"Climate"_s), u"Share the guide"_s);
    open(1);
    QSignalSpy told(m_bench->page.get(), &Page::told);
    m_bench->prompts.answer = m_bench->folder.filePath(u"list.csv"_s);
    m_bench->find<QPushButton>(u"exportActionsButton"_s)->click();
    QTRY_COMPARE(told.count(), 1);
    QVERIFY(QFileInfo(m_bench->prompts.answer).size() > 50);
    QVERIFY(m_bench->find<QPushButton>(u"exportActionsButton"_s)->isEnabled());
}

void TestActionsPage::revealsOne()
{
    const SessionId session = m_bench->addSession(u"Climate"_s);
    add(session, u"First"_s);
    const ActionId second =
        add(session, u"Second"_s, [](Action &action) { action.state = ActionState::Closed; });
    open(2);
    chip(ActionChip::ToDo)->click();
    QTRY_COMPARE(texts().size(), 1);
    QVERIFY(!m_bench->page->reveal(Kind::Session, session.value()));
    QVERIFY(m_bench->page->reveal(Kind::Action, second.value()));
    QTRY_COMPARE(texts().size(), 2);
    QVERIFY(!chip(ActionChip::ToDo)->isChecked());
    QTRY_COMPARE(m_bench->find<QPlainTextEdit>(u"textEdit"_s)->toPlainText(), u"Second"_s);
}

QTEST_MAIN(TestActionsPage)
#include "tst_actionspage.moc"
