// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QString>

struct sqlite3;
struct sqlite3_stmt;

namespace convenor {

/// One connection to one workspace file, to be used in the thread that opened it. Opening judges
/// the file before SQLite touches it: what is not a whole workspace of this program is refused and
/// left byte for byte as it was. Throws StorageError.
class Database final
{
public:
    enum class Mode { ReadOnly, ReadWrite, Create };

    static constexpr qint32 applicationId = 0x436f6e76;

    Database(const QString &path, Mode mode);
    /// Another connection to a file that is open already, for another thread. It is not judged
    /// again: POSIX drops all of a process's locks on a file that is opened and closed beside
    /// SQLite.
    Database(const Database &opened, Mode mode);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    const QString &path() const { return m_path; }
    Mode mode() const { return m_mode; }
    sqlite3 *handle() const { return m_handle; }

    /// Runs a script of statements that return nothing.
    void execute(const QString &script);
    int userVersion() const;

    /// For a long write: keeps changed pages in memory so that readers are not shut out meanwhile.
    void keepChangesInMemory();

    /// From here to the end of the connection what is deleted is overwritten.
    void overwriteDeleted();
    /// Writes the whole file anew without what earlier deletions left in it; outside a write.
    void compact();

    /// Reserves the next row id; it is kept when the transaction is.
    qint64 nextId();
    void beginWrite();
    void commit();
    void rollback();
    bool isWriting() const { return m_writing; }

    /// A prepared statement that is not in use, by its text; given back when it was used.
    sqlite3_stmt *take(const QByteArray &sql);
    void giveBack(const QByteArray &sql, sqlite3_stmt *statement);

    /// Throws what SQLite's result code of the last call means.
    [[noreturn]] void fail(int code) const;

private:
    enum class Header { Judged, Unknown };
    Database(const QString &path, Mode mode, Header header);

    void open();
    void configure();
    void judgeSchema();
    void finalizeStatements();
    void close();

    QString m_path;
    QString m_connection;
    Mode m_mode;
    sqlite3 *m_handle = nullptr;
    QHash<QByteArray, sqlite3_stmt *> m_statements;
    qint64 m_copy = 0;
    qint64 m_nextCounter = 0;
    bool m_writing = false;
};

} // namespace convenor
