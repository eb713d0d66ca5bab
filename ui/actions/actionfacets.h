// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/listpane.h"
#include "usecases/actionpoints.h"

namespace convenor {

/// What narrows the list of action points: chip, series, owner, priority, audience.
QList<ListFacet> actionFacets(const ActionPoints &points);
/// `series` is the one that "this series" means.
void narrowActions(ActionsQuery &query, const ListPane &pane, SeriesId series);

} // namespace convenor
