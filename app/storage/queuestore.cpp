// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/queuestore.h"

#include "storage/rows.h"
#include "storage/searchindex.h"

namespace convenor {

namespace {

/// Both parameters always, so that the statement is the same for every session.
QByteArray condition(bool isWhole)
{
    return isWhole ? "r.series = ?1 AND r.session IS NULL AND ?2 = 0 "
                   : "r.series = ?1 AND r.session = ?2 ";
}

void bind(Statement &statement, SeriesId series, SessionId session)
{
    statement.bindInteger(1, series.value());
    statement.bindInteger(2, session.value());
}

const QByteArray shownName =
    "iif(r.security_concern AND r.list_as <> '', r.list_as, (SELECT name FROM person p WHERE "
    "p.id = r.person))";

const QByteArray organization =
    "coalesce(r.organization, (SELECT organization FROM person p WHERE p.id = r.person))";

const QByteArray country = "coalesce((SELECT nullif(country, '') FROM person p WHERE p.id = "
                           "r.person), (SELECT country FROM organization o WHERE o.id = "
    + organization + "), '')";

const QByteArray isChanged =
    "EXISTS (SELECT 1 FROM registration_differences d WHERE d.registration = r.id)";

const QByteArray isWithoutEmail =
    "EXISTS (SELECT 1 FROM person p WHERE p.id = r.person AND p.email = '')";

QByteArray partCondition(QueuePart part)
{
    switch (part) {
    case QueuePart::Pending:
        return "AND r.state = 'pending' ";
    case QueuePart::OnHold:
        return "AND r.state = 'on_hold' ";
    case QueuePart::Waiting:
        return "AND r.state = 'waitlisted' ";
    case QueuePart::Changed:
        return "AND " + isChanged + ' ';
    case QueuePart::WithoutEmail:
        return "AND " + isWithoutEmail + ' ';
    case QueuePart::Doubtful:
    case QueuePart::OverLimit:
    case QueuePart::All:
        break;
    }
    return {};
}

QByteArray orderOf(const QueueQuery &query)
{
    static const QHash<QueueOrder, QByteArray> orders{
        {QueueOrder::Registered, "r.registered_at%1"},
        {QueueOrder::Name, "fold(" + shownName + ")%1, r.registered_at%1"},
        {QueueOrder::Organization,
         "fold((SELECT name FROM organization o WHERE o.id = " + organization
             + "))%1, r.registered_at%1"},
        {QueueOrder::Country, country + "%1, r.registered_at%1"},
        {QueueOrder::State, "r.state%1, r.waiting_position%1, r.registered_at%1"},
    };
    const bool isOfWaiting =
        query.part == QueuePart::Waiting && query.order == QueueOrder::Registered;
    QByteArray order = isOfWaiting ? "r.waiting_position IS NULL%1, r.waiting_position%1"
                                   : orders.value(query.order);
    order += ", r.id%1";
    return order.replace("%1", query.descending ? " DESC" : "");
}

QByteArray foundIn(const char *parameter)
{
    return QByteArray("(SELECT rowid FROM search WHERE search MATCH ") + parameter + ')';
}

} // namespace

QList<RegistrationId> QueueStore::ids(const QueueQuery &query)
{
    const bool isNarrowed = !SearchIndex::matchOf(Kind::Registration, query.text).isEmpty();
    QByteArray sql = "SELECT r.id FROM registration r WHERE " + condition(query.session.isNull())
        + partCondition(query.part);
    if (isNarrowed)
        sql += "AND (r.id IN " + foundIn("?3") + " OR r.person IN " + foundIn("?5")
            + " OR r.organization IN " + foundIn("?6") + ") ";
    sql += "ORDER BY " + orderOf(query) + " LIMIT ?4";
    Statement rows(m_database, sql);
    bind(rows, query.series, query.session);
    if (isNarrowed) {
        rows.bindText(3, SearchIndex::matchOf(Kind::Registration, query.text));
        rows.bindText(5, SearchIndex::matchOf(Kind::Person, query.text));
        rows.bindText(6, SearchIndex::matchOf(Kind::Organization, query.text));
    }
    rows.bindInteger(4, query.limit > 0 ? query.limit : -1);
    QList<RegistrationId> ids;
    while (rows.step())
        ids.append(RegistrationId(rows.integer(0)));
    return ids;
}

QList<QueueRow> QueueStore::rows(const QList<RegistrationId> &ids)
{
    Statement statement(m_database,
                        "SELECT r.id, r.person, " + shownName
                            + ", r.security_concern, coalesce((SELECT name FROM organization o "
                              "WHERE o.id = "
                            + organization + "), ''), " + country
                            + ", r.capacity, r.state, r.waiting_position, r.registered_at, "
                            + isChanged + " FROM registration r WHERE r.id = ?");
    QList<QueueRow> rows;
    rows.reserve(ids.size());
    for (const RegistrationId id : ids) {
        statement.bindInteger(1, id.value());
        if (statement.step()) {
            QueueRow &row = rows.emplaceBack();
            int index = 0;
            readCell(statement, index, row.id);
            readCell(statement, index, row.person);
            readCell(statement, index, row.name);
            readCell(statement, index, row.securityConcern);
            readCell(statement, index, row.organizationName);
            readCell(statement, index, row.country);
            readCell(statement, index, row.capacity);
            readCell(statement, index, row.state);
            readCell(statement, index, row.waitingPosition);
            readCell(statement, index, row.registeredAt);
            readCell(statement, index, row.isChanged);
        }
        statement.reset();
    }
    return rows;
}

QueueCounts QueueStore::counts(const Gathering &gathering)
{
    Statement row(m_database,
                  "SELECT count(*), total(r.state = 'pending'), total(r.state = 'on_hold'), "
                  "total(r.state = 'accepted' AND r.capacity <> 'observer'), total(r.state = "
                  "'accepted' AND r.capacity = 'observer'), total(r.state = 'waitlisted'), total("
                      + isChanged + "), total(" + isWithoutEmail + ") FROM registration r WHERE "
                      + condition(gathering.session.isNull()));
    bind(row, gathering.series, gathering.session);
    QueueCounts counts;
    if (row.step()) {
        int index = 0;
        for (int *count :
             {&counts.all, &counts.pending, &counts.onHold, &counts.accepted, &counts.observers,
              &counts.waiting, &counts.changed, &counts.withoutEmail})
            *count = int(row.integer(index++));
    }
    return counts;
}

QList<QueueTarget> QueueStore::targets(SeriesId series)
{
    Statement rows(
        m_database,
        "SELECT s.id, s.number, s.title, s.date, count(r.id), total(ifnull(r.state = 'pending', "
        "0)) FROM session s LEFT JOIN registration r ON r.series = s.series AND r.session = s.id "
        "WHERE s.series = ?1 GROUP BY s.id ORDER BY s.number, s.id");
    rows.bindInteger(1, series.value());
    QList<QueueTarget> targets;
    while (rows.step()) {
        QueueTarget &target = targets.emplaceBack();
        int index = 0;
        readCell(rows, index, target.session);
        readCell(rows, index, target.number);
        readCell(rows, index, target.title);
        readCell(rows, index, target.date);
        readCell(rows, index, target.registrations);
        readCell(rows, index, target.pending);
    }
    const QueueCounts whole = counts({series, {}});
    QueueTarget &meeting = targets.emplaceBack();
    meeting.registrations = whole.all;
    meeting.pending = whole.pending;
    return targets;
}

int QueueStore::freePosition(const Gathering &gathering)
{
    Statement row(m_database,
                  "SELECT coalesce(max(r.waiting_position), 0) + 1 FROM registration r WHERE "
                  "r.state = 'waitlisted' AND "
                      + condition(gathering.session.isNull()));
    bind(row, gathering.series, gathering.session);
    return row.step() ? int(row.integer(0)) : 1;
}

QList<RegistrationId> QueueStore::waiting(const Gathering &gathering)
{
    return ids({gathering.series, gathering.session, QueuePart::Waiting});
}

void QueueStore::setWaitingPosition(RegistrationId id, int position)
{
    Statement statement(m_database,
                        "UPDATE registration SET waiting_position = ?1 WHERE id = ?2 AND "
                        "waiting_position IS NOT ?1");
    statement.bindInteger(1, position);
    statement.bindInteger(2, id.value());
    statement.run();
}

QList<PastPart> QueueStore::pastOf(OrganizationId organization, int limit)
{
    Statement rows(
        m_database,
        "SELECT s.id, e.title, coalesce(s.number, 0), coalesce(s.title, ''), coalesce(s.date, "
        "''), count(*), total(a.state = 'accepted'), total(ifnull(a.attended, 0)) FROM (SELECT "
        "session, series, state, attended FROM registration WHERE organization = ?1 UNION ALL "
        "SELECT r.session, r.series, r.state, r.attended FROM person p JOIN registration r ON "
        "r.person = p.id WHERE p.organization = ?1 AND r.organization IS NULL) a JOIN series e ON "
        "e.id = a.series LEFT JOIN session s ON s.id = a.session GROUP BY a.series, a.session "
        "ORDER BY coalesce(nullif(s.date, ''), e.start) DESC, s.number DESC LIMIT ?2");
    rows.bindInteger(1, organization.value());
    rows.bindInteger(2, limit);
    QList<PastPart> parts;
    while (rows.step()) {
        PastPart &part = parts.emplaceBack();
        int index = 0;
        readCell(rows, index, part.session);
        readCell(rows, index, part.series);
        readCell(rows, index, part.number);
        readCell(rows, index, part.title);
        readCell(rows, index, part.date);
        readCell(rows, index, part.registered);
        readCell(rows, index, part.accepted);
        readCell(rows, index, part.attended);
    }
    return parts;
}

} // namespace convenor
