// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/cuesheet.h"

#include "base/fold.h"

namespace convenor {

namespace {

/// Shorter names are words of their own too often.
constexpr qsizetype shortestName = 3;

bool names(const QString &folded, const Addressee &addressee)
{
    const QString words = u' ' + folded + u' ';
    const auto isNamed = [&words](const QString &name) {
        const QString wanted = fold(name);
        return wanted.size() >= shortestName && words.contains(u' ' + wanted + u' ');
    };
    return isNamed(addressee.name)
        || std::any_of(addressee.calledAlso.cbegin(), addressee.calledAlso.cend(), isNamed);
}

void add(CueQuestions &group, const QString &text, const QString &from)
{
    const QString folded = fold(text);
    const auto same =
        std::find_if(group.questions.begin(), group.questions.end(),
                     [&](const CueQuestion &known) { return fold(known.text) == folded; });
    const QStringList asking = from.isEmpty() ? QStringList() : QStringList{from};
    if (same == group.questions.end()) {
        group.questions.append({text, asking, 1});
        return;
    }
    ++same->times;
    if (!from.isEmpty() && !same->from.contains(from))
        same->from.append(from);
}

} // namespace

QList<CueQuestions> grouped(const QList<SentQuestions> &sent, const QList<Addressee> &addressees)
{
    QList<CueQuestions> groups;
    for (const Addressee &addressee : addressees)
        groups.append({addressee.name, {}});
    groups.append(CueQuestions());
    for (const SentQuestions &each : sent) {
        for (const QString &line : each.text.split(u'\n')) {
            const QString text = line.simplified();
            const QString folded = fold(text);
            if (folded.isEmpty())
                continue;
            qsizetype to = 0;
            while (to < addressees.size() && !names(folded, addressees[to]))
                ++to;
            add(groups[to], text, each.from);
        }
    }
    groups.removeIf([](const CueQuestions &group) { return group.questions.isEmpty(); });
    return groups;
}

} // namespace convenor
