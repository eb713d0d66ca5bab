// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// What the registration system is told from the command line.
class TestCliDecisions final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void tellsOnceWhatWasDecided();
    void undoMakesThemDueAgain();
    void standardOutputIsTheList();
    void meetingIsToldAsAWhole();
    void failedExportTellsNothing();
    void wordsAreJudged();

private:
    Ran run(const QString &target, const QStringList &more = {}) const
    {
        return m_program->run(
            QStringList{u"export"_s, u"decisions"_s, u"--session"_s, u"1"_s, u"--out"_s, target}
            + more);
    }

    std::unique_ptr<Program> m_program;
};

void TestCliDecisions::init()
{
    m_program = std::make_unique<Program>();
    QCOMPARE(m_program->run({u"init"_s}).status, 0);
    QCOMPARE(m_program
                 ->run({u"import"_s, u"json"_s,
                        QStringLiteral(CONVENOR_SOURCE_DIR) + u"/tests/data/mailing.json"_s})
                 .status,
             0);
}

void TestCliDecisions::tellsOnceWhatWasDecided()
{
    const QString target = m_program->path(u"decisions.csv"_s);
    const Ran first = run(target, {u"--json"_s});
    QCOMPARE(first.status, 1); // one has no address
    const QJsonObject told = first.json();
    QCOMPARE(told.value(u"approve").toInt(), 7);
    QCOMPARE(told.value(u"deny").toInt(), 2);
    QCOMPARE(told.value(u"files").toArray(), QJsonArray{target});
    QCOMPARE(told.value(u"without_address").toArray(), QJsonArray{u"Noa Nomail"_s});
    const QByteArray list = Program::contents(target);
    QVERIFY(list.startsWith("\xef\xbb\xbf"
                            "Email,Name,Decision,State,Decided at\r\n"));
    QVERIFY(list.contains("ana@example.org,Ana Harbour,approve,accepted,2024-02-10T08:00:00Z\r\n"));
    QVERIFY(list.contains("rita@example.org,Rita Regret,deny,regretted"));
    QVERIFY(list.contains("lena@example.org,A lawyer,approve,accepted"));
    QVERIFY(!list.contains("pia@") && !list.contains("cora@") && !list.contains("hal@"));
    const Ran second = run(target);
    QCOMPARE(second.status, 1); // who has no address stays due
    QVERIFY(second.out.contains("0 to approve, 0 to deny"));
    QCOMPARE(Program::contents(target),
             "\xef\xbb\xbf"
             "Email,Name,Decision,State,Decided at\r\n"_ba);
}

void TestCliDecisions::undoMakesThemDueAgain()
{
    const QString target = m_program->path(u"decisions.csv"_s);
    run(target);
    const QByteArray list = Program::contents(target);
    const Ran history = m_program->run({u"history"_s, u"--limit"_s, u"1"_s});
    QVERIFY(history.out.contains("9 decisions told to the registration system: Session 1"));
    QCOMPARE(m_program->run({u"undo"_s}).status, 0);
    run(target);
    QCOMPARE(Program::contents(target), list);
}

void TestCliDecisions::standardOutputIsTheList()
{
    const Ran told = run(u"-"_s);
    QCOMPARE(told.status, 1);
    QVERIFY(told.out.contains("ana@example.org,Ana Harbour,approve"));
    QVERIFY(!run(u"-"_s).out.contains("ana@"));
    QCOMPARE(run(u"-"_s, {u"--json"_s}).status, 2);
}

void TestCliDecisions::meetingIsToldAsAWhole()
{
    const Ran told = m_program->run({u"export"_s, u"decisions"_s, u"--out"_s, u"-"_s});
    QCOMPARE(told.status, 0);
    QVERIFY(told.out.contains("wim@example.org,Wim Whole,approve"));
    QVERIFY(!told.out.contains("ana@"));
}

void TestCliDecisions::failedExportTellsNothing()
{
    const QByteArray before = m_program->dump();
    QCOMPARE(run(m_program->path(u"no/such/folder.csv"_s)).status, 5);
    QCOMPARE(m_program->dump(), before);
    QVERIFY(run(u"-"_s).out.contains("ana@example.org"));
    QCOMPARE(run(m_program->database() + u".csv"_s).status, 1);
    QCOMPARE(
        m_program->run({u"export"_s, u"decisions"_s, u"--session"_s, u"99"_s, u"--out"_s, u"-"_s})
            .status,
        3);
}

void TestCliDecisions::wordsAreJudged()
{
    QCOMPARE(run(m_program->path(u"decisions.pdf"_s)).status, 2);
    const Ran help = m_program->runBare({u"export"_s, u"decisions"_s, u"--help"_s});
    QCOMPARE(help.status, 0);
    QVERIFY(help.out.contains("--session N"));
}

QTEST_GUILESS_MAIN(TestCliDecisions)
#include "tst_clidecisions.moc"
