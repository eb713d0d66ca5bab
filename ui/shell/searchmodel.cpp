// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchmodel.h"

#include "usecases/wording.h"

#include <QIcon>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

QString iconName(Kind kind)
{
    switch (kind) {
    case Kind::Series:
        return u"view-calendar"_s;
    case Kind::Session:
        return u"view-calendar-list"_s;
    case Kind::Person:
        return u"user-identity"_s;
    case Kind::Organization:
        return u"view-institution"_s;
    case Kind::Note:
        return u"view-pim-notes"_s;
    case Kind::Action:
        return u"view-task"_s;
    case Kind::Material:
        return u"mail-attachment"_s;
    case Kind::Request:
        return u"mail-message"_s;
    case Kind::Registration:
        return u"view-pim-contacts"_s;
    case Kind::Mailing:
        return u"mail-message"_s;
    case Kind::Finding:
        return u"appointment-reminder"_s;
    }
    return {};
}

} // namespace

void SearchModel::setHits(const QList<SearchHit> &hits)
{
    beginResetModel();
    m_rows.clear();
    for (const SearchHit &hit : hits) {
        if (m_rows.isEmpty() || m_rows.last().hit.kind != hit.kind)
            m_rows.append({true, SearchHit{hit.kind, 0, {}, {}}});
        m_rows.append({false, hit});
    }
    endResetModel();
}

const SearchHit *SearchModel::hit(const QModelIndex &index) const
{
    const bool isHit = index.isValid() && !m_rows[index.row()].isHeading;
    return isHit ? &m_rows[index.row()].hit : nullptr;
}

int SearchModel::nextHit(int from, int step) const
{
    for (qsizetype row = from + step; row >= 0 && row < m_rows.size(); row += step) {
        if (!m_rows[row].isHeading)
            return int(row);
    }
    return from;
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.isHeading ? label(row.hit.kind) : row.hit.title;
    case Qt::DecorationRole:
        return row.isHeading ? QVariant() : QIcon::fromTheme(iconName(row.hit.kind));
    case Qt::AccessibleTextRole:
        return row.isHeading
            ? label(row.hit.kind)
            : label(row.hit.kind) + u": "_s + row.hit.title + u", "_s + row.hit.context;
    case ContextRole:
        return row.hit.context;
    case IsHeadingRole:
        return row.isHeading;
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return m_rows[index.row()].isHeading ? Qt::NoItemFlags
                                         : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace convenor
