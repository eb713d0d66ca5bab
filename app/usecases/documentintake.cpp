// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/documentintake.h"

#include "base/fold.h"
#include "storage/stores.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// Calls visit(id) for every reference in the value, however deep.
template <class T, class Visit>
void eachReference(T &value, Visit &visit)
{
    eachField<std::remove_const_t<T>>([&](const auto &field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        auto &member = value.*field.member;
        if constexpr (IsId<Value>::value) {
            visit(member);
        } else if constexpr (IsIdList<Value>::value) {
            for (auto &id : member)
                visit(id);
        } else if constexpr (isPartList<Value>) {
            for (auto &part : member)
                eachReference(part, visit);
        } else if constexpr (Described<Value>) {
            eachReference(member, visit);
        }
    });
}

class Intake final
{
public:
    Intake(Stores &stores, const QString &folder)
        : m_stores(stores)
        , m_folder(folder)
    {
    }

    Result<DocumentCounts> run(Document &document)
    {
        reserve(document);
        if (!m_faults.isEmpty())
            return refused();
        for (Organization &each : document.organizations)
            addDirectoryEntry(each);
        for (Person &each : document.people)
            addDirectoryEntry(each);
        int ordinal = nextSeriesOrdinal();
        for (SeriesRecord &each : document.series) {
            each.ordinal = ordinal++;
            addSeries(each);
        }
        if (!m_faults.isEmpty())
            return refused();
        return m_counts;
    }

private:
    tl::unexpected<Error> refused() const
    {
        const QString count = QString::number(m_faults.size());
        return tl::unexpected(
            Error{ErrorKind::Invalid, {"document.faults", {count}}, m_faults, {}});
    }

    /// Gives everything that can be referred to its id in the file before anything is written.
    void reserve(Document &document)
    {
        for (qsizetype i = 0; i < document.organizations.size(); ++i) {
            const Organization &each = document.organizations[i];
            reserveDirectoryEntry(each, m_stores.directory.organizationByKey(each.key),
                                  u"organizations[%1].id"_s.arg(i));
        }
        for (qsizetype i = 0; i < document.people.size(); ++i) {
            const Person &each = document.people[i];
            reserveDirectoryEntry(each, m_stores.directory.personByKey(each.key),
                                  u"people[%1].id"_s.arg(i));
        }
        for (qsizetype i = 0; i < document.series.size(); ++i) {
            const SeriesRecord &series = document.series[i];
            if (!m_stores.programme.seriesByKey(series.key).isNull())
                m_faults.append({u"series[%1].id"_s.arg(i), {"document.series-there", {series.key}}});
            reserveNew(series.id);
            for (const Criterion &each : series.criteria)
                reserveNew(each.id);
            for (const SessionRecord &session : series.sessions) {
                reserveNew(session.id);
                for (const Note &each : session.notes)
                    reserveNew(each.id);
                for (const Action &each : session.actions)
                    reserveNew(each.id);
            }
        }
    }

    template <class Tag>
    void reserveNew(Id<Tag> id)
    {
        m_ids.insert(id.value(), m_stores.database.nextId());
    }

    template <class T>
    void reserveDirectoryEntry(const T &value, Id<T> stored, const QString &path)
    {
        if (stored.isNull()) {
            reserveNew(value.id);
            return;
        }
        const auto known = m_stores.rows.find(stored);
        if (known && fold(known->name) != fold(value.name))
            m_faults.append({path, {"document.other-name", {value.key, known->name, value.name}}});
        m_ids.insert(value.id.value(), stored.value());
        m_reused.insert(value.id.value());
    }

    /// Replaces the document's own ids, which are negative, by those of the file.
    template <class T>
    void settle(T &value)
    {
        auto replace = [this]<class Tag>(Id<Tag> &id) {
            if (id.value() < 0)
                id = Id<Tag>(m_ids.value(id.value()));
        };
        eachReference(value, replace);
        if constexpr (requires { value.key; })
            value.id = decltype(value.id)(m_ids.value(value.id.value()));
    }

