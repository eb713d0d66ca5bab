// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/contentintake.h"

#include "usecases/door.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// So much is stored while the door is held.
constexpr int piecesAtOnce = 4;

Result<ContentId> stopped()
{
    return failure(ErrorKind::Cancelled, "job.cancelled");
}

Result<ContentId> unreadable(const QFile &file)
{
    return failure(ErrorKind::Io, "material.cannot-read", {file.fileName()}, file.errorString());
}

QString hexOf(const QCryptographicHash &hash)
{
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace

Result<void> judgeFile(const QString &path, const QString &workspace)
{
    const QFileInfo file(path);
    if (!file.exists())
        return failure(ErrorKind::NotFound, "material.no-such-file", {path});
    if (file.isDir())
        return failure(ErrorKind::Invalid, "material.is-folder", {path});
    if (!file.isFile())
        return failure(ErrorKind::Invalid, "material.is-device", {path});
    const QString own = QFileInfo(workspace).canonicalFilePath();
    const QString place = file.canonicalFilePath();
    // Beside SQLite its file may not even be opened: its locks would go.
    if (place == own || place == own + u"-journal"_s || place == own + u".lock"_s)
        return failure(ErrorKind::Invalid, "material.own-file", {path});
    if (file.size() == 0)
        return failure(ErrorKind::Invalid, "material.empty-file", {path});
    return {};
}

ContentIntake::~ContentIntake()
{
    for (const ContentId id : std::as_const(m_taken))
        remove(id);
}

Result<ContentId> ContentIntake::take(const QString &path, const GoesOn &goesOn)
{
    if (const auto fit = judgeFile(path, m_door.path()); !fit)
        return tl::unexpected(fit.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return unreadable(file);
    const auto same = known(file, goesOn);
    if (!same || !same->isNull())
        return same;
    return storeAll(file, goesOn);
}

/// Null where the workspace does not have these bytes. Only where it has as many is the file read
/// for that.
Result<ContentId> ContentIntake::known(QFile &file, const GoesOn &goesOn)
{
    const auto isPossible = m_door.read<bool>(
        [&](Stores &stores) -> Result<bool> { return stores.contents.hasSize(file.size()); });
    if (!isPossible)
        return tl::unexpected(isPossible.error());
    if (!*isPossible)
        return ContentId();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (;;) {
        const QByteArray piece = file.read(ContentStore::pieceSize);
        if (file.error() != QFileDevice::NoError)
            return unreadable(file);
        if (piece.isEmpty())
            break;
        hash.addData(piece);
        if (goesOn && !goesOn(0))
            return stopped();
    }
    if (!file.seek(0))
        return unreadable(file);
    return m_door.read<ContentId>([&](Stores &stores) -> Result<ContentId> {
        return stores.contents.bySha256(hexOf(hash)).value_or(ContentId());
    });
}

Result<ContentId> ContentIntake::storeAll(QFile &file, const GoesOn &goesOn)
{
    const qint64 expected = file.size();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    ContentId id;
    qint64 size = 0;
    int number = 0;
    for (bool isWhole = false; !isWhole;) {
        if (goesOn && !goesOn(size))
            return stopped();
        // Read before the door is held: a slow disk holds nobody up.
        QByteArrayList pieces;
        while (pieces.size() < piecesAtOnce && !isWhole) {
            const QByteArray piece = file.read(ContentStore::pieceSize);
            if (file.error() != QFileDevice::NoError)
                return unreadable(file);
            isWhole = piece.isEmpty();
            if (!isWhole)
                pieces.append(piece);
            hash.addData(piece);
            size += piece.size();
        }
        if (size > expected || (isWhole && size != expected))
            return failure(ErrorKind::Conflict, "material.changed-meanwhile", {file.fileName()});
        ContentId own = id;
        ContentId kept;
        const auto done = m_door.store([&](Stores &stores) -> Result<void> {
            if (own.isNull())
                own = stores.contents.begin();
            for (qsizetype i = 0; i < pieces.size(); ++i)
                stores.contents.append(own, number + int(i), pieces[i]);
            kept = isWhole ? stores.contents.finish(own, hexOf(hash), size) : own;
            return {};
        });
        if (!done)
            return tl::unexpected(done.error());
        number += int(pieces.size());
        if (id.isNull())
            m_taken.append(own);
        id = kept;
        if (kept != own) // the same was stored meanwhile
            m_taken.removeAll(own);
    }
    return id;
}

/// Where that fails too, as on a full disk, it goes when the file is opened next.
void ContentIntake::remove(ContentId id)
{
    std::ignore = m_door.store([id](Stores &stores) -> Result<void> {
        stores.contents.remove(id);
        return {};
    });
}

} // namespace convenor
