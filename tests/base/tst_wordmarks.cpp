// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wordmarks.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Which words of a text were meant.
class TestWordMarks final : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreMarked_data();
    void wordsAreMarked();
    void wordsAreNotTooMany();
};

void TestWordMarks::wordsAreMarked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("marked"); // with brackets around each
    QTest::newRow("nothing typed") << u"Ana"_s << QString() << u"Ana"_s;
    QTest::newRow("no text") << QString() << u"ana"_s << QString();
    QTest::newRow("beginning") << u"The Climate"_s << u"clim"_s << u"The [Clim]ate"_s;
    QTest::newRow("not within") << u"Acclimated"_s << u"clim"_s << u"Acclimated"_s;
    QTest::newRow("each") << u"a b ab b"_s << u"b"_s << u"a [b] ab [b]"_s;
    QTest::newRow("two words") << u"Harper, Andrew"_s << u"andrew harp"_s
                               << u"[Harp]er, [Andrew]"_s;
    QTest::newRow("the longer of two") << u"climate"_s << u"cl clim"_s << u"[clim]ate"_s;
    QTest::newRow("accents") << u"Élodie Nguyễn"_s << u"elo nguye"_s << u"[Élo]die [Nguyễ]n"_s;
    QTest::newRow("accents apart") << u"E\u0301lodie"_s << u"e"_s << u"[E\u0301]lodie"_s;
    QTest::newRow("accents typed") << u"Elodie"_s << u"ÉLO"_s << u"[Elo]die"_s;
    QTest::newRow("one letter of two") << u"Straße"_s << u"stras"_s << u"[Straß]e"_s;
    QTest::newRow("joined") << u"O’Brien"_s << u"obri"_s << u"[O’Bri]en"_s;
    QTest::newRow("joined by a plain one") << u"O'Brien"_s << u"obri"_s << u"[O'Bri]en"_s;
    QTest::newRow("parted") << u"d’Aide"_s << u"aide"_s << u"d’[Aide]"_s;
    QTest::newRow("hyphen") << u"Al-Ḥasan"_s << u"hasan"_s << u"Al-[Ḥasan]"_s;
    QTest::newRow("address") << u"jane@example.org"_s << u"example.org"_s
                             << u"jane@[example].[org]"_s;
    QTest::newRow("date") << u"on 2024-05-08"_s << u"2024-05"_s << u"on [2024]-[05]-08"_s;
    QTest::newRow("Arabic, with vowels") << u"مُحَمَّد"_s << u"محم"_s << u"[مُحَمَّ]د"_s;
    QTest::newRow("within Han") << u"联合国难民署"_s << u"难民"_s << u"联合国[难民]署"_s;
    QTest::newRow("beyond the basic plane") << u"野𠮷野"_s << u"𠮷"_s << u"野[𠮷]野"_s;
    QTest::newRow("width") << u"Ｔｏｋｙｏ"_s << u"tok"_s << u"[Ｔｏｋ]ｙｏ"_s;
}

void TestWordMarks::wordsAreMarked()
{
    QFETCH(QString, text);
    QFETCH(QString, typed);
    QFETCH(QString, marked);
    const QStringList words = soughtWords(typed);
    QString shown = text;
    const auto ranges = matchesIn(text, words);
    for (auto range = ranges.crbegin(); range != ranges.crend(); ++range) {
        shown.insert(range->from + range->length, u']');
        shown.insert(range->from, u'[');
    }
    QCOMPARE(shown, marked);
    QCOMPARE(firstMatch(text, words),
             ranges.isEmpty() ? std::nullopt : std::optional(ranges.first().from));
}

void TestWordMarks::wordsAreNotTooMany()
{
    QStringList many;
    for (int i = 0; i < 1000; ++i)
        many.append(QString::number(i));
    QCOMPARE(soughtWords(many.join(u' ')), many.first(32));
    QCOMPARE(soughtWords(u"a A á"_s), QStringList{u"a"_s});
    QVERIFY(isEachIn(u"Andrew Harper"_s, {u"harp"_s, u"and"_s}));
    QVERIFY(!isEachIn(u"Andrew Harper"_s, {u"harp"_s, u"ndrew"_s}));
}

QTEST_GUILESS_MAIN(TestWordMarks)

#include "tst_wordmarks.moc"
