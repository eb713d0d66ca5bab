// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QSet>
#include <QTest>

using namespace convenor;

/// Ids that are never taken for each other.
class TestId final : public QObject
{
    Q_OBJECT

private slots:
    void defaultMadeOneIsNone();
    void sameValueIsTheSame();
    void sortsByValue();
    void idsOfOtherKindsAreNone();
};

namespace {

using CatId = Id<struct Cat>;
using DogId = Id<struct Dog>;

} // namespace

void TestId::defaultMadeOneIsNone()
{
    QVERIFY(CatId().isNull());
    QVERIFY(!CatId());
    QVERIFY(CatId(1));
    QVERIFY(!CatId(-1).isNull()); // as ids of a document are before they are the file's
}

void TestId::sameValueIsTheSame()
{
    constexpr qint64 large = (qint64(1) << 62) + 1;
    QCOMPARE(CatId(large), CatId(large));
    QCOMPARE(CatId(large).value(), large);
    QCOMPARE(qHash(CatId(large)), qHash(CatId(large)));
    QCOMPARE((QSet{CatId(1), CatId(2), CatId(1)}).size(), 2);
}

void TestId::sortsByValue()
{
    QVERIFY(CatId(1) < CatId(2));
    QVERIFY(CatId(-1) < CatId());
}

void TestId::idsOfOtherKindsAreNone()
{
    static_assert(!std::is_convertible_v<CatId, DogId>);
    static_assert(!std::is_constructible_v<CatId, DogId>);
    static_assert(!std::is_convertible_v<qint64, CatId>);
    static_assert(!std::is_convertible_v<CatId, qint64>);
}

QTEST_APPLESS_MAIN(TestId)

#include "tst_id.moc"
