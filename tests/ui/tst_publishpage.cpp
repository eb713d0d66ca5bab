// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/markupwords.h"
#include "tests/ui/windowbench.h"
#include "ui/widgets/pagepreview.h"
#include "usecases/clearings.h"
#include "usecases/publishing.h"
#include "usecases/releases.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

using namespace convenor;
using namespace convenor::bench;
using namespace Qt::StringLiterals;

/// The page that shows what will be public.
class TestPublishPage final : public QObject
{
    Q_OBJECT

private slots:
    void copiesTheMarkup();
    void copiesASessionAndPlainText();
    void previewsThePage();
    void previewLoadsNothing();
    void listsWhatIsHeldBack();
    void saysWhereNothingIsFound();
    void listsFindingsTheWorstFirst();
    void aFindingLeadsToItsField_data();
    void aFindingLeadsToItsField();
    void acceptsAFindingWithAReason();
    void followsChanges();
    void exportsPageAndSite();
    void tellsWhereTheFolderIsNotItsOwn();
    void followsTheWorkspacesTemplates();
    void tellsWhatChangedSinceTheExport();

private:
    static void showPage(WindowBench &bench);
    /// Gives the first session a fault of each weight, and waits until they are shown.
    static void addFaults(WindowBench &bench);
    static int rowOf(const WindowBench &bench, const QString &words);
    static SeriesId series(const WindowBench &bench);
};

void TestPublishPage::showPage(WindowBench &bench)
{
    bench.openSample();
    bench.goToPage(u"Publish"_s);
    QTRY_VERIFY(!bench.find<QPlainTextEdit>(u"markupEdit"_s)->toPlainText().isEmpty());
}

SeriesId TestPublishPage::series(const WindowBench &bench)
{
    return Programme(bench.workspace()).seriesByKey({})->id;
}

void TestPublishPage::copiesTheMarkup()
{
    WindowBench bench;
    showPage(bench);
    QTest::mouseClick(bench.find<QPushButton>(u"copyFragmentButton"_s), Qt::LeftButton);
    const QByteArray markup = *Publishing(bench.workspace()).fragment(series(bench));
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->text(), QString::fromUtf8(markup));
    QCOMPARE(copied->data(u"text/html"_s), markup);
    QCOMPARE(bench.find<QPlainTextEdit>(u"markupEdit"_s)->toPlainText().trimmed(),
             QString::fromUtf8(markup).trimmed());
}

void TestPublishPage::copiesASessionAndPlainText()
{
    WindowBench bench;
    showPage(bench);
    bench.find<QTabWidget>(u"publishTabs"_s)->setCurrentIndex(1);
    auto *part = bench.find<QComboBox>(u"markupPartBox"_s);
    const int held = part->findData(u"s1"_s);
    QVERIFY2(held > 0, qPrintable(part->itemData(1).toString()));
    part->setCurrentIndex(held);
    emit part->activated(held);
    const auto session = Programme(bench.workspace()).sessionByKey(series(bench), u"s1"_s);
    QVERIFY(session);
    const QByteArray markup = *Publishing(bench.workspace()).sessionFragment(*session);
    QCOMPARE(bench.find<QPlainTextEdit>(u"markupEdit"_s)->toPlainText().trimmed(),
             QString::fromUtf8(markup).trimmed());

    QTest::mouseClick(bench.find<QPushButton>(u"copyPartButton"_s), Qt::LeftButton);
    const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
    QCOMPARE(copied->data(u"text/html"_s), markup);
    const auto released = Releases(bench.workspace()).releases(series(bench));
    QCOMPARE(released->size(), 1);
    QCOMPARE(released->first().outlet, ReleaseForm::SessionFragment);

    QTest::mouseClick(bench.find<QPushButton>(u"copyTextButton"_s), Qt::LeftButton);
    const QString text = QGuiApplication::clipboard()->text();
    QCOMPARE(text, wordsOfMarkup(markup));
    QVERIFY(!text.trimmed().isEmpty());
    QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasHtml());
    QCOMPARE(Releases(bench.workspace()).releases(series(bench))->size(), 1);
}

void TestPublishPage::previewsThePage()
{
    WindowBench bench;
    showPage(bench);
    const QString shown = bench.find<PagePreview>(u"previewBrowser"_s)->toPlainText();
    QVERIFY(shown.contains(bench.firstTitle()));
}

void TestPublishPage::previewLoadsNothing()
{
    const QTemporaryDir folder;
    QImage planted(64, 64, QImage::Format_RGB32);
    planted.fill(Qt::magenta);
    planted.save(folder.filePath(u"a.png"_s));
    PagePreview preview;
    preview.setSearchPaths({folder.path()});
    preview.setHtml(
        u"<img src='a.png'><img src='file://%1/a.png'><img src='%1/a.png'>"_s.arg(folder.path()));
    const QImage shown = preview.grab().toImage();
    for (int y = 0; y < shown.height(); ++y) {
        for (int x = 0; x < shown.width(); ++x)
            QVERIFY(shown.pixelColor(x, y) != QColor(Qt::magenta));
    }
    QVERIFY(preview.document()->resource(QTextDocument::ImageResource, QUrl(u"a.png"_s)).isNull());
    const QUrl file = QUrl::fromLocalFile(folder.filePath(u"a.png"_s));
    QVERIFY(!preview.loadResource(QTextDocument::ImageResource, file).isValid());
    preview.setSource(file);
    QVERIFY(preview.source().isEmpty());
}

