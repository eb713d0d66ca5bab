// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/reviewing.h"

#include "domain/decision.h"
#include "usecases/assessing.h"
#include "usecases/editing.h"
#include "usecases/workspace.h"

namespace convenor {

namespace {

constexpr int shownPast = 30;

Result<Bounds> boundsOf(Stores &stores, SeriesId series, SessionId session)
{
    return found(stores, series).and_then([&](const Series &whole) -> Result<Bounds> {
        if (session.isNull())
            return convenor::boundsOf(whole);
        return found(stores, session).map([&](const Session &value) {
            return convenor::boundsOf(whole, value);
        });
    });
}

int placeInLine(const Assessment &assessment)
{
    for (const Ground &ground : assessment.grounds) {
        if (ground.because == Because::Waiting)
            return ground.number;
    }
    return INT_MAX;
}

bool canComeNext(const Assessed &each)
{
    return each.state == RegistrationState::Waitlisted
        && each.assessment.outcome != Outcome::NotEligible
        && !rests(each.assessment, Because::NoPlaceLeft)
        && !rests(each.assessment, Because::OverLimit);
}

/// Sorts what was assessed into the desk. Where nothing is limited the waiting list is for some
/// other reason, and nobody is offered.
void fill(ReviewDesk &desk, const QList<Assessed> &all)
{
    const bool isLimited = desk.capacity > 0 || desk.perOrganization > 0;
    int first = INT_MAX;
    desk.proposals.reserve(all.size());
    for (const Assessed &each : all) {
        desk.proposals.insert(each.registration, each);
        desk.doubtful += desk.holds(each.registration, QueuePart::Doubtful);
        desk.overLimit += desk.holds(each.registration, QueuePart::OverLimit);
        if (!isLimited || !canComeNext(each))
            continue;
        if (const int place = placeInLine(each.assessment); place < first) {
            first = place;
            desk.next = each.registration;
        }
    }
}

OrganizationId organizationOf(const Registration &registration, const Person &person)
{
    return registration.organization.isNull() ? person.organization : registration.organization;
}

} // namespace

bool ReviewDesk::holds(RegistrationId id, QueuePart part) const
{
    const auto known = proposals.constFind(id);
    if (known == proposals.cend())
        return false;
    if (part == QueuePart::Doubtful)
        return isUndecided(known->state) && isDoubtful(known->assessment.outcome);
    return part != QueuePart::OverLimit || rests(known->assessment, Because::OverLimit);
}

Result<ReviewDesk> Reviewing::desk(SeriesId series, SessionId session) const
{
    const QDateTime now = m_workspace.door().now();
    return m_workspace.door().read<ReviewDesk>([&](Stores &stores) -> Result<ReviewDesk> {
        const Gathering gathering{series, session};
        const auto bounds = boundsOf(stores, series, session);
        if (!bounds)
            return tl::unexpected(bounds.error());
        return assessed(stores, gathering, now).map([&](const QList<Assessed> &all) {
            ReviewDesk desk{series, session, stores.queue.targets(series), {}, 0, 0, {}, {}, 0, 0};
            desk.counts = stores.queue.counts(gathering);
            desk.capacity = bounds->capacity;
            desk.perOrganization = bounds->perOrganization;
            fill(desk, all);
            return desk;
        });
    });
}

Result<SessionId> Reviewing::firstTarget(SeriesId series) const
{
    return m_workspace.door().read<SessionId>([&](Stores &stores) -> Result<SessionId> {
        const QList<QueueTarget> targets = stores.queue.targets(series);
        for (const auto member : {&QueueTarget::pending, &QueueTarget::registrations}) {
            for (const QueueTarget &target : targets) {
                if (target.*member > 0)
                    return target.session;
            }
        }
        return targets.first().session;
    });
}

Result<QList<RegistrationId>> Reviewing::queue(const QueueQuery &query,
                                               const ReviewDesk &desk) const
{
    return m_workspace.door().read<QList<RegistrationId>>(
        [&](Stores &stores) -> Result<QList<RegistrationId>> {
            const bool isProposed =
                query.part == QueuePart::Doubtful || query.part == QueuePart::OverLimit;
            if (!isProposed)
                return stores.queue.ids(query);
            QueueQuery all = query;
            all.limit = 0;
            QList<RegistrationId> ids = stores.queue.ids(all);
            ids.removeIf([&](RegistrationId id) { return !desk.holds(id, query.part); });
            return query.limit > 0 ? ids.first(qMin(ids.size(), qsizetype(query.limit))) : ids;
        });
}

Result<QList<QueueRow>> Reviewing::rows(const QList<RegistrationId> &ids) const
{
    return m_workspace.door().read<QList<QueueRow>>(
        [&](Stores &stores) -> Result<QList<QueueRow>> { return stores.queue.rows(ids); });
}

Result<Review> Reviewing::review(RegistrationId id) const
{
    return m_workspace.door().read<Review>([&](Stores &stores) -> Result<Review> {
        const auto registration = found(stores, id);
        if (!registration)
            return tl::unexpected(registration.error());
        const auto person = found(stores, registration->person);
        const auto series = found(stores, registration->series);
        if (!person || !series)
            return tl::unexpected(person ? series.error() : person.error());
        Review review{*registration, *person, {}, series->criteria, {}, {}};
        review.ofPerson = stores.directory.appearances(person->id);
        review.ofPerson.removeIf([&](const Appearance &each) {
            return each.session == registration->session && each.series == series->title;
        });
        const OrganizationId organization = organizationOf(*registration, *person);
        review.organization = stores.rows.find(organization);
        if (review.organization)
            review.ofOrganization = stores.queue.pastOf(organization, shownPast);
        return review;
    });
}

} // namespace convenor
