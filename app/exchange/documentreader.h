// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "exchange/document.h"

#include <QByteArray>

namespace convenor {

/// Reads an interchange document. Every fault is found in one run and listed with its path; then
/// nothing is returned but the error (Invalid, `document.faults` or `document.malformed`).
Result<Document> readDocument(const QByteArray &json, const KnownKeys &known = {});

} // namespace convenor
