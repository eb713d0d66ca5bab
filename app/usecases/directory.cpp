// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/directory.h"

#include "usecases/editing.h"
#include "usecases/workspace.h"

namespace convenor {

namespace {

Result<void> judgePerson(Stores &stores, const Person &person)
{
    if (person.name.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, "person.no-name");
    const PersonId same = stores.directory.personByKey(person.key);
    if (!same.isNull() && same != person.id)
        return failure(ErrorKind::Conflict, "person.key-taken", {person.key});
    return {};
}

Result<void> judgeOrganization(Stores &stores, const Organization &organization)
{
    if (organization.name.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, "organization.no-name");
    const OrganizationId same = stores.directory.organizationByKey(organization.key);
    if (!same.isNull() && same != organization.id)
        return failure(ErrorKind::Conflict, "organization.key-taken", {organization.key});
    return {};
}

template <class T>
Result<Id<T>> addOne(Door &door, T value, Result<void> (*judge)(Stores &, const T &))
{
    if (value.key.isEmpty())
        value.key = newKey();
    return door
        .write({kindWord<T>() + ".added", {value.name}}, {},
               [&](Stores &stores) -> Result<void> {
                   return judge(stores, value).map([&] { stores.rows.add(value); });
               })
        .map([&] { return value.id; });
}

template <class T>
Result<void> removeOne(Door &door, Id<T> id)
{
    const auto before = readOne(door, id);
    if (!before)
        return tl::unexpected(before.error());
    return door.write(
        {kindWord<T>() + ".removed", {before->name}}, {}, [&](Stores &stores) -> Result<void> {
            stores.directory.forgetJudgements(id);
            return refuseWhileReferredTo(stores, tableOf<T>, id.value(), before->name).map([&] {
                stores.rows.remove(id);
            });
        });
}

} // namespace

Result<QList<PersonId>> Directory::people(const PeopleQuery &query) const
{
    return m_workspace.door().read<QList<PersonId>>(
        [&](Stores &stores) -> Result<QList<PersonId>> { return stores.directory.people(query); });
}

Result<QList<OrganizationId>> Directory::organizations(const OrganizationsQuery &query) const
{
    return m_workspace.door().read<QList<OrganizationId>>(
        [&](Stores &stores) -> Result<QList<OrganizationId>> {
            return stores.directory.organizations(query);
        });
}

Result<QList<PersonRow>> Directory::rows(const QList<PersonId> &ids) const
{
    return m_workspace.door().read<QList<PersonRow>>(
        [&](Stores &stores) -> Result<QList<PersonRow>> { return stores.directory.rows(ids); });
}

Result<QList<OrganizationRow>> Directory::rows(const QList<OrganizationId> &ids) const
{
    return m_workspace.door().read<QList<OrganizationRow>>(
        [&](Stores &stores) -> Result<QList<OrganizationRow>> {
            return stores.directory.rows(ids);
        });
}

Result<Person> Directory::person(PersonId id) const
{
    return readOne(m_workspace.door(), id);
}

Result<Organization> Directory::organization(OrganizationId id) const
{
    return readOne(m_workspace.door(), id);
}

Result<QList<Appearance>> Directory::appearances(PersonId id) const
{
    return m_workspace.door().read<QList<Appearance>>(
        [id](Stores &stores) -> Result<QList<Appearance>> {
            return stores.directory.appearances(id);
        });
}

Result<QList<Trace>> Directory::traces(PersonId id) const
{
    return m_workspace.door().read<QList<Trace>>(
        [id](Stores &stores) -> Result<QList<Trace>> { return stores.directory.traces(id); });
}

Result<DirectoryRange> Directory::range() const
{
    return m_workspace.door().read<DirectoryRange>(
        [](Stores &stores) -> Result<DirectoryRange> { return stores.directory.range(); });
}

Result<QList<PersonRow>> Directory::peopleOf(OrganizationId id) const
{
    return m_workspace.door().read<QList<PersonRow>>(
        [id](Stores &stores) -> Result<QList<PersonRow>> { return stores.directory.peopleOf(id); });
}

Result<PersonId> Directory::addPerson(Person person)
{
    return addOne<Person>(m_workspace.door(), std::move(person), judgePerson);
}

Result<void> Directory::editPerson(PersonId id, const QByteArray &field,
                                   const std::function<void(Person &)> &change)
{
    return editOne<Person>(m_workspace.door(), id, field, change, judgePerson);
}

Result<void> Directory::removePerson(PersonId id)
{
    return removeOne(m_workspace.door(), id);
}

Result<OrganizationId> Directory::addOrganization(Organization organization)
{
    return addOne<Organization>(m_workspace.door(), std::move(organization), judgeOrganization);
}

Result<void> Directory::editOrganization(OrganizationId id, const QByteArray &field,
                                         const std::function<void(Organization &)> &change)
{
    return editOne<Organization>(m_workspace.door(), id, field, change, judgeOrganization);
}

Result<void> Directory::removeOrganization(OrganizationId id)
{
    return removeOne(m_workspace.door(), id);
}

} // namespace convenor
