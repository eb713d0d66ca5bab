// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/recentfiles.h"

#include <QFileInfo>
#include <QSettings>

namespace convenor {

namespace {

constexpr auto listKey = "recentFiles";
constexpr auto lastKey = "lastFile";
constexpr qsizetype kept = 8;

} // namespace

QStringList RecentFiles::list() const
{
    return m_settings.value(listKey).toStringList();
}

QString RecentFiles::last() const
{
    return m_settings.value(lastKey).toString();
}

void RecentFiles::add(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList files = list();
    files.removeAll(absolute);
    files.prepend(absolute);
    m_settings.setValue(listKey, files.first(qMin(kept, files.size())));
    m_settings.setValue(lastKey, absolute);
}

void RecentFiles::remove(const QString &path)
{
    QStringList files = list();
    files.removeAll(QFileInfo(path).absoluteFilePath());
    m_settings.setValue(listKey, files);
}

void RecentFiles::forgetLast()
{
    m_settings.remove(lastKey);
}

} // namespace convenor
