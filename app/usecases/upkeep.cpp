// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/upkeep.h"

#include "storage/backup.h"
#include "usecases/door.h"
#include "usecases/filelock.h"
#include "usecases/workspace.h"

#include <QDir>
#include <QFileInfo>

#include <cstdio>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

bool samePlace(const QString &a, const QString &b)
{
    return QFileInfo(a).absoluteFilePath() == QFileInfo(b).absoluteFilePath()
        || (QFileInfo::exists(a) && QFileInfo(a) == QFileInfo(b));
}

} // namespace

Result<void> Upkeep::backUp(const QString &path) const
{
    if (samePlace(path, m_workspace.path()))
        return failure(ErrorKind::Invalid, "backup.onto-itself", {path});
    return m_workspace.door().read<void>([&](Stores &stores) -> Result<void> {
        convenor::backUp(stores.database, path);
        return {};
    });
}

Result<QString> Upkeep::backUpIfDue() const
{
    constexpr qsizetype keptBackups = 7;
    const QFileInfo file(m_workspace.path());
    const QString today = m_workspace.door().now().toString(u"yyyyMMdd"_s);
    const QString path = u"%1.%2.daily.backup"_s.arg(file.absoluteFilePath(), today);
    if (QFileInfo::exists(path))
        return QString();
    return backUp(path).map([&] {
        // By name, which is by day: the oldest go.
        const QFileInfoList daily = file.absoluteDir().entryInfoList(
            {file.fileName() + u".*.daily.backup"_s}, QDir::Files, QDir::Name | QDir::Reversed);
        for (const QFileInfo &old : daily.mid(std::min(keptBackups, daily.size())))
            QFile::remove(old.filePath());
        return path;
    });
}

Result<QStringList> Upkeep::check() const
{
    return m_workspace.door().read<QStringList>([](Stores &stores) -> Result<QStringList> {
        return integrityFaults(stores.database) + stores.search.faults();
    });
}

Result<QStringList> Upkeep::quickCheck() const
{
    return m_workspace.door().read<QStringList>([](Stores &stores) -> Result<QStringList> {
        QStringList faults;
        Statement check(stores.database, "PRAGMA quick_check(5)");
        while (check.step()) {
            if (check.text(0) != u"ok")
                faults.append(check.text(0));
        }
        return faults;
    });
}

Result<QString> Upkeep::restore(const QString &path, const QString &backup)
{
    if (samePlace(path, backup))
        return failure(ErrorKind::Invalid, "backup.onto-itself", {path});
    // The lock is taken by opening; a damaged file cannot be opened but may be replaced.
    try {
        const auto lock = lockFor(path);
        const QString fresh = path + u".restored"_s;
        {
            Database source(backup, Database::Mode::ReadOnly);
            convenor::backUp(source, fresh);
        }
        QString kept;
        if (QFileInfo::exists(path)) {
            const QString stamp =
                QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
            kept = path + u'.' + stamp + u".before-restore.backup"_s;
            if (!QFile::rename(path, kept)) {
                QFile::remove(fresh);
                return failure(ErrorKind::Io, "file.cannot-create", {kept, {}});
            }
            // A journal of the old file must never be rolled into the new one.
            QFile::rename(path + u"-journal"_s, kept + u"-journal"_s);
        }
        if (!QFile::rename(fresh, path)) {
            QFile::rename(kept, path);
            return failure(ErrorKind::Io, "file.cannot-create", {path, {}});
        }
        return kept;
    } catch (const StorageError &fault) {
        return tl::unexpected(fault.error);
    }
}

} // namespace convenor
