// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lookalikes.h"

#include <algorithm>

namespace convenor {

namespace {

/// A key that so many share is that of a common name and tells nothing.
constexpr qsizetype mostOfOneKey = 200;
constexpr qsizetype mostCandidates = 3;

bool areOfOtherCountries(const Traits &a, const Traits &b)
{
    return !a.country.isEmpty() && !b.country.isEmpty() && a.country != b.country;
}

QList<Lookalike> best(QList<Lookalike> all)
{
    std::ranges::sort(all, [](const Lookalike &a, const Lookalike &b) {
        return std::tuple(-a.judgement.score, a.id) < std::tuple(-b.judgement.score, b.id);
    });
    return all.first(std::min(all.size(), mostCandidates));
}

} // namespace

void Lookalikes::add(const Traits &traits)
{
    const auto index = quint32(m_all.size());
    m_all.append(traits);
    for (const quint64 key : blockingKeys(traits, m_ofPeople)) {
        QList<quint32> &block = m_byKey[key];
        if (block.size() <= mostOfOneKey)
            block.append(index);
    }
    for (const Spelling &name : traits.names) {
        QList<quint32> &named = m_byName[name.joined];
        if (!name.joined.isEmpty() && !named.contains(index))
            named.append(index);
    }
    for (const QString &acronym : traits.acronyms)
        m_byAcronym[acronym].append(index);
    if (!traits.address.isEmpty())
        m_byAddress[traits.address].append(index);
}

QList<Lookalike> Lookalikes::likely(const Traits &traits, int leastScore) const
{
    QList<quint32> near;
    for (const quint64 key : blockingKeys(traits, m_ofPeople)) {
        const auto block = m_byKey.constFind(key);
        if (block != m_byKey.cend() && block->size() <= mostOfOneKey)
            near += *block;
    }
    std::ranges::sort(near);
    const auto repeated = std::ranges::unique(near);
    near.erase(repeated.begin(), repeated.end());
    QList<Lookalike> found;
    for (const quint32 index : std::as_const(near)) {
        const Traits &other = m_all[index];
        const Judgement judgement =
            m_ofPeople ? comparePeople(traits, other) : compareOrganizations(traits, other);
        if (judgement.score >= leastScore)
            found.append({other.id, judgement});
    }
    return best(std::move(found));
}

Recognition KnownOrganizations::recognized(const Organization &coming) const
{
    const Traits traits = traitsOf(coming);
    QList<quint32> named;
    for (const Spelling &name : traits.names)
        named += withName(name.joined);
    const bool isBareAcronym = traits.names.size() == 1 && traits.names[0].words.size() == 1
        && traits.acronyms.contains(traits.names[0].joined);
    if (named.isEmpty() && isBareAcronym)
        named = withAcronym(traits.acronyms.first());
    std::ranges::sort(named);
    const auto repeated = std::ranges::unique(named);
    named.erase(repeated.begin(), repeated.end());

    QList<Lookalike> candidates;
    qint64 only = 0;
    int possible = 0;
    for (const quint32 index : std::as_const(named)) {
        const Traits &other = at(index);
        candidates.append({other.id, compareOrganizations(traits, other)});
        if (areOfOtherCountries(traits, other))
            continue;
        only = other.id;
        ++possible;
    }
    if (possible == 1)
        return {only, {}};
    if (!candidates.isEmpty())
        return {0, best(std::move(candidates))};
    return {0, likely(traits, likelyScore)};
}

Recognition KnownPeople::recognized(const Person &coming) const
{
    const Traits traits = traitsOf(coming);
    QList<Lookalike> atAddress;
    if (!traits.address.isEmpty()) {
        for (const quint32 index : withAddress(traits.address))
            atAddress.append({at(index).id, comparePeople(traits, at(index))});
    }
    const auto isNamedAlike = [](const Lookalike &each) { return each.judgement.score >= 90; };
    if (std::ranges::count_if(atAddress, isNamedAlike) == 1)
        return {std::ranges::find_if(atAddress, isNamedAlike)->id, {}};
    if (!atAddress.isEmpty())
        return {0, best(std::move(atAddress))};

    qint64 only = 0;
    int possible = 0;
    for (const quint32 index : withName(traits.names[0].joined)) {
        const Traits &other = at(index);
        const bool isColleague =
            traits.organization != 0 && other.organization == traits.organization;
        const bool hasOtherAddress = !traits.address.isEmpty() && !other.address.isEmpty();
        if (!isColleague || hasOtherAddress || areOfOtherCountries(traits, other))
            continue;
        only = other.id;
        ++possible;
    }
    if (possible == 1)
        return {only, {}};
    return {0, likely(traits, likelyScore)};
}

} // namespace convenor
