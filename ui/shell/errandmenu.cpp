// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/errandmenu.h"

#include "ui/shell/pagestack.h"
#include "ui/shell/windowmenu.h"
#include "ui/support/errands.h"
#include "usecases/registrationlists.h"
#include "usecases/seriesreports.h"

#include <QAction>

namespace convenor {

using namespace Qt::StringLiterals;

void serve(Errands &errands, WindowMenu &menu, PageStack &pages)
{
    const auto on = [&](const QString &action, auto deed) {
        QObject::connect(menu.action(action), &QAction::triggered, &errands,
                         [&errands, &pages, deed] {
                             pages.commitPending();
                             deed(errands, pages.series());
                         });
    };
    on(u"importAction"_s, [](Errands &to, SeriesId) { to.importDocument(); });
    on(u"importCalendarAction"_s, [](Errands &to, SeriesId series) { to.importCalendar(series); });
    on(u"importOrganizationsAction"_s, [](Errands &to, SeriesId) { to.importOrganizations(); });
    on(u"importRegistrationsAction"_s, [&pages](Errands &to, SeriesId series) {
        to.importRegistrations({series, pages.chosenSession()});
    });
    on(u"importAttendanceAction"_s,
       [](Errands &to, SeriesId series) { to.importAttendance(series); });
    on(u"matchAttendanceAction"_s,
       [](Errands &to, SeriesId series) { to.matchAttendance(series); });
    on(u"notesMailAction"_s, [&pages](Errands &to, SeriesId series) {
        emit to.notesMailAsked(series, pages.chosenSession());
    });
    QObject::connect(&pages, &PageStack::notesMailRequested, &errands,
                     [&errands, &pages](SessionId session) {
                         pages.commitPending();
                         emit errands.notesMailAsked(pages.series(), session);
                     });
    const auto translate = [&errands, &pages](const PublicField &from) {
        pages.commitPending();
        emit errands.translationsAsked(pages.series(), from);
    };
    QObject::connect(&pages, &PageStack::translationRequested, &errands, translate);
    on(u"translationsAction"_s, [&pages](Errands &to, SeriesId series) {
        const SessionId at = pages.chosenSession();
        emit to.translationsAsked(series, {Kind::Session, at.value(), at, {}, {}});
    });
    on(u"exportCalendarAction"_s, [](Errands &to, SeriesId series) { to.exportCalendar(series); });
    on(u"exportPageAction"_s, [](Errands &to, SeriesId series) { to.exportPage(series); });
    on(u"exportSiteAction"_s, [](Errands &to, SeriesId series) { to.exportSite(series); });
    for (const auto &[action, paper] :
         {std::pair(u"publicReportAction"_s, SeriesPaper::PublicReport),
          std::pair(u"registeredReportAction"_s, SeriesPaper::RegisteredReport),
          std::pair(u"internalReportAction"_s, SeriesPaper::InternalReport),
          std::pair(u"programmeAction"_s, SeriesPaper::Programme),
          std::pair(u"speakersAction"_s, SeriesPaper::Speakers)})
        on(action, [paper](Errands &to, SeriesId series) { to.exportPaper(series, paper); });
    on(u"copyMarkupAction"_s, [](Errands &to, SeriesId series) { to.copyFragment(series); });
    on(u"copySessionMarkupAction"_s, [&pages](Errands &to, SeriesId series) {
        const SessionId session = pages.chosenSession();
        if (session)
            to.copyFragment(series, {}, session);
        else
            emit to.failed(Error{ErrorKind::NotFound, {"session.none-chosen", {}}, {}, {}});
    });
    on(u"templatesAction"_s, [](Errands &to, SeriesId series) { emit to.templatesAsked(series); });
    on(u"exportDocumentAction"_s, [](Errands &to, SeriesId) { to.exportDocument(); });
    on(u"backUpAction"_s, [](Errands &to, SeriesId) { to.backUp(); });
}

} // namespace convenor
