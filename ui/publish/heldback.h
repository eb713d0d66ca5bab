// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/ids.h"

#include <QString>

namespace convenor {

class Workspace;

/// Something that is not on the page, and why.
struct HeldBack
{
    SessionId session;
    QString what;
    QString why;

    bool operator==(const HeldBack &) const = default;
};

/// What of a series' sessions the public does not see, and why.
Result<QList<HeldBack>> heldBack(Workspace &workspace, SeriesId series);

} // namespace convenor
