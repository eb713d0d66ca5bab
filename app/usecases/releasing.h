// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicview.h"
#include "domain/release.h"
#include "publish/pages.h"

namespace convenor {

class Door;

// What goes out of the file to the public, and that it went.

/// The files of an outlet as they are now: one of a page or a fragment, a site's without what comes
/// from elsewhere than the templates, a fragment for each session. Of several languages only a site
/// is made; everything else is of the first.
Result<QList<SiteFile>> filesOf(const QList<PublicSeries> &views, const Templates &templates,
                                ReleaseForm outlet);
/// What a release of these files is made of.
Result<QList<ReleasedPart>> partsOf(const QList<PublicSeries> &views, const Templates &templates,
                                    ReleaseForm outlet, const QList<SiteFile> &files);
/// What is released with that language: empty is all of a site's, else the series' own.
Result<QList<PublicSeries>> releasedViews(Door &door, SeriesId series, ReleaseForm outlet,
                                          const QString &language);
/// Notes it with who and when. It is no change, so that undo never takes it back.
Result<void> keepRelease(Door &door, Release release);

} // namespace convenor
