// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/publicview.h"
#include "domain/release.h"

namespace convenor {

class OutputFolder;
class Templates;
struct SiteFile;
class Workspace;

/// What an export wrote. It is kept as a release, unless the file cannot be written to now.
struct Exported
{
    QStringList files;
    std::optional<Error> notKept = {};

    bool operator==(const Exported &) const = default;
};

/// What is made for the website. Everything here is made from the public view of a series alone.
/// What is exported or copied is thereby published (see usecases/releases.h).
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
    /// The folder in it for one series alone (see usecases/pagetemplates.h).
    Result<QString> templateFolder(SeriesId series) const;
    /// The same of a series with that key.
    QString templateFolder(const QString &key) const;
    /// Makes that folder with the program's own templates, to be changed there; what is in it
    /// already stays.
    Result<void> makeTemplateFolder() const;

    /// What the public may see of the series, in a language that it has texts in (empty: its own).
    /// A text that is not translated stays in the series' own language.
    Result<PublicSeries> view(SeriesId series, const QString &language = {}) const;

    Result<QByteArray> page(SeriesId series, const QString &language = {}) const;
    /// The markup to paste into a CMS.
    Result<QByteArray> fragment(SeriesId series, const QString &language = {}) const;
    /// The markup of one session for a page of its own; NotFound where it is not public.
    Result<QByteArray> sessionFragment(SessionId session, const QString &language = {}) const;

    Result<Exported> exportPage(SeriesId series, const QString &path, const QString &language = {});
    Result<Exported> exportFragment(SeriesId series, const QString &path,
                                    const QString &language = {});
    /// Writes the folder whole, with the files of public materials in it, and swaps it in. Without
    /// a language it has the pages of every language that something public is written in: of the
    /// series' own at its root, of each other in a folder of its code.
    Result<Exported> exportSite(SeriesId series, const QString &folder,
                                const QString &language = {});
    /// Says that this markup was taken over, into the clipboard; of one session where `session` is
    /// not null.
    Result<void> copied(SeriesId series, SessionId session, const QString &language = {});

    /// The program's own templates, each replaced where the workspace's folder has one of its name.
    Result<Templates> templates() const;
    /// The same, and replaced where the series' folder has one.
    Result<Templates> templates(SeriesId series) const;

private:
    Result<Exported> exportFile(SeriesId series, ReleaseForm outlet, const QString &path,
                                const QString &language);
    enum class Languages { One, All };
    std::optional<Error> keep(SeriesId series, const QList<PublicSeries> &views,
                              const Templates &templates, ReleaseForm outlet,
                              const QList<SiteFile> &files, const QString &place,
                              Languages languages = Languages::One);
    Result<void> addFile(OutputFolder &output, const PublicFile &file) const;

    Workspace &m_workspace;
};

} // namespace convenor
