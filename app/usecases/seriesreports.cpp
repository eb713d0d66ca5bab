// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/seriesreports.h"

#include "publish/documentpages.h"
#include "publish/manuscripthtml.h"
#include "publish/seriesreport.h"
#include "publish/templates.h"
#include "usecases/door.h"
#include "usecases/outputs.h"
#include "usecases/publicviewbuilder.h"
#include "usecases/publishing.h"
#include "usecases/seriesreportbuilder.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Result<Manuscript> paperOf(Stores &stores, SeriesId series, SeriesPaper paper)
{
    switch (paper) {
    case SeriesPaper::InternalReport:
        return internalReportView(stores, series).map(internalSeriesReport);
    case SeriesPaper::RegisteredReport:
        return registeredReportView(stores, series).map(registeredSeriesReport);
    case SeriesPaper::PublicReport:
        return publicReportView(stores, series).map(publicSeriesReport);
    case SeriesPaper::Programme:
        break;
    }
    return publicView(stores, series, {}).map(programmeOf);
}

} // namespace

SeriesPaper reportFor(Audience audience)
{
    switch (audience) {
    case Audience::Internal:
        return SeriesPaper::InternalReport;
    case Audience::Registered:
        return SeriesPaper::RegisteredReport;
    case Audience::Public:
        break;
    }
    return SeriesPaper::PublicReport;
}

Result<void> SeriesReports::exportPaper(SeriesId series, SeriesPaper paper, const QString &path,
                                        const Progress &progress) const
{
    return judgePlace(path, m_workspace.path())
        .and_then([&] {
            return m_workspace.door().read<Manuscript>(
                [&](Stores &stores) { return paperOf(stores, series, paper); });
        })
        .and_then([&](Manuscript manuscript) -> Result<QByteArray> {
            manuscript.made = m_workspace.door().now();
            if (path.endsWith(u".pdf"_s, Qt::CaseInsensitive))
                return documentPdf(manuscript, progress);
            return Publishing(m_workspace).templates().and_then([&](const Templates &templates) {
                return manuscriptHtml(manuscript, templates);
            });
        })
        .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); });
}

} // namespace convenor
