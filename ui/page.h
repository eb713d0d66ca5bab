// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/changeset.h"
#include "domain/publicationcheck.h"

#include <QWidget>

namespace convenor {

class Prompts;
class Workspace;

/// One page of the main window over an open workspace. It asks use-cases for values and shows them;
/// it never knows another page. The main window makes it when a file is opened and deletes it
/// before the workspace is closed.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr)
        : QWidget(parent)
        , m_workspace(workspace)
        , m_prompts(prompts)
    {
    }

    /// The series that the window's chooser stands at; null where the file has none.
    virtual void setSeries(SeriesId series) = 0;
    /// The workspace changed: asks again for what of it is shown here.
    virtual void refresh(const ChangeSet &changes) = 0;
    /// Shows this thing and selects it; false where the page does not show things of its kind.
    virtual bool reveal(Kind kind, qint64 id) = 0;
    /// Puts the cursor into that field of what is shown, by its name in the interchange document;
    /// false where the page has none of that name.
    virtual bool focusField(const QByteArray &field);
    /// The session that is looked at; null where it is none, or not one.
    virtual SessionId chosenSession() const { return {}; }
    /// Commits what is typed and not yet committed, before undo, export or closing.
    virtual void commitPending() { }

signals:
    /// Something was done that can be undone; the message is offered with an Undo button.
    void done(const QString &message);
    /// Something was done outside of the file: the message is shown, and nothing can be undone.
    void told(const QString &message);
    /// Something was refused; shown where no field is nearer.
    void failed(const convenor::Error &error);
    /// Another thing was asked for, to be shown on whichever page shows it.
    void revealRequested(convenor::Kind kind, qint64 id);
    /// The same, and the cursor in one of its fields.
    void fieldRequested(convenor::Kind kind, qint64 id, const QByteArray &field);
    /// The notes and presentations of that session are to be sent.
    void notesMailRequested(convenor::SessionId session);
    /// The field is to be translated, into its language where one is said.
    void translationRequested(const convenor::PublicField &where);

protected:
    Workspace &workspace() const { return m_workspace; }
    Prompts &prompts() const { return m_prompts; }

private:
    Workspace &m_workspace;
    Prompts &m_prompts;
};

} // namespace convenor
