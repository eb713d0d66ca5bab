// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/registrants.h"

#include "domain/visitors.h"

#include <algorithm>

namespace convenor {

namespace {

constexpr qsizetype mostCandidates = 3;

QString addressOf(const QString &email)
{
    return email.trimmed().toCaseFolded();
}

/// As a person, to be compared; an address of their own would only speak against them.
Person personOf(const QString &name)
{
    Person person;
    person.name = nameWithoutDevice(name);
    return person;
}

/// Some of the words of the other name, such as the given name alone.
bool isPart(const QStringList &part, const QStringList &whole)
{
    return !part.isEmpty() && part.size() < whole.size()
        && std::ranges::all_of(part, [&](const QString &word) { return whole.contains(word); });
}

QStringList namesOf(const Visitor &visitor)
{
    QStringList names{visitor.name};
    if (!visitor.originalName.isEmpty())
        names.append(visitor.originalName);
    return names;
}

} // namespace

void Registrants::add(const Person &person)
{
    const qint64 id = person.id.value();
    if (m_names.contains(id))
        return;
    Lookalikes::add(traitsOf(person));
    m_names.insert(id, person.name);
    if (const QString key = nameKey(person.name); !key.isEmpty())
        m_byName[key].insert(id);
    if (const QString address = addressOf(person.email); !address.isEmpty())
        m_byAddress[address].insert(id);
}

Recognition Registrants::recognized(const Visitor &visitor) const
{
    QSet<qint64> named;
    for (const QString &name : namesOf(visitor))
        named += m_byName.value(nameKey(name));
    const QString address = addressOf(visitor.email);
    if (const auto there = m_byAddress.constFind(address);
        !address.isEmpty() && there != m_byAddress.cend()) {
        const QSet<qint64> both = *there & named;
        if (there->size() == 1 || both.size() == 1)
            return {there->size() == 1 ? *there->cbegin() : *both.cbegin(), {}};
        return {0, judged(*there, visitor)};
    }
    if (named.size() == 1)
        return {*named.cbegin(), {}};
    if (!named.isEmpty())
        return {0, judged(named, visitor)};
    return {0, alike(visitor)};
}

QList<Lookalike> Registrants::alike(const Visitor &visitor) const
{
    QList<Lookalike> found;
    QSet<qint64> seen;
    const auto take = [&](const Lookalike &each) {
        if (!seen.contains(each.id)) {
            seen.insert(each.id);
            found.append(each);
        }
    };
    for (const QString &name : namesOf(visitor)) {
        const QStringList words = nameKey(name).split(u' ', Qt::SkipEmptyParts);
        std::ranges::for_each(likely(traitsOf(personOf(name)), likelyScore), take);
        for (auto each = m_byName.cbegin(); each != m_byName.cend(); ++each) {
            const QStringList parts = each.key().split(u' ');
            if ((parts.size() > 1 && isPart(parts, words)) || isPart(words, parts))
                std::ranges::for_each(judged(each.value(), visitor), take);
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater(),
                             [](const Lookalike &each) { return each.judgement.score; });
    return found.first(std::min(found.size(), mostCandidates));
}

QList<Lookalike> Registrants::judged(const QSet<qint64> &people, const Visitor &visitor) const
{
    QList<Lookalike> all;
    for (const qint64 id : people) {
        Judgement best;
        for (const QString &name : namesOf(visitor)) {
            const Judgement judgement =
                comparePeople(traitsOf(personOf(name)), traitsOf(personOf(m_names.value(id))));
            if (judgement.score >= best.score)
                best = judgement;
        }
        all.append({id, best});
    }
    std::ranges::sort(all, [](const Lookalike &a, const Lookalike &b) {
        return std::tuple(-a.judgement.score, a.id) < std::tuple(-b.judgement.score, b.id);
    });
    return all.first(std::min(all.size(), mostCandidates));
}

} // namespace convenor
