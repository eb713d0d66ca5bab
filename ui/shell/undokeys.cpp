// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/undokeys.h"

#include <QAbstractSpinBox>
#include <QAction>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

#include <algorithm>

namespace convenor {

namespace {

/// Whether this is an editor that has nothing to undo (or redo).
bool isIdleEditor(const QObject *widget, bool redo)
{
    const auto isIdle = [redo](const auto *editor) {
        return !(redo ? editor->isRedoAvailable() : editor->isUndoAvailable());
    };
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return isIdle(line);
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->lineEdit() && isIdle(box->lineEdit());
    if (const auto *box = qobject_cast<const QAbstractSpinBox *>(widget))
        return isIdle(box->findChild<const QLineEdit *>());
    if (const auto *area = qobject_cast<const QPlainTextEdit *>(widget))
        return isIdle(area->document());
    if (const auto *area = qobject_cast<const QTextEdit *>(widget))
        return isIdle(area->document());
    return false;
}

/// Whether the keys mean the file where this is: not in a dialog that was not given the actions.
bool reachesTheFile(const QObject *watched, QKeySequence::StandardKey key)
{
    const auto *widget = qobject_cast<const QWidget *>(watched);
    const auto *dialog = widget ? qobject_cast<const QDialog *>(widget->window()) : nullptr;
    if (!dialog)
        return true;
    const QList<QAction *> actions = dialog->actions();
    return std::ranges::any_of(actions, [key](const QAction *action) {
        return action->shortcuts().contains(QKeySequence(key));
    });
}

} // namespace

UndoKeys::UndoKeys(QObject *parent)
    : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool UndoKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool undo = key->matches(QKeySequence::Undo);
    const bool redo = key->matches(QKeySequence::Redo);
    if ((!undo && !redo) || !isIdleEditor(watched, redo)
        || !reachesTheFile(watched, undo ? QKeySequence::Undo : QKeySequence::Redo))
        return false;
    event->ignore(); // the editor does not claim the key, so the window's action gets it
    return true;
}

} // namespace convenor
