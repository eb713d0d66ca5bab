// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablereader.h"
#include "tests/exchange/packedfile.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

/// A sheet with these elements in its sheetData.
QByteArray sheet(const QByteArray &rows)
{
    return "<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><cols/>"
           "<sheetData>"
        + rows + "</sheetData><autoFilter ref='A1'/></worksheet>";
}

QByteArray texts(const QByteArray &items)
{
    return "<sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>" + items
        + "</sst>";
}

/// Styles 0 to 8: plain, then the formats that are known by number or written out.
const QByteArray styles =
    "<styleSheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><numFmts>"
    "<numFmt numFmtId='164' formatCode='dd/mm/yyyy;@'/>"
    "<numFmt numFmtId='165' formatCode='[$-409]m/d/yy\\ h:mm\\ AM/PM;@'/>"
    "<numFmt numFmtId='166' formatCode='[h]:mm:ss'/>"
    "<numFmt numFmtId='167' formatCode='0.00&quot; days&quot;'/>"
    "</numFmts><cellStyleXfs><xf numFmtId='14'/></cellStyleXfs><cellXfs><xf numFmtId='0'/><xf "
    "numFmtId='14'/><xf numFmtId='21'/><xf numFmtId='22'/><xf numFmtId='164'/><xf numFmtId='165'/>"
    "<xf numFmtId='166'/><xf numFmtId='167'/><xf numFmtId='11'/></cellXfs></styleSheet>";

Parts workbook(const QByteArray &rows)
{
    return workbookOf({{"List", sheet(rows), {}}});
}

QByteArray cell(const QByteArray &value, int style = 0)
{
    return "<row><c s='" + QByteArray::number(style) + "'><v>" + value + "</v></c></row>";
}

QList<TableRow> rowsOf(const Parts &parts)
{
    auto reader = readTable(packed(parts));
    QList<TableRow> rows;
    if (!reader)
        return rows;
    for (TableRow row; (*reader)->read(row);)
        rows.append(row);
    return rows;
}

Rows cellsOf(const Parts &parts)
{
    Rows cells;
    for (const TableRow &row : rowsOf(parts))
        cells.append(row.cells);
    return cells;
}

} // namespace

/// Workbooks: what rows and cells come out of what programs write, and what is refused.
class TestWorkbookReader final : public QObject
{
    Q_OBJECT

private slots:
    void readsKindsOfCells_data();
    void readsKindsOfCells();
    void showsNumbersAsPeopleSeeThem_data();
    void showsNumbersAsPeopleSeeThem();
    void countsDaysFrom1904();
    void placesCellsAndRows();
    void readsTheFirstVisibleSheetThatHoldsAnything();
    void readsTheStrictForm();
    void faultsCostTheirRow();
    void refusesWhatItCannotRead_data();
    void refusesWhatItCannotRead();
    void hostileFilesStayWithinMemory_data();
    void hostileFilesStayWithinMemory();
    void aCutOffSheetIsAnErrorAfterItsRows();
};

void TestWorkbookReader::readsKindsOfCells_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QByteArray &cell, const QString &text) {
        QTest::newRow(name) << cell << text;
    };
    row("shared", "<c t='s'><v>0</v></c>", u"Anna"_s);
    row("shared, rich, with its pronunciation", "<c t='s'><v>1</v></c>", u"東京 Tokyo"_s);
    row("inline", "<c t='inlineStr'><is><t>Bo &amp; Cy</t></is></c>", u"Bo & Cy"_s);
    row("inline, rich",
        "<c t='inlineStr'><is><r><rPr><b/></rPr><t>B</t></r><r><t>o</t></r></is></c>", u"Bo"_s);
    row("blanks are kept", "<c t='inlineStr'><is><t xml:space='preserve'> Bo </t></is></c>",
        u" Bo "_s);
    row("a formula's text", "<c t='str'><f>A1&amp;B1</f><v>Anna Bell</v></c>", u"Anna Bell"_s);
    row("a formula's number", "<c><f>1+1</f><v>2</v></c>", u"2"_s);
    row("yes", "<c t='b'><v>1</v></c>", u"TRUE"_s);
    row("no", "<c t='b'><v>0</v></c>", u"FALSE"_s);
    row("an error", "<c t='e'><v>#N/A</v></c>", u"#N/A"_s);
    row("a date in words", "<c t='d'><v>2024-02-21T14:30:00</v></c>", u"2024-02-21T14:30:00"_s);
    row("escaped characters", "<c t='inlineStr'><is><t>a_x000D_b_x005F_x0041_c_xZZ_</t></is></c>",
        u"a\rb_x0041_c_xZZ_"_s);
    row("an unknown kind", "<c t='new'><v>x</v></c>", u"x"_s);
}

