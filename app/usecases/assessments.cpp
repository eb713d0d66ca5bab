// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/assessments.h"

#include "base/shorttext.h"
#include "domain/plan.h"
#include "usecases/assessing.h"
#include "usecases/editing.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int wordsOfACriterion = 60;

/// What its rule asks for says it shortest, where no other criterion asks for the same.
QString nameOf(const Criterion &criterion, const QList<Criterion> &all)
{
    const auto isAlike = [&](const Criterion &each) {
        return each.rule.kind == criterion.rule.kind;
    };
    const bool isOnly = criterion.rule.kind != CriterionKind::Manual
        && std::count_if(all.cbegin(), all.cend(), isAlike) == 1;
    const QString text = QString(criterion.text).remove(u'*').trimmed();
    return isOnly || text.isEmpty() ? label(criterion.rule.kind)
                                    : shortened(text, wordsOfACriterion);
}

GroundNames namesOf(const Series &series, const QList<Session> &sessions)
{
    GroundNames names;
    for (const Criterion &criterion : series.criteria)
        names.criteria.insert(criterion.id, nameOf(criterion, series.criteria));
    for (const Session &session : sessions)
        names.sessions.insert(session.id, session.number);
    return names;
}

Occasion occasionOf(const Session &session, QDate today)
{
    return {session.id, session.topics, session.observersAllowed, dayToHold(session.date, today)};
}

Occasion occasionOf(const Series &series, const QList<Session> &sessions, QDate today)
{
    Occasion occasion{{}, {}, false, series.start.isValid() ? series.start : today};
    for (const Session &session : sessions) {
        occasion.topics += session.topics;
        occasion.observersAllowed = occasion.observersAllowed || session.observersAllowed;
    }
    occasion.topics.removeDuplicates();
    return occasion;
}

/// Of the same criterion at the same session the one that holds longest is enough.
void appendOnce(QList<ElsewhereClaim> &claims, const ElsewhereClaim &claim)
{
    for (ElsewhereClaim &known : claims) {
        if (known.claim.criterion != claim.claim.criterion || known.session != claim.session)
            continue;
        if (known.claim.expires.isValid()
            && (!claim.claim.expires.isValid() || claim.claim.expires > known.claim.expires))
            known = claim;
        return;
    }
    claims.append(claim);
}

/// Assesses all of one gathering from what was read of it.
class Assessing final
{
public:
    Assessing(Stores &stores, const Series &series, const Gathering &gathering, QDate today)
        : m_series(series)
        , m_sessions(stores.rows.load<Session>("series = ?", series.id.value()))
        , m_names(namesOf(series, m_sessions))
        , m_occasion(occasionOf(series, m_sessions, today))
        , m_bounds(boundsOf(series))
        , m_claims(stores.assessments.claims(gathering))
        , m_standings(stores.assessments.standings(gathering))
    {
        QString day = series.start.toString(Qt::ISODate);
        for (const Session &session : std::as_const(m_sessions)) {
            m_topics.insert(session.id, session.topics);
            if (session.id != gathering.session)
                continue;
            m_occasion = occasionOf(session, today);
            m_bounds = boundsOf(series, session);
            day = session.date.text();
        }
        m_topics.insert(SessionId(), occasionOf(series, m_sessions, today).topics);
        for (const OrganizationId each : stores.assessments.seenBefore(gathering, day))
            m_standings[each].attendedBefore = true;
        const auto verified = stores.assessments.verifiedClaims(series.id);
        for (auto of = verified.cbegin(); of != verified.cend(); ++of) {
            for (ElsewhereClaim claim : *of) {
                claim.topics = m_topics.value(claim.session);
                if (saysSomething(claim.claim.evidence))
                    appendOnce(m_verified[of.key()], claim);
            }
        }
    }

