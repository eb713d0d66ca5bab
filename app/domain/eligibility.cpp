// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eligibility.h"

#include "base/fold.h"

#include <algorithm>

namespace convenor {

namespace {

/// How near a criterion is to being met.
enum class Nearness { Far, ToAskFor, ToVerify, Met };

struct Finding
{
    Nearness nearness = Nearness::Far;
    QList<Ground> grounds;

    void add(Nearness nearer, const Ground &ground)
    {
        nearness = std::max(nearness, nearer);
        grounds.append(ground);
    }

    bool has(Because because) const
    {
        return std::any_of(grounds.cbegin(), grounds.cend(),
                           [because](const Ground &each) { return each.because == because; });
    }
};

/// What meets the criterion, once; and beside what is only noted, that evidence for it expired.
QList<Ground> whatMeets(const QList<Ground> &grounds)
{
    QList<Ground> list;
    bool isNoted = false;
    bool isProven = false;
    for (const Ground &each : grounds) {
        const bool isStatus = each.because == Because::EcosocStatusHeld;
        const bool isProof = !isStatus && each.because >= Because::PartnerInYears
            && each.because <= Because::VerifiedElsewhere;
        if (isStatus || (isProof && !isProven))
            list.append(each);
        isProven = isProven || isProof;
        isNoted = isNoted || each.because == Because::PartnerInYears
            || each.because == Because::OperationalPartner;
    }
    for (const Ground &each : grounds) {
        if (isNoted && each.because == Because::Expired)
            list.append(each);
    }
    return list;
}

bool isAmong(const QList<int> &years, const QList<int> &asked)
{
    return std::any_of(years.cbegin(), years.cend(),
                       [&](int year) { return asked.contains(year); });
}

bool shareATopic(const QStringList &some, const QStringList &others)
{
    return std::any_of(some.cbegin(), some.cend(), [&](const QString &topic) {
        const QString folded = fold(topic).trimmed();
        return !folded.isEmpty()
            && std::any_of(others.cbegin(), others.cend(),
                           [&](const QString &other) { return fold(other).trimmed() == folded; });
    });
}

/// Weighs what there is for one criterion after the other.
class Weighing final
{
public:
    Weighing(const QList<Criterion> &criteria, const Application &application,
             const Occasion &occasion)
        : m_application(application)
        , m_standing(*application.organization)
        , m_occasion(occasion)
        , m_manuals(
              int(std::count_if(criteria.cbegin(), criteria.cend(), [](const Criterion &criterion) {
                  return criterion.rule.kind == CriterionKind::Manual;
              })))
    {
    }

    Finding weigh(const Criterion &criterion) const
    {
        Finding finding;
        weighEvidence(criterion, finding);
        if (finding.nearness < Nearness::Met)
            weighNoted(criterion, finding);
        weighClaims(criterion, finding);
        weighElsewhere(criterion, finding);
        if (criterion.rule.kind == CriterionKind::EcosocAndInterest)
            return withStatus(criterion, finding);
        return finding;
    }

private:
    /// What was verified for the organization and is kept with it.
    void weighEvidence(const Criterion &criterion, Finding &finding) const
    {
        for (const Evidence &evidence : m_standing.evidence) {
            const bool namesOtherYears = criterion.rule.kind == CriterionKind::UnhcrPartner
                && !criterion.rule.years.isEmpty() && !evidence.years.isEmpty()
                && !isAmong(evidence.years, criterion.rule.years);
            if (evidence.kind != criterion.rule.kind)
                continue;
            Ground ground{Because::EvidenceUnverified, criterion.id, evidence.source.trimmed()};
            if (criterion.rule.kind == CriterionKind::UnhcrPartner)
                ground.years = evidence.years;
            ground.day = evidence.expires;
            if (namesOtherYears) {
                ground.because = Because::OtherYears;
                if (isVerified(evidence))
                    finding.add(Nearness::Far, ground);
            } else if (m_occasion.day > evidence.expires && evidence.expires.isValid()) {
                ground.because = Because::Expired;
                finding.add(Nearness::ToAskFor, ground);
            } else if (!isVerified(evidence)) {
                finding.add(Nearness::ToVerify, ground);
            } else if (!saysSomething(evidence.source)) {
                ground.because = Because::VerifiedWithoutEvidence;
                finding.add(Nearness::ToAskFor, ground);
            } else {
                weighVerified(criterion, evidence, ground, finding);
            }
        }
    }

