// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/newseries.h"

#include "base/fold.h"
#include "domain/plan.h"
#include "usecases/editing.h"
#include "usecases/pagetemplates.h"
#include "usecases/publishing.h"
#include "usecases/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The names of those whom the items show.
void addNames(Stores &stores, LastSeries &last)
{
    QList<PersonId> people;
    for (const Session &session : std::as_const(last.sessions)) {
        for (const TeamMember &each : session.team)
            people.append(each.person);
    }
    QList<OrganizationId> organizations = last.series.organizers + last.series.coOrganizers;
    for (const Action &each : std::as_const(last.open)) {
        if (!each.owner.person.isNull())
            people.append(each.owner.person);
        if (!each.owner.organization.isNull())
            organizations.append(each.owner.organization);
    }
    for (const PersonRow &row : stores.directory.rows(people))
        last.people.insert(row.id, row.name);
    for (const OrganizationRow &row : stores.directory.rows(organizations))
        last.organizations.insert(row.id, row.name);
}

Result<LastSeries> lastOf(Stores &stores, SeriesId id)
{
    auto series = found(stores, id);
    if (!series)
        return tl::unexpected(series.error());
    LastSeries last;
    last.series = std::move(*series);
    last.sessions = stores.rows.load<Session>("series = ?", id.value(), "ordinal, number, id");
    const QByteArray isOpen =
        "state IN ('open', 'in_progress') AND session IN (SELECT id FROM session WHERE series = ?)";
    last.open = stores.rows.load<Action>(
        isOpen, id.value(),
        "(SELECT s.ordinal FROM session s WHERE s.id = action.session), session, ordinal, id");
    for (const Action &each : stores.rows.load<Action>(
             "follows IN (SELECT id FROM action WHERE " + isOpen + ")", id.value()))
        last.followed.insert(each.follows);
    last.verified =
        stores.rows.load<Organization>("id IN (SELECT organization FROM organization_evidence)", 0);
    std::stable_sort(
        last.verified.begin(), last.verified.end(),
        [](const Organization &a, const Organization &b) { return fold(a.name) < fold(b.name); });
    for (const SeriesRow &each : stores.programme.series())
        last.keys.append(each.key);
    addNames(stores, last);
    return last;
}

/// With their action points, as the sessions of that series.
void addSessions(Stores &stores, SeriesId series, const QList<NextSession> &sessions)
{
    int ordinal = 0;
    for (const NextSession &each : sessions) {
        Session session = each.session;
        session.series = series;
        session.key = newKey();
        session.ordinal = ordinal++;
        stores.rows.add(session);
        for (Action action : each.actions) {
            action.session = session.id;
            action.key = newKey();
            stores.rows.add(action);
        }
    }
}

/// The folder of the templates that its pages follow.
QString templatesOf(Workspace &workspace, SeriesId series)
{
    const Publishing publishing(workspace);
    const QString own = publishing.templateFolder(series).value_or(QString());
    return QFileInfo(own).isDir() ? own : publishing.templateFolder();
}

/// Where the last series has templates of its own.
Result<void> carryTemplates(Workspace &workspace, SeriesId last, const QString &key)
{
    const Publishing publishing(workspace);
    return publishing.templateFolder(last).and_then(
        [&](const QString &own) { return copyTemplates(own, publishing.templateFolder(key)); });
}

} // namespace

Result<LastSeries> NewSeries::last(SeriesId series) const
{
    const QString folder = templatesOf(m_workspace, series);
    return m_workspace.door()
        .read<LastSeries>([series](Stores &stores) { return lastOf(stores, series); })
        .map([&](LastSeries last) {
            if (QFileInfo(folder).isDir())
                last.templates = folder;
            return last;
        });
}

SeriesRequest NewSeries::request(const LastSeries &last) const
{
    SeriesRequest request = aYearOn(last, dayIn(m_workspace.door().now(), last.series.timeZone));
    request.followUpTitle =
        QCoreApplication::translate("Wording", "Follow-up of %1").arg(last.series.title);
    return request;
}

Result<SeriesProposal> NewSeries::propose(SeriesId series, const SeriesRequest &request) const
{
    return last(series).map([&](const LastSeries &found) { return proposalFor(found, request); });
}

Result<SeriesId> NewSeries::make(const SeriesProposal &proposal)
{
    if (!proposal.problems.isEmpty())
        return tl::unexpected(
            Error{ErrorKind::Invalid, proposal.problems.first().what, proposal.problems, {}});
    const Series &last = proposal.last.series;
    Series series = proposal.series;
    if (series.key.isEmpty())
        series.key = newKey();
    if (const auto carried = carryTemplates(m_workspace, last.id, series.key); !carried)
        return tl::unexpected(carried.error());
    return m_workspace.door()
        .write({"series.carried", {series.title, last.title}}, {},
               [&](Stores &stores) -> Result<void> {
                   auto now = lastOf(stores, last.id);
                   if (!now)
                       return tl::unexpected(now.error());
                   now->templates = proposal.last.templates;
                   if (*now != proposal.last)
                       return failure(ErrorKind::Conflict, "series.changed-meanwhile",
                                      {last.title});
                   series.ordinal = nextOrdinal<Series>(stores, "1", 0);
                   stores.rows.add(series);
                   addSessions(stores, series.id, proposal.sessions);
                   return {};
               })
        .map([&] { return series.id; });
}

} // namespace convenor
