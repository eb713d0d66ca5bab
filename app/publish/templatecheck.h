// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/templates.h"

namespace convenor {

/// The template's text with what it includes in place and without comments; the error lists every
/// fault that was found.
Result<QByteArray> checkedTemplate(const Templates &templates, const QString &file,
                                   const Shape &shape, Medium medium);

} // namespace convenor
