// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchtokens.h"

#include "base/fold.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr char16_t firstOfWords = u'a';
constexpr char16_t firstOfTitles = u'm';
constexpr char16_t yearMark = u'y';
constexpr char16_t audienceMark = u'z';
static_assert(firstOfWords + kindCount <= firstOfTitles);
static_assert(firstOfTitles + kindCount <= yearMark);

QChar letterOf(Kind kind, char16_t first)
{
    return QChar(char16_t(first + int(kind)));
}

QString yearToken(Kind kind, QStringView year)
{
    return QString(QChar(yearMark)).append(letterOf(kind, firstOfWords)).append(year);
}

QString audienceToken(Kind kind, QStringView audience)
{
    return QString(QChar(audienceMark)).append(letterOf(kind, firstOfWords)).append(audience);
}

/// At most so many letters, none of them halved.
QStringView cut(QStringView word, qsizetype letters)
{
    QStringView part = word.first(std::min(word.size(), letters));
    if (!part.isEmpty() && part.back().isHighSurrogate())
        part.chop(1);
    return part;
}

qsizetype firstUnspaced(QStringView word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (word[i].unicode() < 0x80 || word[i].isLowSurrogate())
            continue;
        const char32_t letter = word[i].isHighSurrogate() && i + 1 < word.size()
            ? QChar::surrogateToUcs4(word[i], word[i + 1])
            : char32_t(word[i].unicode());
        if (isUnspaced(letter))
            return i;
    }
    return -1;
}

/// Appends the words of the folded text, each once, under the letter.
void appendWords(QString &tokens, QStringView folded, QChar letter)
{
    QList<QStringView> words = folded.split(u' ', Qt::SkipEmptyParts);
    const qsizetype spaced = words.size();
    for (qsizetype i = 0; i < spaced; ++i) {
        const QStringView word = words[i];
        qsizetype at = firstUnspaced(word);
        if (at < 0)
            continue;
        words[i] = cut(word, longestUnspaced);
        for (; at < word.size(); ++at) {
            if (const qsizetype next = firstUnspaced(word.sliced(at)); next < 0)
                break;
            else
                at += next;
            words.append(cut(word.sliced(at), longestUnspaced));
        }
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    for (const QStringView word : std::as_const(words)) {
        tokens += letter;
        tokens += word;
        tokens += u' ';
    }
}

} // namespace

QString searchTokens(Kind kind, const QString &title, const QString &text, QStringView year,
                     QStringView audience)
{
    const QString folded = searchText(title);
    QString tokens;
    tokens.reserve(2 * (title.size() + text.size()) + 32);
    appendWords(tokens, QString(folded + u' ' + searchText(text)), letterOf(kind, firstOfWords));
    appendWords(tokens, folded, letterOf(kind, firstOfTitles));
    if (!year.isEmpty())
        tokens += yearToken(kind, year) + u' ';
    return tokens + audienceToken(kind, audience);
}

QString searchMatch(Kind kind, const SearchQuery &query, SoughtIn where)
{
    const QChar letter = letterOf(kind, where == SoughtIn::Title ? firstOfTitles : firstOfWords);
    QString match;
    for (const QString &word : soughtWords(query.text)) {
        const QStringView part = firstUnspaced(word) < 0 ? word : cut(word, longestUnspaced);
        match.append(u'"').append(letter).append(part).append(u"\"* "_s);
    }
    if (match.isEmpty())
        return match;
    if (query.year != 0)
        match += u'"' + yearToken(kind, QString::number(query.year)) + u"\" "_s;
    if (query.audience)
        match += u'"' + audienceToken(kind, wordOf(*query.audience)) + u"\" "_s;
    return match;
}

} // namespace convenor