void TestWorkbookReader::readsKindsOfCells()
{
    QFETCH(QByteArray, cell);
    QFETCH(QString, text);
    Parts parts = workbook("<row r='1'>" + cell + "</row>");
    parts["xl/sharedStrings.xml"] =
        texts("<si><t>Anna</t></si><si><r><t>東京</t></r><rPh sb='0' eb='2'><t>トウキョウ</t></rPh>"
              "<r><rPr><b/></rPr><t xml:space='preserve'> Tokyo</t></r><phoneticPr/></si>");
    QCOMPARE(cellsOf(parts), Rows({{text}}));
    if (!cell.contains("t='s'")) {
        parts.remove("xl/sharedStrings.xml");
        QCOMPARE(cellsOf(parts), Rows({{text}}));
    }
}

void TestWorkbookReader::showsNumbersAsPeopleSeeThem_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("style");
    QTest::addColumn<QString>("text");
    const auto row = [](const QByteArray &number, int style, const QString &text) {
        QTest::addRow("%s as %d", number.constData(), style) << number << style << text;
    };
    row("41", 0, u"41"_s);
    row("41.0", 0, u"41"_s);
    row("0.1", 0, u"0.1"_s);
    row("0.10000000000000001", 0, u"0.1"_s);
    row("0.30000000000000004", 0, u"0.3"_s);
    row("-2.5", 0, u"-2.5"_s);
    row("12345678901234", 0, u"12345678901234"_s);
    row("1.2345678901234E13", 0, u"12345678901234"_s);
    row("1.2345678901234E+15", 0, u"1234567890123400"_s);
    row("12345678901234567890", 0, u"12345678901234567890"_s);
    row("1.5E-5", 0, u"0.000015"_s);
    row("1E+100", 0, u"1e+100"_s);
    row("45343", 1, u"2024-02-21"_s);
    row("45343", 4, u"2024-02-21"_s);
    row("45343.604166666664", 1, u"2024-02-21T14:30:00"_s);
    row("45343.604166666664", 3, u"2024-02-21T14:30:00"_s);
    row("45343", 3, u"2024-02-21T00:00:00"_s);
    row("45343.604166666664", 5, u"2024-02-21T14:30:00"_s);
    row("45343.999999999", 3, u"2024-02-22T00:00:00"_s);
    row("0.604166666666667", 2, u"14:30:00"_s);
    row("0.604166666666667", 3, u"14:30:00"_s);
    row("1.25", 6, u"30:00:00"_s);
    row("6.0983796296296E-2", 6, u"01:27:49"_s);
    row("2.5", 7, u"2.5"_s);
    row("45343", 8, u"45343"_s);
    row("1", 1, u"1900-01-01"_s);
    row("59", 1, u"1900-02-28"_s);
    row("60", 1, u"1900-02-29"_s);
    row("61", 1, u"1900-03-01"_s);
    row("-1", 1, u"-1"_s);
    row("2958465", 1, u"9999-12-31"_s);
    row("2958466", 1, u"2958466"_s);
    row("x", 1, u"x"_s);
    row("45343", 99, u"45343"_s);
}

