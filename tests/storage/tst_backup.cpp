// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"
#include "tests/support/dump.h"
#include "tests/support/stored.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Copies of the file while it is in use.
class TestBackup final : public QObject
{
    Q_OBJECT

private slots:
    void copyHoldsTheSame();
    void copyReplacesAnOlderOne();
    void copyIsItsUsersAlone();
    void damagedFileIsNotKept();
    void failureLeavesTheOlderCopy();
    void faultsAreNamed();
};

void TestBackup::copyHoldsTheSame()
{
    StoredFile file;
    file.write([&] { addTargets(file.stores); });
    const QString copy = file.folder.filePath(u"copy"_s);
    backUp(file.database, copy);
    QCOMPARE(dump(copy), dump(file.path));
    QCOMPARE(schemaOf(copy), schemaOf(file.path));
    QCOMPARE(integrityFaults(file.database), QStringList());
    QVERIFY(!QFile::exists(copy + u".new"_s));
}

void TestBackup::copyReplacesAnOlderOne()
{
    StoredFile file;
    const QString copy = file.folder.filePath(u"copy"_s);
    writeBytes(copy, "older"_ba);
    writeBytes(copy + u".new"_s, "left behind"_ba);
    backUp(file.database, copy);
    QCOMPARE(dump(copy), dump(file.path));
}

void TestBackup::copyIsItsUsersAlone()
{
    StoredFile file;
    const QString copy = file.folder.filePath(u"copy"_s);
    backUp(file.database, copy);
    QCOMPARE(QFile::permissions(copy) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestBackup::damagedFileIsNotKept()
{
    StoredFile file;
    file.database.execute(
        u"PRAGMA foreign_keys=OFF; INSERT INTO note (id, session) VALUES (1, 2)"_s);
    const QString copy = file.folder.filePath(u"copy"_s);
    writeBytes(copy, "older"_ba);
    QCOMPARE(thrown([&] { backUp(file.database, copy); }), "backup.damaged"_ba);
    QCOMPARE(bytesOf(copy), "older"_ba);
    QVERIFY(!QFile::exists(copy + u".new"_s));
}

void TestBackup::failureLeavesTheOlderCopy()
{
    StoredFile file;
    QCOMPARE(thrown([&] { backUp(file.database, file.folder.filePath(u"no/copy"_s)); }),
             "file.cannot-create"_ba);
    const QString folder = file.folder.filePath(u"folder"_s);
    QVERIFY(QDir().mkpath(folder + u"/inside"_s));
    QCOMPARE(thrown([&] { backUp(file.database, folder); }), "file.cannot-create"_ba);
    QVERIFY(QFile::exists(folder + u"/inside"_s));
    QVERIFY(!QFile::exists(folder + u".new"_s));
}

void TestBackup::faultsAreNamed()
{
    StoredFile file;
    file.database.execute(
        u"PRAGMA foreign_keys=OFF; INSERT INTO note (id, session) VALUES (1, 2)"_s);
    const QStringList faults = integrityFaults(file.database);
    QCOMPARE(faults.size(), 1);
    QVERIFY(faults.first().contains(u"note"_s) && faults.first().contains(u"session"_s));
}

QTEST_GUILESS_MAIN(TestBackup)

#include "tst_backup.moc"