    QList<Assessed> all(QList<Applicant> applicants) const
    {
        QList<Assessed> list;
        QList<Candidate> candidates;
        list.reserve(applicants.size());
        candidates.reserve(applicants.size());
        for (Applicant &applicant : applicants) {
            list.append(proposed(applicant));
            applicant.outcome = list.last().assessment.outcome;
            candidates.append(applicant);
        }
        const QList<QList<Ground>> places = placesAmong(candidates, m_bounds);
        for (qsizetype i = 0; i < list.size(); ++i) {
            list[i].assessment.grounds += places[i];
            for (const Ground &ground : std::as_const(list[i].assessment.grounds))
                list[i].reasons.append(worded(ground, m_names));
        }
        return list;
    }

private:
    Assessed proposed(const Applicant &applicant) const
    {
        Application application{applicant.capacity, {}, m_claims.value(applicant.id), {}};
        if (!applicant.organization.isNull()) {
            application.organization = m_standings.value(applicant.organization);
            application.elsewhere = m_verified.value(applicant.organization);
        }
        Assessed assessed{applicant.id,
                          applicant.person,
                          applicant.organization,
                          applicant.name,
                          applicant.email,
                          applicant.organizationName,
                          applicant.capacity,
                          applicant.state,
                          convenor::assess(m_series.criteria, application, m_occasion),
                          {},
                          {}};
        if (applicant.securityConcern) {
            assessed.email.clear();
            if (!applicant.listAs.isEmpty())
                assessed.name = applicant.listAs;
        }
        for (const Criterion &criterion : m_series.criteria) {
            if (criterion.id == assessed.assessment.criterion)
                assessed.criterion = criterion.key;
        }
        return assessed;
    }

    const Series &m_series;
    QList<Session> m_sessions;
    GroundNames m_names;
    Occasion m_occasion;
    Bounds m_bounds;
    QHash<RegistrationId, QList<Claim>> m_claims;
    QHash<OrganizationId, Standing> m_standings;
    QHash<OrganizationId, QList<ElsewhereClaim>> m_verified;
    QHash<SessionId, QStringList> m_topics;
};

} // namespace

Result<QList<Assessed>> assessed(Stores &stores, const Gathering &gathering, const QDateTime &now)
{
    return found(stores, gathering.series).map([&](const Series &series) {
        const Assessing assessing(stores, series, gathering, dayIn(now, series.timeZone));
        return assessing.all(stores.assessments.applicants(gathering));
    });
}

QHash<SessionId, Foreseen> foreseen(Stores &stores, const Series &series,
                                    const QList<Session> &sessions, OrganizationId organization,
                                    const QDateTime &now)
{
    Application application;
    if (const auto known = stores.rows.find(organization)) {
        application.organization =
            Standing{known->kind,         known->unhcrPartnerYears, known->operationalPartner,
                     known->ecosocStatus, known->evidence,          false};
        application.elsewhere = stores.assessments.verifiedClaims(series.id).value(organization);
    }
    const QDate today = dayIn(now, series.timeZone);
    QHash<SessionId, QStringList> topics{{SessionId(), occasionOf(series, sessions, today).topics}};
    for (const Session &session : sessions)
        topics.insert(session.id, session.topics);
    for (ElsewhereClaim &claim : application.elsewhere)
        claim.topics = topics.value(claim.session);
    const GroundNames names = namesOf(series, sessions);
    QHash<SessionId, Foreseen> all;
    for (const Session &session : sessions) {
        const Assessment assessment =
            assess(series.criteria, application, occasionOf(session, today));
        Foreseen &each = all[session.id];
        each.outcome = assessment.outcome;
        for (const Ground &ground : assessment.grounds)
            each.reasons.append(worded(ground, names));
    }
    return all;
}

Result<QList<Assessed>> Assessments::assess(SessionId session) const
{
    const QDateTime now = m_workspace.door().now();
    return m_workspace.door().read<QList<Assessed>>([&](Stores &stores) {
        return found(stores, session).and_then([&](const Session &value) {
            return assessed(stores, {value.series, session}, now);
        });
    });
}

Result<QList<Assessed>> Assessments::assessMeeting(SeriesId series) const
{
    const QDateTime now = m_workspace.door().now();
    return m_workspace.door().read<QList<Assessed>>([&](Stores &stores) {
        return assessed(stores, {series, {}}, now);
    });
}

Result<Assessed> Assessments::assess(RegistrationId registration) const
{
    const QDateTime now = m_workspace.door().now();
    return m_workspace.door().read<Assessed>([&](Stores &stores) {
        return found(stores, registration)
            .and_then([&](const Registration &value) {
                return assessed(stores, {value.series, value.session}, now);
            })
            .and_then([&](const QList<Assessed> &all) -> Result<Assessed> {
                for (const Assessed &each : all) {
                    if (each.registration == registration)
                        return each;
                }
                return failure(ErrorKind::NotFound, "registration.missing");
            });
    });
}

} // namespace convenor
