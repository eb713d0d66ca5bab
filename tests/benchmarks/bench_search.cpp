// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/searchindex.h"
#include "storage/searchtokens.h"
#include "storage/statement.h"
#include "usecases/lookup.h"
#include "usecases/programme.h"
#include "usecases/workspace.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

#include <sqlite3.h>

using namespace convenor;
using namespace Qt::StringLiterals;

// Search over everything in a file of many registrations (100,000, or as many as the first argument
// says), as words are typed letter by letter, against the bare queries of FTS5 on the same index:
// one a kind, the ids alone. And what the index costs to make, against the one before it.

namespace {

constexpr int people = 20000;
constexpr int sessionCount = 150;
constexpr int pairs = 9;

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Words that look like a language: a few are everywhere, most are rare.
class Words final
{
public:
    QString word()
    {
        const double part = double(next() % 10000) / 10000;
        return ofNumber(quint32(part * part * part * part * 6000));
    }
    QString words(int count)
    {
        QString text;
        for (int i = 0; i < count; ++i)
            text += word() + u' ';
        return text;
    }
    quint32 next() { return m_state = m_state * 1664525U + 1013904223U, m_state >> 8; }
    static QString ofNumber(quint32 number)
    {
        static const char *const syllables[] = {
            "ma", "ri", "an", "dre", "jo", "se",  "fa", "ti",  "mo",  "ha", "sa", "ke",
            "lu", "ca", "ni", "pe",  "te", "son", "iz", "be",  "the", "ol", "ga", "du",
            "bo", "mi", "co", "ro",  "vi", "pro", "na", "tec", "tio", "hu", "go"};
        QString text;
        for (number += 40; number > 0; number /= 35)
            text += QLatin1StringView(syllables[number % 35]);
        return text;
    }

private:
    quint32 m_state = 1;
};

void add(Database &database, const QByteArray &sql, int count,
         const std::function<void(Statement &, int)> &bind)
{
    Statement insert(database, sql);
    for (int i = 1; i <= count; ++i) {
        bind(insert, i);
        insert.run();
    }
}

void fill(Database &database, SeriesId series, const QList<SessionId> &sessions, int registrations)
{
    Words words;
    database.beginWrite();
    add(database, "INSERT INTO organization (id, key, name, notes) VALUES (?, ?, ?, ?)", 5000,
        [&](Statement &row, int i) {
            row.bindInteger(1, i);
            row.bindText(2, u"o%1"_s.arg(i));
            row.bindText(3, words.words(3));
            row.bindText(4, words.words(12));
        });
    add(database,
        "INSERT INTO person (id, key, name, email, position, organization) VALUES (?, ?, ?, ?, ?, "
        "?)",
        people, [&](Statement &row, int i) {
            const QString name = Words::ofNumber(words.next() % 1500) + u' '
                + Words::ofNumber(2000 + words.next() % 40000);
            row.bindInteger(1, 100000 + i);
            row.bindText(2, u"p%1"_s.arg(i));
            row.bindText(3, i == people / 2 ? u"Zyxwvu Unica"_s : name);
            row.bindText(4, u"p%1@example.org"_s.arg(i));
            row.bindText(5, words.words(4));
            row.bindInteger(6, 1 + i % 5000);
        });
    for (const auto &[table, first, count] : {std::tuple(QByteArray("note"), 200000, 15000),
                                              std::tuple(QByteArray("action"), 300000, 5000)})
        add(database,
            "INSERT INTO \"" + table
                + "\" (id, session, key, text, audience) VALUES (?, ?, ?, ?, ?)",
            count, [&, from = first](Statement &row, int i) {
                row.bindInteger(1, from + i);
                row.bindInteger(2, sessions[i % sessionCount].value());
                row.bindText(3, u"k%1"_s.arg(i));
                row.bindText(4, words.words(30));
                row.bindText(5, wordOf(Audience(i % 3)));
            });
    add(database,
        "INSERT INTO registration (id, series, session, ordinal, person, state, questions, reason) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        registrations, [&](Statement &row, int i) {
            row.bindInteger(1, 1000000 + i);
            row.bindInteger(2, series.value());
            row.bindInteger(3, sessions[(i / 700) % sessionCount].value());
            row.bindInteger(4, i);
            row.bindInteger(5, 100001 + words.next() % people);
            row.bindText(6, wordOf(RegistrationState(i % 6)));
            row.bindText(7, words.next() % 3 == 0 ? words.words(12) : QString());
            row.bindText(8, u"representative of a national organization "_s + words.words(4));
        });
    database.commit();
}

