// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/forall.h"

#include <QTest>

#include <algorithm>

using namespace convenor;

/// Work that is shared among processors.
class TestForAll final : public QObject
{
    Q_OBJECT

private slots:
    void doesEachOnce_data();
    void doesEachOnce();
    void worksWithinItself();
};

void TestForAll::doesEachOnce_data()
{
    QTest::addColumn<int>("count");
    for (const int count : {0, 1, 2, 1000})
        QTest::addRow("%d", count) << count;
}

void TestForAll::doesEachOnce()
{
    QFETCH(int, count);
    std::vector<int> times(size_t(count), 0);
    forAll(count, [&times](qsizetype i) { ++times[size_t(i)]; });
    QVERIFY(std::ranges::all_of(times, [](int each) { return each == 1; }));
}

void TestForAll::worksWithinItself()
{
    std::atomic_int done = 0;
    forAll(20, [&done](qsizetype) { forAll(20, [&done](qsizetype) { ++done; }); });
    QCOMPARE(done.load(), 400);
}

QTEST_GUILESS_MAIN(TestForAll)

#include "tst_forall.moc"
