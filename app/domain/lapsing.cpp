// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lapsing.h"

namespace convenor {

namespace {

bool isAbout(const Evidence &evidence, const CriterionRule &rule)
{
    return evidence.kind && *evidence.kind == rule.kind;
}

bool isOfItsYears(const Evidence &evidence, const CriterionRule &rule)
{
    if (rule.kind != CriterionKind::UnhcrPartner || rule.years.isEmpty())
        return true;
    return std::any_of(evidence.years.cbegin(), evidence.years.cend(),
                       [&](int year) { return rule.years.contains(year); });
}

bool isExpiredOn(const Evidence &evidence, QDate day)
{
    return evidence.expires.isValid() && day.isValid() && evidence.expires < day;
}

bool countsIn(const Asking &standing, const Evidence &evidence, QDate day)
{
    return std::any_of(standing.criteria.cbegin(), standing.criteria.cend(),
                       [&](const Criterion &each) { return countsFor(evidence, each.rule, day); });
}

/// Nothing where the evidence goes on counting, or nothing asks for it.
std::optional<Lapse> lapseOf(const Evidence &evidence, const Asking &next)
{
    Lapse lapse;
    lapse.evidence = evidence;
    bool isAsked = false;
    bool fitsYears = false;
    for (const Criterion &each : next.criteria) {
        isAsked |= isAbout(evidence, each.rule);
        fitsYears |= isAbout(evidence, each.rule) && isOfItsYears(evidence, each.rule);
    }
    if (!isAsked)
        return std::nullopt;
    lapse.ofOtherYears = !fitsYears;
    lapse.isExpired = isExpiredOn(evidence, next.start);
    lapse.expiresDuring = fitsYears && !lapse.isExpired && isExpiredOn(evidence, next.end);
    if (!lapse.ofOtherYears && !lapse.isExpired && !lapse.expiresDuring)
        return std::nullopt;
    return lapse;
}

} // namespace

bool countsFor(const Evidence &evidence, const CriterionRule &rule, QDate day)
{
    return isAbout(evidence, rule) && isOfItsYears(evidence, rule) && !isExpiredOn(evidence, day);
}

QList<Lapse> lapsing(const QList<Organization> &organizations, const Asking &last,
                     const Asking &next)
{
    QList<Lapse> all;
    for (const Organization &organization : organizations) {
        std::optional<CriterionKind> countsAs;
        for (const Evidence &each : organization.evidence) {
            if (countsIn(next, each, next.start) && each.kind != CriterionKind::TopicExperience)
                countsAs = each.kind;
        }
        for (const Evidence &each : organization.evidence) {
            if (!countsIn(last, each, last.start))
                continue;
            auto lapse = lapseOf(each, next);
            if (!lapse)
                continue;
            lapse->organization = organization.id;
            lapse->name = organization.name;
            if (!lapse->expiresDuring)
                lapse->countsAs = countsAs;
            lapse->isMarked =
                organization.operationalPartner && each.kind == CriterionKind::OperationalPartner;
            all.append(*lapse);
        }
    }
    return all;
}

} // namespace convenor
