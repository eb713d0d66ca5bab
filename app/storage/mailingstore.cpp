// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/mailingstore.h"

#include "storage/cells.h"

namespace convenor {

namespace {

/// Of the session ?2, or where that is 0 of the whole meeting of the series ?1.
const QByteArray isOfTarget = "series = ?1 AND coalesce(session, 0) = ?2";

} // namespace

QList<Correspondent> MailingStore::correspondents(SeriesId series, SessionId session,
                                                  bool everywhere)
{
    QHash<qint64, QStringList> claimed;
    Statement claims(m_database,
                     "SELECT c.registration, k.text FROM registration_claims c JOIN "
                     "series_criteria k ON k.id = c.criterion JOIN registration r ON r.id = "
                     "c.registration WHERE c.verified_at = '' AND k.text <> '' AND r."
                         + isOfTarget + " ORDER BY c.registration, c.ordinal");
    claims.bindInteger(1, series.value());
    claims.bindInteger(2, session.value());
    while (claims.step())
        claimed[claims.integer(0)].append(claims.text(1));

    // Who has a security concern is called as they chose alone.
    Statement rows(m_database,
                   "SELECT r.id, " + isOfTarget
                       + " AS here, p.id, iif(r.security_concern, r.list_as, trim(p.honorific || ' "
                         "' || p.name)), p.email, p.languages, r.state, r.capacity, r.reason, "
                         "r.waiting_position, r.decided_at, r.security_concern, "
                         "r.consents_future_mail FROM registration r JOIN person p ON p.id = "
                         "r.person"
                       + (everywhere ? "" : " WHERE here")
                       + " ORDER BY r.registered_at, r.ordinal, r.id");
    rows.bindInteger(1, series.value());
    rows.bindInteger(2, session.value());
    QList<Correspondent> all;
    while (rows.step()) {
        Correspondent &each = all.emplaceBack();
        int index = 0;
        const qint64 registration = rows.integer(index++);
        const auto read = [&](auto &...values) { (readCell(rows, index, values), ...); };
        read(each.isHere, each.person, each.name, each.address, each.languages, each.state,
             each.capacity, each.reason, each.waitingPosition, each.decidedAt, each.securityConcern,
             each.agreesToMail);
        each.claimed = claimed.value(registration);
    }
    return all;
}

QHash<PersonId, WrittenBefore> MailingStore::before(MailingKind kind, SeriesId series,
                                                    SessionId session)
{
    Statement rows(m_database,
                   "SELECT t.person, t.told, t.decided_at FROM mailing m JOIN mailing_recipients t "
                   "ON t.mailing = m.id WHERE "
                       + isOfTarget
                       + " AND m.kind = ?3 AND (m.kind <> 'answer' OR m.version = '') ORDER BY "
                         "m.made_at, m.id, t.ordinal");
    rows.bindInteger(1, series.value());
    rows.bindInteger(2, session.value());
    rows.bindText(3, wordOf(kind));
    QHash<PersonId, WrittenBefore> last;
    while (rows.step()) {
        WrittenBefore &before = last[PersonId(rows.integer(0))];
        int index = 1;
        readCell(rows, index, before.told);
        readCell(rows, index, before.decidedAt);
    }
    return last;
}

QList<NotesAsker> MailingStore::notesAskers(const Session &session)
{
    // ?1 is the session, ?2 its series. Whoever has a security concern anywhere is called as they
    // chose here alone.
    const QByteArray hasConcern =
        "EXISTS (SELECT 1 FROM registration c WHERE c.person = p.id AND c.security_concern)";
    Statement people(
        m_database,
        "WITH known (id) AS (SELECT person FROM registration WHERE session = ?1 OR (series = ?2 "
        "AND session IS NULL) UNION SELECT person FROM session_speakers WHERE session = ?1 UNION "
        "SELECT person FROM session_team WHERE session = ?1 UNION SELECT person FROM request WHERE "
        "session = ?1 UNION SELECT id FROM person WHERE organization IN (SELECT target FROM "
        "session_co_organizers WHERE session = ?1 UNION SELECT target FROM series_organizers WHERE "
        "series = ?2 UNION SELECT target FROM series_co_organizers WHERE series = ?2) UNION SELECT "
        "t.person FROM mailing m JOIN mailing_recipients t ON t.mailing = m.id WHERE m.session = "
        "?1 AND m.kind = 'notes') SELECT p.id, p.organization, iif("
            + hasConcern
            + ", coalesce((SELECT max(c.list_as) FROM registration c WHERE c.person = p.id AND "
              "c.session = ?1), ''), trim(p.honorific || ' ' || p.name)), p.email, p.languages, "
            + hasConcern + " FROM known JOIN person p ON p.id = known.id ORDER BY p.id");
    people.bindInteger(1, session.id.value());
    people.bindInteger(2, session.series.value());
    QList<NotesAsker> all;
    QHash<PersonId, qsizetype> places;
    while (people.step()) {
        NotesAsker &each = all.emplaceBack();
        int index = 0;
        const auto read = [&](auto &...values) { (readCell(people, index, values), ...); };
        read(each.asker.person, each.asker.organization, each.name, each.address, each.languages,
             each.securityConcern);
        places.insert(each.asker.person, all.size() - 1);
    }
    const auto visit = [&](const QByteArray &sql, auto take) {
        Statement rows(m_database, sql);
        rows.bindInteger(1, session.id.value());
        if (sql.contains("?2"))
            rows.bindInteger(2, session.series.value());
        while (rows.step()) {
            if (const auto place = places.constFind(PersonId(rows.integer(0)));
                place != places.constEnd())
                take(rows, all[*place]);
        }
    };
    visit("SELECT person, series, session, state FROM registration WHERE session = ?1 OR (series = "
          "?2 AND session IS NULL) ORDER BY id",
          [](const Statement &row, NotesAsker &to) {
              Registration &each = to.asker.registrations.emplaceBack();
              int index = 0;
              readCell(row, index, each.person);
              readCell(row, index, each.series);
              readCell(row, index, each.session);
              readCell(row, index, each.state);
          });
    visit("SELECT person, session, state FROM request WHERE session = ?1 ORDER BY id",
          [](const Statement &row, NotesAsker &to) {
              Request &each = to.asker.requests.emplaceBack();
              int index = 0;
              readCell(row, index, each.person);
              readCell(row, index, each.session);
              readCell(row, index, each.state);
          });
    visit("SELECT t.person, m.version, m.sent_at FROM mailing m JOIN mailing_recipients t ON "
          "t.mailing = m.id WHERE m.session = ?1 AND m.kind = 'notes' ORDER BY m.sent_at, m.id",
          [](const Statement &row, NotesAsker &to) {
              const auto sentAt = momentFromText(row.text(2));
              if (sentAt && sentAt->isValid()) {
                  to.sentVersion = row.text(1);
                  to.sentAt = *sentAt;
              } else {
                  to.draftVersions.append(row.text(1));
              }
          });
    return all;
}

QHash<MaterialId, QDateTime> MailingStore::sentMaterials(SessionId session)
{
    Statement rows(m_database,
                   "SELECT i.material, max(m.sent_at) FROM mailing m JOIN mailing_items i ON "
                   "i.mailing = m.id WHERE m.session = ? AND m.sent_at <> '' AND i.material IS NOT "
                   "NULL GROUP BY i.material");
    rows.bindInteger(1, session.value());
    QHash<MaterialId, QDateTime> all;
    while (rows.step())
        all.insert(MaterialId(rows.integer(0)), momentFromText(rows.text(1)).value_or(QDateTime()));
    return all;
}

QString MailingStore::reportOf(SessionId session, const QString &version)
{
    Statement row(
        m_database,
        "SELECT i.text FROM mailing m JOIN mailing_items i ON i.mailing = m.id WHERE "
        "m.session = ? AND m.version = ? AND i.material IS NULL AND i.text <> '' LIMIT 1");
    row.bindInteger(1, session.value());
    row.bindText(2, version);
    return row.step() ? row.text(0) : QString();
}

QList<MailingRow> MailingStore::rows(const QByteArray &where,
                                     std::initializer_list<qint64> parameters)
{
    Statement rows(
        m_database,
        "SELECT m.id, m.session, coalesce(s.title, e.title), coalesce(s.number, 0), "
        "m.kind, (SELECT min(told) FROM mailing_recipients WHERE mailing = m.id), "
        "m.language, m.subject, m.version, (SELECT count(*) FROM mailing_recipients WHERE mailing "
        "= m.id), m.made_at, m.sent_at FROM mailing m JOIN series e ON e.id = m.series "
        "LEFT JOIN session s ON s.id = m.session WHERE "
            + where + " ORDER BY m.made_at DESC, m.id DESC");
    int parameter = 1;
    for (const qint64 value : parameters)
        rows.bindInteger(parameter++, value);
    QList<MailingRow> all;
    while (rows.step()) {
        MailingRow &row = all.emplaceBack();
        int index = 0;
        const auto read = [&](auto &...values) { (readCell(rows, index, values), ...); };
        read(row.id, row.session, row.about, row.number, row.kind, row.told, row.language,
             row.subject, row.version, row.recipients, row.madeAt, row.sentAt);
    }
    return all;
}

QList<MailingRow> MailingStore::mailings(SeriesId series, SessionId session)
{
    return rows("m.series = ?1 AND coalesce(m.session, 0) = ?2", {series.value(), session.value()});
}

QList<MailingRow> MailingStore::mailingsOf(PersonId person)
{
    return rows("m.id IN (SELECT mailing FROM mailing_recipients WHERE person = ?1)",
                {person.value()});
}

} // namespace convenor
