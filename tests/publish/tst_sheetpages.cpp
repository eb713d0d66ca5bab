// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/badgepages.h"
#include "publish/pagespdf.h"
#include "publish/qrcode.h"
#include "publish/sheetpage.h"
#include "publish/sheetpages.h"
#include "publish/templates.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

/// Rows of three columns, in several scripts, some of them of several lines.
Sheet madeSheet(qsizetype rows, bool inGroups = false)
{
    Sheet sheet;
    sheet.facts = {u"List: Climate & water"_s, u"Ann"_s, u"en"_s, u"Internal"_s};
    sheet.above = u"Consultations 2024"_s;
    sheet.title = u"1. Climate & water"_s;
    sheet.lines = {u"Wednesday 21 Feb 2024"_s, u"3 participants"_s};
    sheet.audience = u"Internal: for organizers only"_s;
    sheet.made = u"Made 2024-02-21 15:00, Europe/Zurich, by Ann"_s;
    sheet.pageOf = u"Page %1 of %2"_s;
    sheet.again = u"%1 (continued)"_s;
    sheet.caption = u"List"_s;
    sheet.columns = {{u"Name"_s, 20, true}, {u"Organization"_s, 30}, {u"Country"_s, 15}};
    sheet.rows = rows;
    sheet.cell = [](qsizetype row, qsizetype column) {
        static const QStringList names{u"Ana Núñez"_s, u"محمد علي"_s, u"王小明"_s,
                                       u"Nguyễn Thị Ánh"_s};
        if (column == 0)
            return names[row % 4] + u" %1"_s.arg(row + 1);
        if (column == 1)
            return row % 5 == 0 ? u"An organization with a very long name that takes lines"_s
                                : u"Harbour Aid"_s;
        return row < 20 ? u"Chad"_s : u"Kenya"_s;
    };
    if (inGroups)
        sheet.group = [cell = sheet.cell](qsizetype row) { return cell(row, 2); };
    return sheet;
}

QByteArray pdfOf(PrintedPages &pages)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto written =
        writePdf(pages, buffer, QDateTime(QDate(2024, 2, 21), QTime(14, 0), Qt::UTC));
    return written ? buffer.data() : QByteArray();
}

/// What pdftotext reads, a page each, letters as they are typed.
QStringList textOf(const QByteArray &pdf)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    if (!reader.waitForFinished())
        return {};
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    QStringList pages = text.normalized(QString::NormalizationForm_KC).split(u'\f');
    pages.removeLast();
    return pages;
}

/// How many dots of the picture are dark.
int inkOf(PrintedPages &pages, int page)
{
    constexpr qreal scale = 0.05;
    const QSizeF paper = pages.layout().fullRect(QPageLayout::Inch).size() * unitsPerInch * scale;
    QImage image(paper.toSize(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    pages.paint(painter, page);
    painter.end();
    int dark = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            dark += qGray(image.pixel(x, y)) < 160 ? 1 : 0;
    }
    return dark;
}

} // namespace

/// Lists and badges on paper.
class TestSheetPages final : public QObject
{
    Q_OBJECT

private slots:
    void everyPageHasTitlesMarkAndNumber();
    void everyRowStandsOnce();
    void groupsThatGoOnSaySo();
    void everyScriptIsThere();
    void emptyListIsOnePage();
    void sheetToSignHasBlankLines();
    void hugeCellsStayOnAPage();
    void documentSaysWhatItIs();
    void samePagesGiveTheSameText();
    void canBeCancelled();
    void pagesPaintInAnyOrder();
    void nameIsAsLargeAsFits();
    void badgesFillSheets();
    void codeHoldsTheText();
    void wordsAreMeasuredAsTheyArePainted();
    void remembersWhatWasUsedLately();
    void pageEqualsGolden();
    void badgesStayTexts();
};

void TestSheetPages::everyPageHasTitlesMarkAndNumber()
{
    SheetPages pages(madeSheet(200));
    QVERIFY(pages.count() > 3);
    const QStringList texts = textOf(pdfOf(pages));
    QCOMPARE(texts.size(), pages.count());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QVERIFY(texts[i].contains(u"Internal: for organizers only"_s));
        QVERIFY(texts[i].contains(u"1. Climate & water"_s));
        QVERIFY(texts[i].contains(QRegularExpression(u"Name +Organization +Country"_s)));
        QVERIFY(texts[i].contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.count())));
    }
}

void TestSheetPages::everyRowStandsOnce()
{
    SheetPages pages(madeSheet(150));
    const QString text = textOf(pdfOf(pages)).join(u'\n');
    for (int row = 1; row <= 150; row += 4)
        QCOMPARE(text.count(QRegularExpression(u"Ana Núñez %1\\b"_s.arg(row))), 1);
}

