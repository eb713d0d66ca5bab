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

QList<MailingRow> MailingStore::rows(const QByteArray &where,
                                     std::initializer_list<qint64> parameters)
{
    Statement rows(m_database,
                   "SELECT m.id, m.session, coalesce(s.title, e.title), coalesce(s.number, 0), "
                   "m.kind, (SELECT min(told) FROM mailing_recipients WHERE mailing = m.id), "
                   "m.language, m.subject, (SELECT count(*) FROM mailing_recipients WHERE mailing "
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
             row.subject, row.recipients, row.madeAt, row.sentAt);
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
