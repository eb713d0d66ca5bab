// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/document.h"
#include "usecases/transfer.h"

namespace convenor {

struct Stores;

/// Puts a document into the file, inside one write: people and organizations that are known under
/// the same name are the ones that are there, everything else is new. `folder` holds materials'
/// files. Nothing may be kept where an error is returned.
Result<DocumentCounts> takeIn(Stores &stores, Document document, const QString &folder);

/// The keys of sessions and actions in the file, to which a document may refer.
KnownKeys knownKeys(Stores &stores);

} // namespace convenor
