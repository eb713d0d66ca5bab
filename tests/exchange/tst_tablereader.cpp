// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvrows.h"
#include "exchange/tablereader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

QList<TableRow> rowsOf(const QByteArray &bytes, TableSource *source = nullptr)
{
    auto reader = readTable(bytes);
    QList<TableRow> rows;
    if (!reader)
        return rows;
    for (TableRow row; (*reader)->read(row);)
        rows.append(row);
    if (source)
        *source = (*reader)->source();
    return rows;
}

Rows cellsOf(const QByteArray &bytes)
{
    Rows cells;
    for (const TableRow &row : rowsOf(bytes))
        cells.append(row.cells);
    return cells;
}

QByteArray utf16(const QString &text, bool bigEndian, bool mark)
{
    QByteArray bytes;
    for (const QChar c : (mark ? QString(QChar(u'\ufeff')) : QString()) + text) {
        const char high = char(c.unicode() >> 8);
        const char low = char(c.unicode() & 0xff);
        bytes.append(bigEndian ? high : low).append(bigEndian ? low : high);
    }
    return bytes;
}

} // namespace

/// Tables as text: what rows and cells come out of bytes.
class TestTableReader final : public QObject
{
    Q_OBJECT

private slots:
    void cutsRowsIntoCells_data();
    void cutsRowsIntoCells();
    void tellsTheSeparator_data();
    void tellsTheSeparator();
    void readsEncodings_data();
    void readsEncodings();
    void lateBytesStillReadRight();
    void countsLinesAndPassesBlankRowsOver();
    void anUnclosedQuoteCostsItsLine_data();
    void anUnclosedQuoteCostsItsLine();
    void longRowsAreFaultsAndReadingGoesOn_data();
    void longRowsAreFaultsAndReadingGoesOn();
    void refusesWhatIsNoTable_data();
    void refusesWhatIsNoTable();
    void cannotReadWhatIsNotThere();
    void manyUnclosedQuotesStayLinear();
};

