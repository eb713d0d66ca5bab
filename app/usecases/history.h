// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/changeset.h"

namespace convenor {

class Workspace;

/// What was done to the file, by whom and when, and the way back.
class History final
{
public:
    explicit History(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// The newest first; `limit` 0: all.
    Result<QList<Change>> changes(int limit = 0) const;
    /// What a change replaced, field by field.
    Result<QList<FieldChange>> fields(ChangeId id) const;
    /// What undo and redo would do; empty where there is nothing.
    Result<std::optional<Change>> undoable() const;
    Result<std::optional<Change>> redoable() const;

    /// Each returns the change that it undid or did again.
    Result<Change> undo();
    Result<Change> redo();
    /// Takes one older change back, as a new change. Refused (Conflict) where later changes touch
    /// the same rows; they are named.
    Result<void> takeBack(ChangeId id);

private:
    Workspace &m_workspace;
};

} // namespace convenor
