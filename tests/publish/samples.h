// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicview.h"

namespace convenor {

/// A series with a session of every state and every kind of thing that a page can show.
PublicSeries wholeSeries();
PublicSeries arabicSeries();
/// Every text is an attempt to break out of its place.
PublicSeries hostileSeries();
/// A title and no more.
PublicSeries emptySeries();

} // namespace convenor
