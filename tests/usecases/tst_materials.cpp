// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/door.h"
#include "usecases/history.h"
#include "usecases/materials.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/wording.h"

#include <QDir>
#include <QSemaphore>
#include <QTest>

#include <sys/stat.h>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Files and links of a session: in and out, whatever their size, name and state.
class TestMaterials final : public QObject
{
    Q_OBJECT

private slots:
    void addsEditsAndRemovesAMaterial();
    void attachedFileComesBack();
    void filesAttachedAtOnceAreOneChange();
    void whatCannotBeReadIsTold_data();
    void whatCannotBeReadIsTold();
    void oneBadFileDoesNotStopTheOthers();
    void workspaceIsNotAttachedToItself();
    void sameBytesAreStoredOnce();
    void stoppedAttachmentLeavesNothing();
    void fullDiskLeavesNothing();
    void windowWritesWhileALargeFileIsAttached();
    void whatAKilledProgramLeftIsRemoved();
    void fileIsReplaced();
    void filesAreSavedUnderNamesOfTheirOwn();
    void stoppedSavingLeavesNothing();
    void missingPieceIsNoticed();
    void linksAreTakenAsPasted_data();
    void linksAreTakenAsPasted();
    void linkIsNotEditedIntoSomethingElse();
    void siteHasTheFilesOfPublicMaterials();

private:
    static ChangeSet only(Kind kind, const QList<qint64> &ids)
    {
        ChangeSet set;
        for (const qint64 id : ids)
            set.add(kind, id);
        return set;
    }
};

namespace {

/// A workspace with a session.
struct WithSession : TestWorkspace
{
    WithSession()
    {
        Programme programme(**this);
        series = programme.addSeries(seriesOf(u"a"_s)).value();
        session = programme.addSession(sessionOf(series, u"First"_s)).value();
        changes.clear();
    }

    QString file(const QString &name, const QByteArray &bytes)
    {
        writeBytes(folder.filePath(name), bytes);
        return folder.filePath(name);
    }

    Material only() { return materials.materials(session)->first(); }

    /// "contents pieces unfinished"
    QString stored()
    {
        return *(**this).door().read<QString>([](Stores &stores) -> Result<QString> {
            Statement counts(stores.database,
                             "SELECT (SELECT count(*) FROM content), (SELECT count(*) FROM chunk), "
                             "(SELECT count(*) FROM content WHERE sha256 = '')");
            counts.step();
            return u"%1 %2 %3"_s.arg(counts.integer(0))
                .arg(counts.integer(1))
                .arg(counts.integer(2));
        });
    }

    SeriesId series;
    SessionId session;
    Materials materials{**this};
};

Result<void> plain(const Result<AttachedFiles> &attached)
{
    return attached.map([](const AttachedFiles &) {});
}

/// Bytes in which no piece is like another.
QByteArray unlike(qsizetype size, quint32 state = 1)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes) {
        state = state * 1664525 + 1013904223;
        byte = char(state >> 24);
    }
    return bytes;
}

} // namespace

void TestMaterials::addsEditsAndRemovesAMaterial()
{
    WithSession in;
    Material material;
    material.session = in.session;
    material.title = u"Slides"_s;
    material.url = u"https://example.org/slides"_s;
    Result<MaterialId> id;
    const auto expected = [&] { return only(Kind::Material, {id->value()}); };
    QCOMPARE(brokenPromise(
                 in,
                 [&]() -> Result<void> {
                     id = in.materials.addMaterial(material);
                     return id.map([](MaterialId) {});
                 },
                 expected),
             QString());
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     return in.materials.editMaterial(
                         *id, "audience", [](Material &each) { each.audience = Audience::Public; });
                 },
                 expected),
             QString());
    QCOMPARE(in.only().audience, Audience::Public);
    QCOMPARE(brokenPromise(
                 in, [&] { return in.materials.removeMaterial(*id); }, expected),
             QString());
    QCOMPARE(in.materials.materials(in.session)->size(), 0);
    QCOMPARE(codeOf(in.materials.removeMaterial(*id)), "material.missing"_ba);
}

