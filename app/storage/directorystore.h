// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lists.h"
#include "storage/database.h"

namespace convenor {

/// People and organizations: what lists and look-ups ask of them. A list is asked for its ids in
/// order first and for the rows that are seen later, so that any length scrolls at once.
/// Throws StorageError.
class DirectoryStore final
{
public:
    explicit DirectoryStore(Database &database)
        : m_database(database)
    {
    }

    QList<PersonId> people(const PeopleQuery &query);
    QList<OrganizationId> organizations(const OrganizationsQuery &query);
    /// In the order of the ids; those that are no more are left out.
    QList<PersonRow> rows(const QList<PersonId> &ids);
    QList<OrganizationRow> rows(const QList<OrganizationId> &ids);

    /// Whose folded name or whose address (in small letters) is one of these.
    QList<PersonRow> peopleCalled(const QStringList &foldedNames, const QStringList &addresses);
    /// Every organization with all that it is called.
    QList<OrganizationNames> organizationNames();
    PersonId personByKey(const QString &key);
    OrganizationId organizationByKey(const QString &key);
    DirectoryRange range();
    /// The latest first. Of an organization: of its people, and of whoever was there for it.
    QList<Appearance> appearances(PersonId person);
    QList<Appearance> appearances(OrganizationId organization);
    QList<Trace> traces(PersonId person);
    QList<Trace> traces(OrganizationId organization);
    QList<PersonRow> peopleOf(OrganizationId organization);
    /// Takes away what was only decided about it: which look-alikes are others, which clash is
    /// meant.
    void forgetJudgements(PersonId person);
    void forgetJudgements(OrganizationId organization);

private:
    QList<qint64> ids(const QByteArray &kind, const QByteArray &order, bool descending,
                      const QString &text, const DirectoryFilter &where);
    QList<Appearance> appearancesOf(const QByteArray &whose, qint64 id);
    QList<Trace> tracesOf(const QByteArray &whose, qint64 id);

    Database &m_database;
};

} // namespace convenor
