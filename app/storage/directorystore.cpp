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

/// Who took part as what in which year, for which organization.
const QByteArray parts =
    "WITH part AS (SELECT a.person, coalesce(a.organization, p.organization) AS organization, "
    "a.part, CAST(substr(coalesce(nullif(s.date, ''), e.start), 1, 4) AS INTEGER) AS year FROM "
    "(SELECT person, organization, session, NULL AS series, iif(role = 'moderator', 'moderator', "
    "'speaker') AS part FROM session_speakers WHERE state <> 'declined' UNION ALL SELECT person, "
    "NULL, session, NULL, 'team' FROM session_team UNION ALL SELECT person, organization, session, "
    "series, iif(capacity = 'organizer', 'team', capacity) FROM registration WHERE state NOT IN "
    "('cancelled', 'regretted')) a JOIN person p ON p.id = a.person LEFT JOIN session s ON s.id = "
    "a.session JOIN series e ON e.id = coalesce(s.series, a.series)) ";

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
                                  const QString &text, const DirectoryFilter &where)
{
    const bool ofPeople = kind == "person";
    QByteArrayList conditions;
    QStringList values;
    const auto narrow = [&](const QString &value, const QByteArray &condition) {
        if (value.isEmpty())
            return;
        conditions += condition;
        values += value;
    };
    narrow(SearchIndex::matchOf(ofPeople ? Kind::Person : Kind::Organization, text),
           "t.id IN (SELECT rowid FROM search WHERE search MATCH ?)");
    narrow(where.kind ? wordOf(*where.kind) : QString(), ofPeople ? "o.kind = ?" : "t.kind = ?");
    narrow(where.country,
           ofPeople ? "coalesce(nullif(t.country, ''), o.country) = ?" : "t.country = ?");
    QByteArrayList involved;
    conditions.swap(involved);
    narrow(where.as ? wordOf(*where.as) : QString(), "part = ?");
    narrow(where.year != 0 ? QString::number(where.year) : QString(), "year = CAST(? AS INTEGER)");
    conditions.swap(involved);
    if (!involved.isEmpty())
        conditions +=
            "t.id IN (SELECT " + kind + " FROM part WHERE " + involved.join(" AND ") + ')';
    QByteArray sql = involved.isEmpty() ? QByteArray() : parts;
    sql += "SELECT t.id FROM " + kind + " t ";
    if (ofPeople)
        sql += "LEFT JOIN organization o ON o.id = t.organization ";
    if (!conditions.isEmpty())
        sql += "WHERE " + conditions.join(" AND ") + ' ';
    sql += "ORDER BY " + order + (descending ? " DESC" : "") + ", fold(t.name), t.id";
    Statement statement(m_database, sql);
    for (int i = 0; i < values.size(); ++i)
        statement.bindText(i + 1, values[i]);
    QList<qint64> found;
    while (statement.step())
        found.append(statement.integer(0));
    return found;
}

QList<PersonRow> DirectoryStore::peopleCalled(const QStringList &foldedNames,
                                              const QStringList &addresses)
{
    const auto places = [](const QStringList &values) {
        return '(' + QByteArrayList(values.size(), "?").join(',') + ')';
    };
    Statement statement(m_database,
                        personColumns + "WHERE fold(p.name) IN " + places(foldedNames)
                            + " OR lower(p.email) IN " + places(addresses)
                            + " ORDER BY fold(p.name), p.id");
    int index = 1;
    for (const QString &value : foldedNames + addresses)
        statement.bindText(index++, value);
    QList<PersonRow> rows;
    while (statement.step())
        rows.append(personFrom(statement));
    return rows;
}

QList<OrganizationNames> DirectoryStore::organizationNames()
{
    Statement statement(m_database,
                        "SELECT id, name, acronym, aliases FROM organization ORDER BY id");
    QList<OrganizationNames> all;
    while (statement.step()) {
        OrganizationNames &names = all.emplaceBack();
        int index = 0;
        readCell(statement, index, names.id);
        readCell(statement, index, names.name);
        readCell(statement, index, names.acronym);
        readCell(statement, index, names.aliases);
    }
    return all;
}

DirectoryRange DirectoryStore::range()
{
    DirectoryRange range;
    Statement countries(m_database,
                        "SELECT country FROM person WHERE country <> '' UNION SELECT country FROM "
                        "organization WHERE country <> ''");
    while (countries.step())
        range.countries.append(countries.text(0));
    Statement years(m_database,
                    "SELECT DISTINCT CAST(substr(coalesce(nullif(s.date, ''), e.start), 1, 4) AS "
                    "INTEGER) AS year FROM session s JOIN series e ON e.id = s.series WHERE year > "
                    "0 ORDER BY year DESC");
    while (years.step())
        range.years.append(int(years.integer(0)));
    return range;
}

