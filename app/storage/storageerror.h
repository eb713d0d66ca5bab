// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace convenor {

/// The one type that storage throws. The door alone catches it and gives its Error on.
struct StorageError
{
    Error error;
};

[[noreturn]] inline void throwStorage(ErrorKind kind, QByteArray code, QStringList arguments = {},
                                      QString detail = {})
{
    throw StorageError{Error{kind, {std::move(code), std::move(arguments)}, {}, std::move(detail)}};
}

} // namespace convenor
