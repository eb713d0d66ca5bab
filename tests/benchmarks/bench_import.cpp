// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/comparison.h"
#include "usecases/assessments.h"
#include "usecases/door.h"
#include "usecases/programme.h"
#include "usecases/registrationlists.h"
#include "usecases/workspace.h"

#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <ctime>

using namespace convenor;
using namespace Qt::StringLiterals;

// Takes a list of 100,000 registrations into a file of 20,000 people and 5,000 organizations:
// recognized, matched, recorded for undo, indexed, assessed. The peer inserts the very rows that
// came of it by the C API and builds their full-text index after.

namespace {

constexpr int rowCount = 100000;
constexpr int peopleCount = 20000;
constexpr int organizationCount = 5000;

QString number(int n)
{
    return QString::number(n);
}

/// A word of its own for each number, little like that of another.
QString madeUpWord(int n)
{
    static const QStringList syllables{u"ba"_s,  u"rin"_s,  u"ko"_s,  u"lu"_s,  u"mès"_s, u"tar"_s,
                                       u"vi"_s,  u"shon"_s, u"gue"_s, u"dal"_s, u"fer"_s, u"ney"_s,
                                       u"pak"_s, u"zu"_s,   u"ol"_s,  u"mat"_s};
    quint32 bits = quint32(n) * 2654435761U;
    QString word;
    for (int i = 0; i < 5; ++i, bits = bits << 4 | bits >> 28)
        word += syllables[qsizetype(bits >> 28)];
    word[0] = word[0].toUpper();
    return word;
}

QString organizationName(int n)
{
    static const QStringList first{u"Harbour"_s,  u"Meridian"_s, u"Solstice"_s,      u"Cedar"_s,
                                   u"Río Alto"_s, u"Bamako"_s,   u"Northern Light"_s};
    static const QStringList second{u"Relief"_s, u"Action"_s, u"Network"_s, u"Fondation"_s};
    return madeUpWord(n) + u' ' + first[n % first.size()] + u' ' + second[n / 7 % second.size()];
}

QString personName(int n)
{
    static const QStringList given{u"Élodie"_s, u"Amina"_s, u"Wei"_s, u"Juan"_s, u"Nguyễn"_s};
    return given[n % given.size()] + u' ' + madeUpWord(n);
}

/// The file before the import.
SessionId makeFile(const QString &path)
{
    const auto workspace = *Workspace::create(path);
    Series series;
    series.title = u"Series"_s;
    series.timeZone = u"Europe/Zurich"_s;
    series.criteria = {
        {{}, u"partner"_s, u"be a partner"_s, {CriterionKind::UnhcrPartner, {2024}}, {}}};
    const SeriesId seriesId = *Programme(*workspace).addSeries(series);
    Session session;
    session.series = seriesId;
    session.title = u"Session"_s;
    const SessionId sessionId = *Programme(*workspace).addSession(session);
    const auto done =
        workspace->door().write({"document.imported", {}}, {}, [](Stores &stores) -> Result<void> {
            QList<OrganizationId> organizations;
            for (int n = 0; n < organizationCount; ++n) {
                Organization each;
                each.key = u"o"_s + number(n);
                each.name = organizationName(n);
                each.kind = OrganizationKind::NationalNgo;
                if (n % 3 == 0)
                    each.unhcrPartnerYears = {2024};
                stores.rows.add(each);
                organizations.append(each.id);
            }
            for (int n = 0; n < peopleCount; ++n) {
                Person each;
                each.key = u"p"_s + number(n);
                each.name = personName(n);
                each.email = u"person"_s + number(n) + u"@example.org"_s;
                each.organization = organizations[n % organizationCount];
                stores.rows.add(each);
            }
            return {};
        });
    if (!done)
        qFatal("no file");
    return sessionId;
}

void makeList(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no list");
    file.write(
        "First Name,Last Name,Email,Organization,Country/Region,Job Title,What would you like "
        "to ask?,Have you worked on this topic?,Registration Time,Approval Status\n");
    for (int n = 0; n < rowCount; ++n) {
        const QString name = personName(n);
        const QString line = u"%1,%2,person%3@example.org,%4,Kenya,Head of Programmes,Question %3?,"
                             "\"Yes, for %3 years\",2024-02-10 08:30:00,approved\n"_s.arg(
                                 name.section(u' ', 0, 0), name.section(u' ', 1), number(n),
                                 organizationName(n % organizationCount));
        file.write(line.toUtf8());
    }
}

/// The rows that one file has and the other has not, to be inserted there.
class Peer final
{
public:
    Peer(const QString &path, const QString &after)
    {
        sqlite3_open(path.toUtf8().constData(), &m_handle);
        run("PRAGMA synchronous=FULL; PRAGMA journal_mode=TRUNCATE; PRAGMA cache_size=-32000; "
            "PRAGMA foreign_keys=ON");
        run("ATTACH '" + after.toUtf8() + "' AS ours");
        for (const QByteArray table : {"organization", "person", "registration",
                                       "registration_claims", "registration_answers"})
            keep(table,
                 "SELECT * FROM ours." + table + " WHERE id NOT IN (SELECT id FROM main." + table
                     + ')');
        keep("search (rowid, kind, text)",
             "SELECT rowid, kind, text FROM ours.search WHERE rowid NOT IN (SELECT rowid FROM "
             "main.search)");
        run("DETACH ours");
    }
    ~Peer()
    {
        for (const Table &table : m_tables) {
            for (sqlite3_value *each : table.values)
                sqlite3_value_free(each);
        }
        sqlite3_close(m_handle);
    }
    Q_DISABLE_COPY_MOVE(Peer)

