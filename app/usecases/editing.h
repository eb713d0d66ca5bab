// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/shorttext.h"
#include "usecases/door.h"

#include <QUuid>

namespace convenor {

// What the use-cases of one thing share: find it or say that it is no more, edit a field of it.

/// The word of a kind of thing in codes of changes and errors.
template <class T>
QByteArray kindWord()
{
    return tableOf<T>;
}

inline QString newKey()
{
    return QUuid::createUuid().toString(QUuid::Id128).first(12);
}

template <class T>
Result<T> found(Stores &stores, Id<T> id)
{
    if (auto value = stores.rows.find(id))
        return std::move(*value);
    return failure(ErrorKind::NotFound, kindWord<T>() + ".missing");
}

template <class T>
Result<T> readOne(Door &door, Id<T> id)
{
    return door.read<T>([id](Stores &stores) { return found(stores, id); });
}

/// The place after the last of those rows.
template <class T>
int nextOrdinal(Stores &stores, const QByteArray &where, qint64 parameter)
{
    int next = 0;
    for (const T &each : stores.rows.load<T>(where, parameter))
        next = std::max(next, each.ordinal + 1);
    return next;
}

/// What a change of this thing is called after it.
inline QString nameOf(const Series &series)
{
    return series.title;
}
inline QString nameOf(const Session &session)
{
    return QString::number(session.number);
}
inline QString nameOf(const Material &material)
{
    return material.title;
}
inline QString nameOf(const Action &action)
{
    return shortened(action.text, 60);
}
inline QString nameOf(const Person &person)
{
    return person.name;
}
inline QString nameOf(const Organization &organization)
{
    return organization.name;
}

/// `judge` may refuse what the edit would make of it; it is given the thing before and after.
template <class T>
Result<void> editOne(Door &door, Id<T> id, const QByteArray &field,
                     const std::function<void(T &)> &change,
                     const std::function<Result<void>(Stores &, const T &)> &judge = {})
{
    const QString key = QString::fromLatin1(kindWord<T>()) + u'/' + QString::number(id.value())
        + u'/' + QString::fromLatin1(field);
    const auto before = readOne(door, id);
    if (!before)
        return tl::unexpected(before.error());
    const Reason label{kindWord<T>() + ".edited", {nameOf(*before), QString::fromLatin1(field)}};
    return door.write(label, key, [&](Stores &stores) -> Result<void> {
        auto value = found(stores, id);
        if (!value)
            return tl::unexpected(value.error());
        change(*value);
        if (judge) {
            if (const auto allowed = judge(stores, *value); !allowed)
                return allowed;
        }
        stores.rows.replace(*value);
        return {};
    });
}

/// Refuses to remove what others refer to; says who does.
Result<void> refuseWhileReferredTo(Stores &stores, const QByteArray &table, qint64 id,
                                   const QString &name);

} // namespace convenor
