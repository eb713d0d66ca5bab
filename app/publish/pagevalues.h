// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicview.h"
#include "publish/phrases.h"
#include "publish/templates.h"
#include "publish/versions.h"

namespace convenor {

/// Page: all on one page. Fragment: the same to paste, without anything that is a page's. Site: an
/// overview with a page a session.
enum class PageForm { Page, Fragment, Site };

/// What the templates of a series and of one session's page can show.
Shape seriesShape();
Shape sessionPageShape();

/// The file of a session's page. The number alone, which nobody else has in its series, so that a
/// corrected title breaks no link.
QString sessionFile(const PublicSession &session);

Values seriesValues(const PublicSeries &series, PageForm form, const SitePlace &place = {});
/// Of one session alone: a page of a site, or a fragment.
Values sessionPageValues(const PublicSeries &series, qsizetype session, PageForm form,
                         const SitePlace &place = {});

} // namespace convenor
