// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/lists.h"
#include "domain/searching.h"

namespace convenor {

class Workspace;

/// Search over everything, and where things belong.
class Lookup final
{
public:
    explicit Lookup(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Things in which every word of the text begins a word, grouped by kind.
    Result<QList<SearchGroup>> search(const SearchQuery &query) const;
    /// The years that things can be narrowed to, the latest first.
    Result<QList<int>> years() const;
    /// The session that a thing belongs to, or is; null where it belongs to none.
    Result<SessionId> sessionOf(Kind kind, qint64 id) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor
