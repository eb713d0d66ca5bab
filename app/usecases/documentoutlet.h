// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/document.h"

namespace convenor {

struct Stores;

/// The whole file as a document, or the series of that key with all that it refers to.
Result<Document> documentOf(Stores &stores, const QString &seriesKey);

} // namespace convenor
