// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/documentreader.h"
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/door.h"
#include "usecases/materials.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// The file as documents.
class TestExport final : public QObject
{
    Q_OBJECT

private slots:
    void seriesTakesAllThatItRefersToAlong();
    void seriesLeavesTheRest();
    void unknownSeriesIsSaid();
    void emptyFileIsAnEmptyDocument();
    void filesNeedAFolder();
    void filesComeBack();
    void fileNamesAreSafe_data();
    void fileNamesAreSafe();
    void newerExportReplacesItsOwnFolderOnly();
    void failedExportLeavesTheOldDocument();
};

namespace {

/// Series a, b, c: a session of c follows one of b, an action of b one of a. d stands alone.
const QByteArray chain = R"({"format": "convenor/1",
"series": [
 {"id": "a", "title": "A", "sessions": [{"id": "s1", "number": 1, "actions": [{"id": "x"}],
   "requests": [{"person": "asks"}]}]},
 {"id": "b", "title": "B", "sessions": [{"id": "s1", "number": 1,
   "actions": [{"id": "y", "follows": "a/x", "owner": {"organization": "owns"}}]}]},
 {"id": "c", "title": "C", "organizers": ["organizes"],
  "registrations": [{"person": "registers"}],
  "sessions": [{"id": "s1", "number": 1, "follows": ["b/s1"], "speakers": [{"person": "speaks"}],
   "clearances": [{"by": {"person": "clears"}}], "agenda": [{"speakers": ["opens"]}]}]},
 {"id": "d", "title": "D", "organizers": ["unrelated"]}],
"organizations": [{"id": "organizes", "name": "1", "focal_point": "is-focal-point"},
 {"id": "employs", "name": "2"}, {"id": "owns", "name": "3"}, {"id": "unrelated", "name": "4"}],
"people": [{"id": "speaks", "name": "1", "organization": "employs"}, {"id": "clears", "name": "2"},
 {"id": "opens", "name": "3"}, {"id": "registers", "name": "4"}, {"id": "asks", "name": "5"},
 {"id": "is-focal-point", "name": "6"}, {"id": "nobody", "name": "7"}]})"_ba;

struct WithChain : TestWorkspace
{
    WithChain()
    {
        const auto taken = Transfer(*workspace).importBytes(chain, {}, u"chain"_s);
        if (!taken)
            qFatal("%s", told(taken).constData());
    }

    Document exported(const QString &series) const
    {
        return readDocument(Transfer(*workspace).exportBytes(series).value()).value();
    }
};

template <class T>
QStringList keysOf(const QList<T> &list)
{
    QStringList keys;
    for (const T &each : list)
        keys.append(each.key);
    return keys;
}

/// A workspace with one session, to which files are attached.
struct WithSession : TestWorkspace
{
    WithSession()
    {
        const SeriesId series = Programme(*workspace).addSeries(seriesOf(u"a"_s)).value();
        session = Programme(*workspace).addSession(sessionOf(series, u"First"_s)).value();
    }

    void attach(const QString &name, const QByteArray &bytes)
    {
        const QString source = folder.filePath(u"source"_s);
        writeBytes(source, bytes);
        Material material;
        material.session = session;
        const auto id = Materials(*workspace).attachFile(material, source);
        const auto renamed = Materials(*workspace).editMaterial(*id, "file", [&](Material &each) {
            each.file = name;
        });
        if (!renamed)
            qFatal("%s", told(renamed).constData());
    }

    Result<QStringList> exportTo(const QString &file) const
    {
        return Transfer(*workspace).exportDocument(file);
    }

    SessionId session;
};

QStringList filesBelow(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(QDir(folder).relativeFilePath(all.next()));
    files.sort();
    return files;
}

} // namespace

