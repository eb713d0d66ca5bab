// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/notestore.h"

#include "storage/rows.h"

namespace convenor {

QList<NoteRow> NoteStore::notes(SessionId session)
{
    QHash<PersonId, QString> names;
    Statement named(m_database,
                    "SELECT id, name FROM person WHERE id IN (SELECT person FROM note WHERE "
                    "session = ?)");
    named.bindInteger(1, session.value());
    while (named.step())
        names.insert(PersonId(named.integer(0)), named.text(1));
    QList<NoteRow> rows;
    Rows stored(m_database);
    for (const Note &note : stored.load<Note>("session = ?", session.value(), "ordinal, id")) {
        const QString name = names.value(note.person);
        rows.append({note, name.isEmpty() ? note.attributedAs : name});
    }
    return rows;
}

QList<Attendant> NoteStore::attendants(SessionId session)
{
    Statement rows(
        m_database,
        "WITH there (person, organization, place, ordinal) AS ("
        "SELECT person, organization, iif(state = 'confirmed', 0, 1), ordinal FROM "
        "session_speakers WHERE session = ?1 AND state <> 'declined' "
        "UNION ALL SELECT person, NULL, 2, ordinal FROM session_team WHERE session = ?1 "
        "UNION ALL SELECT person, organization, 3, 0 FROM registration WHERE state = 'accepted' "
        "AND session = ?1 "
        "UNION ALL SELECT person, organization, 3, 0 FROM registration WHERE state = 'accepted' "
        "AND session IS NULL AND series = (SELECT series FROM session WHERE id = ?1)) "
        "SELECT p.id, p.name, coalesce(o.name, ''), o.kind, coalesce(nullif(o.country, ''), "
        "p.country), t.place, EXISTS (SELECT 1 FROM registration WHERE person = p.id AND "
        "security_concern = 1) FROM there t JOIN person p ON p.id = t.person LEFT JOIN "
        "organization o ON o.id = coalesce(t.organization, p.organization) "
        "ORDER BY t.place, t.ordinal, p.name, p.id");
    rows.bindInteger(1, session.value());
    QList<Attendant> attendants;
    QSet<PersonId> seen;
    while (rows.step()) {
        Attendant each;
        int index = 0;
        readCell(rows, index, each.id);
        readCell(rows, index, each.name);
        readCell(rows, index, each.organization);
        readCell(rows, index, each.kind);
        readCell(rows, index, each.country);
        each.presence = Presence(rows.integer(index++));
        each.hasConcern = rows.integer(index) != 0;
        if (!seen.contains(each.id))
            attendants.append(each);
        seen.insert(each.id);
    }
    return attendants;
}

int NoteStore::nextOrdinal(SessionId session)
{
    Statement row(m_database, "SELECT coalesce(max(ordinal) + 1, 0) FROM note WHERE session = ?");
    row.bindInteger(1, session.value());
    return row.step() ? int(row.integer(0)) : 0;
}

void NoteStore::makeRoom(SessionId session, int ordinal)
{
    Statement later(m_database,
                    "UPDATE note SET ordinal = ordinal + 1 WHERE session = ?1 AND ordinal >= ?2");
    later.bindInteger(1, session.value());
    later.bindInteger(2, ordinal);
    later.run();
}

void NoteStore::setOrdinal(NoteId note, int ordinal)
{
    Statement one(m_database, "UPDATE note SET ordinal = ?1 WHERE id = ?2");
    one.bindInteger(1, ordinal);
    one.bindInteger(2, note.value());
    one.run();
}

void NoteStore::moveActions(NoteId from, NoteId to)
{
    Statement actions(m_database, "UPDATE action SET note = nullif(?1, 0) WHERE note = ?2");
    actions.bindInteger(1, to.value());
    actions.bindInteger(2, from.value());
    actions.run();
}

} // namespace convenor