/// What search was before: whole words, beginnings of two and three letters, all positions.
double formerIndex(Database &database)
{
    database.beginWrite();
    const double spent = milliseconds([&] {
        database.execute(
            u"CREATE VIRTUAL TABLE former USING fts5 (kind UNINDEXED, text, tokenize = \"unicode61 "
            "remove_diacritics 0\", prefix = '2 3');"
            "INSERT INTO former (rowid, kind, text) SELECT t.id, 'registration', fold((SELECT name "
            "FROM person p WHERE p.id = t.person) || ' ' || reason || ' ' || questions) FROM "
            "registration t;"_s);
    });
    database.rollback();
    return spent;
}

double thisIndex(Database &database)
{
    ChangeSet registrations;
    {
        Statement rows(database, "SELECT id FROM registration");
        while (rows.step())
            registrations.add(Kind::Registration, rows.integer(0));
    }
    database.beginWrite();
    const double spent = milliseconds([&] { SearchIndex(database).refresh(registrations); });
    database.rollback();
    return spent;
}

SearchQuery queryOf(const QString &text, int year = 0, std::optional<Kind> kind = {},
                    std::optional<Audience> audience = {})
{
    return {text, kind, year, audience};
}

QList<std::pair<QString, SearchQuery>> queries()
{
    QList<std::pair<QString, SearchQuery>> all;
    for (const QString &word : {u"maria"_s, u"representative"_s, u"zyxwvu"_s}) {
        for (qsizetype length = 1; length <= word.size(); ++length)
            all.append({word.left(length), queryOf(word.left(length))});
    }
    const QString second = u"representative maria"_s;
    for (qsizetype length = 16; length <= second.size(); ++length)
        all.append({second.left(length), queryOf(second.left(length))});
    all.append({u"m a"_s, queryOf(u"m a"_s)});
    all.append({u"organization national the"_s, queryOf(u"organization national the"_s)});
    all.append({u"zyxwvu representative"_s, queryOf(u"zyxwvu representative"_s)});
    all.append({u"nothing that is there"_s, queryOf(u"qqqq representative"_s)});
    all.append({u"ma year:2016"_s, queryOf(u"ma"_s, 2016)});
    all.append({u"representative year:2024"_s, queryOf(u"representative"_s, 2024)});
    all.append({u"zyxwvu year:2019"_s, queryOf(u"zyxwvu"_s, 2019)});
    all.append({u"representative year:1999"_s, queryOf(u"representative"_s, 1999)});
    all.append({u"ma audience:registered"_s, queryOf(u"ma"_s, 0, {}, Audience::Registered)});
    all.append({u"ma audience:internal"_s, queryOf(u"ma"_s, 0, {}, Audience::Internal)});
    all.append({u"ma kind:session"_s, queryOf(u"ma"_s, 0, Kind::Session)});
    all.append({u"ma kind:registration year:2018"_s, queryOf(u"ma"_s, 2018, Kind::Registration)});
    return all;
}

