// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace convenor {

/// A piece of two versions of a text: kept where both are the same, else changed, with one of them
/// empty where something was added or removed.
struct TextPiece
{
    QString before;
    QString after;

    bool isKept() const { return before == after; }
    bool operator==(const TextPiece &) const = default;
};

/// How one text became another, in words of any script. All that is before, joined, is the old
/// text, all that is after the new one; no two pieces of a sort stand beside each other. Changed
/// words with nothing but blanks or signs between them are one change, but a change never reaches
/// over an unchanged line break. Where thousands of words were rewritten between two lines that
/// stayed, they are one change.
QList<TextPiece> wordDifferences(const QString &before, const QString &after);

} // namespace convenor
