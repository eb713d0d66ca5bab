// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/document.h"

#include <QByteArray>

namespace convenor {

/// Writes an interchange document: keys in the contract's order, absent and default values left
/// out, two blanks a level, a final line break. Every reference must be to something in it.
QByteArray writeDocument(const Document &document);

} // namespace convenor
