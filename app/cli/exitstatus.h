// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/call.h"

namespace convenor {

/// What a script learns of a call before it reads anything.
enum class ExitStatus {
    Done = 0,
    RowsRefused = 1,
    WordsOff = 2,
    InputUnusable = 3,
    DatabaseUnusable = 4,
    CannotWrite = 5
};

/// The one place that decides it: by what the error is about, which is its code's first word and,
/// for a file, whether the call reads it, writes it, or works on it.
ExitStatus statusOf(const Error &error, const Call &call);

} // namespace convenor
