// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reading.h"

#include <QString>
#include <QTextBoundaryFinder>

#include <algorithm>

namespace convenor {

namespace {

constexpr int wordsInAMinute = 230;
constexpr int signsInAMinute = 450; // of those that are a word or a syllable each

bool isSign(QStringView word)
{
    char32_t code = word.front().unicode();
    if (word.size() > 1 && word[0].isHighSurrogate() && word[1].isLowSurrogate())
        code = QChar::surrogateToUcs4(word[0], word[1]);
    const QChar::Script script = QChar::script(code);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana;
}

bool isWord(QStringView part)
{
    return std::any_of(part.cbegin(), part.cend(),
                       [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

} // namespace

ReadingLength lengthOf(QStringView words)
{
    const QString text = words.toString();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    int all = 0;
    int signs = 0;
    qsizetype from = 0;
    for (qsizetype to = finder.toNextBoundary(); to >= 0; to = finder.toNextBoundary()) {
        const QStringView part = QStringView(text).sliced(from, to - from);
        from = to;
        if (!isWord(part))
            continue;
        ++all;
        signs += isSign(part) ? 1 : 0;
    }
    const double minutes = double(all - signs) / wordsInAMinute + double(signs) / signsInAMinute;
    return {all, int(minutes) + (minutes > int(minutes) ? 1 : 0)};
}

} // namespace convenor
