// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/statistics.h"

#include <QStringList>

namespace convenor {

class Workspace;

/// Figures side by side, in words, to be drawn as bars as well as read.
struct StatisticsTable
{
    struct Line
    {
        QString label;
        QList<int> values; ///< one a heading behind the first
    };

    QString name; ///< for programs: "sessions", "series", "kinds", "countries", "arrivals"
    QString title;
    QStringList headings; ///< the first is that of the labels
    QList<int> bars; ///< the values that are drawn, by their place among the values
    QList<Line> lines;
};

/// Figures over sessions and years. They hold no name and no address.
class Statistics final
{
public:
    explicit Statistics(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Result<Figures> figures(const Scope &scope, Counted counted = Counted::Attended) const;
    Result<StatisticsOf> of(const Scope &scope, Counted counted) const;
    /// The same without the sessions and series beside it, which take most of the time.
    Result<StatisticsOf> alone(const Scope &scope, Counted counted) const;
    /// Writes one table as CSV, or as XLSX where the path ends so; whole or not at all.
    Result<void> exportTable(const StatisticsTable &table, const QString &path) const;

private:
    Workspace &m_workspace;
};

QString label(Counted counted);
/// "411 representatives of 220 organizations from 78 countries, of which 126 national NGOs".
QString sentenceOf(const Figures &figures);

/// One figure with its name for programs and for people.
struct NamedFigure
{
    QString key; ///< as the command line prints it
    QString label;
    int figure = 0;
};
QList<NamedFigure> namedFigures(const Figures &figures);
/// The tables that there is something to be said in; see StatisticsTable.
QList<StatisticsTable> tablesOf(const StatisticsOf &statistics);

} // namespace convenor
