// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/places.h"

namespace convenor {

class Workspace;

/// A registration with what is proposed of it. It is internal: for organizers alone. Who has a
/// security concern is under the name that they chose, without an address.
struct Assessed
{
    RegistrationId registration;
    PersonId person;
    OrganizationId organization; ///< that they registered for, else the person's of today
    QString name;
    QString email;
    QString organizationName;
    Capacity capacity = Capacity::Participant;
    RegistrationState state = RegistrationState::Pending;
    Assessment assessment; ///< with what applies after it
    QString criterion; ///< its id in the interchange document; empty where it rests on none
    QStringList reasons; ///< the grounds in words, the weightiest first

    bool operator==(const Assessed &) const = default;
};

/// The participation criteria over what is in the file: proposes, and changes nothing.
class Assessments final
{
public:
    explicit Assessments(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Every registration for the session, in their order.
    Result<QList<Assessed>> assess(SessionId session) const;
    /// Every registration for the meeting as a whole; those for single sessions are not among them.
    Result<QList<Assessed>> assessMeeting(SeriesId series) const;
    /// One registration, in its place among the others for the same.
    Result<Assessed> assess(RegistrationId registration) const;

private:
    Workspace &m_workspace;
};

QString label(Outcome outcome);
/// What grounds are told with: criteria by a few words, sessions by their numbers.
struct GroundNames
{
    QHash<CriterionId, QString> criteria;
    QHash<SessionId, int> sessions;
};
/// One sentence without the final stop.
QString worded(const Ground &ground, const GroundNames &names);

} // namespace convenor