void TestSheetPages::groupsThatGoOnSaySo()
{
    SheetPages pages(madeSheet(120, true));
    const QStringList texts = textOf(pdfOf(pages));
    QCOMPARE(texts.join(u'\n').count(u"Kenya (continued)"_s), texts.size() - 1);
    QVERIFY(!texts.first().contains(u"continued"_s));
}

void TestSheetPages::everyScriptIsThere()
{
    SheetPages pages(madeSheet(4));
    const QString text = textOf(pdfOf(pages)).join(u'\n');
    for (const QString &name : {u"Ana Núñez"_s, u"محمد"_s, u"王小明"_s, u"Nguyễn Thị Ánh"_s})
        QVERIFY2(text.contains(name.normalized(QString::NormalizationForm_KC)), qPrintable(text));
}

void TestSheetPages::emptyListIsOnePage()
{
    SheetPages pages(madeSheet(0));
    QCOMPARE(pages.count(), 1);
    QVERIFY(textOf(pdfOf(pages)).value(0).contains(u"Page 1 of 1"_s));
}

void TestSheetPages::sheetToSignHasBlankLines()
{
    Sheet sheet = madeSheet(5);
    sheet.columns.append({u"Signature"_s, 30});
    sheet.forSigning = true;
    sheet.cell = [](qsizetype, qsizetype column) { return column == 0 ? u"Ana"_s : QString(); };
    SheetPages without(sheet);
    sheet.blankLines = 60;
    SheetPages with(sheet);
    QCOMPARE(without.count(), 1);
    QCOMPARE(with.count(), 3);
}

