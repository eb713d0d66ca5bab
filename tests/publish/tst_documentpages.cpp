// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/documentpages.h"
#include "publish/documentsheets.h"
#include "publish/manuscripthtml.h"
#include "publish/markdownblocks.h"
#include "publish/pagination.h"
#include "publish/typesetter.h"

#include <QFile>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

Manuscript manuscriptOf(const QString &markdown)
{
    Manuscript manuscript;
    manuscript.title = u"A document"_s;
    manuscript.author = u"Ann"_s;
    manuscript.language = u"en"_s;
    manuscript.made = QDateTime(QDate(2024, 2, 21), QTime(14, 0), Qt::UTC);
    manuscript.blocks = markdownToBlocks(markdown, 1);
    return manuscript;
}

QByteArray outputOf(const QString &program, QStringList words, const QByteArray &pdf)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    words.replaceInStrings(u"FILE"_s, file.fileName());
    QProcess process;
    process.start(program, words);
    process.waitForFinished();
    return process.readAllStandardOutput();
}

/// What pdftotext reads, a page each, letters as they are typed.
QStringList pagesOf(const QByteArray &pdf)
{
    const QString text =
        QString::fromUtf8(outputOf(u"pdftotext"_s, {u"-layout"_s, u"FILE"_s, u"-"_s}, pdf));
    QStringList pages = text.normalized(QString::NormalizationForm_KC).split(u'\f');
    pages.removeLast();
    return pages;
}

QStringList pagesOf(const Manuscript &manuscript)
{
    const auto pdf = documentPdf(manuscript);
    return pdf ? pagesOf(*pdf) : QStringList();
}

Strip stripOf(double height, bool holdsToLast = false)
{
    Strip strip;
    strip.height = height;
    strip.holdsToLast = holdsToLast;
    return strip;
}

/// How many strips are on each page.
QList<int> countsOf(const StripDocument &document, double height)
{
    const std::vector<double> notes(size_t(document.notes.size()), 10);
    QList<int> counts;
    for (const PagePlan &each : paginate(document, notes, height, 5))
        counts.append(int(each.strips.size()));
    return counts;
}

} // namespace

/// Documents on pages.
class TestDocumentPages final : public QObject
{
    Q_OBJECT

private slots:
    void contentsTellThePageOfEachChapter();
    void headsOfTablesAreSaidAgain();
    void noRowStandsAloneUnderAHead();
    void rowsAreNotDivided();
    void rowsAsHighAsAPageAreNotDivided();
    void factsHaveHeadsOfTheirOwn();
    void headingsStandWithTheirText();
    void paragraphsLeaveNoLineAlone();
    void notesStandOnThePageOfTheirLink();
    void addressesNeedNoNote();
    void notesTakeRoom();
    void everyScriptIsThereAndEmbedded();
    void documentSaysWhatItIs();
    void structureIsTold();
    void tableIsOneThroughAllPages();
    void sameDocumentGivesTheSameBytes();
    void markStandsOnEveryPage();
    void everyPaperHasItsOwnLines_data();
    void everyPaperHasItsOwnLines();
    void sheetsAreThePagesOfThePdf();
    void everythingEndsInADocument_data();
    void everythingEndsInADocument();
    void whatIsTooLongIsRefused();
    void markdownKeepsItsRules();
    void pageIsSafeMarkup();
};

void TestDocumentPages::contentsTellThePageOfEachChapter()
{
    Manuscript manuscript = manuscriptOf({});
    manuscript.cover.append(plainRuns(u"Somewhere"_s));
    Block contents;
    contents.kind = Block::Contents;
    contents.runs = plainRuns(u"Contents"_s);
    manuscript.blocks.push_back(contents);
    for (int i = 1; i <= 5; ++i) {
        Block page;
        page.kind = Block::NewPage;
        manuscript.blocks.push_back(page);
        manuscript.blocks.push_back(headingBlock(1, plainRuns(u"Chapter%1"_s.arg(i))));
        for (int j = 0; j < 30 * i; ++j)
            manuscript.blocks.push_back(paragraphBlock(plainRuns(u"Words."_s)));
    }
    const QStringList pages = pagesOf(manuscript);
    for (int i = 1; i <= 5; ++i) {
        const QRegularExpression entry(u"Chapter%1 +(\\d+)"_s.arg(i));
        const auto match = entry.match(pages.value(1));
        QVERIFY(match.hasMatch());
        const int page = match.captured(1).toInt();
        const QRegularExpression heading(u"\n *Chapter%1\n"_s.arg(i));
        QVERIFY(pages.value(page - 1).contains(heading));
        QVERIFY(pages.value(page - 1).contains(u"Page %1 of %2"_s.arg(page).arg(pages.size())));
    }
}

