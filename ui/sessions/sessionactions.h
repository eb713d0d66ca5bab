// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/actionpoints.h"

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace convenor {

class PartsTable;

/// What is to be done after a session: its action points in short, edited in place. Everything else
/// of them is on the page of all action points.
class SessionActions final : public QWidget
{
    Q_OBJECT

public:
    SessionActions(Workspace &workspace, QWidget *parent);

    void setSession(SessionId session);
    /// Asks again for the action points.
    void refresh();
    void setReadOnly(bool readOnly);

signals:
    void done(const QString &message);
    void actionRequested(convenor::ActionId id);

private:
    void add();
    void remove(qint64 id);
    QString edit(qint64 id, int column, const QVariant &value);
    QString own(ActionId id, const QVariant &chosen);

    Workspace &m_workspace;
    ActionPoints m_points;
    PartsTable *m_table;
    QLabel *m_hint;
    QLineEdit *m_line;
    QAction *m_show = nullptr;
    SessionId m_session;
};

} // namespace convenor
