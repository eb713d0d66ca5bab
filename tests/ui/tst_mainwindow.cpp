// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "usecases/history.h"
#include "usecases/transfer.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSet>
#include <QTextEdit>

using namespace convenor;
using namespace convenor::bench;
using namespace Qt::StringLiterals;

/// The window around the pages.
class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void showsPagesByKeys();
    void undoesInTheWorkspaceWhereTheEditorCannot();
    void undoesInTheWorkspaceOnceTheFieldWasLeft();
    void longWordsLeaveTheWindowAsItIs();
    void undoesInTheEditorWhileItCan();
    void tellsWhatWasDoneAndTakesItBack();
    void namesTheChangeInTheMenu();
    void revealsWhatIsFound_data();
    void revealsWhatIsFound();
    void searchGroupsAndSkipsHeadings();
    void changesNothingWhileReadOnly();
    void followsTheSeriesChooser();
    void saysTheAuthor();
    void backsUpAndRestores();
    void papersOfTheSeriesAreWrittenFromTheMenu();
    void everyControlHasANameAndIsReached();

private:
    static void search(const WindowBench &bench, const QString &text);
};

void TestMainWindow::search(const WindowBench &bench, const QString &text)
{
    QTest::keyClick(bench.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *edit = bench.find<QLineEdit>(u"searchEdit"_s);
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, text);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TestMainWindow::showsPagesByKeys()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    auto *pages = bench.find<QListWidget>(u"pageList"_s);
    for (int page = pages->count() - 1; page >= 0; --page) {
        QTest::keyClick(bench.window.get(), Qt::Key(Qt::Key_1 + page), Qt::ControlModifier);
        QCOMPARE(pages->currentRow(), page);
        QCOMPARE(bench.find<QLabel>(u"pageTitle"_s)->text(), pages->item(page)->text());
    }
}

void TestMainWindow::undoesInTheWorkspaceWhereTheEditorCannot()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    const QString before = bench.firstTitle();
    auto *title = bench.find<QLineEdit>(u"titleEdit"_s);
    title->setFocus();
    title->selectAll();
    QTest::keyClicks(title, u"Another title"_s);
    QTest::keyClick(title, Qt::Key_Tab);
    QCOMPARE(bench.firstTitle(), u"Another title"_s);

    auto *venue = bench.find<QLineEdit>(u"venueEdit"_s);
    venue->setFocus();
    QTest::keySequence(venue, QKeySequence::Undo);
    QCOMPARE(bench.firstTitle(), before);
    QCOMPARE(title->text(), before);
    QTest::keySequence(venue, QKeySequence::Redo);
    QCOMPARE(bench.firstTitle(), u"Another title"_s);
}

void TestMainWindow::undoesInTheWorkspaceOnceTheFieldWasLeft()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    const QString before = bench.firstTitle();
    auto *title = bench.find<QLineEdit>(u"titleEdit"_s);
    const auto retype = [title](const QString &text) {
        title->selectAll();
        QTest::keyClicks(title, text);
    };
    title->setFocus();
    retype(u"Another title"_s);
    QTest::keyClick(title, Qt::Key_Tab);
    title->setFocus();
    QTest::keySequence(title, QKeySequence::Undo);
    QCOMPARE(bench.firstTitle(), before);
    QCOMPARE(title->text(), before);
    QVERIFY(title->hasFocus());
    retype(u"A third one"_s);
    QTest::keyClick(title, Qt::Key_Tab);
    QCOMPARE(bench.firstTitle(), u"A third one"_s);
}

void TestMainWindow::longWordsLeaveTheWindowAsItIs()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    const auto leastOverPages = [&bench] {
        auto *pages = bench.find<QListWidget>(u"pageList"_s);
        int least = 0;
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentRow(page);
            QCoreApplication::processEvents();
            least = std::max(least, bench.window->minimumSizeHint().width());
        }
        return least;
    };
    const int least = leastOverPages();
    const int width = bench.window->width();
    Programme programme(bench.workspace());
    const auto series = programme.seriesByKey({});
    const QString word(10000, u'W');
    QVERIFY(programme.editSeries(series->id, "title", [&](Series &each) { each.title = word; }));
    const SessionId first = programme.sessions(series->id)->first().id;
    QVERIFY(programme.editSession(first, "title", [&](Session &each) { each.title = word; }));
    QCOMPARE(leastOverPages(), least);
    QCOMPARE(bench.window->width(), width);
    QVERIFY(bench.find<QAction>(u"undoAction"_s)->text().size() < 200);
}

