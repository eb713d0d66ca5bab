// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "storage/database.h"

#include <QIODevice>
#include <QSet>

#include <functional>
#include <optional>

namespace convenor {

/// The bytes of materials' files, in pieces of 1 MB so that a large one never stands in memory,
/// each kept once. They are not recorded: a change only says which content a material has. One that
/// is being stored has no hash yet, and nothing refers to it. Throws StorageError.
class ContentStore final
{
public:
    explicit ContentStore(Database &database)
        : m_database(database)
    {
    }

    static constexpr qint64 pieceSize = 1 << 20;

    /// Reads the device to its end.
    ContentId add(QIODevice &device);
    /// What is there already is not written.
    ContentId add(const QByteArray &bytes);

    /// For what is stored over several transactions: an unfinished one, its pieces in order, and
    /// its hash. Where the same bytes are there already, those are returned and these are gone.
    ContentId begin();
    void append(ContentId id, int n, const QByteArray &piece);
    ContentId finish(ContentId id, const QString &sha256, qint64 size);
    /// With its pieces, unless a material or a release has it.
    void remove(ContentId id);
    /// What was begun and never finished, as by a program that was killed.
    void removeUnfinished();

    std::optional<ContentId> bySha256(const QString &sha256);
    bool hasSize(qint64 size);
    /// Finished ones to which neither a material nor a release refers.
    QSet<qint64> unreferred();
    void remove(const QSet<qint64> &contents);
    qint64 size(ContentId id);
    /// In hexadecimal.
    QString sha256(ContentId id);
    /// Hands over the pieces in order; stops where the function returns false. The file is not held
    /// meanwhile.
    void read(ContentId id, const std::function<bool(const QByteArray &)> &take);

private:
    Database &m_database;
};

} // namespace convenor
