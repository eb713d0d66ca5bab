// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include "usecases/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSettings>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

QStringList sorted(QStringList list)
{
    list.sort();
    return list;
}

} // namespace

/// What every command does and says where all is well.
class TestCli final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void helpNamesExactlyTheCommandsThatThereAre();
    void everyCommandHasHelp_data();
    void everyCommandHasHelp();
    void versionIsTold();
    void makesAnEmptyFile();
    void sampleRoundTripGivesTheSameBytes();
    void importTellsWhatWasTakenIn();
    void importReadsStandardInput();
    void importIsOneChange();
    void exportsOneSeries();
    void exportsThePage();
    void exportsCueSheets();
    void exportsTheCalendar();
    void importsACalendar();
    void exportsTheSite();
    void publicOutputsHoldNothingInternal();
    void tellsFigures();
    void assessesRegistrations();
    void assessesTheMeetingAsAWhole();
    void searchesInAnyScript();
    void tellsTheHistory();
    void undoesAndRedoesAfterRestart();
    void backsUpAndRestores();
    void checksTheFile();
    void readsBesideAnOpenWindow();
    void optionsStandBeforeOrAfterTheCommand_data();
    void optionsStandBeforeOrAfterTheCommand();
    void takesTheFileLastOpenedInTheWindow();
    void takesTheUsualFileElse();
    void takesNamesOfAnyScript();
    void saysNothingOfTheLocale();

private:
    Ran good(const QStringList &words, const QByteArray &input = {}) const;

    std::unique_ptr<Program> m_program;
};

void TestCli::init()
{
    m_program = std::make_unique<Program>();
}

void TestCli::cleanup()
{
    m_program.reset();
}

/// Runs it twice over: the status is 0 and standard error stays empty.
Ran TestCli::good(const QStringList &words, const QByteArray &input) const
{
    const Ran ran = m_program->run(words, input);
    if (ran.status != 0 || !ran.err.isEmpty())
        qWarning() << words << ran.status << ran.out << ran.err;
    return ran.status == 0 && ran.err.isEmpty() ? ran : Ran();
}

