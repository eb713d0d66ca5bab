// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrations.h"
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/history.h"
#include "usecases/lookup.h"
#include "usecases/upkeep.h"

#include <QDir>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <csignal>
#include <cstdio>

#include <fcntl.h>
#include <unistd.h>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;
using Access = Workspace::Access;

/// Opening a workspace: alone, beside another one, after a crash, after an update. The program
/// starts itself to be another process.
class TestWorkspaceFile final : public QObject
{
    Q_OBJECT

private slots:
    void secondWriterIsRefused();
    void writerInAnotherProcessIsNamed();
    void deadWritersLockIsCleared();
    void deadWriterLeavesNothingHalfDone();
    void readerNeedsNoLock();
    void readerSeesWhatTheWriterDoes();
    void readerRefusesToWrite();
    void readingInAnotherThreadLeavesTheLocks();
    void existingFileIsNotReplaced();
    void whatCannotBeMadeOrOpenedIsSaid_data();
    void whatCannotBeMadeOrOpenedIsSaid();
    void olderFileIsBackedUpAndMigrated();
    void migrationThatWasCutOffIsFinished();
    void olderFileIsNotReadAsItIs();
    void newestBackupIsFound();
    void authorIsNeverEmpty();
};

namespace {

Person named(const QString &name)
{
    Person person;
    person.name = name;
    return person;
}

/// Starts this program as another one that does `what` with the file.
QByteArray inAnotherProcess(const QString &what, const QString &path)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), {u"--other"_s, what, path});
    process.waitForFinished();
    return process.readAllStandardOutput().trimmed();
}

int actAsAnotherProcess(const QString &what, const QString &path)
{
    if (what == u"locks") {
        // Where SQLite locks the byte of the one who is about to write.
        struct flock lock
        {
        };
        lock.l_type = F_WRLCK;
        lock.l_start = 0x40000001;
        lock.l_len = 1;
        const int file = ::open(QFile::encodeName(path).constData(), O_RDWR);
        ::fcntl(file, F_GETLK, &lock);
        std::puts(lock.l_type == F_UNLCK ? "free" : "locked");
        return 0;
    }
    const auto opened = Workspace::open(path, Access::ReadWrite, {u"Ben"_s});
    if (!opened) {
        std::puts(codeOf(opened).constData());
        return 0;
    }
    std::puts("opened");
    std::fflush(stdout);
    if (what == u"die")
        std::raise(SIGKILL);
    std::ignore = (*opened)->door().write({"x", {}}, {}, [](Stores &stores) -> Result<void> {
        stores.database.execute(u"PRAGMA cache_size=10"_s); // so that pages are written before
        for (int i = 0; i < 3000; ++i) {
            Person person = named(QString(500, u'x'));
            stores.rows.add(person);
        }
        std::raise(SIGKILL);
        return {};
    });
    return 0;
}

} // namespace

void TestWorkspaceFile::secondWriterIsRefused()
{
    TestWorkspace in;
    const auto second = Workspace::open(in.path, Access::ReadWrite);
    QCOMPARE(codeOf(second), "file.locked"_ba);
    QCOMPARE(second.error().kind, ErrorKind::Conflict);
    QCOMPARE(second.error().reason.arguments.value(0), in.path);
    QCOMPARE(second.error().reason.arguments.value(3),
             QString::number(QCoreApplication::applicationPid()));
    in.workspace.reset();
    VERIFY_DONE(Workspace::open(in.path, Access::ReadWrite));
}

void TestWorkspaceFile::writerInAnotherProcessIsNamed()
{
    TestWorkspace in;
    QCOMPARE(inAnotherProcess(u"die"_s, in.path), "file.locked"_ba);
    VERIFY_DONE(Directory(*in).addPerson(named(u"Ana"_s)));
}

void TestWorkspaceFile::deadWritersLockIsCleared()
{
    TestWorkspace in;
    in.workspace.reset();
    QCOMPARE(inAnotherProcess(u"die"_s, in.path), "opened"_ba);
    QVERIFY(QFile::exists(in.path + u".lock"_s));
    in.reopen();
    VERIFY_DONE(Directory(*in).addPerson(named(u"Ana"_s)));
}

