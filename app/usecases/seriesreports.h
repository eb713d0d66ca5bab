// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"
#include "publish/documentpages.h"

namespace convenor {

class Workspace;

/// What is made of a whole series: what came of it for each audience, its programme, and who
/// speaks.
enum class SeriesPaper { PublicReport, RegisteredReport, InternalReport, Programme, Speakers };
SeriesPaper reportFor(Audience audience);

/// Documents of a whole series, each made from the view of its audience alone. All but public ones
/// say on each page for whom they are. They need no display.
class SeriesReports final
{
public:
    explicit SeriesReports(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// The document, in no form yet.
    Result<Manuscript> paper(SeriesId series, SeriesPaper paper) const;
    /// Writes it as HTML, or as PDF where the path ends with .pdf; whole or not at all. The list of
    /// speakers is a table too, where it ends with .csv or .xlsx.
    Result<void> exportPaper(SeriesId series, SeriesPaper paper, const QString &path,
                             const DocumentProgress &progress = {}) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor
