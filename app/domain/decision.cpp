// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision.h"

#include <algorithm>

namespace convenor {

namespace {

bool isAcceptance(Decision decision)
{
    return decision == Decision::Accept || decision == Decision::AcceptAsObserver;
}

RegistrationState stateAfter(Decision decision)
{
    switch (decision) {
    case Decision::Accept:
    case Decision::AcceptAsObserver:
        return RegistrationState::Accepted;
    case Decision::Hold:
        return RegistrationState::OnHold;
    case Decision::Regret:
        return RegistrationState::Regretted;
    case Decision::Wait:
        return RegistrationState::Waitlisted;
    case Decision::TakeBack:
        break;
    }
    return RegistrationState::Pending;
}

Capacity capacityAfter(Capacity asked, Decision decision)
{
    if (decision == Decision::AcceptAsObserver)
        return Capacity::Observer;
    if (decision == Decision::Accept && asked == Capacity::Observer)
        return Capacity::Participant;
    return asked;
}

} // namespace

bool isUndecided(RegistrationState state)
{
    return state == RegistrationState::Pending || state == RegistrationState::OnHold;
}

bool isDoubtful(Outcome outcome)
{
    return outcome == Outcome::EvidenceNeeded || outcome == Outcome::Unclear;
}

bool rests(const Assessment &assessment, Because because)
{
    return std::ranges::any_of(
        assessment.grounds, [because](const Ground &ground) { return ground.because == because; });
}

Decision proposedDecision(const Assessment &assessment)
{
    if (isDoubtful(assessment.outcome))
        return Decision::Hold;
    if (assessment.outcome == Outcome::NotEligible)
        return Decision::Regret;
    const bool isLate =
        rests(assessment, Because::AfterDeadline) && !rests(assessment, Because::Waiting);
    if (isLate || rests(assessment, Because::OverLimit) || rests(assessment, Because::NoPlaceLeft))
        return Decision::Wait;
    return assessment.outcome == Outcome::Observer ? Decision::AcceptAsObserver : Decision::Accept;
}

std::optional<RegretReason> likelyReason(const Assessment &assessment)
{
    if (assessment.outcome == Outcome::EvidenceNeeded)
        return RegretReason::NoEvidence;
    if (assessment.outcome == Outcome::NotEligible)
        return rests(assessment, Because::NotAnNgo) ? RegretReason::NotForThisSession
                                                    : RegretReason::NoCriterionMet;
    if (rests(assessment, Because::OverLimit))
        return RegretReason::OverLimit;
    if (rests(assessment, Because::AfterDeadline))
        return RegretReason::AfterDeadline;
    if (rests(assessment, Because::NoPlaceLeft))
        return RegretReason::NoPlaceLeft;
    return {};
}

bool isDecidedSo(const Registration &registration, Decision decision)
{
    return registration.state == stateAfter(decision)
        && registration.capacity == capacityAfter(registration.capacity, decision);
}

bool needsReason(const Registration &registration, Decision decision, const Assessment &assessment)
{
    if (isDecidedSo(registration, decision) && !registration.reason.isEmpty())
        return false;
    if (decision == Decision::Regret)
        return true;
    return isAcceptance(decision) && proposedDecision(assessment) != decision;
}

std::optional<DecisionFault> faultOf(const Registration &registration, const Verdict &verdict,
                                     const Assessment &assessment)
{
    if (registration.state == RegistrationState::Cancelled
        && verdict.decision != Decision::TakeBack)
        return DecisionFault::Cancelled;
    if (!saysSomething(verdict.reason) && needsReason(registration, verdict.decision, assessment))
        return DecisionFault::ReasonMissing;
    return {};
}

Registration decided(Registration registration, const Verdict &verdict)
{
    const bool isSo = isDecidedSo(registration, verdict.decision);
    registration.differences.clear();
    if (isSo && (verdict.reason.isEmpty() || verdict.reason == registration.reason))
        return registration;
    registration.state = stateAfter(verdict.decision);
    registration.capacity = capacityAfter(registration.capacity, verdict.decision);
    if (verdict.decision != Decision::Wait)
        registration.waitingPosition.reset();
    else if (!isSo || !registration.waitingPosition)
        registration.waitingPosition = verdict.freePosition;
    const bool isOpen = verdict.decision == Decision::TakeBack;
    registration.decidedBy = isOpen ? QString() : verdict.by;
    registration.decidedAt = isOpen ? QDateTime() : verdict.at;
    registration.reason = isOpen ? QString() : verdict.reason;
    return registration;
}

} // namespace convenor
