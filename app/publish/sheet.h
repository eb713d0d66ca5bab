// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/printedpages.h"

#include <QList>
#include <QStringList>

#include <functional>

namespace convenor {

struct SheetColumn
{
    QString title;
    qreal share = 1; ///< of the width
    bool isBold = false;
};

/// A table in words with what stands above and below it on every page. Rows are asked for as they
/// are needed, so that a long one is never in memory as a whole.
struct Sheet
{
    DocumentFacts facts;
    QString above; ///< the line over the title, such as the series
    QString title;
    QStringList lines; ///< when and where, figures
    QString audience; ///< who it is for, on every page
    QString made; ///< when and by whom, on every page
    QString pageOf; ///< "Page %1 of %2"
    QString again; ///< "%1 (continued)", of a group
    QString caption; ///< what the table is, for who does not see it
    QList<SheetColumn> columns;
    qsizetype rows = 0;
    std::function<QString(qsizetype row, qsizetype column)> cell;
    std::function<QString(qsizetype row)> group; ///< of a table in groups, which come one by one
    qsizetype blankLines = 0; ///< after the last row, to be filled in by hand
    bool forSigning = false; ///< the last column is for a signature, the rows have room for it
};

} // namespace convenor
