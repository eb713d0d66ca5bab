// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/decisionlists.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// What the registration system is told of decisions, and what counts as told.
class TestDecisionLists final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_in.reset(); }
    void writtenOnesAreTold();
    void nothingNewIsNoChange();
    void failedFileTellsNothing();
    void unknownTargetIsRefused();

private:
    DecisionLists decisions() const { return DecisionLists(**m_in); }
    QString path() const { return m_in->folder.filePath(u"decisions.csv"_s); }

    std::unique_ptr<TestWorkspace> m_in;
    Gathering m_target;
};

void TestDecisionLists::init()
{
    m_in = std::make_unique<TestWorkspace>();
    VERIFY_DONE(Transfer(**m_in).importDocument(QFINDTESTDATA("../data/mailing.json")));
    const Programme programme(**m_in);
    m_target.series = programme.seriesByKey(u"new"_s)->id;
    m_target.session = *programme.sessionByNumber(m_target.series, 1);
}

void TestDecisionLists::writtenOnesAreTold()
{
    const auto due = decisions().due(m_target);
    VERIFY_DONE(due);
    QCOMPARE(due->rows.size(), 9);
    QCOMPARE(due->withoutAddress.size(), 1);
    const QString broken = brokenPromise(
        *m_in, [&] { return decisions().exportList(m_target, path()).map([](const auto &) {}); },
        [&] {
            ChangeSet expected;
            for (const DueDecision &row : due->rows)
                expected.add(Kind::Registration, row.registration.value());
            return expected;
        });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    QVERIFY(bytesOf(path()).contains("rita@example.org,Rita Regret,deny,regretted"));
    QVERIFY(!bytesOf(path()).contains("Lena Secret"));
    QVERIFY(decisions().due(m_target)->rows.isEmpty());
    VERIFY_DONE(History(**m_in).undo());
    QCOMPARE(decisions().due(m_target)->rows, due->rows);
}

void TestDecisionLists::nothingNewIsNoChange()
{
    VERIFY_DONE(decisions().report(m_target));
    const qsizetype changes = History(**m_in).changes()->size();
    const auto again = decisions().report(m_target);
    VERIFY_DONE(again);
    QCOMPARE(again->bytes,
             "\xef\xbb\xbf"
             "Email,Name,Decision,State,Decided at\r\n"_ba);
    QCOMPARE(History(**m_in).changes()->size(), changes);
}

void TestDecisionLists::failedFileTellsNothing()
{
    const QStringList before = dump(m_in->path);
    QCOMPARE(codeOf(decisions().exportList(m_target, m_in->folder.filePath(u"no/such.csv"_s))),
             "output.cannot-write"_ba);
    QCOMPARE(codeOf(decisions().exportList(m_target, m_in->path)), "output.onto-workspace"_ba);
    QCOMPARE(dump(m_in->path), before);
}

void TestDecisionLists::unknownTargetIsRefused()
{
    QCOMPARE(codeOf(decisions().due({m_target.series, SessionId(99)})), "session.missing"_ba);
    QCOMPARE(codeOf(decisions().report({SeriesId(99), {}})), "series.missing"_ba);
}

QTEST_GUILESS_MAIN(TestDecisionLists)
#include "tst_decisionlists.moc"