    void insert()
    {
        run("BEGIN IMMEDIATE");
        for (const Table &table : m_tables) {
            QByteArray places = "?";
            for (int i = 1; i < table.columns; ++i)
                places += ",?";
            sqlite3_stmt *statement = nullptr;
            const QByteArray sql = "INSERT INTO " + table.name + " VALUES (" + places + ')';
            sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr);
            for (qsizetype at = 0; at < table.values.size(); at += table.columns) {
                for (int i = 0; i < table.columns; ++i)
                    sqlite3_bind_value(statement, i + 1, table.values[at + i]);
                if (sqlite3_step(statement) != SQLITE_DONE)
                    qFatal("%s", sqlite3_errmsg(m_handle));
                sqlite3_reset(statement);
            }
            sqlite3_finalize(statement);
        }
        run("COMMIT");
    }
    qsizetype rows() const
    {
        qsizetype rows = 0;
        for (const Table &table : m_tables)
            rows += table.values.size() / table.columns;
        return rows;
    }

private:
    struct Table
    {
        QByteArray name;
        int columns = 0;
        QList<sqlite3_value *> values;
    };

    void keep(const QByteArray &name, const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_handle));
        Table table{name, sqlite3_column_count(statement), {}};
        while (sqlite3_step(statement) == SQLITE_ROW) {
            for (int i = 0; i < table.columns; ++i)
                table.values.append(sqlite3_value_dup(sqlite3_column_value(statement, i)));
        }
        sqlite3_finalize(statement);
        m_tables.append(table);
    }
    void run(const QByteArray &sql)
    {
        sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    }

    sqlite3 *m_handle = nullptr;
    QList<Table> m_tables;
};

/// The most memory that this process has had, in MB.
int peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toInt() / 1024;
    }
    return 0;
}

/// Of this process, which waits for the disk a few times alone: others' work does not count.
double seconds(const std::function<void()> &run)
{
    const std::clock_t begin = std::clock();
    run();
    return double(std::clock() - begin) / CLOCKS_PER_SEC;
}

} // namespace

int main()
{
    QTextStream out(stdout);
    QTemporaryDir folder;
    const QString before = folder.filePath(u"before.convenor"_s);
    const QString ours = folder.filePath(u"ours.convenor"_s);
    const QString theirs = folder.filePath(u"theirs.convenor"_s);
    const QString list = folder.filePath(u"list.csv"_s);
    const SessionId session = makeFile(before);
    makeList(list);
    QList<double> ratios;
    for (int pair = 0; pair < 3; ++pair) {
        for (const QString &each : {ours, theirs}) {
            QFile::remove(each);
            QFile::copy(before, each);
        }
        const auto workspace = *Workspace::open(ours, Workspace::Access::ReadWrite);
        RegistrationLists lists(*workspace);
        const SeriesId series = Programme(*workspace).session(session)->series;
        Result<ComingRegistrations> coming;
        const double reading = seconds([&] { coming = lists.read({series, session}, list); });
        if (!coming || coming->count(Fate::New) != rowCount)
            qFatal("new %d, doubtful %d of %d", coming ? coming->count(Fate::New) : -1,
                   coming ? coming->count(Fate::Doubtful) : -1, rowCount);
        const double taking = seconds([&] {
            if (!lists.take(*coming))
                qFatal("the list was not taken");
        });
        const double assessing =
            seconds([&] { (void)Assessments(*workspace).assess(session).value(); });
        const int memory = peakMemory();
        Peer peer(theirs, ours);
        const double inserting = seconds([&] { peer.insert(); });
        ratios.append((reading + taking + assessing) / inserting);
        out << "reading and matching " << QString::number(reading, 'f', 2) << " s, taking "
            << QString::number(taking, 'f', 2) << " s, assessing "
            << QString::number(assessing, 'f', 2) << " s, peer "
            << QString::number(inserting, 'f', 2) << " s for " << peer.rows() << " rows; " << memory
            << " MB at most\n";
        out.flush();
    }
    std::sort(ratios.begin(), ratios.end());
    out << "import of 100,000 registrations against the C API's inserts of the same rows: "
        << QString::number(ratios[1], 'f', 2) << " times\n";
}
