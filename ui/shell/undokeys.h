// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace convenor {

/// Lets an editor have Ctrl+Z and Ctrl+Shift+Z while it can undo or redo, and gives them to the
/// window's actions when it cannot: Qt's editors would swallow the keys even with nothing to undo.
class UndoKeys final : public QObject
{
    Q_OBJECT

public:
    /// Watches the whole application.
    explicit UndoKeys(QObject *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace convenor
