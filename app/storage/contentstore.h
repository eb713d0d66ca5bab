// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "storage/database.h"

#include <QIODevice>
#include <QSet>

namespace convenor {

/// The bytes of materials' files, in pieces of 1 MB so that a large one never stands in memory,
/// each kept once. They are not recorded: a change only says which content a material has. Throws
/// StorageError.
class ContentStore final
{
public:
    explicit ContentStore(Database &database)
        : m_database(database)
    {
    }

    /// Reads the device to its end.
    ContentId add(QIODevice &device);
    /// To which no material refers.
    QSet<qint64> unreferred();
    void remove(const QSet<qint64> &contents);
    qint64 size(ContentId id);
    /// In hexadecimal.
    QString sha256(ContentId id);
    /// Hands over the pieces in order; stops where the function returns false.
    void read(ContentId id, const std::function<bool(const QByteArray &)> &take);

private:
    std::optional<ContentId> bySha256(const QString &sha256);

    Database &m_database;
};

} // namespace convenor
