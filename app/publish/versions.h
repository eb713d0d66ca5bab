// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/templates.h"

#include <QStringList>

namespace convenor {

/// Where the pages of one language stand in a site: the first language of it at the root, each
/// other in a folder of its own. By BCP 47; where there is no other there are no versions to link.
struct SitePlace
{
    QString language;
    QStringList languages;

    /// "fr/"; empty for the one at the root.
    QString folderOf(const QString &of) const;
    /// From these pages, "../" or nothing.
    QString toRoot() const;
};

/// What a template finds of them.
void addVersions(Shape &shape);
/// The page in the site's languages, for people, for search engines and for who shares it.
/// `language` is the page's, `file` its name in the folder of each language.
void setVersions(Values &values, const QString &language, const SitePlace &place,
                 const QString &file);

} // namespace convenor
