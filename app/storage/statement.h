// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QByteArray>
#include <QString>

namespace convenor {

/// A prepared statement in use. It comes from the connection's store of statements and goes back
/// reset, so that no cursor outlives it. Parameters are bound in order from 1, columns are read
/// from 0. Throws StorageError.
class Statement final
{
public:
    Statement(Database &database, const QByteArray &sql);
    ~Statement();
    Q_DISABLE_COPY_MOVE(Statement)

    void bindNull(int index);
    void bindInteger(int index, qint64 value);
    void bindText(int index, const QString &value);
    void bindBytes(int index, const QByteArray &value);

    /// True while there is a row.
    bool step();
    /// Runs it to the end and makes it ready to be bound again.
    void run();
    void reset();

    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;

private:
    void check(int code) const;

    Database &m_database;
    QByteArray m_sql;
    sqlite3_stmt *m_statement;
};

} // namespace convenor