void TestTableReader::cutsRowsIntoCells_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Rows>("cells");
    const auto row = [](const char *name, const QByteArray &bytes, const Rows &cells) {
        QTest::newRow(name) << bytes << cells;
    };
    // The twelve classic trials of readers of CSV, in rows of our own.
    row("simple", "x,y,z\n7,8,9\n", {{u"x"_s, u"y"_s, u"z"_s}, {u"7"_s, u"8"_s, u"9"_s}});
    row("simple, CRLF", "x,y\r\n7,8\r\n", {{u"x"_s, u"y"_s}, {u"7"_s, u"8"_s}});
    row("comma in quotes", "who,where\nAnna,\"Hall 2, Geneva\"\n",
        {{u"who"_s, u"where"_s}, {u"Anna"_s, u"Hall 2, Geneva"_s}});
    row("empty cells", "x,y,z\n7,\"\",\"\"\n,8,\n",
        {{u"x"_s, u"y"_s, u"z"_s}, {u"7"_s, u""_s, u""_s}, {u""_s, u"8"_s, u""_s}});
    row("empty cells, CRLF", "x,y\r\n7,\"\"\r\n", {{u"x"_s, u"y"_s}, {u"7"_s, u""_s}});
    row("doubled quotes", "x,y\n7,\"the \"\"big\"\" one\"\n",
        {{u"x"_s, u"y"_s}, {u"7"_s, u"the \"big\" one"_s}});
    row("JSON", "key,value\n7,\"{\"\"kind\"\": \"\"Point\"\", \"\"at\"\": [46.2, 6.1]}\"\n",
        {{u"key"_s, u"value"_s}, {u"7"_s, u"{\"kind\": \"Point\", \"at\": [46.2, 6.1]}"_s}});
    row("newlines", "x,y\n\"once\nmore\",7\n", {{u"x"_s, u"y"_s}, {u"once\nmore"_s, u"7"_s}});
    row("newlines, CRLF", "x,y\r\n\"once\r\nmore\",7\r\n",
        {{u"x"_s, u"y"_s}, {u"once\r\nmore"_s, u"7"_s}});
    row("quotes and newlines", "x,y\n7,\"say\n\"\"so\"\"\"\n",
        {{u"x"_s, u"y"_s}, {u"7"_s, u"say\n\"so\""_s}});
    row("all quoted", "\"46,2\",\"6,1\"\n\"47,0\",\"8,5\"\n",
        {{u"46,2"_s, u"6,1"_s}, {u"47,0"_s, u"8,5"_s}});
    row("UTF-8", "x,y\n7,\xca\xa4 \xe2\x82\xac\n", {{u"x"_s, u"y"_s}, {u"7"_s, u"ʤ €"_s}});
    // Ends of lines.
    row("CR", "x,y\r7,8\r", {{u"x"_s, u"y"_s}, {u"7"_s, u"8"_s}});
    row("mixed", "x,y\r\n7,8\r9,10\n11,12",
        {{u"x"_s, u"y"_s}, {u"7"_s, u"8"_s}, {u"9"_s, u"10"_s}, {u"11"_s, u"12"_s}});
    row("CRCRLF", "x,y\r\r\n7,8\r\r\n", {{u"x"_s, u"y"_s}, {u"7"_s, u"8"_s}});
    row("no last line end", "x,y\n7,\"8\"", {{u"x"_s, u"y"_s}, {u"7"_s, u"8"_s}});
    row("a separator ends it", "x,y,\n7,8,", {{u"x"_s, u"y"_s, u""_s}, {u"7"_s, u"8"_s, u""_s}});
    // Shapes.
    row("ragged and padded", "x,y,z\n7\n7,8,9,10\n7,,,\n",
        {{u"x"_s, u"y"_s, u"z"_s},
         {u"7"_s},
         {u"7"_s, u"8"_s, u"9"_s, u"10"_s},
         {u"7"_s, u""_s, u""_s, u""_s}});
    row("blanks are kept", " x ,y\n 7, 8 \n", {{u" x "_s, u"y"_s}, {u" 7"_s, u" 8 "_s}});
    row("NULs go", "x,y\0\n7\0,8\n"_ba, {{u"x"_s, u"y"_s}, {u"7"_s, u"8"_s}});
    row("one column", "Name\nAnna\nBo\n", {{u"Name"_s}, {u"Anna"_s}, {u"Bo"_s}});
    row("one row", "x;y;z", {{u"x"_s, u"y"_s, u"z"_s}});
    // Quotes.
    row("stray quotes", "x,y\nThe \"Big\" Hall,5\"\n",
        {{u"x"_s, u"y"_s}, {u"The \"Big\" Hall"_s, u"5\""_s}});
    row("text after the quotes", "x,y\n\"Anna\" Bell,7\nBo,\"8\"\n",
        {{u"x"_s, u"y"_s}, {u"\"Anna\" Bell"_s, u"7"_s}, {u"Bo"_s, u"8"_s}});
    row("quotes that are not doubled", "x,y\n\"said \"so\" twice, yes\",7\n\"8\",9\n",
        {{u"x"_s, u"y"_s}, {u"said \"so\" twice, yes"_s, u"7"_s}, {u"8"_s, u"9"_s}});
    row("quotes that are not doubled, at the end", "x,y\n\"said \"so\"\",7\n8,9\n",
        {{u"x"_s, u"y"_s}, {u"said \"so\""_s, u"7"_s}, {u"8"_s, u"9"_s}});
    row("blanks around quotes", "x, \"y, z\" ,w\n7, \"8\" ,9\n",
        {{u"x"_s, u"y, z"_s, u"w"_s}, {u"7"_s, u"8"_s, u"9"_s}});
    row("backslashes", "x,y\n\"said \\\"so\\\"\",7\n\"C:\\\\dir\",8\n",
        {{u"x"_s, u"y"_s}, {u"said \"so\""_s, u"7"_s}, {u"C:\\dir"_s, u"8"_s}});
    row("a folder's name", "x,y\n\"C:\\dir\\\",7\n\"D:\\\",8\n",
        {{u"x"_s, u"y"_s}, {u"C:\\dir\\"_s, u"7"_s}, {u"D:\\"_s, u"8"_s}});
    row("single quotes", "'x','y'\n'it''s, yes','7'\n",
        {{u"x"_s, u"y"_s}, {u"it's, yes"_s, u"7"_s}});
    row("an apostrophe is none", "x,y\n'Okina,7\nO'Brien,8\n",
        {{u"x"_s, u"y"_s}, {u"'Okina"_s, u"7"_s}, {u"O'Brien"_s, u"8"_s}});
    row("guarded formulas", "x,y\n'=1+1,'+41 22\n''=1,'a\n",
        {{u"x"_s, u"y"_s}, {u"=1+1"_s, u"+41 22"_s}, {u"'=1"_s, u"'a"_s}});
}

