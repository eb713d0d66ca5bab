// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/directory.h"
#include "domain/lists.h"

#include <functional>

namespace convenor {

class Workspace;

/// People and organizations over all years. Edits behave as those of Programme.
class Directory final
{
public:
    explicit Directory(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// A list is asked for its ids in order first, and for the rows that are seen when they are.
    Result<QList<PersonId>> people(const PeopleQuery &query) const;
    Result<QList<OrganizationId>> organizations(const OrganizationsQuery &query) const;
    Result<QList<PersonRow>> rows(const QList<PersonId> &ids) const;
    Result<QList<OrganizationRow>> rows(const QList<OrganizationId> &ids) const;

    Result<Person> person(PersonId id) const;
    Result<Organization> organization(OrganizationId id) const;
    Result<DirectoryRange> range() const;
    /// The latest first.
    Result<QList<Appearance>> appearances(PersonId id) const;
    Result<QList<Trace>> traces(PersonId id) const;
    Result<QList<PersonRow>> peopleOf(OrganizationId id) const;

    Result<PersonId> addPerson(Person person);
    Result<void> editPerson(PersonId id, const QByteArray &field,
                            const std::function<void(Person &)> &change);
    /// Refused (Conflict, with who refers) while they speak, take part or are named anywhere.
    Result<void> removePerson(PersonId id);

    Result<OrganizationId> addOrganization(Organization organization);
    Result<void> editOrganization(OrganizationId id, const QByteArray &field,
                                  const std::function<void(Organization &)> &change);
    Result<void> removeOrganization(OrganizationId id);

private:
    Workspace &m_workspace;
};

} // namespace convenor