void TestMainWindow::undoesInTheEditorWhileItCan()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    const auto newest = History(bench.workspace()).changes(1)->first();
    auto *venue = bench.find<QLineEdit>(u"venueEdit"_s);
    const QString before = venue->text();
    venue->setFocus();
    QTest::keyClicks(venue, u"X"_s);
    QTest::keySequence(venue, QKeySequence::Undo);
    QCOMPARE(venue->text(), before);
    QCOMPARE(History(bench.workspace()).changes(1)->first(), newest);
}

void TestMainWindow::tellsWhatWasDoneAndTakesItBack()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    const QString before = bench.firstTitle();
    auto *title = bench.find<QLineEdit>(u"titleEdit"_s);
    title->setFocus();
    QTest::keyClicks(title, u" again"_s);
    QTest::keyClick(title, Qt::Key_Return);
    auto *toast = bench.find<QWidget>(u"toastBar"_s);
    QVERIFY(toast->isVisible());
    QVERIFY(title->hasFocus());

    auto *button = bench.find<QAbstractButton>(u"toastButton"_s);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(bench.firstTitle(), before);
    QVERIFY(bench.find<QLabel>(u"toastLabel"_s)->accessibleName().startsWith(u"Undone"));
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(bench.firstTitle() != before);
}

void TestMainWindow::namesTheChangeInTheMenu()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    auto *undo = bench.find<QAction>(u"undoAction"_s);
    QVERIFY(undo->text().contains(u"sample.json"));
    QVERIFY(!bench.find<QAction>(u"redoAction"_s)->isEnabled());
    undo->trigger();
    QVERIFY(bench.find<QAction>(u"redoAction"_s)->text().contains(u"sample.json"));
    QVERIFY(!undo->isEnabled());
    QCOMPARE(bench.find<QComboBox>(u"seriesBox"_s)->count(), 0);
}

void TestMainWindow::revealsWhatIsFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("page");
    QTest::newRow("session") << u"Dialogue Strategic Plan Climate"_s << u"Sessions"_s;
    QTest::newRow("person") << u"Andrew Harper"_s << u"People"_s;
    QTest::newRow("organization") << u"Canopy Network"_s << u"Organizations"_s;
}

void TestMainWindow::revealsWhatIsFound()
{
    QFETCH(QString, text);
    QFETCH(QString, page);
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    bench.goToPage(u"History"_s);
    search(bench, text);
    QVERIFY(!bench.find<QWidget>(u"searchPalette"_s)->isVisible());
    QCOMPARE(bench.currentPage(), page);
}

void TestMainWindow::searchGroupsAndSkipsHeadings()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    auto *hits = bench.find<QListView>(u"hitList"_s);
    QAbstractItemModelTester tester(hits->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto *before = bench.find<QLineEdit>(u"titleEdit"_s);
    before->setFocus();
    QTest::keyClick(bench.window.get(), Qt::Key_K, Qt::ControlModifier);
    auto *edit = bench.find<QLineEdit>(u"searchEdit"_s);
    QTest::keyClicks(edit, u"climate"_s);
    QTRY_VERIFY(hits->model()->rowCount() > 3);
    QVERIFY(!hits->model()->index(0, 0).flags().testFlag(Qt::ItemIsSelectable));
    QCOMPARE(hits->currentIndex().row(), 1);
    for (int i = 0; i < hits->model()->rowCount(); ++i) {
        QTest::keyClick(edit, Qt::Key_Down);
        QVERIFY(hits->currentIndex().flags().testFlag(Qt::ItemIsSelectable));
    }
    edit->selectAll();
    QTest::keyClicks(edit, u"zzzzzz"_s);
    QTRY_COMPARE(hits->model()->rowCount(), 0);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(before->hasFocus());
}

void TestMainWindow::changesNothingWhileReadOnly()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    bench.window.reset();
    bench.open({{}, true, true});
    bench.goToPage(u"Sessions"_s);
    QVERIFY(bench.workspace().isReadOnly());
    QVERIFY(!bench.find<QAction>(u"undoAction"_s)->isEnabled());
    QVERIFY(!bench.find<QAction>(u"importAction"_s)->isEnabled());
    QVERIFY(bench.find<QLineEdit>(u"titleEdit"_s)->isReadOnly());
    QVERIFY(bench.find<QLabel>(u"stateLabel"_s)->text().contains(u"Read-only"));
    QVERIFY(!bench.find<QWidget>(u"toastBar"_s)->isVisible());
}

