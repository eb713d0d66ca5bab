// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/statistics.h"

#include "exchange/tablewriter.h"
#include "exchange/workbookwriter.h"
#include "usecases/door.h"
#include "usecases/outputs.h"
#include "usecases/workspace.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Weeks in which nobody registered stand among the others, as long as they are a year's or so: a
/// slip in a date makes no list of a century.
QList<WeekOfArrivals> withQuietWeeks(const QList<WeekOfArrivals> &weeks)
{
    constexpr int days = 7;
    constexpr int most = 120;
    if (weeks.isEmpty() || weeks.first().monday.daysTo(weeks.last().monday) > most * days)
        return weeks;
    QList<WeekOfArrivals> all;
    for (const WeekOfArrivals &each : weeks) {
        while (!all.isEmpty() && all.last().monday.addDays(days) < each.monday)
            all.append({all.last().monday.addDays(days), 0});
        all.append(each);
    }
    return all;
}

StatisticsOf aloneOf(StatisticsStore &store, const Scope &scope, Counted counted)
{
    StatisticsOf told;
    told.scope = scope;
    told.counted = counted;
    told.whole = store.figures(scope, counted);
    told.kinds = store.kinds(scope, counted);
    told.countries = store.countries(scope, counted);
    told.arrivals = withQuietWeeks(store.arrivals(scope));
    return told;
}

Result<QByteArray> workbookOf(const StatisticsTable &table)
{
    WorkbookWriter workbook(table.title, table.headings);
    for (const StatisticsTable::Line &line : table.lines) {
        QList<WorkbookCell> row{line.label};
        for (const int value : line.values)
            row.append(double(value));
        workbook.add(row);
    }
    return workbook.finish();
}

QByteArray textOf(const StatisticsTable &table)
{
    TableWriter text;
    text.add(table.headings);
    for (const StatisticsTable::Line &line : table.lines) {
        QStringList row{line.label};
        for (const int value : line.values)
            row.append(QString::number(value));
        text.add(row);
    }
    return text.bytes();
}

} // namespace

Result<Figures> Statistics::figures(const Scope &scope, Counted counted) const
{
    return m_workspace.door().read<Figures>([&](Stores &stores) -> Result<Figures> {
        return stores.statistics.figures(scope, counted);
    });
}

Result<StatisticsOf> Statistics::of(const Scope &scope, Counted counted) const
{
    return m_workspace.door().read<StatisticsOf>([&](Stores &stores) -> Result<StatisticsOf> {
        StatisticsOf told = aloneOf(stores.statistics, scope, counted);
        if (!scope.series.isNull())
            told.sessions = stores.statistics.sessions(scope.series, counted);
        told.series = stores.statistics.series(counted);
        return told;
    });
}

Result<StatisticsOf> Statistics::alone(const Scope &scope, Counted counted) const
{
    return m_workspace.door().read<StatisticsOf>([&](Stores &stores) -> Result<StatisticsOf> {
        return aloneOf(stores.statistics, scope, counted);
    });
}

Result<void> Statistics::exportTable(const StatisticsTable &table, const QString &path) const
{
    return judgePlace(path, m_workspace.path()).and_then([&]() -> Result<void> {
        if (!path.endsWith(u".xlsx"_s, Qt::CaseInsensitive))
            return writeFile(path, textOf(table));
        return workbookOf(table).and_then(
            [&](const QByteArray &bytes) { return writeFile(path, bytes); });
    });
}

} // namespace convenor
