// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/releasestore.h"

#include "storage/cells.h"
#include "storage/contentstore.h"

namespace convenor {

namespace {

/// A release that others are compared with, as a row `given`.
const QByteArray given =
    "WITH given (id, series, outlet, language, at) AS (VALUES (?, ?, ?, ?, ?)) ";

void bind(Statement &statement, const Release &release)
{
    statement.bindInteger(1, release.id.value());
    statement.bindInteger(2, release.series.value());
    statement.bindText(3, wordOf(release.outlet));
    statement.bindText(4, release.language);
    statement.bindText(5, textOf(release.at));
}

Release ofSeries(SeriesId series)
{
    Release release;
    release.series = series;
    return release;
}

} // namespace

void ReleaseStore::add(Release &release)
{
    release.id = ReleaseId(m_database.nextId());
    Statement insert(m_database,
                     "INSERT INTO release (id, series, outlet, language, place, at, author) VALUES "
                     "(?, ?, ?, ?, ?, ?, ?)");
    insert.bindInteger(1, release.id.value());
    insert.bindInteger(2, release.series.value());
    insert.bindText(3, wordOf(release.outlet));
    insert.bindText(4, release.language);
    insert.bindText(5, release.place);
    insert.bindText(6, textOf(release.at));
    insert.bindText(7, release.by);
    insert.run();

    ContentStore contents(m_database);
    Statement part(m_database,
                   "INSERT INTO release_part (id, release, ordinal, session, title, file, hash, "
                   "words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    int ordinal = 0;
    for (const ReleasedPart &each : std::as_const(release.parts)) {
        part.bindInteger(1, m_database.nextId());
        part.bindInteger(2, release.id.value());
        part.bindInteger(3, ordinal++);
        part.bindText(4, each.session);
        part.bindText(5, each.title);
        part.bindText(6, each.file);
        part.bindText(7, each.hash);
        part.bindInteger(8, contents.add(each.words.toUtf8()).value());
        part.run();
        part.reset();
    }
}

QList<Release> ReleaseStore::releases(SeriesId series)
{
    return select("r.series = given.series", ofSeries(series));
}

std::optional<Release> ReleaseStore::find(ReleaseId id)
{
    Release release;
    release.id = id;
    const QList<Release> found = select("r.id = given.id", release);
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

std::optional<Release> ReleaseStore::before(const Release &release)
{
    const QList<Release> found =
        select("r.series = given.series AND r.outlet = given.outlet AND r.language = "
               "given.language AND (r.at, r.id) < (given.at, given.id)",
               release);
    return found.isEmpty() ? std::nullopt : std::optional(found.constFirst());
}

QList<Release> ReleaseStore::latest(SeriesId series)
{
    return select("r.series = given.series AND NOT EXISTS (SELECT 1 FROM release later WHERE "
                  "later.series = r.series AND later.outlet = r.outlet AND later.language = "
                  "r.language AND (later.at, later.id) > (r.at, r.id))",
                  ofSeries(series));
}

QList<Release> ReleaseStore::select(const QByteArray &where, const Release &release)
{
    Statement rows(m_database,
                   given
                       + "SELECT r.id, r.series, r.outlet, r.language, r.place, r.at, r.author "
                         "FROM release r, given WHERE "
                       + where + " ORDER BY r.at DESC, r.id DESC");
    bind(rows, release);
    QList<Release> all;
    while (rows.step()) {
        Release &each = all.emplaceBack();
        int index = 0;
        const auto read = [&](auto &...values) { (readCell(rows, index, values), ...); };
        read(each.id, each.series, each.outlet, each.language, each.place, each.at, each.by);
    }
    return all;
}

QHash<QString, QDateTime> ReleaseStore::lastOut(SeriesId series)
{
    Statement rows(m_database,
                   "SELECT p.session, max(r.at) FROM release r JOIN release_part p ON p.release = "
                   "r.id WHERE r.series = ? GROUP BY p.session");
    rows.bindInteger(1, series.value());
    QHash<QString, QDateTime> last;
    while (rows.step()) {
        int index = 1;
        readCell(rows, index, last[rows.text(0)]);
    }
    return last;
}

QList<ReleasedPart> ReleaseStore::standing(const Release &release)
{
    if (release.outlet != ReleaseForm::SessionFragment)
        return parts("r.id = given.id", release);
    // Each session's part that no later one, up to this release, has taken the place of.
    return parts("r.series = given.series AND r.outlet = given.outlet AND r.language = "
                 "given.language AND (r.at, r.id) <= (given.at, given.id) AND NOT EXISTS (SELECT 1 "
                 "FROM release later JOIN release_part l ON l.release = later.id WHERE "
                 "later.series = r.series AND later.outlet = r.outlet AND later.language = "
                 "r.language AND l.session = p.session AND (later.at, later.id) > (r.at, r.id) AND "
                 "(later.at, later.id) <= (given.at, given.id))",
                 release);
}

QList<ReleasedPart> ReleaseStore::parts(const QByteArray &where, const Release &release)
{
    Statement rows(m_database,
                   given
                       + "SELECT p.session, p.title, p.file, p.hash, p.words FROM release_part p "
                         "JOIN release r ON r.id = p.release, given WHERE "
                       + where + " ORDER BY r.at, r.id, p.ordinal");
    bind(rows, release);
    ContentStore contents(m_database);
    QList<ReleasedPart> all;
    while (rows.step()) {
        ReleasedPart &each = all.emplaceBack();
        int index = 0;
        const auto read = [&](auto &...values) { (readCell(rows, index, values), ...); };
        ContentId words;
        read(each.session, each.title, each.file, each.hash, words);
        QByteArray bytes;
        contents.read(words, [&bytes](const QByteArray &piece) {
            bytes += piece;
            return true;
        });
        each.words = QString::fromUtf8(bytes);
    }
    return all;
}

} // namespace convenor
