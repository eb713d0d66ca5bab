// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"
#include "domain/seriesreportview.h"

namespace convenor {

struct Stores;

// The one place where what a series' report tells is taken out of what is stored: the sessions by
// the views of their audience, and figures that name nobody. Each is in the series' own language.

Result<PublicSeriesReport> publicReportView(Stores &stores, SeriesId series);
Result<RegisteredSeriesReport> registeredReportView(Stores &stores, SeriesId series);
Result<InternalSeriesReport> internalReportView(Stores &stores, SeriesId series);

} // namespace convenor
