// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/documentintake.h"

#include "base/fold.h"
#include "storage/stores.h"
#include "usecases/eachreference.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

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
                m_faults.append(
                    {u"series[%1].id"_s.arg(i), {"document.series-there", {series.key}}});
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
        if (record.attendance) {
            settle(*record.attendance);
            record.attendance->session = record.id;
            m_stores.rows.add(*record.attendance);
        }
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
        material.file = QFileInfo(material.file).fileName();
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

} // namespace convenor
