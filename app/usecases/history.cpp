// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/history.h"

#include "usecases/door.h"
#include "usecases/workspace.h"

namespace convenor {

Result<QList<Change>> History::changes(int limit) const
{
    return m_workspace.door().read<QList<Change>>(
        [limit](Stores &stores) -> Result<QList<Change>> { return stores.changes.list(limit); });
}

Result<QList<FieldChange>> History::fields(ChangeId id) const
{
    return m_workspace.door().read<QList<FieldChange>>(
        [id](Stores &stores) -> Result<QList<FieldChange>> {
            const auto entry = stores.changes.find(id);
            if (!entry)
                return failure(ErrorKind::NotFound, "undo.not-done");
            return fieldChanges(stores.database, entry->changeset);
        });
}

Result<std::optional<Change>> History::undoable() const
{
    return m_workspace.door().read<std::optional<Change>>(
        [](Stores &stores) -> Result<std::optional<Change>> {
            const auto entry = stores.changes.undoable();
            return entry ? std::optional(entry->change) : std::nullopt;
        });
}

Result<std::optional<Change>> History::redoable() const
{
    return m_workspace.door().read<std::optional<Change>>(
        [](Stores &stores) -> Result<std::optional<Change>> {
            const auto entry = stores.changes.redoable();
            return entry ? std::optional(entry->change) : std::nullopt;
        });
}

Result<Change> History::undo()
{
    const auto change = undoable();
    if (!change)
        return tl::unexpected(change.error());
    return m_workspace.door().undo().map([&] { return **change; });
}

Result<Change> History::redo()
{
    const auto change = redoable();
    if (!change)
        return tl::unexpected(change.error());
    return m_workspace.door().redo().map([&] { return **change; });
}

Result<void> History::takeBack(ChangeId id)
{
    return m_workspace.door().takeBack(id);
}

} // namespace convenor
