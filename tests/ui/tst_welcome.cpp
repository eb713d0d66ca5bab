// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "usecases/transfer.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>

using namespace convenor;
using namespace convenor::bench;
using namespace Qt::StringLiterals;

/// The ways to have a file open, and out of not having one.
class TestWelcome final : public QObject
{
    Q_OBJECT

private slots:
    void opensTheSample();
    void makesANewWorkspace();
    void importsIntoANewWorkspace();
    void keepsAllFaultsOfABadDocument();
    void opensALockedFileReadOnly();
    void breaksTheLockOfAnotherHost();
    void restoresTheNewestBackup();
    void keepsTheOpenFileWhereAnotherIsRefused();
    void remembersFiles();
    void closesTheFile();

private:
    static void click(const WindowBench &bench, const QString &button);
    static void write(const QString &path, const QByteArray &bytes);
};

void TestWelcome::click(const WindowBench &bench, const QString &button)
{
    auto *found = bench.find<QAbstractButton>(button);
    QVERIFY2(found->isVisible() && found->isEnabled(), qPrintable(button));
    QTest::mouseClick(found, Qt::LeftButton);
}

void TestWelcome::write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void TestWelcome::opensTheSample()
{
    WindowBench bench;
    bench.open({});
    QVERIFY(!bench.window->workspace());
    click(bench, u"sampleButton"_s);
    QVERIFY(bench.window->workspace());
    QCOMPARE(bench.find<QComboBox>(u"seriesBox"_s)->count(), 1);
    QVERIFY(!bench.find<QWidget>(u"welcomePage"_s)->isVisible());
}

void TestWelcome::makesANewWorkspace()
{
    WindowBench bench;
    bench.prompts.answer = bench.path(u"new.convenor"_s);
    bench.open({});
    click(bench, u"newButton"_s);
    QCOMPARE(bench.workspace().path(), bench.prompts.answer);
    QVERIFY(bench.window->windowTitle().startsWith(u"new"));
}

void TestWelcome::importsIntoANewWorkspace()
{
    WindowBench bench;
    bench.prompts.answers = {QStringLiteral(CONVENOR_SOURCE_DIR "/resources/sample/sample.json"),
                             bench.path(u"imported.convenor"_s)};
    bench.open({});
    click(bench, u"importButton"_s);
    QTRY_COMPARE(bench.find<QComboBox>(u"seriesBox"_s)->count(), 1);
    QTRY_VERIFY(bench.find<QLabel>(u"toastLabel"_s)->accessibleName().contains(u"imported"));
}

void TestWelcome::keepsAllFaultsOfABadDocument()
{
    WindowBench bench;
    const QString document = bench.path(u"bad.json"_s);
    write(document, R"({"format": "convenor/1", "series": [{"titel": 1}, {"titel": 2}]})");
    bench.prompts.answers = {document, bench.path(u"imported.convenor"_s)};
    bench.open({});
    click(bench, u"importButton"_s);
    QTRY_VERIFY(bench.find<QWidget>(u"noticeBar"_s)->isVisible());
    click(bench, u"noticeDetailsButton"_s);
    QVERIFY(bench.prompts.asked.last().contains(u"faults"));
    click(bench, u"noticeCloseButton"_s);
    QVERIFY(!bench.find<QWidget>(u"noticeBar"_s)->isVisible());
}

void TestWelcome::opensALockedFileReadOnly()
{
    WindowBench bench;
    const QString path = bench.path(u"locked.convenor"_s);
    const auto writer = Workspace::create(path);
    QVERIFY(writer);
    bench.open({path, false, false});
    QVERIFY(!bench.window->workspace());
    QVERIFY(bench.find<QLabel>(u"refusalLabel"_s)->text().contains(u"locked.convenor"));
    QVERIFY(!bench.find<QLabel>(u"wayOutLabel"_s)->text().isEmpty());
    QVERIFY(!bench.find<QAbstractButton>(u"breakLockButton"_s)->isVisible());
    click(bench, u"openReadOnlyButton"_s);
    QVERIFY(bench.workspace().isReadOnly());
    QVERIFY(bench.find<QLabel>(u"stateLabel"_s)->text().contains(u"writes"));
}

