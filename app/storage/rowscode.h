// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/rows.h"

namespace convenor {

// How rows are written, read and removed, for rowsof*.cpp alone, which make it for each aggregate.

template <class T>
void Rows::add(T &value)
{
    value.id = decltype(value.id)(m_database.nextId());
    addWithId(value);
}

template <class T>
void Rows::addWithId(T &value)
{
    insert(RowPlace{tableOf<T>, {}}, value, 0, 0);
}

template <class T>
void Rows::replace(T &value)
{
    update(RowPlace{tableOf<T>, {}}, value, 0, 0);
}

template <class T>
void Rows::remove(Id<T> id)
{
    removeRow<T>(RowPlace{tableOf<T>, {}}, id.value());
}

template <class T>
std::optional<T> Rows::find(Id<T> id)
{
    QList<T> found = load<T>("id = ?", id.value());
    return found.isEmpty() ? std::nullopt : std::optional(std::move(found.first()));
}

template <class T>
QList<T> Rows::load(const QByteArray &where, qint64 parameter, const QByteArray &order)
{
    const RowPlace place{tableOf<T>, {}};
    QList<T> values = select<T>(place, where, parameter, order);
    loadParts(place, values, where, parameter);
    return values;
}

template <class T>
void Rows::insert(const RowPlace &place, T &value, qint64 owner, int ordinal)
{
    static thread_local QHash<QByteArray, QByteArray> sqls;
    QByteArray &sql = sqls[place.table];
    if (sql.isEmpty())
        sql = insertSql(place, columnsOf<T>());
    {
        Statement statement(m_database, sql);
        int index = 1;
        statement.bindInteger(index++, value.id.value());
        if (!place.owner.isEmpty()) {
            statement.bindInteger(index++, owner);
            statement.bindInteger(index++, ordinal);
        }
        bindColumns(statement, index, value);
        statement.run();
    }
    eachList<T>(place, [&](const auto &field, const RowPlace &part) {
        saveList(part, value.id.value(), value.*field.member, true);
    });
}

template <class T>
void Rows::update(const RowPlace &place, T &value, qint64 owner, int ordinal)
{
    static thread_local QHash<QByteArray, QByteArray> sqls;
    QByteArray &sql = sqls[place.table];
    if (sql.isEmpty())
        sql = updateSql(place, columnsOf<T>());
    {
        Statement statement(m_database, sql);
        int index = 1;
        if (!place.owner.isEmpty()) {
            statement.bindInteger(index++, owner);
            statement.bindInteger(index++, ordinal);
        }
        bindColumns(statement, index, value);
        statement.bindInteger(index, value.id.value());
        statement.run();
    }
    eachList<T>(place, [&](const auto &field, const RowPlace &part) {
        saveList(part, value.id.value(), value.*field.member, false);
    });
}

template <class T>
void Rows::removeRow(const RowPlace &place, qint64 id)
{
    eachList<T>(place, [&](const auto &field, const RowPlace &part) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        removeList<typename Value::value_type>(part, id);
    });
    runWithId("DELETE FROM " + quoted({place.table}) + " WHERE id = ?", id);
}

template <class Item>
void Rows::removeList(const RowPlace &part, qint64 owner)
{
    for (const qint64 id : idsOf(part, owner)) {
        if constexpr (Described<Item>)
            removeRow<Item>(part, id);
        else
            runWithId("DELETE FROM " + quoted({part.table}) + " WHERE id = ?", id);
    }
}

template <class Part>
void Rows::saveList(const RowPlace &part, qint64 owner, QList<Part> &list, bool isNew)
{
    if constexpr (IsId<Part>::value) {
        QList<qint64> targets;
        for (const Part id : list)
            targets.append(id.value());
        saveTargets(part, owner, targets, isNew);
    } else {
        QList<qint64> stored = isNew ? QList<qint64>() : idsOf(part, owner);
        for (const qint64 id : std::as_const(stored)) {
            const auto same = [id](const Part &each) { return each.id.value() == id; };
            if (std::none_of(list.cbegin(), list.cend(), same))
                removeRow<Part>(part, id);
        }
        for (qsizetype i = 0; i < list.size(); ++i) {
            Part &each = list[i];
            if (stored.removeOne(each.id.value())) { // a copy of it further on is a new one
                update(part, each, owner, int(i));
            } else {
                if (each.id.value() <= 0 || !isNew)
                    each.id = decltype(each.id)(m_database.nextId());
                insert(part, each, owner, int(i));
            }
        }
    }
}

template <class T>
QList<T> Rows::select(const RowPlace &place, const QByteArray &where, qint64 parameter,
                      const QByteArray &order, QList<qint64> *owners)
{
    QByteArrayList columns{"id"};
    if (owners)
        columns.append(place.owner);
    columns += columnsOf<T>();
    Statement statement(m_database,
                        "SELECT " + quoted(columns) + " FROM " + quoted({place.table}) + " WHERE "
                            + where + " ORDER BY " + order);
    if (where.contains('?'))
        statement.bindInteger(1, parameter);
    QList<T> values;
    while (statement.step()) {
        T &value = values.emplaceBack();
        int index = 0;
        value.id = decltype(value.id)(statement.integer(index++));
        if (owners)
            owners->append(statement.integer(index++));
        eachField<T>([&](const auto &field) {
            using Value = typename std::remove_cvref_t<decltype(field)>::Value;
            if constexpr (isColumn<Value>)
                readCell(statement, index, value.*field.member);
        });
    }
    return values;
}

template <class T>
void Rows::loadParts(const RowPlace &place, QList<T> &values, const QByteArray &where,
                     qint64 parameter)
{
    if (values.isEmpty())
        return;
    QHash<qint64, T *> byId;
    eachList<T>(place, [&](const auto &field, const RowPlace &part) {
        using List = typename std::remove_cvref_t<decltype(field)>::Value;
        using Part = typename List::value_type;
        if (byId.isEmpty()) {
            for (T &value : values)
                byId.insert(value.id.value(), &value);
        }
        const QByteArray of = quoted({part.owner}) + " IN (SELECT id FROM " + quoted({place.table})
            + " WHERE " + where + ")";
        const QByteArray order = quoted({part.owner}) + ", ordinal";
        if constexpr (IsId<Part>::value) {
            eachTarget(part, of, parameter, order, [&](qint64 owner, qint64 target) {
                (byId.value(owner)->*field.member).append(Part(target));
            });
        } else {
            QList<qint64> owners;
            QList<Part> parts = select<Part>(part, of, parameter, order, &owners);
            loadParts(part, parts, of, parameter);
            for (qsizetype i = 0; i < parts.size(); ++i)
                (byId.value(owners[i])->*field.member).append(std::move(parts[i]));
        }
    });
}

/// What others call, for one aggregate.
#define CONVENOR_ROWS_OF(T)                                                                        \
    template void Rows::add(T &);                                                                  \
    template void Rows::addWithId(T &);                                                            \
    template void Rows::replace(T &);                                                              \
    template void Rows::remove(Id<T>);                                                             \
    template std::optional<T> Rows::find(Id<T>);                                                   \
    template QList<T> Rows::load(const QByteArray &, qint64, const QByteArray &)

} // namespace convenor
