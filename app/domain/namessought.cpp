// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/namessought.h"

#include "base/fold.h"

namespace convenor {

void NamesSought::seek(const QStringList &words, const QString &name)
{
    QList<Sought> &known = m_byFirstWord[words.first()];
    for (const Sought &each : std::as_const(known)) {
        if (each.words == words)
            return;
    }
    known.append({words, name});
}

void NamesSought::add(const QString &name)
{
    constexpr qsizetype shortest = 3;
    QStringList words = fold(name).split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || (words.size() == 1 && words.first().size() < shortest))
        return;
    seek(words, name);
    if (words.size() > 1 && !name.contains(u'@')) {
        words.prepend(words.takeLast());
        seek(words, name);
    }
}

/// Stops where visit(name) says so.
template <class Visit>
void NamesSought::eachIn(const QString &text, Visit &&visit) const
{
    if (isEmpty() || text.isEmpty())
        return;
    const QStringList words = fold(text).split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const auto known = m_byFirstWord.constFind(words[i]);
        if (known == m_byFirstWord.cend())
            continue;
        for (const Sought &each : *known) {
            const bool fits = i + each.words.size() <= words.size()
                && std::equal(each.words.cbegin(), each.words.cend(), words.cbegin() + i);
            if (fits && visit(each.name))
                return;
        }
    }
}

QStringList NamesSought::in(const QString &text) const
{
    QStringList names;
    eachIn(text, [&names](const QString &name) {
        if (!names.contains(name))
            names.append(name);
        return false;
    });
    return names;
}

bool NamesSought::isIn(const QString &text) const
{
    bool isFound = false;
    eachIn(text, [&isFound](const QString &) { return isFound = true; });
    return isFound;
}

} // namespace convenor
