// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/outputs.h"

#include <QDir>
#include <QTest>

#include <csignal>

#include <sys/resource.h>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Files and folders that are written whole or not at all.
class TestOutputs final : public QObject
{
    Q_OBJECT

private slots:
    void fileIsReplacedWhole();
    void failedWriteLeavesTheOldFile();
    void folderIsReplacedWhole();
    void whatIsAsItWasIsNotWrittenAgain();
    void foreignFolderIsNeverReplaced_data();
    void foreignFolderIsNeverReplaced();
    void nothingIsLeftOfAFolderThatWasNotCommitted();
    void failedWriteLeavesTheOldFolder();
    void workspaceIsNeverReplaced();
};

namespace {

/// While it lives no file can grow beyond that size, as on a full disk.
class FullDisk final
{
public:
    explicit FullDisk(rlim_t bytes)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{bytes, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

QStringList allIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

} // namespace

void TestOutputs::fileIsReplacedWhole()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"page.html"_s);
    VERIFY_DONE(writeFile(path, "old and long"_ba));
    VERIFY_DONE(writeFile(path, "new"_ba));
    QCOMPARE(bytesOf(path), "new"_ba);
    QCOMPARE(allIn(folder.path()), QStringList{u"page.html"_s});
}

void TestOutputs::failedWriteLeavesTheOldFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"page.html"_s);
    VERIFY_DONE(writeFile(path, "old"_ba));
    {
        const FullDisk full(1000);
        const auto failed = writeFile(path, QByteArray(100'000, 'x'));
        QCOMPARE(codeOf(failed), "output.cannot-write"_ba);
        QCOMPARE(failed.error().kind, ErrorKind::Io);
    }
    QCOMPARE(bytesOf(path), "old"_ba);
    QCOMPARE(codeOf(writeFile(folder.filePath(u"no/page.html"_s), "x"_ba)),
             "output.cannot-write"_ba);
    QCOMPARE(codeOf(writeFile(folder.path(), "x"_ba)), "output.cannot-write"_ba);
    QCOMPARE(allIn(folder.path()), QStringList{u"page.html"_s});
}

void TestOutputs::folderIsReplacedWhole()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"site"_s);
    {
        OutputFolder output(path);
        VERIFY_DONE(output.addFile(u"index.html"_s, "1"_ba));
        VERIFY_DONE(output.addFile(u"old/page.html"_s, "1"_ba));
        QVERIFY(!QFile::exists(path)); // until it is whole
        VERIFY_DONE(output.commit());
    }
    {
        OutputFolder output(path + u'/'); // the same
        VERIFY_DONE(output.addFile(u"index.html"_s, "2"_ba));
        VERIFY_DONE(output.addFile(u"film.mp4"_s, [](const OutputFolder::Take &take) {
            QVERIFY(take("in "_ba) && take("pieces"_ba));
        }));
        VERIFY_DONE(output.commit());
    }
    QCOMPARE(bytesOf(path + u"/index.html"_s), "2"_ba);
    QCOMPARE(bytesOf(path + u"/film.mp4"_s), "in pieces"_ba);
    QVERIFY(!QFile::exists(path + u"/old"_s));
    QCOMPARE(allIn(folder.path()), QStringList{u"site"_s});
}

void TestOutputs::whatIsAsItWasIsNotWrittenAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"site"_s);
    const QDateTime lastYear(QDate(2025, 3, 1), QTime(9, 0));
    const auto make = [&path](const QByteArray &changing) {
        OutputFolder output(path);
        VERIFY_DONE(output.addFile(u"index.html"_s, changing));
        VERIFY_DONE(output.addFile(u"fr/index.html"_s, "the same"_ba));
        VERIFY_DONE(output.addFile(u"film.mp4"_s, [](const OutputFolder::Take &take) {
            take("in "_ba);
            take("pieces"_ba);
        }));
        VERIFY_DONE(output.commit());
    };
    const auto timeOf = [&path](const QString &name) {
        return QFileInfo(path + u'/' + name).lastModified();
    };
    make("long"_ba);
    for (const QString &name : {u"index.html"_s, u"fr/index.html"_s, u"film.mp4"_s}) {
        QFile file(path + u'/' + name);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(lastYear, QFileDevice::FileModificationTime));
    }
    make("lon"_ba); // the beginning of what was there
    QCOMPARE(bytesOf(path + u"/index.html"_s), "lon"_ba);
    QVERIFY(timeOf(u"index.html"_s) > lastYear);
    QCOMPARE(timeOf(u"fr/index.html"_s), lastYear);
    QCOMPARE(timeOf(u"film.mp4"_s), lastYear);

    {
        OutputFolder output(path); // never committed
        VERIFY_DONE(output.addFile(u"index.html"_s, "lon"_ba));
        VERIFY_DONE(output.addFile(u"index.html"_s, "another"_ba));
    }
    QCOMPARE(bytesOf(path + u"/index.html"_s), "lon"_ba);

    writeBytes(path + u"/fr/index.html"_s, "by hand!"_ba);
    make("lon"_ba);
    QCOMPARE(bytesOf(path + u"/fr/index.html"_s), "the same"_ba);
    QCOMPARE(allIn(folder.path()), QStringList{u"site"_s});
}

