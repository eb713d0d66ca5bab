// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/namefinder.h"

#include "base/fold.h"

#include <QRegularExpression>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestAlone = 4; // letters of a single name: "Ali" may be anything

bool isUnparted(QChar c)
{
    switch (c.script()) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
        return true;
    default:
        return false;
    }
}

void note(QList<qint64> &found, const QList<qint64> &keys)
{
    for (const qint64 key : keys) {
        if (!found.contains(key))
            found.append(key);
    }
}

QStringList foldedWords(const QString &text)
{
    return fold(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace

void NameFinder::add(const QString &name, qint64 key)
{
    const QStringList words = foldedWords(name);
    if (words.isEmpty() || m_excepted.contains(words.join(u' ')))
        return;
    if (words.size() > 1) {
        m_byFirst[words.first()].append({words.sliced(1), key});
        if (words.size() == 2)
            m_byFirst[words.last()].append({{words.first()}, key});
        return;
    }
    const QString written = name.trimmed().normalized(QString::NormalizationForm_C);
    const bool unparted = std::all_of(written.cbegin(), written.cend(), isUnparted);
    if (unparted && written.size() > 1) {
        m_unparted[written].append(key);
        m_longestUnparted = std::max(m_longestUnparted, written.size());
    } else if (!unparted && written.size() >= shortestAlone && written.front().isLetter()
               && !written.front().isLower()) {
        m_alone[written].append(key);
    }
}

void NameFinder::except(const QString &name)
{
    m_excepted.insert(foldedWords(name).join(u' '));
}

QList<qint64> NameFinder::in(const QString &line) const
{
    static const QRegularExpression possessive(u"['’]s\\b"_s,
                                               QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression apostrophe(u"['’ʼ]"_s);
    QList<qint64> found;
    QString text = line.normalized(QString::NormalizationForm_C);
    text.replace(possessive, u" "_s);
    findWords(foldedWords(text), found);
    // "l'exposé d'Ana Silva" folds to one word where "D'Souza" is meant to.
    if (text.contains(apostrophe))
        findWords(foldedWords(QString(text).replace(apostrophe, u" "_s)), found);
    if (!m_alone.isEmpty())
        findAlone(text, found);
    if (!m_unparted.isEmpty())
        findUnparted(text, found);
    return found;
}

void NameFinder::findWords(const QStringList &words, QList<qint64> &found) const
{
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto names = m_byFirst.constFind(words[i]);
        if (names == m_byFirst.cend())
            continue;
        for (const Name &name : *names) {
            if (name.rest.size() < words.size() - i
                && std::equal(name.rest.cbegin(), name.rest.cend(), words.cbegin() + i + 1))
                note(found, {name.key});
        }
    }
}

void NameFinder::findAlone(const QString &line, QList<qint64> &found) const
{
    static const QRegularExpression word(u"[\\p{L}\\p{M}'’-]+"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    for (auto words = word.globalMatch(line); words.hasNext();) {
        const auto match = words.next();
        const auto keys = m_alone.constFind(match.captured());
        if (keys == m_alone.cend())
            continue;
        const QString before = line.first(match.capturedStart()).trimmed();
        const bool begins = before.isEmpty() || QString(u".!?:…"_s).contains(before.back());
        if (!begins)
            note(found, *keys);
    }
}

void NameFinder::findUnparted(const QString &line, QList<qint64> &found) const
{
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (!isUnparted(line[i]))
            continue;
        const qsizetype most = std::min(m_longestUnparted, line.size() - i);
        for (qsizetype length = 2; length <= most; ++length)
            note(found, m_unparted.value(line.sliced(i, length)));
    }
}

} // namespace convenor
