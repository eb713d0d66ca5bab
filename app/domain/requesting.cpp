// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/requesting.h"

#include <QCryptographicHash>

#include <algorithm>

namespace convenor {

namespace {

const Registration *registrationIn(const AskedFor &asked,
                                   std::initializer_list<RegistrationState> states)
{
    for (const RegistrationState state : states) {
        for (const Registration &each : asked.registrations) {
            if (each.state == state)
                return &each;
        }
    }
    return nullptr;
}

RequestProposal byCriteria(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Eligible:
        return {RequestAnswer::Grant, {{RequestBecause::MeetsCriteria}}};
    case Outcome::Observer:
        return {RequestAnswer::Grant, {{RequestBecause::MayObserve}}};
    case Outcome::EvidenceNeeded:
        return {RequestAnswer::AskBack, {{RequestBecause::EvidenceNeeded}}};
    case Outcome::NotEligible:
        return {RequestAnswer::Decline, {{RequestBecause::NotEligible}}};
    case Outcome::Unclear:
        break;
    }
    return {RequestAnswer::AskBack, {{RequestBecause::Unclear}}};
}

/// What it rests on alone.
RequestProposal resting(const AskedFor &asked)
{
    if (asked.entitlement.isEntitled())
        return {RequestAnswer::Send, {{RequestBecause::MayHaveIt}}};
    if (const auto *regretted = registrationIn(asked, {RegistrationState::Regretted}))
        return {RequestAnswer::Decline,
                {{RequestBecause::RegistrationRegretted, 0, regretted->reason.trimmed()}}};
    if (registrationIn(asked, {RegistrationState::Waitlisted}))
        return {RequestAnswer::Grant, {{RequestBecause::HadNoPlace}}};
    if (registrationIn(asked, {RegistrationState::Pending, RegistrationState::OnHold}))
        return {RequestAnswer::DecideRegistration, {{RequestBecause::RegistrationUndecided}}};
    const auto declined =
        std::find_if(asked.requests.crbegin(), asked.requests.crend(),
                     [](const Request &each) { return each.state == RequestState::Declined; });
    if (declined != asked.requests.crend())
        return {RequestAnswer::Decline,
                {{RequestBecause::DeclinedBefore, 0, declined->reason.trimmed()}}};
    if (asked.acceptedElsewhere > 0)
        return {RequestAnswer::Grant,
                {{RequestBecause::AcceptedElsewhere, asked.acceptedElsewhere}}};
    return byCriteria(asked.outcome);
}

} // namespace

RequestProposal proposedAnswer(const AskedFor &asked)
{
    RequestProposal proposal = resting(asked);
    const auto tell = [&](bool holds, RequestBecause because, int number = 0) {
        if (holds)
            proposal.grounds.append({because, number});
    };
    const bool isSent = proposal.answer == RequestAnswer::Send;
    tell(!isSent && registrationIn(asked, {RegistrationState::Cancelled}),
         RequestBecause::RegistrationCancelled);
    tell(!isSent && asked.colleagues > 0, RequestBecause::ColleaguesAccepted, asked.colleagues);
    tell(!asked.isHeld, RequestBecause::NotHeld);
    tell(!asked.isReady, RequestBecause::NothingReady);
    tell(!asked.hasAddress, RequestBecause::NoAddress);
    tell(asked.securityConcern, RequestBecause::SecurityConcern);
    return proposal;
}

DeclineReason likelyReason(const RequestProposal &proposal)
{
    for (const RequestGround &each : proposal.grounds) {
        if (each.because == RequestBecause::RegistrationRegretted)
            return DeclineReason::Regretted;
        if (each.because == RequestBecause::NotEligible)
            return DeclineReason::NotEligible;
    }
    return DeclineReason::NotRegistered;
}

AskedBack likelyQuestion(const RequestProposal &proposal)
{
    const bool isOfEvidence = std::any_of(
        proposal.grounds.cbegin(), proposal.grounds.cend(),
        [](const RequestGround &each) { return each.because == RequestBecause::EvidenceNeeded; });
    return isOfEvidence ? AskedBack::Evidence : AskedBack::Organization;
}

bool isAskedBack(const Request &request)
{
    return request.state == RequestState::Open && !request.reason.trimmed().isEmpty();
}

QString answerVersion(RequestState state, const QString &reason)
{
    const QByteArray said = (wordOf(state) + u'\n' + reason.trimmed()).toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(said, QCryptographicHash::Sha256).toHex());
}

} // namespace convenor
