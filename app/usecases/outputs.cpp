// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/outputs.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>

#include <filesystem>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const QString mark = u".made-by-convenor"_s;

QString freshName(const QString &path)
{
    return path + u'.' + QUuid::createUuid().toString(QUuid::Id128).first(8);
}

} // namespace

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    if (!written || !file.commit())
        return failure(ErrorKind::Io, "output.cannot-write", {path}, file.errorString());
    return {};
}

QString freshPath(const QString &folder, const QString &name)
{
    const QFileInfo file(name);
    QString path = QDir(folder).filePath(name);
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QDir(folder).filePath(
            u"%1 (%2).%3"_s.arg(file.completeBaseName()).arg(number).arg(file.suffix()));
    return path;
}

Result<void> writeFile(const QString &path, const std::function<Result<void>(QIODevice &)> &write)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorKind::Io, "output.cannot-write", {path}, file.errorString());
    if (const auto written = write(file); !written)
        return written;
    if (!file.commit())
        return failure(ErrorKind::Io, "output.cannot-write", {path}, file.errorString());
    return {};
}

Result<void> judgePlace(const QString &output, const QString &workspace)
{
    const QString own = QFileInfo(workspace).canonicalFilePath();
    const QFileInfo target(output);
    const QString place = target.exists()
        ? target.canonicalFilePath()
        : QFileInfo(target.path()).canonicalFilePath() + u'/' + target.fileName();
    const QStringList taken{own, own + u"-journal"_s, own + u".lock"_s};
    if (taken.contains(place) || own.startsWith(place + u'/'))
        return failure(ErrorKind::Invalid, "output.onto-workspace", {output});
    return {};
}

OutputFolder::OutputFolder(const QString &path)
    : m_path(QDir::cleanPath(QFileInfo(path).absoluteFilePath()))
    , m_beside(freshName(m_path + u".new"_s))
    , m_isOurs(QFileInfo(m_path).isDir() && QFileInfo::exists(m_path + u'/' + mark))
{
}

OutputFolder::~OutputFolder()
{
    if (!m_beside.isEmpty())
        QDir(m_beside).removeRecursively();
}

Result<void> OutputFolder::addFile(const QString &name, const QByteArray &bytes)
{
    return addFile(name, [&bytes](const Take &take) { take(bytes); });
}

Result<void> OutputFolder::addFile(const QString &name,
                                   const std::function<void(const Take &)> &write)
{
    QFile file(m_beside + u'/' + name);
    if (!QDir().mkpath(QFileInfo(file).path()))
        return failure(ErrorKind::Io, "output.cannot-write", {m_path + u'/' + name},
                       qt_error_string());
    if (isAsBefore(name, write) && takeOver(name))
        return {};
    // One of that name may be the old folder's own file, under a second name.
    bool all = (!file.exists() || file.remove()) && file.open(QIODevice::WriteOnly);
    if (all) {
        write([&](const QByteArray &bytes) {
            all = all && file.write(bytes) == bytes.size();
            return all;
        });
    }
    if (!all || !file.flush())
        return failure(ErrorKind::Io, "output.cannot-write", {m_path + u'/' + name},
                       file.errorString());
    return {};
}

bool OutputFolder::isAsBefore(const QString &name,
                              const std::function<void(const Take &)> &write) const
{
    QFile old(m_path + u'/' + name);
    if (!m_isOurs || QFileInfo(old).isSymLink() || !old.open(QIODevice::ReadOnly))
        return false;
    bool same = true;
    write([&](const QByteArray &bytes) {
        same = same && old.read(bytes.size()) == bytes;
        return same;
    });
    return same && old.atEnd();
}

/// A second name for the same file. Some file systems have no such thing; then it is written again.
bool OutputFolder::takeOver(const QString &name) const
{
    std::error_code failed;
    std::filesystem::create_hard_link((m_path + u'/' + name).toStdU16String(),
                                      (m_beside + u'/' + name).toStdU16String(), failed);
    return !failed;
}

Result<void> OutputFolder::commit()
{
    if (const auto marked = addFile(mark, QByteArray()); !marked)
        return marked;
    const QFileInfo old(m_path);
    QString aside;
    if (old.exists()) {
        const QDir folder(m_path);
        const auto anything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
        if (!old.isDir() || (!folder.isEmpty(anything) && !folder.exists(mark)))
            return failure(ErrorKind::Io, "output.folder-in-use", {m_path});
        aside = freshName(m_path + u".old"_s);
        if (!QDir().rename(m_path, aside))
            return failure(ErrorKind::Io, "output.cannot-write", {m_path});
    }
    if (!QDir().rename(m_beside, m_path)) {
        if (!aside.isEmpty())
            QDir().rename(aside, m_path);
        return failure(ErrorKind::Io, "output.cannot-write", {m_path});
    }
    m_beside.clear();
    if (!aside.isEmpty())
        QDir(aside).removeRecursively();
    return {};
}

} // namespace convenor
