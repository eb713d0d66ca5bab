// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include "usecases/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QProcess>
#include <QTest>
#include <QtEndian>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

constexpr int wordsOff = 2;
constexpr int inputUnusable = 3;
constexpr int databaseUnusable = 4;
constexpr int cannotWrite = 5;

} // namespace

/// What every command says and leaves alone where it cannot do what it was asked.
class TestCliErrors final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void refusesWordsThatAreOff_data();
    void refusesWordsThatAreOff();
    void refusesInputThatIsNotUsable_data();
    void refusesInputThatIsNotUsable();
    void listsEveryFaultOfADocumentAndImportsNothing();
    void refusesSeriesThatIsThere();
    void refusesADatabaseThatIsNotUsable_data();
    void refusesADatabaseThatIsNotUsable();
    void offersTheNewestBackup();
    void refusesToMakeWhatIsThere();
    void refusesADatabaseThatIsWritten_data();
    void refusesADatabaseThatIsWritten();
    void refusesToWriteAReadOnlyFile();
    void failedExportLeavesTheOldFile_data();
    void failedExportLeavesTheOldFile();
    void refusesToExportOntoTheDatabase_data();
    void refusesToExportOntoTheDatabase();
    void refusesAFolderOfOthers();
    void standardOutputMayBeFull();
    void refusesABackupThatIsNotUsable();
    void nothingToUndoIsNotFound();
    void findsWhatIsDamaged();

private:
    /// One line on standard error, one object with --json; the database stays as it is.
    void refused(const QStringList &words, int status, const QByteArray &kind,
                 const QByteArray &says = {}) const;

    std::unique_ptr<Program> m_program;
};

void TestCliErrors::init()
{
    m_program = std::make_unique<Program>();
}

void TestCliErrors::cleanup()
{
    m_program.reset();
}

void TestCliErrors::refused(const QStringList &words, int status, const QByteArray &kind,
                            const QByteArray &says) const
{
    const QByteArray before = Program::contents(m_program->database());
    const Ran ran = m_program->run(words);
    QVERIFY2(ran.status == status, qPrintable(ran.wholeError()));
    QVERIFY2(ran.err.startsWith("convenor-cli: "), qPrintable(ran.wholeError()));
    QVERIFY2(ran.err.count('\n') == 1, qPrintable(ran.wholeError()));
    QVERIFY2(ran.err.contains(says), qPrintable(ran.wholeError()));
    QVERIFY2(ran.out.isEmpty(), qPrintable(ran.wholeError()));

    const Ran asJson = m_program->run(QStringList{u"--json"_s} + words);
    QVERIFY2(asJson.status == status, qPrintable(asJson.wholeError()));
    const QJsonObject error = asJson.error();
    QVERIFY2(error.value(u"kind").toString().toUtf8() == kind, qPrintable(asJson.wholeError()));
    QVERIFY(!error.value(u"what").toString().isEmpty());
    QVERIFY(error.value(u"way_out").isString() && error.value(u"list").isArray());
    QVERIFY2(asJson.err.isEmpty(), qPrintable(asJson.wholeError()));
    QCOMPARE(Program::contents(m_program->database()), before);
}

void TestCliErrors::refusesWordsThatAreOff_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("says");
    const auto row = [](const char *name, const QStringList &words, const QByteArray &says) {
        QTest::newRow(name) << words << says;
    };
    row("no command", {}, "a command is needed");
    row("no command in a group", {u"import"_s}, "import: a command is needed");
    row("unknown command", {u"frobnicate"_s}, "unknown command frobnicate");
    row("unknown command in a group", {u"import"_s, u"pdf"_s}, "unknown command pdf");
    row("not built yet", {u"export"_s, u"changes"_s, u"--out"_s, u"x"_s}, "unknown");
    row("unknown option", {u"stats"_s, u"--frob"_s}, "unknown option --frob");
    row("another command's option", {u"stats"_s, u"--fragment"_s}, "unknown option --fragment");
    row("a word too many", {u"undo"_s, u"all"_s}, "\"all\"");
    row("missing word", {u"import"_s, u"json"_s}, "DOC");
    row("missing option", {u"export"_s, u"page"_s}, "--out");
    row("missing value", {u"export"_s, u"page"_s, u"--out"_s}, "--out: its value is missing");
    row("option as a value", {u"export"_s, u"page"_s, u"--out"_s, u"--fragment"_s},
        "--out: its value is missing");
    row("empty value", {u"export"_s, u"page"_s, u"--out"_s, {}}, "--out: it is empty");
    row("empty series", {u"stats"_s, u"--series="_s}, "--series");
    row("twice", {u"history"_s, u"--limit"_s, u"1"_s, u"--limit"_s, u"2"_s},
        "--limit: it stands more than once");
    row("no number", {u"stats"_s, u"--session"_s, u"one"_s}, "\"one\" is no number");
    row("number with a tail", {u"history"_s, u"--limit"_s, u"5x"_s}, "\"5x\" is no number");
    row("negative number", {u"history"_s, u"--limit=-1"_s}, "\"-1\" is no number");
    row("zero", {u"stats"_s, u"--session"_s, u"0"_s}, "\"0\" is no number");
    row("huge number", {u"stats"_s, u"--session"_s, u"99999999999"_s}, "is no number");
    row("no language", {u"export"_s, u"site"_s, u"--out"_s, u"s"_s, u"--lang"_s, u"a/b"_s},
        "is no language code");
    row("site to standard output", {u"export"_s, u"site"_s, u"--out"_s, u"-"_s}, "only text");
    row("backup to standard output", {u"backup"_s, u"-"_s}, "only text");
}

