// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/listpane.h"
#include "usecases/actionpoints.h"

namespace convenor {

/// What narrows the list of action points: what is to be done about them with how many of
/// these there are, owner, priority, audience, this series or all.
QList<ListFacet> actionFacets(const ActionPoints &points, const ActionsQuery &narrowed);
/// `series` is the one that "this series" means.
void narrowActions(ActionsQuery &query, const ListPane &pane, SeriesId series);

} // namespace convenor
