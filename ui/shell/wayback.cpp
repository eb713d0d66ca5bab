// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/wayback.h"

#include "ui/shell/toastbar.h"
#include "ui/shell/windowmenu.h"
#include "usecases/history.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QAction>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString titleIn(const Result<std::optional<Change>> &change)
{
    return change && *change ? titleOf(**change) : QString();
}

} // namespace

WayBack::WayBack(WindowMenu &menu, ToastBar &toast, QObject *parent)
    : QObject(parent)
    , m_menu(menu)
    , m_toast(toast)
{
    connect(menu.action(u"undoAction"_s), &QAction::triggered, this, [this] {
        emit aboutToStep();
        undo();
    });
    connect(menu.action(u"redoAction"_s), &QAction::triggered, this, [this] {
        emit aboutToStep();
        redo();
    });
    // The toast's button takes back what the toast says, whatever is being typed meanwhile.
    connect(&toast, &ToastBar::undoAsked, this, &WayBack::undo);
    connect(&toast, &ToastBar::redoAsked, this, &WayBack::redo);
}

void WayBack::setWorkspace(Workspace *workspace)
{
    const bool canUndo = workspace && !workspace->isReadOnly();
    m_workspace = canUndo ? workspace : nullptr;
    m_newest.reset();
    m_menu.setUndo({});
    m_menu.setRedo({});
    if (!canUndo)
        return;
    if (const auto newest = History(*workspace).changes(1); newest && !newest->isEmpty())
        m_newest = newest->first();
    refresh();
}

void WayBack::refresh()
{
    if (!m_workspace)
        return;
    const History history(*m_workspace);
    m_menu.setUndo(titleIn(history.undoable()));
    m_menu.setRedo(titleIn(history.redoable()));
    const auto changes = history.changes(1);
    if (!changes || changes->isEmpty())
        return;
    // A later edit of the same field becomes one with it: the same change, at a later time.
    const Change &newest = changes->first();
    const bool isNew = !m_newest || newest.id != m_newest->id || newest.at != m_newest->at;
    m_newest = newest;
    if (isNew && newest.state == ChangeState::Done)
        tell(titleOf(newest));
}

void WayBack::tell(const QString &message)
{
    m_toast.tell(message, ToastBar::Offer::Undo);
}

void WayBack::undo()
{
    if (!m_workspace)
        return;
    if (const auto change = History(*m_workspace).undo())
        m_toast.tell(tr("Undone: %1").arg(titleOf(*change)), ToastBar::Offer::Redo);
    else
        emit failed(change.error());
}

void WayBack::redo()
{
    if (!m_workspace)
        return;
    if (const auto change = History(*m_workspace).redo())
        tell(tr("Done again: %1").arg(titleOf(*change)));
    else
        emit failed(change.error());
}

} // namespace convenor
