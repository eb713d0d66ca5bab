// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "domain/internalview.h"

namespace convenor {

struct Stores;

/// What organizers have on paper of a session, of any state.
Result<InternalSession> internalView(Stores &stores, SessionId session);

} // namespace convenor
