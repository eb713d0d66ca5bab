// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/printmenu.h"

#include "ui/shell/pagestack.h"
#include "ui/shell/windowmenu.h"
#include "ui/sidewindows.h"
#include "ui/support/printable.h"
#include "ui/support/shownlist.h"
#include "usecases/seriesreports.h"

#include <QAction>
#include <QApplication>

namespace convenor {

using namespace Qt::StringLiterals;

void servePrinting(Workspace &workspace, WindowMenu &menu, PageStack &pages, SideWindows &windows)
{
    const auto on = [&](const QString &action, auto made) {
        QObject::connect(menu.action(action), &QAction::triggered, &windows,
                         [&pages, &windows, made] {
                             pages.commitPending();
                             const Result<Printable> printable = made();
                             if (printable)
                                 windows.showPreview(*printable);
                             else
                                 emit windows.failed(printable.error());
                         });
    };
    for (const auto &[action, paper] :
         {std::pair(u"printPublicReportAction"_s, SeriesPaper::PublicReport),
          std::pair(u"printRegisteredReportAction"_s, SeriesPaper::RegisteredReport),
          std::pair(u"printInternalReportAction"_s, SeriesPaper::InternalReport),
          std::pair(u"printProgrammeAction"_s, SeriesPaper::Programme),
          std::pair(u"printSpeakersAction"_s, SeriesPaper::Speakers)})
        on(action, [&workspace, &pages, paper] {
            return SeriesReports(workspace).paper(pages.series(), paper).map([](const auto &made) {
                return printableOf(made);
            });
        });
    on(u"printShownAction"_s, [&workspace, &pages] {
        // A window beside the pages has its own.
        QWidget *active = QApplication::activeWindow();
        const bool isBeside = active && active != pages.window();
        return shownList(isBeside ? active : pages.currentWidget(), workspace)
            .map([](const Manuscript &list) { return printableOf(list, paperFor(list)); });
    });
}

} // namespace convenor