void TestMainWindow::followsTheSeriesChooser()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    Series series;
    series.title = u"Next year"_s;
    const auto added = Programme(bench.workspace()).addSeries(series);
    QVERIFY(added);
    auto *chooser = bench.find<QComboBox>(u"seriesBox"_s);
    QCOMPARE(chooser->count(), 2);
    QVERIFY(chooser->currentText() != u"Next year");
    QVERIFY(bench.window->reveal(Kind::Series, added->value()));
    QCOMPARE(chooser->currentText(), u"Next year"_s);
    QCOMPARE(bench.currentPage(), u"Series"_s);
}

void TestMainWindow::saysTheAuthor()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    bench.prompts.answer = u"Ana Organizer"_s;
    QTest::mouseClick(bench.find<QAbstractButton>(u"authorButton"_s), Qt::LeftButton);
    QCOMPARE(bench.workspace().author(), u"Ana Organizer"_s);
    QCOMPARE(bench.find<QAbstractButton>(u"authorButton"_s)->text(), u"Ana Organizer"_s);
    bench.window.reset();
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    QCOMPARE(bench.workspace().author(), u"Ana Organizer"_s);
}

void TestMainWindow::backsUpAndRestores()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    const QString before = bench.firstTitle();
    const QString backup = bench.path(u"kept.backup"_s);
    bench.prompts.answer = backup;
    bench.trigger(u"backUpAction"_s);
    QTRY_VERIFY(bench.find<QLabel>(u"toastLabel"_s)->accessibleName().contains(u"kept.backup"));
    QVERIFY(QFile::exists(backup));

    QVERIFY(History(bench.workspace()).undo());
    bench.trigger(u"restoreAction"_s);
    QCOMPARE(bench.firstTitle(), before);
    QVERIFY(bench.find<QLabel>(u"noticeLabel"_s)->text().contains(u"before-restore"));
}

void TestMainWindow::papersOfTheSeriesAreWrittenFromTheMenu()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    for (const QString &paper : {u"publicReport"_s, u"registeredReport"_s, u"internalReport"_s,
                                 u"programme"_s, u"speakers"_s}) {
        bench.prompts.answer = bench.path(paper + u".pdf"_s);
        bench.trigger(paper + u"Action"_s);
        QTRY_VERIFY(bench.find<QLabel>(u"toastLabel"_s)->accessibleName().contains(paper));
        QVERIFY(QFile::exists(bench.prompts.answer));
    }
}

namespace {

bool isControl(const QWidget *widget)
{
    const bool isOfKind = qobject_cast<const QAbstractButton *>(widget)
        || qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QComboBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget);
    return isOfKind && !widget->objectName().startsWith(u"qt_");
}

bool isPartOfAnother(const QWidget *widget)
{
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget()) {
        if (isControl(above) || above->inherits("QHeaderView") || above->inherits("QTabBar")
            || above->inherits("QScrollBar") || above->inherits("QMenuBar"))
            return true;
    }
    return widget->inherits("QHeaderView");
}

bool hasName(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    return !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
}

} // namespace

void TestMainWindow::everyControlHasANameAndIsReached()
{
    WindowBench bench;
    bench.openSample();
    bench.goToPage(u"Sessions"_s);
    auto *pages = bench.find<QListWidget>(u"pageList"_s);
    for (int page = 0; page < pages->count(); ++page) {
        pages->setCurrentRow(page);
        QSet<const QWidget *> chain;
        const QWidget *window = bench.window.get();
        for (const QWidget *next = window->nextInFocusChain(); next != window;
             next = next->nextInFocusChain())
            chain.insert(next);
        for (const QWidget *widget : bench.window->findChildren<QWidget *>()) {
            if (!isControl(widget) || isPartOfAnother(widget) || !widget->isVisible())
                continue;
            const QString who = pages->item(page)->text() + u": "_s + widget->objectName() + u' '
                + QString::fromLatin1(widget->metaObject()->className());
            QVERIFY2(hasName(widget), qPrintable(who + u" has no accessible name"_s));
            QVERIFY2(!widget->objectName().isEmpty(), qPrintable(who + u" has no object name"_s));
            QVERIFY2(chain.contains(widget), qPrintable(who + u" is not in the tab order"_s));
        }
    }
}

QTEST_MAIN(TestMainWindow)
#include "tst_mainwindow.moc"