    void weighVerified(const Criterion &criterion, const Evidence &evidence, Ground ground,
                       Finding &finding) const
    {
        switch (criterion.rule.kind) {
        case CriterionKind::UnhcrPartner:
            if (!criterion.rule.years.isEmpty()) {
                ground.years.removeIf(
                    [&](int year) { return !criterion.rule.years.contains(year); });
                ground.because = Because::YearsUnsaid;
                if (evidence.years.isEmpty())
                    return finding.add(Nearness::ToVerify, ground);
            }
            break;
        case CriterionKind::TopicExperience:
            ground.because = Because::TopicsUnsaid;
            return finding.add(Nearness::ToVerify, ground);
        case CriterionKind::Manual:
            ground.because = Because::CriterionUnsaid;
            if (m_manuals > 1)
                return finding.add(Nearness::ToVerify, ground);
            break;
        case CriterionKind::OperationalPartner:
        case CriterionKind::EcosocAndInterest:
            break;
        }
        ground.because = Because::VerifiedForOrganization;
        finding.add(Nearness::Met, ground);
    }

    /// What is noted of the organization without evidence of its own.
    void weighNoted(const Criterion &criterion, Finding &finding) const
    {
        if (criterion.rule.kind == CriterionKind::OperationalPartner
            && m_standing.operationalPartner)
            finding.add(Nearness::Met, {Because::OperationalPartner, criterion.id});
        if (criterion.rule.kind != CriterionKind::UnhcrPartner || m_standing.partnerYears.isEmpty())
            return;
        QList<int> years = m_standing.partnerYears;
        if (!criterion.rule.years.isEmpty())
            years.removeIf([&](int year) { return !criterion.rule.years.contains(year); });
        if (!years.isEmpty())
            finding.add(Nearness::Met, {Because::PartnerInYears, criterion.id, {}, years});
        else if (!finding.has(Because::OtherYears))
            finding.add(Nearness::Far,
                        {Because::OtherYears, criterion.id, {}, m_standing.partnerYears});
    }

    void weighClaims(const Criterion &criterion, Finding &finding) const
    {
        for (const Claim &claim : m_application.claims) {
            if (claim.criterion != criterion.id)
                continue;
            Ground ground{Because::ClaimVerified, criterion.id, claim.evidence.trimmed()};
            ground.day = claim.expires;
            if (!saysSomething(claim.evidence)) {
                ground.because = isVerified(claim) ? Because::VerifiedWithoutEvidence
                                                   : Because::ClaimedWithoutEvidence;
                finding.add(Nearness::ToAskFor, ground);
            } else if (isExpired(claim)) {
                ground.because = Because::Expired;
                finding.add(Nearness::ToAskFor, ground);
            } else if (!isVerified(claim)) {
                ground.because = Because::ClaimUnverified;
                finding.add(Nearness::ToVerify, ground);
            } else {
                finding.add(Nearness::Met, ground);
            }
        }
    }

    /// Colleagues may have claimed the same many times: it is told once.
    void weighElsewhere(const Criterion &criterion, Finding &finding) const
    {
        for (const auto &[claim, session, topics] : m_application.elsewhere) {
            if (claim.criterion != criterion.id || !isVerified(claim)
                || !saysSomething(claim.evidence))
                continue;
            Ground ground{Because::VerifiedElsewhere, criterion.id, claim.evidence.trimmed()};
            ground.session = session;
            ground.day = claim.expires;
            Nearness nearness = Nearness::Met;
            if (criterion.rule.kind == CriterionKind::TopicExperience
                && session != m_occasion.session && !shareATopic(topics, m_occasion.topics)) {
                ground.because = Because::OtherTopics;
                nearness = Nearness::Far;
            } else if (isExpired(claim)) {
                ground.because = Because::Expired;
                nearness = Nearness::ToAskFor;
            }
            if (!finding.has(ground.because))
                finding.add(nearness, ground);
        }
    }

    /// What was found is about the interest; both that and the status are asked for.
    Finding withStatus(const Criterion &criterion, Finding interest) const
    {
        Ground status{Because::EcosocStatusHeld, criterion.id};
        status.status = m_standing.ecosocStatus;
        if (m_standing.ecosocStatus == EcosocStatus::None) {
            status.because = Because::EcosocStatusUnknown;
            if (interest.nearness == Nearness::Met) {
                interest.grounds = whatMeets(interest.grounds);
                interest.nearness = Nearness::ToVerify;
            }
            if (interest.nearness > Nearness::Far)
                interest.grounds.append(status);
            return interest;
        }
        if (interest.nearness == Nearness::Met) {
            interest.grounds.prepend(status);
            return interest;
        }
        if (m_standing.attendedBefore)
            interest.add(Nearness::ToVerify, {Because::AttendedBefore, criterion.id});
        status.because = Because::InterestNotShown;
        interest.add(Nearness::ToAskFor, status);
        return interest;
    }

