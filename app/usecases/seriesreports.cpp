// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/seriesreports.h"

#include "exchange/tablewriter.h"
#include "exchange/workbookwriter.h"
#include "publish/seriesreport.h"
#include "publish/speakerlist.h"
#include "usecases/door.h"
#include "usecases/outputs.h"
#include "usecases/papers.h"
#include "usecases/publicviewbuilder.h"
#include "usecases/seriesreportbuilder.h"
#include "usecases/workspace.h"

#include <QFileInfo>

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
    case SeriesPaper::Speakers:
        return publicView(stores, series, {}).map(speakersOf);
    case SeriesPaper::Programme:
        break;
    }
    return publicView(stores, series, {}).map(programmeOf);
}

Result<QByteArray> tableBytes(const SpeakerTable &table, bool isWorkbook)
{
    if (isWorkbook) {
        WorkbookWriter writer(table.title, table.headings);
        for (const QStringList &row : table.rows) {
            QList<WorkbookCell> cells;
            for (const QString &each : row)
                cells.append(each);
            writer.add(cells);
        }
        return writer.finish();
    }
    TableWriter writer;
    writer.add(table.headings);
    for (const QStringList &row : table.rows)
        writer.add(row);
    return writer.bytes();
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

Result<Manuscript> SeriesReports::paper(SeriesId series, SeriesPaper paper) const
{
    const Door &door = m_workspace.door();
    return door.read<Manuscript>([&](Stores &stores) { return paperOf(stores, series, paper); })
        .map([&](Manuscript manuscript) {
            manuscript.made = door.now();
            return manuscript;
        });
}

Result<void> SeriesReports::exportPaper(SeriesId series, SeriesPaper paper, const QString &path,
                                        const DocumentProgress &progress) const
{
    const QString form = QFileInfo(path).suffix().toLower();
    if (paper == SeriesPaper::Speakers && (form == u"csv" || form == u"xlsx")) {
        return judgePlace(path, m_workspace.path())
            .and_then([&] {
                return m_workspace.door().read<SpeakerTable>([&](Stores &stores) {
                    return publicView(stores, series, {}).map(speakerTable);
                });
            })
            .and_then([&](const SpeakerTable &table) { return tableBytes(table, form == u"xlsx"); })
            .and_then([&](const QByteArray &bytes) { return writeFile(path, bytes); });
    }
    return this->paper(series, paper).and_then([&](const Manuscript &manuscript) {
        return writePaper(m_workspace, manuscript, path, progress);
    });
}

} // namespace convenor
