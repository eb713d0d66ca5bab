// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/support/jobs.h"

#include <QSemaphore>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Long work beside the window.
class TestJobs final : public QObject
{
    Q_OBJECT

private slots:
    void handsTheResultOver();
    void theLatestWins();
    void stopsWhatCanBeStopped();
    void dropsResultsWhenFinished();
};

void TestJobs::handsTheResultOver()
{
    Jobs jobs;
    int result = 0;
    jobs.start(
        u"sum"_s, u"Adding"_s, Jobs::Use::Shown, [](Jobs::Ticket &) { return Result<int>(42); },
        this, [&](const Result<int> &sum) { result = *sum; });
    QVERIFY(jobs.isBusy());
    QTRY_COMPARE(result, 42);
    QTRY_VERIFY(!jobs.isBusy());
}

void TestJobs::theLatestWins()
{
    Jobs jobs;
    QSemaphore gate;
    QList<int> results;
    const auto ask = [&](int number) {
        jobs.start(
            u"ask"_s, {}, Jobs::Use::Quiet,
            [&gate, number](Jobs::Ticket &) {
                gate.acquire();
                return Result<int>(number);
            },
            this, [&](const Result<int> &result) { results.append(*result); });
    };
    ask(1);
    ask(2);
    gate.release(2);
    QTRY_COMPARE(results, QList<int>{2});
    jobs.finish();
    QCOMPARE(results, QList<int>{2});
}

void TestJobs::stopsWhatCanBeStopped()
{
    Jobs jobs;
    std::optional<ErrorKind> why;
    jobs.start(
        u"long"_s, u"Working"_s, Jobs::Use::Cancellable,
        [](Jobs::Ticket &ticket) -> Result<int> {
            while (!ticket.isCancelled())
                QThread::yieldCurrentThread();
            return Jobs::Ticket::cancelled();
        },
        this, [&](const Result<int> &result) { why = result.error().kind; });
    QVERIFY(jobs.state().cancellable);
    jobs.cancel();
    QTRY_COMPARE(why, std::optional(ErrorKind::Cancelled));
}

void TestJobs::dropsResultsWhenFinished()
{
    Jobs jobs;
    bool handedOver = false;
    jobs.start(
        u"x"_s, {}, Jobs::Use::Quiet, [](Jobs::Ticket &) { return Result<int>(1); }, this,
        [&](const Result<int> &) { handedOver = true; });
    jobs.finish();
    QTest::qWait(20);
    QVERIFY(!handedOver);
}

QTEST_MAIN(TestJobs)
#include "tst_jobs.moc"
