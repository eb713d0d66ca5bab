// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/fileheader.h"

#include "storage/storageerror.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace convenor {

using namespace Qt::StringLiterals;

void createEmptyFile(const QString &path)
{
    QFile file(path);
    if (file.exists())
        throwStorage(ErrorKind::Conflict, "file.exists", {path});
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly,
                   QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        throwStorage(ErrorKind::Io, "file.cannot-create", {path, file.errorString()});
}

// The places are those of https://www.sqlite.org/fileformat2.html#the_database_header
void judgeFileHeader(const QString &path, qint32 applicationId, int latestUserVersion)
{
    const QFileInfo info(path);
    if (!info.exists())
        throwStorage(ErrorKind::NotFound, "file.missing", {path});
    if (info.isDir())
        throwStorage(ErrorKind::Invalid, "file.is-folder", {path});
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throwStorage(ErrorKind::Storage, "file.cannot-open", {path}, file.errorString());
    const QByteArray header = file.read(100);
    if (header.isEmpty())
        throwStorage(ErrorKind::Invalid, "file.empty", {path});
    if (!header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        throwStorage(ErrorKind::Invalid, "file.no-database", {path});
    if (header.size() < 100)
        throwStorage(ErrorKind::Invalid, "file.truncated", {path});

    const auto number = [&header](qsizetype at) {
        return qFromBigEndian<quint32>(header.constData() + at);
    };
    if (qint32(number(68)) != applicationId)
        throwStorage(ErrorKind::Invalid, "file.other-program", {path});
    if (number(60) < 1 || number(60) > 0x7fffffff)
        throwStorage(ErrorKind::Invalid, "file.damaged", {path}, u"no user_version"_s);
    if (int(number(60)) > latestUserVersion)
        throwStorage(ErrorKind::Invalid, "file.newer", {path});
    const quint16 shortPage = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = shortPage == 1 ? 65536 : shortPage;
    const qint64 pages = number(28);
    const bool pagesHold = number(24) == number(92); // else the count was left by an old SQLite
    if (pagesHold && file.size() < pages * pageSize)
        throwStorage(ErrorKind::Invalid, "file.truncated", {path});
}

} // namespace convenor