void TestCli::helpNamesExactlyTheCommandsThatThereAre()
{
    const Ran ran = m_program->runBare({u"--help"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.err.isEmpty());
    for (const auto &command : {"init [--sample]",
                                "import json DOC",
                                "import organizations FILE",
                                "import attendance --session N FILE [--minutes N] [--dry-run]",
                                "export site --out DIR [--lang CODE]",
                                "export page --out FILE [--fragment]",
                                "export session --session N --out FILE",
                                "export decisions [--session N] --out FILE",
                                "export notes-mail --session N --out DIR [--batch N]",
                                "export attendees --session N --out FILE [--kind KIND]",
                                "export json --out FILE",
                                "stats [--session N]",
                                "assess [--session N]",
                                "search TEXT",
                                "history [--limit N]",
                                "undo",
                                "redo",
                                "backup FILE",
                                "restore FILE",
                                "check [--publication]",
                                "anonymize --before DATE [--dry-run]",
                                "--db FILE",
                                "--json",
                                "--series ID",
                                "--version"})
        QVERIFY2(ran.out.contains(QByteArray("\n  ") + command), command);
    for (const auto &later : {"export copy", "export changes"})
        QVERIFY2(!ran.out.contains(later), later);
    const Ran group = m_program->runBare({u"export"_s, u"--help"_s});
    QCOMPARE(group.status, 0);
    QVERIFY(group.out.contains("export page") && !group.out.contains("import json"));
}

void TestCli::everyCommandHasHelp_data()
{
    QTest::addColumn<QStringList>("words");
    for (const char *command :
         {"init", "import json", "import attendance", "export site", "export page",
          "export session", "export decisions", "export notes-mail", "export json", "stats",
          "assess", "search", "history", "undo", "redo", "backup", "restore", "check", "anonymize"})
        QTest::newRow(command) << QString::fromLatin1(command).split(u' ');
}

void TestCli::everyCommandHasHelp()
{
    QFETCH(QStringList, words);
    const Ran ran = m_program->runBare(words + QStringList{u"--help"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.startsWith("convenor-cli " + words.join(u' ').toUtf8()));
    QVERIFY(ran.out.contains("Exit status:"));
    QVERIFY(!QFileInfo::exists(m_program->data()));
}

void TestCli::versionIsTold()
{
    const Ran ran = m_program->runBare({u"--version"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.out, "convenor-cli " CONVENOR_VERSION "\n");
}

void TestCli::makesAnEmptyFile()
{
    const Ran ran = good({u"init"_s, u"--json"_s});
    QCOMPARE(ran.json().value(u"files").toArray(), QJsonArray{m_program->database()});
    QVERIFY(ran.json().value(u"done").isString());
    constexpr auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(m_program->database()).permissions() & others));
    QCOMPARE(m_program->dump().simplified(), "{ \"format\": \"convenor/1\" }");
}

void TestCli::sampleRoundTripGivesTheSameBytes()
{
    QVERIFY(m_program->makeSample());
    const QString document = m_program->path(u"a.json"_s);
    const Ran ran = good({u"export"_s, u"json"_s, u"--out"_s, document, u"--json"_s});
    QCOMPARE(ran.json().value(u"files").toArray(), QJsonArray{document});
    const QByteArray bytes = Program::contents(document);
    QVERIFY(bytes.size() > 100000);
    QCOMPARE(m_program->dump(), bytes);

    const QStringList other{u"--db"_s, m_program->path(u"other.convenor"_s)};
    QCOMPARE(m_program->runBare(other + QStringList{u"init"_s}).status, 0);
    QCOMPARE(m_program->runBare(other + QStringList{u"import"_s, u"json"_s, document}).status, 0);
    QCOMPARE(
        m_program->runBare(other + QStringList{u"export"_s, u"json"_s, u"--out"_s, u"-"_s}).out,
        bytes);
    QCOMPARE(bytes,
             Program::contents(QStringLiteral(CONVENOR_SOURCE_DIR)
                               + u"/resources/sample/sample.json"_s));
}

void TestCli::importTellsWhatWasTakenIn()
{
    QVERIFY(m_program->makeSample());
    const QString document = m_program->path(u"a.json"_s);
    QVERIFY(Program::put(document, m_program->dump()));
    QVERIFY(QFile::remove(m_program->database()));
    good({u"init"_s});
    const QJsonObject counts = good({u"import"_s, u"json"_s, document, u"--json"_s}).json();
    QCOMPARE(counts.value(u"series").toInt(), 1);
    QCOMPARE(counts.value(u"sessions").toInt(), 6);
    for (const auto &key : {"people", "organizations", "registrations"})
        QVERIFY2(counts.value(QLatin1StringView(key)).toInt() > 0, key);
}

void TestCli::importReadsStandardInput()
{
    good({u"init"_s});
    const QByteArray document =
        R"({"format": "convenor/1", "people": [{"id": "p1", "name": "葛城"}]})";
    const Ran ran = good({u"import"_s, u"json"_s, u"-"_s}, document);
    QCOMPARE(ran.out,
             "imported 0 series, 0 sessions, 1 person, 0 organizations, 0 registrations\n");
    QVERIFY(m_program->dump().contains("葛城"));
}

void TestCli::importIsOneChange()
{
    QVERIFY(m_program->makeSample());
    QCOMPARE(good({u"history"_s, u"--json"_s}).json().value(u"changes").toArray().size(), 1);
    good({u"undo"_s});
    QCOMPARE(m_program->dump().simplified(), "{ \"format\": \"convenor/1\" }");
}

void TestCli::exportsOneSeries()
{
    QVERIFY(m_program->makeSample());
    const QByteArray extra = R"({"format": "convenor/1", "series": [{"id": "later",
        "title": "Later", "start": "2025-01-01", "time_zone": "UTC", "language": "en"}]})";
    good({u"import"_s, u"json"_s, u"-"_s}, extra);
    const QByteArray all = m_program->dump();
    const QByteArray one =
        good({u"export"_s, u"json"_s, u"--series"_s, u"online-2024"_s, u"--out"_s, u"-"_s}).out;
    QVERIFY(all.contains("\"later\"") && !one.contains("\"later\""));
    // Without --series it is the one with the latest start.
    QVERIFY(good({u"export"_s, u"page"_s, u"--out"_s, u"-"_s}).out.contains("Later"));
    const Ran named =
        good({u"--series"_s, u"online-2024"_s, u"export"_s, u"page"_s, u"--out"_s, u"-"_s});
    QVERIFY(named.out.contains("2024 UNHCR Online Consultations with NGOs"));
}

