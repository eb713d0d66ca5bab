// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/directorystore.h"

#include "storage/rows.h"
#include "storage/searchindex.h"

namespace convenor {

namespace {

const QByteArray personColumns =
    "SELECT p.id, p.name, p.honorific, p.position, p.organization, coalesce(o.name, ''), "
    "p.country, p.email FROM person p LEFT JOIN organization o ON o.id = p.organization ";

PersonRow personFrom(const Statement &row)
{
    PersonRow person;
    int index = 0;
    readCell(row, index, person.id);
    readCell(row, index, person.name);
    readCell(row, index, person.honorific);
    readCell(row, index, person.position);
    readCell(row, index, person.organization);
    readCell(row, index, person.organizationName);
    readCell(row, index, person.country);
    readCell(row, index, person.email);
    return person;
}

OrganizationRow organizationFrom(const Statement &row)
{
    OrganizationRow organization;
    int index = 0;
    readCell(row, index, organization.id);
    readCell(row, index, organization.name);
    readCell(row, index, organization.acronym);
    readCell(row, index, organization.kind);
    readCell(row, index, organization.country);
    readCell(row, index, organization.people);
    return organization;
}

template <class Row, class IdType>
QList<Row> rowsById(Database &database, const QByteArray &sql, Row (*from)(const Statement &),
                    const QList<IdType> &ids)
{
    QList<Row> rows;
    rows.reserve(ids.size());
    Statement statement(database, sql);
    for (const IdType id : ids) {
        statement.bindInteger(1, id.value());
        if (statement.step())
            rows.append(from(statement));
        statement.reset();
    }
    return rows;
}

template <class IdType>
QList<IdType> asIds(const QList<qint64> &values)
{
    QList<IdType> ids;
    ids.reserve(values.size());
    for (const qint64 value : values)
        ids.append(IdType(value));
    return ids;
}

} // namespace

QList<qint64> DirectoryStore::ids(const QByteArray &kind, const QByteArray &order, bool descending,
                                  const QString &text)
{
    const QString match = SearchIndex::matchOf(text);
    QByteArray sql = "SELECT t.id FROM " + kind + " t ";
    if (kind == "person" && order.startsWith("fold(o."))
        sql += "LEFT JOIN organization o ON o.id = t.organization ";
    if (!match.isEmpty())
        sql += "WHERE t.id IN (SELECT rowid FROM search WHERE search MATCH ?1 AND kind = '" + kind
            + "') ";
    sql += "ORDER BY " + order + (descending ? " DESC" : "") + ", fold(t.name), t.id";
    Statement statement(m_database, sql);
    if (!match.isEmpty())
        statement.bindText(1, match);
    QList<qint64> found;
    while (statement.step())
        found.append(statement.integer(0));
    return found;
}

QList<PersonId> DirectoryStore::people(const PeopleQuery &query)
{
    static const QHash<PeopleOrder, QByteArray> orders{
        {PeopleOrder::Name, "fold(t.name)"},
        {PeopleOrder::Organization, "fold(o.name)"},
        {PeopleOrder::Country, "t.country"},
        {PeopleOrder::Email, "t.email"},
    };
    return asIds<PersonId>(ids("person", orders.value(query.order), query.descending, query.text));
}

QList<OrganizationId> DirectoryStore::organizations(const OrganizationsQuery &query)
{
    static const QHash<OrganizationsOrder, QByteArray> orders{
        {OrganizationsOrder::Name, "fold(t.name)"},
        {OrganizationsOrder::Acronym, "fold(t.acronym)"},
        {OrganizationsOrder::Kind, "t.kind"},
        {OrganizationsOrder::Country, "t.country"},
    };
    return asIds<OrganizationId>(
        ids("organization", orders.value(query.order), query.descending, query.text));
}

QList<PersonRow> DirectoryStore::rows(const QList<PersonId> &ids)
{
    return rowsById(m_database, personColumns + "WHERE p.id = ?", personFrom, ids);
}

QList<OrganizationRow> DirectoryStore::rows(const QList<OrganizationId> &ids)
{
    return rowsById(m_database,
                    "SELECT id, name, acronym, kind, country, (SELECT count(*) FROM person WHERE "
                    "organization = o.id) FROM organization o WHERE id = ?",
                    organizationFrom, ids);
}

PersonId DirectoryStore::personByKey(const QString &key)
{
    Statement row(m_database, "SELECT id FROM person WHERE key = ?");
    row.bindText(1, key);
    return row.step() ? PersonId(row.integer(0)) : PersonId();
}

OrganizationId DirectoryStore::organizationByKey(const QString &key)
{
    Statement row(m_database, "SELECT id FROM organization WHERE key = ?");
    row.bindText(1, key);
    return row.step() ? OrganizationId(row.integer(0)) : OrganizationId();
}

QList<Appearance> DirectoryStore::appearances(PersonId person)
{
    Statement rows(
        m_database,
        "SELECT s.id, e.title, s.number, s.title, s.date, a.role FROM (SELECT session, "
        "coalesce(role, 'speaker') AS role FROM session_speakers WHERE person = ?1 UNION ALL "
        "SELECT "
        "session, coalesce(role, 'team') FROM session_team WHERE person = ?1 UNION ALL SELECT "
        "session, capacity FROM registration WHERE person = ?1 AND session IS NOT NULL AND state "
        "NOT IN ('cancelled', 'regretted')) a JOIN session s ON s.id = a.session JOIN series e ON "
        "e.id = s.series ORDER BY s.date DESC, s.number DESC, a.role");
    rows.bindInteger(1, person.value());
    QList<Appearance> appearances;
    while (rows.step()) {
        Appearance appearance;
        int index = 0;
        readCell(rows, index, appearance.session);
        readCell(rows, index, appearance.series);
        readCell(rows, index, appearance.number);
        readCell(rows, index, appearance.title);
        readCell(rows, index, appearance.date);
        readCell(rows, index, appearance.role);
        appearances.append(appearance);
    }
    return appearances;
}

QList<PersonRow> DirectoryStore::peopleOf(OrganizationId organization)
{
    Statement rows(m_database, personColumns + "WHERE p.organization = ? ORDER BY fold(p.name)");
    rows.bindInteger(1, organization.value());
    QList<PersonRow> people;
    while (rows.step())
        people.append(personFrom(rows));
    return people;
}

void DirectoryStore::forgetJudgements(PersonId person)
{
    for (const char *sql : {"DELETE FROM person_not_same_as WHERE target = ?",
                            "DELETE FROM session_acknowledged WHERE person = ?"}) {
        Statement statement(m_database, sql);
        statement.bindInteger(1, person.value());
        statement.run();
    }
}

void DirectoryStore::forgetJudgements(OrganizationId organization)
{
    Statement statement(m_database, "DELETE FROM organization_not_same_as WHERE target = ?");
    statement.bindInteger(1, organization.value());
    statement.run();
}

} // namespace convenor
