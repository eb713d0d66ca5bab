// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include "storage/database.h"
#include "storage/statement.h"
#include "storage/storageerror.h"

#include <QFile>

#include <sqlite3.h>

#include <cstdio>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

void copyPages(Database &database, const QString &target)
{
    sqlite3 *copy = nullptr;
    const int opened = sqlite3_open_v2(QFile::encodeName(target).constData(), &copy,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    int code = opened;
    QString detail = QString::fromUtf8(sqlite3_errmsg(copy));
    if (opened == SQLITE_OK) {
        if (sqlite3_backup *backup = sqlite3_backup_init(copy, "main", database.handle(), "main")) {
            while ((code = sqlite3_backup_step(backup, 1000)) == SQLITE_OK) { }
            sqlite3_backup_finish(backup);
            code = code == SQLITE_DONE ? SQLITE_OK : code;
        } else {
            code = sqlite3_errcode(copy);
        }
        detail = QString::fromUtf8(sqlite3_errmsg(copy));
    }
    sqlite3_close(copy);
    // The copy is new: what is busy or damaged is what it is made from.
    if ((code & 0xff) == SQLITE_BUSY || (code & 0xff) == SQLITE_LOCKED)
        throwStorage(ErrorKind::Conflict, "file.busy", {database.path()}, detail);
    if ((code & 0xff) == SQLITE_CORRUPT || (code & 0xff) == SQLITE_NOTADB)
        throwStorage(ErrorKind::Storage, "file.damaged", {database.path()}, detail);
    if (code != SQLITE_OK)
        throwStorage(ErrorKind::Io, "backup.failed", {target}, detail);
}

/// What is so damaged that it cannot be opened is a fault like any other.
QStringList faultsOfCopy(const QString &path)
{
    try {
        Database copy(path, Database::Mode::ReadOnly);
        return integrityFaults(copy);
    } catch (const StorageError &fault) {
        return {QString::fromLatin1(fault.error.reason.code) + u' ' + fault.error.detail};
    }
}

} // namespace

void backUp(Database &database, const QString &target)
{
    const QString beside = target + u".new"_s;
    try {
        QFile::remove(beside);
        {
            QFile fresh(beside);
            if (!fresh.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                            QFileDevice::ReadOwner | QFileDevice::WriteOwner))
                throwStorage(ErrorKind::Io, "file.cannot-create", {target, fresh.errorString()});
        }
        copyPages(database, beside);
        const QStringList faults = faultsOfCopy(beside);
        if (!faults.isEmpty())
            throwStorage(ErrorKind::Storage, "backup.damaged", {target}, faults.join(u"; "_s));
    } catch (...) {
        QFile::remove(beside);
        throw;
    }
    if (std::rename(QFile::encodeName(beside).constData(), QFile::encodeName(target).constData())
        != 0) {
        QFile::remove(beside);
        throwStorage(ErrorKind::Io, "file.cannot-create", {target});
    }
}

QStringList integrityFaults(Database &database)
{
    QStringList faults;
    Statement integrity(database, "PRAGMA integrity_check(20)");
    while (integrity.step()) {
        if (integrity.text(0) != u"ok")
            faults.append(integrity.text(0));
    }
    Statement references(database, "PRAGMA foreign_key_check");
    while (references.step())
        faults.append(u"%1 row %2 refers to a missing row of %3"_s.arg(
            references.text(0), QString::number(references.integer(1)), references.text(2)));
    return faults;
}

} // namespace convenor