void TestTableReader::cutsRowsIntoCells()
{
    QFETCH(QByteArray, bytes);
    QFETCH(Rows, cells);
    QCOMPARE(cellsOf(bytes), cells);
    for (const TableRow &row : rowsOf(bytes))
        QCOMPARE(row.fault, Reason());
}

void TestTableReader::tellsTheSeparator_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QChar>("separator");
    QTest::addColumn<QStringList>("last");
    const auto row = [](const char *name, const QByteArray &bytes, char16_t separator,
                        const QStringList &last) {
        QTest::newRow(name) << bytes << QChar(separator) << last;
    };
    row("decimal commas", "n;m;k\n1;2,5;3,7\n4;5,5;6,1\n", u';', {u"4"_s, u"5,5"_s, u"6,1"_s});
    row("texts full of commas", "who;what\nA;one, two, three\nB;four, five\nC;six\n", u';',
        {u"C"_s, u"six"_s});
    row("lists joined by semicolons", "Timestamp,Name,Topics\n1,Anna,a;b;c\n2,Bo,a;b\n3,Cy,c\n",
        u',', {u"3"_s, u"Cy"_s, u"c"_s});
    row("names with commas and tabs",
        "Name\tJoin\tLeave\nGoliath, David\t2/27/24, 2:01:00 PM\t2/27/24, "
        "3:01:00 PM\nBell, Anna\t2/27/24, 2:03:00 PM\t2/27/24, 3:01:00 PM\n",
        u'\t', {u"Bell, Anna"_s, u"2/27/24, 2:03:00 PM"_s, u"2/27/24, 3:01:00 PM"_s});
    row("pipes", "a|b|c\n1|2, 3|4\n", u'|', {u"1"_s, u"2, 3"_s, u"4"_s});
    row("a preamble of one cell",
        "Attendee Report\nReport Generated:,\"Apr 09, 2020 8:50 "
        "PM\"\nTopic,ID\nClimate,7\nAttendee "
        "Details\nAttended,Name,Email\nYes,Anna,a@example.org\n",
        u',', {u"Yes"_s, u"Anna"_s, u"a@example.org"_s});
    row("declared", "sep=;\r\na;b,c\r\n1;2,3\r\n", u';', {u"1"_s, u"2,3"_s});
    row("declared, in quotes", "\"sep=|\"\na|b\n", u'|', {u"a"_s, u"b"_s});
    row("declared against all looks", "sep=,\na;b,c;d\n1;2,3;4\n", u',', {u"1;2"_s, u"3;4"_s});
    row("a blank behind each comma", "a, b, c\n1, 2, \"3, 4\"\n", u',',
        {u"1"_s, u"2"_s, u"3, 4"_s});
    row("doubled semicolons", "a;;b;;c\n1;;2;;3\n", u';', {u"1"_s, u"2"_s, u"3"_s});
    row("blanks", "name town age\n\"Anna Bell\" Bern 7\n\"Bo Cy\" \"Le Locle\" 8\n", u' ',
        {u"Bo Cy"_s, u"Le Locle"_s, u"8"_s});
    row("one column of names", "Name\nAnna Bell\nBo Cy\n", u',', {u"Bo Cy"_s});
}

