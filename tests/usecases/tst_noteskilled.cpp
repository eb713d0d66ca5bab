// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A note that was filed is on the disk: this program is started again as a child that files one
// note after the other and tells each, and is killed at once after some of them.
#include "tests/support/workspaces.h"
#include "usecases/notes.h"
#include "usecases/programme.h"

#include <QCoreApplication>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

#include <csignal>
#include <cstdio>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto childWord = "--file-notes";

/// Files notes until it is killed; each number is told when filing has returned.
int fileNotes(const QString &path, qint64 session)
{
    const auto opened = Workspace::open(path, Workspace::Access::ReadWrite, {u"Ann"_s});
    if (!opened)
        return 1;
    Notes notes(**opened);
    for (int i = 0;; ++i) {
        if (!notes.file(SessionId(session), u"? note %1 of this run"_s.arg(i)))
            return 1;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

/// How often; more by hand: CONVENOR_KILLS=200.
int kills()
{
    const int wanted = qEnvironmentVariableIntValue("CONVENOR_KILLS");
    return wanted > 0 ? wanted : 20;
}

} // namespace

class TestNotesKilled final : public QObject
{
    Q_OBJECT

private slots:
    void notesSurviveTheKill();
};

void TestNotesKilled::notesSurviveTheKill()
{
    TestWorkspace in;
    const SeriesId series = Programme(*in).addSeries(seriesOf(u"a"_s)).value();
    const SessionId session = Programme(*in).addSession(sessionOf(series, u"First"_s)).value();
    in.workspace.reset();
    qsizetype filed = 0;
    QRandomGenerator random(7);
    for (int kill = 0; kill < kills(); ++kill) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QString::fromLatin1(childWord), in.path, QString::number(session.value())});
        const int wanted = 1 + int(random.bounded(5));
        int told = 0;
        while (told < wanted) {
            QVERIFY(child.canReadLine() || child.waitForReadyRead());
            while (child.canReadLine()) {
                child.readLine();
                ++told;
            }
        }
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        while (child.canReadLine()) { // told between the decision and the kill
            child.readLine();
            ++told;
        }
        in.reopen();
        const auto rows = Notes(*in).notes(session);
        VERIFY_DONE(rows);
        // One more may be kept: it was filed and not yet told.
        const qsizetype added = rows->size() - filed;
        QVERIFY2(added == told || added == told + 1,
                 qPrintable(u"kill %1: told %2, kept %3"_s.arg(kill).arg(told).arg(added)));
        for (qsizetype i = 0; i < added; ++i)
            QCOMPARE((*rows)[filed + i].note.text, u"note %1 of this run"_s.arg(i));
        filed = rows->size();
        in.workspace.reset();
    }
    qInfo("%d kills, %lld notes, none lost", kills(), static_cast<long long>(filed));
}

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() == 4 && words[1] == QLatin1StringView(childWord))
        return fileNotes(words[2], words[3].toLongLong());
    TestNotesKilled test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_noteskilled.moc"