void TestMaterials::attachedFileComesBack()
{
    WithSession in;
    const QString source = in.file(u"Slides, v2.final.pdf"_s, "%PDF"_ba.repeated(1 << 19));
    const QString target = in.folder.filePath(u"saved.pdf"_s);
    Material material;
    material.session = in.session;
    Result<MaterialId> id;
    QCOMPARE(brokenPromise(
                 in,
                 [&]() -> Result<void> {
                     id = in.materials.attachFile(material, source);
                     return id.map([](MaterialId) {});
                 },
                 [&] { return only(Kind::Material, {id->value()}); }),
             QString());
    QCOMPARE(in.only().file, u"Slides, v2.final.pdf"_s);
    QCOMPARE(in.only().title, u"Slides, v2.final"_s);
    QCOMPARE(in.materials.rows(in.session)->first().size, 4 << 19);
    VERIFY_DONE(in.materials.saveFile(*id, target));
    QVERIFY(bytesOf(target) == bytesOf(source));

    QCOMPARE(codeOf(in.materials.saveFile(*id, in.folder.filePath(u"no/where"_s))),
             "file.cannot-create"_ba);
    const MaterialId link = in.materials.addMaterial(material).value();
    QCOMPARE(codeOf(in.materials.saveFile(link, target)), "material.no-file"_ba);
    QVERIFY(bytesOf(target) == bytesOf(source)); // the one that was there stays
}

void TestMaterials::filesAttachedAtOnceAreOneChange()
{
    WithSession in;
    const QStringList paths{in.file(u"a.pdf"_s, "a"), in.file(u"b.pdf"_s, "b"),
                            in.file(u"c.pdf"_s, "c")};
    AttachedFiles attached;
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     const auto done = in.materials.attachFiles(in.session, paths);
                     attached = done.value_or(AttachedFiles());
                     return plain(done);
                 },
                 [&] {
                     QList<qint64> ids;
                     for (const MaterialId id : attached.added)
                         ids.append(id.value());
                     return only(Kind::Material, ids);
                 }),
             QString());
    QStringList titles;
    const auto all = in.materials.materials(in.session);
    for (const Material &each : *all)
        titles.append(each.title);
    QCOMPARE(titles, (QStringList{u"a"_s, u"b"_s, u"c"_s}));
    QVERIFY(titleOf(History(*in).changes()->first()).contains(u'3'));
}

void TestMaterials::whatCannotBeReadIsTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("gone") << u"gone.pdf"_s << "material.no-such-file"_ba;
    QTest::newRow("a folder") << u"folder"_s << "material.is-folder"_ba;
    QTest::newRow("a pipe") << u"pipe"_s << "material.is-device"_ba;
    QTest::newRow("a device") << u"/dev/zero"_s << "material.is-device"_ba;
    QTest::newRow("empty") << u"empty.pdf"_s << "material.empty-file"_ba;
    QTest::newRow("leads nowhere") << u"link.pdf"_s << "material.no-such-file"_ba;
}

void TestMaterials::whatCannotBeReadIsTold()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, code);
    WithSession in;
    QVERIFY(QDir(in.folder.path()).mkdir(u"folder"_s));
    QCOMPARE(mkfifo(qPrintable(in.folder.filePath(u"pipe"_s)), 0600), 0);
    in.file(u"empty.pdf"_s, {});
    QVERIFY(QFile::link(in.folder.filePath(u"nowhere"_s), in.folder.filePath(u"link.pdf"_s)));
    const QString path = QDir(in.folder.path()).absoluteFilePath(name);
    const auto attached = in.materials.attachFiles(in.session, {path});
    QCOMPARE(codeOf(attached), code);
    QVERIFY(!wayOut(attached.error()).isEmpty());
    QCOMPARE(in.materials.materials(in.session)->size(), 0);
    QCOMPARE(in.stored(), u"0 0 0"_s);
    QCOMPARE(in.changes.size(), 0);
}

void TestMaterials::oneBadFileDoesNotStopTheOthers()
{
    WithSession in;
    const auto attached = in.materials.attachFiles(
        in.session,
        {in.file(u"a.pdf"_s, "a"), in.folder.filePath(u"gone.pdf"_s), in.file(u"b.pdf"_s, "b")});
    VERIFY_DONE(attached);
    QCOMPARE(attached->added.size(), 2);
    QCOMPARE(attached->refused.size(), 1);
    QCOMPARE(attached->refused.first().where, u"gone.pdf"_s);
    const auto none =
        in.materials.attachFiles(in.session, {in.folder.filePath(u"gone.pdf"_s), in.folder.path()});
    QVERIFY(!none);
    QCOMPARE(none.error().list.size(), 2);
}