void TestCli::exportsThePage()
{
    QVERIFY(m_program->makeSample());
    const QString target = m_program->path(u"page.html"_s);
    const QStringList words{u"export"_s, u"page"_s, u"--out"_s};
    const Ran ran = good(words + QStringList{target, u"--json"_s});
    QCOMPARE(ran.json().value(u"files").toArray(), QJsonArray{target});
    const QByteArray page = Program::contents(target);
    QVERIFY(page.startsWith("<!DOCTYPE html>") || page.startsWith("<!doctype html>"));
    QCOMPARE(good(words + QStringList{u"-"_s}).out, page);
    const QByteArray fragment = good(words + QStringList{u"-"_s, u"--fragment"_s}).out;
    QVERIFY(!fragment.isEmpty() && !fragment.contains("<style") && !fragment.contains("<html"));
}

void TestCli::exportsCueSheets()
{
    QVERIFY(m_program->makeSample());
    const QString pdf = m_program->path(u"cues.pdf"_s);
    const QString html = m_program->path(u"cues.html"_s);
    const auto words = [](const QString &target) {
        return QStringList{u"export"_s, u"session"_s, u"--session"_s, u"1"_s,
                           u"--kind"_s, u"cues"_s,    u"--out"_s,     target};
    };
    QCOMPARE(good(words(pdf)).out, "exported "_ba + pdf.toUtf8() + '\n');
    QVERIFY(Program::contents(pdf).startsWith("%PDF-"));
    good(words(html));
    QVERIFY(Program::contents(html).contains("<h2>Run of show</h2>"));
    QCOMPARE(m_program->run(words(m_program->path(u"cues.doc"_s))).status, 2);
    QCOMPARE(m_program->run(words(u"-"_s)).status, 2);
    QStringList other = words(pdf);
    const Ran refused = m_program->run(other + QStringList{u"--audience"_s, u"public"_s});
    QCOMPARE(refused.status, 2);
    QVERIFY(refused.err.contains("the cue sheet is for organizers only"));
    good(other + QStringList{u"--audience"_s, u"internal"_s});
    other[3] = u"99"_s;
    QCOMPARE(m_program->run(other).status, 3);
}

void TestCli::exportsTheCalendar()
{
    QVERIFY(m_program->makeSample());
    const QString target = m_program->path(u"years.ics"_s);
    const QJsonObject told =
        good({u"export"_s, u"calendar"_s, u"--out"_s, target, u"--json"_s}).json();
    QCOMPARE(told.value(u"files").toArray(), QJsonArray{target});
    const QByteArray bytes = Program::contents(target);
    QCOMPARE(told.value(u"events").toInt(), bytes.count("BEGIN:VEVENT"));
    QVERIFY(told.value(u"events").toInt() > 0 && told.value(u"left_out").toInt() > 0);
    QCOMPARE(good({u"export"_s, u"calendar"_s, u"--out"_s, u"-"_s}).out, bytes);
    const QByteArray before = m_program->dump();
    QVERIFY(good({u"import"_s, u"calendar"_s, target}).out.contains("there already"));
    QCOMPARE(m_program->dump(), before);
}

