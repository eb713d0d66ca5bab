// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/registrationlists.h"

#include <QSet>

namespace convenor {

/// Judges the rows of one list one after the other, against what is known and the rows before.
class RegistrationIntake final
{
public:
    /// Everything that is known, as it is in the file.
    struct Known
    {
        QList<Organization> organizations;
        QList<Person> people;
        QList<Registration> registrations; ///< for the target alone
    };

    RegistrationIntake(ComingRegistrations &list, const Known &known);

    void judgeAll();

private:
    void judge(qsizetype index);
    /// The organization that the row names: 0 for none, less than 0 for a new one of that row.
    qint64 judgeOrganization(ComingRegistration &row, qint64 place);
    qint64 judgePerson(ComingRegistration &row, qint64 place, qint64 organization);
    void judgeRegistration(ComingRegistration &row, qint64 person, qint64 organization);
    void name(const QList<Lookalike> &candidates);
    QString nameOf(qint64 id) const;
    void tellGone();

    ComingRegistrations &m_list;
    ToldFields m_told;
    KnownOrganizations m_organizations;
    KnownPeople m_people;
    QHash<qint64, QString> m_names;
    QHash<QString, Recognition> m_byOrganizationName;
    QHash<qint64, Registration> m_byPerson;
    QSet<qint64> m_seen; ///< people of the list
};

/// Rows in which this is the same name the same organization.
QString organizationKey(const Organization &listed);

/// What the columns of a list tell.
ToldFields toldBy(const QList<ColumnMeaning> &columns);

} // namespace convenor
