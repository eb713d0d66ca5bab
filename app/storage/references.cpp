// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/references.h"

#include "storage/recorder.h"
#include "storage/rows.h"

namespace convenor {

namespace {

/// The columns of one table that refer to another.
QByteArrayList referringColumns(Database &database, const QByteArray &from, const QByteArray &to)
{
    Statement columns(database,
                      "SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE \"table\" = ?");
    columns.bindText(1, QString::fromLatin1(from));
    columns.bindText(2, QString::fromLatin1(to));
    QByteArrayList names;
    while (columns.step())
        names.append(columns.text(0).toLatin1());
    return names;
}

/// The columns that make two parts of one owner the same: all but the row's id and its place.
QByteArrayList meaningOf(Database &database, const QByteArray &table)
{
    Statement columns(database,
                      "SELECT name FROM pragma_table_info(?) WHERE name NOT IN ('id', 'ordinal')");
    columns.bindText(1, QString::fromLatin1(table));
    QByteArrayList names;
    while (columns.step())
        names.append(columns.text(0).toLatin1());
    return names;
}

void runWith(Database &database, const QByteArray &sql, std::initializer_list<qint64> values)
{
    Statement statement(database, sql);
    int index = 1;
    for (const qint64 value : values)
        statement.bindInteger(index++, value);
    statement.run();
}

} // namespace

QList<ReferenceCount> referencesTo(Database &database, const QByteArray &table, qint64 id)
{
    QList<ReferenceCount> counts;
    for (const RecordedTable &from : recordedTables()) {
        if (from.owner == table)
            continue;
        for (const QByteArray &column : referringColumns(database, from.name, table)) {
            Statement count(database,
                            "SELECT count(*) FROM " + quoted({from.name}) + " WHERE "
                                + quoted({column}) + " = ?");
            count.bindInteger(1, id);
            if (count.step() && count.integer(0) > 0)
                counts.append({from.name, int(count.integer(0))});
        }
    }
    return counts;
}

void moveReferences(Database &database, const QByteArray &table, qint64 from, qint64 to)
{
    for (const RecordedTable &each : recordedTables()) {
        const QByteArray name = quoted({each.name});
        const QByteArrayList columns = referringColumns(database, each.name, table);
        for (const QByteArray &column : columns) {
            const QByteArray referring = quoted({column}) + " = ?";
            if (column == each.owner) // its list goes on behind the other's
                runWith(database,
                        "UPDATE " + name
                            + " SET ordinal = ordinal + (SELECT coalesce(max(ordinal)"
                              " + 1, 0) FROM "
                            + name + " WHERE " + referring + ") WHERE " + referring,
                        {to, from});
            runWith(database,
                    "UPDATE " + name + " SET " + quoted({column}) + " = ? WHERE " + referring,
                    {to, from});
            if (!each.owner.isEmpty())
                runWith(database,
                        "DELETE FROM " + name + " WHERE " + quoted({column})
                            + " = ?1 AND id NOT IN "
                              "(SELECT min(id) FROM "
                            + name + " WHERE " + quoted({column}) + " = ?1 GROUP BY "
                            + quoted(meaningOf(database, each.name)) + ")",
                        {to});
        }
        if (columns.contains(each.owner) && columns.contains("target"))
            runWith(database,
                    "DELETE FROM " + name + " WHERE target = ?1 AND " + quoted({each.owner})
                        + " = ?1",
                    {to});
    }
}

} // namespace convenor
