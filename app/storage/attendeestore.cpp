// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/attendeestore.h"

#include "domain/countries.h"
#include "storage/rows.h"

#include <QSet>

namespace convenor {

namespace {

/// One copy of what many rows say.
class Common final
{
public:
    void share(QString &text) { text = *m_texts.insert(text); }

private:
    QSet<QString> m_texts;
};

} // namespace

QList<Entrant> AttendeeStore::entrants(SeriesId series, SessionId session)
{
    const bool ofAll = session.isNull();
    Statement rows(
        m_database,
        QByteArray(
            "SELECT r.id, p.name, coalesce(o.name, ''), coalesce(nullif(p.country, ''), "
            "o.country, ''), p.position, p.email, r.capacity, r.state, r.registered_at, "
            "r.access_needs, r.security_concern, r.list_as, r.consents_listed, "
            "r.consents_email_shared FROM registration r JOIN person p ON p.id = r.person LEFT "
            "JOIN organization o ON o.id = coalesce(r.organization, p.organization) WHERE ")
            + (ofAll ? "r.series = ? AND r.session IS NULL" : "r.session = ?")
            + " ORDER BY r.ordinal, r.id");
    rows.bindInteger(1, ofAll ? series.value() : session.value());
    QList<Entrant> entrants;
    Common common;
    while (rows.step()) {
        Entrant &each = entrants.emplaceBack();
        int index = 0;
        const auto read = [&](auto &...values) { (readCell(rows, index, values), ...); };
        read(each.id, each.name, each.organization, each.country, each.position, each.email,
             each.capacity, each.state, each.registeredAt, each.accessNeeds, each.securityConcern,
             each.listAs, each.mayBeListed, each.mayShareAddress);
        if (!each.country.isEmpty())
            each.country = countryName(each.country);
        common.share(each.organization);
        common.share(each.country);
    }
    return entrants;
}

} // namespace convenor
