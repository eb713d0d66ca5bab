// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/registrations/registrationimportmodel.h"

#include "base/shorttext.h"
#include "ui/support/plainlabel.h"
#include "ui/widgets/signs.h"
#include "usecases/duplicates.h"
#include "usecases/wording.h"

#include <algorithm>
#include <array>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

using Model = RegistrationImportModel;

int urgencyOf(const ComingRegistration &row)
{
    static constexpr std::array order{Fate::Doubtful, Fate::Refused, Fate::Cancelled, Fate::Changed,
                                      Fate::New,      Fate::Same,    Fate::LeftOut};
    const auto place = int(std::ranges::find(order, row.fate) - order.begin());
    const bool isRemarkable = !row.listed.remarks.isEmpty();
    return isRemarkable && row.fate == Fate::New ? place * 2 - 1 : place * 2;
}

QString candidates(const ComingRegistrations &list, const QList<Lookalike> &all)
{
    QStringList named;
    for (const Lookalike &each : all)
        named.append(
            Model::tr("%1 (%2)").arg(list.names.value(each.id), worded(each.judgement.why)));
    return named.join(Model::tr(" or "));
}

QString differenceWords(const Difference &each)
{
    if (each.before.isEmpty())
        return Model::tr("%1: %2").arg(fieldLabel(each.field), each.after);
    return Model::tr("%1: %2 → %3")
        .arg(fieldLabel(each.field), each.before,
             each.after.isEmpty() ? Model::tr("nothing") : each.after);
}

/// Who stands for the row in the list, in words that are never empty.
QString whoIs(const ListedRegistration &listed)
{
    return listed.person.name.isEmpty() ? listed.person.email : listed.person.name;
}

} // namespace

QString fateWords(const ComingRegistration &row)
{
    switch (row.fate) {
    case Fate::New:
        return Model::tr("New");
    case Fate::Changed:
        return row.isDecided ? Model::tr("Changed since decided") : Model::tr("Changed");
    case Fate::Same:
        return Model::tr("As before");
    case Fate::Doubtful:
        return Model::tr("Doubtful, left out");
    case Fate::LeftOut:
        return Model::tr("Left out");
    case Fate::Refused:
        return Model::tr("Refused");
    case Fate::Cancelled:
        break;
    }
    return Model::tr("Cancelled by them");
}

QStringList remarksOn(const ComingRegistrations &list, const ComingRegistration &row)
{
    QStringList parts;
    if (row.fate == Fate::Refused)
        return {worded(row.listed.fault)};
    if (row.fate == Fate::Doubtful) {
        if (!row.people.isEmpty() && !row.decidedPerson)
            parts.append(Model::tr("May be %1").arg(candidates(list, row.people)));
        if (!row.organizations.isEmpty() && !row.decidedOrganization)
            parts.append(
                Model::tr("%1 may be %2")
                    .arg(row.listed.organization.name, candidates(list, row.organizations)));
    } else {
        if (row.sameAsLine > 0)
            parts.append(Model::tr("The same person as in line %1").arg(row.sameAsLine));
        const QString known = list.names.value(row.person.value());
        if (!row.person.isNull() && known != row.listed.person.name)
            parts.append(Model::tr("Is %1").arg(known));
        for (const Difference &each : row.differences)
            parts.append(differenceWords(each));
    }
    for (const Reason &each : row.listed.remarks)
        parts.append(u"⚠ "_s + worded(each));
    return parts;
}

void RegistrationImportModel::setList(const ComingRegistrations &list)
{
    m_list = list;
    m_order.clear();
    for (qsizetype i = 0; i < m_list.rows.size(); ++i)
        m_order.append(i);
    std::ranges::stable_sort(m_order, {},
                             [this](qsizetype row) { return urgencyOf(m_list.rows[row]); });
    show();
}

void RegistrationImportModel::update(const ComingRegistrations &list)
{
    m_list = list;
    if (!m_shown.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RegistrationImportModel::setFilter(std::optional<Fate> fate)
{
    m_filter = fate;
    show();
}

void RegistrationImportModel::show()
{
    beginResetModel();
    m_shown.clear();
    for (const qsizetype row : std::as_const(m_order)) {
        if (!m_filter || m_list.rows[row].fate == *m_filter)
            m_shown.append(row);
    }
    endResetModel();
}

qsizetype RegistrationImportModel::rowOf(const QModelIndex &index) const
{
    return index.isValid() ? m_shown.value(index.row(), -1) : -1;
}

int RegistrationImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int RegistrationImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RegistrationImportModel::data(const QModelIndex &index, int role) const
{
    constexpr qsizetype longest = 300; // a cell may hold a book
    if (!index.isValid())
        return {};
    const ComingRegistration &row = m_list.rows[m_shown[index.row()]];
    if (role == Qt::DecorationRole && index.column() == Becomes)
        return signOf(row.fate);
    if (role == Qt::DisplayRole)
        return shortened(text(row, index.column()), longest);
    if (role == Qt::ToolTipRole)
        return plainToolTip(shortened(text(row, index.column()), 4 * longest));
    return {};
}

QVariant RegistrationImportModel::headerData(int section, Qt::Orientation orientation,
                                             int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return QAbstractTableModel::headerData(section, orientation, role);
    switch (section) {
    case Becomes:
        return tr("What becomes of it");
    case Line:
        return tr("Line");
    case Name:
        return tr("Name");
    case Organization:
        return tr("Organization");
    default:
        return tr("To know");
    }
}

QString RegistrationImportModel::text(const ComingRegistration &row, int column) const
{
    switch (column) {
    case Becomes:
        return fateWords(row);
    case Line:
        return QString::number(row.listed.line);
    case Name:
        return whoIs(row.listed);
    case Organization:
        return row.listed.organization.name;
    default:
        return remarksOn(m_list, row).join(u" · "_s);
    }
}

} // namespace convenor
