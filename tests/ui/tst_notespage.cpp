// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/notesbench.h"
#include "ui/notes/notemodel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace convenor;
using namespace convenor::bench;

class TestNotesPage final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_in = std::make_unique<NotesBench>(); }
    void cleanup() { m_in.reset(); }
    void enterFilesTheLine();
    void filingAddsOneRow();
    void staysAtTheEnd();
    void whatIsRefusedStaysInTheLine();
    void hugePasteIsRefused();
    void namesAreOfferedAndTaken();
    void wholeNameLeavesEnterAlone();
    void readingSaysWhatIsKept();
    void stricterRuleIsOffered();
    void keyChangesTheNextAudience();
    void keysChangeWhatIsSelected();
    void editsInPlace();
    void refusedEditIsOpenAgain();
    void arrowUpRecallsTheLastNote();
    void splitsAtTheCursor();
    void joinsWithTheOneBefore();
    void movesPastWhatIsShown();
    void removesAndUndoes();
    void chipsAndWordsNarrow();
    void largeTypeIsKept();
    void sharedScreenHidesInternalNotes();
    void clockIsStartedByAKey();
    void anotherSessionIsChosen();
    void foundNoteIsShown();
    void readOnlyOnlyShows();
    void emptySeriesOffersAFirstStep();
    void copiesAsLines();

private:
    std::unique_ptr<NotesBench> m_in;
};

void TestNotesPage::enterFilesTheLine()
{
    m_in->openPage();
    QTest::keyClicks(m_in->line, u"? who pays"_s);
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(m_in->texts(), QStringList{u"who pays"_s});
    QCOMPARE(m_in->notes().first().kind, NoteKind::Question);
    QCOMPARE(m_in->notes().first().audience, Audience::Internal);
    QCOMPARE(m_in->line->line(), QString());
    QCOMPARE(m_in->shown(), QStringList{u"who pays"_s});
    const auto *model = m_in->page->findChild<NoteModel *>();
    QCOMPARE(model->timeText(0), u"10:00"_s); // of Zurich
    QCOMPARE(model->index(0).data(Qt::AccessibleTextRole).toString(),
             u"10:00, Question, who pays, Internal"_s);
    QTest::keyClick(m_in->line, Qt::Key_Return); // nothing is not filed
    QCOMPARE(m_in->notes().size(), 1);
    m_in->undo();
    QVERIFY(m_in->shown().isEmpty());
}

void TestNotesPage::filingAddsOneRow()
{
    for (int i = 0; i < 60; ++i)
        m_in->file(u"note %1"_s.arg(i));
    m_in->openPage();
    auto *model = m_in->page->findChild<NoteModel *>();
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(model, &QAbstractItemModel::dataChanged);
    QTest::keyClicks(m_in->line, u"one more"_s);
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(reset.size() + changed.size(), 0);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(m_in->shown().last(), u"one more"_s);
    QCOMPARE(m_in->shown().size(), 61);
    m_in->select(3);
    QTest::keyClick(m_in->view, Qt::Key_Delete);
    QTest::keyClick(m_in->view, Qt::Key_Up, Qt::AltModifier);
    m_in->undo();
    m_in->undo();
    QCOMPARE(m_in->shown(), m_in->texts());
    QCOMPARE(m_in->shown().size(), 61);
}

void TestNotesPage::staysAtTheEnd()
{
    for (int i = 0; i < 40; ++i)
        m_in->file(u"note %1, which is long enough to be wrapped when it is shown large"_s.arg(i));
    m_in->openPage();
    const auto *bar = m_in->view->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QTRY_COMPARE(bar->value(), bar->maximum());
    const int before = bar->maximum();
    m_in->find<QPushButton>(u"largeTypeButton"_s)->click();
    QTRY_VERIFY(bar->maximum() > before);
    QTRY_COMPARE(bar->value(), bar->maximum());
    m_in->page->resize(800, 500);
    QTRY_COMPARE(bar->value(), bar->maximum());
    QTest::keyClicks(m_in->line, u"one more"_s);
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void TestNotesPage::whatIsRefusedStaysInTheLine()
{
    m_in->openPage();
    QSignalSpy failed(m_in->page.get(), &Page::failed);
    QTest::keyClicks(m_in->line, u"?"_s);
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().reason.code, "note.no-text"_ba);
    QCOMPARE(m_in->line->line(), u"?"_s);
}

