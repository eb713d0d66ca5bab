// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/door.h"
#include "usecases/duplicates.h"
#include "usecases/wording.h"

namespace convenor {

// Stands behind the door, as editing.h does.

/// A field's value in words, as the history says it too.
template <class V>
QString shown(Stores &stores, const QByteArray &table, const char *field, const V &value)
{
    using namespace Qt::StringLiterals;
    if constexpr (std::is_same_v<V, QString>) {
        return valueLabel(QString::fromLatin1(table), QString::fromLatin1(field), value);
    } else if constexpr (std::is_same_v<V, QStringList>) {
        return value.join(u", "_s);
    } else if constexpr (std::is_same_v<V, QList<int>>) {
        QStringList words;
        for (const int each : value)
            words.append(QString::number(each));
        return words.join(u", "_s);
    } else if constexpr (std::is_same_v<V, bool>) {
        return value ? valueLabel(QString::fromLatin1(table), QString::fromLatin1(field), u"1"_s)
                     : QString();
    } else if constexpr (std::is_same_v<V, OrganizationId> || std::is_same_v<V, PersonId>) {
        const auto named = value.isNull() ? std::nullopt : stores.rows.find(value);
        return named ? named->name : QString();
    } else if constexpr (IsOptional<V>::value) {
        return value ? label(*value) : QString();
    } else {
        return value == V() ? QString() : label(value);
    }
}

/// The fields in which at least one of the two has something.
template <class T>
QList<FieldOfBoth> fieldsOfBoth(Stores &stores, const T &first, const T &second)
{
    QList<FieldOfBoth> list;
    eachField<T>([&](const auto &field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        if constexpr (isColumn<Value>) {
            if (qstrcmp(field.name, "id") == 0)
                return;
            const FieldOfBoth each{field.name,
                                   shown(stores, tableOf<T>, field.name, first.*field.member),
                                   shown(stores, tableOf<T>, field.name, second.*field.member)};
            if (!each.first.isEmpty() || !each.second.isEmpty())
                list.append(each);
        }
    });
    return list;
}

} // namespace convenor
