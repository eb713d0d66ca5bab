// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/latestanswer.h"

#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

using namespace convenor;

class TestLatestAnswer final : public QObject
{
    Q_OBJECT

private slots:
    void lastQuestionIsAnswered();
    void answerMayAskAgain();
};

/// Also where it is asked between an answer's being there and its being told.
void TestLatestAnswer::lastQuestionIsAnswered()
{
    QList<int> answers;
    LatestAnswer<int> latest([&](const int &answer) { answers.append(answer); });
    QSemaphore mayEnd;
    latest.ask([&] {
        mayEnd.acquire();
        return 1;
    });
    latest.ask([] { return 2; });
    mayEnd.release();
    QVERIFY(QThreadPool::globalInstance()->waitForDone());
    latest.ask([] { return 3; });
    QTRY_COMPARE(answers, QList<int>{3});
    latest.ask([] { return 4; });
    QTRY_COMPARE(answers, (QList<int>{3, 4}));
}

void TestLatestAnswer::answerMayAskAgain()
{
    QList<int> answers;
    std::unique_ptr<LatestAnswer<int>> latest;
    latest = std::make_unique<LatestAnswer<int>>([&](const int &answer) {
        answers.append(answer);
        if (answer < 5)
            latest->ask([answer] { return answer + 1; });
    });
    latest->ask([] { return 1; });
    QTRY_COMPARE(answers, (QList<int>{1, 2, 3, 4, 5}));
}

QTEST_GUILESS_MAIN(TestLatestAnswer)
#include "tst_latestanswer.moc"