void TestMaterials::workspaceIsNotAttachedToItself()
{
    WithSession in;
    QCOMPARE(codeOf(in.materials.attachFiles(in.session, {in.path})), "material.own-file"_ba);
    const QString link = in.folder.filePath(u"copy.pdf"_s);
    QVERIFY(QFile::link(in.path, link));
    QCOMPARE(codeOf(in.materials.attachFiles(in.session, {link})), "material.own-file"_ba);
}

void TestMaterials::sameBytesAreStoredOnce()
{
    WithSession in;
    const QByteArray bytes = unlike(5 << 20);
    VERIFY_DONE(in.materials.attachFiles(in.session, {in.file(u"a.pdf"_s, bytes)}));
    QCOMPARE(in.stored(), u"1 5 0"_s);
    const qint64 size = QFileInfo(in.path).size();
    VERIFY_DONE(in.materials.attachFiles(in.session, {in.file(u"other name.pdf"_s, bytes)}));
    QCOMPARE(in.stored(), u"1 5 0"_s);
    QVERIFY(QFileInfo(in.path).size() - size < 1 << 20); // not even for a moment
    VERIFY_DONE(
        in.materials.attachFiles(in.session, {in.file(u"as long.pdf"_s, unlike(5 << 20, 7))}));
    QCOMPARE(in.stored(), u"2 10 0"_s);
}

void TestMaterials::stoppedAttachmentLeavesNothing()
{
    WithSession in;
    const QStringList before = dump(in.path);
    const QStringList paths{in.file(u"a.pdf"_s, "a"), in.file(u"b.pdf"_s, unlike(12 << 20))};
    QCOMPARE(codeOf(in.materials.attachFiles(in.session, paths,
                                             [](qint64 done, qint64) { return done < 6 << 20; })),
             "job.cancelled"_ba);
    QCOMPARE(dump(in.path), before);
    QCOMPARE(in.stored(), u"0 0 0"_s);
    QCOMPARE(in.changes.size(), 0);
}

void TestMaterials::fullDiskLeavesNothing()
{
    WithSession in;
    const QStringList before = dump(in.path);
    const auto limit = [&](int pages) {
        VERIFY_DONE((*in).door().store([pages](Stores &stores) -> Result<void> {
            stores.database.execute(u"PRAGMA max_page_count=%1;"_s.arg(pages));
            return {};
        }));
    };
    limit(2000);
    const QString path = in.file(u"a.pdf"_s, unlike(24 << 20));
    const auto attached = in.materials.attachFiles(in.session, {path});
    QCOMPARE(codeOf(attached), "file.disk-full"_ba);
    QVERIFY(!wayOut(attached.error()).isEmpty());
    QCOMPARE(dump(in.path), before);
    QCOMPARE(in.stored(), u"0 0 0"_s);
    limit(1 << 20);
    VERIFY_DONE(in.materials.attachFiles(in.session, {path}));
}

void TestMaterials::windowWritesWhileALargeFileIsAttached()
{
    WithSession in;
    const QString path = in.file(u"a.pdf"_s, unlike(12 << 20));
    QSemaphore inside;
    QSemaphore goOn;
    Result<AttachedFiles> attached;
    const std::unique_ptr<QThread> worker(QThread::create([&] {
        attached = in.materials.attachFiles(in.session, {path}, [&](qint64 done, qint64) {
            if (done == 4 << 20) {
                inside.release();
                goOn.acquire();
            }
            return true;
        });
    }));
    worker->start();
    inside.acquire();
    const auto renamed = Programme(*in).editSession(
        in.session, "title", [](Session &session) { session.title = u"Meanwhile"_s; });
    goOn.release();
    QVERIFY(worker->wait());
    VERIFY_DONE(renamed);
    VERIFY_DONE(attached);
    QCOMPARE(in.stored(), u"1 12 0"_s);
    QTRY_COMPARE(in.changes.size(), 2);
    QCOMPARE(in.changes.last(), only(Kind::Material, {in.only().id.value()}));
}

void TestMaterials::whatAKilledProgramLeftIsRemoved()
{
    WithSession in;
    VERIFY_DONE(in.materials.attachFiles(in.session, {in.file(u"a.pdf"_s, "a")}));
    VERIFY_DONE((*in).door().store([](Stores &stores) -> Result<void> {
        stores.contents.append(stores.contents.begin(), 0, "half");
        return {};
    }));
    QCOMPARE(in.stored(), u"2 2 1"_s);
    in.reopen();
    QCOMPARE(in.stored(), u"1 1 0"_s);
}

