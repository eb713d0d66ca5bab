// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/notesbench.h"
#include "ui/notes/notemodel.h"
#include "ui/sessions/sessionspage.h"
#include "ui/summary/findbar.h"
#include "ui/summary/notedrag.h"
#include "ui/summary/revisionsdialog.h"
#include "ui/summary/spelling.h"
#include "ui/summary/summaryeditor.h"
#include "ui/summary/summarypreview.h"
#include "ui/summary/summarytext.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeWidget>

using namespace convenor;
using namespace convenor::bench;

namespace {

struct SummaryBench : NotesBench
{
    SummaryBench() { QSettings().clear(); }
    /// As the window does before it closes a file.
    ~SummaryBench()
    {
        if (page)
            page->commitPending();
    }

    void openSummary()
    {
        openPage();
        find<QPushButton>(u"showSummaryButton"_s)->click();
        text = find<SummaryText>(u"summaryEdit"_s);
        QVERIFY(text->isVisible());
        text->setFocus();
        QVERIFY(text->hasFocus());
    }
    SummaryEditor *editor() const { return find<SummaryEditor>(u"summaryEditor"_s); }
    QString stored() const { return Bench::session(session).summary; }
    void paste(QMimeData *data) const
    {
        QGuiApplication::clipboard()->setMimeData(data);
        text->paste();
    }
    void write(const QString &words) const
    {
        if (!Summaries(*workspace).edit(session, words))
            qFatal("not written");
    }
    void approve() const
    {
        const auto set =
            Programme(*workspace).editSession(session, "summary_state", [](Session &each) {
                each.summaryState = SummaryState::Approved;
            });
        if (!set)
            qFatal("not approved");
    }

    SummaryText *text = nullptr;
};

/// A dictionary of four words.
QString makeDictionary(const QTemporaryDir &folder, const QString &name)
{
    QFile affixes(folder.filePath(name + u".aff"_s));
    QFile words(folder.filePath(name + u".dic"_s));
    if (!affixes.open(QIODevice::WriteOnly) || !words.open(QIODevice::WriteOnly))
        qFatal("no dictionary");
    affixes.write("SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n");
    words.write("4\nfunding\nwater\naide\nnaïve\n");
    return folder.path();
}

} // namespace

/// The summary beside the notes: typed, pasted, found in, spelled, made from notes, compared.
class TestSummaryEditor final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_in = std::make_unique<SummaryBench>(); }
    void cleanup() { m_in.reset(); }
    void keyOpensItBesideTheNotes();
    void isStoredWhenLeft();
    void typedTextIsNotOverwritten();
    void escapeTakesNothingBack();
    void previewFollowsAndCounts();
    void toolsSetMarks();
    void markupIsPastedAsMarkdown();
    void refusedPasteChangesNothing_data();
    void refusedPasteChangesNothing();
    void notesAreSentToTheEnd();
    void notesAreDroppedAtTheCursor();
    void internalNoteIsWarnedOf();
    void skeletonTakesTheChosenAudiences();
    void findsAndReplaces();
    void replacingAllIsOneStep();
    void spellingKnowsNamesAndLearns();
    void spellingIsOffWithoutADictionary();
    void approvedOneIsOnlyRead();
    void draftIsNotOnASharedScreen();
    void anotherSessionShowsItsOwn();
    void revisionsAreComparedNamedAndRestored();
    void sessionOpensItsSummary();
    void readOnlyFileOnlyShows();

private:
    std::unique_ptr<SummaryBench> m_in;
};

void TestSummaryEditor::keyOpensItBesideTheNotes()
{
    m_in->openPage();
    QVERIFY(m_in->editor()->isHidden());
    QTest::keyClick(m_in->line, Qt::Key_F7);
    QVERIFY(m_in->editor()->isVisible());
    QVERIFY(m_in->find<QPlainTextEdit>(u"summaryEdit"_s)->hasFocus());
    m_in->page->commitPending();
    m_in->page.reset();
    m_in->openPage();
    QVERIFY(m_in->editor()->isVisible()); // as it was left
}

void TestSummaryEditor::isStoredWhenLeft()
{
    m_in->openSummary();
    QTest::keyClicks(m_in->text, u"Some 130 took part."_s);
    m_in->line->setFocus();
    QCOMPARE(m_in->stored(), u"Some 130 took part."_s);
    QCOMPARE(Summaries(*m_in->workspace).revisions(m_in->session)->size(), 1);
    m_in->undo();
    QCOMPARE(m_in->text->toPlainText(), QString());
}

