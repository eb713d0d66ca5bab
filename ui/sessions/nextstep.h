// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/planning.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace convenor {

/// What comes next in a session's life, what is missing for it, and what clashes.
class NextStep final : public QWidget
{
    Q_OBJECT

public:
    NextStep(Workspace &workspace, QWidget *parent);

    void show(const Session &session, const QList<NamedClash> &clashes);
    void setReadOnly(bool readOnly);

signals:
    void done(const QString &message);
    void failed(const convenor::Error &error);

private:
    void take();

    Workspace &m_workspace;
    SessionId m_session;
    std::optional<SessionStatus> m_next;
    QLabel *m_lacking;
    QPushButton *m_button;
    QWidget *m_clashRow;
    QLabel *m_clashes;
    bool m_isReadOnly = false;
};

} // namespace convenor
