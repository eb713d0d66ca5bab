// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/session.h"

namespace convenor {

class Prompts;
class Workspace;

/// Asks before a session that was held gets another date; true where it may.
bool mayMove(Prompts &prompts, const Session &session, const PartialDate &to);
/// Moves the session; Cancelled where it was held and that is not meant.
Result<void> moveSession(Workspace &workspace, Prompts &prompts, SessionId session,
                         const PartialDate &to);

} // namespace convenor
