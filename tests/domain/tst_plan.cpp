// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plan.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

class TestPlan : public QObject
{
    Q_OBJECT

private slots:
    void clockTimesAreTheseMoments_data();
    void clockTimesAreTheseMoments();
    void timesElsewhere_data();
    void timesElsewhere();
    void unknownZoneHasNoTime();
    void countriesHaveTheseZones();
    void dayIsTheOneThere();
};

void TestPlan::clockTimesAreTheseMoments_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("local");
    QTest::addColumn<QString>("utc");
    const auto row = [](const char *name, const char16_t *zone, const char16_t *local,
                        const char16_t *utc) {
        QTest::newRow(name) << QString::fromUtf16(zone) << QString::fromUtf16(local)
                            << QString::fromUtf16(utc);
    };
    row("winter", u"Europe/Zurich", u"2024-02-21T14:00", u"2024-02-21T13:00");
    row("summer", u"Europe/Zurich", u"2024-07-21T14:00", u"2024-07-21T12:00");
    row("before the gap", u"Europe/Zurich", u"2024-03-31T01:59", u"2024-03-31T00:59");
    row("in the gap", u"Europe/Zurich", u"2024-03-31T02:30", u"2024-03-31T01:30");
    row("after the gap", u"Europe/Zurich", u"2024-03-31T03:00", u"2024-03-31T01:00");
    row("shown twice", u"Europe/Zurich", u"2024-10-27T02:30", u"2024-10-27T00:30");
    row("after both", u"Europe/Zurich", u"2024-10-27T03:00", u"2024-10-27T02:00");
    row("south, in the gap", u"America/Santiago", u"2024-09-08T00:30", u"2024-09-08T04:30");
    row("half an hour", u"Australia/Lord_Howe", u"2024-10-06T02:15", u"2024-10-05T15:45");
    row("three quarters", u"Asia/Kathmandu", u"2024-02-21T14:00", u"2024-02-21T08:15");
    row("no zone", u"", u"2024-02-21T14:00", u"2024-02-21T14:00");
    row("none of this name", u"Mars/Olympus", u"2024-02-21T14:00", u"2024-02-21T14:00");
    row("the first year", u"UTC", u"0001-01-01T00:00", u"0001-01-01T00:00");
    row("the last year", u"UTC", u"9999-12-31T23:00", u"9999-12-31T23:00");
}

void TestPlan::clockTimesAreTheseMoments()
{
    QFETCH(QString, zone);
    QFETCH(QString, local);
    QFETCH(QString, utc);
    const QDateTime shown = QDateTime::fromString(local, Qt::ISODate);
    QDateTime expected = QDateTime::fromString(utc, Qt::ISODate);
    expected.setTimeSpec(Qt::UTC);
    QCOMPARE(momentIn(shown.date(), shown.time(), zone), expected);
}

void TestPlan::timesElsewhere_data()
{
    QTest::addColumn<QString>("elsewhere");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<int>("shift");
    QTest::newRow("same") << u"Europe/Zurich"_s << QTime(22, 0) << 0;
    QTest::newRow("next day") << u"Asia/Tokyo"_s << QTime(6, 0) << 1;
    QTest::newRow("same day") << u"America/New_York"_s << QTime(16, 0) << 0;
    QTest::newRow("far ahead") << u"Pacific/Kiritimati"_s << QTime(11, 0) << 1;
}

void TestPlan::timesElsewhere()
{
    QFETCH(QString, elsewhere);
    QFETCH(QTime, time);
    QFETCH(int, shift);
    const auto there =
        timeElsewhere(QDate(2024, 2, 21), QTime(22, 0), u"Europe/Zurich"_s, elsewhere);
    QVERIFY(there);
    QCOMPARE(*there, (ElsewhereTime{time, shift}));
    const auto back =
        timeElsewhere(QDate(2024, 2, 21).addDays(shift), time, elsewhere, u"Europe/Zurich"_s);
    QCOMPARE(*back, (ElsewhereTime{QTime(22, 0), -shift}));
}

void TestPlan::unknownZoneHasNoTime()
{
    const QDate day(2024, 2, 21);
    QVERIFY(!timeElsewhere(day, QTime(22, 0), u"Europe/Zurich"_s, u"Mars/Olympus"_s));
    QVERIFY(!timeElsewhere(day, QTime(22, 0), {}, u"Europe/Zurich"_s));
    QVERIFY(!timeElsewhere({}, QTime(22, 0), u"UTC"_s, u"Europe/Zurich"_s));
}

void TestPlan::countriesHaveTheseZones()
{
    const QDate day(2024, 2, 21);
    QCOMPARE(zonesOf(u"CH"_s, day), QStringList{u"Europe/Zurich"_s});
    QCOMPARE(zonesOf(u"KE"_s, day), QStringList{u"Africa/Nairobi"_s});
    QVERIFY(zonesOf(u"US"_s, day).size() >= 6);
    QVERIFY(zonesOf(u"US"_s, day).contains(u"America/New_York"_s));
    QCOMPARE(zonesOf(u"ZZ"_s, day), QStringList());
    QCOMPARE(zonesOf({}, day), QStringList());
}

void TestPlan::dayIsTheOneThere()
{
    const QDateTime moment(QDate(2024, 2, 21), QTime(20, 0), Qt::UTC);
    QCOMPARE(dayIn(moment, u"Asia/Tokyo"_s), QDate(2024, 2, 22));
    QCOMPARE(dayIn(moment, u"Europe/Zurich"_s), QDate(2024, 2, 21));
}

QTEST_GUILESS_MAIN(TestPlan)

#include "tst_plan.moc"
