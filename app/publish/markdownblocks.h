// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/manuscript.h"

#include <QStringView>

namespace convenor {

/// CommonMark as the elements of a document, by the same rules as markdownToHtml(); a heading of
/// level 1 becomes one of `firstHeading`.
std::vector<Block> markdownToBlocks(QStringView markdown, int firstHeading);

/// The same as words in one paragraph, such as a table's cell has room for.
Runs markdownToRuns(QStringView markdown);

} // namespace convenor