/// The ids of at most 101 things of each kind, the newest first.
void bare(sqlite3_stmt *statement, const SearchQuery &query)
{
    for (const Kind kind : searchedKinds) {
        if (query.kind.value_or(kind) != kind)
            continue;
        const QByteArray match = searchMatch(kind, query).toUtf8();
        sqlite3_bind_text(statement, 1, match.constData(), int(match.size()), SQLITE_STATIC);
        while (sqlite3_step(statement) == SQLITE_ROW)
            (void)sqlite3_column_int64(statement, 0);
        sqlite3_reset(statement);
    }
}

void measure(const Lookup &lookup, sqlite3 *handle)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(handle,
                           "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC "
                           "LIMIT 101",
                           -1, &statement, nullptr)
        != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
    QTextStream out(stdout);
    double worst = 0;
    QList<double> allRatios;
    for (const auto &[name, query] : queries()) {
        QList<double> ours;
        QList<double> theirs;
        const auto search = [&, asked = query] {
            if (!lookup.search(asked))
                qFatal("no search");
        };
        const double first = milliseconds(search); // as it is typed: nothing of it was read before
        for (int i = 0; i < pairs; ++i) {
            theirs.append(milliseconds([&, asked = query] { bare(statement, asked); }));
            ours.append(milliseconds(search));
        }
        std::sort(ours.begin(), ours.end());
        std::sort(theirs.begin(), theirs.end());
        const double ratio = ours[pairs / 2] / theirs[pairs / 2];
        allRatios.append(ratio);
        worst = std::max({worst, first, ours.last()});
        out << name.leftJustified(32) << " ours " << QString::number(ours[pairs / 2], 'f', 2)
            << " ms, bare " << QString::number(theirs[pairs / 2], 'f', 2) << " ms, "
            << QString::number(ratio, 'f', 2) << " times; first " << QString::number(first, 'f', 2)
            << " ms, worst " << QString::number(ours.last(), 'f', 2) << " ms\n";
        out.flush();
    }
    std::sort(allRatios.begin(), allRatios.end());
    out << "worst of all " << QString::number(worst, 'f', 1) << " ms; ratios "
        << QString::number(allRatios.first(), 'f', 2) << " to "
        << QString::number(allRatios.last(), 'f', 2) << ", median "
        << QString::number(allRatios[allRatios.size() / 2], 'f', 2) << '\n';
    sqlite3_finalize(statement);
}

} // namespace

int main(int argc, char **argv)
{
    const int registrations = argc > 1 ? std::max(1, atoi(argv[1])) : 100000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"search.convenor"_s);
    SeriesId series;
    QList<SessionId> sessions;
    Words words;
    {
        const auto made = Workspace::create(path).value();
        Programme programme(*made);
        Series added;
        added.title = u"Ten years of consultations"_s;
        series = programme.addSeries(added).value();
        for (int i = 0; i < sessionCount; ++i) {
            Session session;
            session.series = series;
            session.title = words.words(5);
            session.date = PartialDate(QDate(2015, 1, 1).addDays(i * 24));
            session.summary = words.words(600);
            sessions.append(programme.addSession(session).value());
        }
    }
    QTextStream out(stdout);
    {
        Database database(path, Database::Mode::ReadWrite);
        database.execute(u"PRAGMA synchronous=OFF"_s);
        fill(database, series, sessions, registrations);
        const double former = formerIndex(database);
        const double now = thisIndex(database);
        out << registrations << " registrations indexed in " << QString::number(now / 1000, 'f', 1)
            << " s, by the former index in " << QString::number(former / 1000, 'f', 1) << " s, "
            << QString::number(now / former, 'f', 2) << " times\n";
        out.flush();
        database.beginWrite();
        SearchIndex(database).rebuild();
        database.commit();
    }
    out << "file of " << (QFileInfo(path).size() >> 20) << " MB\n";
    out.flush();
    const auto workspace = Workspace::open(path, Workspace::Access::ReadOnly).value();
    sqlite3 *handle = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &handle, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_exec(handle, "PRAGMA cache_size=-32000", nullptr, nullptr, nullptr);
    measure(Lookup(*workspace), handle);
    sqlite3_close(handle);
}
