// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/seriesreportview.h"
#include "publish/manuscript.h"

namespace convenor {

// What came of a series, for each audience by the view that was built for it: figures, agenda, a
// chapter a session, action points, annexes. Who made it and when is for the caller to set.

Manuscript publicSeriesReport(const PublicSeriesReport &view);
Manuscript registeredSeriesReport(const RegisteredSeriesReport &view);
Manuscript internalSeriesReport(const InternalSeriesReport &view);
/// The agenda of what is public, by day, with speakers.
Manuscript programmeOf(const PublicSeries &series);

} // namespace convenor
