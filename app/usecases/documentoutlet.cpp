// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/documentoutlet.h"

#include "storage/stores.h"
#include "usecases/eachreference.h"

namespace convenor {

namespace {

/// Collects a document for some of the series, with everything that they refer to.
class Outlet final
{
public:
    explicit Outlet(Stores &stores)
        : m_stores(stores)
    {
    }

    Document all()
    {
        m_document.format = QLatin1StringView(documentFormat);
        m_document.organizations = m_stores.rows.load<Organization>("1", 0);
        m_document.people = m_stores.rows.load<Person>("1", 0);
        for (const Series &each : m_stores.rows.load<Series>("1", 0, "ordinal, id"))
            m_document.series.append(record(each));
        return std::move(m_document);
    }

    Document withReferences(SeriesId first)
    {
        m_document.format = QLatin1StringView(documentFormat);
        m_series.append(first);
        qsizetype next = 0;
        while (next < m_series.size()) { // it grows by what is noted
            const auto series = m_stores.rows.find(m_series[next++]);
            if (!series)
                continue;
            m_document.series.append(record(*series));
            note(m_document.series.last());
            for (SessionRecord &session : m_document.series.last().sessions) {
                note(session);
            }
        }
        std::sort(m_document.series.begin(), m_document.series.end(),
                  [](const auto &a, const auto &b) { return a.ordinal < b.ordinal; });
        loadDirectory();
        return std::move(m_document);
    }

private:
    SeriesRecord record(const Series &series)
    {
        SeriesRecord record;
        static_cast<Series &>(record) = series;
        const qint64 id = series.id.value();
        QHash<qint64, SessionRecord *> bySession;
        const QList<Session> sessions =
            m_stores.rows.load<Session>("series = ?", id, "ordinal, id");
        record.sessions.reserve(sessions.size());
        for (const Session &session : sessions) {
            SessionRecord &each = record.sessions.emplaceBack();
            static_cast<Session &>(each) = session;
            bySession.insert(session.id.value(), &each);
        }
        loadInto<Note>(bySession, &SessionRecord::notes, id);
        loadInto<Action>(bySession, &SessionRecord::actions, id);
        loadInto<Material>(bySession, &SessionRecord::materials, id);
        loadInto<Request>(bySession, &SessionRecord::requests, id);
        for (Registration &each :
             m_stores.rows.load<Registration>("series = ?", id, "ordinal, id")) {
            if (SessionRecord *session = bySession.value(each.session.value()))
                session->registrations.append(std::move(each));
            else
                record.registrations.append(std::move(each));
        }
        const QByteArray ofSeries = "session IN (SELECT id FROM session WHERE series = ?)";
        for (Attendance &each : m_stores.rows.load<Attendance>(ofSeries, id))
            bySession.value(each.session.value())->attendance = std::move(each);
        return record;
    }

    template <class T>
    void loadInto(const QHash<qint64, SessionRecord *> &bySession, QList<T> SessionRecord::*list,
                  qint64 series)
    {
        const QByteArray where = "session IN (SELECT id FROM session WHERE series = ?)";
        for (T &each : m_stores.rows.load<T>(where, series, "ordinal, id"))
            (bySession.value(each.session.value())->*list).append(std::move(each));
    }

    template <class T>
    void note(T &value)
    {
        auto see = [this]<class Tag>(Id<Tag> &id) {
            if (id.isNull())
                return;
            if constexpr (std::is_same_v<Tag, Person>)
                seePerson(id);
            else if constexpr (std::is_same_v<Tag, Organization>)
                seeOrganization(id);
            else if constexpr (std::is_same_v<Tag, Session>)
                seeSeriesOf("SELECT series FROM session WHERE id = ?", id.value());
            else if constexpr (std::is_same_v<Tag, Action>)
                seeSeriesOf("SELECT s.series FROM action a JOIN session s ON s.id = a.session "
                            "WHERE a.id = ?",
                            id.value());
        };
        eachReference(value, see);
    }

    void seePerson(PersonId id)
    {
        if (!m_people.contains(id)) {
            m_people.insert(id);
            if (auto person = m_stores.rows.find(id))
                note(*person);
        }
    }

    void seeOrganization(OrganizationId id)
    {
        if (!m_organizations.contains(id)) {
            m_organizations.insert(id);
            if (auto organization = m_stores.rows.find(id))
                note(*organization);
        }
    }

    void seeSeriesOf(const QByteArray &sql, qint64 id)
    {
        Statement row(m_stores.database, sql);
        row.bindInteger(1, id);
        if (row.step() && !m_series.contains(SeriesId(row.integer(0))))
            m_series.append(SeriesId(row.integer(0)));
    }

    void loadDirectory()
    {
        for (Organization &each : m_stores.rows.load<Organization>("1", 0)) {
            if (m_organizations.contains(each.id))
                m_document.organizations.append(std::move(each));
        }
        for (Person &each : m_stores.rows.load<Person>("1", 0)) {
            if (m_people.contains(each.id))
                m_document.people.append(std::move(each));
        }
    }

    Stores &m_stores;
    Document m_document;
    QList<SeriesId> m_series;
    QSet<PersonId> m_people;
    QSet<OrganizationId> m_organizations;
};

} // namespace

Result<Document> documentOf(Stores &stores, const QString &seriesKey)
{
    if (seriesKey.isEmpty())
        return Outlet(stores).all();
    const SeriesId id = stores.programme.seriesByKey(seriesKey);
    if (id.isNull())
        return failure(ErrorKind::NotFound, "series.no-such", {seriesKey});
    return Outlet(stores).withReferences(id);
}

} // namespace convenor
