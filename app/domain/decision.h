// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eligibility.h"

namespace convenor {

// What organizers decide of a registration. The program proposes; whoever decides against it, or
// regrets, says why. Every decision keeps who, when and why, and another one replaces it.

enum class Decision { Accept, AcceptAsObserver, Hold, Regret, Wait, TakeBack };
template <>
inline constexpr std::array wordsOf<Decision>{"accept", "accept_as_observer", "hold", "regret",
                                              "wait",   "take_back"};

/// The usual reasons to regret, in the order of their number keys from 1 on.
enum class RegretReason {
    NoCriterionMet,
    NoEvidence,
    OverLimit,
    AfterDeadline,
    NoPlaceLeft,
    NotForThisSession
};
template <>
inline constexpr std::array wordsOf<RegretReason>{"no_criterion_met", "no_evidence",
                                                  "over_limit",       "after_deadline",
                                                  "no_place_left",    "not_for_this_session"};

/// A decision with who takes it, when and why.
struct Verdict
{
    Decision decision = Decision::Hold;
    QString reason = {};
    QString by = {};
    QDateTime at = {};
    int freePosition = 1; ///< the next one at the end of the waiting list
};

/// Nobody decided yet, or only that more has to come.
bool isUndecided(RegistrationState state);
/// What has to be looked at before it can be decided: evidence needed, or unclear.
bool isDoubtful(Outcome outcome);
/// Whether the assessment holds a ground of that kind.
bool rests(const Assessment &assessment, Because because);

/// What follows from the assessment. Eligible: accept, observer: accept as such; but the waiting
/// list where the organization's limit is reached, no place is left, or they came after the
/// deadline and do not wait already. Evidence needed or unclear: hold. Not eligible: regret.
Decision proposedDecision(const Assessment &assessment);
/// The reason that a regret would usually have.
std::optional<RegretReason> likelyReason(const Assessment &assessment);

/// Whether it is so already: deciding it again changes nothing but what was told since.
bool isDecidedSo(const Registration &registration, Decision decision);
/// Whether it can only be decided with a reason: a regret always, an acceptance that is not the
/// one proposed. What is decided so already keeps the reason it has.
bool needsReason(const Registration &registration, Decision decision, const Assessment &assessment);

enum class DecisionFault {
    Cancelled, ///< they cancelled: there is nothing to decide but to take that back
    ReasonMissing
};
/// Why it cannot be decided so, or nothing.
std::optional<DecisionFault> faultOf(const Registration &registration, const Verdict &verdict,
                                     const Assessment &assessment);

/// What the decision makes of the registration, which is allowed:
///
/// - Accept: accepted; an observer takes part as a participant, speakers and organizers stay what
///   they are. AcceptAsObserver: accepted as an observer.
/// - Hold, Regret: the state alone; the capacity stays what was asked for.
/// - Wait: at the end of the waiting list, or where they stand on it.
/// - TakeBack: pending, as if nobody had decided.
///
/// Only who waits has a position. What a later list said otherwise was seen with the decision.
Registration decided(Registration registration, const Verdict &verdict);

} // namespace convenor
