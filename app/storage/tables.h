// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/acceptedfinding.h"
#include "domain/attendance.h"
#include "domain/directory.h"
#include "domain/mailing.h"
#include "domain/record.h"
#include "domain/registration.h"
#include "domain/series.h"
#include "domain/session.h"
#include "storage/cells.h"

namespace convenor {

// The rows of a described value. An aggregate (a series, a session, a person …) has a table of its
// name; each list in it that is more than words has a table `<owner>_<field>` whose rows name their
// owner and their place. A list of references has rows of (owner, ordinal, target).

template <class T>
inline constexpr const char *tableOf = nullptr;
template <>
inline constexpr const char *tableOf<Series> = "series";
template <>
inline constexpr const char *tableOf<Session> = "session";
template <>
inline constexpr const char *tableOf<Note> = "note";
template <>
inline constexpr const char *tableOf<Action> = "action";
template <>
inline constexpr const char *tableOf<Material> = "material";
template <>
inline constexpr const char *tableOf<Request> = "request";
template <>
inline constexpr const char *tableOf<Registration> = "registration";
template <>
inline constexpr const char *tableOf<Attendance> = "attendance";
template <>
inline constexpr const char *tableOf<Mailing> = "mailing";
template <>
inline constexpr const char *tableOf<AcceptedFinding> = "accepted_finding";
template <>
inline constexpr const char *tableOf<Person> = "person";
template <>
inline constexpr const char *tableOf<Organization> = "organization";

/// The table of T's rows where they stand in the list `field` of rows of `owner`; an aggregate's
/// own table where there is no owner.
struct RowPlace
{
    QByteArray table;
    QByteArray owner;
};

template <class T>
const QByteArrayList &columnsOf()
{
    static const QByteArrayList columns = [] {
        QByteArrayList list;
        appendColumns<T>(list);
        return list;
    }();
    return columns;
}

/// "a", "b" quoted for SQL, each behind `prefix`.
QByteArray quoted(const QByteArrayList &columns, const QByteArray &prefix = {});

/// Calls visit(field, place) for each list of T that has a table of its own, of rows at `place`.
template <class T, class Visit>
void eachList(const RowPlace &place, Visit &&visit)
{
    eachField<T>([&](const auto &field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        if constexpr (!isColumn<Value>)
            visit(field, RowPlace{place.table + '_' + field.name, place.table});
    });
}

/// Binds the columns of T in the order of columnsOf.
template <class T>
void bindColumns(Statement &statement, int &index, const T &value)
{
    eachField<T>([&](const auto &field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        if constexpr (isColumn<Value>)
            bindCell(statement, index, value.*field.member);
    });
}

} // namespace convenor
