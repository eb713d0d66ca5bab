// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/partialdate.h"
#include "domain/directory.h"
#include "domain/registration.h"
#include "domain/series.h"

namespace convenor {

// Who may take part: what is proposed of one registration, and why. An organizer decides. The
// source of every rule is the participation criteria of the consultations: an NGO should meet at
// least one of them; others may be observers where the session allows it; a claim without evidence
// is never an acceptance by itself.

enum class Outcome { Eligible, EvidenceNeeded, Observer, NotEligible, Unclear };
template <>
inline constexpr std::array wordsOf<Outcome>{"eligible", "evidence_needed", "observer",
                                             "not_eligible", "unclear"};

enum class Because {
    // who it is
    TakesPartAsSpeaker,
    TakesPartAsOrganizer,
    NoOrganization,
    KindUnknown,
    NotAnNgo,
    RegisteredAsObserver,
    ObserversAllowed,
    ObserversNotAllowed,
    NoCriteria,
    NoCriterionMet,
    // what meets a criterion
    PartnerInYears,
    OperationalPartner,
    VerifiedForOrganization,
    ClaimVerified,
    VerifiedElsewhere, ///< on another registration of the organization
    EcosocStatusHeld,
    // what would meet it, once it is verified or comes
    ClaimedWithoutEvidence,
    VerifiedWithoutEvidence, ///< nobody said by what
    ClaimUnverified,
    EvidenceUnverified, ///< of the organization
    Expired,
    YearsUnsaid,
    TopicsUnsaid,
    CriterionUnsaid,
    EcosocStatusUnknown,
    InterestNotShown,
    AttendedBefore,
    // what does not
    OtherYears,
    OtherTopics,
    // what applies after it; see domain/places.h
    OverLimit,
    AfterDeadline,
    NoPlaceLeft,
    Waiting
};
template <>
inline constexpr std::array wordsOf<Because>{
    "takes_part_as_speaker",
    "takes_part_as_organizer",
    "no_organization",
    "kind_unknown",
    "not_an_ngo",
    "registered_as_observer",
    "observers_allowed",
    "observers_not_allowed",
    "no_criteria",
    "no_criterion_met",
    "partner_in_years",
    "operational_partner",
    "verified_for_organization",
    "claim_verified",
    "verified_elsewhere",
    "ecosoc_status_held",
    "claimed_without_evidence",
    "verified_without_evidence",
    "claim_unverified",
    "evidence_unverified",
    "expired",
    "years_unsaid",
    "topics_unsaid",
    "criterion_unsaid",
    "ecosoc_status_unknown",
    "interest_not_shown",
    "attended_before",
    "other_years",
    "other_topics",
    "over_limit",
    "after_deadline",
    "no_place_left",
    "waiting",
};

/// One reason with its arguments, of which each has those that it is told with.
struct Ground
{
    Because because = Because::NoCriterionMet;
    CriterionId criterion = {};
    QString text = {}; ///< the evidence, or its source
    QList<int> years = {}; ///< of a partnership
    QDate day = {}; ///< on which it expired, or the deadline
    SessionId session = {}; ///< where it was verified; null: for the whole meeting
    int number = 0; ///< which place it would take
    int limit = 0;
    std::optional<OrganizationKind> kind = {};
    EcosocStatus status = EcosocStatus::None;

    bool operator==(const Ground &) const = default;
};

struct Assessment
{
    Outcome outcome = Outcome::Unclear;
    CriterionId criterion; ///< that is met, or would be; null where it rests on none
    QList<Ground> grounds; ///< the weightiest first

    bool operator==(const Assessment &) const = default;
};

/// What is known of the organization that somebody registers for.
struct Standing
{
    std::optional<OrganizationKind> kind;
    QList<int> partnerYears;
    bool operationalPartner = false;
    EcosocStatus ecosocStatus = EcosocStatus::None;
    QList<Evidence> evidence;
    bool attendedBefore = false; ///< somebody of it, an earlier session
};

/// A claim on another registration of the same organization in the same series.
struct ElsewhereClaim
{
    Claim claim;
    SessionId session; ///< null: the whole meeting
    QStringList topics; ///< of that session
};

struct Application
{
    Capacity capacity = Capacity::Participant;
    std::optional<Standing> organization;
    QList<Claim> claims;
    QList<ElsewhereClaim> elsewhere;
};

/// What they register for: a session, or the whole meeting, whose topics are those of all its
/// sessions and which allows observers where any of its sessions does.
struct Occasion
{
    SessionId session; ///< null: the whole meeting
    QStringList topics;
    bool observersAllowed = false;
    QDate day; ///< on which evidence must still hold; see dayToHold
};

/// The first day from today on that the date may mean, today where nothing is known of it: what
/// expires on that day still counts.
QDate dayToHold(const PartialDate &date, QDate today);

/// National and international NGOs, NGO networks and civil society: the criteria name
/// organizations led by displaced people, faith-based ones and other civil society among NGOs.
bool isNgo(OrganizationKind kind);

/// Somebody's name or a moment stands for the verification.
bool isVerified(const Claim &claim);
bool isVerified(const Evidence &evidence);
/// Something is said: a text with at least one letter or number.
bool saysSomething(const QString &evidence);

/// Proposes an outcome. The first of these that holds:
///
/// - A speaker or an organizer is no applicant: eligible. Without an organization: unclear.
/// - An organization that is no NGO: observer where observers are allowed, else not eligible, with
///   whatever criterion it may meet, since the criteria are for NGOs.
/// - Who registered as an observer, where observers are allowed: observer, as asked for.
/// - A criterion is met (the first in the series' order): eligible. So is an NGO where the series
///   sets no criteria: nothing else is asked of it.
/// - The kind of the organization is not known: unclear.
/// - Something would meet a criterion once it is verified or comes: evidence needed. The criterion
///   is the first for which evidence only waits to be verified, else the first for which it is to
///   be asked for.
/// - Nothing is met or claimed: observer where observers are allowed, else not eligible.
///
/// What meets a criterion has to be verified, to say by what (a claim its evidence, evidence its
/// source), and to hold on `day`. Who verified it for the organization, on whichever registration
/// of the series and however that was decided, verified it for every session.
///
/// - unhcr_partner: a year that is noted for the organization, or evidence that names one, is among
///   the rule's (any year, where the rule has none); or a claim.
/// - operational_partner: it is noted for the organization; or evidence; or a claim.
/// - topic_experience: a claim for this session, or for another one with a topic in common.
///   Evidence of the organization has no topics: it waits for an organizer who knows.
/// - ecosoc_and_interest: a status is noted for the organization and interest was verified, by
///   evidence or a claim. Neither does alone. Having attended may show interest: an organizer says.
/// - manual: a claim; or evidence of that kind, where the series has no other manual criterion.
Assessment assess(const QList<Criterion> &criteria, const Application &application,
                  const Occasion &occasion);

} // namespace convenor