void TestWorkbookReader::showsNumbersAsPeopleSeeThem()
{
    QFETCH(QByteArray, number);
    QFETCH(int, style);
    QFETCH(QString, text);
    Parts parts = workbook(cell(number, style));
    parts["xl/styles.xml"] = styles;
    QCOMPARE(cellsOf(parts), Rows({{text}}));
}

void TestWorkbookReader::countsDaysFrom1904()
{
    Parts parts = workbook(cell("43881", 1) + cell("0", 1) + cell("43881.5", 3));
    parts["xl/styles.xml"] = styles;
    parts["xl/workbook.xml"].replace("<sheets>", "<workbookPr date1904='1'/><sheets>");
    QCOMPARE(cellsOf(parts),
             Rows({{u"2024-02-21"_s}, {u"1904-01-01"_s}, {u"2024-02-21T12:00:00"_s}}));
}

void TestWorkbookReader::placesCellsAndRows()
{
    const QList<TableRow> rows = rowsOf(workbook(
        "<row r='3'><c r='B3'><v>1</v></c><c><v>2</v></c><c r='E3'/><c r='F3' s='1'/></row>"
        "<row r='4'><c r='A4'><v>3</v></c></row><row><c><v>4</v></c><c r='AA5'><v>5</v></c></row>"
        "<row r='9'/><row r='10'><c r='B10'><v>7</v></c><c r='A10'><v>6</v></c></row>"
        "<row r='2'><c r='$C$2'><v>8</v></c></row>"));
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[0].line, 3);
    QCOMPARE(rows[0].afterBlank, true);
    QCOMPARE(rows[0].cells, QStringList({u""_s, u"1"_s, u"2"_s}));
    QCOMPARE(rows[1].line, 4);
    QCOMPARE(rows[1].afterBlank, false);
    QCOMPARE(rows[2].line, 5);
    QCOMPARE(rows[2].cells.size(), 27);
    QCOMPARE(rows[2].cells[26], u"5"_s);
    QCOMPARE(rows[3].line, 10);
    QCOMPARE(rows[3].afterBlank, true);
    QCOMPARE(rows[3].cells, QStringList({u"6"_s, u"7"_s}));
    QCOMPARE(rows[4].line, 2);
}

void TestWorkbookReader::readsTheFirstVisibleSheetThatHoldsAnything()
{
    const QByteArray bytes =
        packed(workbookOf({{"Hidden", sheet(cell("1")), "hidden"},
                           {"Blank", sheet("<row><c t='str'><v> </v></c></row>"), {}},
                           {"List", sheet(cell("2")), {}},
                           {"Secret", sheet(cell("3")), "veryHidden"}}));
    auto reader = readTable(bytes);
    QVERIFY(reader);
    QCOMPARE((*reader)->source().format, u"xlsx"_s);
    QCOMPARE((*reader)->source().sheet, u"List"_s);
    QCOMPARE((*reader)->source().otherSheets, QStringList({u"Hidden"_s, u"Blank"_s, u"Secret"_s}));
    TableRow row;
    QVERIFY((*reader)->read(row));
    QCOMPARE(row.cells, QStringList{u"2"_s});
    QVERIFY(!(*reader)->read(row));
    QVERIFY(!(*reader)->error());
    QCOMPARE((*reader)->position(), (*reader)->size());

    auto other = readTable(bytes, u"Secret"_s);
    QVERIFY(other && (*other)->read(row));
    QCOMPARE(row.cells, QStringList{u"3"_s});
    QCOMPARE(readTable(bytes, u"None"_s).error().reason, Reason({"table.no-sheet", {u"None"_s}}));
}

