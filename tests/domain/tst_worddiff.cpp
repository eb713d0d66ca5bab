// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/worddiff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

/// "kept [before|after] kept".
QString drawn(const QList<TextPiece> &pieces)
{
    QString text;
    for (const TextPiece &piece : pieces) {
        text += piece.isKept() ? piece.before : u'[' + piece.before + u'|' + piece.after + u']';
    }
    return text;
}

QString joined(const QList<TextPiece> &pieces, QString TextPiece::*side)
{
    QString text;
    for (const TextPiece &piece : pieces)
        text += piece.*side;
    return text;
}

QString randomText(QRandomGenerator &random, int words, int known)
{
    QString text;
    for (int i = 0; i < words; ++i)
        text += u'w' + QString::number(random.bounded(known)) + (random.bounded(9) ? u' ' : u'\n');
    return text;
}

} // namespace

class TestWordDiff final : public QObject
{
    Q_OBJECT

private slots:
    void tellsChangedWords_data();
    void tellsChangedWords();
    void bothTextsAreWholeInThePieces_data();
    void bothTextsAreWholeInThePieces();
};

void TestWordDiff::tellsChangedWords_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("pieces");
    QTest::newRow("nothing") << u""_s << u""_s << u""_s;
    QTest::newRow("the same") << u"All is said."_s << u"All is said."_s << u"All is said."_s;
    QTest::newRow("all new") << u""_s << u"A word."_s << u"[|A word.]"_s;
    QTest::newRow("all gone") << u"A word."_s << u""_s << u"[A word.|]"_s;
    QTest::newRow("a word changed")
        << u"We will fund it."_s << u"We may fund it."_s << u"We [will|may] fund it."_s;
    QTest::newRow("a word added") << u"Fund it."_s << u"Fund it now."_s << u"Fund it[| now]."_s;
    QTest::newRow("a word removed") << u"Fund it now."_s << u"Fund it."_s << u"Fund it[ now|]."_s;
    QTest::newRow("words over a blank are one change")
        << u"A red car came."_s << u"A blue bus came."_s << u"A [red car|blue bus] came."_s;
    QTest::newRow("lines stay changes of their own")
        << u"one\ntwo"_s << u"eins\nzwei"_s << u"[one|eins]\n[two|zwei]"_s;
    QTest::newRow("a word between keeps them apart")
        << u"red and round"_s << u"blue and square"_s << u"[red|blue] and [round|square]"_s;
    QTest::newRow("Arabic") << u"قال الوزير نعم"_s << u"قال الوزير لا"_s
                            << u"قال الوزير [نعم|لا]"_s;
    QTest::newRow("beyond the first plane") << u"a 😀 b"_s << u"a 😁 b"_s << u"a [😀|😁] b"_s;
    QTest::newRow("Markdown") << u"- **Fund** it"_s << u"- *Fund* it"_s << u"- *[*|]Fund[*|]* it"_s;
}

void TestWordDiff::tellsChangedWords()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QTEST(drawn(wordDifferences(before, after)), "pieces");
}

void TestWordDiff::bothTextsAreWholeInThePieces_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QRandomGenerator random(20240221);
    for (int i = 0; i < 60; ++i) {
        QTest::addRow("random %d", i)
            << randomText(random, random.bounded(60), 1 + random.bounded(20))
            << randomText(random, random.bounded(60), 1 + random.bounded(20));
    }
    QTest::newRow("long and all different")
        << randomText(random, 20000, 1000000) << randomText(random, 20000, 1000000);
    QTest::newRow("long and much alike")
        << randomText(random, 20000, 30) << randomText(random, 19000, 30);
}

void TestWordDiff::bothTextsAreWholeInThePieces()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const QList<TextPiece> pieces = wordDifferences(before, after);
    QCOMPARE(joined(pieces, &TextPiece::before), before);
    QCOMPARE(joined(pieces, &TextPiece::after), after);
    for (qsizetype i = 0; i + 1 < pieces.size(); ++i)
        QVERIFY(pieces.at(i).isKept() != pieces.at(i + 1).isKept());
}

QTEST_GUILESS_MAIN(TestWordDiff)
#include "tst_worddiff.moc"
