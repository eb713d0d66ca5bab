// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/tables.h"

namespace convenor {

using ListLayoutId = Id<struct ListLayout>;

/// What somebody said of the columns of others' lists, so that it need not be said again. It is
/// recorded, since undoing an import takes that back too, and belongs to no series: next year's
/// lists come from the same forms. It is of this file's work alone and no part of the interchange
/// document, which carries what is known of the consultations, not how it came in.
struct ListLayout
{
    ListLayoutId id;
    QStringList headings; ///< the header row
    QStringList meanings; ///< one a heading, in words; an empty one: as it is recognized
    QString dayOrder; ///< in words, where the rows of such lists do not tell

    bool operator==(const ListLayout &) const = default;
};
template <>
inline constexpr auto fieldsOf<ListLayout> = std::tuple{
    Field{"headings", &ListLayout::headings},
    Field{"meanings", &ListLayout::meanings},
    Field{"day_order", &ListLayout::dayOrder},
};
template <>
inline constexpr const char *tableOf<ListLayout> = "list_layout";

} // namespace convenor
