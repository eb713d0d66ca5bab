// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directory.h"
#include "exchange/tablereader.h"

namespace convenor {

/// A row of a list of organizations. What the list does not say is not set in `organization`; a no
/// says as little as an empty cell.
struct ListedOrganization
{
    int line = 0;
    Organization organization;
    QList<Reason> remarks; ///< cells that say nothing that is understood
    Reason fault = {}; ///< why the row is refused

    bool operator==(const ListedOrganization &) const = default;
};

struct ListedOrganizations
{
    QList<ListedOrganization> rows; ///< every row below the headings that holds anything
    QStringList taken; ///< headings of the columns that are read
    QStringList passedOver; ///< and of those that are not
};

/// Reads a list with a row of headings, before which titles and remarks may stand. A column headed
/// with a year such as "Partner 2023/2024" tells of those years. Invalid where no column has names.
Result<ListedOrganizations> readOrganizations(TableReader &table);

} // namespace convenor
