// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QDir>
#include <QJsonArray>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Personal data is removed after its time from the command line.
class TestCliRetention final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void dryRunWritesNothing();
    void removesWhatIsDueAndKeepsTheFigures();
    void oneSeriesAlone();
    void wordsAreJudged();

private:
    Ran run(const QStringList &words) const
    {
        return m_program->run(QStringList{u"anonymize"_s} + words);
    }
    static int goes(const Ran &ran, const QString &what)
    {
        return ran.json().value(u"goes").toObject().value(what).toInt(-1);
    }

    std::unique_ptr<Program> m_program;
};

/// The older of two series has a date, the other has none.
void TestCliRetention::init()
{
    m_program = std::make_unique<Program>();
    QCOMPARE(m_program->run({u"init"_s}).status, 0);
    QByteArray document =
        Program::contents(QStringLiteral(CONVENOR_SOURCE_DIR) + u"/tests/data/mailing.json"_s);
    document.replace("\"title\": \"2023 Consultations\",",
                     "\"title\": \"2023 Consultations\", \"keep_personal_data_until\": "
                     "\"2023-12-31\",");
    const QString path = m_program->path(u"years.json"_s);
    QVERIFY(Program::put(path, document));
    QCOMPARE(m_program->run({u"import"_s, u"json"_s, path}).status, 0);
}

void TestCliRetention::dryRunWritesNothing()
{
    const QByteArray before = Program::contents(m_program->database());
    const Ran ran = run({u"--before"_s, u"2024-02-01"_s, u"--dry-run"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY(ran.out.startsWith("would remove the personal data of 2023 Consultations\n"));
    QVERIFY(ran.out.contains("2024 Consultations: no date is set, so nothing goes"));
    QVERIFY(ran.out.contains("registered for a series that is not due"));
    QVERIFY(Program::contents(m_program->database()) == before);
    const Ran early = run({u"--before"_s, u"2023-12-31"_s, u"--dry-run"_s});
    QVERIFY(early.out.startsWith("no series is due before 2023-12-31\n"));
}

void TestCliRetention::removesWhatIsDueAndKeepsTheFigures()
{
    const auto figures = [this](const QString &series) {
        return m_program->run({u"stats"_s, u"--json"_s, u"--series"_s, series}).json();
    };
    const QJsonObject older = figures(u"old"_s);
    const QJsonObject newer = figures(u"new"_s);
    const Ran plan = run({u"--before"_s, u"2024-01-01"_s, u"--dry-run"_s, u"--json"_s});
    const Ran ran = run({u"--before"_s, u"2024-01-01"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.json().value(u"goes"), plan.json().value(u"goes"));
    QVERIFY(goes(ran, u"people"_s) > 0);
    QCOMPARE(ran.json().value(u"files").toArray(), QJsonArray{m_program->database()});
    QCOMPARE(ran.json().value(u"backups").toArray().size(), 1);
    QCOMPARE(figures(u"old"_s), older);
    QCOMPARE(figures(u"new"_s), newer);
    QCOMPARE(m_program->run({u"check"_s}).status, 0);
    const Ran undone = m_program->run({u"undo"_s});
    QCOMPARE(undone.status, 3);
    QVERIFY(undone.err.contains("cannot be undone"));
    const Ran again = run({u"--before"_s, u"2024-01-01"_s});
    QVERIFY(again.out.startsWith("nothing is left to remove\n"));
}

void TestCliRetention::oneSeriesAlone()
{
    const Ran other = run({u"--before"_s, u"2024-01-01"_s, u"--json"_s, u"--series"_s, u"new"_s});
    QCOMPARE(other.status, 0);
    QCOMPARE(goes(other, u"registrations"_s), 0);
    QCOMPARE(other.json().value(u"series").toArray().size(), 1);
    const Ran one = run({u"--before"_s, u"2024-01-01"_s, u"--json"_s, u"--series"_s, u"old"_s});
    QVERIFY(goes(one, u"registrations"_s) > 0);
}

void TestCliRetention::wordsAreJudged()
{
    QCOMPARE(run({}).status, 2);
    for (const QString &date : {u"soon"_s, u"2024-13-01"_s, u"01.02.2024"_s}) {
        const Ran ran = run({u"--before"_s, date});
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.err.contains("is no date"));
    }
    QCOMPARE(run({u"--before"_s, u"2024-01-01"_s, u"--series"_s, u"none"_s}).status, 3);
}

QTEST_GUILESS_MAIN(TestCliRetention)

#include "tst_cliretention.moc"
