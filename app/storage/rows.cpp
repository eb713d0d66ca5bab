// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"

namespace convenor {

QByteArray quoted(const QByteArrayList &columns, const QByteArray &prefix)
{
    QByteArray text;
    for (const QByteArray &column : columns) {
        if (!text.isEmpty())
            text += ", ";
        text += prefix + '"' + column + '"';
    }
    return text;
}

QByteArray Rows::insertSql(const RowPlace &place, const QByteArrayList &columns)
{
    QByteArrayList all{"id"};
    if (!place.owner.isEmpty())
        all += {place.owner, "ordinal"};
    all += columns;
    QByteArray marks = "?";
    for (qsizetype i = 1; i < all.size(); ++i)
        marks += ", ?";
    return "INSERT INTO " + quoted({place.table}) + " (" + quoted(all) + ") VALUES (" + marks + ")";
}

QByteArray Rows::updateSql(const RowPlace &place, const QByteArrayList &columns)
{
    QByteArrayList all;
    if (!place.owner.isEmpty())
        all += {place.owner, "ordinal"};
    all += columns;
    QByteArray assignments;
    for (const QByteArray &column : all)
        assignments += (assignments.isEmpty() ? "" : ", ") + quoted({column}) + " = ?";
    return "UPDATE " + quoted({place.table}) + " SET " + assignments + " WHERE id = ?";
}

void Rows::runWithId(const QByteArray &sql, qint64 id)
{
    Statement statement(m_database, sql);
    statement.bindInteger(1, id);
    statement.run();
}

QList<qint64> Rows::idsOf(const RowPlace &part, qint64 owner)
{
    Statement statement(m_database,
                        "SELECT id FROM " + quoted({part.table}) + " WHERE " + quoted({part.owner})
                            + " = ? ORDER BY ordinal");
    statement.bindInteger(1, owner);
    QList<qint64> ids;
    while (statement.step())
        ids.append(statement.integer(0));
    return ids;
}

void Rows::saveTargets(const RowPlace &part, qint64 owner, const QList<qint64> &targets, bool isNew)
{
    QHash<qint64, qint64> rowOf; // target → row
    if (!isNew) {
        const QByteArray where = quoted({part.owner}) + " = ?";
        Statement statement(m_database,
                            "SELECT id, target FROM " + quoted({part.table}) + " WHERE " + where);
        statement.bindInteger(1, owner);
        QList<qint64> gone;
        while (statement.step()) {
            const qint64 target = statement.integer(1);
            if (targets.contains(target) && !rowOf.contains(target))
                rowOf.insert(target, statement.integer(0));
            else
                gone.append(statement.integer(0));
        }
        statement.reset();
        for (const qint64 id : std::as_const(gone))
            runWithId("DELETE FROM " + quoted({part.table}) + " WHERE id = ?", id);
    }
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const qint64 row = rowOf.take(targets[i]);
        Statement statement(m_database,
                            row != 0 ? "UPDATE " + quoted({part.table})
                                    + " SET ordinal = ?1 WHERE id = ?2"
                                     : "INSERT INTO " + quoted({part.table}) + " (ordinal, id, "
                                    + quoted({part.owner}) + ", target) VALUES (?1, ?2, ?3, ?4)");
        statement.bindInteger(1, i);
        statement.bindInteger(2, row != 0 ? row : m_database.nextId());
        if (row == 0) {
            statement.bindInteger(3, owner);
            statement.bindInteger(4, targets[i]);
        }
        statement.run();
    }
}

void Rows::eachTarget(const RowPlace &part, const QByteArray &where, qint64 parameter,
                      const QByteArray &order, const std::function<void(qint64, qint64)> &visit)
{
    Statement statement(m_database,
                        "SELECT " + quoted({part.owner}) + ", target FROM " + quoted({part.table})
                            + " WHERE " + where + " ORDER BY " + order);
    if (where.contains('?'))
        statement.bindInteger(1, parameter);
    while (statement.step())
        visit(statement.integer(0), statement.integer(1));
}

} // namespace convenor
