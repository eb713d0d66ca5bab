// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/session.h"

namespace convenor {

// The life of a session: idea, planned, confirmed, announced, held; or postponed, or cancelled.

/// What a session may lack for a step.
enum class Lack {
    Title,
    Day, ///< an exact one
    Start,
    End,
    FocalPoint,
    Speaker, ///< any who has not declined
    ConfirmedSpeaker,
    AnswerOfSpeaker, ///< somebody was invited and has not answered
    Description,
    Place, ///< a venue, where it is not online
    MeetingLink, ///< where it is not in person
    RegistrationLink,
    Figure, ///< how many took part
    Summary,
    ApprovedSummary
};
inline constexpr size_t lackCount = 15;

/// The usual next step; none after held. A postponed one is planned again.
std::optional<SessionStatus> nextStep(SessionStatus status);

/// What is missing for a session to be in this state as its colleagues expect it. It is advice:
/// none of it refuses the step. `attended`: somebody is known to have taken part.
QList<Lack> lackingFor(const Session &session, SessionStatus status, bool attended = false);

/// Refuses what would be wrong, Invalid with the reason: announcing what has no title; holding what
/// has no date or is still to come; postponing or cancelling what was held. `today` is the day in
/// the series' time zone.
Result<void> judgeStep(const Session &session, SessionStatus to, QDate today);

/// The session in its new state. That the public knew it is kept when it is no longer announced, so
/// that the public hears when it is postponed or cancelled.
Session stepped(Session session, SessionStatus to);

/// A session that was held has its date for a reason: moving it is asked for first.
bool asksBeforeMoving(const Session &session);

} // namespace convenor
