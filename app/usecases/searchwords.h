// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/searching.h"

namespace convenor {

/// What was typed to be searched for: words, and filters such as `kind:note`, `year:2024` and
/// `audience:registered`, also in the reader's language. Anything else with a colon is a word.
struct TypedSearch
{
    SearchQuery query;
    QStringList notUnderstood; ///< filters that name what there is not; nothing is narrowed by them
};
TypedSearch typedSearch(const QString &typed);

/// The word for a kind in what others read: "session", "registration".
QString searchWord(Kind kind);
/// The heading over things of that kind: "Sessions".
QString groupLabel(Kind kind);
/// Where a thing belongs, and what else is to be known of it at a glance: "Session 3, Climate
/// Action · accepted"; empty where there is nothing.
QString placeWords(const FoundThing &thing);

} // namespace convenor
