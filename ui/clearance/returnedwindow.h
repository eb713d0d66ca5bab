// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "usecases/clearings.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace convenor {

class RunningText;

/// A text that came back, change by change beside the running text: each is taken or left, or
/// worded by hand. Nothing is written before it is closed with "Take".
class ReturnedWindow final : public QDialog
{
    Q_OBJECT

public:
    /// The workspace outlives it.
    ReturnedWindow(Workspace &workspace, SessionId session, Id<Clearance> clearance,
                   const Comparison &comparison, QWidget *parent);

    void refresh(const ChangeSet &changes);

signals:
    /// Something in the file is different now, and can be undone.
    void done(const QString &message);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildList();
    void buildComments();
    void layOut();
    void showCurrent();
    void showAll();
    void setTaken(qsizetype change, bool isTaken);
    void wordByHand();
    void take();
    qsizetype current() const;
    QList<qsizetype> taken() const;

    Workspace &m_workspace;
    SessionId m_session;
    Id<Clearance> m_clearance;
    Comparison m_comparison;
    QLabel *m_heading;
    QTableWidget *m_list;
    RunningText *m_text;
    QPlainTextEdit *m_byHand;
    QListWidget *m_comments;
    QLabel *m_message;
    QPushButton *m_all;
    QPushButton *m_none;
    QPushButton *m_take;
    bool m_isFilling = false;
};

} // namespace convenor
