// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/searching.h"

namespace convenor {

// The words under which things stand in the index. The first letter of each says what it is: a
// word of a thing of some kind, a word of its title, its year or its audience.

/// What is indexed of a thing.
QString searchTokens(Kind kind, const QString &title, const QString &text, QStringView year,
                     QStringView audience);

enum class SoughtIn { Everything, Title };
/// What FTS5 is asked for such things of that kind; empty where the text has no word.
QString searchMatch(Kind kind, const SearchQuery &query, SoughtIn where = SoughtIn::Everything);

} // namespace convenor
