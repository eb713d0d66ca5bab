// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/cuesheet.h"

namespace convenor {

class Templates;

/// The sheet as a page that stands alone, by the template cues.mustache; its markup is what
/// pdfOf() understands too.
Result<QByteArray> cueSheetPage(const CueSheet &sheet, const Templates &templates);

} // namespace convenor