void TestWelcome::breaksTheLockOfAnotherHost()
{
    WindowBench bench;
    const QString path = bench.path(u"locked.convenor"_s);
    QVERIFY(Workspace::create(path));
    write(path + u".lock"_s, "4711\nconvenor\nanother-host\n0123\n4567\n");
    bench.open({path, false, false});
    QVERIFY(!bench.window->workspace());
    bench.prompts.agrees = false;
    click(bench, u"breakLockButton"_s);
    QVERIFY(!bench.window->workspace());
    bench.prompts.agrees = true;
    click(bench, u"breakLockButton"_s);
    QVERIFY(bench.window->workspace());
    QVERIFY(!bench.workspace().isReadOnly());
}

void TestWelcome::restoresTheNewestBackup()
{
    WindowBench bench;
    const QString path = bench.path(u"mine.convenor"_s);
    QVERIFY(Workspace::create(path));
    QVERIFY(QFile::copy(path, path + u".2024.backup"_s));
    write(path, QByteArray());
    bench.open({path, false, false});
    QVERIFY(!bench.window->workspace());
    click(bench, u"restoreButton"_s);
    QCOMPARE(bench.workspace().path(), path);
    QVERIFY(bench.find<QLabel>(u"noticeLabel"_s)->text().contains(u"is kept as"));
}

void TestWelcome::keepsTheOpenFileWhereAnotherIsRefused()
{
    WindowBench bench;
    bench.openSample();
    write(bench.path(u"text.convenor"_s), "no database at all");
    bench.prompts.answer = bench.path(u"text.convenor"_s);
    bench.trigger(u"openAction"_s);
    QVERIFY(bench.find<QWidget>(u"welcomePage"_s)->isVisible());
    QVERIFY(bench.window->workspace());
    click(bench, u"backButton"_s);
    QVERIFY(!bench.find<QWidget>(u"welcomePage"_s)->isVisible());
    QVERIFY(bench.window->windowTitle().startsWith(u"sample"));
}

void TestWelcome::remembersFiles()
{
    WindowBench bench;
    const QString path = bench.path(u"one.convenor"_s);
    QVERIFY(Workspace::create(path));
    bench.open({path, false, false});
    bench.trigger(u"sampleAction"_s);
    QCOMPARE(bench.find<QMenu>(u"recentMenu"_s)->actions().size(), 2);
    bench.find<QMenu>(u"recentMenu"_s)->actions().at(1)->trigger();
    QCOMPARE(bench.workspace().path(), path);

    bench.window.reset();
    bench.open({});
    QCOMPARE(bench.workspace().path(), path);
    bench.trigger(u"closeAction"_s);
    bench.window.reset();
    bench.open({});
    QVERIFY(!bench.window->workspace());
    auto *recent = bench.find<QListWidget>(u"recentList"_s);
    QCOMPARE(recent->count(), 2);
    recent->setFocus();
    QTest::keyClick(recent, Qt::Key_Return);
    QCOMPARE(bench.workspace().path(), path);
}

void TestWelcome::closesTheFile()
{
    WindowBench bench;
    bench.openSample();
    const QString path = bench.workspace().path();
    bench.trigger(u"closeAction"_s);
    QVERIFY(!bench.window->workspace());
    QVERIFY(bench.find<QWidget>(u"welcomePage"_s)->isVisible());
    QVERIFY(!bench.find<QAction>(u"searchAction"_s)->isEnabled());
    QVERIFY(Workspace::open(path, Workspace::Access::ReadWrite));
}

QTEST_MAIN(TestWelcome)
#include "tst_welcome.moc"
