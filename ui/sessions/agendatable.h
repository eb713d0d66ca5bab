// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sessions/sessionedit.h"
#include "ui/widgets/partlist.h"

#include <QWidget>

class QLabel;

namespace convenor {

class PartsTable;

/// What happens when in a session, and who speaks then. A new item begins where the last one ends,
/// times follow where items are moved or take longer. Speakers are typed, as much of their names as
/// tells them apart, with a semicolon between them.
class AgendaTable final : public QWidget
{
    Q_OBJECT

public:
    AgendaTable(Workspace &workspace, SessionEdit edit, QWidget *parent);

    void setAgenda(const Session &session);
    void setReadOnly(bool readOnly);

signals:
    void sheetRequested();

private:
    void showLength(const Session &session);
    void add();
    QString edit(qint64 id, int column, const QString &typed);
    QString setSpeakers(qint64 id, const QString &typed);

    Workspace &m_workspace;
    PartList<Session, AgendaItem> m_list;
    PartsTable *m_table;
    QLabel *m_length;
    QHash<PersonId, QString> m_names; ///< of who can be named in the agenda
    QTime m_nextStart;
};

} // namespace convenor
