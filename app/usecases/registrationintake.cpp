// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/registrationintake.h"

#include "base/fold.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Names as far as they are shown of those that are new in this list.
qint64 placeOf(qsizetype index)
{
    return -qint64(index) - 1;
}

void removeNew(QList<Lookalike> &candidates)
{
    candidates.removeIf([](const Lookalike &each) { return each.id < 0; });
}

} // namespace

ToldFields toldBy(const QList<ColumnMeaning> &columns)
{
    static const QHash<RegistrationField, Told> fields{
        {RegistrationField::Organization, Told::Organization},
        {RegistrationField::Capacity, Told::Capacity},
        {RegistrationField::Questions, Told::Questions},
        {RegistrationField::AccessNeeds, Told::AccessNeeds},
        {RegistrationField::SecurityConcern, Told::SecurityConcern},
        {RegistrationField::ListAs, Told::ListAs},
        {RegistrationField::ConsentListed, Told::ConsentListed},
        {RegistrationField::ConsentEmail, Told::ConsentEmail},
        {RegistrationField::ConsentRecording, Told::ConsentRecording},
        {RegistrationField::ConsentMail, Told::ConsentMail},
    };
    ToldFields told;
    for (const ColumnMeaning &column : columns) {
        if (const auto field = fields.constFind(column.field); field != fields.cend())
            told |= *field;
    }
    return told;
}

QString organizationKey(const Organization &listed)
{
    return fold(listed.name) + u'/' + listed.country;
}

RegistrationIntake::RegistrationIntake(ComingRegistrations &list, const Known &known)
    : m_list(list)
    , m_told(toldBy(list.columns))
{
    for (const Organization &each : known.organizations) {
        m_organizations.add(traitsOf(each));
        m_names.insert(each.id.value(), each.name);
    }
    for (const Person &each : known.people) {
        m_people.add(traitsOf(each));
        m_names.insert(each.id.value(), each.name);
    }
    for (const Registration &each : known.registrations)
        m_byPerson.insert(each.person.value(), each);
}

void RegistrationIntake::judgeAll()
{
    for (qsizetype index = 0; index < m_list.rows.size(); ++index)
        judge(index);
    tellGone();
}

void RegistrationIntake::judge(qsizetype index)
{
    ComingRegistration &row = m_list.rows[index];
    if (row.fate == Fate::Refused)
        return;
    const bool isLeftOut = row.fate == Fate::LeftOut;
    const qint64 place = placeOf(index);
    const qint64 organization = judgeOrganization(row, place);
    const qint64 person = judgePerson(row, place, organization);
    const bool isOrganizationDoubtful = !row.organizations.isEmpty() && organization == 0;
    if (isOrganizationDoubtful || person == 0)
        row.fate = Fate::Doubtful;
    else
        judgeRegistration(row, person, organization);
    if (isLeftOut)
        row.fate = Fate::LeftOut;
}

qint64 RegistrationIntake::judgeOrganization(ComingRegistration &row, qint64 place)
{
    const Organization &listed = row.listed.organization;
    row.organizationAsLine = 0;
    if (listed.name.isEmpty())
        return 0;
    const QString key = organizationKey(listed);
    Recognition whom;
    if (row.decidedOrganization && !row.decidedOrganization->isNull()) {
        whom.known = row.decidedOrganization->value();
    } else if (const auto before = m_byOrganizationName.constFind(key);
               before != m_byOrganizationName.cend()) {
        whom = *before;
    } else {
        if (!row.decidedOrganization)
            whom = m_organizations.recognized(listed);
        removeNew(whom.candidates);
        if (whom.isNew()) {
            Organization added = listed;
            added.id = OrganizationId(place);
            m_organizations.add(traitsOf(added));
            m_names.insert(place, listed.name);
            whom.known = place;
        }
        m_byOrganizationName.insert(key, whom);
    }
    row.organization = OrganizationId(std::max<qint64>(whom.known, 0));
    if (whom.known < 0)
        row.organizationAsLine = m_list.rows[-whom.known - 1].listed.line;
    if (whom.known > 0)
        m_list.names.insert(whom.known, nameOf(whom.known));
    if (whom.known == 0)
        row.organizations = whom.candidates;
    name(row.organizations);
    return whom.known;
}

qint64 RegistrationIntake::judgePerson(ComingRegistration &row, qint64 place, qint64 organization)
{
    row.sameAsLine = 0;
    Recognition whom{row.decidedPerson.value_or(PersonId()).value(), {}};
    if (!row.decidedPerson) {
        Person listed = row.listed.person;
        listed.organization = OrganizationId(organization);
        whom = m_people.recognized(listed);
        removeNew(whom.candidates);
        row.people = whom.candidates;
        name(row.people);
    }
    if (whom.isNew()) {
        Person added = row.listed.person;
        added.id = PersonId(place);
        added.organization = OrganizationId(organization);
        m_people.add(traitsOf(added));
        whom.known = place;
    }
    row.person = PersonId(std::max<qint64>(whom.known, 0));
    if (whom.known < 0 && whom.known != place)
        row.sameAsLine = m_list.rows[-whom.known - 1].listed.line;
    if (whom.known > 0)
        m_list.names.insert(whom.known, nameOf(whom.known));
    return whom.known;
}

void RegistrationIntake::judgeRegistration(ComingRegistration &row, qint64 person,
                                           qint64 organization)
{
    Registration listed = row.listed.registration;
    listed.organization = OrganizationId(organization);
    listed.person = PersonId(person);
    m_seen.insert(person);
    row.differences.clear();
    const auto known = m_byPerson.constFind(person);
    if (known == m_byPerson.cend()) {
        row.known = {};
        row.fate = listed.state == RegistrationState::Cancelled ? Fate::Cancelled : Fate::New;
        m_byPerson.insert(person, listed);
        return;
    }
    row.known = known->id;
    row.isDecided = known->state != RegistrationState::Pending;
    const Arrival arrival =
        arrived(*known, listed, m_told, [this](OrganizationId id) { return nameOf(id.value()); });
    row.differences = arrival.differences;
    row.fate = arrival.isCancelled ? Fate::Cancelled
        : arrival.isSame()         ? Fate::Same
                                   : Fate::Changed;
    m_byPerson.insert(person, arrival.registration);
}

void RegistrationIntake::name(const QList<Lookalike> &candidates)
{
    for (const Lookalike &each : candidates)
        m_list.names.insert(each.id, nameOf(each.id));
}

QString RegistrationIntake::nameOf(qint64 id) const
{
    return m_names.value(id);
}

void RegistrationIntake::tellGone()
{
    m_list.gone.clear();
    if (m_list.isPart)
        return;
    for (const Registration &each : std::as_const(m_byPerson)) {
        const bool isOfThisSource = each.source == m_list.format && !each.id.isNull();
        if (isOfThisSource && !m_seen.contains(each.person.value())
            && each.state != RegistrationState::Cancelled)
            m_list.gone.append(nameOf(each.person.value()));
    }
    m_list.gone.sort();
}

} // namespace convenor
