// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/upkeep.h"

#include <QDir>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Backups, checks, and the way back to a backup.
class TestUpkeep final : public QObject
{
    Q_OBJECT

private slots:
    void backupHoldsTheSame();
    void backupOntoItselfIsRefused();
    void dailyBackupIsMadeOnceADay();
    void sevenDailyBackupsAreKept();
    void restoredFileIsTheBackup();
    void damagedFileCanBeRestored();
    void openFileIsNotRestored();
    void badBackupRestoresNothing_data();
    void badBackupRestoresNothing();
    void checkFindsWhatIsWrong();

private:
    static void add(Workspace &workspace, const QString &name)
    {
        Person person;
        person.name = name;
        VERIFY_DONE(Directory(workspace).addPerson(person));
    }
};

void TestUpkeep::backupHoldsTheSame()
{
    TestWorkspace in;
    add(*in, u"Ana"_s);
    const QString copy = in.folder.filePath(u"copy.convenor"_s);
    VERIFY_DONE(Upkeep(*in).backUp(copy));
    QCOMPARE(dump(copy), dump(in.path));
    VERIFY_DONE(Workspace::open(copy, Workspace::Access::ReadWrite));
    QCOMPARE(codeOf(Upkeep(*in).backUp(in.folder.filePath(u"no/copy"_s))), "file.cannot-create"_ba);
}

void TestUpkeep::backupOntoItselfIsRefused()
{
    TestWorkspace in;
    add(*in, u"Ana"_s);
    const QString link = in.folder.filePath(u"link"_s);
    QVERIFY(QFile::link(in.path, link));
    for (const QString &path : {in.path, in.folder.path() + u"/./test.convenor"_s, link})
        QCOMPARE(codeOf(Upkeep(*in).backUp(path)), "backup.onto-itself"_ba);
    QCOMPARE(dump(in.path).size(), 1);
}

void TestUpkeep::dailyBackupIsMadeOnceADay()
{
    TestWorkspace in;
    const auto first = Upkeep(*in).backUpIfDue();
    VERIFY_DONE(first);
    QCOMPARE(QFileInfo(*first).fileName(), u"test.convenor.20240221.daily.backup"_s);
    in.time.pass(3600);
    QCOMPARE(Upkeep(*in).backUpIfDue().value(), QString());
    in.time.pass(86400);
    QVERIFY(!Upkeep(*in).backUpIfDue()->isEmpty());
    QCOMPARE(Workspace::newestBackup(in.path).isEmpty(), false);
}

void TestUpkeep::sevenDailyBackupsAreKept()
{
    TestWorkspace in;
    VERIFY_DONE(Upkeep(*in).backUp(in.path + u".before-import.backup"_s));
    for (int day = 0; day < 10; ++day) {
        VERIFY_DONE(Upkeep(*in).backUpIfDue());
        in.time.pass(86400);
    }
    const QStringList backups =
        QDir(in.folder.path()).entryList({u"*.backup"_s}, QDir::Files, QDir::Name);
    QCOMPARE(backups.size(), 8);
    QCOMPARE(backups.first(), u"test.convenor.20240224.daily.backup"_s);
    QVERIFY(backups.contains(u"test.convenor.before-import.backup"_s));
}

void TestUpkeep::restoredFileIsTheBackup()
{
    TestWorkspace in;
    add(*in, u"Ana"_s);
    const QString backup = in.folder.filePath(u"backup"_s);
    VERIFY_DONE(Upkeep(*in).backUp(backup));
    const QStringList then = dump(in.path);
    add(*in, u"Berta"_s);
    const QStringList now = dump(in.path);
    in.workspace.reset();
    const auto kept = Upkeep::restore(in.path, backup);
    VERIFY_DONE(kept);
    QCOMPARE(dump(in.path), then);
    QCOMPARE(dump(*kept), now);
    in.reopen();
    add(*in, u"Carla"_s);

    const auto onto = Upkeep::restore(in.folder.filePath(u"new"_s), backup);
    VERIFY_DONE(onto);
    QCOMPARE(*onto, QString());
    QCOMPARE(dump(in.folder.filePath(u"new"_s)), then);
}

void TestUpkeep::damagedFileCanBeRestored()
{
    TestWorkspace in;
    add(*in, u"Ana"_s);
    const QStringList then = dump(in.path);
    VERIFY_DONE(Upkeep(*in).backUp(in.path + u".one.backup"_s));
    in.workspace.reset();
    writeBytes(in.path, "damaged"_ba);
    writeBytes(in.path + u"-journal"_s, "of the damaged one"_ba);
    QCOMPARE(codeOf(Workspace::open(in.path, Workspace::Access::ReadWrite)), "file.no-database"_ba);
    const auto kept = Upkeep::restore(in.path, Workspace::newestBackup(in.path));
    VERIFY_DONE(kept);
    QCOMPARE(bytesOf(*kept), "damaged"_ba);
    QVERIFY(!QFile::exists(in.path + u"-journal"_s));
    QCOMPARE(dump(in.path), then);
}

void TestUpkeep::openFileIsNotRestored()
{
    TestWorkspace in;
    add(*in, u"Ana"_s);
    const QString backup = in.folder.filePath(u"backup"_s);
    VERIFY_DONE(Upkeep(*in).backUp(backup));
    QCOMPARE(codeOf(Upkeep::restore(in.path, backup)), "file.locked"_ba);
    QCOMPARE(codeOf(Upkeep::restore(in.path, in.path)), "backup.onto-itself"_ba);
    add(*in, u"Berta"_s);
}

void TestUpkeep::badBackupRestoresNothing_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("nothing in it") << ""_ba
                                   << "file.empty"_ba;
    QTest::newRow("text") << "Dear colleagues"_ba
                          << "file.no-database"_ba;
}

void TestUpkeep::badBackupRestoresNothing()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, code);
    TestWorkspace in;
    in.workspace.reset();
    const QByteArray before = bytesOf(in.path);
    const QString backup = in.folder.filePath(u"backup"_s);
    writeBytes(backup, bytes);
    QCOMPARE(codeOf(Upkeep::restore(in.path, backup)), code);
    QCOMPARE(codeOf(Upkeep::restore(in.path, in.folder.filePath(u"none"_s))), "file.missing"_ba);
    QVERIFY(bytesOf(in.path) == before);
    QCOMPARE(QDir(in.folder.path()).entryList(QDir::Files).filter(u"restored"_s), QStringList());
}

void TestUpkeep::checkFindsWhatIsWrong()
{
    TestWorkspace in;
    add(*in, u"Ana"_s);
    QCOMPARE(Upkeep(*in).check().value(), QStringList());
    QCOMPARE(Upkeep(*in).quickCheck().value(), QStringList());
    VERIFY_DONE((*in).door().read<void>([](Stores &stores) -> Result<void> {
        stores.database.execute(
            u"PRAGMA foreign_keys=OFF; UPDATE person SET organization = 5; DELETE FROM search"_s);
        return {};
    }));
    const auto faults = Upkeep(*in).check();
    VERIFY_DONE(faults);
    QCOMPARE(faults->size(), 2);
}

QTEST_GUILESS_MAIN(TestUpkeep)

#include "tst_upkeep.moc"
