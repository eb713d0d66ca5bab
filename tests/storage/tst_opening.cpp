// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/stored.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>
#include <QtEndian>

#include <sqlite3.h>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Opening a file never trusts it.
class TestOpening final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void badFileIsRefusedAsItWas_data();
    void badFileIsRefusedAsItWas();
    void truncatedFileIsRefused_data();
    void truncatedFileIsRefused();
    void damagedPageIsFound();
    void existingFileIsNotMadeAnew();
    void nothingIsLeftOfAFileThatCannotBeMade();
    void newFileIsItsUsersAlone();
    void settingsAreOnes();
    void readerCannotWrite();
    void idsAreNeverUsedAgain();
    void copiesHaveIdsOfTheirOwn();

private:
    QTemporaryDir m_folder;
    QByteArray m_good;
};

namespace {

/// What any other program may write into a file by SQLite.
void runBySqlite(const QString &path, const char *sql)
{
    sqlite3 *handle = nullptr;
    if (sqlite3_open(QFile::encodeName(path).constData(), &handle) != SQLITE_OK
        || sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(handle));
    sqlite3_close(handle);
}

QByteArray withNumberAt(QByteArray file, qsizetype at, quint32 number)
{
    qToBigEndian(number, file.data() + at);
    return file;
}

} // namespace

void TestOpening::initTestCase()
{
    StoredFile file;
    file.write([&] { addTargets(file.stores); });
    m_good = bytesOf(file.path);
    QVERIFY(m_good.size() > 100'000);
}

void TestOpening::badFileIsRefusedAsItWas_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QByteArray>("code");
    const QByteArray none;
    const QByteArray magic("SQLite format 3\0", 16);
    QTest::newRow("nothing in it") << none << none << "file.empty"_ba;
    QTest::newRow("text") << "Dear colleagues,\n"_ba.repeated(20) << none << "file.no-database"_ba;
    QTest::newRow("one letter") << "S"_ba << none << "file.no-database"_ba;
    QTest::newRow("half a header") << magic << none << "file.truncated"_ba;
    QTest::newRow("only a header") << m_good.first(100) << none << "file.truncated"_ba;
    QTest::newRow("header of zeros")
        << magic + QByteArray(84, '\0') << none << "file.other-program"_ba;
    QTest::newRow("another program's")
        << withNumberAt(m_good, 68, 0x12345678) << none << "file.other-program"_ba;
    QTest::newRow("newer") << withNumberAt(m_good, 60, 9999) << none << "file.newer"_ba;
    QTest::newRow("impossibly new")
        << withNumberAt(m_good, 60, 0xffffffff) << none << "file.damaged"_ba;
    QTest::newRow("trigger") << m_good
                             << "CREATE TRIGGER spy AFTER INSERT ON person BEGIN DELETE FROM note; "
                                "END"_ba
                             << "file.strange-schema"_ba;
    QTest::newRow("view") << m_good << "CREATE VIEW spy AS SELECT * FROM person"_ba
                          << "file.strange-schema"_ba;
    QTest::newRow("trigger, write-ahead log")
        << m_good
        << "PRAGMA journal_mode=WAL; CREATE TRIGGER spy AFTER INSERT ON person BEGIN DELETE FROM "
           "note; END"_ba
        << "file.strange-schema"_ba;
    QTest::newRow("no copy's number") << m_good << "DELETE FROM file"_ba
                                      << "file.damaged"_ba;
    QTest::newRow("no tables") << m_good << "DROP TABLE file"_ba
                               << "file.damaged"_ba;
}

void TestOpening::badFileIsRefusedAsItWas()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, sql);
    QFETCH(QByteArray, code);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"bad.convenor"_s);
    writeBytes(path, bytes);
    if (!sql.isEmpty())
        runBySqlite(path, sql.constData());
    const QByteArray before = bytesOf(path);
    for (const auto mode : {Database::Mode::ReadOnly, Database::Mode::ReadWrite}) {
        QCOMPARE(thrown([&] { Database(path, mode); }), code);
        QCOMPARE(bytesOf(path), before);
        if (!sql.contains("WAL")) // of which SQLite keeps files beside it
            QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"bad.convenor"_s});
    }
}

void TestOpening::truncatedFileIsRefused_data()
{
    QTest::addColumn<qsizetype>("size");
    for (const qsizetype size : {qsizetype(101), qsizetype(512), qsizetype(4095), qsizetype(4096),
                                 m_good.size() / 2, m_good.size() - 4096, m_good.size() - 1})
        QTest::addRow("%lld", qlonglong(size)) << size;
}

void TestOpening::truncatedFileIsRefused()
{
    QFETCH(qsizetype, size);
    const QString path = m_folder.filePath(u"truncated"_s);
    writeBytes(path, m_good.first(size));
    for (const auto mode : {Database::Mode::ReadOnly, Database::Mode::ReadWrite}) {
        QCOMPARE(thrown([&] { Database(path, mode); }), "file.truncated"_ba);
        QCOMPARE(bytesOf(path), m_good.first(size));
    }
}

