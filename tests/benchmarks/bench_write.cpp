// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/fold.h"
#include "storage/recorder.h"
#include "tests/benchmarks/comparison.h"
#include "usecases/door.h"
#include "usecases/workspace.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

constexpr int peopleCount = 10000;

QList<Person> madeUpPeople()
{
    QList<Person> people;
    for (int i = 0; i < peopleCount; ++i) {
        Person person;
        const QString number = QString::number(i);
        person.key = u"p"_s + number;
        person.name = u"Élodie Nguyễn "_s + number;
        person.givenName = u"Élodie"_s;
        person.familyName = u"Nguyễn "_s + number;
        person.honorific = u"Ms"_s;
        person.position = u"Head of Protection and Partnerships"_s;
        person.email = u"elodie."_s + number + u"@example.org"_s;
        person.phone = u"+41 22 555 01 02"_s;
        person.country = u"CH"_s;
        person.timeZone = u"Europe/Zurich"_s;
        person.languages = {u"en"_s, u"fr"_s};
        people.append(person);
    }
    return people;
}

/// A file of our schema with the settings that a workspace has.
class Peer final
{
public:
    Peer(const QString &path, bool indexed)
        : m_indexed(indexed)
    {
        sqlite3_open(path.toUtf8().constData(), &m_handle);
        sqlite3_create_function_v2(m_handle, "search_text", 1, SQLITE_UTF8, nullptr, searchText,
                                   nullptr, nullptr, nullptr);
        run("PRAGMA synchronous=FULL; PRAGMA journal_mode=TRUNCATE; PRAGMA cache_size=-32000; "
            "PRAGMA foreign_keys=ON");
    }
    ~Peer() { sqlite3_close(m_handle); }
    Q_DISABLE_COPY_MOVE(Peer)

    void insert(const QList<Person> &people)
    {
        run("BEGIN IMMEDIATE");
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_handle,
                           "INSERT INTO person (id, key, name, given_name, family_name, honorific, "
                           "pronounced, organization, position, email, phone, country, time_zone, "
                           "languages, biography) VALUES (?,?,?,?,?,?,?,NULL,?,?,?,?,?,?,?)",
                           -1, &statement, nullptr);
        for (const Person &each : people) {
            sqlite3_bind_int64(statement, 1, ++m_id);
            int index = 2;
            for (const QString *text : std::initializer_list<const QString *>{
                     &each.key, &each.name, &each.givenName, &each.familyName, &each.honorific,
                     &each.pronounced, &each.position, &each.email, &each.phone, &each.country,
                     &each.timeZone, &m_languages, &each.biography}) {
                const QByteArray utf8 = text->toUtf8();
                sqlite3_bind_text(statement, index++, utf8.constData(), int(utf8.size()),
                                  SQLITE_TRANSIENT);
            }
            sqlite3_step(statement);
            sqlite3_reset(statement);
        }
        sqlite3_finalize(statement);
        if (m_indexed)
            run("INSERT INTO search (rowid, kind, text) SELECT id, 'person', search_text(name || ' "
                "' || "
                "given_name || ' ' || family_name || ' ' || position || ' ' || email || ' ' || "
                "phone || ' ' || biography) FROM person WHERE id > (SELECT max(id) FROM person) - "
                "10000");
        run("COMMIT");
    }

private:
    static void searchText(sqlite3_context *context, int, sqlite3_value **arguments)
    {
        const auto *utf8 = reinterpret_cast<const char *>(sqlite3_value_text(arguments[0]));
        const QByteArray folded = convenor::searchText(QString::fromUtf8(utf8)).toUtf8();
        sqlite3_result_text(context, folded.constData(), int(folded.size()), SQLITE_TRANSIENT);
    }
    void run(const char *sql) { sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr); }

    sqlite3 *m_handle = nullptr;
    qint64 m_id = 0;
    QString m_languages = u"[\"en\",\"fr\"]"_s;
    bool m_indexed;
};

/// Both files grow alike from run to run.
void measure(const QString &what, bool indexed)
{
    QTemporaryDir folder;
    const QString theirs = folder.filePath(u"peer.convenor"_s);
    (void)Workspace::create(theirs);
    const auto workspace = Workspace::create(folder.filePath(u"ours.convenor"_s));
    Door &door = (*workspace)->door();
    Peer peer(theirs, indexed);
    QList<Person> people = madeUpPeople();
    compare(
        what,
        [&] {
            const auto done =
                door.write({"person.added", {}}, {}, [&](Stores &stores) -> Result<void> {
                    for (Person &each : people)
                        stores.rows.add(each);
                    return {};
                });
            if (!done)
                qFatal("the write failed");
        },
        [&] { peer.insert(people); });
}

} // namespace

int main()
{
    measure(u"write of 10,000 people, recorded and indexed, against the C API's bare inserts"_s,
            false);
    measure(u"the same against the C API's inserts and the same full-text index"_s, true);
}