void TestCli::importsACalendar()
{
    QVERIFY(m_program->makeSample());
    const QByteArray bytes = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART:20240910T120000Z\n"
                             "SUMMARY:Talk\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\n"
                             "DTSTART;TZID=Mars:20240910T120000\nSUMMARY:Far\nEND:VEVENT\n"
                             "END:VCALENDAR\n";
    const Ran ran = m_program->run({u"import"_s, u"calendar"_s, u"-"_s}, bytes);
    QCOMPARE(ran.status, 1);
    QVERIFY(ran.out.startsWith("planned 1 session from standard input; 1 refused\nline 7: "));
    const Ran again = m_program->run({u"--json"_s, u"import"_s, u"calendar"_s, u"-"_s}, bytes);
    QCOMPARE(again.status, 1);
    QCOMPARE(again.json().value(u"new").toInt(), 0);
    QCOMPARE(again.json().value(u"same").toInt(), 1);
    const QJsonArray refused = again.json().value(u"refused").toArray();
    QCOMPARE(refused.size(), 1);
    QCOMPARE(refused[0].toObject().value(u"line").toInt(), 7);
    QVERIFY(refused[0].toObject().value(u"why").toString().contains(u"\"Mars\""));
    QCOMPARE(m_program->run({u"import"_s, u"calendar"_s, u"-"_s}, "words").status, 3);
    QCOMPARE(m_program->run({u"import"_s, u"calendar"_s, m_program->path(u"no.ics"_s)}).status, 3);
}

void TestCli::exportsTheSite()
{
    QVERIFY(m_program->makeSample());
    const QString target = m_program->path(u"site"_s);
    const QStringList words{u"export"_s, u"site"_s, u"--out"_s, target};
    const QJsonArray files =
        good(words + QStringList{u"--json"_s}).json().value(u"files").toArray();
    for (const auto &file : files)
        QVERIFY2(QFileInfo::exists(file.toString()), qPrintable(file.toString()));
    QVERIFY(files.contains(target + u"/index.html"_s));
    QVERIFY(files.size() >= 6); // the index, five public sessions
    const QByteArray english = Program::contents(target + u"/index.html"_s);
    QVERIFY(english.contains("lang=\"en\""));
    QVERIFY(english.contains("hreflang=\"fr\" href=\"fr/index.html\""));
    QVERIFY(files.contains(target + u"/fr/session-1.html"_s));
    QVERIFY(Program::contents(target + u"/fr/index.html"_s).contains("lang=\"fr\""));
    good(words + QStringList{u"--lang"_s, u"fr"_s});
    QVERIFY(!QFileInfo::exists(target + u"/fr"_s)); // one language alone stands at the root
    QVERIFY(Program::contents(target + u"/index.html"_s).contains("lang=\"fr\""));
    QVERIFY(!QDir(m_program->path({})).entryList().join(u' ').contains(u"site."));
}

void TestCli::publicOutputsHoldNothingInternal()
{
    QVERIFY(m_program->makeSample());
    const QJsonObject whole = QJsonDocument::fromJson(m_program->dump()).object();
    const QByteArray page = good({u"export"_s, u"page"_s, u"--out"_s, u"-"_s}).out;
    for (const auto &person : whole.value(u"people").toArray()) {
        const QByteArray address = person.toObject().value(u"email").toString().toUtf8();
        QVERIFY2(address.isEmpty() || !page.contains(address), address.constData());
    }
    for (const auto &session : whole.value(u"series")[0].toObject().value(u"sessions").toArray()) {
        const QByteArray link = session.toObject().value(u"meeting_url").toString().toUtf8();
        QVERIFY2(link.isEmpty() || !page.contains(link), link.constData());
    }
}

void TestCli::tellsFigures()
{
    QVERIFY(m_program->makeSample());
    const QJsonObject series = good({u"stats"_s, u"--json"_s}).json();
    QCOMPARE(sorted(series.keys()),
             sorted({u"participants"_s, u"organizations"_s, u"countries"_s, u"national_ngos"_s,
                     u"international_ngos"_s, u"registered"_s, u"attended"_s, u"no_show"_s,
                     u"sentence"_s, u"refugee_led"_s, u"accepted"_s, u"observers"_s, u"waiting"_s,
                     u"new"_s, u"returning"_s}));
    QVERIFY(series.value(u"registered").toInt() > 100);
    const QJsonObject first = good({u"stats"_s, u"--session"_s, u"1"_s, u"--json"_s}).json();
    int registered = 0;
    const QJsonObject whole = QJsonDocument::fromJson(m_program->dump()).object();
    const QJsonObject session = whole[u"series"][0][u"sessions"][0].toObject();
    for (const auto &each : session.value(u"registrations").toArray())
        registered += each[u"state"].toString() != u"cancelled";
    QCOMPARE(first.value(u"registered").toInt(), registered);
    const QByteArray shown = good({u"stats"_s}).out;
    QVERIFY(shown.startsWith(series.value(u"sentence").toString().toUtf8() + "\n\n"));
    QVERIFY(shown.contains("\nregistered  "));
}

