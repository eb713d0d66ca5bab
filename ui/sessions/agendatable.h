// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sessions/sessionedit.h"
#include "ui/widgets/partlist.h"

#include <QWidget>

class QPushButton;

namespace convenor {

class PartsTable;

/// What happens when in a session. A new item begins where the last one ends.
class AgendaTable final : public QWidget
{
    Q_OBJECT

public:
    AgendaTable(SessionEdit edit, QWidget *parent);

    void setAgenda(const Session &session);
    void setReadOnly(bool readOnly);

private:
    void add();
    QString edit(qint64 id, int column, const QString &typed);

    PartList<Session, AgendaItem> m_list;
    PartsTable *m_table;
    QTime m_nextStart;
};

} // namespace convenor
