// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/shell/pagestack.h"
#include "ui/support/pagesview.h"
#include "ui/support/printing.h"
#include "ui/support/printpreview.h"
#include "ui/support/shownlist.h"
#include "usecases/seriesreports.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLabel>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableWidget>

using namespace convenor;
using namespace convenor::bench;

namespace {

QString outputOf(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput())
        .normalized(QString::NormalizationForm_KC);
}

QString textOf(const QString &pdf)
{
    return outputOf(u"pdftotext"_s, {u"-layout"_s, pdf, u"-"_s});
}

int pagesIn(const QString &pdf)
{
    static const QRegularExpression pages(u"Pages: +(\\d+)"_s);
    return pages.match(outputOf(u"pdfinfo"_s, {pdf})).captured(1).toInt();
}

} // namespace

/// What is looked at and printed from the window: every document, and the lists that are shown.
class TestPrintPreview final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void everyPaperOpensAsItWillBePrinted_data();
    void everyPaperOpensAsItWillBePrinted();
    void documentPrintsItsOwnPdf();
    void otherPaperIsLaidOutAnew();
    void rangeOfPagesIsPrinted();
    void printedPagesHaveNoOtherLook();
    void listsArePrintedAsTheyAreSeen_data();
    void listsArePrintedAsTheyAreSeen();
    void hiddenColumnsAreNotPrinted();
    void attendeesFollowThePaper();
    void sessionReportIsPrintedFromItsPage();
    void pagesOfMarkupFollowThePaper();
    void refusedPrintIsToldAndNothingIsLost();
    void nothingIsPrintedWithoutAPrinter();
    void thousandPagesOpenAtOnce();
    void cancelledPrintLeavesNoFile();
    void windowsBesideThePagesPrintTheirOwn();
    void everyControlHasAName();
    void closesWithTheFile();

private:
    template <class W>
    W *find(const QString &name) const
    {
        return preview()->findChild<W *>(name);
    }
    PrintPreview *preview() const { return m_bench->window->findChild<PrintPreview *>(); }
    PagesView *pages() const { return find<PagesView>(u"pagesView"_s); }
    void open(const QString &action)
    {
        m_bench->trigger(action);
        waitForPages();
    }
    void waitForPages()
    {
        QVERIFY(preview());
        QTRY_VERIFY_WITH_TIMEOUT(find<QPushButton>(u"printButton"_s)->isEnabled(), 60000);
    }
    /// Into that file, when the button is pressed.
    void printTo(const QString &path, const std::function<void(QPrinter &)> &change = {})
    {
        preview()->setPrinterChoice([=](QPrinter &printer) {
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(path);
            if (change)
                change(printer);
            return true;
        });
        QSignalSpy told(preview(), &PrintPreview::told);
        find<QPushButton>(u"printButton"_s)->click();
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, 60000);
    }

    std::unique_ptr<WindowBench> m_bench;
};

void TestPrintPreview::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
}

void TestPrintPreview::cleanup()
{
    m_bench.reset();
}

void TestPrintPreview::everyPaperOpensAsItWillBePrinted_data()
{
    QTest::addColumn<QString>("action");
    for (const char *action :
         {"printPublicReportAction", "printRegisteredReportAction", "printInternalReportAction",
          "printProgrammeAction", "printSpeakersAction", "printShownAction"})
        QTest::newRow(action) << QString::fromLatin1(action);
}

void TestPrintPreview::everyPaperOpensAsItWillBePrinted()
{
    QFETCH(QString, action);
    m_bench->goToPage(u"Sessions"_s);
    open(action);
    QVERIFY(pages()->count() > 0);
    QCOMPARE(find<QLabel>(u"pageCountLabel"_s)->text(), u"of %1"_s.arg(pages()->count()));
    const QImage seen = pages()->grab().toImage();
    QVERIFY(seen.width() > 100);
    auto *page = find<QSpinBox>(u"pageSpin"_s);
    page->setValue(page->maximum());
    QCOMPARE(pages()->currentPage(), pages()->count() - 1);
    preview()->close();
    QTRY_VERIFY(!preview());
}

void TestPrintPreview::documentPrintsItsOwnPdf()
{
    open(u"printProgrammeAction"_s);
    const int count = pages()->count();
    const QString path = m_bench->path(u"printed.pdf"_s);
    printTo(path);
    QTRY_VERIFY(!preview());
    QCOMPARE(pagesIn(path), count);
    QVERIFY(textOf(path).contains(u"Climate Action"_s));
    QVERIFY(outputOf(u"pdfinfo"_s, {path}).contains(QRegularExpression(u"Tagged: +yes"_s)));
}

