// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/internalview.h"
#include "domain/registeredview.h"
#include "publish/manuscript.h"

namespace convenor {

// What came of one session, for each audience by the view that was built for it. When it was made
// is for the caller to set.

Manuscript publicReport(const PublicSeries &series, const PublicSession &session);
Manuscript registeredReport(const RegisteredSession &view);
Manuscript internalReport(const InternalSession &view);

} // namespace convenor
