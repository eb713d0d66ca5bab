// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/organizations/organizationspage.h"

#include "domain/countries.h"
#include "ui/organizations/organizationpanel.h"
#include "ui/support/printpreview.h"
#include "ui/support/prompts.h"
#include "ui/widgets/directoryfacets.h"
#include "ui/widgets/listanddetail.h"
#include "usecases/briefs.h"
#include "usecases/directory.h"
#include "usecases/workspace.h"

#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

ListWords words()
{
    ListWords words;
    words.name = u"organization"_s;
    words.list = OrganizationsPage::tr("Organizations");
    words.filter = OrganizationsPage::tr("Find organizations");
    words.add = OrganizationsPage::tr("New organization");
    words.remove = OrganizationsPage::tr("Remove organization");
    words.emptyTitle = OrganizationsPage::tr("No organization is here yet");
    words.emptyText = OrganizationsPage::tr(
        "Organizations prepare sessions and send people to them. They are kept here over all "
        "years, with what was verified of them.");
    words.noMatch = OrganizationsPage::tr("No organization fits what is looked for");
    words.count = [](int count) { return OrganizationsPage::tr("%L1 organizations").arg(count); };
    return words;
}

} // namespace

OrganizationsPage::OrganizationsPage(Workspace &workspace, Prompts &prompts, QWidget *parent)
    : Page(workspace, prompts, parent)
    , m_organizations(
          words(), source(), [this](OrganizationId id) { showOrganization(id); },
          [this](const Error &error) { emit failed(error); }, this)
    , m_panes(new ListAndDetail(u"organizations"_s, m_organizations.pane(),
                                tr("Choose an organization to see all that is known of it"), this))
{
    setObjectName(u"organizationsPage"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panes);
    ListPane *pane = m_organizations.pane();
    pane->setReadOnly(workspace.isReadOnly());
    connect(pane, &ListPane::addRequested, this, &OrganizationsPage::addOrganization);
    connect(pane, &ListPane::removeRequested, this, &OrganizationsPage::removeOrganization);
    connect(pane, &ListPane::activated, this, [this] {
        if (m_panel)
            m_panel->focusName();
    });
    pane->setFacets(directoryFacets(Directory(workspace)));
    m_organizations.ask();
}

void OrganizationsPage::refresh(const ChangeSet &changes)
{
    if (m_panel && !m_panel->refresh(changes)) {
        m_organizations.chooseNeighbour();
        setPanel(nullptr);
    }
    const bool isTouched = changes.touches(Kind::Person) || changes.touches(Kind::Organization)
        || changes.touches(Kind::Session) || changes.touches(Kind::Registration);
    if (!isTouched)
        return;
    m_organizations.pane()->setFacets(directoryFacets(Directory(workspace())));
    m_organizations.ask();
}

bool OrganizationsPage::reveal(Kind kind, qint64 id)
{
    const OrganizationId organization(id);
    if (kind != Kind::Organization || !Directory(workspace()).organization(organization))
        return false;
    if ((m_panel && m_panel->organization() == organization) || showOrganization(organization))
        m_organizations.reveal(organization);
    return true;
}

void OrganizationsPage::commitPending()
{
    if (m_panel)
        m_panel->commit();
}

OrganizationsPage::Organizations::Source OrganizationsPage::source()
{
    Organizations::Source source;
    source.columns = {
        {tr("Name"), [](const OrganizationRow &row) { return row.name; }},
        {tr("Acronym"), [](const OrganizationRow &row) { return row.acronym; }},
        {tr("Kind"),
         [](const OrganizationRow &row) { return row.kind ? label(*row.kind) : QString(); }},
        {tr("Country"), [](const OrganizationRow &row) { return countryName(row.country); }},
        {tr("People"),
         [](const OrganizationRow &row) {
             return row.people > 0 ? QLocale().toString(row.people) : QString();
         }},
    };
    source.orders = {{0, OrganizationsOrder::Name},
                     {1, OrganizationsOrder::Acronym},
                     {2, OrganizationsOrder::Kind},
                     {3, OrganizationsOrder::Country}};
    const Directory directory(workspace());
    source.ids = [directory](const OrganizationsQuery &query) {
        return directory.organizations(query);
    };
    source.rows = [directory](const QList<OrganizationId> &ids) { return directory.rows(ids); };
    source.narrow = [](OrganizationsQuery &query, const ListPane &pane) {
        query.where = directoryFilter(pane);
    };
    return source;
}

bool OrganizationsPage::showOrganization(OrganizationId id)
{
    if (m_panel && !m_panel->commit()) {
        m_organizations.reveal(m_panel->organization());
        return false;
    }
    auto *panel = new OrganizationPanel(workspace(), id, this);
    connect(panel, &OrganizationPanel::failed, this, &Page::failed);
    connect(panel, &OrganizationPanel::personRequested, this,
            [this](PersonId person) { emit revealRequested(Kind::Person, person.value()); });
    connect(panel, &OrganizationPanel::briefRequested, this, &OrganizationsPage::saveBrief);
    connect(panel, &OrganizationPanel::printRequested, this, &OrganizationsPage::printBrief);
    connect(panel, &OrganizationPanel::added, this,
            [this](OrganizationId added, const QString &name) {
                m_organizations.reveal(added);
                emit done(tr("%1 added").arg(name));
            });
    setPanel(panel);
    return true;
}

void OrganizationsPage::setPanel(OrganizationPanel *panel)
{
    m_panel = panel;
    m_panes->setDetail(panel);
}

void OrganizationsPage::saveBrief(OrganizationId id)
{
    const auto organization = Directory(workspace()).organization(id);
    const QString path = prompts().fileToSave(tr("Save the brief"), tr("Brief.pdf"),
                                              tr("PDF document (*.pdf);;Web page (*.html)"));
    if (path.isEmpty() || !organization)
        return;
    const auto saved = Briefs(workspace()).exportBrief(id, path);
    if (saved)
        emit done(tr("Brief saved: %1").arg(QFileInfo(path).fileName()));
    else
        emit failed(saved.error());
}

void OrganizationsPage::printBrief(OrganizationId id)
{
    const auto brief = Briefs(workspace()).paper(id);
    if (!brief) {
        emit failed(brief.error());
        return;
    }
    auto *preview = new PrintPreview(printableOf(*brief), this);
    connect(preview, &PrintPreview::told, this, &OrganizationsPage::told);
    preview->open();
}

void OrganizationsPage::addOrganization()
{
    const QString looked = m_organizations.pane()->filter().simplified();
    const bool isUnknown = m_organizations.isEmpty();
    if (!showOrganization({}))
        return;
    m_organizations.chooseNone();
    if (isUnknown)
        m_panel->suggestName(looked);
    m_panel->focusName();
}

void OrganizationsPage::removeOrganization()
{
    Directory directory(workspace());
    const auto organization = directory.organization(m_organizations.chosen());
    const auto removed = organization.and_then(
        [&](const Organization &each) { return directory.removeOrganization(each.id); });
    if (removed) {
        emit done(tr("%1 removed").arg(organization->name));
    } else if (removed.error().kind == ErrorKind::Conflict && !removed.error().list.isEmpty()) {
        QStringList places;
        for (const Problem &problem : removed.error().list)
            places.append(worded(problem));
        prompts().tell(tr("%1: %2.").arg(worded(removed.error()), wayOut(removed.error())), places);
    } else {
        emit failed(removed.error());
    }
}

} // namespace convenor