void TestNotesPage::hugePasteIsRefused()
{
    m_in->openPage();
    QSignalSpy failed(m_in->page.get(), &Page::failed);
    QGuiApplication::clipboard()->setText(QString(1'000'000, u'x'));
    m_in->line->paste();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().reason.code, "note.too-long"_ba);
    QCOMPARE(m_in->line->line(), QString());
}

void TestNotesPage::namesAreOfferedAndTaken()
{
    m_in->openPage();
    QTest::keyClicks(m_in->line, u"?@an"_s);
    QVERIFY(m_in->names() && m_in->names()->isVisible());
    QCOMPARE(m_in->names()->count(), 2);
    QTest::keyClick(m_in->line, Qt::Key_Down);
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(m_in->line->line(), u"?@Anders Berg "_s);
    QVERIFY(!m_in->names()->isVisible());
    QVERIFY(m_in->notes().isEmpty());
    QTest::keyClicks(m_in->line, u"why"_s);
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(m_in->texts(), QStringList{u"why"_s});
    QCOMPARE(Directory(*m_in->workspace).person(m_in->notes().first().person)->name,
             u"Anders Berg"_s);

    QTest::keyClicks(m_in->line, u"yes @an"_s);
    QVERIFY(m_in->names()->isVisible());
    QTest::keyClick(m_in->line, Qt::Key_Tab);
    QCOMPARE(m_in->line->line(), u"yes @Ana Núñez "_s);
    QVERIFY(m_in->line->hasFocus());
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(m_in->texts().last(), u"yes"_s);
    QVERIFY(!m_in->notes().last().person.isNull());
}

void TestNotesPage::wholeNameLeavesEnterAlone()
{
    m_in->openPage();
    QTest::keyClicks(m_in->line, u"agreed @anders berg"_s);
    QVERIFY(!m_in->names()->isVisible());
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(m_in->texts(), QStringList{u"agreed"_s});

    QTest::keyClicks(m_in->line, u"see @an"_s);
    QVERIFY(m_in->names()->isVisible());
    QTest::keyClick(m_in->line, Qt::Key_Escape);
    QVERIFY(!m_in->names()->isVisible());
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(m_in->texts().last(), u"see @an"_s);

    QTest::keyClicks(m_in->line, u"write to info@an"_s);
    QVERIFY(!m_in->names()->isVisible());
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(m_in->texts().size(), 3);
}

void TestNotesPage::readingSaysWhatIsKept()
{
    m_in->openPage();
    QVERIFY(m_in->reading().startsWith(u"? question"_s));
    QTest::keyClicks(m_in->line, u"?+ @Hana Host how"_s);
    QCOMPARE(m_in->reading(), u"Question  ·  kept as “participant”  ·  Registered"_s);
    m_in->line->setPlainText(u"> @Anders we do"_s);
    QCOMPARE(m_in->reading(), u"Decision  ·  Anders Berg  ·  Internal"_s);
}

void TestNotesPage::stricterRuleIsOffered()
{
    m_in->file(u"@Ana yes"_s);
    m_in->openPage();
    auto *keep = m_in->find<QPushButton>(u"keepToRuleButton"_s);
    QVERIFY(!keep->isVisible());
    QVERIFY(
        Programme(*m_in->workspace).editSession(m_in->session, "attribution", [](Session &session) {
            session.attribution = Attribution::None;
        }));
    QVERIFY(keep->isVisible());
    QVERIFY(m_in->find<QLabel>(u"noteRuleLabel"_s)->text().endsWith(u"all the same: 1"_s));
    keep->click();
    QVERIFY(m_in->notes().first().person.isNull());
    QCOMPARE(m_in->notes().first().attributedAs, u"participant"_s);
    QVERIFY(!keep->isVisible());
}

void TestNotesPage::keyChangesTheNextAudience()
{
    m_in->openPage();
    const auto *button = m_in->find<QPushButton>(u"nextAudienceButton"_s);
    QCOMPARE(button->text(), u"Internal"_s);
    QTest::keyClick(m_in->line, Qt::Key_A, Qt::AltModifier);
    QCOMPARE(button->text(), u"Registered"_s);
    QTest::keyClicks(m_in->line, u"one"_s);
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(m_in->notes().first().audience, Audience::Registered);
    QCOMPARE(button->text(), u"Internal"_s); // each note is internal unless it is said
    QTest::keyClicks(m_in->line, u"two"_s);
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(m_in->notes().last().audience, Audience::Internal);
}

