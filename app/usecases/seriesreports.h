// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <functional>

namespace convenor {

class Workspace;

/// What is made of a whole series: what came of it for each audience, and its programme.
enum class SeriesPaper { PublicReport, RegisteredReport, InternalReport, Programme };
SeriesPaper reportFor(Audience audience);

/// Documents of a whole series, each made from the view of its audience alone. All but public ones
/// say on each page for whom they are. They need no display.
class SeriesReports final
{
public:
    /// Is told how much is done; false stops it.
    using Progress = std::function<bool(int done, int of)>;

    explicit SeriesReports(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Writes it as HTML, or as PDF where the path ends with .pdf; whole or not at all.
    Result<void> exportPaper(SeriesId series, SeriesPaper paper, const QString &path,
                             const Progress &progress = {}) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor
