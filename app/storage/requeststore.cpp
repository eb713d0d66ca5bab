// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/requeststore.h"

#include "domain/requesting.h"
#include "storage/cells.h"
#include "storage/searchindex.h"

namespace convenor {

namespace {

/// Of the name by which somebody with a security concern goes; NULL where nobody has one.
const QByteArray concern = "(SELECT max(list_as) FROM registration r WHERE r.person = q.person AND "
                           "r.security_concern)";

/// The newest draft that answers the request: of one that was granted, the notes themselves.
QByteArray answerOf(const QByteArray &column)
{
    return "(SELECT " + column
        + " FROM mailing m JOIN mailing_recipients t ON t.mailing = m.id WHERE t.person = q.person "
          "AND m.session = q.session AND m.kind = iif(q.state = 'granted', 'notes', 'answer') AND "
          "m.version <> '' ORDER BY m.made_at DESC, m.id DESC LIMIT 1)";
}

QByteArray foundIn(const char *parameter)
{
    return QByteArray("(SELECT rowid FROM search WHERE search MATCH ") + parameter + ')';
}

} // namespace

QList<RequestRow> RequestStore::requests(const RequestQuery &query)
{
    const QString match = SearchIndex::matchOf(Kind::Request, query.text);
    QByteArray sql = "SELECT q.id, q.session, s.number, s.title, q.person, p.name, " + concern
        + ", coalesce(o.name, ''), p.email, q.asked_at, q.\"for\", q.state, q.decided_by, "
          "q.reason, coalesce("
        + answerOf("m.version") + ", ''), coalesce(" + answerOf("m.made_at") + ", ''), coalesce("
        + answerOf("m.sent_at")
        + ", '') FROM request q JOIN session s ON s.id = q.session JOIN person p ON p.id = "
          "q.person LEFT JOIN organization o ON o.id = p.organization WHERE s.series = ?1 AND (?2 "
          "= 0 OR q.session = ?2) AND (?3 = '' OR q.state = ?3) ";
    if (!match.isEmpty())
        sql += "AND (q.id IN " + foundIn("?4") + " OR q.person IN " + foundIn("?5") + ") ";
    sql += "ORDER BY q.state <> 'open', q.asked_at DESC, q.id DESC";
    Statement rows(m_database, sql);
    rows.bindInteger(1, query.series.value());
    rows.bindInteger(2, query.session.value());
    rows.bindText(3, query.state ? wordOf(*query.state) : QString());
    if (!match.isEmpty()) {
        rows.bindText(4, match);
        rows.bindText(5, SearchIndex::matchOf(Kind::Person, query.text));
    }
    QList<RequestRow> all;
    while (rows.step()) {
        RequestRow &row = all.emplaceBack();
        std::optional<QString> chosen;
        QString version;
        int index = 0;
        const auto read = [&](auto &...values) { (readCell(rows, index, values), ...); };
        read(row.id, row.session, row.number, row.title, row.person, row.name, chosen,
             row.organizationName, row.email, row.askedAt, row.what, row.state, row.decidedBy,
             row.reason, version, row.answeredAt, row.sentAt);
        row.securityConcern = chosen.has_value();
        if (chosen && !chosen->isEmpty())
            row.name = *chosen;
        if (row.state != RequestState::Granted && version != answerVersion(row.state, row.reason)) {
            row.answeredAt = {}; // it said something else
            row.sentAt = {};
        }
    }
    return all;
}

RequestCounts RequestStore::counts(SeriesId series)
{
    Statement row(m_database,
                  "SELECT total(q.state = 'open'), total(q.state = 'granted'), total(q.state = "
                  "'declined') FROM session s JOIN request q ON q.session = s.id WHERE s.series = "
                  "?1");
    row.bindInteger(1, series.value());
    RequestCounts counts;
    if (row.step())
        counts = {int(row.integer(0)), int(row.integer(1)), int(row.integer(2))};
    return counts;
}

QList<NotesSent> RequestStore::notesSent(SeriesId series, PersonId person)
{
    Statement rows(m_database,
                   "SELECT m.session, m.version, m.made_at, m.sent_at FROM mailing_recipients t "
                   "JOIN mailing m ON m.id = t.mailing WHERE t.person = ?2 AND m.series = ?1 AND "
                   "m.kind = 'notes' ORDER BY m.made_at DESC, m.id DESC");
    rows.bindInteger(1, series.value());
    rows.bindInteger(2, person.value());
    QList<NotesSent> all;
    while (rows.step()) {
        NotesSent &sent = all.emplaceBack();
        int index = 0;
        const auto read = [&](auto &...values) { (readCell(rows, index, values), ...); };
        read(sent.session, sent.version, sent.madeAt, sent.sentAt);
    }
    return all;
}

ChosenName RequestStore::chosenName(PersonId person)
{
    Statement row(m_database,
                  "SELECT max(list_as) FROM registration WHERE person = ?1 AND security_concern");
    row.bindInteger(1, person.value());
    if (!row.step() || row.isNull(0))
        return {};
    return {true, row.text(0)};
}

QHash<SessionId, int> RequestStore::colleagues(SeriesId series, OrganizationId organization,
                                               PersonId but)
{
    Statement rows(m_database,
                   "SELECT coalesce(session, 0), count(DISTINCT person) FROM (SELECT session, "
                   "person, series, state FROM registration WHERE organization = ?2 UNION ALL "
                   "SELECT r.session, r.person, r.series, r.state FROM person p JOIN registration "
                   "r ON r.person = p.id WHERE p.organization = ?2 AND r.organization IS NULL) "
                   "WHERE series = ?1 AND state = 'accepted' AND person <> ?3 GROUP BY session");
    rows.bindInteger(1, series.value());
    rows.bindInteger(2, organization.value());
    rows.bindInteger(3, but.value());
    QHash<SessionId, int> counts;
    while (rows.step())
        counts.insert(SessionId(rows.integer(0)), int(rows.integer(1)));
    return counts;
}

QSet<SessionId> RequestStore::sessionsWithNotes(SeriesId series)
{
    Statement rows(m_database,
                   "SELECT s.id FROM session s WHERE s.series = ?1 AND EXISTS (SELECT 1 FROM note "
                   "n WHERE n.session = s.id AND n.audience <> 'internal')");
    rows.bindInteger(1, series.value());
    QSet<SessionId> all;
    while (rows.step())
        all.insert(SessionId(rows.integer(0)));
    return all;
}

QList<std::pair<PersonId, QString>> RequestStore::addressesLike(const QString &name,
                                                                const QString &place)
{
    Statement rows(m_database,
                   "SELECT id, email FROM person WHERE email <> '' AND (lower(substr(email, 1, "
                   "instr(email, '@') - 1)) = ?1 OR lower(substr(email, instr(email, '@') + 1)) = "
                   "?2)");
    rows.bindText(1, name);
    rows.bindText(2, place);
    QList<std::pair<PersonId, QString>> all;
    while (rows.step())
        all.append({PersonId(rows.integer(0)), rows.text(1)});
    return all;
}

} // namespace convenor
