// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/series.h"
#include "domain/session.h"
#include "usecases/workspace.h"

#include <QTemporaryDir>

namespace convenor::test {

/// A time that stands still until a test moves it.
struct StillTime
{
    QDateTime now{QDate(2024, 2, 21), QTime(14, 0), Qt::UTC};

    Clock clock()
    {
        return [this] { return now; };
    }
    void pass(int seconds) { now = now.addSecs(seconds); }
};

/// A new workspace of "Ann" in a folder of its own; its file is at `path`. `changes` are all that
/// it told since it was made, in order.
struct TestWorkspace
{
    TestWorkspace();

    QTemporaryDir folder;
    QString path = folder.filePath(QStringLiteral("test.convenor"));
    StillTime time;
    std::unique_ptr<Workspace> workspace;
    QList<ChangeSet> changes;

    Workspace &operator*() const { return *workspace; }
    /// Closes the file and opens it again.
    void reopen();

private:
    void listen();
};

/// Every word that an error has to say, for a test's message.
QByteArray told(const Error &error);

template <class T>
QByteArray told(const Result<T> &result)
{
    return result ? QByteArray("done") : told(result.error());
}

/// The code of the error; "done" where there is none.
template <class T>
QByteArray codeOf(const Result<T> &result)
{
    return result ? QByteArray("done") : result.error().reason.code;
}

/// Does it and holds it to what every use-case promises: one change, told once and with just these
/// things in it, undone to a file with the same rows, done again to the same rows. Empty where it
/// keeps all of that; else what it does not.
QString brokenPromise(TestWorkspace &in, const std::function<Result<void>()> &verb,
                      const std::function<ChangeSet()> &expected);

Series seriesOf(const QString &key);
Session sessionOf(SeriesId series, const QString &title);

} // namespace convenor::test

/// Fails the test, in words, where a Result is an error.
#define VERIFY_DONE(result)                                                                        \
    do {                                                                                           \
        const auto &done_ = (result);                                                              \
        QVERIFY2(done_, convenor::test::told(done_).constData());                                  \
    } while (false)