    bool isExpired(const Claim &claim) const
    {
        return claim.expires.isValid() && m_occasion.day > claim.expires;
    }

    const Application &m_application;
    const Standing &m_standing;
    const Occasion &m_occasion;
    int m_manuals;
};

Ground observers(const Occasion &occasion)
{
    return {occasion.observersAllowed ? Because::ObserversAllowed : Because::ObserversNotAllowed};
}

Outcome withoutCriterion(const Occasion &occasion)
{
    return occasion.observersAllowed ? Outcome::Observer : Outcome::NotEligible;
}

/// Of a participant, or an observer where none are allowed, whose organization may be an NGO.
Assessment byFindings(const QList<Criterion> &criteria, const QList<Finding> &findings,
                      bool kindKnown, const Occasion &occasion)
{
    const auto best = std::max_element(
        findings.cbegin(), findings.cend(),
        [](const Finding &a, const Finding &b) { return a.nearness < b.nearness; });
    const Nearness nearness = best == findings.cend() ? Nearness::Far : best->nearness;
    Assessment assessment;
    if (nearness > Nearness::Far)
        assessment.criterion = criteria[best - findings.cbegin()].id;
    if (nearness == Nearness::Met) {
        assessment.outcome = Outcome::Eligible;
        assessment.grounds = whatMeets(best->grounds);
    } else {
        if (nearness > Nearness::Far)
            assessment.grounds = best->grounds;
        for (auto each = findings.cbegin(); each != findings.cend(); ++each) {
            if (each != best || nearness == Nearness::Far)
                assessment.grounds += each->grounds;
        }
        assessment.outcome =
            nearness > Nearness::Far ? Outcome::EvidenceNeeded : withoutCriterion(occasion);
    }
    if (!kindKnown) {
        if (nearness < Nearness::Met) {
            assessment.outcome = Outcome::Unclear;
            assessment.criterion = {};
            assessment.grounds.prepend({Because::KindUnknown});
        } else {
            assessment.grounds.append({Because::KindUnknown});
        }
    } else if (nearness == Nearness::Far) {
        assessment.grounds += {{Because::NoCriterionMet}, observers(occasion)};
    }
    return assessment;
}

} // namespace

QDate dayToHold(const PartialDate &date, QDate today)
{
    return date.isNull() ? today : std::clamp(today, date.earliest(), date.latest());
}

bool isNgo(OrganizationKind kind)
{
    using enum OrganizationKind;
    return kind == NationalNgo || kind == InternationalNgo || kind == Ngo || kind == NgoNetwork
        || kind == CivilSociety;
}

bool isVerified(const Claim &claim)
{
    return claim.verifiedAt.isValid() || !claim.verifiedBy.trimmed().isEmpty();
}

bool isVerified(const Evidence &evidence)
{
    return evidence.verifiedAt.isValid() || !evidence.verifiedBy.trimmed().isEmpty();
}

bool saysSomething(const QString &evidence)
{
    return std::any_of(evidence.cbegin(), evidence.cend(),
                       [](QChar c) { return c.isLetterOrNumber() || c.isSurrogate(); });
}

Assessment assess(const QList<Criterion> &criteria, const Application &application,
                  const Occasion &occasion)
{
    if (application.capacity == Capacity::Speaker)
        return {Outcome::Eligible, {}, {{Because::TakesPartAsSpeaker}}};
    if (application.capacity == Capacity::Organizer)
        return {Outcome::Eligible, {}, {{Because::TakesPartAsOrganizer}}};
    if (!application.organization)
        return {Outcome::Unclear, {}, {{Because::NoOrganization}}};
    const auto kind = application.organization->kind;
    if (kind && !isNgo(*kind)) {
        Ground ground{Because::NotAnNgo};
        ground.kind = kind;
        return {withoutCriterion(occasion), {}, {ground, observers(occasion)}};
    }
    const Weighing weighing(criteria, application, occasion);
    QList<Finding> findings;
    for (const Criterion &criterion : criteria)
        findings.append(weighing.weigh(criterion));
    if (application.capacity == Capacity::Observer && occasion.observersAllowed) {
        Assessment asked{Outcome::Observer, {}, {{Because::RegisteredAsObserver}}};
        for (qsizetype i = 0; i < findings.size() && asked.criterion.isNull(); ++i) {
            if (findings[i].nearness < Nearness::Met)
                continue;
            asked.criterion = criteria[i].id;
            asked.grounds += whatMeets(findings[i].grounds);
        }
        return asked;
    }
    if (kind && criteria.isEmpty())
        return {Outcome::Eligible, {}, {{Because::NoCriteria}}};
    return byFindings(criteria, findings, kind.has_value(), occasion);
}

} // namespace convenor