void TestDocumentPages::headsOfTablesAreSaidAgain()
{
    Manuscript manuscript = manuscriptOf({});
    Block table;
    table.kind = Block::Table;
    table.headings = {plainRuns(u"Name"_s), plainRuns(u"Country"_s)};
    for (int i = 0; i < 200; ++i)
        table.rows.append({plainRuns(u"Row%1."_s.arg(i)), plainRuns(u"Kenya"_s)});
    manuscript.blocks.push_back(table);
    const QStringList pages = pagesOf(manuscript);
    QVERIFY(pages.size() > 4);
    for (const QString &page : pages)
        QCOMPARE(page.count(QRegularExpression(u"Name +Country"_s)), 1);
    const QString all = pages.join(QString());
    for (int i = 0; i < 200; ++i)
        QCOMPARE(all.count(u"Row%1."_s.arg(i)), 1);
}

void TestDocumentPages::noRowStandsAloneUnderAHead()
{
    for (int before = 25; before < 50; ++before) {
        QString text = u"Line.\n\n"_s.repeated(before) + u"# Heading\n\n|Name|\n|-|\n"_s;
        for (int i = 0; i < 5; ++i)
            text += u"|Row%1.|\n"_s.arg(i);
        for (const QString &page : pagesOf(manuscriptOf(text))) {
            QCOMPARE(page.contains(u"Row0."_s), page.contains(u"Row1."_s));
            if (page.contains(QRegularExpression(u"\n *Heading\n"_s)))
                QVERIFY(page.contains(u"Row0."_s));
        }
    }
}

void TestDocumentPages::rowsAreNotDivided()
{
    Manuscript manuscript = manuscriptOf({});
    Block table;
    table.kind = Block::Table;
    table.headings = {plainRuns(u"Head"_s), plainRuns(u"Text"_s)};
    for (int i = 0; i < 12; ++i)
        table.rows.append(
            {plainRuns(u"Row%1."_s.arg(i)),
             plainRuns(u"begin%1 "_s.arg(i) + u"many words "_s.repeated(90) + u"end%1."_s.arg(i))});
    manuscript.blocks.push_back(table);
    const QStringList pages = pagesOf(manuscript);
    QVERIFY(pages.size() > 2);
    for (int i = 0; i < 12; ++i) {
        const bool isWhole = std::any_of(pages.cbegin(), pages.cend(), [i](const QString &page) {
            return page.contains(u"begin%1 "_s.arg(i)) && page.contains(u"end%1."_s.arg(i));
        });
        QVERIFY(isWhole);
    }
}

void TestDocumentPages::rowsAsHighAsAPageAreNotDivided()
{
    for (const int lines : {40, 46, 52}) {
        Manuscript manuscript = manuscriptOf({});
        Block table;
        table.kind = Block::Table;
        table.headings = {plainRuns(u"Head"_s), plainRuns(u"Text"_s)};
        for (int i = 0; i < 4; ++i) {
            QStringList text;
            for (int line = 0; line < lines; ++line)
                text.append(u"line%1-%2."_s.arg(i).arg(line));
            table.rows.append({plainRuns(u"Row"_s), plainRuns(text.join(u'\n'))});
        }
        manuscript.blocks.push_back(table);
        const QStringList pages = pagesOf(manuscript);
        for (int i = 0; i < 4; ++i) {
            const bool isWhole = std::ranges::any_of(pages, [&](const QString &page) {
                return page.contains(u"line%1-0."_s.arg(i))
                    && page.contains(u"line%1-%2."_s.arg(i).arg(lines - 1));
            });
            QVERIFY2(isWhole, qPrintable(u"%1 of %2 lines"_s.arg(i).arg(lines)));
        }
    }
}