void TestOpening::damagedPageIsFound()
{
    const QString path = m_folder.filePath(u"damaged"_s);
    QByteArray bytes = m_good;
    // The schema's own page, behind the header.
    std::fill(bytes.begin() + 100, bytes.begin() + 4096, '\xff');
    writeBytes(path, bytes);
    for (const auto mode : {Database::Mode::ReadOnly, Database::Mode::ReadWrite}) {
        QCOMPARE(thrown([&] { Database(path, mode); }), "file.damaged"_ba);
        QCOMPARE(bytesOf(path), bytes);
    }
}

void TestOpening::existingFileIsNotMadeAnew()
{
    const QString path = m_folder.filePath(u"there"_s);
    writeBytes(path, "mine"_ba);
    QCOMPARE(thrown([&] { Database(path, Database::Mode::Create); }), "file.exists"_ba);
    QCOMPARE(bytesOf(path), "mine"_ba);
}

void TestOpening::nothingIsLeftOfAFileThatCannotBeMade()
{
    QCOMPARE(thrown([&] { Database(m_folder.filePath(u"a"_s), Database::Mode::ReadOnly); }),
             "file.missing"_ba);
    QCOMPARE(thrown([&] { Database(m_folder.path(), Database::Mode::ReadWrite); }),
             "file.is-folder"_ba);
    QCOMPARE(thrown([&] { Database(m_folder.filePath(u"no/x"_s), Database::Mode::Create); }),
             "file.cannot-create"_ba);
    QVERIFY(!QFileInfo::exists(m_folder.filePath(u"a"_s)));

    // A folder in the journal's place: SQLite can begin nothing.
    const QString path = m_folder.filePath(u"blocked"_s);
    QVERIFY(QDir().mkpath(path + u"-journal/x"_s));
    QVERIFY(!thrown([&] { Database(path, Database::Mode::Create); }).isEmpty());
    QVERIFY(!QFileInfo::exists(path));
}

void TestOpening::newFileIsItsUsersAlone()
{
    StoredFile file;
    file.write([&] { addTargets(file.stores); });
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
        | QFile::WriteOther | QFile::ExeOther;
    const QDir folder(file.folder.path());
    for (const QFileInfo &each : folder.entryInfoList(QDir::Files))
        QVERIFY2(!(each.permissions() & others), qPrintable(each.fileName()));
    QCOMPARE(QFile::permissions(file.path) & (QFile::ReadOwner | QFile::WriteOwner),
             QFile::ReadOwner | QFile::WriteOwner);
}

void TestOpening::settingsAreOnes()
{
    StoredFile file;
    const auto setting = [&](const QByteArray &name) {
        Statement row(file.database, "PRAGMA " + name);
        return row.step() ? row.text(0) : QString();
    };
    QCOMPARE(setting("foreign_keys"), u"1"_s);
    QCOMPARE(setting("journal_mode"), u"truncate"_s);
    QCOMPARE(setting("synchronous"), u"2"_s);
    QCOMPARE(setting("trusted_schema"), u"0"_s);
    QCOMPARE(setting("busy_timeout"), u"5000"_s);
    // The defensive setting keeps the schema's own table from being written.
    QVERIFY(!thrown([&] {
                 file.database.execute(u"PRAGMA writable_schema=ON; DELETE FROM sqlite_schema"_s);
             }).isEmpty());
}

void TestOpening::readerCannotWrite()
{
    StoredFile file;
    Database reader(file.path, Database::Mode::ReadOnly);
    QCOMPARE(thrown([&] { reader.execute(u"DELETE FROM person"_s); }), "file.read-only"_ba);
}

void TestOpening::idsAreNeverUsedAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"file"_s);
    QSet<qint64> seen;
    for (int round = 0; round < 3; ++round) {
        Database database(path, round == 0 ? Database::Mode::Create : Database::Mode::ReadWrite);
        Stores stores(database);
        for (int i = 0; i < 5; ++i) {
            database.beginWrite();
            Person person;
            stores.rows.add(person);
            stores.rows.remove(person.id); // what is gone keeps its id
            QVERIFY(!seen.contains(person.id.value()));
            seen.insert(person.id.value());
            database.commit();
        }
    }
    QCOMPARE(seen.size(), 15);
}

void TestOpening::copiesHaveIdsOfTheirOwn()
{
    StoredFile one;
    StoredFile other;
    one.database.beginWrite();
    other.database.beginWrite();
    const qint64 a = one.database.nextId();
    const qint64 b = other.database.nextId();
    QCOMPARE(a & 0xffffffff, b & 0xffffffff);
    QVERIFY(a >> 32 != b >> 32);
    QVERIFY(a > 0 && a >> 32 >= 1);
}

QTEST_GUILESS_MAIN(TestOpening)

#include "tst_opening.moc"