void TestSheetPages::hugeCellsStayOnAPage()
{
    Sheet sheet = madeSheet(3);
    sheet.cell = [](qsizetype, qsizetype) { return u"endless"_s.repeated(5'000); };
    SheetPages pages(sheet);
    QVERIFY(pages.count() <= 3);
    sheet.cell = [](qsizetype, qsizetype) { return u"王"_s.repeated(9'000); };
    QVERIFY(SheetPages(sheet).count() <= 3);
}

void TestSheetPages::documentSaysWhatItIs()
{
    SheetPages pages(madeSheet(1));
    const QByteArray pdf = pdfOf(pages);
    QVERIFY(pdf.startsWith("%PDF-1.4"));
    QVERIFY(pdf.contains("<rdf:li xml:lang=\"x-default\">List: Climate &amp; water</rdf:li>"));
    QVERIFY(pdf.contains("<dc:creator><rdf:Seq><rdf:li>Ann</rdf:li>"));
    QVERIFY(pdf.contains("<dc:language><rdf:Bag><rdf:li>en</rdf:li>"));
    QVERIFY(pdf.contains("<pdfaid:part>1</pdfaid:part>"));
}

void TestSheetPages::samePagesGiveTheSameText()
{
    SheetPages first(madeSheet(60));
    SheetPages second(madeSheet(60));
    QCOMPARE(textOf(pdfOf(first)), textOf(pdfOf(second)));
}

void TestSheetPages::canBeCancelled()
{
    SheetPages pages(madeSheet(300));
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    int asked = 0;
    const auto written = writePdf(pages, buffer, QDateTime(), [&](int done, int of) {
        ++asked;
        return of == pages.count() && done < 2;
    });
    QVERIFY(!written && written.error().kind == ErrorKind::Cancelled);
    QCOMPARE(asked, 3);
}

void TestSheetPages::pagesPaintInAnyOrder()
{
    SheetPages pages(madeSheet(150));
    const int last = inkOf(pages, pages.count() - 1);
    QVERIFY(inkOf(pages, 0) > 0 && last > 0);
    QCOMPARE(inkOf(pages, pages.count() - 1), last);
}

void TestSheetPages::nameIsAsLargeAsFits()
{
    Typesetter type;
    const QSizeF room(4'000, 1'200);
    const QList<qreal> points{30, 20, 10, 6};
    const qreal brief = type.fitting(u"Bo Li"_s, true, room, points);
    const qreal large = type.fitting(u"Maria Antonieta de la Cruz Fernández"_s, true, room, points);
    QCOMPARE(brief, 30);
    QVERIFY(large < brief && large > 6);
    QVERIFY(type.fitting(u"محمد علي"_s, true, room, points) > 10);
    QCOMPARE(type.fitting(u"x"_s.repeated(400), true, room, points), 6);
}

void TestSheetPages::badgesFillSheets()
{
    const Badge badge{u"王小明"_s, u"Harbour Aid"_s, u"Kenya"_s, u"Observer"_s, true, u"code"_s};
    for (const BadgeFormat &format : badgeFormats()) {
        const int onSheet = format.columns * format.rows;
        BadgePages pages(QList<Badge>(onSheet + 1, badge), format, {}, u"Consultations"_s);
        QCOMPARE(pages.count(), 2);
        QVERIFY(inkOf(pages, 0) > 5 * inkOf(pages, 1));
        const qreal right = format.first.x() + format.columns * format.size.width()
            + (format.columns - 1) * format.between;
        QVERIFY(right <= 210 && format.first.y() + format.rows * format.size.height() <= 297);
        QCOMPARE(QByteArray(badgeFormat(QString::fromLatin1(format.name)).name), format.name);
    }
    QCOMPARE(textOf(pdfOf(*std::make_unique<BadgePages>(QList<Badge>{badge}, badgeFormats()[0],
                                                        DocumentFacts(), u"Top"_s)))
                 .value(0)
                 .count(u"Observer"_s),
             1);
}

/// The patterns in three corners are those by which a reader finds a code.
void TestSheetPages::codeHoldsTheText()
{
    const QrCode code = qrCodeOf(u"convenor:registration:9223372036854775807"_s);
    QVERIFY(code.size >= 21 && code.size <= 33);
    QVERIFY(code.stripes.contains(QRect(0, 0, 7, 1)));
    QVERIFY(code.stripes.contains(QRect(0, 6, 7, 1)) || code.stripes.contains(QRect(0, 6, 1, 1)));
    QCOMPARE(code.stripes, qrCodeOf(u"convenor:registration:9223372036854775807"_s).stripes);
    QVERIFY(qrCodeOf(u"x"_s.repeated(5'000)).stripes.isEmpty());
}

/// A height that is told without shaping is that of the text which is painted later.
void TestSheetPages::wordsAreMeasuredAsTheyArePainted()
{
    Typesetter type;
    for (const QString &text :
         {u"Ana"_s, u"An organization with a very long name"_s,
          u"long@averylongdomain.example.org"_s, u"Nguyễn Thị Ánh Tuyết"_s, u"محمد علي الحسن"_s,
          u"王小明王小明王小明王小明"_s, u"a  b"_s, QString(), u"-"_s}) {
        for (const qreal width : {300.0, 700.0, 2'000.0}) {
            const SetText set = type.set(text, {9, false}, width);
            QCOMPARE(type.height(text, {9, false}, width), std::max(set.height, 1.0));
            for (const QGlyphRun &run : set.runs) {
                for (const QPointF &each : run.positions())
                    QVERIFY(each.x() <= width && each.y() <= set.height && each.x() >= -1);
            }
        }
    }
}

void TestSheetPages::remembersWhatWasUsedLately()
{
    Shelf<QString, int> shelf(2);
    shelf.put(u"a"_s, 1);
    shelf.put(u"b"_s, 2);
    shelf.put(u"c"_s, 3);
    QString passing = u"a"_s;
    passing.detach();
    QCOMPARE(*shelf.find(QString::fromRawData(passing.constData(), 1)), 1);
    passing[0] = u'x'; // what it was asked by is gone
    QCOMPARE(*shelf.find(u"a"_s), 1);
    shelf.put(u"d"_s, 4);
    QVERIFY(!shelf.find(u"b"_s));
    QVERIFY(shelf.find(u"a"_s) && shelf.find(u"c"_s) && shelf.find(u"d"_s));
}

void TestSheetPages::pageEqualsGolden()
{
    Sheet sheet = madeSheet(4, true);
    sheet.cell = [cell = sheet.cell](qsizetype row, qsizetype column) {
        return row == 3 && column == 0 ? u"<script>alert(1)</script> & {{name}}"_s
                                       : cell(row, column);
    };
    const auto templates = Templates::load();
    const auto page = sheetPage({sheet, madeSheet(1)}, *templates);
    QVERIFY(page);
    const QString path = QStringLiteral(CONVENOR_TEST_DIR "/golden/sheet.html");
    if (qEnvironmentVariableIsSet("CONVENOR_REWRITE_GOLDEN")) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*page) == page->size());
    }
    QFile golden(path);
    QVERIFY(golden.open(QIODevice::ReadOnly));
    QCOMPARE(*page, golden.readAll());
}

void TestSheetPages::badgesStayTexts()
{
    const auto templates = Templates::load();
    const Badge badge{u"<b>Ana</b>"_s, u"River & Sons"_s, {}, u"Observer"_s, true, u"c"_s};
    const auto page =
        badgesPage({badge}, {u"Badges"_s, {}, u"en"_s, {}}, u"Top"_s, u"Internal"_s, *templates);
    QVERIFY(page);
    QVERIFY(page->contains("&lt;b&gt;Ana&lt;/b&gt;") && page->contains("River &amp; Sons"));
    QVERIFY(page->contains("<svg viewBox=") && page->contains("class=\"capacity guest\""));
}

QTEST_MAIN(TestSheetPages)
#include "tst_sheetpages.moc"
