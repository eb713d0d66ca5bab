// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/wording.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

class WordingTest final : public QObject
{
    Q_OBJECT

private slots:
    void everyLanguageHasEveryWord_data();
    void everyLanguageHasEveryWord();
    void saysDatesAtTheirPrecision();
    void saysRanges_data();
    void saysRanges();
    void saysTimesInTheZone();
    void countsParticipants();
    void fallsBackToEnglish();
    void fillsEachNameOnce();
};

static QJsonObject wordsFile(const QString &language)
{
    QFile file(u":/templates/words.%1.json"_s.arg(language));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

/// What is to be filled in, in alphabetical order.
static QStringList namesIn(const QString &pattern)
{
    static const QRegularExpression name(u"\\{[a-z0-9]+\\}"_s);
    QStringList names;
    for (auto match = name.globalMatch(pattern); match.hasNext();)
        names += match.next().captured();
    names.sort();
    return names;
}

void WordingTest::everyLanguageHasEveryWord_data()
{
    QTest::addColumn<QString>("language");
    for (const char *language : {"fr", "es", "ar"})
        QTest::newRow(language) << QString::fromLatin1(language);
}

void WordingTest::everyLanguageHasEveryWord()
{
    QFETCH(QString, language);
    const QJsonObject english = wordsFile(u"en"_s);
    const QJsonObject other = wordsFile(language);
    for (const QString &group : {u"words"_s, u"sentences"_s, u"languages"_s}) {
        QCOMPARE(other[group].toObject().keys(), english[group].toObject().keys());
        for (const QString &key : english[group].toObject().keys()) {
            const QString expected = english[group][key].toString();
            const QString found = other[group][key].toString();
            QVERIFY2(namesIn(found) == namesIn(expected), qPrintable(language + u' ' + key));
        }
    }
}

void WordingTest::saysDatesAtTheirPrecision()
{
    const Wording english(u"en");
    QCOMPARE(english.date(PartialDate(QDate(2024, 2, 21))), u"21 February 2024"_s);
    QCOMPARE(english.date(PartialDate::ofMonth(2024, 5)),
             u"May 2024 (exact date to be announced)"_s);
    QCOMPARE(english.date(PartialDate::ofYear(2024)), u"2024 (exact date to be announced)"_s);
    QCOMPARE(english.date(PartialDate()), u"Date to be announced"_s);
    QCOMPARE(Wording(u"fr-CH").date(PartialDate(QDate(2024, 3, 1))), u"1er mars 2024"_s);
    QCOMPARE(Wording(u"es").date(PartialDate(QDate(2024, 3, 1))), u"1 de marzo de 2024"_s);
    QCOMPARE(Wording(u"ar").date(PartialDate(QDate(2024, 2, 21))), u"21 فبراير 2024"_s);
}

void WordingTest::saysRanges_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<QString>("words");
    const QDate day(2024, 2, 20);
    QTest::newRow("month") << day << QDate(2024, 2, 26) << u"20–26 February 2024"_s;
    QTest::newRow("months") << QDate(2024, 2, 28) << QDate(2024, 3, 3)
                            << u"28 February – 3 March 2024"_s;
    QTest::newRow("years") << QDate(2024, 12, 30) << QDate(2025, 1, 2)
                           << u"30 December 2024 – 2 January 2025"_s;
    QTest::newRow("one day") << day << day << u"20 February 2024"_s;
    QTest::newRow("start only") << day << QDate() << u"20 February 2024"_s;
    QTest::newRow("end only") << QDate() << day << u"20 February 2024"_s;
    QTest::newRow("none") << QDate() << QDate() << u"Date to be announced"_s;
}

void WordingTest::saysRanges()
{
    QFETCH(QDate, first);
    QFETCH(QDate, last);
    QFETCH(QString, words);
    QCOMPARE(Wording(u"en").dates(first, last), words);
}

void WordingTest::saysTimesInTheZone()
{
    const Wording english(u"en");
    const QTime start(14, 0);
    const QTime end(15, 30);
    const QString zurich = u"Europe/Zurich"_s;
    QCOMPARE(english.times(start, end, zurich, QDate(2024, 2, 21)),
             u"14:00–15:30, Zurich time (UTC+1)"_s);
    QCOMPARE(english.times(start, {}, zurich, QDate(2024, 7, 1)), u"14:00, Zurich time (UTC+2)"_s);
    QCOMPARE(english.times(start, end, zurich, {}), u"14:00–15:30, Zurich time"_s);
    QCOMPARE(english.times(start, end, u"Asia/Kolkata"_s, QDate(2024, 7, 1)),
             u"14:00–15:30, Kolkata time (UTC+5:30)"_s);
    QCOMPARE(english.times(start, end, u"America/New_York"_s, QDate(2024, 7, 1)),
             u"14:00–15:30, New York time (UTC−4)"_s);
    QCOMPARE(english.times(start, end, u"UTC"_s, {}), u"14:00–15:30 UTC"_s);
    QCOMPARE(english.times(start, end, u"Nowhere/At All"_s, {}), u"14:00–15:30"_s);
    QCOMPARE(english.times({}, end, zurich, {}), QString());
    QCOMPARE(Wording(u"fr").times(start, end, zurich, {}), u"14:00–15:30, heure de Zurich"_s);
}

void WordingTest::countsParticipants()
{
    const Wording english(u"en");
    QCOMPARE(english.participants(130, true), u"Some 130 participants took part."_s);
    QCOMPARE(english.participants(1, false), u"1 participant took part."_s);
    QCOMPARE(english.participants(12345, false), u"12,345 participants took part."_s);
    const Wording arabic(u"ar");
    QCOMPARE(arabic.participants(2, false), u"شارك شخصان."_s);
    QCOMPARE(arabic.participants(7, false), u"شارك 7 أشخاص."_s);
    QCOMPARE(arabic.participants(130, false), u"شارك 130 شخصًا."_s);
    QCOMPARE(arabic.participants(101, false), u"شارك 101 شخص."_s);
}

void WordingTest::fallsBackToEnglish()
{
    const Wording portuguese(u"pt-BR");
    QCOMPARE(portuguese.language(), u"en"_s);
    QCOMPARE(portuguese.word(u"speakers"_s), u"Speakers"_s);
    QCOMPARE(Wording(u"").language(), u"en"_s);
    QCOMPARE(Wording(u"../en").language(), u"en"_s);
    QCOMPARE(Wording(u"fr").languageName(u"sq"_s), u"shqip"_s);
    QCOMPARE(Wording(u"fr").languageName(u"xyz-1"_s), u"xyz-1"_s);
}

void WordingTest::fillsEachNameOnce()
{
    QCOMPARE(filled(u"{a} and {b}{c}", {{"a"_L1, u"{b}"_s}, {"b"_L1, u"}"_s}}), u"{b} and }"_s);
    QCOMPARE(filled(u"open {a", {{"a"_L1, u"x"_s}}), u"open {a"_s);
    const Wording english(u"en");
    QCOMPARE(english.listed({u"a"_s, u"b"_s, u"c"_s}), u"a, b and c"_s);
    QCOMPARE(english.listed({u"a"_s}), u"a"_s);
    QCOMPARE(english.listed({}), QString());
}

QTEST_GUILESS_MAIN(WordingTest)
#include "tst_wording.moc"
