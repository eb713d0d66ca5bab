// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/partialdate.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;
using Precision = PartialDate::Precision;

/// Dates known to the day, the month or the year.
class TestPartialDate final : public QObject
{
    Q_OBJECT

private slots:
    void knowsItsPrecision_data();
    void knowsItsPrecision();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void differsByPrecision();
    void invalidDayIsNoDate();
};

void TestPartialDate::knowsItsPrecision_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("precision");
    QTest::addColumn<QDate>("earliest");
    QTest::addColumn<QDate>("latest");
    QTest::newRow("day") << u"2024-02-21"_s << int(Precision::Day) << QDate(2024, 2, 21)
                         << QDate(2024, 2, 21);
    QTest::newRow("leap day") << u"2024-02-29"_s << int(Precision::Day) << QDate(2024, 2, 29)
                              << QDate(2024, 2, 29);
    QTest::newRow("month") << u"2024-02"_s << int(Precision::Month) << QDate(2024, 2, 1)
                           << QDate(2024, 2, 29);
    QTest::newRow("month of another year")
        << u"2023-02"_s << int(Precision::Month) << QDate(2023, 2, 1) << QDate(2023, 2, 28);
    QTest::newRow("December") << u"2024-12"_s << int(Precision::Month) << QDate(2024, 12, 1)
                              << QDate(2024, 12, 31);
    QTest::newRow("year") << u"2024"_s << int(Precision::Year) << QDate(2024, 1, 1)
                          << QDate(2024, 12, 31);
    QTest::newRow("first year") << u"0001"_s << int(Precision::Year) << QDate(1, 1, 1)
                                << QDate(1, 12, 31);
    QTest::newRow("last year") << u"9999"_s << int(Precision::Year) << QDate(9999, 1, 1)
                               << QDate(9999, 12, 31);
    QTest::newRow("to be announced") << QString() << int(Precision::None) << QDate() << QDate();
}

void TestPartialDate::knowsItsPrecision()
{
    QFETCH(QString, text);
    QFETCH(int, precision);
    const auto date = PartialDate::fromText(text);
    QVERIFY(date);
    QCOMPARE(int(date->precision()), precision);
    QTEST(date->earliest(), "earliest");
    QTEST(date->latest(), "latest");
    QCOMPARE(date->text(), text);
    QCOMPARE(date->isNull(), text.isEmpty());
    QCOMPARE(date->day().isValid(), date->precision() == Precision::Day);
    QCOMPARE(PartialDate::fromText(date->text()).value(), *date);
}

void TestPartialDate::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {" ",           "0000",     "0000-01",    "24",
                             "202",         "20245",    "2024-13",    "2024-00",
                             "2024-1",      "2024-1-1", "2023-02-29", "2024-02-30",
                             "2024-02-21 ", "2024 ",    "2024-02 ",   "2024-02-21T00:00",
                             "Feb 2024",    "2024-Q1",  "-2024",      "tba"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestPartialDate::refusesWhatIsNoDate()
{
    QFETCH(QString, text);
    QVERIFY(!PartialDate::fromText(text));
}

void TestPartialDate::differsByPrecision()
{
    QVERIFY(PartialDate::ofYear(2024) != PartialDate::ofMonth(2024, 1));
    QVERIFY(PartialDate::ofMonth(2024, 1) != PartialDate(QDate(2024, 1, 1)));
    QCOMPARE(PartialDate::ofMonth(2024, 5), PartialDate::fromText(u"2024-05").value());
}

void TestPartialDate::invalidDayIsNoDate()
{
    QCOMPARE(PartialDate(QDate()), PartialDate());
    QVERIFY(PartialDate(QDate(2024, 2, 30)).isNull());
}

QTEST_APPLESS_MAIN(TestPartialDate)

#include "tst_partialdate.moc"