void TestCliErrors::refusesWordsThatAreOff()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, says);
    // Known before anything is opened: there is no database at all.
    refused(words, wordsOff, "invalid", says);
    QCOMPARE(QDir(m_program->path({})).entryList(QDir::NoDotAndDotDot | QDir::AllEntries),
             QStringList());
}

void TestCliErrors::refusesInputThatIsNotUsable_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("says");
    const QStringList import{u"import"_s, u"json"_s};
    QTest::newRow("missing document") << import + QStringList{u"nowhere.json"_s} << QByteArray("io")
                                      << QByteArray("nowhere.json");
    QTest::newRow("a folder") << import + QStringList{u"."_s} << QByteArray("io")
                              << QByteArray("cannot be read");
    QTest::newRow("malformed document") << import + QStringList{u"bad.json"_s}
                                        << QByteArray("invalid") << QByteArray("line 2, column");
    QTest::newRow("empty document")
        << import + QStringList{u"empty.json"_s} << QByteArray("invalid") << QByteArray("line 1");
    QTest::newRow("not UTF-8") << import + QStringList{u"latin1.json"_s} << QByteArray("invalid")
                               << QByteArray("line 1");
    QTest::newRow("unknown series") << QStringList{u"stats"_s, u"--series"_s, u"1999"_s}
                                    << QByteArray("not_found") << QByteArray("\"1999\"");
    QTest::newRow("unknown series to export")
        << QStringList{u"export"_s, u"json"_s, u"--out"_s, u"o"_s, u"--series"_s, u"1999"_s}
        << QByteArray("not_found") << QByteArray("\"1999\"");
    QTest::newRow("unknown session") << QStringList{u"stats"_s, u"--session"_s, u"99"_s}
                                     << QByteArray("not_found") << QByteArray("session 99");
}

void TestCliErrors::refusesInputThatIsNotUsable()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, says);
    QVERIFY(m_program->makeSample());
    QVERIFY(Program::put(m_program->path(u"bad.json"_s), "{\"format\": \"convenor/1\",\n oops}"));
    QVERIFY(Program::put(m_program->path(u"empty.json"_s), ""));
    QVERIFY(Program::put(m_program->path(u"latin1.json"_s), "{\"format\": \"caf\xe9\"}"));
    refused(words, inputUnusable, kind, says);
    QVERIFY(!QFileInfo::exists(m_program->path(u"o"_s)));
}

void TestCliErrors::listsEveryFaultOfADocumentAndImportsNothing()
{
    QVERIFY(m_program->makeSample());
    const QByteArray before = m_program->dump();
    const QString document = m_program->path(u"faults.json"_s);
    QVERIFY(Program::put(document, R"({"format": "convenor/1", "series": [{
        "id": "x", "titel": "X", "title": "X", "time_zone": "Mars/Base", "language": "en",
        "sessions": [{"id": "s1", "number": 1, "title": "S", "date": "2024-13-01",
                      "speakers": [{"person": "nobody"}]}]}],
        "people": [{"id": "p1", "name": "P", "country": "XX"}]})"));
    const QStringList words{u"import"_s, u"json"_s, document};
    const QJsonArray list =
        m_program->run(words + QStringList{u"--json"_s}).error()[u"list"].toArray();
    QStringList faults;
    for (const auto &each : list)
        faults.append(each.toString());
    const QString all = faults.join(u'\n');
    QCOMPARE(faults.size(), 5);
    for (const auto &where :
         {u"series[0].titel: unknown key"_s, u"series[0].time_zone: "_s,
          u"series[0].sessions[0].date: "_s, u"series[0].sessions[0].speakers[0].person: "_s,
          u"people[0].country: "_s})
        QVERIFY2(all.contains(where), qPrintable(all));
    const Ran shown = m_program->run(words);
    QCOMPARE(shown.status, inputUnusable);
    QCOMPARE(shown.err.count('\n'), 6);
    QVERIFY(shown.err.contains("\n  series[0].titel: unknown key\n"));
    QCOMPARE(m_program->dump(), before);
}