void TestWorkspaceFile::deadWriterLeavesNothingHalfDone()
{
    TestWorkspace in;
    VERIFY_DONE(Directory(*in).addPerson(named(u"Ana"_s)));
    const QStringList before = dump(in.path);
    in.workspace.reset();
    QCOMPARE(inAnotherProcess(u"die writing"_s, in.path), "opened"_ba);
    QVERIFY(QFileInfo(in.path + u"-journal"_s).size() > 0);
    {
        const auto reader = Workspace::open(in.path, Access::ReadOnly);
        VERIFY_DONE(reader);
        QCOMPARE(Lookup(**reader).search({u"ana"_s})->size(), 1);
    }
    in.reopen();
    QCOMPARE(dump(in.path), before);
    QCOMPARE(Upkeep(*in).check().value(), QStringList());
    VERIFY_DONE(Directory(*in).addPerson(named(u"Berta"_s)));
}

void TestWorkspaceFile::readerNeedsNoLock()
{
    TestWorkspace in;
    VERIFY_DONE(Directory(*in).addPerson(named(u"Ana"_s)));
    {
        const auto reader = Workspace::open(in.path, Access::ReadOnly);
        const auto other = Workspace::open(in.path, Access::ReadOnly);
        VERIFY_DONE(reader);
        VERIFY_DONE(other);
        QVERIFY((*reader)->isReadOnly());
        QCOMPARE(Lookup(**other).search({u"ana"_s})->size(), 1);
    }
    in.workspace.reset();
    QVERIFY(!QFile::exists(in.path + u".lock"_s));
    VERIFY_DONE(Workspace::open(in.path, Access::ReadOnly));
    QVERIFY(!QFile::exists(in.path + u".lock"_s));
}

void TestWorkspaceFile::readerSeesWhatTheWriterDoes()
{
    TestWorkspace in;
    const auto reader = Workspace::open(in.path, Access::ReadOnly);
    VERIFY_DONE(reader);
    QSignalSpy spy(reader->get(), &Workspace::changed);
    VERIFY_DONE(Directory(*in).addPerson(named(u"Ana"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(spy.size(), 1, 30'000);
    QVERIFY(spy.first().first().value<ChangeSet>().isEverything());
    QCOMPARE(Lookup(**reader).search({u"ana"_s})->size(), 1);
}

void TestWorkspaceFile::readerRefusesToWrite()
{
    TestWorkspace in;
    VERIFY_DONE(Directory(*in).addPerson(named(u"Ana"_s)));
    const auto reader = Workspace::open(in.path, Access::ReadOnly);
    VERIFY_DONE(reader);
    QCOMPARE(codeOf(Directory(**reader).addPerson(named(u"Berta"_s))), "file.opened-read-only"_ba);
    QCOMPARE(codeOf(History(**reader).undo()), "file.opened-read-only"_ba);
    QCOMPARE(dump(in.path).size(), 1);
}

void TestWorkspaceFile::readingInAnotherThreadLeavesTheLocks()
{
    TestWorkspace in;
    VERIFY_DONE(Directory(*in).addPerson(named(u"Ana"_s)));
    QByteArray before;
    QByteArray after;
    qsizetype found = 0;
    VERIFY_DONE((*in).door().write({"x", {}}, {}, [&](Stores &) -> Result<void> {
        before = inAnotherProcess(u"locks"_s, in.path);
        const std::unique_ptr<QThread> worker(
            QThread::create([&] { found = Lookup(*in).search({u"ana"_s})->size(); }));
        worker->start();
        worker->wait();
        after = inAnotherProcess(u"locks"_s, in.path);
        return {};
    }));
    QCOMPARE(found, 1);
    QCOMPARE(before, "locked"_ba);
    QCOMPARE(after, "locked"_ba);
    QCOMPARE(inAnotherProcess(u"locks"_s, in.path), "free"_ba);
}

void TestWorkspaceFile::existingFileIsNotReplaced()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"mine.txt"_s);
    writeBytes(path, "mine"_ba);
    QCOMPARE(codeOf(Workspace::create(path)), "file.exists"_ba);
    QCOMPARE(bytesOf(path), "mine"_ba);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"mine.txt"_s});
}

