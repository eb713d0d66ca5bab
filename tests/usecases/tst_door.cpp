// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/door.h"
#include "usecases/history.h"

#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <stdexcept>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// The one way into the file.
class TestDoor final : public QObject
{
    Q_OBJECT

private slots:
    void writeIsOneChangeThatIsTold();
    void toldAfterTheCommit();
    void errorKeepsNothing();
    void exceptionKeepsNothing_data();
    void exceptionKeepsNothing();
    void failedCommitKeepsNothing();
    void emptyWorkIsNoChange();
    void writeDoesNotNest();
    void otherThreadWritesAndThisOneIsTold();
    void otherThreadHoldsTheDoorWhileThisOneReads();
    void mergesByKeyForTwoMinutes_data();
    void mergesByKeyForTwoMinutes();
    void mergedToNothingDisappears();
    void mergedChangeIsUndoneAsOne();
    void undoneChangeIsNotMergedWith();
    void storageFaultBecomesAnError();

private:
    static Result<void> rename(Workspace &workspace, PersonId id, const QString &name,
                               const QString &mergeKey = {});
    static PersonId add(Workspace &workspace, const QString &name = u"Ana"_s);
};

PersonId TestDoor::add(Workspace &workspace, const QString &name)
{
    Person person;
    person.name = name;
    const auto done =
        workspace.door().write({"person.added", {name}}, {}, [&](Stores &stores) -> Result<void> {
            stores.rows.add(person);
            return {};
        });
    return done ? person.id : PersonId();
}

Result<void> TestDoor::rename(Workspace &workspace, PersonId id, const QString &name,
                              const QString &mergeKey)
{
    return workspace.door().write({"person.edited", {name, u"name"_s}}, mergeKey,
                                  [&](Stores &stores) -> Result<void> {
                                      Person person = *stores.rows.find(id);
                                      person.name = name;
                                      stores.rows.replace(person);
                                      return {};
                                  });
}

void TestDoor::writeIsOneChangeThatIsTold()
{
    TestWorkspace in;
    PersonId id;
    const auto expected = [&] {
        ChangeSet set;
        set.add(Kind::Person, id.value());
        return set;
    };
    const auto verb = [&]() -> Result<void> {
        id = add(*in);
        return {};
    };
    QCOMPARE(brokenPromise(in, verb, expected), QString());

    const auto changes = History(*in).changes();
    VERIFY_DONE(changes);
    QCOMPARE(changes->size(), 1);
    QCOMPARE(changes->first().label, (Reason{"person.added", {u"Ana"_s}}));
    QCOMPARE(changes->first().author, u"Ann"_s);
    QCOMPARE(changes->first().at, in.time.now);
    QCOMPARE(changes->first().state, ChangeState::Done);
    QCOMPARE(changes->first().operations, 1);
}

void TestDoor::toldAfterTheCommit()
{
    TestWorkspace in;
    QStringList seen;
    connect(in.workspace.get(), &Workspace::changed, this, [&] { seen = dump(in.path); });
    add(*in);
    QCOMPARE(seen.size(), 1); // by a connection that sees only what was committed
}

void TestDoor::errorKeepsNothing()
{
    TestWorkspace in;
    const PersonId id = add(*in);
    const QStringList before = dump(in.path);
    in.changes.clear();
    const auto done = (*in).door().write({"x", {}}, {}, [&](Stores &stores) -> Result<void> {
        Person person;
        stores.rows.add(person);
        stores.rows.remove(id);
        return failure(ErrorKind::Invalid, "person.no-name");
    });
    QCOMPARE(codeOf(done), "person.no-name"_ba);
    QCOMPARE(dump(in.path), before);
    QCOMPARE(in.changes.size(), 0);
    QCOMPARE(History(*in).changes()->size(), 1);
    VERIFY_DONE(rename(*in, id, u"Berta"_s)); // the door is free again
}

void TestDoor::exceptionKeepsNothing_data()
{
    QTest::addColumn<bool>("isStorages");
    QTest::newRow("storage's own") << true;
    QTest::newRow("any other") << false;
}

