// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include "base/fold.h"
#include "storage/fileheader.h"
#include "storage/migrations.h"
#include "storage/searchtokens.h"
#include "storage/statement.h"
#include "storage/storageerror.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

#include <sqlite3.h>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString textOf(sqlite3_value *value)
{
    const auto *utf8 = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return QString::fromUtf8(utf8, sqlite3_value_bytes(value));
}

void answer(sqlite3_context *context, const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_result_text64(context, utf8.constData(), sqlite3_uint64(utf8.size()), SQLITE_TRANSIENT,
                          SQLITE_UTF8);
}

void foldFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    answer(context, fold(textOf(arguments[0])));
}

/// Of the number of a kind, a title, the text beside it, a year and an audience.
void tokensFunction(sqlite3_context *context, int, sqlite3_value **arguments)
{
    answer(context,
           searchTokens(Kind(sqlite3_value_int(arguments[0])), textOf(arguments[1]),
                        textOf(arguments[2]), textOf(arguments[3]), textOf(arguments[4])));
}

sqlite3 *handleOf(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    return handle.isValid() && qstrcmp(handle.typeName(), "sqlite3*") == 0
        ? *static_cast<sqlite3 *const *>(handle.constData())
        : nullptr;
}

} // namespace

Database::Database(const QString &path, Mode mode)
    : Database(path, mode, Header::Unknown)
{
}

Database::Database(const Database &opened, Mode mode)
    : Database(opened.path(), mode, Header::Judged)
{
}

Database::Database(const QString &path, Mode mode, Header header)
    : m_path(path)
    , m_connection(u"convenor-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , m_mode(mode)
{
    if (mode == Mode::Create)
        createEmptyFile(path);
    else if (header == Header::Unknown)
        judgeFileHeader(path, applicationId, latestUserVersion());
    try {
        open();
        configure();
        if (mode == Mode::Create)
            migrate(*this);
        else
            judgeSchema();
        // Not before the file was judged: a file in another mode is converted by it.
        if (mode != Mode::ReadOnly)
            execute(u"PRAGMA synchronous=FULL; PRAGMA journal_mode=TRUNCATE;"_s);
    } catch (...) {
        close();
        if (mode == Mode::Create)
            QFile::remove(path); // which was made above
        throw;
    }
}

Database::~Database()
{
    if (m_writing)
        rollback();
    close();
}

void Database::open()
{
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_connection);
    connection.setDatabaseName(m_path);
    connection.setConnectOptions(m_mode == Mode::ReadOnly
                                     ? u"QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000"_s
                                     : u"QSQLITE_BUSY_TIMEOUT=5000"_s);
    if (!connection.open())
        throwStorage(ErrorKind::Storage, "file.cannot-open", {m_path},
                     connection.lastError().text());
    m_handle = handleOf(connection);
    if (!m_handle)
        throwStorage(ErrorKind::Storage, "file.no-driver", {});
    sqlite3_extended_result_codes(m_handle, 1);
}

void Database::configure()
{
    QSqlQuery query(QSqlDatabase::database(m_connection, false));
    if (!query.exec(u"SELECT sqlite_source_id()"_s) || !query.next())
        fail(sqlite3_errcode(m_handle));
    if (query.value(0).toString() != QLatin1StringView(sqlite3_sourceid()))
        throwStorage(ErrorKind::Storage, "file.two-sqlites", {query.value(0).toString()});
    query.finish();

    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    const auto add = [this](const char *name, int arguments, auto function) {
        sqlite3_create_function_v2(m_handle, name, arguments,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, nullptr,
                                   function, nullptr, nullptr, nullptr);
    };
    add("fold", 1, foldFunction);
    add("search_tokens", 5, tokensFunction);
    execute(u"PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-32000;"_s);
}

void Database::judgeSchema()
{
    Statement known(*this, "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'file'");
    if (!known.step())
        throwStorage(ErrorKind::Invalid, "file.damaged", {m_path}, u"no table file"_s);
    Statement strange(*this,
                      "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') LIMIT 1");
    if (strange.step())
        throwStorage(ErrorKind::Invalid, "file.strange-schema", {m_path, strange.text(0)});
    Statement copy(*this, "SELECT copy FROM file WHERE id = 1");
    if (!copy.step())
        throwStorage(ErrorKind::Invalid, "file.damaged", {m_path}, u"no row in file"_s);
    m_copy = copy.integer(0);
}