void TestPublishPage::listsWhatIsHeldBack()
{
    WindowBench bench;
    showPage(bench);
    auto *held = bench.find<QListWidget>(u"heldBackList"_s);
    const auto rows = *Programme(bench.workspace()).sessions(series(bench));
    const auto hidden = std::count_if(rows.begin(), rows.end(), [](const SessionRow &row) {
        return row.status == SessionStatus::Idea || row.status == SessionStatus::Planned
            || row.status == SessionStatus::Confirmed;
    });
    QVERIFY(hidden > 0);
    QVERIFY(held->count() >= hidden);
    QVERIFY(held->item(0)->text().contains(u"not announced yet"));
    emit held->itemActivated(held->item(0));
}

void TestPublishPage::addFaults(WindowBench &bench)
{
    const auto first = Programme(bench.workspace()).sessions(series(bench))->first();
    Clearings clearings(bench.workspace());
    QVERIFY(clearings.step(first.id, SummaryState::Draft, u"A mistake"_s));
    QVERIFY(Programme(bench.workspace()).editSession(first.id, "summary", [](Session &session) {
        session.summary = u"See [this](http://example.org/a), or write to kim.oduya@example.org."_s;
        session.date = PartialDate(QDate(2019, 3, 4));
        session.speakers.clear();
    }));
    QVERIFY(clearings.step(first.id, SummaryState::Approved, u"Mended"_s));
    QTRY_VERIFY(rowOf(bench, u"kim.oduya@example.org"_s) >= 0);
}

int TestPublishPage::rowOf(const WindowBench &bench, const QString &words)
{
    auto *list = bench.find<QListWidget>(u"findingList"_s);
    for (int i = 0; i < list->count(); ++i) {
        if (list->item(i)->text().contains(words))
            return i;
    }
    return -1;
}

void TestPublishPage::saysWhereNothingIsFound()
{
    WindowBench bench;
    showPage(bench);
    QVERIFY(bench.find<QLabel>(u"findingsLabel"_s)->text().contains(u"Nothing to look at"));
    QVERIFY(!bench.find<QListWidget>(u"findingList"_s)->isVisible());
}

void TestPublishPage::listsFindingsTheWorstFirst()
{
    WindowBench bench;
    showPage(bench);
    addFaults(bench);
    auto *list = bench.find<QListWidget>(u"findingList"_s);
    QCOMPARE(list->item(0)->text(), u"Session 1: "_s + bench.firstTitle());
    const int leak = rowOf(bench, u"kim.oduya@example.org"_s);
    const int fault = rowOf(bench, u"outside the dates"_s);
    const int hint = rowOf(bench, u"http, not https"_s);
    QCOMPARE(leak, 1);
    QVERIFY(leak < fault && fault < hint);
    QVERIFY(list->item(leak)->text().startsWith(u"Must not get out"));
    QVERIFY(!list->item(leak)->icon().isNull());
    QVERIFY(bench.find<QLabel>(u"findingsLabel"_s)->text().contains(u"4"));
}

void TestPublishPage::aFindingLeadsToItsField_data()
{
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("field");
    QTest::newRow("the summary, beside the notes")
        << u"kim.oduya@example.org"_s << u"Notes"_s << u"summaryEdit"_s;
    QTest::newRow("a line") << u"outside the dates"_s << u"Sessions"_s << u"dateEdit"_s;
    QTest::newRow("a table, in another tab")
        << u"No confirmed speaker"_s << u"Sessions"_s << u"speakersTableView"_s;
}

void TestPublishPage::aFindingLeadsToItsField()
{
    QFETCH(QString, words);
    QFETCH(QString, page);
    QFETCH(QString, field);
    WindowBench bench;
    showPage(bench);
    addFaults(bench);
    auto *list = bench.find<QListWidget>(u"findingList"_s);
    QListWidgetItem *item = list->item(rowOf(bench, words));
    list->scrollToItem(item);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(item).center());
    QCOMPARE(bench.currentPage(), page);
    QTRY_COMPARE(QApplication::focusWidget(), bench.find<QWidget>(field));
    QVERIFY(bench.find<QWidget>(field)->isVisible());
}

void TestPublishPage::acceptsAFindingWithAReason()
{
    WindowBench bench;
    showPage(bench);
    addFaults(bench);
    auto *list = bench.find<QListWidget>(u"findingList"_s);
    auto *accepted = bench.find<QCheckBox>(u"showAcceptedCheck"_s);
    QVERIFY(!accepted->isVisible());
    list->setCurrentRow(rowOf(bench, u"http, not https"_s));
    bench.prompts.answer = u"there is no other"_s;
    QTest::mouseClick(bench.find<QPushButton>(u"acceptFindingButton"_s), Qt::LeftButton);
    QTRY_VERIFY(accepted->isVisible());
    QCOMPARE(rowOf(bench, u"http, not https"_s), -1);
    accepted->click();
    const int row = rowOf(bench, u"Accepted: there is no other"_s);
    QVERIFY(row > 0);
    list->setCurrentRow(row);
    QTest::mouseClick(bench.find<QPushButton>(u"withdrawFindingButton"_s), Qt::LeftButton);
    QTRY_COMPARE(rowOf(bench, u"Accepted: there is no other"_s), -1);
    QVERIFY(rowOf(bench, u"http, not https"_s) > 0);
}

