// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/registrationlist.h"

namespace convenor {

struct Stores;

// What somebody said of the columns of registration lists, kept by header row. Criteria are kept by
// their ids in documents, which those of next year's series have too.

QHash<QStringList, ColumnLayout> knownLayouts(Stores &stores, const Series &series);

/// Keeps it for lists with this header row, or forgets it where it says nothing.
void keepLayout(Stores &stores, const Series &series, const QStringList &headings,
                const ColumnLayout &layout);

} // namespace convenor
