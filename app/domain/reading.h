// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace convenor {

/// How long a text is for those who read it.
struct ReadingLength
{
    int words = 0; ///< a character of Chinese or Japanese counts as a word
    int minutes = 0; ///< to read it quietly, begun ones counted

    bool operator==(const ReadingLength &) const = default;
};
/// Of words without marks. What has no letter and no digit is no word.
ReadingLength lengthOf(QStringView words);

} // namespace convenor
