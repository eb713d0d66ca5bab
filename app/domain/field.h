// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringView>

#include <array>
#include <optional>
#include <tuple>
#include <type_traits>

namespace convenor {

/// How a field behaves beside being a value. `Row` fields (whose row it is, its place in a list)
/// are in the file alone and not in the interchange document. `Prose` can have other languages.
enum FieldUse : unsigned {
    Plain = 0,
    Required = 1, ///< a document must have it
    Always = 2, ///< written even where it has its default value
    Row = 4,
    Prose = 8,
};

/// One fact of a domain value: the name that it has in the interchange document and as a column of
/// the file, and where it is in the struct.
template <class Owner, class T>
struct Field
{
    using Value = T;
    const char *name;
    T Owner::*member;
    unsigned use = Plain;
};

template <class Owner, class T>
Field(const char *, T Owner::*) -> Field<Owner, T>;
template <class Owner, class T>
Field(const char *, T Owner::*, FieldUse) -> Field<Owner, T>;

/// The fields of a struct in the order of the interchange document. The document's reader and
/// writer, the rows of the file and the history all follow this one list.
template <class T>
inline constexpr std::tuple<> fieldsOf{};

template <class T>
concept Described = std::tuple_size_v<std::remove_cvref_t<decltype(fieldsOf<T>)>> >
0;

/// Calls visit(field) for each field of T in order.
template <class T, class Visit>
void eachField(Visit &&visit)
{
    std::apply([&](const auto &...field) { (visit(field), ...); }, fieldsOf<T>);
}

/// The words of a closed set, in the order of its enumerators.
template <class E>
inline constexpr std::array<const char *, 0> wordsOf{};

template <class E>
concept ClosedSet = std::is_enum_v<E> &&(wordsOf<E>.size() > 0);

template <ClosedSet E>
QString wordOf(E value)
{
    return QString::fromLatin1(wordsOf<E>[static_cast<size_t>(value)]);
}

template <ClosedSet E>
std::optional<E> fromWord(QStringView word)
{
    for (size_t i = 0; i < wordsOf<E>.size(); ++i) {
        if (word == QLatin1StringView(wordsOf<E>[i]))
            return static_cast<E>(i);
    }
    return std::nullopt;
}

template <class T>
struct IsOptional : std::false_type
{
};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type
{
};
template <class T>
struct IsId : std::false_type
{
};
template <class T>
struct IsId<Id<T>> : std::true_type
{
};
template <class T>
struct IsList : std::false_type
{
};
template <class T>
struct IsList<QList<T>> : std::true_type
{
};
template <class T>
struct IsIdList : std::false_type
{
};
template <class T>
struct IsIdList<QList<Id<T>>> : std::true_type
{
};

template <class T>
inline constexpr bool isPartList = false;
template <class T>
inline constexpr bool isPartList<QList<T>> = Described<T>;

} // namespace convenor