void TestDocumentPages::factsHaveHeadsOfTheirOwn()
{
    Manuscript manuscript = manuscriptOf({});
    Block facts;
    facts.kind = Block::Facts;
    facts.rows = {{plainRuns(u"Place"_s), plainRuns(u"Geneva"_s)}};
    facts.shares = {20, 80};
    manuscript.blocks.push_back(facts);
    const auto html = Templates::load().and_then(
        [&](const Templates &templates) { return manuscriptHtml(manuscript, templates); });
    QVERIFY(html);
    QVERIFY(html->contains("<th scope=\"row\">Place</th><td>Geneva</td>"));
    const auto pdf = documentPdf(manuscript);
    QVERIFY(pdf);
    QVERIFY(outputOf(u"pdfinfo"_s, {u"-struct"_s, u"FILE"_s}, *pdf).contains("TH"));
}

void TestDocumentPages::headingsStandWithTheirText()
{
    for (int before = 30; before < 60; ++before) {
        QString text;
        for (int i = 0; i < before; ++i)
            text += u"Line.\n\n"_s;
        text += u"# Heading\n\nFirst words. "_s + u"More words. "_s.repeated(60);
        for (const QString &page : pagesOf(manuscriptOf(text))) {
            if (page.contains(QRegularExpression(u"\n *Heading\n"_s)))
                QVERIFY(page.contains(u"First words."_s));
        }
    }
}

void TestDocumentPages::paragraphsLeaveNoLineAlone()
{
    // A paragraph of five lines: the second holds to the first, the last to the one before it.
    StripDocument document;
    document.strips.push_back(stripOf(60));
    for (int i = 0; i < 5; ++i)
        document.strips.push_back(stripOf(10, i == 1 || i == 4));
    QCOMPARE(countsOf(document, 75), (QList<int>{1, 5}));
    QCOMPARE(countsOf(document, 80), (QList<int>{3, 3}));
    QCOMPARE(countsOf(document, 95), (QList<int>{4, 2}));
    QCOMPARE(countsOf(document, 105), (QList<int>{4, 2}));
    QCOMPARE(countsOf(document, 110), (QList<int>{6}));
    // What holds together and is taller than a page is divided all the same.
    StripDocument chain;
    for (int i = 0; i < 20; ++i)
        chain.strips.push_back(stripOf(10, i > 0));
    QCOMPARE(countsOf(chain, 50), (QList<int>{5, 5, 5, 5}));
}

void TestDocumentPages::notesStandOnThePageOfTheirLink()
{
    QString text;
    for (int i = 0; i < 60; ++i)
        text += u"Words with a [link number%1.](https://example.org/place%1)\n\n"_s.arg(i);
    const QStringList pages = pagesOf(manuscriptOf(text));
    QVERIFY(pages.size() > 1);
    for (int i = 0; i < 60; ++i) {
        for (const QString &page : pages)
            QCOMPARE(page.contains(u"number%1."_s.arg(i)),
                     page.contains(QRegularExpression(u"example.org/place%1\\b"_s.arg(i))));
    }
    // An address that is there already needs none.
    const QStringList plain = pagesOf(manuscriptOf(u"See <https://example.org/here>."_s));
    QCOMPARE(plain.value(0).count(u"example.org/here"_s), 1);
}

/// Whatever direction the document has.
void TestDocumentPages::addressesNeedNoNote()
{
    for (const QString &language : {u"en"_s, u"ar"_s}) {
        Manuscript manuscript = manuscriptOf({});
        manuscript.language = language;
        const QString address = u"https://example.org/here"_s;
        manuscript.blocks.push_back(paragraphBlock({{address, 0, address, {}, true}}));
        QCOMPARE(pagesOf(manuscript).value(0).count(u"example.org"_s), 1);
    }
}

void TestDocumentPages::notesTakeRoom()
{
    StripDocument document;
    document.notes = {u"a"_s, u"b"_s};
    for (int i = 0; i < 4; ++i)
        document.strips.push_back(stripOf(10));
    QCOMPARE(countsOf(document, 40), (QList<int>{4}));
    document.strips[0].notes = {0};
    QCOMPARE(countsOf(document, 40), (QList<int>{2, 2}));
    document.strips[1].notes = {1};
    QCOMPARE(countsOf(document, 40), (QList<int>{1, 2, 1}));
}

