// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablereader.h"
#include "exchange/tablewriter.h"
#include "exchange/workbookwriter.h"
#include "tests/exchange/naughtytexts.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

Rows readBack(const QByteArray &bytes)
{
    Rows rows;
    auto reader = readTable(bytes);
    if (!reader)
        return rows;
    for (TableRow row; (*reader)->read(row);)
        rows.append(row.fault.code.isEmpty() ? row.cells
                                             : QStringList{QString::fromLatin1(row.fault.code)});
    return rows;
}

QByteArray csvOf(const Rows &rows)
{
    TableWriter writer;
    for (const QStringList &row : rows)
        writer.add(row);
    return writer.bytes();
}

Result<QByteArray> workbookOf(const QStringList &titles, const Rows &rows)
{
    WorkbookWriter writer(u"List"_s, titles);
    for (const QStringList &row : rows)
        writer.add(QList<WorkbookCell>(row.begin(), row.end()));
    return writer.finish();
}

/// Each text in each of three columns, and two beside each other.
Rows naughtyRows()
{
    Rows rows;
    const QStringList texts = naughtyTexts();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        rows.append({u"n"_s, texts[i], u"x"_s});
        rows.append({texts[i], u"x"_s, texts[(i * 7 + 3) % texts.size()]});
    }
    return rows;
}

} // namespace

/// What is written is read back as it was, and nothing is taken for more than a text.
class TestTableWriter final : public QObject
{
    Q_OBJECT

private slots:
    void writesByTheBook();
    void guardsFormulasAndTakesTheGuardOff_data();
    void guardsFormulasAndTakesTheGuardOff();
    void naughtyTextsComeBack();
    void eachNaughtyTextComesBackAlone_data();
    void eachNaughtyTextComesBackAlone();
    void brokenTextsAreMended();
    void naughtyTextsComeBackFromAWorkbook();
    void workbookHoldsKindsOfCells();
    void workbookTakesNoMoreRowsThanASheet();
    void anUnfinishedWorkbookIsNoLeak();
};

void TestTableWriter::writesByTheBook()
{
    QCOMPARE(
        csvOf({{u"Name"_s, u"Town"_s}, {u"Bell, Anna"_s, u"\"Élan\"\nB"_s}, {u"+41"_s, u""_s}}),
        "\xef\xbb\xbfName,Town\r\n\"Bell, Anna\",\"\"\"\xc3\x89lan\"\"\nB\"\r\n\"'+41\",\r\n"_ba);
}

void TestTableWriter::guardsFormulasAndTakesTheGuardOff_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const QString &text, const QString &written) {
        QTest::newRow(text.toUtf8().constData()) << text << written;
    };
    for (const QString &text :
         {u"=1"_s, u"+41"_s, u"-"_s, u"@x"_s, u"\tx"_s, u"\rx"_s, u"'=1"_s, u"''@"_s})
        row(text, u'\'' + text);
    for (const QString &text :
         {u""_s, u"x=1"_s, u" =1"_s, u"'x"_s, u"'"_s, u"''"_s, u"'Okina"_s, u"1-1"_s})
        row(text, text);
}

void TestTableWriter::guardsFormulasAndTakesTheGuardOff()
{
    QFETCH(QString, text);
    QFETCH(QString, written);
    QCOMPARE(guarded(text), written);
    QCOMPARE(unguarded(written).toString(), text);
}

void TestTableWriter::naughtyTextsComeBack()
{
    QVERIFY(naughtyTexts().size() >= 120);
    const Rows rows = naughtyRows();
    const Rows read = readBack(csvOf(rows));
    QCOMPARE(read.size(), rows.size());
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE(read[i], rows[i]);
}

void TestTableWriter::eachNaughtyTextComesBackAlone_data()
{
    QTest::addColumn<QString>("text");
    const QStringList texts = naughtyTexts();
    for (qsizetype i = 0; i < texts.size(); ++i)
        QTest::addRow("%d", int(i)) << texts[i];
}

