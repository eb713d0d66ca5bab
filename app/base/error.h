// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace convenor {

enum class ErrorKind { Invalid, NotFound, Conflict, Storage, Io, Cancelled };

/// A code with its arguments. It becomes words only when it is shown, in the reader's language:
/// usecases/wording.h has the words of every code.
struct Reason
{
    QByteArray code;
    QStringList arguments;

    bool operator==(const Reason &) const = default;
};

/// What went wrong at one place: a path such as `series[0].sessions[2].titel`, or a field's name.
struct Problem
{
    QString where;
    Reason what;

    bool operator==(const Problem &) const = default;
};

/// Why something was not done. `list` holds every fault that was found in one run, `detail` is for
/// the log and for experts and is not translated.
struct Error
{
    ErrorKind kind = ErrorKind::Invalid;
    Reason reason;
    QList<Problem> list;
    QString detail;
};

template <class T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, QByteArray code, QStringList arguments = {},
                                     QString detail = {})
{
    return tl::unexpected(
        Error{kind, {std::move(code), std::move(arguments)}, {}, std::move(detail)});
}

} // namespace convenor