void TestTableReader::tellsTheSeparator()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QChar, separator);
    QFETCH(QStringList, last);
    TableSource source;
    const QList<TableRow> rows = rowsOf(bytes, &source);
    QCOMPARE(source.separator, separator);
    QCOMPARE(source.format, separator == u'\t' ? u"tsv"_s : u"csv"_s);
    QVERIFY(!rows.isEmpty());
    QCOMPARE(rows.last().cells, last);
    QCOMPARE(rows.last().line, int(bytes.trimmed().count('\n')) + 1);
}

void TestTableReader::readsEncodings_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("encoding");
    QTest::addColumn<QString>("cell");
    const QString text = u"Name,Town\r\nÉlodie Nguyễn,Zürich\r\nØyvind,Αθήνα\r\n"_s;
    const QString name = u"Élodie Nguyễn"_s;
    QTest::newRow("UTF-8") << text.toUtf8() << u"UTF-8"_s << name;
    QTest::newRow("UTF-8 with a mark") << "\xef\xbb\xbf" + text.toUtf8() << u"UTF-8"_s << name;
    for (const bool big : {false, true}) {
        const QString encoding = big ? u"UTF-16BE"_s : u"UTF-16LE"_s;
        QTest::addRow("%ls with a mark", qUtf16Printable(encoding))
            << utf16(text, big, true) << encoding << name;
        QTest::addRow("%ls", qUtf16Printable(encoding))
            << utf16(text, big, false) << encoding << name;
    }
    QTest::newRow("UTF-16 of Arabic")
        << utf16(u"الاسم\tالبلد\nفاطمة\tالأردن\n"_s, false, false) << u"UTF-16LE"_s << u"فاطمة"_s;
    QTest::newRow("Windows-1252") << "Name,Town\n\x93"
                                     "Andr\xe9\x94,Gen\xe8ve \x80\n"_ba
                                  << u"Windows-1252"_s << u"“André”"_s;
    QTest::newRow("Windows-1252, one letter")
        << "Name;Ort\nZ\xfcrcher;x\n"_ba << u"Windows-1252"_s << u"Zürcher"_s;
    QTest::newRow("Windows-1251")
        << "\xc8\xec\xff,\xc3\xee\xf0\xee\xe4\n\xce\xeb\xfc\xe3\xe0 "
           "\xcf\xe5\xf2\xf0\xee\xe2\xed\xe0,\xca\xe8\xe5\xe2\n\xc8\xe2\xe0\xed "
           "\xd1\xe8\xe4\xee\xf0\xee\xe2,\xcc\xee\xf1\xea\xe2\xe0\n"_ba
        << u"WINDOWS-1251"_s << u"Ольга Петровна"_s;
    QTest::newRow("UTF-8 with a wrong byte") << text.toUtf8() + text.toUtf8() + text.toUtf8()
            + "Ren\xe9,x\n" << u"UTF-8"_s << name;
    QTest::newRow("UTF-8 that is cut off") << text.toUtf8() + "Ren\xc3"_ba << u"UTF-8"_s << name;
}

void TestTableReader::readsEncodings()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, encoding);
    QFETCH(QString, cell);
    TableSource source;
    const QList<TableRow> rows = rowsOf(bytes, &source);
    QCOMPARE(source.encoding, encoding);
    QVERIFY(rows.size() >= 2);
    QCOMPARE(rows[0].cells.size(), 2);
    QCOMPARE(rows[1].cells[0], cell);
    if (QByteArray(QTest::currentDataTag()).contains("wrong byte"))
        QCOMPARE(rows.last().cells[0], u"René"_s);
    if (QByteArray(QTest::currentDataTag()).contains("cut off"))
        QCOMPARE(rows.last().cells[0], u"RenÃ"_s);
}

