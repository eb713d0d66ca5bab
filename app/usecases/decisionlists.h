// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/admissions.h"
#include "usecases/correspondence.h"

namespace convenor {

/// What the registration system of others has not been told yet of one registration.
struct DueDecision
{
    RegistrationId registration;
    QString email;
    QString name; ///< of one with a security concern as they chose, or empty
    Admission admission = Admission::Approve;
    RegistrationState state = RegistrationState::Accepted;
    QDateTime decidedAt;

    bool operator==(const DueDecision &) const = default;
};

struct DueDecisions
{
    QList<DueDecision> rows;
    QList<DueDecision> withoutAddress; ///< whom that system cannot find; they stay due

    bool operator==(const DueDecisions &) const = default;
};

struct DecisionList
{
    QByteArray bytes; ///< CSV
    DueDecisions told;
};

/// The decisions as a list for the registration system: whom to let in and whom not, and of those
/// only what changed since it was told last. It is internal.
class DecisionLists final
{
public:
    explicit DecisionLists(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Result<DueDecisions> due(const Gathering &target) const;
    /// Writes the file, then notes as one change that all in it was told.
    Result<DecisionList> exportList(const Gathering &target, const QString &path);
    /// The same for whoever takes the bytes.
    Result<DecisionList> report(const Gathering &target);

private:
    Workspace &m_workspace;
};

} // namespace convenor
