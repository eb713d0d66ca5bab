// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/changeset.h"
#include "domain/lists.h"

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
    Result<QList<SearchHit>> search(const QString &text, int limit = 100) const;
    /// The session that a thing belongs to, or is; null where it belongs to none.
    Result<SessionId> sessionOf(Kind kind, qint64 id) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor
