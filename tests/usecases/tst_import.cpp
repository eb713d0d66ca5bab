// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"

#include <QDir>
#include <QTest>
#include <QThread>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Documents into a file, with and without content.
class TestImport final : public QObject
{
    Q_OBJECT

private slots:
    void importIsOneUndoableChange();
    void countsWhatWasTaken();
    void knownNamesAreReused();
    void refusesWhatIsThere_data();
    void refusesWhatIsThere();
    void tellsAllThatIsThereInOneRun();
    void referencesReachTheFile();
    void missingFileImportsNothing();
    void filesAreTakenFromBelowOnly_data();
    void filesAreTakenFromBelowOnly();
    void seriesComeBehindThoseThatAreThere();
    void unreadableDocumentIsSaid();
    void importMayRunInAnotherThread();
};

namespace {

QByteArray documentWith(const QByteArray &keys)
{
    return "{\"format\": \"convenor/1\", " + keys + '}';
}

const QByteArray directory =
    "\"people\": [{\"id\": \"p1\", \"name\": \"Élodie Nguyễn\", \"organization\": \"o1\"}], "
    "\"organizations\": [{\"id\": \"o1\", \"name\": \"Harbour\", \"focal_point\": \"p1\"}]"_ba;

/// A series of that id with a session that the person p1 speaks at.
QByteArray seriesWith(const QByteArray &id, const QByteArray &ofSession = "\"captions\": true")
{
    return "{\"id\": \"" + id
        + "\", \"title\": \"T\", \"organizers\": [\"o1\"], \"sessions\": [{\"id\": \"s1\", "
          "\"number\": 1, \"speakers\": [{\"person\": \"p1\"}], "
        + ofSession + "}]}";
}

Result<DocumentCounts> import(TestWorkspace &in, const QByteArray &json)
{
    return Transfer(*in).importBytes(json, in.folder.path(), u"doc.json"_s);
}

QStringList faultsOf(const Result<DocumentCounts> &result)
{
    QStringList faults;
    if (!result) {
        for (const Problem &each : result.error().list)
            faults.append(each.where + u' ' + QString::fromLatin1(each.what.code));
    }
    return faults;
}

} // namespace

void TestImport::importIsOneUndoableChange()
{
    TestWorkspace in;
    QCOMPARE(brokenPromise(
                 in,
                 [&]() -> Result<void> {
                     return import(
                                in,
                                documentWith("\"series\": [" + seriesWith("a") + "], " + directory))
                         .map([](const DocumentCounts &) {});
                 },
                 [&] { return in.changes.first(); }),
             QString());
    for (const Kind kind : {Kind::Series, Kind::Session, Kind::Person, Kind::Organization})
        QCOMPARE(in.changes.first().ids(kind).size(), 1);
    QCOMPARE(History(*in).changes()->first().label, (Reason{"document.imported", {u"doc.json"_s}}));
}

void TestImport::countsWhatWasTaken()
{
    TestWorkspace in;
    const auto counts =
        import(in,
               documentWith("\"series\": [" + seriesWith("a") + ", "
                            + seriesWith("b", "\"registrations\": [{\"person\": \"p1\"}]") + "], "
                            + directory));
    VERIFY_DONE(counts);
    QCOMPARE(counts->series, 2);
    QCOMPARE(counts->sessions, 2);
    QCOMPARE(counts->people, 1);
    QCOMPARE(counts->organizations, 1);
    QCOMPARE(counts->registrations, 1);
    QCOMPARE(counts->reused, 0);
}

void TestImport::knownNamesAreReused()
{
    TestWorkspace in;
    VERIFY_DONE(import(in, documentWith(directory)));
    const PersonId person = Directory(*in).people({})->first();
    const Person before = *Directory(*in).person(person);
    // The same name, however it is written; what else is said of them changes nothing.
    const auto counts = import(in,
                               documentWith("\"series\": [" + seriesWith("a")
                                            + "], \"people\": [{\"id\": \"p1\", \"name\": \"ELODIE "
                                              "nguyen\", \"position\": \"new\"}], "
                                              "\"organizations\": [{\"id\": \"o1\", \"name\": "
                                              "\"Harbour\"}]"));
    VERIFY_DONE(counts);
    QCOMPARE(counts->reused, 2);
    QCOMPARE(counts->people, 0);
    QCOMPARE(Directory(*in).people({})->size(), 1);
    QVERIFY(*Directory(*in).person(person) == before);
    const SeriesId series = Programme(*in).seriesByKey(u"a"_s)->id;
    const SessionId session = Programme(*in).sessionByNumber(series, 1).value();
    QCOMPARE(Programme(*in).session(session)->speakers.first().person, person);
}

