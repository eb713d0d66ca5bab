// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "publish/badgepages.h"
#include "publish/sheet.h"

namespace convenor {

class Templates;

/// Sheets, at least one, as a page that stands alone, by the template sheet.mustache.
Result<QByteArray> sheetPage(const QList<Sheet> &sheets, const Templates &templates);

/// The badges on such a page, by badges.mustache; `audience` is not on a badge but over them.
Result<QByteArray> badgesPage(const QList<Badge> &badges, const DocumentFacts &facts,
                              const QString &heading, const QString &audience,
                              const Templates &templates);

} // namespace convenor
