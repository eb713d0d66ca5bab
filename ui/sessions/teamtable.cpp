// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/teamtable.h"

#include "ui/widgets/partstable.h"
#include "usecases/directory.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

TeamTable::TeamTable(Workspace &workspace, SessionEdit edit, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_list("team", &Session::team, std::move(edit))
{
    using Editing = PartColumn::Editing;
    m_table = new PartsTable(
        u"teamTable"_s, tr("Team"),
        {{tr("Name"), Editing::None, {}, {}, {}},
         {tr("Role"),
          Editing::Choice,
          choicesOf<TeamRole>([](TeamRole role) { return label(role); }, tr("No role")),
          {},
          {}}},
        6, this);
    m_table->setWidths({0, 150});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    auto *line = m_table->addLine(u"teamAddEdit"_s, tr("Type a name to add somebody"),
                                  peopleNamed(workspace), tr("Add “%1” as a new person"));
    line->setAccessibleName(tr("Add to the team"));
    setFocusProxy(m_table);

    connect(m_table, &PartsTable::chosen, this, [this](qint64 id) { add(PersonId(id)); });
    connect(m_table, &PartsTable::newNameGiven, this, [this](const QString &name) {
        Person person;
        person.name = name;
        const auto added = Directory(m_workspace).addPerson(person);
        if (added)
            add(*added);
        else
            m_table->tell(worded(added.error()));
    });
    connect(m_table, &PartsTable::removeRequested, this,
            [this](qint64 id) { m_table->tell(m_list.remove(id)); });
    m_table->model()->onMove([this](int from, int to) { return m_list.move(from, to); });
    m_table->model()->onEdit([this](qint64 id, int, const QVariant &value) {
        return m_list.change(
            id, [&](TeamMember &member) { member.role = fromWord<TeamRole>(value.toString()); });
    });
}

void TeamTable::setTeam(const QList<TeamMember> &team)
{
    QList<PersonId> people;
    for (const TeamMember &member : team)
        people.append(member.person);
    const auto names = namesOf(m_workspace, people);
    QList<PartRow> rows;
    for (const TeamMember &member : team) {
        PartCell role;
        role.text = member.role ? label(*member.role) : tr("No role");
        role.value = member.role ? wordOf(*member.role) : QString();
        rows.append({member.id.value(), {{names.value(member.person), {}, {}}, role}});
    }
    m_table->setRows(rows);
}

void TeamTable::setReadOnly(bool readOnly)
{
    m_table->setReadOnly(readOnly);
}

void TeamTable::add(PersonId person)
{
    m_table->tell(m_list.add({{}, person, {}}));
}

} // namespace convenor
