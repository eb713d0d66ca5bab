// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/stored.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// What is recorded of a write, and what can be made of it.
class TestRecorder final : public QObject
{
    Q_OBJECT

private slots:
    void recordsTheRowsOfNamedTables();
    void whatIsTakenBackInOneWriteIsNoChange();
    void invertedChangesetLeadsBack();
    void unitedChangesetsAreOne();
    void unitingWithItsInverseIsNothing();
    void rowThatIsOtherwiseIsAConflict_data();
    void rowThatIsOtherwiseIsAConflict();
    void missingReferenceIsAConflict();
    void passedOverOperationsAreToldOf();
    void damagedChangesetIsRefused();
    void partsCountAsTheirOwner();
    void removedPartsCountAsTheirOwner();
};

namespace {

struct WithPerson : StoredFile
{
    WithPerson()
    {
        person.name = u"Ana"_s;
        added = write([&] { stores.rows.add(person); });
    }

    QByteArray rename(const QString &name)
    {
        person.name = name;
        return write([&] { stores.rows.replace(person); });
    }

    /// Applies it in a transaction that is kept where nothing stands in the way.
    std::optional<RowConflict> apply(const QByteArray &changeset)
    {
        database.beginWrite();
        const auto conflict = applyChangeset(database, changeset);
        if (conflict)
            database.rollback();
        else
            database.commit();
        return conflict;
    }

    Person person;
    QByteArray added;
};

} // namespace

void TestRecorder::recordsTheRowsOfNamedTables()
{
    WithPerson file;
    QList<RowChange> changes;
    eachRowChange(file.added, [&](const RowChange &change) { changes.append(change); });
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().table, "person"_ba);
    QCOMPARE(changes.first().kind, RowChange::Kind::Added);
    QCOMPARE(changes.first().id, file.person.id.value());
    QVERIFY(changes.first().before.isEmpty());
    QCOMPARE(changes.first().after[2]->toString(), u"Ana"_s);

    const QByteArray renamed = file.rename(u"Anna"_s);
    changes.clear();
    eachRowChange(renamed, [&](const RowChange &change) { changes.append(change); });
    QCOMPARE(changes.first().before[2]->toString(), u"Ana"_s);
    QCOMPARE(changes.first().after[2]->toString(), u"Anna"_s);
    QVERIFY(!changes.first().after[3]); // what did not change is not there
}

void TestRecorder::whatIsTakenBackInOneWriteIsNoChange()
{
    WithPerson file;
    Person other;
    QCOMPARE(file.write([&] {
        file.stores.rows.add(other);
        file.person.name = u"X"_s;
        file.stores.rows.replace(file.person);
        file.person.name = u"Ana"_s;
        file.stores.rows.replace(file.person);
        file.stores.rows.remove(other.id);
    }),
             QByteArray());
}

void TestRecorder::invertedChangesetLeadsBack()
{
    WithPerson file;
    const QStringList before = dump(file.path);
    const QByteArray renamed = file.rename(u"Anna"_s);
    const QStringList after = dump(file.path);
    QVERIFY(!file.apply(inverted(renamed)));
    QCOMPARE(dump(file.path), before);
    QVERIFY(!file.apply(renamed));
    QCOMPARE(dump(file.path), after);
}

void TestRecorder::unitedChangesetsAreOne()
{
    WithPerson file;
    const QStringList before = dump(file.path);
    const QByteArray first = file.rename(u"Anna"_s);
    const QByteArray second = file.rename(u"Anne"_s);
    const QByteArray both = united(first, second);
    QCOMPARE(operationCount(both), 1);
    QVERIFY(!file.apply(inverted(both)));
    QCOMPARE(dump(file.path), before);
}

void TestRecorder::unitingWithItsInverseIsNothing()
{
    WithPerson file;
    const QByteArray renamed = file.rename(u"Anna"_s);
    QCOMPARE(united(renamed, inverted(renamed)), QByteArray());
}

void TestRecorder::rowThatIsOtherwiseIsAConflict_data()
{
    QTest::addColumn<QString>("meanwhile");
    QTest::newRow("changed") << u"UPDATE person SET name = 'Bob'"_s;
    QTest::newRow("removed") << u"DELETE FROM person"_s;
}

void TestRecorder::rowThatIsOtherwiseIsAConflict()
{
    QFETCH(QString, meanwhile);
    WithPerson file;
    const QByteArray renamed = file.rename(u"Anna"_s);
    file.database.execute(meanwhile);
    const QStringList before = dump(file.path);
    const auto conflict = file.apply(inverted(renamed));
    QVERIFY(conflict);
    QCOMPARE(conflict->table, "person"_ba);
    QCOMPARE(conflict->id, file.person.id.value());
    QCOMPARE(dump(file.path), before);
}

void TestRecorder::missingReferenceIsAConflict()
{
    WithPerson file;
    Organization organization;
    organization.focalPoint = file.person.id;
    file.write([&] { file.stores.rows.add(organization); });
    const QStringList before = dump(file.path);
    QVERIFY(file.apply(inverted(file.added)));
    QCOMPARE(dump(file.path), before);
}

void TestRecorder::passedOverOperationsAreToldOf()
{
    WithPerson file;
    const QByteArray renamed = file.rename(u"Anna"_s);
    file.database.execute(u"ALTER TABLE person RENAME TO human"_s);
    file.database.beginWrite();
    QCOMPARE(thrown([&] { applyChangeset(file.database, inverted(renamed)); }),
             "change.not-applied"_ba);
}

void TestRecorder::damagedChangesetIsRefused()
{
    WithPerson file;
    QByteArray damaged = file.added;
    damaged.truncate(damaged.size() / 2);
    QCOMPARE(thrown([&] { operationCount(damaged); }), "change.unreadable"_ba);
    QCOMPARE(thrown([&] { inverted("no changeset"_ba); }), "change.unreadable"_ba);
}

void TestRecorder::partsCountAsTheirOwner()
{
    WithPerson file;
    Series series;
    Session session;
    file.write([&] {
        file.stores.rows.add(series);
        session.series = series.id;
        session.agenda.append(AgendaItem{{}, {}, 5, u"Opening"_s, {}});
        file.stores.rows.add(session);
    });
    session.agenda[0].speakers.append(file.person.id); // a part of a part
    const QByteArray changeset = file.write([&] { file.stores.rows.replace(session); });
    ChangeSet expected;
    expected.add(Kind::Session, session.id.value());
    QCOMPARE(touchedBy(file.database, changeset), expected);
}

void TestRecorder::removedPartsCountAsTheirOwner()
{
    WithPerson file;
    Series series;
    series.criteria.append(
        Criterion{{}, u"c"_s, {}, {}, {Translation{{}, u"fr"_s, u"text"_s, u"x"_s}}});
    file.write([&] { file.stores.rows.add(series); });
    series.criteria.clear();
    const QByteArray changeset = file.write([&] { file.stores.rows.replace(series); });
    QCOMPARE(operationCount(changeset), 2);
    ChangeSet expected;
    expected.add(Kind::Series, series.id.value());
    QCOMPARE(touchedBy(file.database, changeset), expected);
}

QTEST_GUILESS_MAIN(TestRecorder)

#include "tst_recorder.moc"