void TestImport::refusesWhatIsThere_data()
{
    QTest::addColumn<QByteArray>("keys");
    QTest::addColumn<QString>("fault");
    QTest::newRow("another person")
        << "\"people\": [{\"id\": \"p1\", \"name\": \"Somebody Else\"}]"_ba
        << u"people[0].id document.other-name"_s;
    QTest::newRow("another organization")
        << "\"organizations\": [{\"id\": \"o9\", \"name\": \"New\"}, {\"id\": \"o1\", \"name\": "
           "\"Harbor\"}]"_ba
        << u"organizations[1].id document.other-name"_s;
    QTest::newRow("the series")
        << "\"series\": [{\"id\": \"b\", \"title\": \"B\"}, {\"id\": \"a\", "
           "\"title\": \"T\"}]"_ba
        << u"series[1].id document.series-there"_s;
}

void TestImport::refusesWhatIsThere()
{
    QFETCH(QByteArray, keys);
    QFETCH(QString, fault);
    TestWorkspace in;
    VERIFY_DONE(import(in, documentWith("\"series\": [" + seriesWith("a") + "], " + directory)));
    const QStringList before = dump(in.path);
    in.changes.clear();
    const auto refused = import(in, documentWith(keys));
    QCOMPARE(codeOf(refused), "document.faults"_ba);
    QCOMPARE(faultsOf(refused), QStringList{fault});
    QCOMPARE(dump(in.path), before);
    QCOMPARE(in.changes.size(), 0);
    QCOMPARE(History(*in).changes()->size(), 1);
}

void TestImport::tellsAllThatIsThereInOneRun()
{
    TestWorkspace in;
    const QByteArray document = documentWith("\"series\": [" + seriesWith("a") + ", "
                                             + seriesWith("b") + "], " + directory);
    VERIFY_DONE(import(in, document));
    QCOMPARE(faultsOf(import(in, document)),
             (QStringList{u"series[0].id document.series-there"_s,
                          u"series[1].id document.series-there"_s}));
}

void TestImport::referencesReachTheFile()
{
    TestWorkspace in;
    VERIFY_DONE(
        import(in,
               documentWith("\"series\": [" + seriesWith("a", "\"actions\": [{\"id\": \"x\"}]")
                            + "], " + directory)));
    VERIFY_DONE(import(
        in,
        documentWith("\"series\": ["
                     + seriesWith("b",
                                  "\"follows\": [\"a/s1\", \"c/s1\"], \"actions\": [{\"id\": "
                                  "\"x\", \"follows\": \"a/x\"}]")
                     + ", " + seriesWith("c") + "], " + directory)));
    const auto session = [&](const QString &series) {
        const SeriesId id = Programme(*in).seriesByKey(series)->id;
        return Programme(*in).sessionByNumber(id, 1).value();
    };
    QCOMPARE(Programme(*in).session(session(u"b"_s))->follows,
             (QList{session(u"a"_s), session(u"c"_s)}));
    const auto follows = (*in).door().read<QList<Action>>(
        [](Stores &stores) -> Result<QList<Action>> { return stores.rows.load<Action>("1", 0); });
    QCOMPARE(follows->at(1).follows, follows->at(0).id);
    QCOMPARE(codeOf(import(in,
                           documentWith("\"series\": ["
                                        + seriesWith("d", "\"follows\": [\"nowhere/s1\"]") + "], "
                                        + directory))),
             "document.faults"_ba);
}

