// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/comparison.h"
#include "usecases/programme.h"
#include "usecases/reviewing.h"
#include "usecases/workspace.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace convenor;
using namespace Qt::StringLiterals;

// The review desk's list in a file of 1,000,000 registrations: everybody's place in the list and
// the first page of rows, against the bare SQL of the first page by the C API.

namespace {

constexpr int page = 128; // rows that the list asks for at once

void run(sqlite3 *handle, const QByteArray &sql)
{
    if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
}

/// A session with half of them and 500 with a thousand each.
void fill(const QString &path, SeriesId series, const QList<SessionId> &sessions)
{
    sqlite3 *handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    run(handle, "PRAGMA synchronous=OFF; BEGIN");
    run(handle,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT "
        "INTO "
        "organization (id, key, name, country) SELECT i, 'o' || i, 'Organization ' || (i * 7919 % "
        "5000), 'KE' FROM n");
    run(handle,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT "
        "INTO person (id, key, name, organization, email, country) SELECT i, 'p' || i, 'Person ' "
        "|| "
        "(i * 7919 % 20000), 1 + i % 5000, 'p' || i || '@example.org', 'KE' FROM n");
    QByteArray places;
    for (const SessionId each : sessions)
        places += (places.isEmpty() ? "(" : ",(") + QByteArray::number(each.value()) + ')';
    run(handle, "CREATE TEMP TABLE place (session INTEGER)");
    run(handle, "INSERT INTO place VALUES " + places);
    run(handle,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) INSERT "
        "INTO registration (id, series, session, ordinal, person, organization, registered_at, "
        "state) SELECT i, "
            + QByteArray::number(series.value())
            + ", (SELECT session FROM place WHERE rowid = iif(i % 2, 1, 2 + i / 2 % 500)), i, 1 + "
              "i % 20000, 1 + i % 5000, strftime('%Y-%m-%dT%H:%M:%SZ', 1700000000 + i * 7919 % "
              "1000000, 'unixepoch'), iif(i / 1000 % 4, 'accepted', 'pending') FROM n");
    run(handle, "COMMIT");
    sqlite3_close(handle);
}

/// The first page as one would write it by hand.
void firstPage(sqlite3 *handle, const QueueQuery &query)
{
    QByteArray sql = "SELECT r.id, p.name, o.name, p.country, r.state, r.registered_at FROM "
                     "registration r JOIN person p ON p.id = r.person LEFT JOIN organization o ON "
                     "o.id = r.organization WHERE r.series = ? AND r.session = ?";
    if (query.part == QueuePart::Pending)
        sql += " AND r.state = 'pending'";
    sql += query.order == QueueOrder::Name ? " ORDER BY p.name, r.registered_at, r.id"
                                           : " ORDER BY r.registered_at, r.id";
    sql += " LIMIT " + QByteArray::number(page);
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
    sqlite3_bind_int64(statement, 1, query.series.value());
    sqlite3_bind_int64(statement, 2, query.session.value());
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            (void)sqlite3_column_text(statement, column);
    }
    sqlite3_finalize(statement);
}

} // namespace

int main()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"queue.convenor"_s);
    SeriesId series;
    QList<SessionId> sessions;
    {
        const auto made = *Workspace::create(path);
        Programme programme(*made);
        Series added;
        added.title = u"Series"_s;
        series = *programme.addSeries(added);
        for (int i = 0; i < 501; ++i) {
            Session session;
            session.series = series;
            session.title = u"Session"_s;
            sessions.append(*programme.addSession(session));
        }
    }
    fill(path, series, sessions);
    const auto workspace = *Workspace::open(path, Workspace::Access::ReadOnly);
    const Reviewing reviewing(*workspace);
    const ReviewDesk desk;
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    for (const auto &[which, session] : {std::pair(u"a session of 1,000"_s, sessions.last()),
                                         std::pair(u"a session of 500,000"_s, sessions.first())}) {
        for (const auto &[what, part, order] :
             {std::tuple(u"all by day"_s, QueuePart::All, QueueOrder::Registered),
              std::tuple(u"pending by day"_s, QueuePart::Pending, QueueOrder::Registered),
              std::tuple(u"all by name"_s, QueuePart::All, QueueOrder::Name)}) {
            const QueueQuery query{series, session, part, {}, order};
            compare(
                u"%1, %2"_s.arg(which, what),
                [&] {
                    const auto ids = reviewing.queue(query, desk);
                    if (!ids || reviewing.rows(ids->mid(0, page))->size() != page)
                        qFatal("not listed");
                },
                [&] { firstPage(handle, query); });
        }
    }
    sqlite3_close(handle);
}