void TestMaterials::fileIsReplaced()
{
    WithSession in;
    const MaterialId id =
        in.materials.attachFiles(in.session, {in.file(u"v1.pdf"_s, "one")})->added.first();
    VERIFY_DONE(in.materials.editMaterial(id, "state", [](Material &each) {
        each.title = u"Slides"_s;
        each.audience = Audience::Registered;
        each.state = MaterialState::Cleared;
        each.presenterConsents = true;
    }));
    const QString newer = in.file(u"v2.pdf"_s, "two");
    QCOMPARE(brokenPromise(
                 in, [&] { return in.materials.replaceFile(id, newer); },
                 [&] { return only(Kind::Material, {id.value()}); }),
             QString());
    const Material stored = in.only();
    QCOMPARE(stored.title, u"Slides"_s);
    QCOMPARE(stored.file, u"v2.pdf"_s);
    QCOMPARE(stored.audience, Audience::Registered);
    QCOMPARE(stored.state, MaterialState::Received);
    QVERIFY(!stored.presenterConsents);
    QCOMPARE(in.stored(), u"2 2 0"_s); // the older one can be had back by undo
    QCOMPARE(codeOf(in.materials.replaceFile(id, in.folder.path())), "material.is-folder"_ba);
    QCOMPARE(in.only(), stored);
}

void TestMaterials::filesAreSavedUnderNamesOfTheirOwn()
{
    WithSession in;
    QVERIFY(QDir(in.folder.path()).mkpath(u"1"_s));
    QVERIFY(QDir(in.folder.path()).mkpath(u"out"_s));
    VERIFY_DONE(in.materials.attachFiles(in.session,
                                         {in.file(u"a.pdf"_s, "a"), in.file(u"1/A.pdf"_s, "b"),
                                          in.file(u"notes\u202efdp.exe"_s, "c")}));
    in.file(u"out/a-2.pdf"_s, "mine");
    const auto saved = in.materials.saveFiles(in.session, in.folder.filePath(u"out"_s));
    VERIFY_DONE(saved);
    QStringList names;
    for (const QString &each : *saved)
        names.append(QFileInfo(each).fileName());
    QCOMPARE(names, (QStringList{u"a.pdf"_s, u"A-3.pdf"_s, u"notes_fdp.exe"_s}));
    QCOMPARE(bytesOf(saved->at(1)), "b"_ba);
    QCOMPARE(bytesOf(in.folder.filePath(u"out/a-2.pdf"_s)), "mine"_ba);
}

void TestMaterials::stoppedSavingLeavesNothing()
{
    WithSession in;
    QVERIFY(QDir(in.folder.path()).mkpath(u"out"_s));
    VERIFY_DONE(in.materials.attachFiles(
        in.session, {in.file(u"a.pdf"_s, "a"), in.file(u"b.pdf"_s, unlike(3 << 20))}));
    QCOMPARE(codeOf(in.materials.saveFiles(in.session, in.folder.filePath(u"out"_s),
                                           [](qint64 done, qint64) { return done < 1 << 21; })),
             "job.cancelled"_ba);
    QVERIFY(QDir(in.folder.filePath(u"out"_s)).isEmpty());
}

void TestMaterials::missingPieceIsNoticed()
{
    WithSession in;
    VERIFY_DONE(in.materials.attachFiles(in.session, {in.file(u"a.pdf"_s, unlike(3 << 20))}));
    VERIFY_DONE((*in).door().store([](Stores &stores) -> Result<void> {
        stores.database.execute(u"DELETE FROM chunk WHERE n = 1;"_s);
        return {};
    }));
    const QString target = in.folder.filePath(u"saved.pdf"_s);
    QCOMPARE(codeOf(in.materials.saveFile(in.only().id, target)), "material.damaged"_ba);
    QVERIFY(!QFileInfo::exists(target));
}

