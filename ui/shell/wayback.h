// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/changeset.h"

#include <QObject>

namespace convenor {

class ToastBar;
class WindowMenu;
class Workspace;

/// Undo and redo of the open file: says in menu and toast what each would do, and tells what was
/// newly done, by whichever page.
class WayBack final : public QObject
{
    Q_OBJECT

public:
    WayBack(WindowMenu &menu, ToastBar &toast, QObject *parent = nullptr);

    /// Null: no file is open.
    void setWorkspace(Workspace *workspace);
    /// Asks again; to be called after every change.
    void refresh();
    /// Says what was done in better words than the change's title, with the way back.
    void tell(const QString &message);

signals:
    /// Undo or redo by menu or keys: what is typed and not committed has to be, first.
    void aboutToStep();
    void failed(const convenor::Error &error);

private:
    void undo();
    void redo();

    WindowMenu &m_menu;
    ToastBar &m_toast;
    Workspace *m_workspace = nullptr;
    std::optional<Change> m_newest;
};

} // namespace convenor
