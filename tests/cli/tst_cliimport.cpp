// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace convenor;

/// Registration lists on the command line.
class TestCliImport final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }

    void tellsWhatBecomesOfTheRows();
    void dryRunPrintsTheSamePlan();
    void sameListAgainChangesNothing();
    void wholeListEndsWithZero();
    void readsStandardInput();
    void isUndoneAsOne();
    void columnsAreToldAndRemembered();
    void missingColumnListsTheColumns();
    void wordsThatAreOffEndWithTwo_data();
    void wordsThatAreOffEndWithTwo();
    void inputThatIsNoneEndsWithThree_data();
    void inputThatIsNoneEndsWithThree();
    void unknownOrderOfDatesIsSaid();

private:
    Ran import(const QStringList &more, const QByteArray &list, bool json = true) const;

    std::unique_ptr<Program> m_program;
};

namespace {

const QByteArray list = "First Name,Last Name,Email,Organization,Registration Time,"
                        "Approval Status\n"
                        "Amina,Otieno,amina.otieno@example.org,Lantern Aid,2024-02-10 08:30,"
                        "approved\n"
                        "Bo,Li,bo at example.org,Lantern Aid,2024-02-10 08:31,approved\n"
                        "Cy,Doe,cy.doe@example.org,,2024-02-10 08:32,cancelled\n";

} // namespace

void TestCliImport::init()
{
    m_program = std::make_unique<Program>();
    QVERIFY(m_program->makeSample());
}

Ran TestCliImport::import(const QStringList &more, const QByteArray &bytes, bool json) const
{
    const QString path = m_program->path(u"list.csv"_s);
    if (!Program::put(path, bytes))
        qFatal("list.csv cannot be written");
    return m_program->run(
        (json ? QStringList{u"--json"_s} : QStringList())
        + QStringList{u"import"_s, u"registrations"_s, u"--session"_s, u"1"_s, path} + more);
}

void TestCliImport::tellsWhatBecomesOfTheRows()
{
    const Ran ran = import({}, list);
    QCOMPARE(ran.status, 1);
    const QJsonObject object = ran.json();
    QCOMPARE(object.value(u"format").toString(), u"zoom-registrations"_s);
    QCOMPARE(object.value(u"rows").toInt(), 3);
    const QJsonObject taken = object.value(u"taken").toObject();
    QCOMPARE(taken,
             (QJsonObject{{u"new"_s, 1}, {u"changed"_s, 0}, {u"same"_s, 0}, {u"cancelled"_s, 1}}));
    QCOMPARE(object.value(u"doubtful").toArray().size(), 0);
    QCOMPARE(object.value(u"refused").toArray(),
             (QJsonArray{QJsonObject{
                 {u"line"_s, 3}, {u"why"_s, u"\"bo at example.org\" is no e-mail address"_s}}}));
}

void TestCliImport::dryRunPrintsTheSamePlan()
{
    const QByteArray before = m_program->dump();
    const Ran dry = import({u"--dry-run"_s}, list);
    QCOMPARE(m_program->dump(), before);
    const Ran done = import({}, list);
    QVERIFY(m_program->dump() != before);
    QCOMPARE(dry.status, done.status);
    QCOMPARE(dry.json(), done.json());
    QVERIFY(!dry.json().isEmpty());
    QVERIFY(import({u"--dry-run"_s}, list, false).out.startsWith("would take 3 rows of list.csv"));
}

void TestCliImport::sameListAgainChangesNothing()
{
    import({}, list);
    const QByteArray before = m_program->dump();
    const Ran again = import({}, list);
    QCOMPARE(again.status, 1);
    QCOMPARE(again.json().value(u"taken").toObject().value(u"same").toInt(), 2);
    QCOMPARE(m_program->dump(), before);
}

void TestCliImport::wholeListEndsWithZero()
{
    const Ran ran = import({}, "Name,Email\nAmina Otieno,amina.otieno@example.org\n", false);
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.err.isEmpty());
    QVERIFY2(ran.out.startsWith("1 row of list.csv (list): 1 new, 0 changed, 0 as before, 0 "
                                "cancelled\n"),
             ran.out.constData());
}

void TestCliImport::readsStandardInput()
{
    const Ran ran = m_program->run(
        {u"--json"_s, u"import"_s, u"registrations"_s, u"--session"_s, u"2"_s, u"-"_s}, list);
    QCOMPARE(ran.json().value(u"rows").toInt(), 3);
}

