// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace convenor {

// How names are written, and how like two spellings are. Words are folded (base/fold.h).

/// The words of a person's name without titles such as "Dr" and articles such as "al".
QStringList personWords(const QString &name);
/// The words of an organization's name without legal forms ("e.V.", "Ltd", "Association") and
/// small words ("of", "pour"); all of them where nothing else would be left.
QStringList organizationWords(const QString &name);
/// What is left of a word however it is transliterated: consonants that sound apart, and whether
/// it begins with a vowel. "Youssef" and "Yusuf", "Oleksandr" and "Aleksandr" have the same.
QString skeletonOf(QStringView word);
/// Letters to change, add, leave out or swap with their neighbour to make one of the other; more
/// than `limit` is limit + 1.
int editDistance(QStringView a, QStringView b, int limit);

enum class WordLikeness { None, Initial, Short, Slip, Sound, Same };
WordLikeness likenessOf(const QString &a, const QString &skeletonA, const QString &b,
                        const QString &skeletonB);

} // namespace convenor
