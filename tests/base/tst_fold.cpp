// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Text as it is matched and searched.
class TestFold final : public QObject
{
    Q_OBJECT

private slots:
    void folds_data();
    void folds();
    void foldsAlike_data();
    void foldsAlike();
    void keepsApart_data();
    void keepsApart();
    void foldedTextStaysAsItIs_data() { folds_data(); }
    void foldedTextStaysAsItIs();
};

void TestFold::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("blanks") << u" \t\n\u00a0\u3000"_s << QString();
    QTest::newRow("punctuation alone") << u"-- … !"_s << QString();
    QTest::newRow("case") << u"McDonald"_s << u"mcdonald"_s;
    QTest::newRow("accents") << u"ÉLODIE Nguyễn"_s << u"elodie nguyen"_s;
    QTest::newRow("Vietnamese") << u"Đặng Thị Ngọc Thịnh"_s << u"dang thi ngoc thinh"_s;
    QTest::newRow("Polish") << u"Łódź Żółć"_s << u"lodz zolc"_s;
    QTest::newRow("Nordic") << u"Søren Ærø Þór Guðrún Åse"_s << u"soren aero thor gudrun ase"_s;
    QTest::newRow("German") << u"Weißgröße"_s << u"weissgrosse"_s;
    QTest::newRow("French ligature") << u"Cœur"_s << u"coeur"_s;
    QTest::newRow("Turkish") << u"İSTANBUL Işık"_s << u"istanbul isik"_s;
    QTest::newRow("Maltese") << u"Ħal Għarb"_s << u"hal gharb"_s;
    QTest::newRow("typographic ligature") << u"o\ufb03ce"_s << u"office"_s;
    QTest::newRow("Greek") << u"Ἰωάννης ΟΔΥΣΣΕΥΣ"_s << u"ιωαννησ οδυσσευσ"_s;
    QTest::newRow("Cyrillic") << u"Андрей"_s << u"андреи"_s;
    QTest::newRow("Arabic vowels") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("Arabic hamza") << u"أحمد"_s << u"احمد"_s;
    QTest::newRow("Arabic stretched") << u"محـــمد"_s << u"محمد"_s;
    QTest::newRow("Arabic as shown") << u"\ufee3\ufea4\ufee4\ufeaa"_s << u"محمد"_s;
    QTest::newRow("Hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("wide letters") << u"ＵＮＨＣＲ　２０２４"_s << u"unhcr 2024"_s;
    QTest::newRow("narrow kana") << u"\uff76\uff80\uff76\uff85"_s << u"カタカナ"_s;
    QTest::newRow("apostrophe") << u"O'Brien"_s << u"obrien"_s;
    QTest::newRow("hyphen") << u"Al-Ḥasan"_s << u"al hasan"_s;
    QTest::newRow("punctuation around") << u"(Dr.)  Ana,  “Ani”!"_s << u"dr ana ani"_s;
    QTest::newRow("invisible") << u"\u202eab\u200bc\u202c\ufeff"_s << u"abc"_s;
    QTest::newRow("digits") << u"№ ②③"_s << u"no 23"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷野"_s << u"𠮷野"_s;
    QTest::newRow("bold letters") << u"𝐀𝐧𝐚"_s << u"ana"_s;
}

void TestFold::folds()
{
    QFETCH(QString, text);
    QTEST(fold(text), "folded");
}

void TestFold::foldsAlike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("composed and not") << u"Nguyễn"_s << u"Nguye\u0302\u0303n"_s;
    QTest::newRow("final sigma") << u"Γιώργος"_s << u"ΓΙΩΡΓΟΣ"_s;
    for (const char16_t apostrophe :
         {u'\'', u'\u2018', u'\u2019', u'\u02bb', u'\u02bc', u'\u02be', u'\u02bf', u'\uff07'})
        QTest::addRow("apostrophe %x", unsigned(apostrophe))
            << u"O%1Brien"_s.arg(QChar(apostrophe)) << u"obrien"_s;
    for (const char16_t hyphen :
         {u'-', u'\u2010', u'\u2011', u'\u2013', u'\u2014', u'\u2212', u' '})
        QTest::addRow("hyphen %x", unsigned(hyphen))
            << u"Al%1Hasan"_s.arg(QChar(hyphen)) << u"al hasan"_s;
}

void TestFold::foldsAlike()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QCOMPARE(fold(one), fold(other));
}

void TestFold::keepsApart_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::newRow("letters") << u"Ana"_s << u"Anna"_s;
    QTest::newRow("words") << u"de la Cruz"_s << u"dela Cruz"_s;
    QTest::newRow("Han") << u"北京"_s << u"南京"_s;
    QTest::newRow("Arabic") << u"حسن"_s << u"حسين"_s;
    QTest::newRow("scripts") << u"Анна"_s << u"Anna"_s;
}

void TestFold::keepsApart()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(fold(one) != fold(other));
}

void TestFold::foldedTextStaysAsItIs()
{
    QFETCH(QString, folded);
    QCOMPARE(fold(folded), folded);
}

QTEST_APPLESS_MAIN(TestFold)

#include "tst_fold.moc"