void TestMaterials::linksAreTakenAsPasted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("title");
    const QString none;
    QTest::newRow("whole") << u"https://example.org/a/concept-note.pdf"_s
                           << u"https://example.org/a/concept-note.pdf"_s << u"concept note"_s;
    QTest::newRow("no path") << u" http://example.org "_s << u"http://example.org"_s
                             << u"example.org"_s;
    QTest::newRow("no scheme") << u"example.org/paper.pdf"_s << u"https://example.org/paper.pdf"_s
                               << u"paper"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s << none << none;
    QTest::newRow("script of a host") << u"javascript://example.org/%0aalert(1)"_s << none << none;
    QTest::newRow("file") << u"file:///etc/passwd"_s << none << none;
    QTest::newRow("file of a host") << u"file://example.org/a.pdf"_s << none << none;
    QTest::newRow("data") << u"data:text/html,x"_s << none << none;
    QTest::newRow("mail") << u"mailto:ana@example.org"_s << none << none;
    QTest::newRow("relative") << u"papers/a.pdf"_s << none << none;
    QTest::newRow("upwards") << u"../a.pdf"_s << none << none;
    QTest::newRow("path") << u"/home/ana/a.pdf"_s << none << none;
    QTest::newRow("drive") << u"C:\\\\a.pdf"_s << none << none;
    QTest::newRow("words") << u"the slides of Ana"_s << none << none;
    QTest::newRow("no host") << u"https://"_s << none << none;
}

void TestMaterials::linksAreTakenAsPasted()
{
    QFETCH(QString, typed);
    QFETCH(QString, url);
    QFETCH(QString, title);
    WithSession in;
    const auto added = in.materials.addLinks(in.session, {typed});
    if (url.isEmpty()) {
        QCOMPARE(codeOf(added), "material.no-link"_ba);
        QCOMPARE(in.materials.materials(in.session)->size(), 0);
        // One bad one stops the others: they are still in the line to be corrected.
        QVERIFY(!in.materials.addLinks(in.session, {u"https://example.org"_s, typed}));
        QCOMPARE(in.materials.materials(in.session)->size(), 0);
        return;
    }
    VERIFY_DONE(added);
    QCOMPARE(in.only().url, url);
    QCOMPARE(in.only().title, title);
    QCOMPARE(in.only().audience, Audience::Internal);
}

void TestMaterials::linkIsNotEditedIntoSomethingElse()
{
    WithSession in;
    const MaterialId id = in.materials.addLinks(in.session, {u"https://example.org"_s})->first();
    const auto edit = [&](const QString &url) {
        return codeOf(
            in.materials.editMaterial(id, "url", [&](Material &material) { material.url = url; }));
    };
    QCOMPARE(edit(u"javascript:alert(1)"_s), "material.no-link"_ba);
    QCOMPARE(in.only().url, u"https://example.org"_s);
    QCOMPARE(edit(u"https://example.org/b"_s), "done"_ba);
    QCOMPARE(edit(QString()), "done"_ba); // there is none yet
}

void TestMaterials::siteHasTheFilesOfPublicMaterials()
{
    WithSession in;
    Programme programme(*in);
    VERIFY_DONE(programme.editSession(in.session, "status", [](Session &session) {
        session.date = PartialDate(QDate(2024, 2, 20));
        session.status = SessionStatus::Held;
    }));
    const auto attached = in.materials.attachFiles(in.session,
                                                   {in.file(u"Résumé 1.pdf"_s, unlike(3 << 20)),
                                                    in.file(u"secret plan.pdf"_s, "b"),
                                                    in.file(u"raw draft.pdf"_s, "c")});
    VERIFY_DONE(attached);
    const auto set = [&](int index, Audience audience, std::optional<MaterialState> state) {
        VERIFY_DONE(
            in.materials.editMaterial(attached->added[index], "audience", [&](Material &material) {
                material.audience = audience;
                material.state = state;
            }));
    };
    set(0, Audience::Public, MaterialState::Cleared);
    set(1, Audience::Registered, MaterialState::Cleared);
    set(2, Audience::Public, MaterialState::Received);
    const QString folder = in.folder.filePath(u"site"_s);
    VERIFY_DONE(Publishing(*in).exportSite(in.series, folder));
    QCOMPARE(QDir(folder + u"/files"_s).entryList(QDir::Files), QStringList{u"resume-1.pdf"_s});
    QVERIFY(bytesOf(folder + u"/files/resume-1.pdf"_s) == unlike(3 << 20));
    const QByteArray page = bytesOf(folder + u"/session-1.html"_s);
    QVERIFY(page.contains("href=\"files/resume-1.pdf\""));
    for (const QByteArray &kept : {"secret"_ba, "raw draft"_ba, "raw-draft"_ba})
        QVERIFY(!page.contains(kept));
    // Pages without a folder beside them promise nothing that cannot be followed.
    QVERIFY(!Publishing(*in).page(in.series)->contains("Résumé"));
    QVERIFY(!Publishing(*in).fragment(in.series)->contains("Résumé"));
}

QTEST_GUILESS_MAIN(TestMaterials)

#include "tst_materials.moc"
