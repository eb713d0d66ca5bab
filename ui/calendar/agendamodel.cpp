// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/agendamodel.h"

#include "ui/support/plainlabel.h"
#include "ui/widgets/signs.h"
#include "usecases/wording.h"

#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

void AgendaModel::setPlan(const ShownPlan &plan)
{
    beginResetModel();
    m_plan = plan;
    endResetModel();
}

int AgendaModel::rowOf(SessionId session) const
{
    for (qsizetype row = 0; row < m_plan.sessions.size(); ++row) {
        if (m_plan.sessions[row].id == session)
            return int(row);
    }
    return -1;
}

int AgendaModel::rowFrom(QDate day) const
{
    qsizetype row = 0;
    while (row + 1 < m_plan.sessions.size() && m_plan.sessions[row].date.earliest() < day)
        ++row;
    return m_plan.sessions.isEmpty() ? -1 : int(row);
}

int AgendaModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_plan.sessions.size());
}

int AgendaModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString AgendaModel::text(const PlannedSession &session, int column) const
{
    switch (column) {
    case Date:
        return session.date.day().isValid()
            ? QLocale().toString(session.date.day(), u"ddd d MMM yyyy"_s)
            : dateWords(session.date);
    case Time:
        return timesOf(session);
    case Title:
        return u"%1. %2"_s.arg(QString::number(session.number), session.title);
    case Status:
        return label(session.status);
    case Series:
        return session.seriesTitle;
    case Clashes:
        return m_plan.clashes.value(session.id).join(u"; "_s);
    default:
        return {};
    }
}

QVariant AgendaModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PlannedSession &session = m_plan.sessions[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return text(session, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(text(session, index.column()));
    case Qt::DecorationRole:
        if (index.column() == Status)
            return signOf(session.status);
        if (index.column() == Clashes && m_plan.clashes.contains(session.id))
            return QIcon::fromTheme(u"dialog-warning"_s);
        return {};
    default:
        return {};
    }
}

QVariant AgendaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Date"),   tr("Time"),   tr("Session"),
                             tr("Status"), tr("Series"), tr("Clashes")};
    return titles.value(section);
}

} // namespace convenor