void TestDocumentPages::everyScriptIsThereAndEmbedded()
{
    const QStringList words{u"Nguyễn"_s, u"Élodie"_s, u"Олена"_s, u"Παππά"_s,
                            u"王小明"_s, u"김민수"_s, u"さくら"_s};
    const auto pdf = documentPdf(manuscriptOf(words.join(u"\n\n"_s) + u"\n\nمحمد الحسن"_s));
    QVERIFY(pdf);
    const QString page = pagesOf(*pdf).value(0);
    for (const QString &word : words)
        QVERIFY2(page.contains(word), qPrintable(word));
    QVERIFY(page.contains(u"محمد"_s));
    const QByteArrayList fonts = outputOf(u"pdffonts"_s, {u"FILE"_s}, *pdf).split('\n').mid(2);
    QVERIFY(fonts.size() > 2);
    for (const QByteArray &font : fonts) {
        if (!font.isEmpty())
            QVERIFY2(font.contains(" yes yes yes "), font.constData());
    }
}

void TestDocumentPages::documentSaysWhatItIs()
{
    Manuscript manuscript = manuscriptOf(u"# One\n\n## Two\n\nWords."_s);
    manuscript.title = u"Réunion (été) \\ 'données'"_s;
    manuscript.language = u"fr"_s;
    const auto pdf = documentPdf(manuscript);
    QVERIFY(pdf);
    const QString facts = QString::fromUtf8(outputOf(u"pdfinfo"_s, {u"FILE"_s}, *pdf));
    QVERIFY(facts.contains(manuscript.title) && facts.contains(u"Ann"_s));
    QVERIFY(facts.contains(QRegularExpression(u"Tagged: +yes"_s)));
    const QByteArray plain =
        outputOf(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"FILE"_s, u"-"_s}, *pdf);
    QVERIFY(plain.contains("/Lang (fr)"));
    QVERIFY(plain.contains("/DisplayDocTitle true"));
    QVERIFY(plain.contains("/Title (One)") && plain.contains("/Title (Two)"));
}

void TestDocumentPages::structureIsTold()
{
    const auto pdf = documentPdf(
        manuscriptOf(u"# One\n\nWords.\n\n- item\n\n|A|B|\n|-|-|\n|c|d|\n\n> said\n"_s));
    QVERIFY(pdf);
    const QByteArray told = outputOf(u"pdfinfo"_s, {u"-struct"_s, u"FILE"_s}, *pdf);
    for (const char *element :
         {"H1", "P", "L ", "LI", "LBody", "Table", "TR", "TH", "TD", "BlockQuote"})
        QVERIFY2(told.contains(element), element);
}

/// For whoever hears it: the head once, all rows in one table, notes beside it.
void TestDocumentPages::tableIsOneThroughAllPages()
{
    QString rows = u"|A|B|\n|-|-|\n"_s;
    for (int i = 0; i < 150; ++i)
        rows += u"|row|[a link](https://example.org/%1)|\n"_s.arg(i);
    const auto pdf = documentPdf(manuscriptOf(u"Words.\n\n"_s + rows + u"\nMore.\n"_s));
    QVERIFY(pdf && pagesOf(*pdf).size() > 2);
    const QString told = QString::fromUtf8(outputOf(u"pdfinfo"_s, {u"-struct"_s, u"FILE"_s}, *pdf));
    QVERIFY(told.startsWith(u"Document"_s));
    QCOMPARE(told.count(u"Table"_s), 1);
    QCOMPARE(told.count(u"TR"_s), 151);
    QCOMPARE(told.count(u"TH"_s), 2);
    QCOMPARE(told.count(u"TD"_s), 300);
    const QByteArray judged = outputOf(u"qpdf"_s, {u"--check"_s, u"FILE"_s}, *pdf);
    QVERIFY(judged.contains("No syntax or stream encoding errors"));
}

void TestDocumentPages::sameDocumentGivesTheSameBytes()
{
    const Manuscript manuscript = manuscriptOf(u"# One\n\nمحمد [link](https://example.org)"_s);
    const auto first = documentPdf(manuscript);
    const auto second = documentPdf(manuscript);
    QVERIFY(first && second);
    QCOMPARE(*first, *second);
}