void TestTableReader::lateBytesStillReadRight()
{
    QByteArray bytes = "Name,Town\n";
    while (bytes.size() < 600'000)
        bytes += "Anna Bell,Bern\n";
    TableSource source;
    QCOMPARE(rowsOf(bytes + "Andr\xe9,Gen\xe8ve\n", &source).last().cells,
             QStringList({u"André"_s, u"Genève"_s}));
    QCOMPARE(source.encoding, u"Windows-1252"_s);
    QCOMPARE(rowsOf(bytes + "Andr\xc3\xa9,Gen\xc3\xa8ve\n", &source).last().cells,
             QStringList({u"André"_s, u"Genève"_s}));
    QCOMPARE(source.encoding, u"UTF-8"_s);
}

void TestTableReader::countsLinesAndPassesBlankRowsOver()
{
    const QList<TableRow> rows = rowsOf("\n\na,b\r\n,\n  ,\n\"c\nd\r\ne\",f\n\ng,h");
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].line, 3);
    QCOMPARE(rows[0].afterBlank, true);
    QCOMPARE(rows[1].line, 6);
    QCOMPARE(rows[1].afterBlank, true);
    QCOMPARE(rows[1].cells[0], u"c\nd\r\ne"_s);
    QCOMPARE(rows[2].line, 10);
    const QList<TableRow> close = rowsOf("a,b\nc,d\n");
    QCOMPARE(close[0].afterBlank, false);
    QCOMPARE(close[1].afterBlank, false);
}

void TestTableReader::anUnclosedQuoteCostsItsLine_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QStringList>("broken");
    QTest::addColumn<int>("line");
    const QByteArray before = "a,b,c\n1,2,3\n";
    QTest::newRow("to the end") << before + "4,\"5,6\n7,8,9\n10,11,12\n"
                                << QStringList({u"4"_s, u"\"5"_s, u"6"_s}) << 3;
    QTest::newRow("up to a quoted cell") << before + "4,\"5,6\n7,\"8\",9\n10,11,12\n"
                                         << QStringList({u"4"_s, u"\"5"_s, u"6"_s}) << 3;
    QTest::newRow("up to a quoted row") << before + "4,\"5,6\n\"7\",\"8\",9\n10,11,12\n"
                                        << QStringList({u"4"_s, u"\"5"_s, u"6"_s}) << 3;
    QTest::newRow("behind a cell of two lines") << before + "\"4\n4\",5,\"6\n7,8,9\n10,11,12\n"
                                                << QStringList({u"4\n4"_s, u"5"_s, u"\"6"_s}) << 3;
    QTest::newRow("in the first cell") << before + "\"4,5,6\n7,8,9\n10,11,12\n"
                                       << QStringList({u"\"4"_s, u"5"_s, u"6"_s}) << 3;
}

void TestTableReader::anUnclosedQuoteCostsItsLine()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QStringList, broken);
    QFETCH(int, line);
    const QList<TableRow> rows = rowsOf(bytes);
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[2].cells, broken);
    QCOMPARE(rows[2].line, line);
    QCOMPARE(rows[2].fault.code, "table.unclosed-quote"_ba);
    QCOMPARE(rows[3].cells, QStringList({u"7"_s, u"8"_s, u"9"_s}));
    QCOMPARE(rows[3].fault, Reason());
    QCOMPARE(rows[4].cells, QStringList({u"10"_s, u"11"_s, u"12"_s}));
    QCOMPARE(rows[4].line, int(bytes.count('\n')));
}