void TestPrintPreview::otherPaperIsLaidOutAnew()
{
    open(u"printSpeakersAction"_s);
    auto *size = find<QComboBox>(u"paperBox"_s);
    auto *orientation = find<QComboBox>(u"orientationBox"_s);
    const int before = pages()->count();
    size->setCurrentIndex(size->findData(int(QPageSize::A5)));
    QTRY_VERIFY(pages()->count() > before);
    size->setCurrentIndex(size->findData(int(QPageSize::Letter)));
    orientation->setCurrentIndex(1);
    find<QDoubleSpinBox>(u"leftMarginSpin"_s)->setValue(60);
    QTRY_VERIFY(find<QPushButton>(u"printButton"_s)->isEnabled() && pages()->count() > 0);
    const QString path = m_bench->path(u"letter.pdf"_s);
    QTRY_VERIFY(find<QPushButton>(u"printButton"_s)->isEnabled());
    printTo(path, [](QPrinter &printer) {
        printer.setPageSize(QPageSize(QPageSize::Letter));
        printer.setPageOrientation(QPageLayout::Landscape);
    });
    QVERIFY(
        outputOf(u"pdfinfo"_s, {path}).contains(QRegularExpression(u"Page size: +792 x 612"_s)));
    QVERIFY(textOf(path).contains(u"Lindqvist"_s));
}

void TestPrintPreview::rangeOfPagesIsPrinted()
{
    open(u"printPublicReportAction"_s);
    QVERIFY(pages()->count() > 3);
    const QString path = m_bench->path(u"range.pdf"_s);
    printTo(path, [](QPrinter &printer) {
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(2, 3);
    });
    QCOMPARE(pagesIn(path), 2);
}

/// Painted by the printer's way, the page has ink where the document's own has it.
void TestPrintPreview::printedPagesHaveNoOtherLook()
{
    open(u"printProgrammeAction"_s);
    const QString painted = m_bench->path(u"painted.pdf"_s);
    printTo(painted, [](QPrinter &printer) {
        printer.setPrintRange(QPrinter::PageRange);
        printer.setFromTo(1, 1);
    });
    QTRY_VERIFY(!preview());
    open(u"printProgrammeAction"_s);
    const QString own = m_bench->path(u"own.pdf"_s);
    printTo(own);
    const auto squares = [](const QString &pdf) {
        QProcess process;
        process.start(u"pdftoppm"_s,
                      {u"-r"_s, u"144"_s, u"-f"_s, u"1"_s, u"-singlefile"_s, u"-png"_s, pdf});
        process.waitForFinished();
        const QImage page = QImage::fromData(process.readAllStandardOutput());
        return page.scaled(70, 99, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
            .convertToFormat(QImage::Format_Grayscale8);
    };
    const QImage one = squares(painted);
    const QImage other = squares(own);
    QVERIFY(!one.isNull());
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            QVERIFY2(std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) < 40,
                     qPrintable(u"%1, %2"_s.arg(x).arg(y)));
    }
}

void TestPrintPreview::listsArePrintedAsTheyAreSeen_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("words");
    QTest::newRow("sessions") << u"Sessions"_s << u"Climate Action"_s;
    QTest::newRow("people") << u"People"_s << u"Andrew Harper"_s;
    QTest::newRow("organizations") << u"Organizations"_s << u"InterAction"_s;
    QTest::newRow("registrations") << u"Registrations"_s << u"a"_s;
    QTest::newRow("notes") << u"Notes"_s << u"Displaced"_s;
    QTest::newRow("actions") << u"Actions"_s << u"short"_s;
    QTest::newRow("calendar") << u"Calendar"_s << u"Heard"_s;
    QTest::newRow("history") << u"History"_s << u"imported"_s;
    QTest::newRow("home") << u"Home"_s << u"registrations to review"_s;
    QTest::newRow("publish") << u"Publish"_s << u"a"_s;
    QTest::newRow("statistics") << u"Statistics"_s << u"1"_s;
    QTest::newRow("series") << u"Series"_s << u"UNHCR"_s;
}

