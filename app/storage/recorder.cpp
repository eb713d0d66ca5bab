// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recorder.h"

#include "storage/listlayout.h"
#include "storage/revisionrows.h"
#include "storage/rows.h"

#include <sqlite3.h>

#include <memory>

namespace convenor {

namespace {

struct FreeSqlite
{
    void operator()(void *memory) const { sqlite3_free(memory); }
};
using SqliteBuffer = std::unique_ptr<void, FreeSqlite>;

QByteArray taken(void *buffer, int size)
{
    const SqliteBuffer owned(buffer);
    return {static_cast<const char *>(buffer), size};
}

void *bytesOf(const QByteArray &changeset)
{
    return const_cast<char *>(changeset.constData());
}

void checkCode(int code, const char *what)
{
    if (code != SQLITE_OK)
        throwStorage(ErrorKind::Storage, "change.unreadable", {},
                     QLatin1StringView(what) + QLatin1Char(' ')
                         + QLatin1StringView(sqlite3_errstr(code)));
}

template <class T>
void appendTables(QList<RecordedTable> &tables, const RecordedTable &table)
{
    tables.append(table);
    eachField<T>([&](const auto &field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        const RecordedTable part{table.name + '_' + field.name, table.name, table.kind};
        if constexpr (IsIdList<Value>::value)
            tables.append(part);
        else if constexpr (isPartList<Value>)
            appendTables<typename Value::value_type>(tables, part);
    });
}

QVariant variantOf(sqlite3_value *value)
{
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return QVariant::fromValue(qint64(sqlite3_value_int64(value)));
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_value_text(value)),
                                 sqlite3_value_bytes(value));
    default:
        return {};
    }
}

using ReadValue = int (*)(sqlite3_changeset_iter *, int, sqlite3_value **);

QList<std::optional<QVariant>> valuesOf(sqlite3_changeset_iter *iterator, int columns,
                                        ReadValue read)
{
    QList<std::optional<QVariant>> values(columns);
    for (int i = 0; i < columns; ++i) {
        sqlite3_value *value = nullptr;
        checkCode(read(iterator, i, &value), "value");
        if (value)
            values[i] = variantOf(value);
    }
    return values;
}

RowChange rowChangeAt(sqlite3_changeset_iter *iterator)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    checkCode(sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr), "operation");
    RowChange change{table, RowChange::Kind::Changed, 0, {}, {}};
    if (operation != SQLITE_INSERT)
        change.before = valuesOf(iterator, columns, sqlite3changeset_old);
    if (operation != SQLITE_DELETE)
        change.after = valuesOf(iterator, columns, sqlite3changeset_new);
    if (operation == SQLITE_INSERT)
        change.kind = RowChange::Kind::Added;
    else if (operation == SQLITE_DELETE)
        change.kind = RowChange::Kind::Removed;
    const auto &known = operation == SQLITE_INSERT ? change.after : change.before;
    change.id = known.first().value_or(QVariant()).toLongLong();
    return change;
}

template <class Visit>
void eachOperation(const QByteArray &changeset, Visit &&visit)
{
    sqlite3_changeset_iter *iterator = nullptr;
    checkCode(sqlite3changeset_start(&iterator, int(changeset.size()), bytesOf(changeset)),
              "start");
    const std::unique_ptr<sqlite3_changeset_iter, int (*)(sqlite3_changeset_iter *)> owned(
        iterator, sqlite3changeset_finalize);
    int code = sqlite3changeset_next(iterator);
    for (; code == SQLITE_ROW; code = sqlite3changeset_next(iterator)) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        checkCode(sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr),
                  "operation");
        visit(iterator, table, operation);
    }
    checkCode(code == SQLITE_DONE ? SQLITE_OK : code, "next");
}

qint64 integerAt(sqlite3_changeset_iter *iterator, int column, ReadValue read)
{
    sqlite3_value *value = nullptr;
    checkCode(read(iterator, column, &value), "value");
    return value ? sqlite3_value_int64(value) : 0;
}

struct ApplyState
{
    std::optional<RowConflict> conflict;
};

int onConflict(void *context, int what, sqlite3_changeset_iter *iterator)
{
    auto *state = static_cast<ApplyState *>(context);
    state->conflict = RowConflict();
    if (what != SQLITE_CHANGESET_FOREIGN_KEY) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(iterator, &table, &columns, &operation, nullptr);
        sqlite3_value *id = nullptr;
        if (operation == SQLITE_INSERT)
            sqlite3changeset_new(iterator, 0, &id);
        else
            sqlite3changeset_old(iterator, 0, &id);
        state->conflict = RowConflict{table, id ? sqlite3_value_int64(id) : 0};
    }
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

