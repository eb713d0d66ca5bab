// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/places.h"

#include "domain/plan.h"
#include "domain/series.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace convenor {

namespace {

bool isGuestOfTheHouse(const Candidate &candidate)
{
    return candidate.capacity == Capacity::Speaker || candidate.capacity == Capacity::Organizer;
}

bool isOut(const Candidate &candidate)
{
    return candidate.state == RegistrationState::Regretted
        || candidate.state == RegistrationState::Cancelled;
}

bool isParticipant(const Candidate &candidate)
{
    if (candidate.capacity != Capacity::Participant)
        return false;
    return candidate.state == RegistrationState::Accepted
        || (candidate.outcome != Outcome::Observer && candidate.outcome != Outcome::NotEligible);
}

bool takesAPlace(const Candidate &candidate)
{
    return candidate.state == RegistrationState::Accepted
        || candidate.outcome != Outcome::NotEligible;
}

/// Whoever comes first is the smaller one.
auto turnOf(const Candidate &candidate)
{
    constexpr qint64 last = std::numeric_limits<qint64>::max();
    const bool waits = candidate.state == RegistrationState::Waitlisted;
    const int group = candidate.state == RegistrationState::Accepted ? 0 : waits ? 1 : 2;
    return std::tuple{group, waits ? qint64(candidate.waitingPosition.value_or(INT_MAX)) : 0,
                      candidate.registeredAt.isValid() ? candidate.registeredAt.toMSecsSinceEpoch()
                                                       : last,
                      candidate.id};
}

Ground numbered(Because because, int number, int limit)
{
    Ground ground{because};
    ground.number = number;
    ground.limit = limit;
    return ground;
}

bool isLate(const Candidate &candidate, const Bounds &bounds)
{
    return bounds.deadline.isValid() && candidate.registeredAt.isValid()
        && candidate.state != RegistrationState::Cancelled && !isGuestOfTheHouse(candidate)
        && dayIn(candidate.registeredAt, bounds.timeZone) > bounds.deadline;
}

} // namespace

Bounds boundsOf(const Series &series, const Session &session)
{
    const int limit = session.perOrganizationLimit > 0 ? session.perOrganizationLimit
                                                       : series.perOrganizationLimit;
    return {limit, session.capacity, session.registrationDeadline, series.timeZone};
}

Bounds boundsOf(const Series &series)
{
    return {series.perOrganizationLimit, 0, {}, series.timeZone};
}

QList<QList<Ground>> placesAmong(const QList<Candidate> &candidates, const Bounds &bounds)
{
    QList<qsizetype> order(candidates.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](qsizetype a, qsizetype b) {
        return turnOf(candidates[a]) < turnOf(candidates[b]);
    });
    QList<QList<Ground>> grounds(candidates.size());
    QHash<OrganizationId, int> sent;
    int taken = 0;
    int waiting = 0;
    for (const qsizetype index : std::as_const(order)) {
        const Candidate &candidate = candidates[index];
        QList<Ground> &told = grounds[index];
        bool isOver = false;
        if (!isOut(candidate) && isParticipant(candidate) && !candidate.organization.isNull()
            && bounds.perOrganization > 0) {
            const int number = ++sent[candidate.organization];
            isOver = number > bounds.perOrganization;
            if (isOver)
                told.append(numbered(Because::OverLimit, number, bounds.perOrganization));
        }
        if (isLate(candidate, bounds)) {
            told.append({Because::AfterDeadline});
            told.last().day = bounds.deadline;
        }
        const bool isAccepted = candidate.state == RegistrationState::Accepted;
        if (!isOut(candidate) && takesAPlace(candidate) && (isAccepted || !isOver)
            && ++taken > bounds.capacity && bounds.capacity > 0)
            told.append(numbered(Because::NoPlaceLeft, taken, bounds.capacity));
        if (candidate.state == RegistrationState::Waitlisted)
            told.append(numbered(Because::Waiting, ++waiting, 0));
    }
    return grounds;
}

} // namespace convenor
