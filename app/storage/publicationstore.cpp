// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/publicationstore.h"

#include "storage/cells.h"

namespace convenor {

QList<CheckedPerson> PublicationStore::participants(SeriesId series)
{
    Statement rows(m_database,
                   "SELECT r.person, r.session, p.name FROM registration r JOIN person p ON p.id = "
                   "r.person WHERE r.series = ? AND r.capacity <> 'organizer' ORDER BY r.person");
    rows.bindInteger(1, series.value());
    QList<CheckedPerson> people;
    while (rows.step()) {
        const PersonId person(rows.integer(0));
        if (people.isEmpty() || people.last().person != person)
            people.append({person, rows.text(2), {}, false});
        if (rows.isNull(1))
            people.last().forMeeting = true;
        else
            people.last().sessions.insert(SessionId(rows.integer(1)));
    }
    return people;
}

QList<CheckedOrganization> PublicationStore::organizations()
{
    Statement rows(m_database, "SELECT name, acronym, aliases FROM organization ORDER BY id");
    QList<CheckedOrganization> organizations;
    while (rows.step()) {
        CheckedOrganization &each = organizations.emplaceBack();
        int index = 0;
        readCell(rows, index, each.name);
        readCell(rows, index, each.acronym);
        readCell(rows, index, each.aliases);
    }
    return organizations;
}

QSet<QString> PublicationStore::personal(const QSet<QString> &addresses)
{
    QSet<QString> found;
    if (addresses.isEmpty())
        return found;
    Statement rows(m_database,
                   "SELECT DISTINCT lower(email) FROM person WHERE lower(email) IN (SELECT value "
                   "FROM json_each(?))");
    rows.bindText(1, listText(addresses.values()));
    while (rows.step())
        found.insert(rows.text(0));
    return found;
}

QStringList PublicationStore::meetingUrls()
{
    Statement rows(m_database, "SELECT DISTINCT meeting_url FROM session WHERE meeting_url <> ''");
    QStringList urls;
    while (rows.step())
        urls.append(rows.text(0));
    return urls;
}

} // namespace convenor
