// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eligibility.h"
#include "domain/entitlement.h"

namespace convenor {

// What is proposed where somebody who was not there asks for notes and presentations. An organizer
// decides; nothing is granted or declined by itself. The source is the notes policy of the
// consultations together with their participation criteria: who could have taken part, and did not,
// may be given what was sent to those who did.

enum class RequestAnswer {
    Send, ///< they may have it already
    Grant,
    DecideRegistration, ///< which waits, and what is decided of it answers the request too
    AskBack,
    Decline
};
template <>
inline constexpr std::array wordsOf<RequestAnswer>{"send", "grant", "decide_registration",
                                                   "ask_back", "decline"};

enum class RequestBecause {
    // on which the answer rests
    MayHaveIt,
    RegistrationRegretted, ///< text: why
    HadNoPlace,
    RegistrationUndecided,
    DeclinedBefore, ///< text: why
    AcceptedElsewhere, ///< number: for how many other sessions of the series
    MeetsCriteria,
    MayObserve,
    EvidenceNeeded,
    Unclear,
    NotEligible,
    // which is told beside it
    RegistrationCancelled,
    ColleaguesAccepted, ///< number: of the same organization, for this session
    NotHeld,
    NothingReady, ///< nothing that could be sent
    NoAddress,
    SecurityConcern
};
template <>
inline constexpr std::array wordsOf<RequestBecause>{
    "may_have_it",         "registration_regretted",
    "had_no_place",        "registration_undecided",
    "declined_before",     "accepted_elsewhere",
    "meets_criteria",      "may_observe",
    "evidence_needed",     "unclear",
    "not_eligible",        "registration_cancelled",
    "colleagues_accepted", "not_held",
    "nothing_ready",       "no_address",
    "security_concern",
};

struct RequestGround
{
    RequestBecause because = RequestBecause::Unclear;
    int number = 0;
    QString text = {};

    bool operator==(const RequestGround &) const = default;
};

struct RequestProposal
{
    RequestAnswer answer = RequestAnswer::AskBack;
    QList<RequestGround> grounds; ///< that on which it rests first

    bool operator==(const RequestProposal &) const = default;
};

/// What is known of one who asks, about one session.
struct AskedFor
{
    Entitlement entitlement;
    QList<Registration> registrations; ///< theirs, for the session and for its whole meeting
    QList<Request> requests; ///< theirs, for the session
    Outcome outcome = Outcome::Unclear; ///< if they registered now
    int acceptedElsewhere = 0; ///< for so many other sessions of the series
    int colleagues = 0; ///< of their organization who are accepted
    bool isHeld = true;
    bool isReady = true; ///< there is something that may be handed out
    bool hasAddress = true;
    bool securityConcern = false;
};

/// The first of these that holds:
///
/// - They may have it already: send.
/// - Their registration was regretted: decline. It waits for a place: grant, since nothing but the
///   place was missing. It is not decided: decide that.
/// - An earlier request of theirs was declined: decline.
/// - They are accepted for another session of the series: grant.
/// - By the criteria they could have taken part, as a participant or an observer: grant. Evidence
///   is needed, or it is not known who they are: ask back. Else: decline.
RequestProposal proposedAnswer(const AskedFor &asked);

/// The usual reasons to decline, in the order of their number keys from 1 on.
enum class DeclineReason { NotRegistered, Regretted, NotEligible, NotShared, NotKept };
template <>
inline constexpr std::array wordsOf<DeclineReason>{"not_registered", "regretted", "not_eligible",
                                                   "not_shared", "not_kept"};
/// The usual questions, in the same order.
enum class AskedBack { Organization, Evidence, Session, Purpose };
template <>
inline constexpr std::array wordsOf<AskedBack>{"organization", "evidence", "session", "purpose"};

/// The reason that declining would usually have.
DeclineReason likelyReason(const RequestProposal &proposal);
AskedBack likelyQuestion(const RequestProposal &proposal);

/// More has to be known; what was asked back is the reason of one that is open.
bool isAskedBack(const Request &request);
/// Another one for whatever an answer says otherwise. It is the version of such a letter in the
/// ledger, where answers to registrations have none.
QString answerVersion(RequestState state, const QString &reason);

} // namespace convenor