void TestWorkbookReader::readsTheStrictForm()
{
    Parts parts = workbook("<row r='1'><c r='A1' t='s'><v>0</v></c></row>");
    parts["xl/sharedStrings.xml"] = texts("<si><t>Anna</t></si>");
    for (QByteArray &part : parts) {
        part.replace("http://schemas.openxmlformats.org/officeDocument/2006",
                     "http://purl.oclc.org/ooxml/officeDocument");
        part.replace("http://schemas.openxmlformats.org/spreadsheetml/2006",
                     "http://purl.oclc.org/ooxml/spreadsheetml");
    }
    QCOMPARE(cellsOf(parts), Rows({{u"Anna"_s}}));
}

void TestWorkbookReader::faultsCostTheirRow()
{
    const QList<TableRow> rows =
        rowsOf(workbook("<row r='1'><c r='XFD9999'><v>1</v></c></row>"
                        "<row r='2'><c r='A2'><v>1</v></c><c r='XFE2'><v>2</v></c></row>"
                        "<row r='3'><c r='ZZZZZZZZZZZZZZZZZZZZ3'><v>2</v></c></row>"
                        "<row r='4'><c t='s'><v>7</v></c><c><v>1</v></c></row>"
                        "<row r='99999999999'><c><v>5</v></c></row>"));
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[0].cells.size(), 16'384);
    QCOMPARE(rows[0].fault, Reason());
    QCOMPARE(rows[1].fault.code, "table.many-columns"_ba);
    QCOMPARE(rows[1].cells, QStringList{u"1"_s});
    QCOMPARE(rows[2].fault.code, "table.many-columns"_ba);
    QCOMPARE(rows[3].fault, Reason({"table.lost-text", {u"1"_s}}));
    QCOMPARE(rows[3].cells, QStringList({u""_s, u"1"_s}));
    QCOMPARE(rows[4].line, 5);
    QCOMPARE(rows[4].cells, QStringList{u"5"_s});
}

void TestWorkbookReader::refusesWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &code) {
        QTest::newRow(name) << bytes << code;
    };
    row("an empty packed folder", packed({{"readme.txt", "x"}}), "table.no-workbook");
    row("a text document", packed({{"word/document.xml", "<x/>"}}), "table.document");
    row("a binary workbook", packed({{"xl/workbook.bin", "x"}}), "table.binary-excel");
    row("OpenDocument",
        packed({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
                {"content.xml", "<x/>"}}),
        "table.open-document");
    row("no rows", packed(workbook({})), "table.empty");
    row("cut off", packed(workbook(cell("1"))).chopped(60), "table.damaged");
    row("a mark alone", "PK\x03\x04", "table.damaged");
    Parts lost = workbook(cell("1"));
    lost.remove("xl/worksheets/sheet1.xml");
    row("a lost sheet", packed(lost), "table.damaged");
    Parts broken = workbook(cell("1"));
    broken["xl/worksheets/sheet1.xml"] = "<worksheet><sheetData><row></sheetData>";
    row("broken XML", packed(broken), "table.damaged");
    row("with a password", container(u"EncryptedPackage"_s), "table.password");
    row("old Excel", container(u"Workbook"_s), "table.old-excel");
    row("older Excel", container(u"Book"_s), "table.old-excel");
    row("old Word", container(u"WordDocument"_s), "table.document");
    row("a packed file with a password", packed(workbook(cell("1")), "secret"), "table.password");
}

void TestWorkbookReader::refusesWhatItCannotRead()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    const auto reader = readTable(bytes);
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, ErrorKind::Invalid);
    QCOMPARE(reader.error().reason.code, code);
}

