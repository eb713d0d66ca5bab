// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionedit.h"

#include "usecases/directory.h"

namespace convenor {

using namespace Qt::StringLiterals;

QHash<PersonId, QString> namesOf(Workspace &workspace, const QList<PersonId> &people)
{
    QHash<PersonId, QString> names;
    const auto rows = Directory(workspace).rows(people).value_or(QList<PersonRow>());
    for (const PersonRow &row : rows)
        names.insert(row.id, row.name);
    return names;
}

QHash<OrganizationId, QString> namesOf(Workspace &workspace,
                                       const QList<OrganizationId> &organizations)
{
    QHash<OrganizationId, QString> names;
    const auto rows = Directory(workspace).rows(organizations).value_or(QList<OrganizationRow>());
    for (const OrganizationRow &row : rows)
        names.insert(row.id, row.name);
    return names;
}

QString nameOf(const Session &session)
{
    return u"%1. %2"_s.arg(QString::number(session.number), session.title);
}

} // namespace convenor