void TestDoor::exceptionKeepsNothing()
{
    QFETCH(bool, isStorages);
    TestWorkspace in;
    add(*in);
    const QStringList before = dump(in.path);
    in.changes.clear();
    const Door::Work work = [&](Stores &stores) -> Result<void> {
        Person person;
        stores.rows.add(person);
        if (isStorages)
            throwStorage(ErrorKind::Storage, "file.disk-full");
        throw std::runtime_error("unforeseen");
    };
    if (isStorages)
        QCOMPARE(codeOf((*in).door().write({"x", {}}, {}, work)), "file.disk-full"_ba);
    else
        QVERIFY_THROWS_EXCEPTION(std::runtime_error,
                                 std::ignore = (*in).door().write({"x", {}}, {}, work));
    QCOMPARE(dump(in.path), before);
    QCOMPARE(in.changes.size(), 0);
    QVERIFY(!add(*in).isNull()); // the door is free again
}

void TestDoor::failedCommitKeepsNothing()
{
    TestWorkspace in;
    const QStringList before = dump(in.path);
    const auto done = (*in).door().write({"x", {}}, {}, [&](Stores &stores) -> Result<void> {
        Person person;
        person.organization = OrganizationId(12345); // which is nowhere
        stores.rows.add(person);
        return {};
    });
    QCOMPARE(codeOf(done), "reference.broken"_ba);
    QCOMPARE(done.error().kind, ErrorKind::Conflict);
    QCOMPARE(dump(in.path), before);
    QCOMPARE(in.changes.size(), 0);
    QVERIFY(!add(*in).isNull());
}

void TestDoor::emptyWorkIsNoChange()
{
    TestWorkspace in;
    const PersonId id = add(*in);
    VERIFY_DONE(rename(*in, id, u"Berta"_s));
    VERIFY_DONE(History(*in).undo());
    in.changes.clear();
    VERIFY_DONE((*in).door().write({"x", {}}, {}, [](Stores &) -> Result<void> { return {}; }));
    VERIFY_DONE(rename(*in, id, u"Ana"_s)); // as it is
    QCOMPARE(in.changes.size(), 0);
    QCOMPARE(History(*in).changes()->size(), 2);
    QVERIFY(History(*in).redoable()->has_value()); // and redo is still there
}

void TestDoor::writeDoesNotNest()
{
    TestWorkspace in;
    QByteArray inner;
    VERIFY_DONE((*in).door().write({"x", {}}, {}, [&](Stores &) -> Result<void> {
        inner =
            codeOf((*in).door().write({"y", {}}, {}, [](Stores &) -> Result<void> { return {}; }));
        return {};
    }));
    QCOMPARE(inner, "door.held"_ba);
}

void TestDoor::otherThreadWritesAndThisOneIsTold()
{
    TestWorkspace in;
    QThread *toldIn = nullptr;
    connect(in.workspace.get(), &Workspace::changed, in.workspace.get(),
            [&] { toldIn = QThread::currentThread(); });
    QSignalSpy spy(in.workspace.get(), &Workspace::changed);
    PersonId id;
    const std::unique_ptr<QThread> worker(QThread::create([&] { id = add(*in); }));
    worker->start();
    QVERIFY(worker->wait());
    QVERIFY(!id.isNull());
    QCOMPARE(spy.size(), 0); // not in the worker's thread
    QTRY_COMPARE(spy.size(), 1);
    QCOMPARE(toldIn, QThread::currentThread());
    QCOMPARE(spy.first().first().value<ChangeSet>().ids(Kind::Person), QSet<qint64>{id.value()});
    VERIFY_DONE(rename(*in, id, u"Berta"_s)); // which the window's connection sees
    VERIFY_DONE(History(*in).undo());
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(dump(in.path), QStringList());
}

void TestDoor::otherThreadHoldsTheDoorWhileThisOneReads()
{
    TestWorkspace in;
    const PersonId id = add(*in);
    QSemaphore inside;
    QSemaphore goOn;
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        std::ignore = (*in).door().write({"x", {}}, {}, [&](Stores &stores) -> Result<void> {
            for (int i = 0; i < 2000; ++i) {
                Person person;
                person.biography = QString(500, u'x');
                stores.rows.add(person);
            }
            inside.release();
            goOn.acquire();
            return {};
        });
    }));
    worker->start();
    inside.acquire();
    const auto readName = (*in).door().read<QString>(
        [&](Stores &stores) -> Result<QString> { return stores.rows.find(id)->name; });
    const QByteArray written = codeOf(rename(*in, id, u"Berta"_s));
    const QStringList seen = dump(in.path);
    goOn.release();
    QVERIFY(worker->wait());

    VERIFY_DONE(readName);
    QCOMPARE(*readName, u"Ana"_s);
    QCOMPARE(written, "door.held"_ba);
    QCOMPARE(seen.size(), 1); // nothing of what was not committed
    QCOMPARE(dump(in.path).size(), 2001);
    VERIFY_DONE(rename(*in, id, u"Berta"_s));
}

