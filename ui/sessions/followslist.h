// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sessions/sessionedit.h"

#include <QWidget>

namespace convenor {

class PartsTable;

/// The earlier sessions, of any series, that one carries on.
class FollowsList final : public QWidget
{
    Q_OBJECT

public:
    FollowsList(Workspace &workspace, SessionEdit edit, QWidget *parent);

    void setFollows(const Session &session);
    void setReadOnly(bool readOnly);

private:
    void add(SessionId earlier);
    QString write(const QList<SessionId> &follows);

    Workspace &m_workspace;
    SessionEdit m_edit;
    PartsTable *m_table;
    SessionId m_session;
    QList<SessionId> m_follows;
};

} // namespace convenor
