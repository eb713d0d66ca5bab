// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/isotext.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// ISO 8601 texts, read strictly.
class TestIsoText final : public QObject
{
    Q_OBJECT

private slots:
    void readsDates_data();
    void readsDates();
    void readsTimes_data();
    void readsTimes();
    void readsMoments_data();
    void readsMoments();
    void refusesMoments_data();
    void refusesMoments();
    void writtenMomentsAreReadAgain();
};

void TestIsoText::readsDates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("date");
    QTest::newRow("a day") << u"2024-02-21"_s << QDate(2024, 2, 21);
    QTest::newRow("leap day") << u"2024-02-29"_s << QDate(2024, 2, 29);
    QTest::newRow("no leap day") << u"2023-02-29"_s << QDate();
    QTest::newRow("century without leap day") << u"1900-02-29"_s << QDate();
    QTest::newRow("first year") << u"0001-01-01"_s << QDate(1, 1, 1);
    QTest::newRow("year 0") << u"0000-01-01"_s << QDate();
    QTest::newRow("last year") << u"9999-12-31"_s << QDate(9999, 12, 31);
    QTest::newRow("five digits") << u"10000-01-01"_s << QDate();
    QTest::newRow("before our era") << u"-001-01-01"_s << QDate();
    QTest::newRow("month 13") << u"2024-13-01"_s << QDate();
    QTest::newRow("month 0") << u"2024-00-01"_s << QDate();
    QTest::newRow("day 0") << u"2024-01-00"_s << QDate();
    QTest::newRow("31 April") << u"2024-04-31"_s << QDate();
    QTest::newRow("no zeros") << u"2024-2-21"_s << QDate();
    QTest::newRow("no hyphens") << u"20240221"_s << QDate();
    QTest::newRow("slashes") << u"2024/02/21"_s << QDate();
    QTest::newRow("blank behind") << u"2024-02-21 "_s << QDate();
    QTest::newRow("blank before") << u" 2024-02-21"_s << QDate();
    QTest::newRow("line break behind") << u"2024-02-21\n"_s << QDate();
    QTest::newRow("with a time") << u"2024-02-21T10:00:00Z"_s << QDate();
    QTest::newRow("Arabic digits") << u"٢٠٢٤-٠٢-٢١"_s << QDate();
    QTest::newRow("nothing") << QString() << QDate();
}

void TestIsoText::readsDates()
{
    QFETCH(QString, text);
    QTEST(dateFromText(text).value_or(QDate()), "date");
}

void TestIsoText::readsTimes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QTime>("time");
    QTest::newRow("a time") << u"14:30"_s << QTime(14, 30);
    QTest::newRow("midnight") << u"00:00"_s << QTime(0, 0);
    QTest::newRow("last minute") << u"23:59"_s << QTime(23, 59);
    QTest::newRow("24:00") << u"24:00"_s << QTime();
    QTest::newRow("minute 60") << u"14:60"_s << QTime();
    QTest::newRow("seconds") << u"14:30:00"_s << QTime();
    QTest::newRow("one digit") << u"9:30"_s << QTime();
    QTest::newRow("half a day") << u"2:30 pm"_s << QTime();
    QTest::newRow("blank behind") << u"14:30 "_s << QTime();
    QTest::newRow("point") << u"14.30"_s << QTime();
    QTest::newRow("nothing") << QString() << QTime();
}

void TestIsoText::readsTimes()
{
    QFETCH(QString, text);
    QFETCH(QTime, time);
    QCOMPARE(timeFromText(text).value_or(QTime()), time);
    if (time.isValid())
        QCOMPARE(textOf(time), text);
}