void TestCli::assessesRegistrations()
{
    good({u"init"_s});
    good({u"import"_s, u"json"_s,
          QStringLiteral(CONVENOR_SOURCE_DIR) + u"/tests/data/assess.json"_s});
    const QByteArray before = m_program->dump();
    const QStringList words{u"assess"_s, u"--session"_s, u"1"_s};
    const QJsonObject object = good(words + QStringList{u"--json"_s}).json();
    QCOMPARE(object.keys(), QStringList{u"registrations"_s});
    const QJsonArray all = object.value(u"registrations").toArray();
    QCOMPARE(all.size(), 10);
    QStringList outcomes;
    for (const auto &each : all) {
        const QJsonObject registration = each.toObject();
        QCOMPARE(sorted(registration.keys()),
                 sorted({u"person"_s, u"email"_s, u"outcome"_s, u"criterion"_s, u"reasons"_s}));
        QVERIFY(!registration.value(u"reasons").toArray().isEmpty());
        outcomes.append(registration.value(u"outcome").toString());
    }
    QCOMPARE(outcomes.join(u' '),
             u"eligible eligible eligible eligible evidence_needed observer eligible observer "
             "unclear unclear"_s);
    QCOMPARE(all[0].toObject(),
             (QJsonObject{
                 {u"person"_s, u"Ana Harbour"_s},
                 {u"email"_s, u"ana@ha.example.org"_s},
                 {u"outcome"_s, u"eligible"_s},
                 {u"criterion"_s, u"partner"_s},
                 {u"reasons"_s,
                  QJsonArray{u"Partner of UNHCR in 2024: partner list of 12 January 2024"_s}}}));
    const QByteArrayList lines = good(words).out.split('\n');
    QCOMPARE(lines.size(), 11); // one a registration
    QCOMPARE(lines[0],
             "Ana Harbour  Harbour Aid       Eligible         "
             "Partner of UNHCR in 2024: partner list of 12 January 2024"_ba);
    QCOMPARE(lines[5],
             "Uma Alder    Alder University  Observer         "
             "The organization is no NGO: Academia; Observers are allowed"_ba);
    QVERIFY(!good(words).out.contains("Dia Hidden"));
    QCOMPARE(m_program->run({u"assess"_s, u"--session"_s, u"9"_s}).status, 3);
    QCOMPARE(m_program->run({u"assess"_s, u"--session"_s, u"one"_s}).status, 2);
    QCOMPARE(m_program->dump(), before);
}

void TestCli::assessesTheMeetingAsAWhole()
{
    good({u"init"_s});
    good({u"import"_s, u"json"_s,
          QStringLiteral(CONVENOR_SOURCE_DIR) + u"/tests/data/assess.json"_s});
    const QJsonArray all =
        good({u"--json"_s, u"assess"_s}).json().value(u"registrations").toArray();
    QCOMPARE(all.size(), 3);
    QCOMPARE(all[1].toObject().value(u"person").toString(), u"Uma Alder");
    QVERIFY(QFile::remove(m_program->database()));
    QVERIFY(m_program->makeSample());
    QCOMPARE(good({u"--json"_s, u"assess"_s}).out, "{\"registrations\":[]}\n");
    QVERIFY(good({u"assess"_s}).out.contains("--session N"));
    QVERIFY(good({u"assess"_s, u"--session"_s, u"5"_s}).out.startsWith("nobody"));
}

