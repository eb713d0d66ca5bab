// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/isotext.h"
#include "base/partialdate.h"
#include "domain/field.h"
#include "storage/statement.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace convenor {

// How one value stands in the columns of a row: dates, times and moments as ISO 8601 text, closed
// sets as their word, lists of words and years as a JSON array, what is not set as NULL or ''.
// A described struct takes one column for each of its fields. Each function moves `index` on.

template <class T>
inline constexpr bool isSimpleList =
    std::is_same_v<T, QStringList> || std::is_same_v<T, QList<int>>;

/// Whether the field stands in the row itself; the others are lists with tables of their own.
template <class T>
inline constexpr bool isColumn = !IsIdList<T>::value && !isPartList<T>;

QString listText(const QStringList &list);
QString listText(const QList<int> &list);
void readList(const QString &text, QStringList &list);
void readList(const QString &text, QList<int> &list);

template <class T>
void bindCell(Statement &statement, int &index, const T &value)
{
    if constexpr (Described<T>) {
        eachField<T>([&](const auto &field) { bindCell(statement, index, value.*field.member); });
    } else if constexpr (IsOptional<T>::value) {
        if (value)
            bindCell(statement, index, *value);
        else
            statement.bindNull(index++);
    } else if constexpr (IsId<T>::value) {
        if (value.isNull())
            statement.bindNull(index++);
        else
            statement.bindInteger(index++, value.value());
    } else if constexpr (std::is_same_v<T, QString>) {
        statement.bindText(index++, value);
    } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, int>) {
        statement.bindInteger(index++, value);
    } else if constexpr (ClosedSet<T>) {
        statement.bindText(index++, wordOf(value));
    } else if constexpr (isSimpleList<T>) {
        statement.bindText(index++, listText(value));
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        statement.bindText(index++, value.text());
    } else if constexpr (std::is_same_v<T, QDate>) {
        statement.bindText(index++, value.toString(Qt::ISODate));
    } else {
        statement.bindText(index++, textOf(value));
    }
}

template <class T>
void readCell(const Statement &statement, int &index, T &value)
{
    if constexpr (Described<T>) {
        eachField<T>([&](const auto &field) { readCell(statement, index, value.*field.member); });
    } else if constexpr (IsOptional<T>::value) {
        if (statement.isNull(index)) {
            value.reset();
            ++index;
        } else {
            readCell(statement, index, value.emplace());
        }
    } else if constexpr (IsId<T>::value) {
        value = T(statement.integer(index++));
    } else if constexpr (std::is_same_v<T, QString>) {
        value = statement.text(index++);
    } else if constexpr (std::is_same_v<T, bool> || std::is_same_v<T, int>) {
        value = T(statement.integer(index++));
    } else if constexpr (ClosedSet<T>) {
        value = fromWord<T>(statement.text(index++)).value_or(T());
    } else if constexpr (isSimpleList<T>) {
        readList(statement.text(index++), value);
    } else if constexpr (std::is_same_v<T, PartialDate>) {
        value = PartialDate::fromText(statement.text(index++)).value_or(PartialDate());
    } else if constexpr (std::is_same_v<T, QDate>) {
        value = QDate::fromString(statement.text(index++), Qt::ISODate);
    } else if constexpr (std::is_same_v<T, QTime>) {
        value = timeFromText(statement.text(index++)).value_or(QTime());
    } else {
        value = momentFromText(statement.text(index++)).value_or(QDateTime());
    }
}

/// The names of the columns of T in order. A struct inside another has its fields' names behind
/// its own: owner_person. What a document calls "id" is the column "key", since id is the row's.
template <class T>
void appendColumns(QByteArrayList &columns, const QByteArray &prefix = {})
{
    eachField<T>([&](const auto &field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        const QByteArray name =
            prefix + (prefix.isEmpty() && qstrcmp(field.name, "id") == 0 ? "key" : field.name);
        if constexpr (Described<Value>)
            appendColumns<Value>(columns, name + '_');
        else if constexpr (isColumn<Value>)
            columns.append(name);
    });
}

} // namespace convenor
