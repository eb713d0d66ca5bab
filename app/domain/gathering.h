// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

namespace convenor {

/// What people register for and are written to about: a session, or the whole meeting where that is
/// null.
struct Gathering
{
    SeriesId series;
    SessionId session;

    bool operator==(const Gathering &) const = default;
};

} // namespace convenor
