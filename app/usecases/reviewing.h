// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directory.h"
#include "domain/lists.h"
#include "domain/queue.h"
#include "usecases/assessments.h"

namespace convenor {

class Workspace;

/// What the review desk shows of the registrations for a session, or for a whole meeting. It is
/// internal: for organizers alone.
struct ReviewDesk
{
    SeriesId series;
    SessionId session; ///< null: the meeting as a whole
    QList<QueueTarget> targets; ///< what else there is in the series; the whole meeting last
    QueueCounts counts;
    int capacity = 0; ///< 0: not limited
    int perOrganization = 0; ///< the same
    QHash<RegistrationId, Assessed> proposals;
    RegistrationId next; ///< who waits and has a place now; null: nobody

    int doubtful = 0; ///< of those who are undecided
    int overLimit = 0;

    bool holds(RegistrationId id, QueuePart part) const;
};

/// One registration with everything around it.
struct Review
{
    Registration registration;
    Person person;
    std::optional<Organization> organization; ///< that they registered for, else today's
    QList<Criterion> criteria;
    QList<Appearance> ofPerson; ///< elsewhere, the latest first
    QList<PastPart> ofOrganization; ///< the same, some of them
};

/// Reads what is to be decided. Each may be called from another thread than the workspace's.
class Reviewing final
{
public:
    explicit Reviewing(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Result<ReviewDesk> desk(SeriesId series, SessionId session) const;
    /// The first target of the series with something pending, else with any registration.
    Result<SessionId> firstTarget(SeriesId series) const;
    /// The parts that follow from what is proposed are taken from the desk.
    Result<QList<RegistrationId>> queue(const QueueQuery &query, const ReviewDesk &desk) const;
    Result<QList<QueueRow>> rows(const QList<RegistrationId> &ids) const;
    Result<Review> review(RegistrationId id) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor
