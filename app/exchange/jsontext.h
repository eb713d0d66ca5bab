// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/documentkeys.h"

namespace convenor {

/// Parses RFC 8259 JSON. What is no JSON is an error that says line and column; a key that stands
/// twice in one object is added to `faults` with its path.
Result<Json> parseJson(const QByteArray &text, QList<Problem> &faults);

} // namespace convenor