void TestCliErrors::refusesSeriesThatIsThere()
{
    QVERIFY(m_program->makeSample());
    const QString document = m_program->path(u"again.json"_s);
    QVERIFY(Program::put(document, m_program->dump()));
    const Ran ran = m_program->run({u"import"_s, u"json"_s, document, u"--json"_s});
    QCOMPARE(ran.status, inputUnusable);
    QVERIFY(ran.error()[u"list"].toArray()[0].toString().startsWith(u"series[0].id: "));
}

void TestCliErrors::refusesADatabaseThatIsNotUsable_data()
{
    QTest::addColumn<QByteArray>("spoilt");
    QTest::addColumn<QByteArray>("says");
    Program program;
    QVERIFY(program.makeSample());
    const QByteArray good = Program::contents(program.database());
    const auto with = [&good](qsizetype at, quint32 value) {
        QByteArray bytes = good;
        qToBigEndian(value, bytes.data() + at);
        return bytes;
    };
    QTest::newRow("0 bytes") << QByteArray("") << QByteArray("is empty");
    QTest::newRow("a text file") << QByteArray("Dear all,\n").repeated(200)
                                 << QByteArray("is not a Convenor workspace");
    QTest::newRow("another program's") << with(68, 0x12345678) << QByteArray("another program");
    QTest::newRow("newer") << with(60, 9999) << QByteArray("newer version");
    QTest::newRow("truncated") << good.first(good.size() / 2) << QByteArray("cut off");
    QTest::newRow("truncated in the header") << good.first(60) << QByteArray("cut off");
    QByteArray scratched = good;
    scratched.replace(100, 4000, QByteArray(4000, 'x'));
    QTest::newRow("scratched") << scratched << QByteArray("is damaged");
}

void TestCliErrors::refusesADatabaseThatIsNotUsable()
{
    QFETCH(QByteArray, spoilt);
    QFETCH(QByteArray, says);
    QVERIFY(Program::put(m_program->path(u"doc.json"_s), "{\"format\": \"convenor/1\"}"));
    QVERIFY(Program::put(m_program->database(), spoilt));
    const QString out = m_program->path(u"out"_s);
    for (const QStringList &words :
         {QStringList{u"stats"_s}, QStringList{u"import"_s, u"json"_s, u"doc.json"_s},
          QStringList{u"export"_s, u"json"_s, u"--out"_s, out},
          QStringList{u"export"_s, u"site"_s, u"--out"_s, out}, QStringList{u"undo"_s},
          QStringList{u"history"_s}, QStringList{u"search"_s, u"x"_s}, QStringList{u"check"_s},
          QStringList{u"backup"_s, out}}) {
        const Ran ran = m_program->run(words);
        QVERIFY2(ran.status == databaseUnusable, qPrintable(ran.wholeError()));
        QVERIFY2(ran.err.contains(says), qPrintable(ran.wholeError()));
        QCOMPARE(Program::contents(m_program->database()), spoilt);
        QVERIFY(!QFileInfo::exists(out));
        QVERIFY(!QFileInfo::exists(m_program->database() + u"-journal"_s));
    }
}

void TestCliErrors::offersTheNewestBackup()
{
    QVERIFY(m_program->makeSample());
    const QString backup = m_program->database() + u".20240101.backup"_s;
    QCOMPARE(m_program->run({u"backup"_s, backup}).status, 0);
    QVERIFY(Program::put(m_program->database(), ""));
    const QByteArray offer = "restore '" + backup.toUtf8() + "'";
    refused({u"stats"_s}, databaseUnusable, "invalid", offer);
    QCOMPARE(m_program->run({u"restore"_s, backup}).status, 0);
    QCOMPARE(m_program->run({u"check"_s}).status, 0);
}

