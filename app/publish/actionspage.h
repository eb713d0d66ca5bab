// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/actionsheet.h"

namespace convenor {

class Templates;

/// The list as a page that stands alone, by the template actions.mustache; its markup is what
/// pdfOf() understands too.
Result<QByteArray> actionsPage(const ActionSheet &sheet, const Templates &templates);

} // namespace convenor
