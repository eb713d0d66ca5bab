// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eligibility.h"

namespace convenor {

struct Session;

// What applies after eligibility, to all who register for one session or for one whole meeting:
// the limit of an organization, the deadline, the places there are. None of it changes an outcome;
// it is told beside it. The source is what the organizers set for the session and its series.

/// What is asked of a registration to find its place among the others.
struct Candidate
{
    RegistrationId id;
    OrganizationId organization;
    Capacity capacity = Capacity::Participant;
    RegistrationState state = RegistrationState::Pending;
    QDateTime registeredAt;
    std::optional<int> waitingPosition;
    Outcome outcome = Outcome::Eligible; ///< that is proposed
};

struct Bounds
{
    int perOrganization = 0; ///< participants; 0: no limit
    int capacity = 0; ///< 0: not limited
    QDate deadline;
    QString timeZone; ///< in which the deadline is a day
};
/// A session's own limit, else that of its series. A whole meeting has the series' limit alone.
Bounds boundsOf(const Series &series, const Session &session);
Bounds boundsOf(const Series &series);

/// The grounds of each candidate, in the order of the list, whatever that is.
///
/// Places are given in this order: who is accepted, who waits by the position on the list, who is
/// undecided (pending or on hold); among equals who registered first, then by id. Without a moment
/// of registration it is last. Who is regretted or cancelled takes none.
///
/// - OverLimit (number, limit): so many participants of the organization are before them that they
///   are the number-th. Speakers, organizers, observers, and those undecided who are proposed as
///   observers or not at all are no participants of it.
/// - AfterDeadline (day): registered on a later day than that, by the clock of the series. The day
///   itself is in time. Not of speakers and organizers, nor of who cancelled.
/// - NoPlaceLeft (number, limit): they would take the number-th place. Everybody takes one, but for
///   those undecided who are over the limit or proposed as not eligible.
/// - Waiting (number): which one they are on the waiting list. Without NoPlaceLeft or OverLimit
///   beside it, there is a place for them.
QList<QList<Ground>> placesAmong(const QList<Candidate> &candidates, const Bounds &bounds);

} // namespace convenor
