// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <optional>

namespace convenor {

/// What is wrong with a text for the field of this name (its name in the interchange document):
/// a time zone that does not exist, a country code that is none, a language tag that is not of
/// BCP 47's form, a file path that leaves the document's folder. Nothing where all is well.
std::optional<Reason> faultOfText(const char *field, const QString &text);

} // namespace convenor