void TestCliImport::isUndoneAsOne()
{
    const QByteArray before = m_program->dump();
    import({}, list);
    QCOMPARE(m_program->run({u"undo"_s}).status, 0);
    QCOMPARE(m_program->dump(), before);
}

void TestCliImport::columnsAreToldAndRemembered()
{
    const QByteArray german = "Wer,Wohin,Warum\nAmina Otieno,amina.otieno@example.org,Interest\n";
    const QStringList map{u"--map"_s,       u"Wer=name"_s, u"--map"_s,
                          u"Wohin=email"_s, u"--map"_s,    u"Warum=questions"_s};
    QCOMPARE(import(map + QStringList{u"--dry-run"_s}, german).status, 0);
    QCOMPARE(import({u"--dry-run"_s}, "Wer,Wohin,Warum\nAmina Otieno,,\n").status, 3);
    QCOMPARE(import(map, german).status, 0);
    const Ran next = import({}, "Wer,Wohin,Warum\nAmina Otieno,,Interest\n");
    QCOMPARE(next.json().value(u"rows").toInt(), 1);
    QVERIFY(m_program->dump().contains("\"questions\": \"Interest\""));
    QVERIFY(!m_program->dump().contains("Wohin"));
}

void TestCliImport::missingColumnListsTheColumns()
{
    const Ran ran = import({}, "Colour,Size,Weight\nred,12,3\n");
    QCOMPARE(ran.status, 3);
    QVERIFY2(ran.wholeError().contains(u"Colour, Size, Weight"_s), qPrintable(ran.wholeError()));
    const Ran map = import({u"--map"_s, u"Farbe=name"_s}, list);
    QCOMPARE(map.status, 3);
    QVERIFY2(map.wholeError().contains(u"First Name, Last Name, Email"_s),
             qPrintable(map.wholeError()));
}

void TestCliImport::wordsThatAreOffEndWithTwo_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no session") << QStringList{u"list.csv"_s};
    QTest::newRow("no file") << QStringList{u"--session"_s, u"1"_s};
    QTest::newRow("session is no number") << QStringList{u"--session"_s, u"one"_s, u"list.csv"_s};
    QTest::newRow("no such option")
        << QStringList{u"--session"_s, u"1"_s, u"list.csv"_s, u"--dry"_s};
    QTest::newRow("no such field")
        << QStringList{u"--session"_s, u"1"_s, u"list.csv"_s, u"--map"_s, u"Email=colour"_s};
    QTest::newRow("map without a field")
        << QStringList{u"--session"_s, u"1"_s, u"list.csv"_s, u"--map"_s, u"Email"_s};
}

void TestCliImport::wordsThatAreOffEndWithTwo()
{
    QFETCH(QStringList, words);
    const Ran ran = m_program->run(QStringList{u"import"_s, u"registrations"_s} + words);
    QCOMPARE(ran.status, 2);
    QVERIFY(ran.out.isEmpty());
    QCOMPARE(ran.err.count('\n'), 1);
}

void TestCliImport::inputThatIsNoneEndsWithThree_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("image") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01", 20);
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("attendance") << QByteArray(
        "Name (Original Name),User Email,Total Duration (Minutes)\nEric,,8\n");
}

void TestCliImport::inputThatIsNoneEndsWithThree()
{
    QFETCH(QByteArray, bytes);
    const QByteArray before = m_program->dump();
    const Ran ran = import({}, bytes);
    QCOMPARE(ran.status, 3);
    QVERIFY(!ran.error().value(u"what").toString().isEmpty());
    QCOMPARE(m_program->dump(), before);
    QCOMPARE(m_program
                 ->run({u"import"_s, u"registrations"_s, u"--session"_s, u"99"_s,
                        m_program->path(u"list.csv"_s)})
                 .status,
             3);
}

void TestCliImport::unknownOrderOfDatesIsSaid()
{
    const Ran ran =
        import({}, "Name,Email,Timestamp\nAna Silva,ana@example.org,03/04/2024 10:00\n", false);
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.contains("the day is taken to come first"), ran.out.constData());
}

QTEST_GUILESS_MAIN(TestCliImport)
#include "tst_cliimport.moc"
