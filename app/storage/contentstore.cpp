// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/contentstore.h"

#include "storage/statement.h"
#include "storage/storageerror.h"

#include <QCryptographicHash>

namespace convenor {

ContentId ContentStore::add(QIODevice &device)
{
    constexpr qint64 pieceSize = 1 << 20;
    const ContentId id(m_database.nextId());
    {
        Statement insert(m_database, "INSERT INTO content (id, sha256, size) VALUES (?, '', 0)");
        insert.bindInteger(1, id.value());
        insert.run();
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 size = 0;
    Statement insert(m_database, "INSERT INTO chunk (id, content, n, bytes) VALUES (?, ?, ?, ?)");
    for (int n = 0;; ++n) {
        const QByteArray piece = device.read(pieceSize);
        if (piece.isEmpty())
            break;
        hash.addData(piece);
        size += piece.size();
        insert.bindInteger(1, m_database.nextId());
        insert.bindInteger(2, id.value());
        insert.bindInteger(3, n);
        insert.bindBytes(4, piece);
        insert.run();
    }
    if (!device.atEnd())
        throwStorage(ErrorKind::Io, "material.cannot-read", {}, device.errorString());

    const QString sha256 = QString::fromLatin1(hash.result().toHex());
    if (const auto same = bySha256(sha256)) {
        remove({id.value()});
        return *same;
    }
    Statement update(m_database, "UPDATE content SET sha256 = ?, size = ? WHERE id = ?");
    update.bindText(1, sha256);
    update.bindInteger(2, size);
    update.bindInteger(3, id.value());
    update.run();
    return id;
}

QSet<qint64> ContentStore::unreferred()
{
    QSet<qint64> contents;
    Statement rows(m_database,
                   "SELECT id FROM content WHERE id NOT IN (SELECT content FROM material WHERE "
                   "content IS NOT NULL)");
    while (rows.step())
        contents.insert(rows.integer(0));
    return contents;
}

void ContentStore::remove(const QSet<qint64> &contents)
{
    for (const char *sql :
         {"DELETE FROM chunk WHERE content = ?", "DELETE FROM content WHERE id = ?"}) {
        Statement statement(m_database, sql);
        for (const qint64 id : contents) {
            statement.bindInteger(1, id);
            statement.run();
        }
    }
}

std::optional<ContentId> ContentStore::bySha256(const QString &sha256)
{
    Statement row(m_database, "SELECT id FROM content WHERE sha256 = ?");
    row.bindText(1, sha256);
    return row.step() ? std::optional(ContentId(row.integer(0))) : std::nullopt;
}

qint64 ContentStore::size(ContentId id)
{
    Statement row(m_database, "SELECT size FROM content WHERE id = ?");
    row.bindInteger(1, id.value());
    return row.step() ? row.integer(0) : 0;
}

QString ContentStore::sha256(ContentId id)
{
    Statement row(m_database, "SELECT sha256 FROM content WHERE id = ?");
    row.bindInteger(1, id.value());
    return row.step() ? row.text(0) : QString();
}

void ContentStore::read(ContentId id, const std::function<bool(const QByteArray &)> &take)
{
    Statement pieces(m_database, "SELECT bytes FROM chunk WHERE content = ? ORDER BY n");
    pieces.bindInteger(1, id.value());
    while (pieces.step()) {
        if (!take(pieces.bytes(0)))
            return;
    }
}

} // namespace convenor
