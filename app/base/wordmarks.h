// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace convenor {

// How words that were typed are found in a text: each has to begin a word of it, both folded (see
// fold.h). In scripts that put no blank between words a word may begin at every letter.

/// Letters of a text, as QString counts them.
struct TextRange
{
    qsizetype from = 0;
    qsizetype length = 0;

    bool operator==(const TextRange &) const = default;
};

/// Of a script that is written without blanks between its words: Han, Kana, Thai and the like.
bool isUnspaced(char32_t letter);
/// So many letters of a word in such a script are told apart.
inline constexpr qsizetype longestUnspaced = 12;

/// The words that a text is searched for; the first 32 of them, more are never meant.
QStringList soughtWords(const QString &text);

/// Where one of the words begins first; none where none of them does.
std::optional<qsizetype> firstMatch(QStringView text, const QStringList &words);
/// Whether each of the words begins a word of the text.
bool isEachIn(QStringView text, const QStringList &words);
/// What of the text the words are, in its order, none over another.
QList<TextRange> matchesIn(QStringView text, const QStringList &words);

} // namespace convenor