void TestTableReader::longRowsAreFaultsAndReadingGoesOn_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("a cell of 1 MB") << QByteArray(CsvRows::longestCell + 1, 'x') + ",7"
                                    << "table.long-cell"_ba;
    QTest::newRow("the same in quotes") << "\"" + QByteArray(CsvRows::longestCell + 1, 'x') + "\",7"
                                        << "table.long-cell"_ba;
    QTest::newRow("a row of 20 MB") << QByteArray(20'000'000, 'x') << "table.long-row"_ba;
    QTest::newRow("20 MB of short cells")
        << QByteArray("1,").repeated(10'000'000) << "table.long-row"_ba;
    QTest::newRow("a quote and 20 MB") << "\"" + QByteArray(20'000'000, 'x') << "table.long-row"_ba;
    QTest::newRow("more columns than a sheet has")
        << QByteArray("1,").repeated(16'384) << "table.many-columns"_ba;
}

void TestTableReader::longRowsAreFaultsAndReadingGoesOn()
{
    QFETCH(QByteArray, row);
    QFETCH(QByteArray, code);
    const QList<TableRow> rows = rowsOf("a,b\n" + row + "\n7,8\n");
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[1].fault.code, code);
    QVERIFY(rows[1].cells.size() <= CsvRows::mostColumns);
    QVERIFY(rows[1].cells[0].size() <= CsvRows::longestCell);
    QCOMPARE(rows[2].cells, QStringList({u"7"_s, u"8"_s}));
    QCOMPARE(rows[2].line, 3);
    QCOMPARE(rows[2].fault, Reason());
}

void TestTableReader::refusesWhatIsNoTable_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("nothing") << ""_ba
                             << "table.empty"_ba;
    QTest::newRow("a mark alone") << "\xef\xbb\xbf"_ba
                                  << "table.empty"_ba;
    QTest::newRow("blank lines") << "\r\n \n\n"_ba
                                 << "table.empty"_ba;
    QTest::newRow("zeros") << QByteArray(5'000, '\0') << "table.binary"_ba;
    QTest::newRow("PNG") << "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"_ba
                         << "table.image"_ba;
    QTest::newRow("JPEG") << "\xff\xd8\xff\xe0\0\x10JFIF"_ba
                          << "table.image"_ba;
    QTest::newRow("PDF") << "%PDF-1.7\n"_ba
                         << "table.pdf"_ba;
    QTest::newRow("gzip") << "\x1f\x8b\x08"_ba
                          << "table.archive"_ba;
    QTest::newRow("a web page") << "\r\n<!DOCTYPE html><html><table>"_ba
                                << "table.web-page"_ba;
    QTest::newRow("a program") << "\x7f"
                                  "ELF\x02\x01\x01\0\0\0\0\0\0\x03\x01\x02\x05\x06\x07\x08"_ba
                               << "table.binary"_ba;
}

void TestTableReader::refusesWhatIsNoTable()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    const auto reader = readTable(bytes);
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, ErrorKind::Invalid);
    QCOMPARE(reader.error().reason.code, code);
}

void TestTableReader::cannotReadWhatIsNotThere()
{
    const QTemporaryDir folder;
    for (const QString &path : {folder.path(), folder.filePath(u"none.csv"_s)}) {
        const auto reader = openTable(path);
        QVERIFY(!reader);
        QCOMPARE(reader.error().kind, ErrorKind::Io);
        QCOMPARE(reader.error().reason, Reason({"document.cannot-read", {path}}));
    }
}

/// Each of them is looked for a closing quote no further than the one before was.
void TestTableReader::manyUnclosedQuotesStayLinear()
{
    const QByteArray bytes = QByteArray("\"\"x,y\n").repeated(200'000) + "\"z,w\n";
    const QList<TableRow> rows = rowsOf(bytes);
    QCOMPARE(rows.size(), 200'001);
    QCOMPARE(rows.last().fault.code, "table.unclosed-quote"_ba);
}

QTEST_GUILESS_MAIN(TestTableReader)
#include "tst_tablereader.moc"