void TestIsoText::readsMoments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const QString noon = u"2024-02-10T12:00:00Z"_s;
    QTest::newRow("UTC") << noon << noon;
    QTest::newRow("east") << u"2024-02-10T13:00:00+01:00"_s << noon;
    QTest::newRow("west") << u"2024-02-10T05:00:00-07:00"_s << noon;
    QTest::newRow("half an hour") << u"2024-02-10T17:30:00+05:30"_s << noon;
    QTest::newRow("no shift") << u"2024-02-10T12:00:00+00:00"_s << noon;
    QTest::newRow("into the day before")
        << u"2024-03-01T00:30:00+01:00"_s << u"2024-02-29T23:30:00Z"_s;
    QTest::newRow("into the next year")
        << u"2023-12-31T20:00:00-08:00"_s << u"2024-01-01T04:00:00Z"_s;
    QTest::newRow("tenths") << u"2024-02-10T12:00:00.5Z"_s << u"2024-02-10T12:00:00.500Z"_s;
    QTest::newRow("thousandths") << u"2024-02-10T12:00:00.125Z"_s << u"2024-02-10T12:00:00.125Z"_s;
    QTest::newRow("nanoseconds are cut")
        << u"2024-02-10T12:00:00.123456789Z"_s << u"2024-02-10T12:00:00.123Z"_s;
    QTest::newRow("cut, not rounded")
        << u"2024-12-31T23:59:59.9999Z"_s << u"2024-12-31T23:59:59.999Z"_s;
    QTest::newRow("no thousandths") << u"2024-02-10T12:00:00.0001Z"_s << noon;
    QTest::newRow("first") << u"0001-01-01T00:00:00Z"_s << u"0001-01-01T00:00:00Z"_s;
    QTest::newRow("last") << u"9999-12-31T23:59:59Z"_s << u"9999-12-31T23:59:59Z"_s;
}

void TestIsoText::readsMoments()
{
    QFETCH(QString, text);
    const auto moment = momentFromText(text);
    QVERIFY(moment);
    QCOMPARE(moment->timeSpec(), Qt::UTC);
    QTEST(textOf(*moment), "written");
}

void TestIsoText::refusesMoments_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"",
                             "2024-02-10",
                             "2024-02-10T12:00Z",
                             "2024-02-10T12:00:00",
                             "2024-02-10 12:00:00Z",
                             "2024-02-10t12:00:00z",
                             "2024-02-10T24:00:00Z",
                             "2024-02-10T12:60:00Z",
                             "2024-02-10T12:00:60Z",
                             "2023-02-29T12:00:00Z",
                             "0000-01-01T00:00:00Z",
                             "10000-01-01T00:00:00Z",
                             "2024-02-10T12:00:00.Z",
                             "2024-02-10T12:00:00+1:00",
                             "2024-02-10T12:00:00+0100",
                             "2024-02-10T12:00:00+24:00",
                             "2024-02-10T12:00:00+01:60",
                             "2024-02-10T12:00:00Z ",
                             " 2024-02-10T12:00:00Z",
                             "2024-02-10T12:00:00Z\n",
                             "2024-02-10T12:00:00,5Z",
                             "2024-02-10T12:00:00 +01:00"})
        QTest::newRow(text) << QString::fromLatin1(text);
    // In UTC these are no years that the file can hold.
    QTest::newRow("before the first") << u"0001-01-01T00:00:00+01:00"_s;
    QTest::newRow("after the last") << u"9999-12-31T23:59:59-01:00"_s;
}

void TestIsoText::refusesMoments()
{
    QFETCH(QString, text);
    QVERIFY(!momentFromText(text));
}

void TestIsoText::writtenMomentsAreReadAgain()
{
    QCOMPARE(textOf(QDateTime()), QString());
    const QDateTime moment(QDate(2024, 7, 1), QTime(23, 30, 1, 7), Qt::OffsetFromUTC, 7200);
    QCOMPARE(textOf(moment), u"2024-07-01T21:30:01.007Z"_s);
    QCOMPARE(momentFromText(textOf(moment)).value(), moment);
}

QTEST_APPLESS_MAIN(TestIsoText)

#include "tst_isotext.moc"
