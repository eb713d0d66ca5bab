// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/seriesreportbuilder.h"

#include "usecases/editing.h"
#include "usecases/internalviewbuilder.h"
#include "usecases/planted.h"
#include "usecases/publicviewbuilder.h"
#include "usecases/registeredviewbuilder.h"

#include <QHash>

#include <algorithm>

namespace convenor {

namespace {

/// Fewer people of one country could be told from each other.
constexpr int fewest = 3;

PublicFigures publicFigures(Stores &stores, SeriesId series)
{
    const Figures all = stores.statistics.figures({series, {}}, Counted::Attended);
    return {all.participants, all.organizations, all.countries, all.nationalNgos};
}

QList<PublicShare> sharesOf(const QList<Share> &shares)
{
    QList<PublicShare> all;
    for (const Share &each : shares) {
        if (each.organizations > 0)
            all.append({each.what, each.organizations});
    }
    return all;
}

/// A participant's name where the public's location stands: what a planted leak adds.
QString someParticipant(Stores &stores, SeriesId series)
{
    for (const Registration &each : stores.rows.load<Registration>("series = ?", series.value())) {
        if (const auto person = stores.rows.find(each.person))
            return person->name;
    }
    return {};
}

/// Who takes part in a series, gathered from the registrations for it and for its sessions.
class ParticipantGathering final
{
public:
    ParticipantGathering(Stores &stores, SeriesId series)
        : m_stores(stores)
        , m_unnamed(unnamedPeople(stores, series))
    {
        for (const Registration &each :
             stores.rows.load<Registration>("series = ?", series.value()))
            add(each);
    }

    void giveTo(InternalSeriesReport &report)
    {
        report.unnamed = int(m_apart.size());
        for (const InternalParticipant &each : std::as_const(m_people))
            report.participants.append(each);
        std::ranges::sort(report.participants, {}, [](const InternalParticipant &each) {
            const QString &name = each.organization.name;
            return std::tuple(name.isEmpty(), name.toCaseFolded(), each.name.toCaseFolded());
        });
    }

private:
    /// Neither who merely asked to come, nor who was refused or cancelled.
    static bool takesPart(const Registration &registration)
    {
        if (PLANTED(reportNamesRefused))
            return true;
        return registration.state == RegistrationState::Accepted
            || (registration.attended.value_or(false)
                && registration.state != RegistrationState::Cancelled);
    }

    void add(const Registration &registration)
    {
        if (!takesPart(registration))
            return;
        const PersonId id = registration.person;
        if (m_unnamed.contains(id) && !PLANTED(reportNamesSecurityConcern)) {
            m_apart.insert(id);
            return;
        }
        const auto person = m_stores.rows.find(id);
        if (!person)
            return;
        InternalParticipant &each = m_people[id];
        if (each.name.isEmpty())
            describe(each, *person, registration);
        each.accepted += registration.state == RegistrationState::Accepted;
        each.attended += registration.attended.value_or(false);
    }

    void describe(InternalParticipant &each, const Person &person, const Registration &registration)
    {
        each.name = (person.honorific + QChar(u' ') + person.name).trimmed();
        if (PLANTED(reportAddress))
            each.name += QChar(u' ') + person.email;
        const OrganizationId id =
            registration.organization.isNull() ? person.organization : registration.organization;
        const auto organization =
            (id.isNull() ? std::nullopt : m_stores.rows.find(id)).value_or(Organization());
        each.organization = {organization.name, organization.acronym, organization.website};
        each.country = person.country.isEmpty() ? organization.country : person.country;
    }

    Stores &m_stores;
    QSet<PersonId> m_unnamed;
    QSet<PersonId> m_apart;
    QHash<PersonId, InternalParticipant> m_people;
};

PublicOrganization named(Stores &stores, OrganizationId id)
{
    const auto found = (id.isNull() ? std::nullopt : stores.rows.find(id)).value_or(Organization());
    return {found.name, found.acronym, found.website};
}

void addSeries(InternalSeriesReport &report, Stores &stores, const Series &series)
{
    report.title = series.title;
    report.location = series.location;
    report.timeZone = series.timeZone;
    report.language = series.language;
    report.start = series.start;
    report.end = series.end;
    for (const OrganizationId id : series.organizers)
        report.organizers.append(named(stores, id));
    for (const OrganizationId id : series.coOrganizers)
        report.coOrganizers.append(named(stores, id));
    report.introduction = series.introduction;
    report.objectives = series.objectives;
}

} // namespace

Result<PublicSeriesReport> publicReportView(Stores &stores, SeriesId series)
{
    return publicView(stores, series, {}).map([&](const PublicSeries &view) {
        PublicSeriesReport report;
        report.series = view;
        if (PLANTED(reportNamesParticipant))
            report.series.location = someParticipant(stores, series);
        report.figures = publicFigures(stores, series);
        const Scope scope{series, {}};
        report.kinds = sharesOf(stores.statistics.kinds(scope, Counted::Attended));
        for (const Share &each : stores.statistics.countries(scope, Counted::Attended)) {
            if (each.organizations == 0)
                continue;
            if (each.people < fewest || each.what.isEmpty())
                report.elsewhere += each.organizations;
            else
                report.countries.append({each.what, each.organizations});
        }
        return report;
    });
}

Result<RegisteredSeriesReport> registeredReportView(Stores &stores, SeriesId series)
{
    return registeredSessions(stores, series).map([&](RegisteredSessions sessions) {
        RegisteredSeriesReport report;
        report.series = std::move(sessions.series);
        report.sessions = std::move(sessions.sessions);
        report.figures = publicFigures(stores, series);
        const Scope scope{series, {}};
        report.kinds = sharesOf(stores.statistics.kinds(scope, Counted::Attended));
        report.countries = sharesOf(stores.statistics.countries(scope, Counted::Attended));
        return report;
    });
}

Result<InternalSeriesReport> internalReportView(Stores &stores, SeriesId id)
{
    const auto series = stores.rows.find(id);
    if (!series)
        return failure(ErrorKind::NotFound, "series.missing");
    InternalSeriesReport report;
    addSeries(report, stores, *series);
    const Scope scope{id, {}};
    report.figures = stores.statistics.figures(scope, Counted::Attended);
    report.bySession = stores.statistics.sessions(id, Counted::Attended);
    report.kinds = stores.statistics.kinds(scope, Counted::Attended);
    report.countries = stores.statistics.countries(scope, Counted::Attended);
    for (const Session &each : stores.rows.load<Session>("series = ?", id.value(), "ordinal, id")) {
        const auto view = internalView(stores, each.id);
        if (!view)
            return tl::unexpected(view.error());
        report.sessions.append(*view);
    }
    ParticipantGathering(stores, id).giveTo(report);
    return report;
}

} // namespace convenor
