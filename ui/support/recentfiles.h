// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QSettings;

namespace convenor {

/// The files that were opened, the last one first. The settings belong to the application.
class RecentFiles final
{
public:
    explicit RecentFiles(QSettings &settings)
        : m_settings(settings)
    {
    }

    QStringList list() const;
    /// The one that was open when the program ended; empty where none was.
    QString last() const;
    void add(const QString &path);
    void remove(const QString &path);
    /// The file was closed by hand: the next start begins with the welcome page.
    void forgetLast();

private:
    QSettings &m_settings;
};

} // namespace convenor
