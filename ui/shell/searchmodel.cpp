// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchmodel.h"

#include "usecases/searchwords.h"
#include "usecases/wording.h"

#include <QIcon>
#include <QLocale>

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

QString countWords(const SearchGroup &group)
{
    const QString count = QLocale().toString(group.count);
    return group.isMore ? count + u'+' : count;
}

void SearchModel::setGroups(const QList<SearchGroup> &groups)
{
    beginResetModel();
    m_rows.clear();
    for (const SearchGroup &group : groups) {
        m_rows.append({RowIs::Heading,
                       group.kind,
                       tr("%1 (%2)").arg(groupLabel(group.kind), countWords(group)),
                       {},
                       {}});
        for (const FoundThing &thing : group.things) {
            const QString place = placeWords(thing);
            Row row{RowIs::Thing, group.kind, thing.hit.title, place, thing};
            if (!thing.hit.context.isEmpty()) {
                const QString lead = place.isEmpty() ? QString() : place + u" — "_s;
                row.context = lead + thing.hit.context;
                for (TextRange &range : row.thing.contextMarks)
                    range.from += lead.size();
            }
            m_rows.append(row);
        }
        if (group.isMore || group.count > group.things.size())
            m_rows.append({RowIs::Rest,
                           group.kind,
                           tr("Show more of: %1").arg(groupLabel(group.kind)),
                           {},
                           {}});
    }
    endResetModel();
}

const FoundThing *SearchModel::thing(const QModelIndex &index) const
{
    const bool isThing = index.isValid() && m_rows[index.row()].is == RowIs::Thing;
    return isThing ? &m_rows[index.row()].thing : nullptr;
}

std::optional<Kind> SearchModel::restOf(const QModelIndex &index) const
{
    const bool isRest = index.isValid() && m_rows[index.row()].is == RowIs::Rest;
    return isRest ? std::optional(m_rows[index.row()].kind) : std::nullopt;
}

int SearchModel::nextRow(int from, int step) const
{
    for (qsizetype row = from + step; row >= 0 && row < m_rows.size(); row += step) {
        if (m_rows[row].is != RowIs::Heading)
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
        return row.title;
    case Qt::DecorationRole:
        return row.is == RowIs::Thing ? QIcon::fromTheme(iconName(row.kind)) : QVariant();
    case Qt::AccessibleTextRole:
        return row.is != RowIs::Thing
            ? row.title
            : label(row.kind) + u": "_s + row.title + u", "_s + row.context;
    case ContextRole:
        return row.context;
    case IsHeadingRole:
        return row.is == RowIs::Heading;
    case IsRestRole:
        return row.is == RowIs::Rest;
    case TitleMarksRole:
        return QVariant::fromValue(row.thing.titleMarks);
    case ContextMarksRole:
        return QVariant::fromValue(row.thing.contextMarks);
    default:
        return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || m_rows[index.row()].is == RowIs::Heading)
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace convenor
