// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/theme.h"

#include <QHash>
#include <QObject>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace convenor {

/// The window's menus: one action a deed, each with a name by which tests and screen readers know
/// it. What an action does is connected by the window.
class WindowMenu final : public QObject
{
    Q_OBJECT

public:
    WindowMenu(QMainWindow *window, const QStringList &pages, ColorScheme scheme);

    /// By object name, such as `undoAction`.
    QAction *action(const QString &name) const { return m_actions.value(name); }
    void setRecentFiles(const QStringList &paths);
    void setCurrentPage(int page);
    void setFileOpen(bool isOpen, bool isReadOnly);
    /// The change's title, empty where there is nothing to undo.
    void setUndo(const QString &title);
    void setRedo(const QString &title);
    /// Looks the icons up; done after the first paint, since it reads the icon theme.
    void furnish();

signals:
    void pageChosen(int page);
    void recentChosen(const QString &path);
    void schemeChosen(convenor::ColorScheme scheme);

private:
    struct Deed;

    void addDeeds(QMenu *menu, const QList<Deed> &deeds);
    void addFileMenu();
    void addExportMenu(QMenu *exports);
    void addPrintMenu(QMenu *prints);
    void addEditMenu();
    void addViewMenu(const QStringList &pages, ColorScheme scheme);
    void addHelpMenu();

    QMainWindow *m_window;
    QMenu *m_recent = nullptr;
    QActionGroup *m_pages = nullptr;
    QHash<QString, QAction *> m_actions;
    QList<QAction *> m_needFile;
    QList<QAction *> m_needWriter;
};

} // namespace convenor
