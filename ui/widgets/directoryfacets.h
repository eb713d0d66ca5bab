// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lists.h"
#include "ui/widgets/listpane.h"

namespace convenor {

class Directory;

/// What narrows the lists of people and of organizations: kind, country, involvement, year.
QList<ListFacet> directoryFacets(const Directory &directory);
DirectoryFilter directoryFilter(const ListPane &pane);

} // namespace convenor