void TestDoor::mergesByKeyForTwoMinutes_data()
{
    QTest::addColumn<QString>("firstKey");
    QTest::addColumn<QString>("secondKey");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("secondAuthor");
    QTest::addColumn<int>("changes");
    const QString key = u"person/1/name"_s;
    QTest::newRow("at once") << key << key << 0 << u"Ann"_s << 1;
    QTest::newRow("just within") << key << key << 119 << u"Ann"_s << 1;
    QTest::newRow("after two minutes") << key << key << 120 << u"Ann"_s << 2;
    QTest::newRow("another field") << key << u"person/1/email"_s << 0 << u"Ann"_s << 2;
    QTest::newRow("no key") << QString() << QString() << 0 << u"Ann"_s << 2;
    QTest::newRow("somebody else") << key << key << 0 << u"Ben"_s << 2;
}

void TestDoor::mergesByKeyForTwoMinutes()
{
    QFETCH(QString, firstKey);
    QFETCH(QString, secondKey);
    QFETCH(int, seconds);
    QFETCH(QString, secondAuthor);
    QFETCH(int, changes);
    TestWorkspace in;
    const PersonId id = add(*in);
    VERIFY_DONE(rename(*in, id, u"Berta"_s, firstKey));
    in.time.pass(seconds);
    (*in).setAuthor(secondAuthor);
    VERIFY_DONE(rename(*in, id, u"Berta B."_s, secondKey));
    QCOMPARE(History(*in).changes()->size(), 1 + changes);
    QCOMPARE(History(*in).changes()->first().at, in.time.now);
    QCOMPARE(History(*in).changes()->first().author, secondAuthor);
}

void TestDoor::mergedToNothingDisappears()
{
    TestWorkspace in;
    const PersonId id = add(*in);
    in.changes.clear();
    VERIFY_DONE(rename(*in, id, u"Berta"_s, u"k"_s));
    VERIFY_DONE(rename(*in, id, u"Ana"_s, u"k"_s));
    QCOMPARE(History(*in).changes()->size(), 1);
    QCOMPARE(in.changes.size(), 2); // both were told, for both were seen
}

void TestDoor::mergedChangeIsUndoneAsOne()
{
    TestWorkspace in;
    const PersonId id = add(*in);
    const QStringList before = dump(in.path);
    for (const QString &name : {u"B"_s, u"Be"_s, u"Ber"_s}) {
        VERIFY_DONE(rename(*in, id, name, u"k"_s));
        in.time.pass(60);
    }
    const QStringList after = dump(in.path);
    QCOMPARE(History(*in).changes()->first().operations, 1);
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(dump(in.path), before);
    VERIFY_DONE(History(*in).redo());
    QCOMPARE(dump(in.path), after);
}

void TestDoor::undoneChangeIsNotMergedWith()
{
    TestWorkspace in;
    const PersonId id = add(*in);
    VERIFY_DONE(rename(*in, id, u"Berta"_s, u"k"_s));
    VERIFY_DONE(rename(*in, id, u"Carla"_s));
    VERIFY_DONE(History(*in).undo());
    // The newest that is done has the key, yet what was undone lies between.
    VERIFY_DONE(rename(*in, id, u"Dora"_s, u"k"_s));
    QCOMPARE(History(*in).changes()->size(), 4);
    QVERIFY(!History(*in).redoable()->has_value());
}

void TestDoor::storageFaultBecomesAnError()
{
    TestWorkspace in;
    const auto read = (*in).door().read<int>([](Stores &stores) -> Result<int> {
        Statement(stores.database, "SELECT nonsense FROM nowhere").run();
        return 1;
    });
    QCOMPARE(codeOf(read), "file.fault"_ba);
    QVERIFY(read.error().detail.contains(u"nowhere"_s));
}

QTEST_GUILESS_MAIN(TestDoor)

#include "tst_door.moc"
