// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/comparison.h"
#include "tests/benchmarks/longsummary.h"
#include "usecases/programme.h"
#include "usecases/publicationchecks.h"
#include "usecases/publishing.h"
#include "usecases/workspace.h"

#include <QTemporaryDir>

#include <sqlite3.h>

using namespace convenor;
using namespace Qt::StringLiterals;

// The publication check of a series of 150 sessions for which 20,000 people registered 50,000
// times, among 5,000 organizations, against making its page.

namespace {

constexpr int sessionCount = 150;

SeriesId addSeries(Programme &programme, PersonId speaker)
{
    Series series;
    series.title = u"Ten years of consultations"_s;
    series.language = u"en"_s;
    series.timeZone = u"Europe/Zurich"_s;
    const SeriesId id = programme.addSeries(series).value();
    for (int i = 1; i <= sessionCount; ++i) {
        Session session;
        session.series = id;
        session.title = u"Session on matter %1 along the northern road"_s.arg(i);
        session.status = SessionStatus::Held;
        session.date = PartialDate(QDate(2015, 1, 1).addDays(i * 20));
        session.summary = longSummary(i);
        session.summaryState = SummaryState::Approved;
        session.participantsReported = 130;
        for (int each = 0; each < 4; ++each)
            session.speakers.append({{},
                                     PersonId(speaker.value() + each),
                                     {},
                                     u"Head of Section"_s,
                                     OrganizationId(1 + each),
                                     SpeakerState::Confirmed,
                                     {},
                                     {}});
        if (!programme.addSession(session))
            qFatal("no session");
    }
    return id;
}

void run(sqlite3 *handle, const QByteArray &sql)
{
    if (sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
}

void addDirectory(sqlite3 *handle)
{
    run(handle,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000) INSERT "
        "INTO organization (id, key, name, acronym) SELECT i, 'o' || i, 'Organization ' || (i * "
        "7919 % 5000), 'ORG' || i FROM n");
    run(handle,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) INSERT "
        "INTO person (id, key, name, organization, email) SELECT i, 'p' || i, 'Given' || (i * 7919 "
        "% 997) || ' Family' || i, 1 + i % 5000, 'p' || i || '@example.org' FROM n");
}

void addRegistrations(sqlite3 *handle, SeriesId series)
{
    const QByteArray id = QByteArray::number(series.value());
    run(handle,
        "CREATE TEMP TABLE place AS SELECT row_number() OVER (ORDER BY id) AS n, id FROM session "
        "WHERE series = "
            + id);
    run(handle,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50000) INSERT "
        "INTO registration (id, series, session, ordinal, person, organization, state) SELECT i, "
            + id
            + ", (SELECT id FROM place WHERE place.n = 1 + i % 150), i, 1 + i % 20000, 1 + i % "
              "5000, 'accepted' FROM n");
}

} // namespace

int main()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"years.convenor"_s);
    auto workspace = Workspace::create(path).value();
    sqlite3 *handle = nullptr;
    sqlite3_open(path.toUtf8().constData(), &handle);
    run(handle, "PRAGMA synchronous=OFF");
    addDirectory(handle);
    Programme programme(*workspace);
    const SeriesId series = addSeries(programme, PersonId(7));
    addRegistrations(handle, series);
    sqlite3_close(handle);
    const PublicationChecks checks(*workspace);
    const Publishing publishing(*workspace);
    compare(
        u"check of 150 sessions and 50,000 registrations against their page"_s,
        [&] {
            if (!checks.findings(series))
                qFatal("no findings");
        },
        [&] {
            if (!publishing.page(series))
                qFatal("no page");
        });
}
