// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/assessments.h"

namespace convenor {

struct Gathering;
struct Stores;

/// Assesses all of one gathering inside somebody's read or write, in their order.
Result<QList<Assessed>> assessed(Stores &stores, const Gathering &gathering, const QDateTime &now);

} // namespace convenor
