// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/actionstore.h"

#include "domain/plan.h"
#include "storage/cells.h"
#include "storage/searchindex.h"

namespace convenor {

namespace {

const QByteArray joined =
    "FROM action a JOIN session s ON s.id = a.session JOIN series e ON e.id = s.series LEFT JOIN "
    "day d ON d.zone = e.time_zone LEFT JOIN person p ON p.id = a.owner_person LEFT JOIN "
    "organization o ON o.id = a.owner_organization LEFT JOIN note n ON n.id = a.note ";

/// What a later one carries on is to be done there.
const QByteArray goesOn = "EXISTS (SELECT 1 FROM action f WHERE f.follows = a.id)";
const QByteArray isToDo = "(a.state IN ('open', 'in_progress') AND NOT " + goesOn + ')';
const QByteArray isOverdue = "(" + isToDo + " AND a.due <> '' AND a.due < d.today)";
const QByteArray ownerName = "coalesce(p.name, o.name, a.owner_text)";
const QByteArray urgency = isToDo + " DESC, " + isOverdue
    + " DESC, CASE a.priority WHEN 'high' THEN 0 WHEN 'medium' THEN 1 WHEN 'low' THEN 2 ELSE 3 "
      "END, a.due = '', a.due";
/// As people go through the years.
const QByteArray place = "e.start, e.ordinal, s.ordinal, s.number, a.ordinal, a.id";

QByteArray conditionOf(ActionChip chip)
{
    switch (chip) {
    case ActionChip::ToDo:
        return isToDo;
    case ActionChip::Overdue:
        return isOverdue;
    case ActionChip::NoOwner:
        return '(' + isToDo
            + " AND a.owner_person IS NULL AND a.owner_organization IS NULL AND a.owner_text = '')";
    case ActionChip::NoDue:
        return '(' + isToDo + " AND a.due = '')";
    case ActionChip::NoResponse:
        return "(a.response IS NULL AND n.kind = 'recommendation' AND NOT " + goesOn + ')';
    case ActionChip::Settled:
        break;
    }
    return "a.state IN ('done', 'closed')";
}

QByteArray orderOf(const ActionsQuery &query)
{
    const QByteArray turned = query.descending ? " DESC" : "";
    switch (query.order) {
    case ActionsOrder::Text:
        return "fold(a.text)" + turned;
    case ActionsOrder::Owner:
        return ownerName + " = '', fold(" + ownerName + ')' + turned;
    case ActionsOrder::Due:
        return "a.due = '', a.due" + turned;
    case ActionsOrder::State:
        return "CASE a.state WHEN 'open' THEN 0 WHEN 'in_progress' THEN 1 WHEN 'done' THEN 2 ELSE "
               "3 END"
            + turned + ", " + urgency;
    case ActionsOrder::Session:
        return "e.start" + turned + ", s.ordinal" + turned + ", s.number" + turned;
    case ActionsOrder::Urgency:
        break;
    }
    return urgency;
}

ActionRow rowFrom(const Statement &row, const QDateTime &now)
{
    ActionRow action;
    int index = 0;
    const auto read = [&](auto &...values) { (readCell(row, index, values), ...); };
    read(action.id, action.text, action.owner, action.ownerName, action.priority, action.due,
         action.state, action.response, action.reason, action.audience, action.from, action.session,
         action.number, action.sessionTitle, action.series, action.timeZone, action.goesOn);
    if (!action.goesOn)
        action.overdue = daysOverdue(action.state, action.due, dayIn(now, action.timeZone));
    return action;
}

} // namespace

ActionStore::Narrowed ActionStore::days(const QDateTime &now)
{
    Narrowed table{"WITH day(zone, today) AS (VALUES (NULL, NULL)", {}};
    Statement zones(m_database, "SELECT DISTINCT time_zone FROM series");
    while (zones.step()) {
        table.sql += ", (?, ?)";
        table.values << zones.text(0) << dayIn(now, zones.text(0)).toString(Qt::ISODate);
    }
    table.sql += ") ";
    return table;
}

ActionStore::Narrowed ActionStore::narrowed(const ActionsQuery &query)
{
    Narrowed made{joined + "WHERE 1", {}};
    const auto narrow = [&](const QByteArray &condition, const QString &value) {
        made.sql += " AND " + condition;
        made.values += value;
    };
    const auto narrowById = [&](const QByteArray &column, qint64 id) {
        narrow(column + " = CAST(? AS INTEGER)", QString::number(id));
    };
    if (const QString match = SearchIndex::matchOf(Kind::Action, query.text); !match.isEmpty()) {
        // Whose name an owner has does not stand in the index of actions.
        made.sql += " AND (a.id IN (SELECT rowid FROM search WHERE search MATCH ?) OR "
                    "instr(' ' || fold("
            + ownerName + "), ' ' || fold(?)) > 0)";
        made.values << match << query.text.trimmed();
    }
    if (!query.series.isNull())
        narrowById("s.series", query.series.value());
    if (query.chip)
        made.sql += " AND " + conditionOf(*query.chip);
    if (query.state)
        narrow("a.state = ?", wordOf(*query.state));
    if (query.priority)
        narrow("a.priority = ?", wordOf(*query.priority));
    if (query.audience)
        narrow("a.audience = ?", wordOf(*query.audience));
    if (query.owner) {
        if (!query.owner->person.isNull())
            narrowById("a.owner_person", query.owner->person.value());
        else if (!query.owner->organization.isNull())
            narrowById("a.owner_organization", query.owner->organization.value());
        else
            narrow("a.owner_text = ?", query.owner->text);
    }
    return made;
}

int ActionStore::bind(Statement &statement, const QStringList &values)
{
    int index = 1;
    for (const QString &value : values)
        statement.bindText(index++, value);
    return index;
}

QList<ActionId> ActionStore::actions(const ActionsQuery &query, const QDateTime &now)
{
    const Narrowed today = days(now);
    const Narrowed which = narrowed(query);
    const QByteArray limit = query.limit > 0 ? " LIMIT " + QByteArray::number(query.limit) : "";
    Statement found(m_database,
                    today.sql + "SELECT a.id " + which.sql + " ORDER BY " + orderOf(query) + ", "
                        + place + limit);
    bind(found, today.values + which.values);
    QList<ActionId> ids;
    while (found.step())
        ids.append(ActionId(found.integer(0)));
    return ids;
}

ActionCounts ActionStore::counts(ActionsQuery query, const QDateTime &now)
{
    query.chip.reset();
    const Narrowed today = days(now);
    const Narrowed which = narrowed(query);
    QByteArrayList sums;
    ActionCounts counts{};
    for (size_t chip = 0; chip < counts.size(); ++chip)
        sums += "count(*) FILTER (WHERE " + conditionOf(ActionChip(chip)) + ')';
    Statement row(m_database, today.sql + "SELECT " + sums.join(", ") + ' ' + which.sql);
    bind(row, today.values + which.values);
    if (row.step()) {
        for (size_t chip = 0; chip < counts.size(); ++chip)
            counts[chip] = int(row.integer(int(chip)));
    }
    return counts;
}

QList<ActionRow> ActionStore::rows(const QList<ActionId> &ids, const QDateTime &now)
{
    const QByteArray columns =
        "SELECT a.id, a.text, a.owner_person, a.owner_organization, a.owner_text, " + ownerName
        + ", a.priority, a.due, a.state, a.response, a.reason, a.audience, n.kind, s.id, s.number, "
          "s.title, e.title, e.time_zone, "
        + goesOn + ' ';
    Statement row(m_database,
                  "WITH day(zone, today) AS (VALUES (NULL, NULL)) " + columns + joined
                      + "WHERE a.id = ?");
    QList<ActionRow> rows;
    rows.reserve(ids.size());
    for (const ActionId id : ids) {
        row.bindInteger(1, id.value());
        if (row.step())
            rows.append(rowFrom(row, now));
        row.reset();
    }
    return rows;
}

QList<NamedOwner> ActionStore::owners(SeriesId series)
{
    Statement row(m_database,
                  "WITH day(zone, today) AS (VALUES (NULL, NULL)) SELECT DISTINCT a.owner_person, "
                  "a.owner_organization, a.owner_text, "
                      + ownerName + " AS whose " + joined
                      + "WHERE whose <> '' AND (?1 = 0 OR "
                        "s.series = ?1) ORDER BY fold(whose)");
    row.bindInteger(1, series.value());
    QList<NamedOwner> owners;
    while (row.step()) {
        NamedOwner &each = owners.emplaceBack();
        int index = 0;
        readCell(row, index, each.owner);
        readCell(row, index, each.name);
    }
    return owners;
}

QList<ActionStep> ActionStore::thread(ActionId id)
{
    Statement row(
        m_database,
        "WITH RECURSIVE back(id) AS (SELECT ?1 UNION SELECT a.follows FROM action a JOIN back ON "
        "a.id = back.id WHERE a.follows IS NOT NULL), forth(id) AS (SELECT id FROM back UNION "
        "SELECT a.id FROM action a JOIN forth ON a.follows = forth.id) SELECT a.id, a.follows, "
        "s.id, s.number, s.title, e.title, s.date, a.state FROM forth JOIN action a ON a.id = "
        "forth.id JOIN session s ON s.id = a.session JOIN series e ON e.id = s.series ORDER BY "
        "e.start, s.ordinal, s.number, a.id");
    row.bindInteger(1, id.value());
    QList<ActionStep> steps;
    while (row.step()) {
        ActionStep &step = steps.emplaceBack();
        int index = 0;
        const auto read = [&](auto &...values) { (readCell(row, index, values), ...); };
        read(step.id, step.follows, step.session, step.number, step.sessionTitle, step.series,
             step.date, step.state);
    }
    return steps;
}

QList<NextPlace> ActionStore::placesAfter(ActionId id)
{
    Statement row(
        m_database,
        "WITH here AS (SELECT s.id, s.date, s.topics, e.start FROM action a JOIN session s ON s.id "
        "= a.session JOIN series e ON e.id = s.series WHERE a.id = ?1) SELECT s.id, s.number, "
        "s.title, e.title, (EXISTS (SELECT 1 FROM session_follows f WHERE f.session = s.id AND "
        "f.target = here.id) OR EXISTS (SELECT 1 FROM json_each(nullif(s.topics, '')) mine JOIN "
        "json_each(nullif(here.topics, '')) theirs ON mine.value = theirs.value)) AS theme FROM "
        "here JOIN session s ON s.id <> here.id JOIN series e ON e.id = s.series WHERE s.status "
        "NOT IN ('held', 'cancelled') AND coalesce(nullif(s.date, ''), '9999') >= here.date ORDER "
        "BY theme DESC, s.date = '', s.date, e.start, s.ordinal, s.number");
    row.bindInteger(1, id.value());
    QList<NextPlace> places;
    while (row.step()) {
        NextPlace &each = places.emplaceBack();
        int index = 0;
        const auto read = [&](auto &...values) { (readCell(row, index, values), ...); };
        read(each.session, each.number, each.title, each.series, each.isOfTheme);
    }
    return places;
}

void ActionStore::unlink(const Action &action)
{
    Statement statement(m_database, "UPDATE action SET follows = ?2 WHERE follows = ?1");
    statement.bindInteger(1, action.id.value());
    if (action.follows.isNull())
        statement.bindNull(2);
    else
        statement.bindInteger(2, action.follows.value());
    statement.run();
}

} // namespace convenor
