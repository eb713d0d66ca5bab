// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/manuscript.h"
#include "publish/templates.h"

namespace convenor {

/// The document as a page that stands alone, by the template document.mustache.
Result<QByteArray> manuscriptHtml(const Manuscript &manuscript, const Templates &templates);

} // namespace convenor
