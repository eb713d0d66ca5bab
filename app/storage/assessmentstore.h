// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/eligibility.h"
#include "domain/gathering.h"
#include "domain/places.h"
#include "storage/database.h"

namespace convenor {

/// Who registered, with the names that they are shown with. The organization is the one they
/// registered for, else the person's of today.
struct Applicant : Candidate
{
    PersonId person;
    QString name;
    QString email;
    QString organizationName;
    bool securityConcern = false;
    QString listAs;
};

/// What the participation criteria ask of the file, each in one query for all of a gathering.
/// Throws StorageError.
class AssessmentStore final
{
public:
    explicit AssessmentStore(Database &database)
        : m_database(database)
    {
    }

    /// In their order.
    QList<Applicant> applicants(const Gathering &gathering);
    QHash<RegistrationId, QList<Claim>> claims(const Gathering &gathering);
    QHash<OrganizationId, Standing> standings(const Gathering &gathering);
    /// Of the organizations with an ECOSOC status those of which somebody attended a session before
    /// the day (an ISO date, or the beginning of one; empty: any).
    QSet<OrganizationId> seenBefore(const Gathering &gathering, const QString &day);
    /// What was verified on any registration of the series, without the sessions' topics.
    QHash<OrganizationId, QList<ElsewhereClaim>> verifiedClaims(SeriesId series);

private:
    Database &m_database;
};

} // namespace convenor
