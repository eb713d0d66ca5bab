// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/publicview.h"
#include "publish/templates.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace convenor {

struct SiteFile
{
    QString path; ///< relative to the site's folder, ASCII
    QByteArray bytes;

    bool operator==(const SiteFile &) const = default;
};

// Public pages, in the language of the series. The same view and templates give the same bytes; a
// page loads nothing from elsewhere and runs no script.

/// The whole series on one page that stands alone, its style in it.
Result<QByteArray> seriesPage(const PublicSeries &series, const Templates &templates);
/// The same to paste into another page: headings from level 2, no ids, classes, style or script.
Result<QByteArray> seriesFragment(const PublicSeries &series, const Templates &templates);
/// One session to paste into a page of its own, which has its title already: headings from level 2.
/// `session` is its place in the series.
Result<QByteArray> sessionFragment(const PublicSeries &series, qsizetype session,
                                   const Templates &templates);
/// The series in each of these languages: index.html and a page a session, of the first at the root
/// with style.css, of each other in a folder of its language, all with links to their versions.
/// `calendarFile` is a file at the root to link to. Of views whose language is no tag, or another's
/// before them, nothing is made.
Result<QList<SiteFile>> site(const QList<PublicSeries> &views, const Templates &templates,
                             const QString &calendarFile = {});
/// The folder of each of these views in their site: "fr/", empty for the first; not set for those
/// that have none.
QList<std::optional<QString>> siteFolders(const QList<PublicSeries> &views);

/// What somebody reads of the series itself, where `session` is empty, or of one session.
struct PartWords
{
    QString session; ///< its key
    QString title;
    QString words;
};
/// The series first, then its sessions in order.
Result<QList<PartWords>> wordsOfParts(const PublicSeries &series, const Templates &templates);

/// Nothing where every template can be used, else all faults of the first that cannot.
Result<void> checkTemplates(const Templates &templates);

} // namespace convenor
