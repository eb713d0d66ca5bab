// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/changeset.h"

#include <QTest>

using namespace convenor;

/// Which things a change touched.
class TestChangeSet final : public QObject
{
    Q_OBJECT

private slots:
    void newOneIsEmpty();
    void tellsWhatWasAdded();
    void everythingTouchesAll();
};

void TestChangeSet::newOneIsEmpty()
{
    const ChangeSet set;
    QVERIFY(set.isEmpty());
    for (size_t i = 0; i < kindCount; ++i)
        QVERIFY(!set.touches(Kind(i)));
}

void TestChangeSet::tellsWhatWasAdded()
{
    ChangeSet set;
    set.add(Kind::Person, 7);
    set.add(Kind::Person, 7);
    set.add(Kind::Registration, 8);
    QVERIFY(!set.isEmpty());
    QVERIFY(set.touches(Kind::Person) && set.touches(Kind::Person, 7));
    QVERIFY(!set.touches(Kind::Person, 8));
    QVERIFY(!set.touches(Kind::Session));
    QCOMPARE(set.ids(Kind::Person), QSet<qint64>{7});
    ChangeSet same;
    same.add(Kind::Registration, 8);
    same.add(Kind::Person, 7);
    QCOMPARE(set, same);
}

void TestChangeSet::everythingTouchesAll()
{
    const ChangeSet set = ChangeSet::ofEverything();
    QVERIFY(set.isEverything() && !set.isEmpty());
    for (size_t i = 0; i < kindCount; ++i)
        QVERIFY(set.touches(Kind(i)) && set.touches(Kind(i), 1));
    QVERIFY(set != ChangeSet());
}

QTEST_APPLESS_MAIN(TestChangeSet)

#include "tst_changeset.moc"
