// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/reply.h"
#include "domain/ids.h"

namespace convenor {

class Workspace;

/// The reply of an export for the public, with a line aside where the page of the series has
/// something to be looked at.
Result<Reply> reminding(Result<Reply> reply, Workspace &workspace, SeriesId series);

} // namespace convenor