const QList<RecordedTable> &recordedTables()
{
    static const QList<RecordedTable> tables = [] {
        QList<RecordedTable> all;
        appendTables<Organization>(all, {tableOf<Organization>, {}, Kind::Organization});
        appendTables<Person>(all, {tableOf<Person>, {}, Kind::Person});
        appendTables<Series>(all, {tableOf<Series>, {}, Kind::Series});
        appendTables<Session>(all, {tableOf<Session>, {}, Kind::Session});
        appendTables<Note>(all, {tableOf<Note>, {}, Kind::Note});
        appendTables<Action>(all, {tableOf<Action>, {}, Kind::Action});
        appendTables<Material>(all, {tableOf<Material>, {}, Kind::Material});
        appendTables<Request>(all, {tableOf<Request>, {}, Kind::Request});
        appendTables<Registration>(all, {tableOf<Registration>, {}, Kind::Registration});
        appendTables<ListLayout>(all, {tableOf<ListLayout>, {}, std::nullopt});
        appendTables<Attendance>(all, {tableOf<Attendance>, tableOf<Session>, Kind::Session});
        appendTables<SummaryRevision>(all,
                                      {tableOf<SummaryRevision>, tableOf<Session>, Kind::Session});
        appendTables<Mailing>(all, {tableOf<Mailing>, {}, Kind::Mailing});
        appendTables<AcceptedFinding>(all, {tableOf<AcceptedFinding>, {}, Kind::Finding});
        return all;
    }();
    return tables;
}

Recorder::Recorder(Database &database)
    : m_database(database)
{
    checkCode(sqlite3session_create(database.handle(), "main", &m_session), "session");
    for (const RecordedTable &table : recordedTables())
        checkCode(sqlite3session_attach(m_session, table.name.constData()), "attach");
}

Recorder::~Recorder()
{
    sqlite3session_delete(m_session);
}

QByteArray Recorder::changeset()
{
    int size = 0;
    void *buffer = nullptr;
    const int code = sqlite3session_changeset(m_session, &size, &buffer);
    if (code != SQLITE_OK)
        m_database.fail(code);
    return taken(buffer, size);
}

void eachRowChange(const QByteArray &changeset, const std::function<void(const RowChange &)> &visit)
{
    eachOperation(changeset, [&visit](sqlite3_changeset_iter *iterator, const char *, int) {
        visit(rowChangeAt(iterator));
    });
}

int operationCount(const QByteArray &changeset)
{
    int count = 0;
    eachOperation(changeset, [&count](sqlite3_changeset_iter *, const char *, int) { ++count; });
    return count;
}

QByteArray inverted(const QByteArray &changeset)
{
    int size = 0;
    void *buffer = nullptr;
    checkCode(sqlite3changeset_invert(int(changeset.size()), changeset.constData(), &size, &buffer),
              "invert");
    return taken(buffer, size);
}

QByteArray united(const QByteArray &first, const QByteArray &second)
{
    int size = 0;
    void *buffer = nullptr;
    checkCode(sqlite3changeset_concat(int(first.size()), bytesOf(first), int(second.size()),
                                      bytesOf(second), &size, &buffer),
              "unite");
    return taken(buffer, size);
}

std::optional<RowConflict> applyChangeset(Database &database, const QByteArray &changeset)
{
    ApplyState state;
    const qint64 before = sqlite3_total_changes64(database.handle());
    const int code = sqlite3changeset_apply(database.handle(), int(changeset.size()),
                                            bytesOf(changeset), nullptr, onConflict, &state);
    if (state.conflict)
        return state.conflict;
    if (code != SQLITE_OK)
        database.fail(code);
    if (sqlite3_total_changes64(database.handle()) - before != operationCount(changeset))
        throwStorage(ErrorKind::Storage, "change.not-applied");
    return std::nullopt;
}

ChangeSet touchedBy(Database &database, const QByteArray &changeset)
{
    static const QHash<QByteArray, RecordedTable> byName = [] {
        QHash<QByteArray, RecordedTable> hash;
        for (const RecordedTable &table : recordedTables())
            hash.insert(table.name, table);
        return hash;
    }();
    QHash<std::pair<QByteArray, qint64>, qint64> removedOwner; // of rows that are no more
    ChangeSet touched;
    QList<std::pair<RecordedTable, qint64>> parts;
    RecordedTable table; // rows of one table stand together
    RecordedTable owner; // of its rows
    eachOperation(changeset,
                  [&](sqlite3_changeset_iter *iterator, const char *name, int operation) {
                      if (table.name != name) {
                          table = byName.value(name);
                          owner = byName.value(table.owner);
                      }
                      const auto known =
                          operation == SQLITE_INSERT ? sqlite3changeset_new : sqlite3changeset_old;
                      const qint64 id = integerAt(iterator, 0, known);
                      if (!table.kind)
                          return;
                      if (table.owner.isEmpty()) {
                          touched.add(*table.kind, id);
                          return;
                      }
                      // Of a new row the change says whose part it is.
                      if (operation == SQLITE_INSERT && owner.owner.isEmpty()) {
                          touched.add(*table.kind, integerAt(iterator, 1, known));
                          return;
                      }
                      if (operation == SQLITE_DELETE)
                          removedOwner.insert({table.name, id}, integerAt(iterator, 1, known));
                      parts.append({table, id});
                  });
    for (auto [part, id] : std::as_const(parts)) {
        while (!part.owner.isEmpty() && id != 0) {
            Statement row(database,
                          "SELECT " + quoted({part.owner}) + " FROM " + quoted({part.name})
                              + " WHERE id = ?");
            row.bindInteger(1, id);
            id = row.step() ? row.integer(0) : removedOwner.value({part.name, id});
            part = byName.value(part.owner);
        }
        if (id != 0)
            touched.add(*part.kind, id);
    }
    return touched;
}

} // namespace convenor
