// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages.h"

#include "domain/gathering.h"
#include "ui/actions/actionspage.h"
#include "ui/calendar/calendarpage.h"
#include "ui/history/historypage.h"
#include "ui/home/homepage.h"
#include "ui/notes/notespage.h"
#include "ui/organizations/organizationspage.h"
#include "ui/people/peoplepage.h"
#include "ui/publish/publishpage.h"
#include "ui/registrations/registrationspage.h"
#include "ui/series/seriespage.h"
#include "ui/sessions/sessionspage.h"
#include "ui/sidewindows.h"
#include "ui/statistics/statisticspage.h"
#include "ui/support/errands.h"

#include <QCoreApplication>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Pages", text);
}

template <class T>
auto maker()
{
    return
        [](Workspace &workspace, Prompts &prompts) -> Page * { return new T(workspace, prompts); };
}

} // namespace

QList<PageEntry> pageEntries(const PageServices &services)
{
    const auto publish = [services](Workspace &open, Prompts &prompts) -> Page * {
        return new PublishPage(open, prompts, services.jobs, services.errands());
    };
    const auto sessions = [services](Workspace &open, Prompts &prompts) -> Page * {
        auto *page = new SessionsPage(open, prompts, services.jobs);
        QObject::connect(page, &SessionsPage::notesRequested, page, [services](SessionId id) {
            services.stack().revealOn(Kind::Note, Kind::Session, id.value());
        });
        QObject::connect(page, &SessionsPage::summaryRequested, page, [services](SessionId id) {
            services.stack().revealOn(Kind::Note, Kind::Session, id.value());
            if (auto *notes = services.stack().findChild<NotesPage *>())
                notes->writeSummary(id);
        });
        QObject::connect(page, &SessionsPage::compared, page,
                         [services](auto session, auto clearance, const auto &comparison) {
                             services.side().showReturned(session, clearance, comparison);
                         });
        return page;
    };
    const auto registrations = [services](Workspace &open, Prompts &prompts) -> Page * {
        auto *page = new RegistrationsPage(open, prompts);
        QObject::connect(page, &RegistrationsPage::importRequested, page, [services, page] {
            services.errands().importRegistrations({page->series(), page->chosenSession()});
        });
        QObject::connect(page, &RegistrationsPage::pasted, page,
                         [services, page](const QByteArray &rows) {
                             services.errands().importRegistrationRows(
                                 {page->series(), page->chosenSession()}, rows);
                         });
        return page;
    };
    return {{tr("Home"), u"go-home"_s, {}, maker<HomePage>()},
            {tr("Sessions"),
             u"view-calendar-list"_s,
             {Kind::Session, Kind::Material, Kind::Request},
             sessions},
            {tr("Notes"), u"view-pim-notes"_s, {Kind::Note}, maker<NotesPage>()},
            {tr("Calendar"), u"view-calendar-month"_s, {}, maker<CalendarPage>()},
            {tr("Registrations"), u"view-task"_s, {Kind::Registration}, registrations},
            {tr("People"), u"group"_s, {Kind::Person}, maker<PeoplePage>()},
            {tr("Organizations"),
             u"view-institution"_s,
             {Kind::Organization},
             maker<OrganizationsPage>()},
            {tr("Actions"), u"task-complete"_s, {Kind::Action}, maker<ActionsPage>()},
            {tr("Series"), u"view-calendar"_s, {Kind::Series}, maker<SeriesPage>()},
            {tr("Publish"), u"document-share"_s, {}, publish},
            {tr("Statistics"), u"view-statistics"_s, {}, maker<StatisticsPage>()},
            {tr("History"), u"clock"_s, {}, maker<HistoryPage>()}};
}

} // namespace convenor