void TestCliErrors::refusesToMakeWhatIsThere()
{
    QVERIFY(m_program->makeSample());
    refused({u"init"_s}, databaseUnusable, "conflict", "exists already");
    refused({u"init"_s, u"--sample"_s}, databaseUnusable, "conflict", "exists already");
    const Ran ran =
        m_program->runBare({u"init"_s, u"--db"_s, m_program->path(u"no/such/folder.db"_s)});
    QCOMPARE(ran.status, databaseUnusable);
    QCOMPARE(m_program->runBare({u"stats"_s, u"--db"_s, u"missing.db"_s}).status, databaseUnusable);
    QVERIFY(!QFileInfo::exists(m_program->path(u"missing.db"_s)));
    QCOMPARE(m_program->runBare({u"undo"_s, u"--db"_s, u"missing.db"_s}).status, databaseUnusable);
    QVERIFY(!QFileInfo::exists(m_program->path(u"missing.db"_s)));
}

void TestCliErrors::refusesADatabaseThatIsWritten_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("import") << QStringList{u"import"_s, u"json"_s, u"doc.json"_s};
    QTest::newRow("undo") << QStringList{u"undo"_s};
    QTest::newRow("redo") << QStringList{u"redo"_s};
    QTest::newRow("restore") << QStringList{u"restore"_s, u"copy.backup"_s};
}

void TestCliErrors::refusesADatabaseThatIsWritten()
{
    QFETCH(QStringList, words);
    QVERIFY(m_program->makeSample());
    QVERIFY(Program::put(m_program->path(u"doc.json"_s), "{\"format\": \"convenor/1\"}"));
    QCOMPARE(m_program->run({u"backup"_s, u"copy.backup"_s}).status, 0);
    const auto window = Workspace::open(m_program->database(), Workspace::Access::ReadWrite);
    QVERIFY(window);
    const QByteArray process = QByteArray::number(QCoreApplication::applicationPid());
    refused(words, databaseUnusable, "conflict", "(process " + process + ")");
}

void TestCliErrors::refusesToWriteAReadOnlyFile()
{
    QVERIFY(m_program->makeSample());
    QFile file(m_program->database());
    QVERIFY(file.setPermissions(QFileDevice::ReadOwner));
    if (QFileInfo(file).isWritable())
        QSKIP("root may write any file");
    refused({u"undo"_s}, databaseUnusable, "storage", "may not be written");
    QCOMPARE(m_program->run({u"stats"_s}).status, 0);
}

void TestCliErrors::failedExportLeavesTheOldFile_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("json") << QStringList{u"export"_s, u"json"_s, u"--out"_s};
    QTest::newRow("page") << QStringList{u"export"_s, u"page"_s, u"--out"_s};
    QTest::newRow("fragment") << QStringList{u"export"_s, u"page"_s, u"--fragment"_s, u"--out"_s};
    QTest::newRow("site") << QStringList{u"export"_s, u"site"_s, u"--out"_s};
    QTest::newRow("backup") << QStringList{u"backup"_s};
}

void TestCliErrors::failedExportLeavesTheOldFile()
{
    QFETCH(QStringList, words);
    QVERIFY(m_program->makeSample());
    const QString old = m_program->path(u"old.txt"_s);
    QVERIFY(Program::put(old, "as it was"));
    refused(words + QStringList{old + u"/below-a-file"_s}, cannotWrite, "io", "below-a-file");
    QCOMPARE(Program::contents(old), "as it was");

    const QString folder = m_program->path(u"folder"_s);
    QVERIFY(QDir().mkpath(folder) && Program::put(folder + u"/kept.txt"_s, "kept"));
    refused(words + QStringList{folder}, cannotWrite, "io", "folder");
    QCOMPARE(Program::contents(folder + u"/kept.txt"_s), "kept");
    const QStringList left = QDir(m_program->path({})).entryList(QDir::Files | QDir::Hidden);
    QCOMPARE(left, (QStringList{u"old.txt"_s, u"years.convenor"_s, u"years.convenor-journal"_s}));
}

void TestCliErrors::refusesToExportOntoTheDatabase_data()
{
    failedExportLeavesTheOldFile_data();
}

