// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/storageerror.h"
#include "storage/tables.h"

namespace convenor {

/// Writes, reads and removes aggregates with all their lists. It knows no table: everything follows
/// from fieldsOf. Throws StorageError. What it does for each aggregate is compiled once, in
/// rowsof*.cpp: the rest of the program only calls it.
class Rows final
{
public:
    explicit Rows(Database &database)
        : m_database(database)
    {
    }

    /// Adds it under a new id, which is also set in it and in the parts of it.
    template <class T>
    void add(T &value);

    /// Adds it under the id that it has, which was reserved before; its parts too where they have.
    template <class T>
    void addWithId(T &value);

    /// Replaces what is stored under its id; parts without an id are new ones.
    template <class T>
    void replace(T &value);

    template <class T>
    void remove(Id<T> id);

    template <class T>
    std::optional<T> find(Id<T> id);

    /// Every T for which the condition over its own columns (with at most one parameter) holds.
    template <class T>
    QList<T> load(const QByteArray &where, qint64 parameter, const QByteArray &order = "id");

private:
    template <class T>
    void insert(const RowPlace &place, T &value, qint64 owner, int ordinal);

    template <class T>
    void update(const RowPlace &place, T &value, qint64 owner, int ordinal);

    template <class T>
    void removeRow(const RowPlace &place, qint64 id);

    template <class Item>
    void removeList(const RowPlace &part, qint64 owner);

    template <class Part>
    void saveList(const RowPlace &part, qint64 owner, QList<Part> &list, bool isNew);

    template <class T>
    QList<T> select(const RowPlace &place, const QByteArray &where, qint64 parameter,
                    const QByteArray &order, QList<qint64> *owners = nullptr);

    /// Reads the lists of many values at once, one query a list.
    template <class T>
    void loadParts(const RowPlace &place, QList<T> &values, const QByteArray &where,
                   qint64 parameter);

    static QByteArray insertSql(const RowPlace &place, const QByteArrayList &columns);
    static QByteArray updateSql(const RowPlace &place, const QByteArrayList &columns);
    void runWithId(const QByteArray &sql, qint64 id);
    QList<qint64> idsOf(const RowPlace &part, qint64 owner);
    void saveTargets(const RowPlace &part, qint64 owner, const QList<qint64> &targets, bool isNew);
    void eachTarget(const RowPlace &part, const QByteArray &where, qint64 parameter,
                    const QByteArray &order, const std::function<void(qint64, qint64)> &visit);

    Database &m_database;
};

} // namespace convenor
