// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/listlayout.h"
#include "storage/migrations.h"
#include "storage/recorder.h"
#include "storage/revisionrows.h"
#include "storage/rows.h"
#include "tests/support/dump.h"
#include "tests/support/stored.h"

#include <QDir>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// What the schema scripts make, against the structs that are kept in it.
class TestSchema final : public QObject
{
    Q_OBJECT

private slots:
    void columnsFollowTheFields_data();
    void columnsFollowTheFields();
    void everyTableIsKnown();
    void recordedTablesCanBeRecorded_data() { columnsFollowTheFields_data(); }
    void recordedTablesCanBeRecorded();
    void closedSetsAreChecked();
    void scriptsAreNumberedWithoutGap();
    void olderFileMigratesToWhatAFreshOneIs();
    void migrationKeepsWhatWasThere();
};

namespace {

template <class T>
void appendRows(const QByteArray &table, const QByteArrayList &own)
{
    QTest::newRow(table.constData()) << table << own + columnsOf<T>();
    eachField<T>([&](const auto &field) {
        using Value = typename std::remove_cvref_t<decltype(field)>::Value;
        const QByteArray part = table + '_' + field.name;
        const QByteArrayList partOwn{"id", table, "ordinal"};
        if constexpr (IsIdList<Value>::value)
            QTest::newRow(part.constData()) << part << partOwn + QByteArrayList{"target"};
        else if constexpr (isPartList<Value>)
            appendRows<typename Value::value_type>(part, partOwn);
    });
}

} // namespace

void TestSchema::columnsFollowTheFields_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QByteArrayList>("columns");
    appendRows<Organization>("organization", {"id"});
    appendRows<Person>("person", {"id"});
    appendRows<Series>("series", {"id"});
    appendRows<Session>("session", {"id"});
    appendRows<Note>("note", {"id"});
    appendRows<Action>("action", {"id"});
    appendRows<Material>("material", {"id"});
    appendRows<Request>("request", {"id"});
    appendRows<Registration>("registration", {"id"});
    appendRows<ListLayout>("list_layout", {"id"});
    appendRows<Attendance>("attendance", {"id"});
    appendRows<Mailing>("mailing", {"id"});
    appendRows<AcceptedFinding>("accepted_finding", {"id"});
    appendRows<SummaryRevision>("revision", {"id"});
}

void TestSchema::columnsFollowTheFields()
{
    QFETCH(QByteArray, table);
    QFETCH(QByteArrayList, columns);
    StoredFile file;
    Statement stored(file.database, "SELECT name FROM pragma_table_info(?) ORDER BY cid");
    stored.bindText(1, QString::fromLatin1(table));
    QByteArrayList found;
    while (stored.step())
        found.append(stored.text(0).toLatin1());
    QCOMPARE(found, columns);
}

void TestSchema::everyTableIsKnown()
{
    StoredFile file;
    QSet<QByteArray> known{"file",      "change",  "content",     "chunk", "session_revision",
                           "retention", "release", "release_part"};
    for (const RecordedTable &table : recordedTables())
        known.insert(table.name);
    Statement tables(file.database,
                     "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                     "'sqlite_%' AND name NOT LIKE 'search%'");
    QSet<QByteArray> found;
    while (tables.step())
        found.insert(tables.text(0).toLatin1());
    QCOMPARE(found, known);
}

void TestSchema::recordedTablesCanBeRecorded()
{
    QFETCH(QByteArray, table);
    StoredFile file;
    const QString name = QString::fromLatin1(table);
    Statement key(file.database, "SELECT name, type FROM pragma_table_info(?) WHERE pk <> 0");
    key.bindText(1, name);
    QVERIFY(key.step());
    QCOMPARE(key.text(0), u"id"_s);
    QCOMPARE(key.text(1), u"INTEGER"_s);
    QVERIFY(!key.step());

    // Undo writes rows in any order, and nothing but what was recorded.
    Statement actions(file.database,
                      "SELECT count(*) FROM pragma_foreign_key_list(?) WHERE on_delete <> 'NO "
                      "ACTION' OR on_update <> 'NO ACTION'");
    actions.bindText(1, name);
    QVERIFY(actions.step());
    QCOMPARE(actions.integer(0), 0);
    Statement unique(file.database, "SELECT count(*) FROM pragma_index_list(?) WHERE \"unique\"");
    unique.bindText(1, name);
    QVERIFY(unique.step());
    QCOMPARE(unique.integer(0), 0);
    Statement sql(file.database, "SELECT sql FROM sqlite_schema WHERE name = ?");
    sql.bindText(1, name);
    QVERIFY(sql.step());
    QVERIFY(sql.text(0).endsWith(u"STRICT"));
    QCOMPARE(sql.text(0).count(u"REFERENCES"), sql.text(0).count(u"DEFERRABLE INITIALLY DEFERRED"));
}

void TestSchema::closedSetsAreChecked()
{
    StoredFile file;
    QVERIFY(!thrown([&] {
                 file.database.execute(u"INSERT INTO organization (id, kind) VALUES (1, 'club')"_s);
             }).isEmpty());
    QVERIFY(!thrown([&] {
                 file.database.execute(u"INSERT INTO organization (id, name) VALUES (1, x'00')"_s);
             }).isEmpty());
}

void TestSchema::scriptsAreNumberedWithoutGap()
{
    const QStringList names = QDir(u":/schema"_s).entryList(QDir::Files, QDir::Name);
    QCOMPARE(names.size(), latestUserVersion());
    for (qsizetype i = 0; i < names.size(); ++i)
        QCOMPARE(names[i].left(5), u"%1_"_s.arg(int(i) + 1, 4, 10, QChar(u'0')));
}

void TestSchema::olderFileMigratesToWhatAFreshOneIs()
{
    QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh"_s);
    Database(fresh, Database::Mode::Create);
    for (int version = 1; version < latestUserVersion(); ++version) {
        const QString older = folder.filePath(u"older-%1"_s.arg(version));
        makeOlderFile(older, version);
        {
            Database database(older, Database::Mode::ReadWrite);
            QCOMPARE(database.userVersion(), version);
            migrate(database);
            QCOMPARE(database.userVersion(), latestUserVersion());
        }
        QCOMPARE(schemaOf(older), schemaOf(fresh));
    }
}

void TestSchema::migrationKeepsWhatWasThere()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"older"_s);
    makeOlderFile(path, 1);
    const QStringList before = dump(path);
    QVERIFY(!before.isEmpty());
    Database database(path, Database::Mode::ReadWrite);
    migrate(database);
    QCOMPARE(dump(path), before);
    database.beginWrite();
    QCOMPARE(database.nextId(), (qint64(7) << 32) | 5); // its copy and counter too
}

QTEST_GUILESS_MAIN(TestSchema)

#include "tst_schema.moc"