void TestImport::missingFileImportsNothing()
{
    TestWorkspace in;
    writeBytes(in.folder.filePath(u"there.pdf"_s), "%PDF"_ba);
    const QStringList before = dump(in.path);
    const auto refused = import(
        in,
        documentWith(
            "\"series\": ["
            + seriesWith("a",
                         "\"materials\": [{\"file\": \"there.pdf\"}, {\"file\": \"no.pdf\"}, "
                         "{\"file\": \"no/no.pdf\"}]")
            + "], " + directory));
    QCOMPARE(faultsOf(refused),
             (QStringList{u"no.pdf document.no-file"_s, u"no/no.pdf document.no-file"_s}));
    QCOMPARE(dump(in.path), before);
    const auto contents = (*in).door().read<qint64>([](Stores &stores) -> Result<qint64> {
        Statement count(stores.database, "SELECT count(*) FROM content");
        return count.step() ? count.integer(0) : -1;
    });
    QCOMPARE(contents.value(), 0);
}

void TestImport::filesAreTakenFromBelowOnly_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("above") << u"../outside.txt"_s;
    QTest::newRow("absolute") << u"/etc/hostname"_s;
    QTest::newRow("by a link") << u"link.txt"_s;
    QTest::newRow("by a linked folder") << u"linked/outside.txt"_s;
    QTest::newRow("a folder") << u"folder"_s;
}

void TestImport::filesAreTakenFromBelowOnly()
{
    QFETCH(QString, file);
    TestWorkspace in;
    const QDir top(in.folder.path());
    QVERIFY(top.mkpath(u"doc/folder"_s));
    writeBytes(top.filePath(u"outside.txt"_s), "secret"_ba);
    QVERIFY(QFile::link(top.filePath(u"outside.txt"_s), top.filePath(u"doc/link.txt"_s)));
    QVERIFY(QFile::link(top.path(), top.filePath(u"doc/linked"_s)));
    const QByteArray json = documentWith(
        "\"series\": [" + seriesWith("a", "\"materials\": [{\"file\": \"" + file.toUtf8() + "\"}]")
        + "], " + directory);
    const auto refused = Transfer(*in).importBytes(json, top.filePath(u"doc"_s), u"doc.json"_s);
    QCOMPARE(codeOf(refused), "document.faults"_ba);
    QCOMPARE(refused.error().list.size(), 1);
    QCOMPARE(dump(in.path), QStringList());
}

void TestImport::seriesComeBehindThoseThatAreThere()
{
    TestWorkspace in;
    for (const QByteArray &id : {"b"_ba, "a"_ba, "c"_ba})
        VERIFY_DONE(import(in, documentWith("\"series\": [" + seriesWith(id) + "], " + directory)));
    const QByteArray exported = Transfer(*in).exportBytes().value();
    const auto at = [&](const char *id) { return exported.indexOf(QByteArray("\"id\": ") + id); };
    QVERIFY(at("\"b\"") < at("\"a\"") && at("\"a\"") < at("\"c\""));
}

void TestImport::unreadableDocumentIsSaid()
{
    TestWorkspace in;
    Transfer transfer(*in);
    QCOMPARE(codeOf(transfer.importDocument(in.folder.filePath(u"none.json"_s))),
             "document.cannot-read"_ba);
    QCOMPARE(codeOf(transfer.importDocument(in.folder.path())), "document.cannot-read"_ba);
    QCOMPARE(codeOf(import(in, "{"_ba)), "document.malformed"_ba);
    const QString path = in.folder.filePath(u"doc.json"_s);
    writeBytes(path, documentWith(directory));
    VERIFY_DONE(transfer.importDocument(path));
}

void TestImport::importMayRunInAnotherThread()
{
    TestWorkspace in;
    Result<DocumentCounts> counts;
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        counts = import(in, documentWith("\"series\": [" + seriesWith("a") + "], " + directory));
    }));
    worker->start();
    QVERIFY(worker->wait());
    VERIFY_DONE(counts);
    QTRY_COMPARE(in.changes.size(), 1);
    QCOMPARE(Programme(*in).allSeries()->size(), 1);
}

QTEST_GUILESS_MAIN(TestImport)

#include "tst_import.moc"
