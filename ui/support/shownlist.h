// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "publish/documentpages.h"

class QWidget;

namespace convenor {

class Workspace;

/// The list of a page as it is seen: the one that the keyboard is in, else the largest; its columns
/// in their order, without those that are hidden, and all of its rows. For organizers only.
/// NotFound `print.no-list` where the page has none that is seen, Invalid `print.too-many` of one
/// that nobody prints.
Result<Manuscript> shownList(QWidget *page, Workspace &workspace);

/// Across, where a table has many columns.
QPageLayout paperFor(const Manuscript &manuscript);

} // namespace convenor