void TestPrintPreview::listsArePrintedAsTheyAreSeen()
{
    QFETCH(QString, page);
    QFETCH(QString, words);
    m_bench->goToPage(page);
    auto *stack = m_bench->window->findChild<PageStack *>();
    if (page == u"Notes"_s) {
        const Programme programme(m_bench->workspace());
        const auto sessions = programme.sessions(stack->series());
        QVERIFY(stack->revealOn(Kind::Note, Kind::Session, sessions->first().id.value()));
    }
    const auto isSeen = [&] { // lists are filled beside the window
        const auto list = shownList(stack->currentWidget(), m_bench->workspace());
        QString text;
        for (const QList<Runs> &row : list ? list->blocks.back().rows : QList<QList<Runs>>()) {
            for (const Runs &cell : row)
                text += convenor::textOf(cell) + u' ';
        }
        return text.contains(words);
    };
    QTRY_VERIFY(isSeen());
    open(u"printShownAction"_s);
    if (QTest::currentTestFailed())
        return;
    const QString path = m_bench->path(u"list.pdf"_s);
    printTo(path);
    const QString text = textOf(path);
    QVERIFY2(text.contains(words.section(u' ', 0, 0)), qPrintable(text));
    QVERIFY(text.count(u"Internal: for organizers only"_s) >= pagesIn(path));
}

void TestPrintPreview::hiddenColumnsAreNotPrinted()
{
    QWidget page;
    QTableWidget table(2, 3, &page);
    table.setAccessibleName(u"A list"_s);
    table.setHorizontalHeaderLabels({u"First"_s, u"Second"_s, u"Third"_s});
    for (int i = 0; i < 6; ++i)
        table.setItem(i / 3, i % 3, new QTableWidgetItem(u"cell%1"_s.arg(i)));
    table.hideColumn(1);
    table.horizontalHeader()->moveSection(2, 0);
    page.show();
    const auto list = shownList(&page, m_bench->workspace());
    QVERIFY(list.has_value());
    const Block &block = list->blocks.back();
    QCOMPARE(block.headings, (QList<Runs>{plainRuns(u"Third"_s), plainRuns(u"First"_s)}));
    QCOMPARE(block.rows.size(), 2);
    QCOMPARE(convenor::textOf(block.rows[1][0]), u"cell5"_s);
    QCOMPARE(convenor::textOf(block.rows[1][1]), u"cell3"_s);
    QCOMPARE(list->title, u"A list"_s);
    QTableWidget many(20'001, 1, &page);
    many.resize(2000, 2000);
    many.show();
    QCOMPARE(shownList(&page, m_bench->workspace()).error().reason.code, "print.too-many");
    many.hide();
    table.hide();
    QCOMPARE(shownList(&page, m_bench->workspace()).error().reason.code, "print.no-list");
}

void TestPrintPreview::attendeesFollowThePaper()
{
    m_bench->trigger(u"attendeesAction"_s);
    m_bench->find<QPushButton>(u"previewButton"_s)->click();
    waitForPages();
    auto *size = find<QComboBox>(u"paperBox"_s);
    size->setCurrentIndex(size->findData(int(QPageSize::Letter)));
    QTRY_VERIFY(find<QPushButton>(u"printButton"_s)->isEnabled());
    const QString path = m_bench->path(u"attendees.pdf"_s);
    QTest::qWait(0);
    printTo(path);
    QVERIFY(textOf(path).contains(u"Internal: for organizers only"_s));
    QVERIFY(pagesIn(path) > 0);
}

void TestPrintPreview::sessionReportIsPrintedFromItsPage()
{
    m_bench->goToPage(u"Sessions"_s);
    open(u"printForRegisteredAction"_s);
    const QString path = m_bench->path(u"session.pdf"_s);
    printTo(path);
    const QString text = textOf(path);
    QVERIFY(text.contains(u"For registered participants"_s));
    QVERIFY(text.contains(u"Climate Action"_s));
}

void TestPrintPreview::pagesOfMarkupFollowThePaper()
{
    m_bench->goToPage(u"Sessions"_s);
    open(u"printCueSheetAction"_s);
    const int before = pages()->count();
    auto *size = find<QComboBox>(u"paperBox"_s);
    size->setCurrentIndex(size->findData(int(QPageSize::A5)));
    QTRY_VERIFY(pages()->count() > before);
    const QString path = m_bench->path(u"cues.pdf"_s);
    printTo(path, [](QPrinter &printer) { printer.setPageSize(QPageSize(QPageSize::A5)); });
    const QString text = textOf(path);
    QVERIFY(text.contains(u"Run of show"_s));
    QCOMPARE(text.count(u"for the organizers and the moderator only"_s), pagesIn(path));
}

void TestPrintPreview::refusedPrintIsToldAndNothingIsLost()
{
    open(u"printProgrammeAction"_s);
    preview()->setPrinterChoice([this](QPrinter &printer) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(m_bench->path(u"missing/folder/a.pdf"_s));
        return true;
    });
    find<QPushButton>(u"printButton"_s)->click();
    auto *fault = find<QLabel>(u"printFaultLabel"_s);
    QTRY_VERIFY(fault->isVisible());
    QVERIFY(fault->text().contains(u"cannot be written"_s));
    QVERIFY(preview() && pages()->count() > 0);
}

