// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sessions/sessionedit.h"
#include "ui/widgets/partlist.h"

#include <QWidget>

namespace convenor {

class PartsTable;

/// Who prepares and runs a session, and as what.
class TeamTable final : public QWidget
{
    Q_OBJECT

public:
    TeamTable(Workspace &workspace, SessionEdit edit, QWidget *parent);

    void setTeam(const QList<TeamMember> &team);
    void setReadOnly(bool readOnly);

private:
    void add(PersonId person);

    Workspace &m_workspace;
    PartList<Session, TeamMember> m_list;
    PartsTable *m_table;
};

} // namespace convenor
