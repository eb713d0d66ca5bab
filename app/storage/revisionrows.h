// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/revision.h"
#include "storage/tables.h"

namespace convenor {

template <>
inline constexpr const char *tableOf<SummaryRevision> = "revision";

} // namespace convenor
