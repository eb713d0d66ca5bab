// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"

#include <algorithm>
#include <array>

namespace convenor {

namespace {

/// Latin letters whose stroke or shape is no mark that decomposition takes off.
QStringView plainLetter(char16_t letter)
{
    switch (letter) {
    case u'ł':
        return u"l";
    case u'ø':
        return u"o";
    case u'đ':
    case u'ð':
        return u"d";
    case u'ħ':
        return u"h";
    case u'ı':
        return u"i";
    case u'ŧ':
        return u"t";
    case u'ß':
        return u"ss";
    case u'þ':
        return u"th";
    case u'æ':
        return u"ae";
    case u'œ':
        return u"oe";
    case u'ς':
        return u"σ";
    default:
        return {};
    }
}

/// It joins ("O'Brien" as "OBrien"), where other punctuation parts; some of it counts as letters.
bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2018' || c == u'\u2019' || (c >= u'\u02bb' && c <= u'\u02bf');
}

/// What becomes of each letter of ASCII, which most text is made of: the letter that is kept, or
/// one of these two.
constexpr char16_t parts = 0;
constexpr char16_t joins = 1;
constexpr std::array<char16_t, 0x80> asciiLetters = [] {
    std::array<char16_t, 0x80> letters{};
    for (char16_t c = 0; c < letters.size(); ++c) {
        if (c >= u'A' && c <= u'Z')
            letters[c] = char16_t(c + (u'a' - u'A'));
        else if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            letters[c] = c;
        else
            letters[c] = c == u'\'' ? joins : parts;
    }
    return letters;
}();

bool isAscii(QStringView text)
{
    for (const QChar c : text) {
        if (c.unicode() >= 0x80)
            return false;
    }
    return true;
}

} // namespace

QString fold(QStringView text)
{
    const QString decomposed = isAscii(text)
        ? text.toString()
        : text.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    bool gap = false;
    const auto keep = [&](auto letter) {
        if (gap && !folded.isEmpty())
            folded += u' ';
        gap = false;
        folded += letter;
    };
    for (const QChar c : decomposed) {
        if (c.unicode() < asciiLetters.size()) {
            const char16_t letter = asciiLetters[c.unicode()];
            if (letter == parts)
                gap = true;
            else if (letter != joins)
                keep(QChar(letter));
            continue;
        }
        const QChar::Category category = c.category();
        if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing
            || category == QChar::Other_Format || isApostrophe(c) || c == u'\u0640')
            continue; // U+0640 only stretches an Arabic word
        const bool kept =
            c.isLetterOrNumber() || c.isSurrogate() || category == QChar::Mark_SpacingCombining;
        if (!kept) {
            gap = true;
            continue;
        }
        if (const QStringView plain = plainLetter(c.unicode()); !plain.isEmpty())
            keep(plain);
        else
            keep(c.toLower());
    }
    return folded;
}

QString searchText(QStringView text)
{
    QString searched = fold(text);
    if (std::none_of(text.begin(), text.end(), isApostrophe))
        return searched;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    for (const QStringView word : words) {
        QString parted = word.toString();
        std::replace_if(parted.begin(), parted.end(), isApostrophe, QChar(u' '));
        if (parted != word)
            searched += u' ' + fold(parted);
    }
    return searched;
}

} // namespace convenor
