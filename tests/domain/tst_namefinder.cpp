// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/namefinder.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Names as they stand in running text.
class TestNameFinder final : public QObject
{
    Q_OBJECT

private slots:
    void findsWholeNames_data();
    void findsWholeNames();
    void tellsEachOnce();
    void exceptsWhatSomethingElseIsCalled();
};

void TestNameFinder::findsWholeNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("isFound");

    const auto row = [](const char *what, const char *name, const char *line, bool isFound) {
        QTest::newRow(what) << QString::fromUtf8(name) << QString::fromUtf8(line) << isFound;
    };
    row("plain", "Amina Yusuf", "A question by Amina Yusuf was answered.", true);
    row("at the beginning", "Amina Yusuf", "Amina Yusuf asked.", true);
    row("any case", "Amina Yusuf", "AMINA YUSUF asked.", true);
    row("without accents", "Élodie Nguyễn", "asked by Elodie Nguyen", true);
    row("turned round", "Amina Yusuf", "Yusuf, Amina (Kenya)", true);
    row("of another", "Amina Yusuf", "Amina Yusufzai asked.", false);
    row("half of it", "Amina Yusuf", "Amina asked.", false);
    row("words apart", "Amina Yusuf", "Amina and Yusuf asked.", false);
    row("possessive", "Amina Yusuf", "Amina Yusuf’s question", true);
    row("after an elision", "Ana Silva", "la question d’Ana Silva", true);
    row("apostrophe", "Rui D'Souza", "asked Rui D’Souza.", true);
    row("hyphen", "Jean-Paul Okeke", "said Jean Paul Okeke", true);
    row("three words", "Maria de Sousa", "as Maria de Sousa said", true);
    row("three words, two there", "Maria de Sousa", "as Maria Sousa said", false);
    row("single name", "Sukarno", "then Sukarno asked", true);
    row("single name begins a sentence", "Grace", "It ended. Grace periods were discussed.", false);
    row("single name in another case", "Hope", "there was hope", false);
    row("short single name", "Ali", "then Ali asked", false);
    row("script without gaps", "王小明", "会上王小明提问", true);
    row("script without gaps, another", "王小明", "会上王小红提问", false);
    row("Arabic", "أمينة يوسف", "سألت أمينة يوسف عن ذلك", true);
    row("no letter", "–", "a – b", false);
}

void TestNameFinder::findsWholeNames()
{
    QFETCH(QString, name);
    QFETCH(QString, line);
    QFETCH(bool, isFound);
    NameFinder finder;
    finder.add(name, 7);
    finder.add(u"Somebody Else"_s, 8);
    QCOMPARE(finder.in(line), isFound ? QList<qint64>{7} : QList<qint64>());
}

void TestNameFinder::tellsEachOnce()
{
    NameFinder finder;
    finder.add(u"Amina Yusuf"_s, 1);
    finder.add(u"Amina Yusuf Bello"_s, 2);
    QCOMPARE(finder.in(u"Amina Yusuf Bello and amina yusuf"_s), (QList<qint64>{1, 2}));
}

void TestNameFinder::exceptsWhatSomethingElseIsCalled()
{
    NameFinder finder;
    finder.except(u"Harbour Relief"_s);
    finder.add(u"Harbour Relief"_s, 1);
    QCOMPARE(finder.in(u"with Harbour Relief"_s), QList<qint64>());
}

QTEST_GUILESS_MAIN(TestNameFinder)

#include "tst_namefinder.moc"
