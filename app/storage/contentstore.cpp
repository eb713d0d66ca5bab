// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/contentstore.h"

#include "storage/statement.h"
#include "storage/storageerror.h"

#include <QCryptographicHash>

namespace convenor {

ContentId ContentStore::add(QIODevice &device)
{
    const ContentId id = begin();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 size = 0;
    for (int n = 0;; ++n) {
        const QByteArray piece = device.read(pieceSize);
        if (piece.isEmpty())
            break;
        hash.addData(piece);
        size += piece.size();
        append(id, n, piece);
    }
    if (!device.atEnd())
        throwStorage(ErrorKind::Io, "material.cannot-read", {}, device.errorString());
    return finish(id, QString::fromLatin1(hash.result().toHex()), size);
}

ContentId ContentStore::add(const QByteArray &bytes)
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    if (const auto same = bySha256(QString::fromLatin1(hash)))
        return *same;
    const ContentId id = begin();
    for (int n = 0; n * pieceSize < bytes.size(); ++n)
        append(id, n, bytes.mid(n * pieceSize, pieceSize));
    return finish(id, QString::fromLatin1(hash), bytes.size());
}

ContentId ContentStore::begin()
{
    const ContentId id(m_database.nextId());
    Statement insert(m_database, "INSERT INTO content (id, sha256, size) VALUES (?, '', 0)");
    insert.bindInteger(1, id.value());
    insert.run();
    return id;
}

void ContentStore::append(ContentId id, int n, const QByteArray &piece)
{
    Statement insert(m_database, "INSERT INTO chunk (id, content, n, bytes) VALUES (?, ?, ?, ?)");
    insert.bindInteger(1, m_database.nextId());
    insert.bindInteger(2, id.value());
    insert.bindInteger(3, n);
    insert.bindBytes(4, piece);
    insert.run();
}

ContentId ContentStore::finish(ContentId id, const QString &sha256, qint64 size)
{
    if (const auto same = bySha256(sha256)) {
        remove(id);
        return *same;
    }
    Statement update(m_database, "UPDATE content SET sha256 = ?, size = ? WHERE id = ?");
    update.bindText(1, sha256);
    update.bindInteger(2, size);
    update.bindInteger(3, id.value());
    update.run();
    return id;
}

void ContentStore::remove(ContentId id)
{
    {
        Statement use(m_database,
                      "SELECT 1 FROM material WHERE content = ?1 UNION ALL SELECT 1 FROM "
                      "release_part WHERE words = ?1");
        use.bindInteger(1, id.value());
        if (use.step())
            return;
    }
    for (const char *sql :
         {"DELETE FROM chunk WHERE content = ?", "DELETE FROM content WHERE id = ?"}) {
        Statement remove(m_database, sql);
        remove.bindInteger(1, id.value());
        remove.run();
    }
}

void ContentStore::removeUnfinished()
{
    QList<ContentId> unfinished;
    {
        Statement rows(m_database, "SELECT id FROM content WHERE sha256 = ''");
        while (rows.step())
            unfinished.append(ContentId(rows.integer(0)));
    }
    for (const ContentId id : unfinished)
        remove(id);
}

QSet<qint64> ContentStore::unreferred()
{
    QSet<qint64> contents;
    Statement rows(m_database,
                   "SELECT id FROM content WHERE sha256 <> '' AND id NOT IN (SELECT content FROM "
                   "material WHERE content IS NOT NULL) AND id NOT IN (SELECT words FROM "
                   "release_part)");
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

bool ContentStore::hasSize(qint64 size)
{
    Statement row(m_database, "SELECT 1 FROM content WHERE size = ?");
    row.bindInteger(1, size);
    return row.step();
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
    // A cursor that is kept open would shut the writer out for as long as a slow disk takes.
    for (int n = 0;; ++n) {
        QByteArray bytes;
        {
            Statement piece(m_database, "SELECT bytes FROM chunk WHERE content = ? AND n = ?");
            piece.bindInteger(1, id.value());
            piece.bindInteger(2, n);
            if (!piece.step())
                return;
            bytes = piece.bytes(0);
        }
        if (!take(bytes))
            return;
    }
}

} // namespace convenor
