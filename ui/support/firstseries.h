// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"

class QWidget;

namespace convenor {

class EmptyState;
class Prompts;
class Workspace;

/// What a page about sessions shows in a file without a series.
EmptyState *noSeriesYet(Workspace &workspace, QWidget *parent);
/// Asks for a title and adds a series of it; Cancelled where none was given.
Result<SeriesId> addFirstSeries(Workspace &workspace, Prompts &prompts);

} // namespace convenor
