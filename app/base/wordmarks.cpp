// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wordmarks.h"

#include "base/fold.h"

#include <algorithm>

namespace convenor {

namespace {

constexpr qsizetype mostWords = 32;

bool isOfWord(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

char32_t letterAt(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    return c.isHighSurrogate() && at + 1 < text.size() ? QChar::surrogateToUcs4(c, text[at + 1])
                                                       : char32_t(c.unicode());
}

bool mayBegin(QStringView text, qsizetype at)
{
    const QChar c = text[at];
    if (!isOfWord(c) || c.isLowSurrogate())
        return false;
    return at == 0 || !isOfWord(text[at - 1])
        || (c.unicode() >= 0x80 && isUnspaced(letterAt(text, at)));
}

qsizetype withMarks(QStringView text, qsizetype at, qsizetype length)
{
    while (at + length < text.size() && text[at + length].isMark())
        ++length;
    return length;
}

/// How many letters from there on fold to the word, or to more than it in the last of them; 0
/// where they do not.
qsizetype matchAt(QStringView text, qsizetype at, QStringView word)
{
    qsizetype length = 0;
    while (length < word.size() && at + length < text.size()) {
        const char16_t c = text[at + length].unicode();
        if (c >= 0x80 || c == u'\'')
            break;
        const char16_t low = c >= u'A' && c <= u'Z' ? char16_t(c + 32) : c;
        if (low != word[length].unicode())
            break;
        ++length;
    }
    if (length == word.size())
        return withMarks(text, at, length);
    // Otherwise only what is no plain letter may still be it: the whole is folded.
    if (at + length >= text.size()
        || (text[at + length].unicode() < 0x80 && text[at + length] != u'\''))
        return 0;
    const qsizetype most = std::min(text.size() - at, word.size() * 4 + 4);
    for (++length; length <= most; ++length) {
        const QString folded = fold(text.sliced(at, length));
        if (folded.startsWith(word))
            return withMarks(text, at, length);
        if (!word.startsWith(folded))
            return 0;
    }
    return 0;
}

} // namespace

bool isUnspaced(char32_t letter)
{
    if (letter < 0xe00)
        return false;
    switch (QChar::script(letter)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar:
        return true;
    default:
        return false;
    }
}

QStringList soughtWords(const QString &text)
{
    QStringList words = fold(text).split(u' ', Qt::SkipEmptyParts);
    words.removeDuplicates();
    return words.mid(0, mostWords);
}

std::optional<qsizetype> firstMatch(QStringView text, const QStringList &words)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (!mayBegin(text, at))
            continue;
        for (const QString &word : words) {
            if (matchAt(text, at, word) > 0)
                return at;
        }
    }
    return std::nullopt;
}

bool isEachIn(QStringView text, const QStringList &words)
{
    return std::all_of(words.cbegin(), words.cend(), [text](const QString &word) {
        return firstMatch(text, {word}).has_value();
    });
}

QList<TextRange> matchesIn(QStringView text, const QStringList &words)
{
    QList<TextRange> ranges;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype longest = 0;
        if (mayBegin(text, at)) {
            for (const QString &word : words)
                longest = std::max(longest, matchAt(text, at, word));
        }
        if (longest > 0)
            ranges.append({at, longest});
        at += std::max<qsizetype>(longest, 1);
    }
    return ranges;
}

} // namespace convenor
