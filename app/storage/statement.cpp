// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include "storage/storageerror.h"

#include <QStringDecoder>

#include <sqlite3.h>

namespace convenor {

Statement::Statement(Database &database, const QByteArray &sql)
    : m_database(database)
    , m_sql(sql)
    , m_statement(database.take(m_sql))
{
}

Statement::~Statement()
{
    m_database.giveBack(m_sql, m_statement);
}

void Statement::bindNull(int index)
{
    check(sqlite3_bind_null(m_statement, index));
}

void Statement::bindInteger(int index, qint64 value)
{
    check(sqlite3_bind_int64(m_statement, index, value));
}

void Statement::bindText(int index, const QString &value)
{
    if (value.isEmpty()) {
        check(sqlite3_bind_text(m_statement, index, "", 0, SQLITE_STATIC));
        return;
    }
    const QByteArray utf8 = value.toUtf8();
    check(sqlite3_bind_text64(m_statement, index, utf8.constData(), sqlite3_uint64(utf8.size()),
                              SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bindBytes(int index, const QByteArray &value)
{
    check(sqlite3_bind_blob64(m_statement, index, value.constData(), sqlite3_uint64(value.size()),
                              SQLITE_TRANSIENT));
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code != SQLITE_ROW && code != SQLITE_DONE)
        m_database.fail(code);
    return code == SQLITE_ROW;
}

void Statement::run()
{
    while (step()) { }
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QString Statement::text(int column) const
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    const QByteArrayView bytes(utf8, sqlite3_column_bytes(m_statement, column));
    if (!bytes.startsWith("\xef\xbb\xbf"))
        return QString::fromUtf8(bytes);
    // Of the text, not of an encoding: kept, so that it reads as it was written.
    return QStringDecoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom)(bytes);
}

QByteArray Statement::bytes(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

void Statement::check(int code) const
{
    if (code != SQLITE_OK)
        m_database.fail(code);
}

} // namespace convenor
