// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/strips.h"

namespace convenor {

struct PlacedStrip
{
    const Strip *strip = nullptr;
    double top = 0;
};

struct PagePlan
{
    std::vector<PlacedStrip> strips;
    QList<int> notes; ///< at its foot
    double used = 0;
};

/// Divides the strips among pages of that height: what holds together stays together as long as it
/// is not taller than a page, a table's head is said again, and the notes of a page are at its
/// foot. `noteHeights` has one a note; `gap` is the room above the first of a page.
std::vector<PagePlan> paginate(const StripDocument &document,
                               const std::vector<double> &noteHeights, double height, double gap);

} // namespace convenor
