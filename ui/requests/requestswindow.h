// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/changeset.h"
#include "domain/ids.h"
#include "domain/requesting.h"

#include <QDialog>

class QAction;
class QLabel;
class QPlainTextEdit;

namespace convenor {

class AskerPane;
class Prompts;
class ReasonBar;
class RequestList;
class Workspace;

/// The request desk: what was asked for by people who were not there, and beside it who somebody is
/// whose mail is pasted, whether they may have the notes and why, and the answer. Letters are keys
/// in its lists: L logs, G grants, D declines, B asks back, U opens again, A answers. It stands
/// beside the window.
class RequestsWindow final : public QDialog
{
    Q_OBJECT

public:
    /// The workspace outlives it.
    RequestsWindow(Workspace &workspace, Prompts &prompts, SeriesId series, QWidget *parent);

    void refresh(const ChangeSet &changes);

signals:
    /// Something in the file is different now, and can be undone.
    void done(const QString &message);
    void revealRequested(convenor::Kind kind, qint64 id);

private:
    enum Deed { Log, Grant, Decline, AskBack, Reopen, Answer, Open };

    void buildActions();
    void layOut();
    void settle();
    void showAnswer();
    void doIt(Deed deed);
    void logRequest();
    void askWhy(Deed deed);
    void decide(Deed deed, const QString &reason);
    void answer();
    void finish(const Result<int> &result, const QString &message);
    void tell(const Error &error);
    /// Of the list where several are chosen there, else of the sessions.
    QList<RequestId> chosen() const;
    QList<RequestId> answerable() const;
    /// The sessions whose notes may be sent to who asks.
    QList<SessionId> sendable() const;

    Workspace &m_workspace;
    Prompts &m_prompts;
    SeriesId m_series;
    RequestList *m_list;
    AskerPane *m_pane;
    ReasonBar *m_reason;
    QPlainTextEdit *m_letter;
    QLabel *m_message;
    QList<QAction *> m_actions; ///< one a deed
    std::optional<Deed> m_question;
    QList<RequestId> m_asked; ///< whom the question is about
};

} // namespace convenor
