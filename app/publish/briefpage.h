// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/brief.h"

namespace convenor {

class Templates;

/// The brief as a page that stands alone, by the template brief.mustache; its markup is what
/// pdfOf() understands too.
Result<QByteArray> briefPage(const Brief &brief, const Templates &templates);

} // namespace convenor