void Database::execute(const QString &script)
{
    char *message = nullptr;
    const int code =
        sqlite3_exec(m_handle, script.toUtf8().constData(), nullptr, nullptr, &message);
    sqlite3_free(message);
    if (code != SQLITE_OK)
        fail(code);
}

int Database::userVersion() const
{
    Statement version(const_cast<Database &>(*this), "PRAGMA user_version");
    return version.step() ? int(version.integer(0)) : 0;
}

void Database::keepChangesInMemory()
{
    execute(u"PRAGMA cache_spill=OFF;"_s);
}

void Database::overwriteDeleted()
{
    Statement secure(*this, "PRAGMA secure_delete=ON");
    secure.step();
}

void Database::compact()
{
    finalizeStatements();
    // The new file may be large: it is made on the disk, and holds nothing that went.
    execute(u"PRAGMA temp_store=FILE; PRAGMA cache_spill=ON;"_s);
    execute(u"VACUUM;"_s);
    execute(u"PRAGMA temp_store=MEMORY;"_s);
}

void Database::beginWrite()
{
    execute(u"BEGIN IMMEDIATE;"_s);
    m_writing = true;
    Statement counter(*this, "SELECT copy, next FROM file WHERE id = 1");
    if (!counter.step())
        throwStorage(ErrorKind::Storage, "file.damaged", {m_path}, u"no row in file"_s);
    m_copy = counter.integer(0);
    m_nextCounter = counter.integer(1);
}

qint64 Database::nextId()
{
    return (m_copy << 32) | m_nextCounter++;
}

void Database::commit()
{
    {
        Statement counter(*this, "UPDATE file SET next = ? WHERE id = 1 AND next <> ?1");
        counter.bindInteger(1, m_nextCounter);
        counter.run();
    }
    execute(u"COMMIT;"_s);
    m_writing = false;
}

void Database::rollback()
{
    m_writing = false;
    // A failed COMMIT may have rolled back by itself; then there is nothing left to do.
    if (m_handle && sqlite3_get_autocommit(m_handle) == 0)
        sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
}

sqlite3_stmt *Database::take(const QByteArray &sql)
{
    if (sqlite3_stmt *statement = m_statements.take(sql))
        return statement;
    sqlite3_stmt *statement = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), int(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    if (code != SQLITE_OK)
        fail(code);
    return statement;
}

void Database::giveBack(const QByteArray &sql, sqlite3_stmt *statement)
{
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    sqlite3_stmt *&kept = m_statements[sql];
    if (kept)
        sqlite3_finalize(statement);
    else
        kept = statement;
}

void Database::fail(int code) const
{
    const QString detail = QString::fromUtf8(sqlite3_errmsg(m_handle)) + u" ("_s
        + QString::number(sqlite3_extended_errcode(m_handle)) + u')';
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throwStorage(ErrorKind::Conflict, "file.busy", {m_path}, detail);
    case SQLITE_FULL:
        throwStorage(ErrorKind::Storage, "file.disk-full", {m_path}, detail);
    case SQLITE_READONLY:
    case SQLITE_PERM:
        throwStorage(ErrorKind::Storage, "file.read-only", {m_path}, detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throwStorage(ErrorKind::Storage, "file.damaged", {m_path}, detail);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        throwStorage(ErrorKind::Storage, "file.cannot-access", {m_path}, detail);
    default:
        // Of the constraints only this one can come from what a person does.
        if (sqlite3_extended_errcode(m_handle) == SQLITE_CONSTRAINT_FOREIGNKEY)
            throwStorage(ErrorKind::Conflict, "reference.broken", {}, detail);
        throwStorage(ErrorKind::Storage, "file.fault", {m_path}, detail);
    }
}

void Database::finalizeStatements()
{
    for (sqlite3_stmt *statement : std::as_const(m_statements))
        sqlite3_finalize(statement);
    m_statements.clear();
}

void Database::close()
{
    finalizeStatements();
    m_handle = nullptr;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

} // namespace convenor