    template <class T>
    void addDirectoryEntry(T &value)
    {
        if (m_reused.contains(value.id.value())) {
            ++m_counts.reused;
            return;
        }
        settle(value);
        m_stores.rows.addWithId(value);
        ++(std::is_same_v<T, Person> ? m_counts.people : m_counts.organizations);
    }

    void addSeries(SeriesRecord &record)
    {
        settle(static_cast<Series &>(record));
        for (Criterion &each : record.criteria)
            each.id = CriterionId(m_ids.value(each.id.value()));
        m_stores.rows.addWithId(static_cast<Series &>(record));
        ++m_counts.series;
        addRegistrations(record.registrations, record.id, {});
        for (qsizetype i = 0; i < record.sessions.size(); ++i) {
            record.sessions[i].ordinal = int(i);
            record.sessions[i].series = record.id;
            addSession(record.sessions[i]);
        }
    }

    void addSession(SessionRecord &record)
    {
        settle(static_cast<Session &>(record));
        m_stores.rows.addWithId(static_cast<Session &>(record));
        ++m_counts.sessions;
        addList(record.notes, record.id);
        addList(record.actions, record.id);
        for (Material &each : record.materials)
            attach(each);
        addList(record.materials, record.id);
        addList(record.requests, record.id);
        addRegistrations(record.registrations, record.series, record.id);
    }

    template <class T>
    void addList(QList<T> &list, SessionId session)
    {
        for (qsizetype i = 0; i < list.size(); ++i) {
            settle(list[i]);
            list[i].session = session;
            list[i].ordinal = int(i);
            if constexpr (requires { list[i].key; })
                m_stores.rows.addWithId(list[i]);
            else
                m_stores.rows.add(list[i]);
        }
    }

    void addRegistrations(QList<Registration> &list, SeriesId series, SessionId session)
    {
        for (Registration &each : list)
            each.series = series;
        addList(list, session);
        m_counts.registrations += int(list.size());
    }

    void attach(Material &material)
    {
        if (material.file.isEmpty())
            return;
        const QDir folder(m_folder);
        QFile file(folder.filePath(material.file));
        const QString resolved = QFileInfo(file).canonicalFilePath();
        const bool below = resolved.startsWith(folder.canonicalPath() + u'/');
        if (!below || !QFileInfo(resolved).isFile() || !file.open(QIODevice::ReadOnly)) {
            m_faults.append({material.file, {"document.no-file", {material.file}}});
            return;
        }
        material.content = m_stores.contents.add(file);
    }

    int nextSeriesOrdinal()
    {
        Statement row(m_stores.database, "SELECT coalesce(max(ordinal) + 1, 0) FROM series");
        return row.step() ? int(row.integer(0)) : 0;
    }

    Stores &m_stores;
    QString m_folder;
    QHash<qint64, qint64> m_ids;
    QSet<qint64> m_reused;
    QList<Problem> m_faults;
    DocumentCounts m_counts;
};

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
        for (qsizetype i = 0; i < m_series.size(); ++i) {
            if (const auto series = m_stores.rows.find(m_series[i]))
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
        const QList<Session> sessions = m_stores.rows.load<Session>("series = ?", id, "ordinal, id");
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

Result<DocumentCounts> takeIn(Stores &stores, Document document, const QString &folder)
{
    return Intake(stores, folder).run(document);
}

KnownKeys knownKeys(Stores &stores)
{
    KnownKeys known;
    Statement sessions(stores.database,
                       "SELECT e.key || '/' || s.key, s.id FROM session s JOIN series e ON e.id = "
                       "s.series");
    while (sessions.step())
        known.sessions.insert(sessions.text(0), sessions.integer(1));
    Statement actions(stores.database,
                      "SELECT e.key || '/' || a.key, a.id FROM action a JOIN session s ON s.id = "
                      "a.session JOIN series e ON e.id = s.series");
    while (actions.step())
        known.actions.insert(actions.text(0), actions.integer(1));
    return known;
}

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
