// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/filelock.h"

#include "storage/storageerror.h"

#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

QString lockPath(const QString &path)
{
    return path + u".lock"_s;
}

std::unique_ptr<QLockFile> lockFor(const QString &path)
{
    auto lock = std::make_unique<QLockFile>(lockPath(path));
    lock->setStaleLockTime(0); // only a process that is no more leaves a lock to be cleared
    if (lock->tryLock(0))
        return lock;
    if (lock->error() != QLockFile::LockFailedError) {
        if (!QFileInfo::exists(path))
            throwStorage(ErrorKind::Io, "file.cannot-create", {path});
        const bool forbidden = lock->error() == QLockFile::PermissionError;
        throwStorage(ErrorKind::Storage, forbidden ? "file.read-only" : "file.cannot-lock", {path});
    }
    qint64 process = 0;
    QString host;
    QString program;
    lock->getLockInfo(&process, &host, &program);
    throwStorage(ErrorKind::Conflict, "file.locked",
                 {path, QFileInfo(lockPath(path)).owner(), host, QString::number(process)});
}

} // namespace convenor