void TestSummaryEditor::typedTextIsNotOverwritten()
{
    m_in->openSummary();
    QTest::keyClicks(m_in->text, u"mine"_s);
    m_in->write(u"theirs, longer"_s);
    QCOMPARE(m_in->text->toPlainText(), u"mine"_s);
    QVERIFY(m_in->find<QLabel>(u"summaryMessage"_s)->text().contains(u"theirs"));
    m_in->line->setFocus();
    QCOMPARE(m_in->stored(), u"mine"_s);
    QStringList kept;
    const auto revisions = Summaries(*m_in->workspace).revisions(m_in->session);
    for (const SummaryRevision &each : *revisions)
        kept.append(each.text);
    QVERIFY(kept.contains(u"theirs, longer"_s)); // nothing is lost
}

void TestSummaryEditor::escapeTakesNothingBack()
{
    m_in->openSummary();
    QTest::keyClicks(m_in->text, u"kept"_s);
    QTest::keyClick(m_in->text, Qt::Key_Escape);
    QCOMPARE(m_in->text->toPlainText(), u"kept"_s);
}

void TestSummaryEditor::previewFollowsAndCounts()
{
    m_in->openSummary();
    auto *preview = m_in->find<SummaryPreview>(u"summaryPreview"_s);
    m_in->text->setPlainText(u"# Findings\n\n- **one** two\n\n<script>no()</script>\n\n"
                             "![x](file:///etc/passwd)\n"_s);
    QTRY_VERIFY(preview->toPlainText().contains(u"one two"));
    QVERIFY(preview->toPlainText().contains(u"<script>no()</script>")); // as text
    QVERIFY(!preview->toPlainText().contains(QChar::ObjectReplacementCharacter));
    QVERIFY(m_in->find<QLabel>(u"summaryLengthLabel"_s)->text().contains(u"1 min to read"));
}

void TestSummaryEditor::toolsSetMarks()
{
    m_in->openSummary();
    m_in->text->setPlainText(u"one two\nthree"_s);
    QTest::keyClick(m_in->text, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_in->text->toPlainText(), u"**one** two\nthree"_s);
    QTest::keyClick(m_in->text, Qt::Key_B, Qt::ControlModifier);
    QCOMPARE(m_in->text->toPlainText(), u"one two\nthree"_s);
    m_in->text->selectAll();
    m_in->find<QToolButton>(u"listButton"_s)->click();
    QCOMPARE(m_in->text->toPlainText(), u"- one two\n- three"_s);
    m_in->text->selectAll();
    m_in->find<QToolButton>(u"numbersButton"_s)->click();
    QCOMPARE(m_in->text->toPlainText(), u"1. one two\n1. three"_s);
    m_in->text->selectAll();
    m_in->find<QToolButton>(u"numbersButton"_s)->click();
    QCOMPARE(m_in->text->toPlainText(), u"one two\nthree"_s);
    m_in->text->moveCursor(QTextCursor::End);
    m_in->find<QToolButton>(u"tableButton"_s)->click();
    QCOMPARE(m_in->text->toPlainText(), u"one two\nthree\n\n|  |  |\n| --- | --- |\n|  |  |"_s);
}

void TestSummaryEditor::markupIsPastedAsMarkdown()
{
    m_in->openSummary();
    auto *data = new QMimeData;
    data->setHtml(u"<p>Hello <b>you</b><script>x</script></p><ul><li>one</ul>"_s);
    data->setText(u"Hello you one"_s);
    m_in->paste(data);
    QCOMPARE(m_in->text->toPlainText(), u"Hello **you**\n\n- one"_s);
    m_in->text->clear();
    QTest::keyClick(m_in->text, Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_in->text->toPlainText(), u"Hello you one"_s);
    m_in->text->clear();
    auto *rtf = new QMimeData;
    rtf->setData(u"text/rtf"_s, "{\\rtf1 words}");
    rtf->setText(u"wo\u202erds\u200b"_s);
    m_in->paste(rtf);
    QCOMPARE(m_in->text->toPlainText(), u"words"_s);
}