void TestCli::searchesInAnyScript()
{
    good({u"init"_s});
    const QString name = u"أمينة ديالو"_s;
    const QByteArray document =
        u"{\"format\": \"convenor/1\", \"people\": [{\"id\": \"p1\", \"name\": \"%1\"},"
        "{\"id\": \"p2\", \"name\": \"Élodie Nguyễn\", \"biography\": \"a\\u001b[31mred\"}]}"_s
            .arg(name)
            .toUtf8();
    good({u"import"_s, u"json"_s, u"-"_s}, document);
    const QJsonArray hits = good({u"search"_s, u"أمينة"_s, u"--json"_s}).json()[u"hits"].toArray();
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits[0].toObject().value(u"kind").toString(), u"person");
    QCOMPARE(hits[0].toObject().value(u"title").toString(), name);
    QVERIFY(hits[0].toObject().contains(u"context"_s));
    const QByteArray shown = good({u"search"_s, u"elodie nguy"_s}).out;
    QVERIFY(shown.startsWith("person  Élodie Nguyễn\n"));
    QVERIFY(!shown.contains('\033'));
    QCOMPARE(good({u"search"_s, u"nowhere"_s, u"--json"_s}).out, "{\"hits\":[]}\n");
    QCOMPARE(good({u"search"_s, u"init"_s}).out, "nothing found\n");
}

void TestCli::tellsTheHistory()
{
    QVERIFY(m_program->makeSample());
    const QByteArray document =
        R"({"format": "convenor/1", "people": [{"id": "x1", "name": "X"}]})";
    good({u"import"_s, u"json"_s, u"-"_s}, document);
    good({u"undo"_s});
    const QJsonArray changes = good({u"history"_s, u"--json"_s}).json()[u"changes"].toArray();
    QCOMPARE(changes.size(), 2);
    const QJsonObject newest = changes[0].toObject();
    QCOMPARE(newest.value(u"title").toString(), u"Document imported: standard input");
    QCOMPARE(newest.value(u"author").toString(), u"amina");
    QVERIFY(newest.value(u"at").toString().endsWith(u'Z'));
    QVERIFY(newest.value(u"undone").toBool());
    QVERIFY(!changes[1].toObject().value(u"undone").toBool());
    QVERIFY(newest.value(u"id").toInteger() > changes[1].toObject().value(u"id").toInteger());
    QCOMPARE(good({u"history"_s, u"--limit"_s, u"1"_s}).out.count('\n'), 1);
    QVERIFY(good({u"history"_s}).out.contains("(undone) Document imported"));
}

void TestCli::undoesAndRedoesAfterRestart()
{
    QVERIFY(m_program->makeSample());
    const QByteArray before = m_program->dump();
    const QJsonObject undone = good({u"undo"_s, u"--json"_s}).json();
    QCOMPARE(undone.value(u"done").toString(), u"undone: Document imported: sample.json");
    QCOMPARE(undone.value(u"files").toArray(), QJsonArray());
    QVERIFY(m_program->dump() != before);
    good({u"redo"_s});
    QCOMPARE(m_program->dump(), before);
}

void TestCli::backsUpAndRestores()
{
    QVERIFY(m_program->makeSample());
    const QByteArray before = m_program->dump();
    const QString copy = m_program->path(u"copy.backup"_s);
    const Ran saved = good({u"backup"_s, copy, u"--json"_s});
    QCOMPARE(saved.json().value(u"files").toArray(), QJsonArray{copy});
    good({u"undo"_s});
    const QByteArray undone = Program::contents(m_program->database());
    const QJsonArray files = good({u"restore"_s, copy, u"--json"_s}).json()[u"files"].toArray();
    QCOMPARE(m_program->dump(), before);
    QCOMPARE(files.size(), 2);
    QCOMPARE(files[0].toString(), m_program->database());
    QCOMPARE(Program::contents(files[1].toString()), undone);
    QVERIFY(QFile::remove(m_program->database()));
    good({u"restore"_s, copy});
    QCOMPARE(m_program->dump(), before);
}

void TestCli::checksTheFile()
{
    QVERIFY(m_program->makeSample());
    QCOMPARE(good({u"check"_s, u"--json"_s}).out, "{\"findings\":[],\"ok\":true}\n");
}

