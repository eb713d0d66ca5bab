// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "domain/publicview.h"

namespace convenor {

class OutputFolder;
class Templates;
class Workspace;

/// What is made for the website. Everything here is made from the public view of a series alone.
class Publishing final
{
public:
    explicit Publishing(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// The folder beside the workspace, NAME_templates for NAME.convenor, whose templates and style
    /// sheet stand in for the program's own, file by file. It need not be there.
    QString templateFolder() const;
    /// Makes that folder with the program's own templates, to be changed there; what is in it
    /// already stays.
    Result<void> makeTemplateFolder() const;

    /// What the public may see of the series, in a language that it has texts in (empty: its own).
    /// A text that is not translated stays in the series' own language.
    Result<PublicSeries> view(SeriesId series, const QString &language = {}) const;

    Result<QByteArray> page(SeriesId series, const QString &language = {}) const;
    /// The markup to paste into a CMS.
    Result<QByteArray> fragment(SeriesId series, const QString &language = {}) const;

    Result<void> exportPage(SeriesId series, const QString &path,
                            const QString &language = {}) const;
    Result<void> exportFragment(SeriesId series, const QString &path,
                                const QString &language = {}) const;
    /// Writes the folder whole, with the files of public materials in it, and swaps it in; returns
    /// the paths in it.
    Result<QStringList> exportSite(SeriesId series, const QString &folder,
                                   const QString &language = {}) const;

    /// The program's own templates, each replaced where that folder has one of its name.
    Result<Templates> templates() const;

private:
    Result<void> addFile(OutputFolder &output, const PublicFile &file) const;

    Workspace &m_workspace;
};

} // namespace convenor