void TestWorkbookReader::hostileFilesStayWithinMemory_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const Parts &parts, const QByteArray &code,
                        Packing packing = Packing::Deflated) {
        QTest::newRow(name) << packed(parts, {}, packing) << code;
    };
    constexpr qsizetype huge = 150'000'000;
    const auto withSheet = [](const QByteArray &rows) { return workbook(rows); };
    const auto withTexts = [](const QByteArray &part) {
        Parts parts = workbook(cell("1"));
        parts["xl/sharedStrings.xml"] = part;
        return parts;
    };
    QByteArray laughs = "<!DOCTYPE sst [<!ENTITY l0 'ha'>";
    for (int i = 1; i < 30; ++i) {
        const QByteArray before = "&l" + QByteArray::number(i - 1) + ";";
        laughs += "<!ENTITY l" + QByteArray::number(i) + " '" + before + before + "'>";
    }
    row("entities of entities", withTexts(laughs + "]>" + texts("<si><t>&l29;</t></si>")),
        "table.hostile");
    row("a document type", withTexts("<!DOCTYPE sst SYSTEM 'file:///etc/passwd'>" + texts("")),
        "table.hostile");
    row("elements within elements", withSheet(QByteArray("<row>").repeated(1'000'000)),
        "table.hostile");
    row("one text", withTexts(texts("<si><t>" + QByteArray(huge, 'x') + "</t></si>")),
        "table.hostile");
    row("one name", withSheet("<" + QByteArray(huge, 'x') + "/>"), "table.damaged");
    row("one comment", withSheet("<!--" + QByteArray(huge, 'x') + "-->"), "table.hostile");
    QByteArray attributes = "<row";
    for (int i = 0; i < 1'000'000; ++i)
        attributes += " a" + QByteArray::number(i) + "=''";
    row("attributes", withSheet(attributes + "/>"), "table.hostile");
    row("nothing but repetition",
        withSheet(QByteArray("<row><c><v>1</v></c></row>").repeated(huge / 26)), "table.hostile");
    row("nothing but blanks", withSheet(QByteArray(huge, ' ')), "table.hostile");
    row("shared texts, long",
        withTexts(texts(("<si><t>" + QByteArray(30'000, 'x') + "</t></si>").repeated(5'000))),
        "table.too-large", Packing::Stored);
    row("shared texts, many", withTexts(texts(QByteArray("<si/>").repeated(17'000'000))),
        "table.too-large", Packing::Stored);
    Parts many = workbook(cell("1"));
    for (int i = 0; i < 25'000; ++i)
        many["xl/" + QByteArray::number(i)] = {};
    row("parts", many, "table.hostile");
}

/// In a process of its own, whose memory is bounded from outside.
void TestWorkbookReader::hostileFilesStayWithinMemory()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    QTemporaryFile file;
    QVERIFY(file.open());
    QCOMPARE(file.write(bytes), bytes.size());
    file.close();
    QProcess process;
    // ASan takes far more than it uses, so that nothing can be bounded then.
    process.start(u"sh"_s,
                  {u"-c"_s,
                   u"%1 exec \"$0\" read \"$1\" | tail -n 1"_s.arg(
                       CONVENOR_SANITIZED ? QString() : u"ulimit -v 524288;"_s),
                   QStringLiteral(CONVENOR_TABLES), file.fileName()});
    QVERIFY(process.waitForFinished(120'000));
    QCOMPARE(process.readAllStandardOutput().trimmed(), code);
}

void TestWorkbookReader::aCutOffSheetIsAnErrorAfterItsRows()
{
    Parts parts = workbook({});
    parts["xl/worksheets/sheet1.xml"] =
        "<worksheet><sheetData>" + cell("1") + cell("2") + "<row><c";
    auto reader = readTable(packed(parts));
    QVERIFY(reader);
    TableRow row;
    QVERIFY((*reader)->read(row));
    QVERIFY((*reader)->read(row));
    QCOMPARE(row.cells, QStringList{u"2"_s});
    QVERIFY(!(*reader)->read(row));
    QCOMPARE((*reader)->error()->reason,
             Reason({"table.damaged", {u"xl/worksheets/sheet1.xml"_s}}));
    QVERIFY(!(*reader)->read(row));
}

QTEST_GUILESS_MAIN(TestWorkbookReader)
#include "tst_workbookreader.moc"