/// Where there is little else to tell the dialect from.
void TestTableWriter::eachNaughtyTextComesBackAlone()
{
    QFETCH(QString, text);
    const Rows rows{{u"Name"_s, u"Answer"_s}, {u"Anna"_s, text}, {text, u"x"_s}};
    QCOMPARE(readBack(csvOf(rows)), rows);
    const bool isDeclaration = text == u"sep=;"; // which a first line alone is taken for
    if (!text.trimmed().isEmpty() && !isDeclaration)
        QCOMPARE(readBack(csvOf({{text}})), Rows({{text}}));
}

void TestTableWriter::brokenTextsAreMended()
{
    const QString lone = u"a"_s + QChar(0xd800) + u"b"_s + QChar(0xdc00);
    const Rows rows{{u"nul\0l"_s, lone, QString(40'000, u'x'), u"\uffff"_s}};
    const QString mended = u"a?b?"_s;
    QCOMPARE(readBack(csvOf(rows))[0].first(2), QStringList({u"null"_s, mended}));
    const auto bytes = workbookOf({u"1"_s, u"2"_s, u"3"_s, u"4"_s}, rows);
    QVERIFY(bytes);
    const QStringList read = readBack(*bytes).value(1);
    QCOMPARE(read.value(0), u"null"_s);
    QCOMPARE(read.value(1), mended);
    QCOMPARE(read.value(2), QString(32'766, u'x') + u'…');
    QCOMPARE(read.value(3), u"\ufffd"_s);
}

void TestTableWriter::naughtyTextsComeBackFromAWorkbook()
{
    const Rows rows = naughtyRows();
    const auto bytes = workbookOf({u"=1"_s, u"+2"_s, u"@3"_s}, rows);
    QVERIFY(bytes);
    const Rows read = readBack(*bytes);
    QCOMPARE(read.size(), rows.size() + 1);
    QCOMPARE(read[0], QStringList({u"=1"_s, u"+2"_s, u"@3"_s}));
    for (qsizetype i = 0; i < rows.size(); ++i) {
        QStringList wanted = rows[i];
        while (wanted.last().isEmpty())
            wanted.removeLast();
        QCOMPARE(read[i + 1], wanted);
    }
}

void TestTableWriter::workbookHoldsKindsOfCells()
{
    WorkbookWriter writer(u"All: [2024]"_s,
                          {u"A"_s, u"B"_s, u"C"_s, u"D"_s, u"E"_s, u"F"_s, u"G"_s});
    const QDate day(2024, 2, 21);
    const QTime time(14, 30, 15);
    writer.add({u"x"_s, 41.0, 0.1, true, day, time, QDateTime(day, time)});
    writer.add({std::monostate(), 12345678901234.0, -2.5, false, QDate(1850, 1, 2), QTime(),
                QDateTime(QDate(1900, 1, 1), QTime(0, 0))});
    const auto bytes = writer.finish();
    QVERIFY(bytes);
    auto reader = readTable(*bytes);
    QVERIFY(reader);
    QCOMPARE((*reader)->source().sheet, u"All 2024"_s);
    const Rows rows = readBack(*bytes);
    QCOMPARE(rows.value(1),
             QStringList({u"x"_s, u"41"_s, u"0.1"_s, u"TRUE"_s, u"2024-02-21"_s, u"14:30:15"_s,
                          u"2024-02-21T14:30:15"_s}));
    QCOMPARE(rows.value(2),
             QStringList({u""_s, u"12345678901234"_s, u"-2.5"_s, u"FALSE"_s, u"1850-01-02"_s, u""_s,
                          u"1900-01-01T00:00:00"_s}));
}

void TestTableWriter::workbookTakesNoMoreRowsThanASheet()
{
    WorkbookWriter writer(u"List"_s, {u"A"_s});
    for (int i = 0; i < 1'048'576; ++i)
        writer.add({});
    const auto bytes = writer.finish();
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().reason, Reason({"table.too-many-rows", {u"1048575"_s}}));
}

void TestTableWriter::anUnfinishedWorkbookIsNoLeak()
{
    WorkbookWriter writer(u"List"_s, {u"A"_s});
    writer.add({u"x"_s});
}

QTEST_GUILESS_MAIN(TestTableWriter)
#include "tst_tablewriter.moc"
