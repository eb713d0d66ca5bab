// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/documentreader.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Texts that are no JSON, or strange JSON.
class TestJsonText final : public QObject
{
    Q_OBJECT

private slots:
    void tellsLineAndColumn_data();
    void tellsLineAndColumn();
    void readsAnyEncodingOfUnicode_data();
    void readsAnyEncodingOfUnicode();
    void deepNestingIsNoCrash_data();
    void deepNestingIsNoCrash();
    void impossibleNumbersAreFaults_data();
    void impossibleNumbersAreFaults();
    void keysThatStandTwiceAreFaults_data();
    void keysThatStandTwiceAreFaults();
    void cutOffDocumentIsMalformed();
};

void TestJsonText::tellsLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::newRow("nothing") << ""_ba << 1 << 1;
    QTest::newRow("no JSON") << "x"_ba << 1 << 1;
    QTest::newRow("comment") << "{\n  // format\n}"_ba << 2 << 3;
    QTest::newRow("comma at the end") << "{\n  \"format\": \"convenor/1\",\n}"_ba << 3 << 1;
    QTest::newRow("no comma") << "{\"a\": 1\n \"b\": 2}"_ba << 2 << 4;
    QTest::newRow("single quotes") << "{'format': 1}"_ba << 1 << 2;
    QTest::newRow("text behind") << "{}\n\n x"_ba << 3 << 2;
    QTest::newRow("control character") << "{\"a\": \"\n\"}"_ba << 1 << 8;
    QTest::newRow("bare word") << "{\"a\": NaN}"_ba << 1 << 7;
    QTest::newRow("invalid UTF-8") << "{\"a\":\n\"\xff\"}"_ba << 2 << 2;
    QTest::newRow("overlong UTF-8") << "{\"a\": \"\xc0\xaf\"}"_ba << 1 << 8;
    QTest::newRow("lone surrogate") << "{\"a\": \"\\ud800\"}"_ba << 1 << 14;
    QTest::newRow("UTF-16") << QByteArray("\xff\xfe{\0}\0", 6) << 1 << 1;
}

void TestJsonText::tellsLineAndColumn()
{
    QFETCH(QByteArray, json);
    QFETCH(int, line);
    QFETCH(int, column);
    const auto read = readDocument(json);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Invalid);
    QCOMPARE(read.error().reason.code, "document.malformed"_ba);
    QCOMPARE(read.error().reason.arguments.value(0), QString::number(line));
    QCOMPARE(read.error().reason.arguments.value(1), QString::number(column));
    QVERIFY(!read.error().detail.isEmpty());
}

void TestJsonText::readsAnyEncodingOfUnicode_data()
{
    QTest::addColumn<QByteArray>("title");
    QTest::addColumn<QString>("read");
    QTest::newRow("UTF-8") << "\"Élodie 😀\""_ba << u"Élodie 😀"_s;
    QTest::newRow("escaped") << "\"\\u00c9lodie \\ud83d\\ude00\""_ba << u"Élodie 😀"_s;
    QTest::newRow("slashes") << "\"a\\/b \\\\ \\\" \\t\""_ba << u"a/b \\ \" \t"_s;
    QTest::newRow("right-to-left") << "\"محمد\""_ba << u"محمد"_s;
}

void TestJsonText::readsAnyEncodingOfUnicode()
{
    QFETCH(QByteArray, title);
    QFETCH(QString, read);
    for (const QByteArray &begin : {""_ba, "\xef\xbb\xbf"_ba}) { // with a byte order mark too
        const auto document = readDocument(
            begin + "{\"format\": \"convenor/1\", \"series\": [{\"id\": \"a\", \"title\": " + title
            + "}]}");
        QVERIFY(document);
        QCOMPARE(document->series.first().title, read);
    }
}

void TestJsonText::deepNestingIsNoCrash_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("arrays") << ""_ba
                            << ""_ba;
    QTest::newRow("below a known key") << "{\"series\": "_ba
                                       << "}"_ba;
    QTest::newRow("below an unknown key") << "{\"x\": "_ba
                                          << "}"_ba;
    QTest::newRow("never closed") << "{\"x\": "_ba
                                  << "never"_ba;
}

void TestJsonText::deepNestingIsNoCrash()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    constexpr int depth = 100'000;
    QVERIFY(!readDocument(before + QByteArray(depth, '[') + QByteArray(depth, ']') + after));
    QVERIFY(!readDocument(before + "{\"a\":"_ba.repeated(depth) + '1' + QByteArray(depth, '}')
                          + after));
}

void TestJsonText::impossibleNumbersAreFaults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    QTest::newRow("of a key") << "{\"format\": \"convenor/1\", \"series\": 1e999}"_ba
                              << u"series"_s;
    QTest::newRow("in a list") << "{\"series\": [1, [], -1e999]}"_ba << u"series[2]"_s;
    QTest::newRow("deep") << "{\"series\": [{\"sessions\": [{}, {\"capacity\": 1e400}]}]}"_ba
                          << u"series[0].sessions[1].capacity"_s;
}

void TestJsonText::impossibleNumbersAreFaults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    const auto read = readDocument(json);
    QVERIFY(!read);
    QCOMPARE(read.error().list, QList{(Problem{where, {"document.number-range", {}}})});
}

void TestJsonText::keysThatStandTwiceAreFaults_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("where");
    const QByteArray format = "{\"format\": \"convenor/1\", "_ba;
    QTest::newRow("at the top") << format + "\"format\": \"convenor/1\"}" << u"format"_s;
    QTest::newRow("the same value") << format + "\"people\": [], \"people\": []}" << u"people"_s;
    QTest::newRow("in a list") << format
            + "\"people\": [{\"id\": \"a\", \"name\": \"A\"}, {\"id\": \"b\", \"name\": \"B\", "
              "\"name\": \"C\"}]}"
                               << u"people[1].name"_s;
    QTest::newRow("written otherwise")
        << format + "\"people\": [{\"id\": \"a\", \"name\": \"A\", \"n\\u0061me\": \"A\"}]}"
        << u"people[0].name"_s;
}

void TestJsonText::keysThatStandTwiceAreFaults()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, where);
    const auto read = readDocument(json);
    QVERIFY(!read);
    QCOMPARE(read.error().list, QList{(Problem{where, {"document.twice", {}}})});
}

void TestJsonText::cutOffDocumentIsMalformed()
{
    const QByteArray whole = "{\"format\": \"convenor/1\", \"people\": [{\"id\": \"é\", \"name\": "
                             "\"\\u00e9\"}]}"_ba;
    QVERIFY(readDocument(whole));
    for (qsizetype size = 0; size < whole.size(); ++size) {
        const auto read = readDocument(whole.first(size));
        QVERIFY(!read);
        QCOMPARE(read.error().reason.code, "document.malformed"_ba);
    }
}

QTEST_APPLESS_MAIN(TestJsonText)

#include "tst_jsontext.moc"
