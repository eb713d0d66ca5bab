// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QDateTime>

#include <functional>

class QIODevice;

namespace convenor {

class PrintedPages;

/// Is told how many of the pages are done; false stops it.
using PageProgress = std::function<bool(int done, int of)>;

/// Writes the pages one by one, as PDF/A-1b with title, author and language in it. Cancelled where
/// `progress` says so. Whether all of it was written the device knows.
Result<void> writePdf(PrintedPages &pages, QIODevice &device, const QDateTime &made,
                      const PageProgress &progress = {});

} // namespace convenor
