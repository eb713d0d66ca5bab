// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/organizationlist.h"

#include "ui/widgets/partlist.h"
#include "ui/widgets/partstable.h"
#include "usecases/directory.h"

#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

OrganizationList::OrganizationList(Workspace &workspace, const QString &name, const QString &label,
                                   Commit commit, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_table(new PartsTable(name + u"List"_s, label,
                             {{label, PartColumn::Editing::None, {}, {}, {}}}, 6, this))
    , m_commit(std::move(commit))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    auto *line =
        m_table->addLine(name + u"AddEdit"_s, tr("Type an organization’s name to add it"),
                         organizationsNamed(workspace), tr("Add “%1” as a new organization"));
    line->setAccessibleName(tr("Add to %1").arg(label));
    setFocusProxy(m_table);

    connect(m_table, &PartsTable::chosen, this, [this](qint64 id) { add(OrganizationId(id)); });
    connect(m_table, &PartsTable::newNameGiven, this, [this](const QString &typed) {
        Organization organization;
        organization.name = typed;
        const auto added = Directory(m_workspace).addOrganization(organization);
        if (added)
            add(*added);
        else
            m_table->tell(worded(added.error()));
    });
    connect(m_table, &PartsTable::removeRequested, this, [this](qint64 id) {
        auto rest = m_organizations;
        rest.removeOne(OrganizationId(id));
        m_table->tell(write(rest));
    });
    m_table->model()->onMove([this](int from, int to) {
        auto moved = m_organizations;
        moved.move(from, to);
        return write(moved);
    });
}

void OrganizationList::setOrganizations(const QList<OrganizationId> &organizations)
{
    m_organizations = organizations;
    QList<PartRow> rows;
    const auto known = Directory(m_workspace).rows(organizations);
    if (!known)
        m_table->tell(worded(known.error()));
    else
        for (const OrganizationRow &row : *known)
            rows.append({row.id.value(), {{row.name, {}, {}, false}}});
    m_table->setRows(rows);
}

void OrganizationList::setReadOnly(bool readOnly)
{
    m_table->setReadOnly(readOnly);
}

void OrganizationList::add(OrganizationId id)
{
    const bool isThere = m_organizations.contains(id);
    m_table->tell(isThere ? tr("It is in the list already.") : write(m_organizations + QList{id}));
}

QString OrganizationList::write(const QList<OrganizationId> &organizations)
{
    return refusalOf(m_commit(organizations));
}

} // namespace convenor
