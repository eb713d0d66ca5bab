// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/decision.h"

namespace convenor {

class Workspace;

/// What organizers decide of registrations, each time as one change with who and when.
class Decisions final
{
public:
    explicit Decisions(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Decides all of them so, and says in how many that changed something. Who cancelled is left
    /// out where others are decided; alone they are a Conflict `decision.cancelled`. Where a reason
    /// is needed and not given nothing is decided: Invalid `decision.reason-missing`, with each of
    /// them and why in the list. Of acceptances the reason is kept with those that need it, where
    /// there are others.
    Result<int> decide(const QList<RegistrationId> &ids, Decision decision,
                       const QString &reason = {});
    /// Nothing is different in them any more from what was decided upon.
    Result<void> seen(const QList<RegistrationId> &ids);
    /// Moves it up (negative) or down the waiting list by so many places.
    Result<void> moveInLine(RegistrationId id, int places);

    /// Says that what is claimed was looked at and holds, or takes that back.
    Result<void> verify(RegistrationId id, Id<Claim> claim);
    Result<void> unverify(RegistrationId id, Id<Claim> claim);
    /// Whoever verified something verified that text: another one is to be verified again.
    Result<void> setEvidence(RegistrationId id, Id<Claim> claim, const QString &evidence);
    /// Adds a claim for what an organizer found, such as in the answers.
    Result<void> addClaim(RegistrationId id, CriterionId criterion, const QString &evidence);

private:
    Result<void> editClaim(const QByteArray &code, RegistrationId id, Id<Claim> claim,
                           const std::function<void(Claim &)> &change);

    Workspace &m_workspace;
};

QString label(Decision decision);
/// What was done: "12 registrations accepted", or of a single one "Ana Silva accepted".
QString told(Decision decision, int count, const QString &name);
/// As it is kept with the registration.
QString label(RegretReason reason);

} // namespace convenor
