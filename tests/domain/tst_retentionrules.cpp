// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/namessought.h"
#include "domain/personalfacts.h"
#include "domain/retention.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// When personal data has had its time, what becomes of whom, and where a name stands.
class TestRetentionRules final : public QObject
{
    Q_OBJECT

private slots:
    void dataIsDueTheDayAfterItsDate();
    void otherTiesDecideWhatBecomesOfAPerson();
    void namesAreFoundAsTheyAreWritten_data();
    void namesAreFoundAsTheyAreWritten();
    void tablesGoWholeOrInPart();
};

void TestRetentionRules::dataIsDueTheDayAfterItsDate()
{
    const QDate until(2024, 12, 31);
    QVERIFY(!isDue(until, until));
    QVERIFY(isDue(until, until.addDays(1)));
    QVERIFY(!isDue({}, until));
    QVERIFY(!isDue(until, {}));
}

void TestRetentionRules::otherTiesDecideWhatBecomesOfAPerson()
{
    QCOMPARE(fateOf({}), PersonFate::Nameless);
    QCOMPARE(fateOf({KeptFor::Speaks, KeptFor::FocalPoint}), PersonFate::Parted);
    QCOMPARE(fateOf({KeptFor::NamedLater}), PersonFate::Parted);
    QCOMPARE(fateOf({KeptFor::Speaks, KeptFor::RegisteredLater}), PersonFate::Linked);
    QCOMPARE(keptFor("session_speakers", false), KeptFor::Speaks);
    QCOMPARE(keptFor("registration", true), KeptFor::RegisteredLater);
    QCOMPARE(keptFor("request", true), KeptFor::NamedLater);
    QCOMPARE(keptFor("a new table", false), KeptFor::Other);
}

void TestRetentionRules::namesAreFoundAsTheyAreWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const QStringList elodie{u"Élodie de la Cruz"_s};
    QTest::newRow("as written") << u"Thanks, Élodie de la Cruz!"_s << elodie;
    QTest::newRow("without accents") << u"ELODIE DE LA CRUZ"_s << elodie;
    QTest::newRow("last word first") << u"Cruz, Élodie de la"_s << elodie;
    QTest::newRow("address") << u"to <ANA@example.org>"_s << QStringList{u"ana@example.org"_s};
    QTest::newRow("single name") << u"(Suharto)"_s << QStringList{u"Suharto"_s};
    QTest::newRow("part of a word") << u"Suhartono"_s << QStringList();
    QTest::newRow("part of a name") << u"Élodie de la Croix"_s << QStringList();
    QTest::newRow("two letters") << u"we are Bo and Li"_s << QStringList();
    QTest::newRow("both, each once") << u"Suharto and Élodie de la Cruz and Suharto"_s
                                     << QStringList{u"Suharto"_s, u"Élodie de la Cruz"_s};
    QTest::newRow("at the end") << u"Élodie de"_s << QStringList();
    QTest::newRow("nothing") << QString() << QStringList();
}

void TestRetentionRules::namesAreFoundAsTheyAreWritten()
{
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    NamesSought finder;
    QVERIFY(finder.isEmpty());
    for (const QString &name :
         {u"Élodie de la Cruz"_s, u"ana@example.org"_s, u"Suharto"_s, u"Bo"_s})
        finder.add(name);
    QCOMPARE(finder.in(text), names);
    QCOMPARE(finder.isIn(text), !names.isEmpty());
}

void TestRetentionRules::tablesGoWholeOrInPart()
{
    QVERIFY(goesWhole("request"));
    QVERIFY(goesWhole("registration_answers"));
    QVERIFY(!goesWhole("registration"));
    QVERIFY(holdsPersonalFacts("registration"));
    QVERIFY(holdsPersonalFacts("mailing_recipients"));
    QVERIFY(!holdsPersonalFacts("session_speakers"));
    QVERIFY(!factOf("registration", "no_such_column"));
}

QTEST_GUILESS_MAIN(TestRetentionRules)

#include "tst_retentionrules.moc"