QList<PersonId> DirectoryStore::people(const PeopleQuery &query)
{
    static const QHash<PeopleOrder, QByteArray> orders{
        {PeopleOrder::Name, "fold(t.name)"},
        {PeopleOrder::Organization, "fold(o.name)"},
        {PeopleOrder::Country, "t.country"},
        {PeopleOrder::Email, "t.email"},
    };
    return asIds<PersonId>(
        ids("person", orders.value(query.order), query.descending, query.text, query.where));
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
        ids("organization", orders.value(query.order), query.descending, query.text, query.where));
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

QList<Appearance> DirectoryStore::appearancesOf(const QByteArray &whose, qint64 id)
{
    Statement rows(
        m_database,
        "SELECT s.id, a.person, iif(a.hidden, '', p.name), e.title, s.number, s.title, s.date, "
        "a.role, a.state, a.attended FROM (SELECT person, organization, session, NULL AS series, "
        "coalesce(role, 'speaker') AS role, state, 0 AS attended, 0 AS hidden FROM "
        "session_speakers UNION ALL SELECT person, NULL, session, NULL, coalesce(role, 'team'), "
        "'', 0, 0 FROM session_team UNION ALL SELECT person, organization, session, series, "
        "capacity, state, ifnull(attended, 0), security_concern FROM registration) a JOIN person p "
        "ON p.id = a.person LEFT JOIN session s ON s.id = a.session JOIN series e ON e.id = "
        "coalesce(s.series, a.series) WHERE "
            + whose
            + " ORDER BY coalesce(nullif(s.date, ''), e.start) DESC, s.number DESC, a.role, "
              "p.name");
    rows.bindInteger(1, id);
    QList<Appearance> appearances;
    while (rows.step()) {
        Appearance appearance;
        int index = 0;
        readCell(rows, index, appearance.session);
        readCell(rows, index, appearance.person);
        readCell(rows, index, appearance.who);
        readCell(rows, index, appearance.series);
        readCell(rows, index, appearance.number);
        readCell(rows, index, appearance.title);
        readCell(rows, index, appearance.date);
        readCell(rows, index, appearance.role);
        readCell(rows, index, appearance.state);
        readCell(rows, index, appearance.attended);
        appearances.append(appearance);
    }
    return appearances;
}

QList<Appearance> DirectoryStore::appearances(PersonId person)
{
    return appearancesOf("a.person = ?1", person.value());
}

QList<Appearance> DirectoryStore::appearances(OrganizationId organization)
{
    return appearancesOf("coalesce(a.organization, p.organization) = ?1", organization.value());
}

QList<Trace> DirectoryStore::tracesOf(const QByteArray &whose, qint64 id)
{
    Statement rows(
        m_database,
        "SELECT s.id, s.number, s.title, s.date, iif(a.hidden, '', p.name), a.kind, a.text, "
        "a.state FROM (SELECT person, NULL AS organization, session, iif(kind = 'question', "
        "'asked', 'said') AS kind, text, '' AS state, 0 AS hidden, ordinal FROM note UNION ALL "
        "SELECT person, organization, session, 'asked', questions, '', security_concern, ordinal "
        "FROM registration WHERE questions <> '' AND session IS NOT NULL UNION ALL SELECT person, "
        "NULL, session, 'asked', \"for\", state, 0, ordinal FROM request UNION ALL SELECT "
        "n.person, NULL, t.session, 'promised', t.text, t.state, 0, t.ordinal FROM action t JOIN "
        "note n ON n.id = t.note UNION ALL SELECT owner_person, owner_organization, session, "
        "'owned', text, state, 0, ordinal FROM action UNION ALL SELECT person, organization, "
        "session, 'sent', substr(invited_at, 1, 10), '', 0, ordinal FROM session_speakers WHERE "
        "invited_at <> '') a JOIN session s ON s.id = a.session LEFT JOIN person p ON p.id = "
        "a.person WHERE "
            + whose + " ORDER BY s.date DESC, s.number DESC, a.kind, a.ordinal");
    rows.bindInteger(1, id);
    QList<Trace> traces;
    while (rows.step()) {
        Trace trace;
        int index = 0;
        readCell(rows, index, trace.session);
        readCell(rows, index, trace.number);
        readCell(rows, index, trace.title);
        readCell(rows, index, trace.date);
        readCell(rows, index, trace.who);
        readCell(rows, index, trace.kind);
        readCell(rows, index, trace.text);
        readCell(rows, index, trace.state);
        traces.append(trace);
    }
    return traces;
}

QList<Trace> DirectoryStore::traces(PersonId person)
{
    return tracesOf("a.person = ?1", person.value());
}

QList<Trace> DirectoryStore::traces(OrganizationId organization)
{
    return tracesOf("coalesce(a.organization, p.organization) = ?1", organization.value());
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