void TestPrintPreview::nothingIsPrintedWithoutAPrinter()
{
    open(u"printProgrammeAction"_s);
    preview()->setPrinterChoice([](QPrinter &) { return false; });
    find<QPushButton>(u"printButton"_s)->click();
    QVERIFY(preview()->isVisible());
    QVERIFY(find<QLabel>(u"printFaultLabel"_s)->isHidden());
}

void TestPrintPreview::thousandPagesOpenAtOnce()
{
    Manuscript manuscript;
    manuscript.title = u"Long"_s;
    for (int i = 0; i < 1000; ++i) {
        Block page;
        page.kind = Block::NewPage;
        manuscript.blocks.push_back(page);
        manuscript.blocks.push_back(paragraphBlock(plainRuns(u"Page %1"_s.arg(i))));
    }
    auto *dialog = new PrintPreview(printableOf(manuscript), m_bench->window.get());
    dialog->open();
    waitForPages();
    QVERIFY(pages()->count() >= 1000);
    QTest::keyClick(pages(), Qt::Key_End);
    QCOMPARE(pages()->currentPage(), pages()->count() - 1);
    QTest::keyClick(pages(), Qt::Key_Home);
    QCOMPARE(pages()->currentPage(), 0);
    for (int i = 0; i < 30; ++i)
        QTest::keyClick(pages(), Qt::Key_Plus);
    QVERIFY(pages()->grab().width() > 0);
}

void TestPrintPreview::cancelledPrintLeavesNoFile()
{
    const auto series = Programme(m_bench->workspace()).seriesByKey({});
    const auto made =
        SeriesReports(m_bench->workspace()).paper(series->id, SeriesPaper::PublicReport);
    QVERIFY(made.has_value());
    const QString path = m_bench->path(u"cancelled.pdf"_s);
    QPrinter printer;
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(path);
    const auto printed = convenor::print(printableOf(*made), usualPaper(), printer,
                                         [](int done, int) { return done < 2; });
    QVERIFY(!printed && printed.error().kind == ErrorKind::Cancelled);
    QVERIFY(!QFile::exists(path));
}

void TestPrintPreview::windowsBesideThePagesPrintTheirOwn()
{
    m_bench->goToPage(u"Sessions"_s);
    m_bench->trigger(u"requestsAction"_s);
    auto *desk = m_bench->window->findChild<QDialog *>(u"requestsWindow"_s);
    QVERIFY(desk);
    QTRY_COMPARE(QApplication::activeWindow(), desk);
    QTRY_VERIFY(shownList(desk, m_bench->workspace()).has_value());
    open(u"printShownAction"_s);
    QCOMPARE(preview()->parentWidget(), desk);
}

void TestPrintPreview::everyControlHasAName()
{
    open(u"printProgrammeAction"_s);
    for (const auto *each : preview()->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<const QAbstractButton *>(each);
        const bool isNamed =
            !each->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        if (each->focusPolicy() != Qt::NoFocus && each->isVisible())
            QVERIFY2(isNamed || each->focusProxy() || each->parentWidget()->focusProxy()
                         || each->objectName().startsWith(u"qt_"_s),
                     qPrintable(each->objectName()));
    }
}

void TestPrintPreview::closesWithTheFile()
{
    open(u"printPublicReportAction"_s);
    m_bench->trigger(u"closeAction"_s);
    QVERIFY(!preview());
}

QTEST_MAIN(TestPrintPreview)
#include "tst_printpreview.moc"
