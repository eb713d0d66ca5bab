// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/assessmentstore.h"

#include "storage/rows.h"

namespace convenor {

namespace {

/// The condition on registrations `r`, with one parameter.
QByteArray condition(const Gathering &gathering)
{
    return gathering.session.isNull() ? "r.series = ?1 AND r.session IS NULL" : "r.session = ?1";
}

qint64 parameter(const Gathering &gathering)
{
    return gathering.session.isNull() ? gathering.series.value() : gathering.session.value();
}

/// As at the session; where it was not noted, the person's of today.
const QByteArray organization =
    "coalesce(r.organization, (SELECT organization FROM person WHERE id = r.person))";

QByteArray organizationsOf(const Gathering &gathering)
{
    return "(SELECT " + organization + " FROM registration r WHERE " + condition(gathering) + ')';
}

void readClaim(const Statement &rows, int &index, Claim &claim)
{
    readCell(rows, index, claim.criterion);
    readCell(rows, index, claim.evidence);
    readCell(rows, index, claim.verifiedBy);
    readCell(rows, index, claim.verifiedAt);
    readCell(rows, index, claim.expires);
}

const QByteArray claimColumns = "c.criterion, c.evidence, c.verified_by, c.verified_at, c.expires ";

} // namespace

QList<Applicant> AssessmentStore::applicants(const Gathering &gathering)
{
    Statement rows(
        m_database,
        "SELECT r.id, o.id, r.capacity, r.state, r.registered_at, r.waiting_position, p.id, "
        "p.name, "
        "p.email, coalesce(o.name, ''), r.security_concern, r.list_as FROM registration r JOIN "
        "person p ON p.id = r.person LEFT JOIN organization o ON o.id = coalesce(r.organization, "
        "p.organization) WHERE "
            + condition(gathering) + " ORDER BY r.ordinal, r.id");
    rows.bindInteger(1, parameter(gathering));
    QList<Applicant> applicants;
    while (rows.step()) {
        Applicant &each = applicants.emplaceBack();
        int index = 0;
        readCell(rows, index, each.id);
        readCell(rows, index, each.organization);
        readCell(rows, index, each.capacity);
        readCell(rows, index, each.state);
        readCell(rows, index, each.registeredAt);
        readCell(rows, index, each.waitingPosition);
        readCell(rows, index, each.person);
        readCell(rows, index, each.name);
        readCell(rows, index, each.email);
        readCell(rows, index, each.organizationName);
        readCell(rows, index, each.securityConcern);
        readCell(rows, index, each.listAs);
    }
    return applicants;
}

QHash<RegistrationId, QList<Claim>> AssessmentStore::claims(const Gathering &gathering)
{
    Statement rows(m_database,
                   "SELECT r.id, " + claimColumns
                       + "FROM registration r JOIN registration_claims c ON c.registration = r.id "
                         "WHERE "
                       + condition(gathering) + " ORDER BY r.id, c.ordinal");
    rows.bindInteger(1, parameter(gathering));
    QHash<RegistrationId, QList<Claim>> claims;
    while (rows.step()) {
        int index = 1;
        readClaim(rows, index, claims[RegistrationId(rows.integer(0))].emplaceBack());
    }
    return claims;
}

QHash<OrganizationId, Standing> AssessmentStore::standings(const Gathering &gathering)
{
    const QByteArray organizations = organizationsOf(gathering);
    Statement rows(m_database,
                   "SELECT id, kind, unhcr_partner_years, operational_partner, ecosoc_status FROM "
                   "organization WHERE id IN "
                       + organizations);
    rows.bindInteger(1, parameter(gathering));
    QHash<OrganizationId, Standing> standings;
    while (rows.step()) {
        Standing &each = standings[OrganizationId(rows.integer(0))];
        int index = 1;
        readCell(rows, index, each.kind);
        readCell(rows, index, each.partnerYears);
        readCell(rows, index, each.operationalPartner);
        readCell(rows, index, each.ecosocStatus);
    }
    Statement evidence(m_database,
                       "SELECT organization, kind, years, source, verified_by, verified_at, "
                       "expires FROM organization_evidence WHERE organization IN "
                           + organizations + " ORDER BY organization, ordinal");
    evidence.bindInteger(1, parameter(gathering));
    while (evidence.step()) {
        Evidence &each = standings[OrganizationId(evidence.integer(0))].evidence.emplaceBack();
        int index = 1;
        eachField<Evidence>(
            [&](const auto &field) { readCell(evidence, index, each.*field.member); });
    }
    return standings;
}

QSet<OrganizationId> AssessmentStore::seenBefore(const Gathering &gathering, const QString &day)
{
    const QByteArray seen = "r.attended = 1 AND EXISTS (SELECT 1 FROM session s WHERE s.id = "
                            "r.session AND (?2 = '' OR s.date < ?2))";
    Statement rows(m_database,
                   "SELECT o.id FROM organization o WHERE o.ecosoc_status <> 'none' AND o.id IN "
                       + organizationsOf(gathering)
                       + " AND (EXISTS (SELECT 1 FROM registration r WHERE r.organization = o.id "
                         "AND "
                       + seen
                       + ") OR EXISTS (SELECT 1 FROM person p JOIN registration r ON r.person = "
                         "p.id WHERE p.organization = o.id AND r.organization IS NULL AND "
                       + seen + "))");
    rows.bindInteger(1, parameter(gathering));
    rows.bindText(2, day);
    QSet<OrganizationId> organizations;
    while (rows.step())
        organizations.insert(OrganizationId(rows.integer(0)));
    return organizations;
}

QHash<OrganizationId, QList<ElsewhereClaim>> AssessmentStore::verifiedClaims(SeriesId series)
{
    Statement rows(m_database,
                   "SELECT " + organization + ", r.session, " + claimColumns
                       + "FROM registration r JOIN registration_claims c ON c.registration = r.id "
                         "WHERE r.series = ? AND (c.verified_by <> '' OR c.verified_at <> '') "
                         "ORDER BY c.id");
    rows.bindInteger(1, series.value());
    QHash<OrganizationId, QList<ElsewhereClaim>> claims;
    while (rows.step()) {
        ElsewhereClaim &each = claims[OrganizationId(rows.integer(0))].emplaceBack();
        int index = 1;
        readCell(rows, index, each.session);
        readClaim(rows, index, each.claim);
    }
    return claims;
}

} // namespace convenor