void TestExport::seriesTakesAllThatItRefersToAlong()
{
    WithChain in;
    const Document document = in.exported(u"c"_s);
    QCOMPARE(keysOf(document.series), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QCOMPARE(keysOf(document.organizations),
             (QStringList{u"organizes"_s, u"employs"_s, u"owns"_s}));
    QCOMPARE(keysOf(document.people),
             (QStringList{u"speaks"_s, u"clears"_s, u"opens"_s, u"registers"_s, u"asks"_s,
                          u"is-focal-point"_s}));
    // Which is whole: an empty file takes it and gives the same bytes.
    TestWorkspace other;
    const QByteArray bytes = Transfer(*in).exportBytes(u"c"_s).value();
    VERIFY_DONE(Transfer(*other).importBytes(bytes, {}, u"c"_s));
    QCOMPARE(Transfer(*other).exportBytes().value(), bytes);
}

void TestExport::seriesLeavesTheRest()
{
    WithChain in;
    QCOMPARE(keysOf(in.exported(u"a"_s).series), QStringList{u"a"_s});
    QCOMPARE(keysOf(in.exported(u"a"_s).people), QStringList{u"asks"_s});
    QCOMPARE(keysOf(in.exported(u"b"_s).series), (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(keysOf(in.exported(u"d"_s).organizations), QStringList{u"unrelated"_s});
    QCOMPARE(keysOf(in.exported({}).series), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(in.exported({}).people.size(), 7);
}

void TestExport::unknownSeriesIsSaid()
{
    WithChain in;
    QCOMPARE(codeOf(Transfer(*in).exportBytes(u"z"_s)), "series.no-such"_ba);
}

void TestExport::emptyFileIsAnEmptyDocument()
{
    TestWorkspace in;
    QCOMPARE(Transfer(*in).exportBytes().value(), "{\n  \"format\": \"convenor/1\"\n}\n"_ba);
}

void TestExport::filesNeedAFolder()
{
    WithSession in;
    in.attach(u"slides.pdf"_s, "%PDF"_ba);
    QCOMPARE(codeOf(Transfer(*in).exportBytes()), "document.files-need-folder"_ba);
}

void TestExport::filesComeBack()
{
    WithSession in;
    const QByteArray large = QByteArray(1'500'000, 'x') + "end";
    in.attach(u"slides.pdf"_s, "%PDF-1"_ba);
    in.attach(u"slides.pdf"_s, "%PDF-2"_ba); // another of that name
    in.attach(u"copy.pdf"_s, "%PDF-1"_ba); // the same under another name
    in.attach(u"film.mp4"_s, large);
    const QString path = in.folder.filePath(u"doc.v1.json"_s);
    const auto written = in.exportTo(path);
    VERIFY_DONE(written);
    QCOMPARE(written->size(), 5);
    for (const QString &each : *written)
        QVERIFY2(QFile::exists(each), qPrintable(each));

    TestWorkspace other;
    VERIFY_DONE(Transfer(*other).importDocument(path));
    Programme programme(*other);
    const SeriesId series = programme.seriesByKey(u"a"_s)->id;
    const auto materials =
        Materials(*other).materials(programme.sessionByNumber(series, 1).value());
    QCOMPARE(materials->size(), 4);
    QStringList names;
    QByteArrayList bytes;
    for (const Material &each : *materials) {
        names.append(each.file);
        const QString saved = other.folder.filePath(u"saved"_s);
        VERIFY_DONE(Materials(*other).saveFile(each.id, saved));
        bytes.append(bytesOf(saved));
    }
    QCOMPARE(names, (QStringList{u"slides.pdf"_s, u"slides.pdf"_s, u"copy.pdf"_s, u"film.mp4"_s}));
    QVERIFY(bytes == (QByteArrayList{"%PDF-1"_ba, "%PDF-2"_ba, "%PDF-1"_ba, large}));

    const QString again = other.folder.filePath(u"doc.v1.json"_s);
    VERIFY_DONE(Transfer(*other).exportDocument(again));
    QCOMPARE(bytesOf(again), bytesOf(path));
    QCOMPARE(filesBelow(other.folder.filePath(u"doc.v1_files"_s)),
             filesBelow(in.folder.filePath(u"doc.v1_files"_s)));
}

void TestExport::fileNamesAreSafe_data()
{
    QTest::addColumn<QString>("name");
    for (const char16_t *name : {u"../x",
                                 u"../../../../tmp/x",
                                 u"/etc/passwd",
                                 u"..",
                                 u".",
                                 u"",
                                 u".hidden",
                                 u"a/b",
                                 u"C:\\x",
                                 u"a:b",
                                 u"a\\b",
                                 u"\u202efdp.exe",
                                 u"a\u200bb",
                                 u"line\nbreak",
                                 u"nul\u0001",
                                 u"-rf",
                                 u"con",
                                 u"a|b?c*d<e>f\"g",
                                 u"é 漢 محمد.pdf",
                                 u"😀.pdf"})
        QTest::newRow(qPrintable(u"[%1]"_s.arg(QString::fromUtf16(name))))
            << QString::fromUtf16(name);
    QTest::newRow("long") << QString(300, u'x') + u".pdf"_s;
    QTest::newRow("long, in Han") << QString(300, u'漢') + u".pdf"_s;
    QTest::newRow("points after the cut") << QString(50, u'x') + QString(99, u'.') + u'x';
}

void TestExport::fileNamesAreSafe()
{
    QFETCH(QString, name);
    WithSession in;
    in.attach(name, "bytes"_ba);
    const QString below = in.folder.filePath(u"out"_s);
    QVERIFY(QDir().mkpath(below));
    const QString path = below + u"/doc.json"_s;
    const auto written = in.exportTo(path);
    VERIFY_DONE(written);
    QCOMPARE(written->size(), 2);
    QCOMPARE(filesBelow(below).size(), 3); // the document, the file, the folder's mark
    const QString file = QFileInfo(written->last()).fileName();
    QVERIFY(QFileInfo(written->last())
                .canonicalFilePath()
                .startsWith(QFileInfo(below).canonicalFilePath() + u"/doc_files/"_s));
    QVERIFY(!file.isEmpty() && !file.startsWith(u'.') && file.toUtf8().size() <= 255);
    for (const QChar c : file)
        QVERIFY(c.isSurrogate() || (c.isPrint() && !u"/\\:*?\"<>|"_s.contains(c)));
    TestWorkspace other;
    VERIFY_DONE(Transfer(*other).importDocument(path));
}

void TestExport::newerExportReplacesItsOwnFolderOnly()
{
    WithSession in;
    in.attach(u"one.pdf"_s, "1"_ba);
    const QString path = in.folder.filePath(u"doc.json"_s);
    VERIFY_DONE(in.exportTo(path));
    const auto id = Materials(*in).materials(in.session)->first().id;
    VERIFY_DONE(Materials(*in).removeMaterial(id));
    in.attach(u"two.pdf"_s, "2"_ba);
    VERIFY_DONE(in.exportTo(path));
    const QStringList files = filesBelow(in.folder.filePath(u"doc_files"_s));
    QCOMPARE(files.size(), 2); // with the mark
    QVERIFY(files.last().endsWith(u"/two.pdf"));

    const QString foreign = in.folder.filePath(u"mine_files/thesis.odt"_s);
    QVERIFY(QDir().mkpath(QFileInfo(foreign).path()));
    writeBytes(foreign, "mine"_ba);
    QCOMPARE(codeOf(in.exportTo(in.folder.filePath(u"mine.json"_s))), "output.folder-in-use"_ba);
    QCOMPARE(bytesOf(foreign), "mine"_ba);
    QVERIFY(!QFile::exists(in.folder.filePath(u"mine.json"_s)));
}

void TestExport::failedExportLeavesTheOldDocument()
{
    WithSession in;
    QCOMPARE(codeOf(in.exportTo(in.folder.filePath(u"no/doc.json"_s))), "output.cannot-write"_ba);
    const QByteArray before = bytesOf(in.path);
    QCOMPARE(codeOf(in.exportTo(in.path)), "output.onto-workspace"_ba);
    QVERIFY(bytesOf(in.path) == before);
}

QTEST_GUILESS_MAIN(TestExport)

#include "tst_export.moc"