void TestDocumentPages::markStandsOnEveryPage()
{
    Manuscript manuscript = manuscriptOf(u"Words.\n\n"_s.repeated(150));
    manuscript.mark = u"For few"_s;
    manuscript.cover.append(plainRuns(u"Somewhere"_s));
    const QStringList pages = pagesOf(manuscript);
    QVERIFY(pages.size() > 2);
    for (const QString &page : pages)
        QVERIFY(page.contains(u"For few"_s));
}

void TestDocumentPages::everyPaperHasItsOwnLines_data()
{
    QTest::addColumn<QPageLayout>("paper");
    const auto row = [](const char *name, QPageSize::PageSizeId size,
                        QPageLayout::Orientation orientation, qreal margin) {
        QTest::newRow(name) << QPageLayout(QPageSize(size), orientation,
                                           QMarginsF(margin, margin, margin, margin),
                                           QPageLayout::Millimeter);
    };
    row("letter", QPageSize::Letter, QPageLayout::Portrait, 20);
    row("across", QPageSize::A4, QPageLayout::Landscape, 10);
    row("small", QPageSize::A6, QPageLayout::Portrait, 5);
    row("margins that leave no room", QPageSize::A6, QPageLayout::Landscape, 60);
}

void TestDocumentPages::everyPaperHasItsOwnLines()
{
    QFETCH(QPageLayout, paper);
    QString text;
    for (int i = 0; i < 80; ++i)
        text += u"Paragraph%1. And some more words to fill a line or two of it.\n\n"_s.arg(i);
    const auto pdf = documentPdf(manuscriptOf(text), paper);
    QVERIFY(pdf);
    const QStringList pages = pagesOf(*pdf);
    const QString all = pages.join(QString());
    for (int i = 0; i < 80; ++i)
        QCOMPARE(all.count(u"Paragraph%1."_s.arg(i)), 1);
    const QSizeF size = paper.fullRect(QPageLayout::Point).size();
    const QByteArray told = outputOf(u"pdfinfo"_s, {u"FILE"_s}, *pdf);
    const QRegularExpression sizes(u"Page size: +([\\d.]+) x ([\\d.]+)"_s);
    const auto match = sizes.match(QString::fromUtf8(told));
    QVERIFY(std::abs(match.captured(1).toDouble() - size.width()) < 1);
    QVERIFY(std::abs(match.captured(2).toDouble() - size.height()) < 1);
    const auto sheets = DocumentSheets::lay(manuscriptOf(text), paper);
    QVERIFY(sheets);
    QCOMPARE((*sheets)->count(), pages.size());
}

/// A page on a printer stands as it does in the PDF: dark where that is dark.
void TestDocumentPages::sheetsAreThePagesOfThePdf()
{
    Manuscript manuscript =
        manuscriptOf(u"# Heading\n\nWords, *more* words, ~~old~~ words, محمد, 王小明, "
                     "[a link](https://example.org).\n\n| a | b |\n|---|---|\n| c | d |\n"_s);
    const auto pdf = documentPdf(manuscript);
    const auto sheets = DocumentSheets::lay(manuscript, usualPaper());
    QVERIFY(pdf && sheets);
    const QByteArray png =
        outputOf(u"pdftoppm"_s, {u"-r"_s, u"216"_s, u"-png"_s, u"-singlefile"_s, u"FILE"_s}, *pdf);
    const QImage expected = QImage::fromData(png).convertToFormat(QImage::Format_RGB32);
    QVERIFY(!expected.isNull());
    QImage image(expected.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        painter.scale(216 / unitsPerInch, 216 / unitsPerInch);
        (*sheets)->paint(painter, 0);
    }
    // Compared in squares, since two painters smooth letters differently.
    const QSize squares = expected.size() / 18;
    const auto coarse = [&](const QImage &each) {
        return each.scaled(squares, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    };
    const QImage one = coarse(expected);
    const QImage other = coarse(image);
    int dark = 0;
    for (int y = 0; y < squares.height(); ++y) {
        for (int x = 0; x < squares.width(); ++x) {
            const int apart = std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y)));
            QVERIFY2(apart < 40, qPrintable(u"%1 at %2, %3"_s.arg(apart).arg(x).arg(y)));
            dark += qGray(one.pixel(x, y)) < 245;
        }
    }
    QVERIFY(dark > 50);
}