void TestCli::readsBesideAnOpenWindow()
{
    QVERIFY(m_program->makeSample());
    const auto window = Workspace::open(m_program->database(), Workspace::Access::ReadWrite);
    QVERIFY(window);
    QVERIFY(!good({u"stats"_s}).out.isEmpty());
    QVERIFY(!good({u"search"_s, u"climate"_s}).out.isEmpty());
    QVERIFY(!good({u"history"_s}).out.isEmpty());
    QVERIFY(!good({u"check"_s}).out.isEmpty());
    QVERIFY(!good({u"backup"_s, m_program->path(u"beside.backup"_s)}).out.isEmpty());
    QVERIFY(!good({u"export"_s, u"page"_s, u"--out"_s, u"-"_s}).out.isEmpty());
    QVERIFY(!good({u"export"_s, u"json"_s, u"--out"_s, u"-"_s}).out.isEmpty());
}

void TestCli::optionsStandBeforeOrAfterTheCommand_data()
{
    QTest::addColumn<QStringList>("words");
    const QString db = u"--db=years.convenor"_s;
    const QString series = u"--series=online-2024"_s;
    QTest::newRow("all before") << QStringList{db, u"--json"_s, series, u"stats"_s};
    QTest::newRow("all after") << QStringList{u"stats"_s, db, u"--json"_s, series};
    QTest::newRow("between") << QStringList{series,         u"stats"_s, u"--json"_s,
                                            u"--session"_s, u"1"_s,     db};
    QTest::newRow("apart") << QStringList{u"--json"_s,         u"stats"_s,    u"--db"_s,
                                          u"years.convenor"_s, u"--series"_s, u"online-2024"_s};
    QTest::newRow("inside a group")
        << QStringList{u"export"_s, u"--json"_s, u"page"_s, db, u"--out"_s, u"p.html"_s, series};
}

void TestCli::optionsStandBeforeOrAfterTheCommand()
{
    QFETCH(QStringList, words);
    QVERIFY(m_program->makeSample());
    const Ran ran = m_program->runBare(words);
    QVERIFY2(ran.status == 0, qPrintable(ran.wholeError()));
    QVERIFY(!ran.json().isEmpty());
}

void TestCli::takesTheFileLastOpenedInTheWindow()
{
    QVERIFY(m_program->makeSample());
    QVERIFY(QDir().mkpath(m_program->config() + u"/Convenor"_s));
    {
        QSettings window(m_program->config() + u"/Convenor/Convenor.conf"_s, QSettings::IniFormat);
        window.setValue(u"recentFiles"_s, QStringList{m_program->database(), u"/older"_s});
    }
    const Ran ran = m_program->runBare({u"stats"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.json().value(u"registered").toInt() > 0);
}

void TestCli::takesTheUsualFileElse()
{
    const QString usual = m_program->data() + u"/convenor/convenor.db"_s;
    const Ran missing = m_program->runBare({u"stats"_s});
    QCOMPARE(missing.status, 4);
    QVERIFY(missing.err.contains(usual.toUtf8()));
    QCOMPARE(m_program->runBare({u"init"_s}).status, 0);
    QVERIFY(QFileInfo::exists(usual));
    QCOMPARE(m_program->runBare({u"check"_s}).status, 0);
}

void TestCli::takesNamesOfAnyScript()
{
    const QString file = m_program->path(u"مشاورات 协商 Überblick.convenor"_s);
    QCOMPARE(m_program->runBare({u"--db"_s, file, u"init"_s, u"--sample"_s}).status, 0);
    QVERIFY(QFileInfo::exists(file));
    const QString page = m_program->path(u"страница.html"_s);
    const Ran ran = m_program->runBare(
        {u"export"_s, u"page"_s, u"--out"_s, page, u"--db"_s, file, u"--json"_s});
    QCOMPARE(ran.json().value(u"files").toArray(), QJsonArray{page});
    QVERIFY(QFileInfo::exists(page));
}

void TestCli::saysNothingOfTheLocale()
{
    qputenv("LC_ALL", "C");
    const QString file = m_program->path(u"协商.convenor"_s);
    const Ran ran = m_program->runBare({u"--db"_s, file, u"init"_s});
    qputenv("LC_ALL", "C.UTF-8");
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err, QByteArray());
    QVERIFY(QFileInfo::exists(file));
}

QTEST_GUILESS_MAIN(TestCli)
#include "tst_cli.moc"
