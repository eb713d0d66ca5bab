// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace convenor {

/// What becomes of a row of a list.
enum class Fate {
    New,
    Changed, ///< is known, and the list adds to what is known
    Same, ///< is known, or stands in the list before
    Doubtful, ///< may be one of the candidates: nothing becomes of it until that is decided
    LeftOut, ///< by whoever looked at it
    Refused,
    Cancelled ///< by the person whom the row is about
};

} // namespace convenor