void TestNotesPage::keysChangeWhatIsSelected()
{
    for (const QString &line : {u"one"_s, u"two"_s, u"three"_s})
        m_in->file(line);
    m_in->openPage();
    QSignalSpy done(m_in->page.get(), &Page::done);
    m_in->select(0);
    QTest::keyClick(m_in->view, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(m_in->view, Qt::Key_P);
    QCOMPARE(m_in->notes()[0].audience, Audience::Public);
    QCOMPARE(m_in->notes()[1].audience, Audience::Public);
    QCOMPARE(m_in->notes()[2].audience, Audience::Internal);
    QTest::keyClick(m_in->view, Qt::Key_A, Qt::AltModifier);
    QCOMPARE(m_in->notes()[1].audience, Audience::Internal);
    QTest::keyClicks(m_in->view, u">"_s);
    QCOMPARE(m_in->notes()[0].kind, NoteKind::Decision);
    QCOMPARE(m_in->notes()[1].kind, NoteKind::Decision);
    QVERIFY(!m_in->notes()[2].kind);
    QCOMPARE(done.size(), 3);
    m_in->undo();
    QVERIFY(!m_in->notes()[1].kind);
    QCOMPARE(m_in->view->selected().size(), 2);
}

void TestNotesPage::editsInPlace()
{
    m_in->file(u"? @Ana who pays"_s);
    m_in->openPage();
    m_in->select(0);
    QTest::keyClick(m_in->view, Qt::Key_F2);
    QVERIFY(m_in->editor());
    QCOMPARE(m_in->editor()->line(), u"who pays"_s);
    QTest::keyClicks(m_in->editor(), u" for it"_s);
    QTest::keyClick(m_in->editor(), Qt::Key_Return);
    QCOMPARE(m_in->texts(), QStringList{u"who pays for it"_s});
    QCOMPARE(m_in->notes().first().kind, NoteKind::Question);
    QVERIFY(!m_in->notes().first().person.isNull());
    QTRY_VERIFY(!m_in->editor());

    QTest::keyClick(m_in->view, Qt::Key_Return);
    QTest::keyClicks(m_in->editor(), u" nonsense"_s);
    QTest::keyClick(m_in->editor(), Qt::Key_Escape);
    QCOMPARE(m_in->texts(), QStringList{u"who pays for it"_s});
    QTRY_VERIFY(!m_in->editor());

    QTest::keyClick(m_in->view, Qt::Key_F2);
    m_in->editor()->setPlainText(u"! @ fund it"_s);
    m_in->line->setFocus(); // leaving it keeps it
    QCOMPARE(m_in->texts(), QStringList{u"fund it"_s});
    QCOMPARE(m_in->notes().first().kind, NoteKind::Recommendation);
    QVERIFY(m_in->notes().first().person.isNull());
}

void TestNotesPage::refusedEditIsOpenAgain()
{
    m_in->file(u"one"_s);
    m_in->openPage();
    QSignalSpy failed(m_in->page.get(), &Page::failed);
    m_in->select(0);
    QTest::keyClick(m_in->view, Qt::Key_F2);
    m_in->editor()->setPlainText(u"? @Ana"_s);
    QTest::keyClick(m_in->editor(), Qt::Key_Return);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(m_in->texts(), QStringList{u"one"_s});
    QTRY_COMPARE(m_in->page->findChildren<NoteEdit *>(u"noteTextEdit"_s).size(), 1);
    QTRY_COMPARE(m_in->editor()->line(), u"? @Ana"_s);
}

void TestNotesPage::arrowUpRecallsTheLastNote()
{
    m_in->file(u"one"_s);
    m_in->file(u"two"_s);
    m_in->openPage();
    QTest::keyClick(m_in->line, Qt::Key_Up);
    QVERIFY(m_in->editor());
    QTest::keyClicks(m_in->editor(), u" and a half"_s);
    QTest::keyClick(m_in->editor(), Qt::Key_Return);
    QCOMPARE(m_in->texts(), (QStringList{u"one"_s, u"two and a half"_s}));
    QTRY_VERIFY(m_in->line->hasFocus());
    QTest::keyClicks(m_in->line, u"x"_s);
    QTest::keyClick(m_in->line, Qt::Key_Up); // moves in the text
    QTRY_VERIFY(!m_in->editor());
}

void TestNotesPage::splitsAtTheCursor()
{
    m_in->file(u"? @Ana who pays and by when"_s);
    m_in->openPage();
    m_in->select(0);
    QTest::keyClick(m_in->view, Qt::Key_F2);
    QTextCursor cursor = m_in->editor()->textCursor();
    cursor.setPosition(8);
    m_in->editor()->setTextCursor(cursor);
    QTest::keyClick(m_in->editor(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(m_in->texts(), (QStringList{u"who pays"_s, u"and by when"_s}));
    QCOMPARE(m_in->notes()[1].person, m_in->notes()[0].person);
    QCOMPARE(m_in->view->selected(), QList{m_in->notes()[1].id});
    m_in->undo();
    QCOMPARE(m_in->shown(), QStringList{u"who pays and by when"_s});
}

void TestNotesPage::joinsWithTheOneBefore()
{
    m_in->file(u"++ @Ana who pays"_s);
    m_in->file(u"and by when"_s);
    m_in->file(u"@Anders soon"_s);
    m_in->openPage();
    QSignalSpy failed(m_in->page.get(), &Page::failed);
    m_in->select(1);
    QTest::keyClick(m_in->view, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(m_in->texts(), (QStringList{u"who pays and by when"_s, u"soon"_s}));
    QCOMPARE(m_in->notes()[0].audience, Audience::Internal);
    QCOMPARE(m_in->view->selected(), QList{m_in->notes()[0].id});
    m_in->select(1);
    QTest::keyClick(m_in->view, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed[0][0].value<Error>().reason.code, "note.said-by-two"_ba);
    m_in->select(0);
    QTest::keyClick(m_in->view, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(failed[1][0].value<Error>().reason.code, "note.none-before"_ba);

    // Several at once, without what is hidden between them.
    m_in->file(u"+ @Anders or later"_s);
    QTest::keyClick(m_in->view, Qt::Key_F8);
    QCOMPARE(m_in->shown(), QStringList{u"or later"_s});
    m_in->select(0);
    QTest::keyClick(m_in->view, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(m_in->texts().size(), 3);
    QTest::keyClick(m_in->view, Qt::Key_F8);
    m_in->view->select({m_in->notes()[1].id, m_in->notes()[2].id});
    QTest::keyClick(m_in->view, Qt::Key_J, Qt::ControlModifier);
    QCOMPARE(m_in->texts(), (QStringList{u"who pays and by when"_s, u"soon or later"_s}));
}

void TestNotesPage::movesPastWhatIsShown()
{
    for (const QString &line : {u"? a"_s, u"b"_s, u"? c"_s, u"? d"_s})
        m_in->file(line);
    m_in->openPage();
    m_in->find<QToolButton>(u"questionChip"_s)->click();
    QCOMPARE(m_in->shown(), (QStringList{u"a"_s, u"c"_s, u"d"_s}));
    m_in->select(1);
    QTest::keyClick(m_in->view, Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_in->texts().join(QString()), u"cabd"_s);
    QCOMPARE(m_in->view->selected().size(), 1);
    QTest::keyClick(m_in->view, Qt::Key_Up, Qt::AltModifier); // it is the first
    QCOMPARE(m_in->texts().join(QString()), u"cabd"_s);
    QTest::keyClick(m_in->view, Qt::Key_Down, Qt::AltModifier);
    QTest::keyClick(m_in->view, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(m_in->texts().join(QString()), u"abdc"_s);
}

void TestNotesPage::removesAndUndoes()
{
    m_in->file(u"one"_s);
    m_in->file(u"two"_s);
    m_in->openPage();
    QSignalSpy done(m_in->page.get(), &Page::done);
    m_in->select(0);
    QTest::keyClick(m_in->view, Qt::Key_Delete);
    QCOMPARE(m_in->shown(), QStringList{u"two"_s});
    QCOMPARE(done[0][0].toString(), u"Notes removed: 1"_s);
    m_in->undo();
    QCOMPARE(m_in->shown(), (QStringList{u"one"_s, u"two"_s}));
}

void TestNotesPage::chipsAndWordsNarrow()
{
    m_in->file(u"? who pays"_s);
    m_in->file(u"=+ the pooled fund"_s);
    m_in->file(u"> agreed"_s);
    m_in->openPage();
    auto *question = m_in->find<QToolButton>(u"questionChip"_s);
    auto *answer = m_in->find<QToolButton>(u"answerChip"_s);
    question->click();
    answer->click();
    QCOMPARE(m_in->shown(), (QStringList{u"who pays"_s, u"the pooled fund"_s}));
    m_in->find<QToolButton>(u"registeredChip"_s)->click();
    QCOMPARE(m_in->shown(), QStringList{u"the pooled fund"_s});
    QCOMPARE(m_in->find<QLabel>(u"noteCountLabel"_s)->text(), u"Notes: 1 of 3"_s);
    m_in->find<QToolButton>(u"registeredChip"_s)->click();
    question->click();
    answer->click();
    QTest::keyClick(m_in->line, Qt::Key_F, Qt::ControlModifier);
    auto *search = m_in->find<QLineEdit>(u"noteSearchEdit"_s);
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"fun"_s);
    QCOMPARE(m_in->shown(), QStringList{u"the pooled fund"_s});
    search->clear();
    QCOMPARE(m_in->shown().size(), 3);
}

void TestNotesPage::largeTypeIsKept()
{
    m_in->file(u"one"_s);
    m_in->openPage();
    const double usual = m_in->view->font().pointSizeF();
    auto *large = m_in->find<QPushButton>(u"largeTypeButton"_s);
    QVERIFY(!large->isChecked());
    QTest::keyClick(m_in->line, Qt::Key_Plus, Qt::ControlModifier);
    const double larger = m_in->view->font().pointSizeF();
    QVERIFY(larger > usual);
    QCOMPARE(m_in->line->font().pointSizeF(), larger);
    QVERIFY(large->isChecked());
    QTest::keyClick(m_in->line, Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_in->view->font().pointSizeF(), usual);
    large->click();
    QVERIFY(m_in->view->font().pointSizeF() > larger);
    m_in->page.reset();
    m_in->openPage();
    QVERIFY(m_in->view->font().pointSizeF() > larger);
    m_in->find<QPushButton>(u"largeTypeButton"_s)->click();
    QCOMPARE(m_in->view->font().pointSizeF(), usual);
}

void TestNotesPage::sharedScreenHidesInternalNotes()
{
    const NoteId internal = m_in->file(u"between us"_s);
    m_in->file(u"+ for participants"_s);
    m_in->file(u"++ for all"_s);
    m_in->openPage();
    const auto *banner = m_in->find<QLabel>(u"hiddenNotesLabel"_s);
    QVERIFY(!banner->isVisible());
    QTest::keyClick(m_in->line, Qt::Key_F8);
    QCOMPARE(m_in->shown(), (QStringList{u"for participants"_s, u"for all"_s}));
    QVERIFY(banner->isVisible());
    QVERIFY(banner->text().contains(u"hidden: 1"_s));
    QVERIFY(!m_in->find<QToolButton>(u"internalChip"_s)->isEnabled());
    QTest::keyClicks(m_in->line, u"another between us"_s);
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(m_in->notes().size(), 4);
    QCOMPARE(m_in->shown().size(), 2);
    QVERIFY(banner->text().contains(u"hidden: 2"_s));
    m_in->find<QLineEdit>(u"noteSearchEdit"_s)->setText(u"between"_s);
    QVERIFY(m_in->shown().isEmpty());
    QVERIFY(m_in->page->reveal(Kind::Note, internal.value()));
    QCOMPARE(m_in->shown().size(), 2);
    m_in->undo();
    QCOMPARE(m_in->shown().size(), 2);
    // Of the people only those who speak are offered where others look on.
    m_in->line->setFocus();
    QTest::keyClicks(m_in->line, u"@h"_s);
    QVERIFY(!m_in->names() || !m_in->names()->isVisible());
    m_in->line->setPlainText({});
    QTest::keyClick(m_in->line, Qt::Key_F8);
    QCOMPARE(m_in->shown().size(), 3);
    QVERIFY(!banner->isVisible());
}

void TestNotesPage::clockIsStartedByAKey()
{
    m_in->openPage(); // at 10:00 of Zurich, the session began at 9:30
    const auto *clock = m_in->find<QLabel>(u"noteClockLabel"_s);
    QCOMPARE(clock->text(), u"0:30:00  ·  10:00 Europe/Zurich"_s);
    QVERIFY(Programme(*m_in->workspace).editSession(m_in->session, "start", [](Session &session) {
        session.start = QTime(16, 0);
    }));
    QCOMPARE(clock->text(), u"10:00 Europe/Zurich"_s);
    QTest::keyClick(m_in->line, Qt::Key_F9);
    QCOMPARE(clock->text(), u"0:00:00  ·  10:00 Europe/Zurich"_s);
    QCOMPARE(m_in->find<QPushButton>(u"startClockButton"_s)->text(), u"Stop"_s);
    QTest::keyClick(m_in->line, Qt::Key_F9);
    QCOMPARE(clock->text(), u"10:00 Europe/Zurich"_s);
}

void TestNotesPage::anotherSessionIsChosen()
{
    m_in->file(u"of the first"_s);
    const SessionId other = m_in->addSession(u"Later"_s);
    QVERIFY(Notes(*m_in->workspace).file(other, u"of the other"_s));
    m_in->openPage();
    QCOMPARE(m_in->shown(), QStringList{u"of the first"_s}); // today's
    auto *chooser = m_in->find<QComboBox>(u"noteSessionCombo"_s);
    QCOMPARE(chooser->currentText(), u"1. Climate  ·  20 Feb 2024"_s);
    chooser->setCurrentIndex(1);
    emit chooser->activated(1);
    QCOMPARE(m_in->shown(), QStringList{u"of the other"_s});
    QTest::keyClicks(m_in->line, u"more"_s);
    QTest::keyClick(m_in->line, Qt::Key_Return);
    QCOMPARE(Notes(*m_in->workspace).notes(other)->size(), 2);
    QVERIFY(Programme(*m_in->workspace).removeSession(other));
    QCOMPARE(m_in->shown(), QStringList{u"of the first"_s});
}

void TestNotesPage::foundNoteIsShown()
{
    m_in->file(u"? one"_s);
    const NoteId two = m_in->file(u"two"_s);
    m_in->openPage();
    m_in->find<QToolButton>(u"questionChip"_s)->click();
    QVERIFY(m_in->page->reveal(Kind::Note, two.value()));
    QCOMPARE(m_in->view->selected(), QList{two});
    QVERIFY(!m_in->page->reveal(Kind::Note, 1));
    QVERIFY(m_in->page->reveal(Kind::Session, m_in->session.value()));
    QVERIFY(!m_in->page->reveal(Kind::Session, 1));
}

void TestNotesPage::readOnlyOnlyShows()
{
    m_in->file(u"one"_s);
    m_in->reopenReadOnly();
    m_in->open<NotesPage>();
    m_in->view = m_in->find<NoteView>(u"noteList"_s);
    QVERIFY(!m_in->find<NoteEdit>(u"noteEdit"_s)->isVisible());
    m_in->select(0);
    for (const int key : {Qt::Key_F2, Qt::Key_Return, Qt::Key_Delete, Qt::Key_P})
        QTest::keyClick(m_in->view, Qt::Key(key));
    QVERIFY(!m_in->editor());
    QCOMPARE(m_in->shown(), QStringList{u"one"_s});
}

void TestNotesPage::emptySeriesOffersAFirstStep()
{
    QVERIFY(Programme(*m_in->workspace).removeSession(m_in->session));
    m_in->open<NotesPage>();
    QSignalSpy asked(m_in->page.get(), &Page::revealRequested);
    auto *first = m_in->find<QPushButton>(u"noSessionForNotesButton"_s);
    QVERIFY(first->isVisible());
    first->click();
    QCOMPARE(asked.size(), 1);
    QVERIFY(m_in->find<NoteEdit>(u"noteEdit"_s)->isVisible());
}

void TestNotesPage::copiesAsLines()
{
    m_in->file(u"? @Ana who pays"_s);
    m_in->file(u"two"_s);
    m_in->openPage();
    m_in->view->setFocus();
    m_in->view->selectAll();
    QTest::keyClick(m_in->view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"10:00, Question, Ana Núñez: who pays\n10:00: two"_s);
}

QTEST_MAIN(TestNotesPage)
#include "tst_notespage.moc"