void TestPublishPage::followsChanges()
{
    WindowBench bench;
    showPage(bench);
    const auto first = Programme(bench.workspace()).sessions(series(bench))->first();
    QVERIFY(Programme(bench.workspace()).editSession(first.id, "title", [](Session &session) {
        session.title = u"A title of its own"_s;
    }));
    QTRY_VERIFY(bench.find<PagePreview>(u"previewBrowser"_s)
                    ->toPlainText()
                    .contains(u"A title of its own"));
}

void TestPublishPage::exportsPageAndSite()
{
    WindowBench bench;
    showPage(bench);
    bench.prompts.answer = bench.path(u"page.html"_s);
    QTest::mouseClick(bench.find<QPushButton>(u"exportPageButton"_s), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(bench.prompts.answer));
    bench.prompts.answer = bench.path(u"site"_s);
    QTest::mouseClick(bench.find<QPushButton>(u"exportSiteButton"_s), Qt::LeftButton);
    QTRY_VERIFY(QFile::exists(bench.prompts.answer + u"/index.html"_s));
    QTRY_VERIFY(bench.find<QLabel>(u"toastLabel"_s)->accessibleName().contains(u"files written"));
}

void TestPublishPage::tellsWhereTheFolderIsNotItsOwn()
{
    WindowBench bench;
    showPage(bench);
    QVERIFY(QDir().mkpath(bench.path(u"mine/letters"_s)));
    bench.prompts.answer = bench.path(u"mine"_s);
    QTest::mouseClick(bench.find<QPushButton>(u"exportSiteButton"_s), Qt::LeftButton);
    QTRY_VERIFY(bench.find<QWidget>(u"noticeBar"_s)->isVisible());
    QVERIFY(bench.find<QLabel>(u"noticeLabel"_s)->text().contains(u"mine"));
    QVERIFY(QDir(bench.path(u"mine/letters"_s)).exists());
}

void TestPublishPage::followsTheWorkspacesTemplates()
{
    WindowBench bench;
    showPage(bench);
    const QString folder = Publishing(bench.workspace()).templateFolder();
    QVERIFY(Publishing(bench.workspace()).makeTemplateFolder());
    bench.goToPage(u"Sessions"_s);
    bench.goToPage(u"Publish"_s);
    bench.trigger(u"undoAction"_s);
    bench.trigger(u"redoAction"_s);
    auto *markup = bench.find<QPlainTextEdit>(u"markupEdit"_s);
    const auto write = [&folder](const QByteArray &text) {
        QFile file(folder + u"/fragment.mustache"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    };
    write("mine");
    QTRY_COMPARE(markup->toPlainText(), u"mine"_s);
    auto *copy = bench.find<QPushButton>(u"copyFragmentButton"_s);
    write("{{nonsense}}");
    QTRY_VERIFY(!copy->isEnabled());
    QVERIFY(bench.find<QLabel>(u"noticeLabel"_s)->text().contains(u"nonsense"));
    write("mine again");
    QTRY_COMPARE(markup->toPlainText(), u"mine again"_s);
    QVERIFY(copy->isEnabled());
}

void TestPublishPage::tellsWhatChangedSinceTheExport()
{
    WindowBench bench;
    showPage(bench);
    auto *tree = bench.find<QTreeWidget>(u"releaseTree"_s);
    QVERIFY(!bench.find<QLabel>(u"releaseHint"_s)->text().isEmpty());
    QTest::mouseClick(bench.find<QPushButton>(u"copyFragmentButton"_s), Qt::LeftButton);
    QTRY_COMPARE(tree->topLevelItemCount(), 1);
    QVERIFY(tree->topLevelItem(0)->text(1).contains(u"Up to date"_s));
    QCOMPARE(tree->topLevelItem(0)->childCount(), 1);

    Programme programme(bench.workspace());
    const auto session = programme.sessionByNumber(series(bench), 1);
    QVERIFY(session);
    const QString before = programme.session(*session)->title;
    QVERIFY(
        programme.editSession(*session, "title", [](Session &each) { each.title = u"Zymurgy"_s; }));
    QTRY_COMPARE(tree->topLevelItem(0)->childCount(), 2);
    QVERIFY(tree->topLevelItem(0)->text(1).contains(u"1"_s));
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    QCOMPARE(tree->currentItem()->text(0), u"Zymurgy"_s);
    const QString words = bench.find<QPlainTextEdit>(u"releaseWords"_s)->toPlainText();
    QVERIFY2(words.contains(before + u"Zymurgy"_s), qPrintable(words));
}

QTEST_MAIN(TestPublishPage)
#include "tst_publishpage.moc"