void TestDocumentPages::everythingEndsInADocument_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("word"); // that is in it
    QTest::newRow("nothing") << QString() << u"A document"_s;
    QTest::newRow("a word of 10,000 letters") << u"x"_s.repeated(10'000) << u"xxx"_s;
    QTest::newRow("1,000 quotes") << u"> "_s.repeated(1000) + u"deep"_s << u"deep"_s;
    QTest::newRow("1,000 lists") << u"- "_s.repeated(1000) + u"deep"_s << u"deep"_s;
    QString columns;
    for (const auto &cell : {u"name"_s, u"---"_s, u"value"_s})
        columns += u'|' + (cell + u'|').repeated(40) + u'\n';
    QTest::newRow("40 columns") << columns << u"v"_s;
    QTest::newRow("a tall row") << u"|a|b|\n|-|-|\n|first|"_s + u"tall words "_s.repeated(1500)
            + u"last|\n"_s << u"last"_s;
    QTest::newRow("markup") << u"<script>alert(1)</script> <b>bold</b>"_s
                            << u"<script>alert(1)</script>"_s;
    QTest::newRow("control characters")
        << u"a"_s + QChar(u'\0') + QChar(0xd800) + QChar(0x202e) + u"bcd"_s << u"abcd"_s;
    QTest::newRow("quotes in an address")
        << u"[there](https://example.org/a'b%5C'c\"d)"_s << u"there"_s;
}

void TestDocumentPages::everythingEndsInADocument()
{
    QFETCH(QString, markdown);
    QFETCH(QString, word);
    Manuscript manuscript = manuscriptOf(markdown);
    if (markdown.isEmpty())
        word = manuscript.title;
    const auto pdf = documentPdf(manuscript);
    QVERIFY(pdf);
    QVERIFY(outputOf(u"qpdf"_s, {u"--check"_s, u"FILE"_s}, *pdf).contains("No syntax"));
    QVERIFY(pagesOf(*pdf).join(QString()).contains(word));
}

void TestDocumentPages::whatIsTooLongIsRefused()
{
    const auto pdf = documentPdf(manuscriptOf(u"Some words again. "_s.repeated(600'000)));
    QVERIFY(!pdf);
    QCOMPARE(pdf.error().reason.code, "document.too-long");
}

void TestDocumentPages::markdownKeepsItsRules()
{
    const auto blocks =
        markdownToBlocks(u"# One\n\n*a* **b** ~~c~~ `d` [e](javascript:f) [g](https://example.org) "
                         "![h](file:///i)\n\n3. j\n"_s,
                         2);
    QCOMPARE(blocks.size(), size_t(3));
    QCOMPARE(blocks[0], headingBlock(2, plainRuns(u"One"_s)));
    QCOMPARE(textOf(blocks[1].runs), u"a b c d e g h"_s);
    QCOMPARE(blocks[1].runs[0].looks, int(Run::Italic));
    QStringList links;
    for (const Run &run : blocks[1].runs)
        links.append(run.link);
    links.removeAll(QString());
    QCOMPARE(links, QStringList{u"https://example.org"_s});
    QCOMPARE(blocks[2].first, 3);
    QCOMPARE(textOf(blocks[2].blocks.at(0).blocks.at(0).runs), u"j"_s);
}

void TestDocumentPages::pageIsSafeMarkup()
{
    Manuscript manuscript = manuscriptOf(u"# One & <two>\n\n<b>not bold</b>\n"_s);
    manuscript.title = u"<A> & \"B\""_s;
    manuscript.language = u"ar"_s;
    const auto templates = Templates::load();
    QVERIFY(templates);
    const auto page = manuscriptHtml(manuscript, *templates);
    QVERIFY(page);
    QVERIFY(page->contains("<html lang=\"ar\" dir=\"rtl\">"));
    QVERIFY(page->contains("<h1>&lt;A&gt; &amp; &quot;B&quot;</h1>"));
    QVERIFY(page->contains("<h2 id=\"h1\">One &amp; &lt;two&gt;</h2>"));
    QVERIFY(page->contains("&lt;b&gt;not bold&lt;/b&gt;"));
}

QTEST_GUILESS_MAIN(TestDocumentPages)
#include "tst_documentpages.moc"