void TestWorkspaceFile::whatCannotBeMadeOrOpenedIsSaid_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isNew");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("new, in no folder") << u"no/file"_s << true << "file.cannot-create"_ba;
    QTest::newRow("new, in a file") << u"text/file"_s << true << "file.cannot-create"_ba;
    QTest::newRow("new, where a folder is") << QString() << true << "file.exists"_ba;
    QTest::newRow("missing") << u"missing"_s << false << "file.missing"_ba;
    QTest::newRow("in no folder") << u"no/file"_s << false << "file.missing"_ba;
    QTest::newRow("folder") << QString() << false << "file.is-folder"_ba;
    QTest::newRow("text") << u"text"_s << false << "file.no-database"_ba;
    QTest::newRow("empty") << u"empty"_s << false << "file.empty"_ba;
}

void TestWorkspaceFile::whatCannotBeMadeOrOpenedIsSaid()
{
    QFETCH(QString, name);
    QFETCH(bool, isNew);
    QFETCH(QByteArray, code);
    QTemporaryDir folder;
    writeBytes(folder.filePath(u"text"_s), "Dear colleagues"_ba);
    writeBytes(folder.filePath(u"empty"_s), {});
    const QString path = folder.filePath(name);
    const auto opened = isNew ? Workspace::create(path) : Workspace::open(path, Access::ReadWrite);
    QCOMPARE(codeOf(opened), code);
    if (!isNew)
        QCOMPARE(codeOf(Workspace::open(path, Access::ReadOnly)), code);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), (QStringList{u"empty"_s, u"text"_s}));
}

void TestWorkspaceFile::olderFileIsBackedUpAndMigrated()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"older.convenor"_s);
    makeOlderFile(path, 1);
    const QStringList rows = dump(path);
    const QStringList schema = schemaOf(path);
    {
        const auto opened = Workspace::open(path, Access::ReadWrite);
        VERIFY_DONE(opened);
        QCOMPARE(Lookup(**opened).search({u"elodie"_s})->size(), 1); // in an index that is new
        QCOMPARE(Upkeep(**opened).check().value(), QStringList());
    }
    QCOMPARE(dump(path), rows);
    QVERIFY(schemaOf(path) != schema);
    const QString backup = Workspace::newestBackup(path);
    QVERIFY(!backup.isEmpty());
    QCOMPARE(dump(backup), rows);
    QCOMPARE(schemaOf(backup), schema);
}

/// The process ended between the new schema and the words in its index.
void TestWorkspaceFile::migrationThatWasCutOffIsFinished()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"older.convenor"_s);
    makeOlderFile(path, 1);
    {
        Database database(path, Database::Mode::ReadWrite);
        migrate(database);
    }
    const auto opened = Workspace::open(path, Access::ReadWrite);
    VERIFY_DONE(opened);
    QCOMPARE(Lookup(**opened).search({u"elodie"_s})->size(), 1);
    QCOMPARE(Upkeep(**opened).check().value(), QStringList());
}

void TestWorkspaceFile::olderFileIsNotReadAsItIs()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"older.convenor"_s);
    makeOlderFile(path, 1);
    const QByteArray bytes = bytesOf(path);
    QCOMPARE(codeOf(Workspace::open(path, Access::ReadOnly)), "file.older"_ba);
    QVERIFY(bytesOf(path) == bytes);
}

void TestWorkspaceFile::newestBackupIsFound()
{
    TestWorkspace in;
    QCOMPARE(Workspace::newestBackup(in.path), QString());
    VERIFY_DONE(Upkeep(*in).backUp(in.path + u".one.backup"_s));
    QCOMPARE(Workspace::newestBackup(in.path), in.path + u".one.backup"_s);
    VERIFY_DONE(Upkeep(*in).backUp(in.folder.filePath(u"elsewhere.backup"_s)));
    QCOMPARE(Workspace::newestBackup(in.path), in.path + u".one.backup"_s);
}

void TestWorkspaceFile::authorIsNeverEmpty()
{
    TestWorkspace in;
    (*in).setAuthor(u"  Ben "_s);
    QCOMPARE((*in).author(), u"Ben"_s);
    (*in).setAuthor(u" "_s);
    QVERIFY(!(*in).author().isEmpty());
}

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.value(1) == u"--other")
        return actAsAnotherProcess(words.value(2), words.value(3));
    TestWorkspaceFile test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_workspace.moc"
