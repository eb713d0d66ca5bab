// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "storage/database.h"
#include "storage/recorder.h"

namespace convenor {

/// The changes of the past, each with its changeset. The newest that is done is what undo takes
/// back; the oldest that is undone is what redo does again. Throws StorageError.
class ChangeLog final
{
public:
    struct Entry
    {
        Change change;
        QString mergeKey;
        int schema = 0; ///< the file's user_version when it was made
        QByteArray changeset;
        bool isBlanked = false; ///< it held personal data, which was removed from it
    };

    explicit ChangeLog(Database &database)
        : m_database(database)
    {
    }

    void append(const Entry &entry);
    /// Replaces a change's changeset, label and time, as when two become one.
    void amend(const Entry &entry);
    void remove(ChangeId id);
    void setState(ChangeId id, ChangeState state);
    /// What was undone can no longer be redone.
    void discardUndone();

    /// Notes that something was done of which nothing may be kept.
    void appendBlanked(const Change &change);
    using Judge = std::function<bool(const RowChange &)>;
    using TextJudge = std::function<bool(const QString &)>;
    /// The changes that have such a row, or such a text in a value or in their title.
    QList<ChangeId> withAny(const Judge &row, const TextJudge &text);
    /// Empties them: what they did is no longer known and cannot be undone.
    void blank(const QList<ChangeId> &changes);
    /// Those of the numbers that stand in a change which can be undone or done again.
    QSet<qint64> named(const QSet<qint64> &numbers);

    std::optional<Entry> find(ChangeId id);
    /// Which undo would take back, which redo would do again.
    std::optional<Entry> undoable();
    std::optional<Entry> redoable();
    /// The newest first; `limit` 0: all. Without their changesets.
    QList<Change> list(int limit);
    /// The changes done after this one that touch the row; the newest first.
    QList<Change> laterChangesOf(ChangeId id, const QByteArray &table, qint64 row);
    /// The changes done after this one that refer to what `replayed` would remove, or removed what
    /// it would refer to; the newest first.
    QList<Change> laterReferrersOf(ChangeId id, const QByteArray &replayed);

private:
    QList<Change> laterChangesWith(ChangeId id, const Judge &inTheWay);
    std::optional<Entry> entryWhere(const QByteArray &condition, qint64 parameter = 0);

    Database &m_database;
};

/// A reference is shown by what it refers to, as far as that is known from the column's name.
QString shownCell(Database &database, const QString &column, const QVariant &value);

/// What a changeset replaced, field by field, in the words of the file.
QList<FieldChange> fieldChanges(Database &database, const QByteArray &changeset);

} // namespace convenor
