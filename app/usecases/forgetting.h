// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retention.h"

namespace convenor {

struct Stores;

// What goes of the rows in a scope. What a plan tells and what becomes true are found by the same.

/// By reading alone; without series and backups.
RetentionPlan wouldGo(Stores &stores, const RetentionScope &scope);

struct Gone
{
    RetentionPlan plan;
    int rows = 0;
};
/// Lets it go; within Door::forget.
Gone letGo(Stores &stores, const RetentionScope &scope, const QDateTime &now);

} // namespace convenor