void TestCliErrors::refusesToExportOntoTheDatabase()
{
    QFETCH(QStringList, words);
    QVERIFY(m_program->makeSample());
    QVERIFY(QFile::link(m_program->database(), m_program->path(u"link"_s)));
    for (const QString &target : {m_program->database(), u"./years.convenor"_s, u"link"_s})
        refused(words + QStringList{target}, cannotWrite, "invalid", "workspace");
    if (words.contains(u"site"_s)) {
        // A folder that was made by an export may be replaced, but not with the database in it.
        const QString folder = m_program->path(u"made"_s);
        QCOMPARE(m_program->run(words + QStringList{folder}).status, 0);
        const QString inside = folder + u"/inside.convenor"_s;
        QVERIFY(QFile::copy(m_program->database(), inside));
        const Ran ran =
            m_program->runBare(QStringList{u"--db"_s, inside} + words + QStringList{folder});
        QCOMPARE(ran.status, cannotWrite);
        QVERIFY(QFileInfo::exists(inside));
    }
}

void TestCliErrors::refusesAFolderOfOthers()
{
    QVERIFY(m_program->makeSample());
    QVERIFY(QDir().mkpath(m_program->path(u"mine"_s)));
    QVERIFY(Program::put(m_program->path(u"mine/thesis.txt"_s), "years of work"));
    refused({u"export"_s, u"site"_s, u"--out"_s, u"mine"_s}, cannotWrite, "io",
            "was not made by Convenor");
    QCOMPARE(Program::contents(m_program->path(u"mine/thesis.txt"_s)), "years of work");
}

void TestCliErrors::standardOutputMayBeFull()
{
    if (!QFileInfo::exists(u"/dev/full"_s))
        QSKIP("there is no /dev/full here");
    QVERIFY(m_program->makeSample());
    QProcess process;
    process.setStandardOutputFile(u"/dev/full"_s);
    process.start(QStringLiteral(CONVENOR_CLI),
                  {u"--db"_s, m_program->database(), u"export"_s, u"json"_s, u"--out"_s, u"-"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), cannotWrite);
    QVERIFY(process.readAllStandardError().startsWith("convenor-cli: "));
}

void TestCliErrors::refusesABackupThatIsNotUsable()
{
    QVERIFY(m_program->makeSample());
    refused({u"restore"_s, u"nowhere.backup"_s}, inputUnusable, "not_found", "nowhere.backup");
    QVERIFY(Program::put(m_program->path(u"text.backup"_s), "no database"));
    refused({u"restore"_s, u"text.backup"_s}, inputUnusable, "invalid", "text.backup");
    const QByteArray half = Program::contents(m_program->database()).first(20000);
    QVERIFY(Program::put(m_program->path(u"half.backup"_s), half));
    refused({u"restore"_s, u"half.backup"_s}, inputUnusable, "invalid", "cut off");
    refused({u"restore"_s, m_program->database()}, inputUnusable, "invalid", "itself");
    QVERIFY(!QFileInfo::exists(m_program->database() + u".restored"_s));
}

void TestCliErrors::nothingToUndoIsNotFound()
{
    QCOMPARE(m_program->run({u"init"_s}).status, 0);
    refused({u"undo"_s}, inputUnusable, "not_found", "nothing to undo");
    refused({u"redo"_s}, inputUnusable, "not_found", "nothing to redo");
    refused({u"stats"_s}, inputUnusable, "not_found", "no series");
}

void TestCliErrors::findsWhatIsDamaged()
{
    QVERIFY(m_program->makeSample());
    QByteArray bytes = Program::contents(m_program->database());
    const qsizetype page = qFromBigEndian<quint16>(bytes.constData() + 16);
    // Far behind the schema, some of the rows' pages hold nonsense.
    for (qsizetype at = bytes.size() / 2 / page * page; at < bytes.size(); at += 8 * page)
        bytes.replace(at, 64, QByteArray(64, '\x7f'));
    QVERIFY(Program::put(m_program->database(), bytes));
    const Ran ran = m_program->run({u"check"_s, u"--json"_s});
    QVERIFY2(ran.status == databaseUnusable, qPrintable(ran.wholeError()));
    const QJsonObject told = ran.json();
    if (!told.contains(u"error"_s)) {
        QVERIFY(!told.value(u"ok").toBool());
        const QJsonObject finding = told[u"findings"].toArray()[0].toObject();
        for (const auto &key : {u"rule"_s, u"where"_s, u"what"_s})
            QVERIFY(!finding.value(key).toString().isEmpty());
    }
    QCOMPARE(Program::contents(m_program->database()), bytes);
    QCOMPARE(m_program->run({u"backup"_s, u"copy.backup"_s}).status, databaseUnusable);
    QVERIFY(!QFileInfo::exists(m_program->path(u"copy.backup"_s)));
}

QTEST_GUILESS_MAIN(TestCliErrors)
#include "tst_clierrors.moc"