void TestSummaryEditor::refusedPasteChangesNothing_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("code");
    const QByteArray large(10 * 1024 * 1024, 'x');
    QTest::newRow("10 MB of markup") << u"text/html"_s << large << "paste.too-large"_ba;
    QTest::newRow("10 MB of text") << u"text/plain"_s << large << "session.summary-too-long"_ba;
    QTest::newRow("nested deep") << u"text/html"_s << QByteArray("<div>").repeated(3000) + "x"
                                 << "paste.too-deep"_ba;
    QTest::newRow("RTF alone") << u"text/rtf"_s << "{\\rtf1 {\\pict 00}}"_ba
                               << "paste.nothing"_ba;
}

void TestSummaryEditor::refusedPasteChangesNothing()
{
    QFETCH(QString, format);
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, code);
    m_in->openSummary();
    QTest::keyClicks(m_in->text, u"kept"_s);
    QSignalSpy failed(m_in->page.get(), &Page::failed);
    auto *data = new QMimeData;
    data->setData(format, content);
    m_in->paste(data);
    QCOMPARE(m_in->text->toPlainText(), u"kept"_s);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<Error>().reason.code, code);
}

void TestSummaryEditor::notesAreSentToTheEnd()
{
    m_in->file(u"?++ who pays"_s);
    m_in->file(u"!++ pay"_s);
    m_in->write(u"Begun."_s);
    m_in->openPage();
    QSignalSpy done(m_in->page.get(), &Page::done);
    m_in->view->selectAll();
    m_in->view->setFocus();
    QTest::keyClick(m_in->view, Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(m_in->stored(), u"Begun.\n\n- **Question:** who pays\n- **Recommendation:** pay"_s);
    QVERIFY(m_in->editor()->isVisible());
    QCOMPARE(done.size(), 1);
    QVERIFY(m_in->find<QLabel>(u"summaryWarningLabel"_s)->isHidden());
    m_in->undo();
    QCOMPARE(m_in->stored(), u"Begun."_s);
}

void TestSummaryEditor::notesAreDroppedAtTheCursor()
{
    const NoteId id = m_in->file(u">++ agreed"_s);
    m_in->write(u"First.\n\nLast."_s);
    m_in->openSummary();
    const auto *model = m_in->page->findChild<NoteModel *>();
    const std::unique_ptr<QMimeData> dragged(model->mimeData({model->index(0)}));
    QCOMPARE(notesIn(*dragged), QList{id});
    m_in->text->moveCursor(QTextCursor::Start);
    auto *data = new QMimeData;
    putNotes(*data, {id});
    m_in->paste(data);
    QCOMPARE(m_in->text->toPlainText(), u"First.\n\n- **Decision:** agreed\n\nLast."_s);
}

void TestSummaryEditor::internalNoteIsWarnedOf()
{
    m_in->file(u"between us"_s);
    m_in->openSummary();
    m_in->select(0);
    QTest::keyClick(m_in->view, Qt::Key_Return, Qt::AltModifier);
    const auto *warning = m_in->find<QLabel>(u"summaryWarningLabel"_s);
    QVERIFY(warning->isVisible());
    QVERIFY(warning->text().contains(u"becomes public"));
    QVERIFY(m_in->prompts.asked.isEmpty()); // no dialog
}

void TestSummaryEditor::skeletonTakesTheChosenAudiences()
{
    m_in->file(u"?++ who pays"_s);
    m_in->file(u"? secret"_s);
    m_in->openSummary();
    m_in->find<QToolButton>(u"skeletonButton"_s)->click();
    QCOMPARE(m_in->stored(), u"## Questions and answers\n\n- who pays"_s);
    m_in->find<QAction>(u"skeletonAudience%1"_s.arg(int(Audience::Internal)))->trigger();
    m_in->find<QToolButton>(u"skeletonButton"_s)->click();
    QVERIFY(m_in->stored().contains(u"- secret"));
    QVERIFY(m_in->find<QLabel>(u"summaryWarningLabel"_s)->isVisible());
}

void TestSummaryEditor::findsAndReplaces()
{
    m_in->openSummary();
    m_in->text->setPlainText(u"Water, water and Waters"_s);
    m_in->text->setFocus();
    QTest::keyClick(m_in->text, Qt::Key_F, Qt::ControlModifier);
    auto *find = m_in->find<QLineEdit>(u"findEdit"_s);
    QVERIFY(find->hasFocus()); // not the search of the notes
    QTest::keyClicks(find, u"water"_s);
    QCOMPARE(m_in->find<QLabel>(u"findLabel"_s)->text(), u"Found: 3"_s);
    m_in->find<QCheckBox>(u"wholeWordsCheck"_s)->click();
    QCOMPARE(m_in->find<QLabel>(u"findLabel"_s)->text(), u"Found: 2"_s);
    QTest::keyClick(find, Qt::Key_Return);
    QCOMPARE(m_in->text->textCursor().selectedText(), u"Water"_s);
    m_in->find<QLineEdit>(u"replaceEdit"_s)->setText(u"Aqua"_s);
    m_in->find<QPushButton>(u"replaceButton"_s)->click();
    QCOMPARE(m_in->text->toPlainText(), u"Aqua, water and Waters"_s);
    QCOMPARE(m_in->text->textCursor().selectedText(), u"water"_s);
    QTest::keyClick(find, Qt::Key_Escape);
    QVERIFY(m_in->find<FindBar>(u"findBar"_s)->isHidden());
    QVERIFY(m_in->text->hasFocus());
}

void TestSummaryEditor::replacingAllIsOneStep()
{
    m_in->openSummary();
    QTest::keyClicks(m_in->text, u"a b a b a"_s);
    QTest::keyClick(m_in->text, Qt::Key_H, Qt::ControlModifier);
    m_in->find<QLineEdit>(u"findEdit"_s)->setText(u"a"_s);
    m_in->find<QLineEdit>(u"replaceEdit"_s)->setText(u"aa"_s);
    m_in->find<QPushButton>(u"replaceAllButton"_s)->click();
    QCOMPARE(m_in->text->toPlainText(), u"aa b aa b aa"_s);
    m_in->text->undo();
    QCOMPARE(m_in->text->toPlainText(), u"a b a b a"_s);
}

void TestSummaryEditor::spellingKnowsNamesAndLearns()
{
    using Place = Dictionary::Place;
    const QTemporaryDir folder;
    Dictionary spelling({makeDictionary(folder, u"en_GB"_s)});
    spelling.setLanguage(u"en"_s);
    QCOMPARE(spelling.name(), u"en_GB"_s);
    spelling.setNames({u"Ana Núñez"_s, u"Maji Trust"_s});
    QCOMPARE(spelling.mistakes(u"funding watr Núñez UNHCR 12th 你好 l’aide https://exmple.org"_s),
             (QList<Place>{{8, 4}}));
    QVERIFY(spelling.suggestions(u"watr"_s).contains(u"water"_s));
    spelling.learn(u"watr"_s);
    QCOMPARE(spelling.mistakes(u"watr naïve"_s), QList<Place>());
    QCOMPARE(Dictionary({folder.path()}).name(), QString());
}

void TestSummaryEditor::spellingIsOffWithoutADictionary()
{
    const QTemporaryDir folder;
    Dictionary spelling({folder.path()});
    spelling.setLanguage(u"fr"_s);
    QCOMPARE(spelling.name(), QString());
    QCOMPARE(spelling.mistakes(u"xyzzy"_s), QList<Dictionary::Place>());
}

void TestSummaryEditor::approvedOneIsOnlyRead()
{
    m_in->write(u"As approved"_s);
    m_in->approve();
    m_in->openSummary();
    QVERIFY(m_in->text->isReadOnly());
    QVERIFY(m_in->find<QLabel>(u"summaryLockedLabel"_s)->isVisible());
    QVERIFY(!m_in->find<QToolButton>(u"boldButton"_s)->isEnabled());
    m_in->file(u"late"_s);
    m_in->select(0);
    QTest::keyClick(m_in->view, Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(m_in->stored(), u"As approved"_s);
}

void TestSummaryEditor::draftIsNotOnASharedScreen()
{
    m_in->openSummary();
    QTest::keyClicks(m_in->text, u"draft"_s);
    QTest::keyClick(m_in->text, Qt::Key_F8);
    QVERIFY(m_in->editor()->isHidden());
    QTest::keyClick(m_in->line, Qt::Key_F8);
    QVERIFY(m_in->editor()->isVisible());
    m_in->page->commitPending();
    QCOMPARE(m_in->stored(), u"draft"_s);
}

void TestSummaryEditor::anotherSessionShowsItsOwn()
{
    const SessionId second = m_in->addSession(u"Second"_s);
    m_in->openSummary();
    QTest::keyClicks(m_in->text, u"of the first"_s);
    static_cast<NotesPage *>(m_in->page.get())->writeSummary(second);
    QCOMPARE(m_in->stored(), u"of the first"_s);
    QCOMPARE(m_in->text->toPlainText(), QString());
    QTest::keyClicks(m_in->text, u"of the second"_s);
    m_in->page->commitPending();
    QCOMPARE(m_in->Bench::session(second).summary, u"of the second"_s);
    QCOMPARE(m_in->stored(), u"of the first"_s);
}

void TestSummaryEditor::revisionsAreComparedNamedAndRestored()
{
    m_in->write(u"The old words stay"_s);
    m_in->workspace->setAuthor(u"Bob"_s);
    m_in->write(u"The new words stay"_s);
    m_in->openSummary();
    m_in->find<QAction>(u"revisionsAction"_s)->trigger();
    auto *dialog = m_in->find<RevisionsDialog>(u"revisionsDialog"_s);
    auto *list = dialog->findChild<QTreeWidget *>(u"revisionList"_s);
    QCOMPARE(list->topLevelItemCount(), 2);
    QCOMPARE(list->topLevelItem(0)->text(1), u"Bob"_s);
    list->setCurrentItem(list->topLevelItem(1));
    const auto *count = dialog->findChild<QLabel *>(u"revisionCountLabel"_s);
    QTRY_COMPARE(count->text(), u"Words removed: 1  ·  added: 1"_s);
    const auto *before = dialog->findChild<QPlainTextEdit *>(u"revisionBeforeText"_s);
    const auto *after = dialog->findChild<QPlainTextEdit *>(u"revisionAfterText"_s);
    QCOMPARE(before->toPlainText(), u"The old words stay"_s);
    QCOMPARE(after->toPlainText(), u"The new words stay"_s);
    QTextCursor old(before->document());
    old.setPosition(5);
    QVERIFY(old.charFormat().fontStrikeOut()); // never by colour alone
    QTextCursor added(after->document());
    added.setPosition(5);
    QVERIFY(added.charFormat().fontUnderline());

    m_in->prompts.answer = u"As sent"_s;
    dialog->findChild<QPushButton *>(u"nameRevisionButton"_s)->click();
    QCOMPARE(list->topLevelItem(1)->text(2), u"As sent"_s);
    QSignalSpy done(m_in->page.get(), &Page::done);
    dialog->findChild<QPushButton *>(u"restoreRevisionButton"_s)->click();
    QCOMPARE(m_in->stored(), u"The old words stay"_s);
    QCOMPARE(m_in->text->toPlainText(), u"The old words stay"_s);
    QCOMPARE(list->topLevelItemCount(), 3);
    QCOMPARE(done.size(), 1);
    m_in->undo();
    QCOMPARE(m_in->stored(), u"The new words stay"_s);
    QCOMPARE(list->topLevelItemCount(), 2);
}

void TestSummaryEditor::sessionOpensItsSummary()
{
    m_in->write(u"**Some** words"_s);
    m_in->open<SessionsPage>();
    m_in->find<QTabWidget>(u"sessionTabs"_s)->setCurrentIndex(2);
    auto *preview = m_in->find<SummaryPreview>(u"summaryPreview"_s);
    QTRY_COMPARE(preview->toPlainText(), u"Some words"_s);
    QSignalSpy asked(static_cast<SessionsPage *>(m_in->page.get()),
                     &SessionsPage::summaryRequested);
    m_in->find<QPushButton>(u"writeSummaryButton"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().first().value<SessionId>(), m_in->session);
}

void TestSummaryEditor::readOnlyFileOnlyShows()
{
    m_in->write(u"Words"_s);
    m_in->reopenReadOnly();
    m_in->open<NotesPage>();
    m_in->find<QPushButton>(u"showSummaryButton"_s)->click();
    auto *text = m_in->find<SummaryText>(u"summaryEdit"_s);
    QVERIFY(text->isReadOnly());
    QCOMPARE(text->toPlainText(), u"Words"_s);
    m_in->find<QAction>(u"revisionsAction"_s)->trigger();
    auto *dialog = m_in->find<RevisionsDialog>(u"revisionsDialog"_s);
    QVERIFY(!dialog->findChild<QPushButton *>(u"nameRevisionButton"_s)->isEnabled());
    QVERIFY(!dialog->findChild<QPushButton *>(u"restoreRevisionButton"_s)->isEnabled());
}

QTEST_MAIN(TestSummaryEditor)

#include "tst_summaryeditor.moc"