void TestOutputs::foreignFolderIsNeverReplaced_data()
{
    QTest::addColumn<QString>("there");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("somebody's file") << u"site/thesis.odt"_s << "output.folder-in-use"_ba;
    QTest::newRow("hidden file") << u"site/.hidden"_s << "output.folder-in-use"_ba;
    QTest::newRow("folder in it") << u"site/photos/"_s << "output.folder-in-use"_ba;
    QTest::newRow("file in its place") << u"site"_s << "output.folder-in-use"_ba;
    QTest::newRow("empty folder") << u"site/"_s << "done"_ba;
    QTest::newRow("nothing") << QString() << "done"_ba;
}

void TestOutputs::foreignFolderIsNeverReplaced()
{
    QFETCH(QString, there);
    QFETCH(QByteArray, code);
    QTemporaryDir folder;
    const QString path = folder.filePath(there);
    QVERIFY(QDir().mkpath(there.endsWith(u'/') ? path : QFileInfo(path).path()));
    if (!there.endsWith(u'/') && !there.isEmpty())
        writeBytes(path, "mine"_ba);
    {
        OutputFolder output(folder.filePath(u"site"_s));
        VERIFY_DONE(output.addFile(u"index.html"_s, "1"_ba));
        QCOMPARE(codeOf(output.commit()), code);
    }
    if (code != "done")
        QVERIFY(QFileInfo(path).isDir() || bytesOf(path) == "mine");
    QCOMPARE(allIn(folder.path()), QStringList{u"site"_s});
}

void TestOutputs::nothingIsLeftOfAFolderThatWasNotCommitted()
{
    QTemporaryDir folder;
    {
        OutputFolder output(folder.filePath(u"site"_s));
        VERIFY_DONE(output.addFile(u"index.html"_s, "1"_ba));
    }
    QCOMPARE(allIn(folder.path()), QStringList());
}

void TestOutputs::failedWriteLeavesTheOldFolder()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"site"_s);
    {
        OutputFolder output(path);
        VERIFY_DONE(output.addFile(u"index.html"_s, "old"_ba));
        VERIFY_DONE(output.commit());
    }
    {
        OutputFolder output(path);
        const FullDisk full(1000);
        QCOMPARE(codeOf(output.addFile(u"index.html"_s, QByteArray(100'000, 'x'))),
                 "output.cannot-write"_ba);
    }
    QCOMPARE(bytesOf(path + u"/index.html"_s), "old"_ba);
    QCOMPARE(allIn(folder.path()), QStringList{u"site"_s});
}

void TestOutputs::workspaceIsNeverReplaced()
{
    TestWorkspace in;
    for (const QString &path :
         {in.path, in.path + u".lock"_s, in.path + u"-journal"_s, in.folder.path(),
          in.folder.filePath(u"../"_s) + QFileInfo(in.folder.path()).fileName()
              + u"/test.convenor"_s})
        QCOMPARE(codeOf(judgePlace(path, in.path)), "output.onto-workspace"_ba);
    VERIFY_DONE(judgePlace(in.folder.filePath(u"page.html"_s), in.path));
    VERIFY_DONE(judgePlace(in.path + u"_files"_s, in.path));
}

QTEST_GUILESS_MAIN(TestOutputs)

#include "tst_outputs.moc"
