// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"

#include <QByteArray>
#include <QVariant>

struct sqlite3_session;

namespace convenor {

class Database;

/// A table whose rows are recorded: an aggregate's own, or one of its lists, which names its owner.
struct RecordedTable
{
    QByteArray name;
    QByteArray owner; ///< empty: the rows are things of this kind themselves
    std::optional<Kind> kind; ///< not set: of no thing that is shown
};

/// Every recorded table, the owners before what they own.
const QList<RecordedTable> &recordedTables();

/// Records what is written through a connection while it lives, by SQLite's session extension.
/// Throws StorageError.
class Recorder final
{
public:
    explicit Recorder(Database &database);
    ~Recorder();
    Q_DISABLE_COPY_MOVE(Recorder)

    /// What was written so far; empty where in the end nothing is different.
    QByteArray changeset();

private:
    Database &m_database;
    sqlite3_session *m_session = nullptr;
};

/// One row of a changeset. A value that did not change is not set, save the id, which is always.
struct RowChange
{
    enum class Kind { Added, Changed, Removed };

    QByteArray table;
    Kind kind;
    qint64 id;
    QList<std::optional<QVariant>> before; ///< by column; empty where the row was added
    QList<std::optional<QVariant>> after; ///< by column; empty where the row was removed
};

void eachRowChange(const QByteArray &changeset,
                   const std::function<void(const RowChange &)> &visit);
int operationCount(const QByteArray &changeset);

QByteArray inverted(const QByteArray &changeset);
/// The two as one, `first` having been done before `second`.
QByteArray united(const QByteArray &first, const QByteArray &second);

/// A row that is no longer as the changeset expects it.
struct RowConflict
{
    QByteArray table;
    qint64 id = 0;
};

/// Applies every operation, or none: the conflict is returned and the caller rolls back. A
/// changeset of which operations are passed over in silence (its table was renamed) throws.
std::optional<RowConflict> applyChangeset(Database &database, const QByteArray &changeset);

/// The things that the rows of a changeset belong to; to be asked after it was written.
ChangeSet touchedBy(Database &database, const QByteArray &changeset);

} // namespace convenor
