// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/workspace.h"

#include "storage/backup.h"
#include "storage/migrations.h"
#include "usecases/door.h"
#include "usecases/filelock.h"

#include <QDir>
#include <QFileInfo>
#include <QTimer>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto otherWriterInterval = std::chrono::seconds(2);

QString accountName()
{
    const QString name = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return name.isEmpty() ? u"unknown"_s : name;
}

void migrateWithBackup(Database &database)
{
    const bool isOlder = database.userVersion() < latestUserVersion();
    if (isOlder) {
        backUp(database,
               u"%1.before-%2.backup"_s.arg(database.path(), QString::number(latestUserVersion())));
        migrate(database);
    }
    if (!isOlder && !lacksSearchIndex(database))
        return;
    database.beginWrite();
    SearchIndex(database).rebuild();
    database.commit();
}

/// A program that was killed while it stored a large file left a part of it. That is no reason not
/// to open the file: where it cannot be removed, it stays until the next time.
void removeUnfinishedContents(Database &database)
{
    try {
        ContentStore contents(database);
        if (!contents.bySha256(u""_s))
            return;
        database.beginWrite();
        contents.removeUnfinished();
        database.commit();
    } catch (const StorageError &) {
        database.rollback();
    }
}

/// A write that was cut off left its journal: SQLite undoes it at the next opening for writing,
/// which is done here, unless another process is in the middle of its write.
void finishInterruptedWrite(const QString &path)
{
    if (QFileInfo(path + u"-journal"_s).size() == 0)
        return;
    QLockFile lock(lockPath(path));
    lock.setStaleLockTime(0);
    if (lock.tryLock(0))
        Database(path, Database::Mode::ReadWrite);
}

Result<std::unique_ptr<Door>> openDoor(const QString &path, Database::Mode mode,
                                       Workspace::Options &options)
{
    try {
        std::unique_ptr<QLockFile> lock;
        if (mode == Database::Mode::Create && QFileInfo::exists(path))
            throwStorage(ErrorKind::Conflict, "file.exists", {path});
        if (mode == Database::Mode::ReadWrite && QFileInfo(path).isFile()
            && !QFileInfo(path).isWritable())
            throwStorage(ErrorKind::Storage, "file.read-only", {path});
        if (mode == Database::Mode::Create
            || (mode == Database::Mode::ReadWrite && QFileInfo::exists(path)))
            lock = lockFor(path);
        if (mode == Database::Mode::ReadOnly)
            finishInterruptedWrite(path);
        auto database = std::make_unique<Database>(path, mode);
        if (mode == Database::Mode::ReadWrite)
            migrateWithBackup(*database);
        else if (database->userVersion() < latestUserVersion())
            throwStorage(ErrorKind::Conflict, "file.older", {path});
        if (mode == Database::Mode::ReadWrite)
            removeUnfinishedContents(*database);
        return std::make_unique<Door>(std::move(database), std::move(lock),
                                      options.author.isEmpty() ? accountName() : options.author,
                                      options.clock);
    } catch (const StorageError &fault) {
        return tl::unexpected(fault.error);
    }
}

} // namespace

Workspace::Workspace(std::unique_ptr<Door> door)
    : m_door(std::move(door))
{
    // Emitted in this thread, whichever wrote.
    m_door->onChanged([this](const ChangeSet &changes) {
        if (QThread::currentThread() == thread())
            emit changed(changes);
        else
            QMetaObject::invokeMethod(
                this, [this, changes] { emit changed(changes); }, Qt::QueuedConnection);
    });
    if (isReadOnly())
        followOtherWriter();
}

Workspace::~Workspace() = default;

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, Options options)
{
    return openDoor(path, Database::Mode::Create, options).map([](std::unique_ptr<Door> door) {
        return std::unique_ptr<Workspace>(new Workspace(std::move(door)));
    });
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, Access access,
                                                   Options options)
{
    const auto mode =
        access == Access::ReadOnly ? Database::Mode::ReadOnly : Database::Mode::ReadWrite;
    return openDoor(path, mode, options).map([](std::unique_ptr<Door> door) {
        return std::unique_ptr<Workspace>(new Workspace(std::move(door)));
    });
}

Result<void> Workspace::breakLock(const QString &path)
{
    if (!QFile::remove(lockPath(path)))
        return failure(ErrorKind::Io, "file.cannot-break-lock", {path});
    return {};
}

QString Workspace::newestBackup(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfoList backups =
        file.dir().entryInfoList({file.fileName() + u".*backup"_s}, QDir::Files, QDir::Time);
    return backups.isEmpty() ? QString() : backups.first().filePath();
}

QString Workspace::path() const
{
    return m_door->path();
}

bool Workspace::isReadOnly() const
{
    return m_door->isReadOnly();
}

QString Workspace::author() const
{
    return m_door->author();
}

void Workspace::setAuthor(const QString &author)
{
    m_door->setAuthor(author.trimmed().isEmpty() ? accountName() : author.trimmed());
}

void Workspace::followOtherWriter()
{
    auto *timer = new QTimer(this);
    const auto version = [this] {
        return m_door
            ->read<qint64>([](Stores &stores) -> Result<qint64> {
                Statement row(stores.database, "PRAGMA data_version");
                return row.step() ? row.integer(0) : 0;
            })
            .value_or(0);
    };
    connect(timer, &QTimer::timeout, this, [this, version, seen = version()]() mutable {
        if (const qint64 now = version(); now != seen) {
            seen = now;
            emit changed(ChangeSet::ofEverything());
        }
    });
    timer->start(otherWriterInterval);
}

} // namespace convenor
