// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QSettings>

#include <memory>

namespace convenor {

/// The program: its name, settings, languages and look, and the one window.
class DesktopApplication final : public QApplication
{
    Q_OBJECT

public:
    /// Names under which settings are kept; to be set before the first QSettings is made.
    static void setNames();
    /// What needs no display: answers --help and --version; nothing where a window is wanted.
    static std::optional<int> answer(const QStringList &arguments);

    DesktopApplication(int &argc, char **argv);

    /// Returns the exit status: 2 where the call's words are off.
    int run();

private:
    void loadLanguages();

    QSettings m_settings;
};

} // namespace convenor
