// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/momentstyle.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Moments and lengths of time as others' programs write them.
class TestMomentStyle final : public QObject
{
    Q_OBJECT

private slots:
    void readsMoments_data();
    void readsMoments();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void tellsTheOrderFromAllRows();
    void asksWhereNothingTells();
    void asksWhereRowsDisagree();
    void readsMinutes_data();
    void readsMinutes();
};

void TestMomentStyle::readsMoments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("moment"); // in UTC; the zone is Zurich's

    const auto row = [](const char *text, const char *moment) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(moment);
    };
    row("2024-02-10T08:30:00Z", "2024-02-10T08:30:00Z");
    row("2024-02-10T08:30:00+03:00", "2024-02-10T05:30:00Z");
    row("2024-02-10 08:30", "2024-02-10T07:30:00Z");
    row("2024-07-10T08:30:15.250", "2024-07-10T06:30:15Z");
    row("2024/02/10 8:30:00 AM GMT+0100", "2024-02-10T07:30:00Z");
    row("2024-02-10", "2024-02-09T23:00:00Z");
    row("Apr 09, 2020 8:50 PM", "2020-04-09T18:50:00Z");
    row("Apr 9, 2020 12:05 AM", "2020-04-08T22:05:00Z");
    row("01/23/2026 11:30:00 AM", "2026-01-23T10:30:00Z");
    row("15/11/22, 09:30:17", "2022-11-15T08:30:17Z");
    row("2/27/24, 2:01:00 PM", "2024-02-27T13:01:00Z");
    row("10.02.2024 08:30", "2024-02-10T07:30:00Z");
    row("21 Feb 2024 14:00", "2024-02-21T13:00:00Z");
    row("21 février 2024 à 14h00", "2024-02-21T13:00:00Z");
    row("3 de marzo de 2024 14:00", "2024-03-03T13:00:00Z");
    row("5. März 2024, 14:00", "2024-03-05T13:00:00Z");
    row("1/2/2024 3:04:05 p.m.", "2024-02-01T14:04:05Z");
    row("2/29/2024 1:00 PM", "2024-02-29T12:00:00Z");
}

void TestMomentStyle::readsMoments()
{
    QFETCH(QString, text);
    QFETCH(QString, moment);
    const auto read = MomentStyle().read(text, u"Europe/Zurich"_s);
    QVERIFY(read);
    QDateTime seconds = *read;
    seconds.setTime(QTime(seconds.time().hour(), seconds.time().minute(), seconds.time().second()));
    QCOMPARE(seconds.toString(Qt::ISODate), moment);
}

void TestMomentStyle::refusesWhatIsNone_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "--", "yesterday", "2023-02-29", "31/31/2024", "0000-01-01",
                             "25:61", "2024", "12:30", "10 Foo 2024"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestMomentStyle::refusesWhatIsNone()
{
    QFETCH(QString, text);
    QVERIFY(!MomentStyle().read(text, u"Europe/Zurich"_s));
}

void TestMomentStyle::tellsTheOrderFromAllRows()
{
    MomentStyle style;
    for (const auto &text : {u"2/3/2024 10:00"_s, u"2/13/2024 10:00"_s, u"4/4/2024 10:00"_s})
        style.look(text);
    QCOMPARE(style.order(), DayOrder::MonthFirst);
    QVERIFY(!style.isAmbiguous());
    QCOMPARE(style.read(u"2/3/2024 10:00", u"UTC"_s)->date(), QDate(2024, 2, 3));
}

void TestMomentStyle::asksWhereNothingTells()
{
    MomentStyle style;
    style.look(u"2/3/2024 10:00");
    QVERIFY(style.isAmbiguous());
    QCOMPARE(style.read(u"2/3/2024 10:00", u"UTC"_s)->date(), QDate(2024, 3, 2));
    QCOMPARE(style.read(u"2/3/2024 10:00", u"UTC"_s, DayOrder::MonthFirst)->date(),
             QDate(2024, 2, 3));
    MomentStyle plain;
    plain.look(u"4/4/2024 10:00");
    plain.look(u"2024-02-03 10:00");
    QVERIFY(!plain.isAmbiguous());
}

void TestMomentStyle::asksWhereRowsDisagree()
{
    MomentStyle style;
    for (const auto &text : {u"2/3/2024 10:00"_s, u"2/13/2024 10:00"_s, u"13/2/2024 10:00"_s})
        style.look(text);
    QVERIFY(!style.order());
    QVERIFY(style.isAmbiguous());
    QCOMPARE(style.read(u"2/13/2024 10:00", u"UTC"_s)->date(), QDate(2024, 2, 13));
    QCOMPARE(style.read(u"13/2/2024 10:00", u"UTC"_s)->date(), QDate(2024, 2, 13));
}

void TestMomentStyle::readsMinutes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("minutes"); // -1: none

    const auto row = [](const char *text, int minutes) {
        QTest::newRow(text) << QString::fromUtf8(text) << minutes;
    };
    row("1h 27m 51s", 88);
    row("27m 0s", 27);
    row("51s", 1);
    row("01:27:51", 88);
    row("27:51", 28);
    row("87", 87);
    row("86.4", 87);
    row("3 mins", 3);
    row("1 Std. 27 Min.", 87);
    row("1 godz. 2 min 5 sek.", 63);
    row("2 heures 5 minutes", 125);
    row("0", 0);
    row("-5", -1);
    row("--", -1);
    row("", -1);
    row("soon", -1);
    row("99999999999999999999h", -1);
}

void TestMomentStyle::readsMinutes()
{
    QFETCH(QString, text);
    QTEST(minutesIn(text).value_or(-1), "minutes");
}

QTEST_GUILESS_MAIN(TestMomentStyle)
#include "tst_momentstyle.moc"
