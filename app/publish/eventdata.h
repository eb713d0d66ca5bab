// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicview.h"
#include "publish/htmltext.h"

namespace convenor {

/// The JSON-LD data block of a page: schema.org's EventSeries with an Event a session.
Html eventBlock(const PublicSeries &series);
/// That of a session's own page: its Event.
Html eventBlock(const PublicSeries &series, const PublicSession &session);

} // namespace convenor
