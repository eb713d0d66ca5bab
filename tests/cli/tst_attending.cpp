// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// A report of attendance goes in by the command line.
class TestAttending final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_program = std::make_unique<Program>(); }
    void cleanup() { m_program.reset(); }
    void importsAttendance();
    void attendanceOfAnotherSessionIsAnError();

private:
    /// The status is 0 and standard error stays empty.
    Ran good(const QStringList &words, const QByteArray &input = {}) const
    {
        const Ran ran = m_program->run(words, input);
        return ran.status == 0 && ran.err.isEmpty() ? ran : Ran();
    }

    std::unique_ptr<Program> m_program;
};

void TestAttending::importsAttendance()
{
    good({u"init"_s});
    const QByteArray document =
        R"({"format": "convenor/1", "series": [{"id": "s", "title": "S", "start": "2024-02-20",
        "time_zone": "UTC", "language": "en", "sessions": [{"id": "one", "number": 1,
        "title": "Climate", "date": "2024-02-21", "registrations": [
        {"person": "ana", "state": "accepted"}, {"person": "bo", "state": "accepted"},
        {"person": "dora", "state": "accepted"}]}]}], "people": [
        {"id": "ana", "name": "Ana Silva", "email": "ana@example.org"},
        {"id": "bo", "name": "Bo Li", "email": "bo@example.org"},
        {"id": "dora", "name": "Dora Absent", "email": "dora@example.org"}]})";
    good({u"import"_s, u"json"_s, u"-"_s}, document);
    const QByteArray before = m_program->dump();
    const QByteArray report =
        "Attended,User Name (Original Name),Email,Join Time,Leave Time,Time "
        "in Session (minutes)\n"
        "Yes,Ana S.,ana@example.org,02/21/2024 14:00,02/21/2024 15:00,60\n"
        "Yes,Ana S.,ana@example.org,02/21/2024 14:30,02/21/2024 15:20,50\n"
        "Yes,Bo Li,,02/21/2024 14:00,02/21/2024 14:03,3\n"
        "Yes,,,02/21/2024 14:00,02/21/2024 14:03,3\n"
        "No,Dora Absent,dora@example.org,--,--,--\n"
        "Yes,Zoe Quist,zoe@example.org,02/21/2024 14:00,02/21/2024 14:40,40\n";
    const QStringList words{u"import"_s, u"attendance"_s, u"--session"_s, u"1"_s,
                            u"-"_s,      u"--minutes"_s,  u"5"_s};
    const Ran dry = m_program->run(words + QStringList{u"--dry-run"_s, u"--json"_s}, report);
    QCOMPARE(dry.status, 1);
    QCOMPARE(m_program->dump(), before);
    const Ran ran = m_program->run(words + QStringList{u"--json"_s}, report);
    QCOMPARE(ran.status, 1); // a row is refused
    QCOMPARE(ran.out, dry.out);
    const auto person = [](const char *email, const char *name, int minutes) {
        return QJsonObject{{u"email"_s, QString::fromLatin1(email)},
                           {u"name"_s, QString::fromLatin1(name)},
                           {u"minutes"_s, minutes}};
    };
    QCOMPARE(
        ran.json(),
        (QJsonObject{{u"format"_s, u"zoom-webinar"_s},
                     {u"rows"_s, 6},
                     {u"attended"_s, 1},
                     {u"below_threshold"_s, 1},
                     {u"no_show"_s, 1},
                     {u"people"_s,
                      QJsonArray{person("ana@example.org", "Ana Silva", 80),
                                 person("bo@example.org", "Bo Li", 3)}},
                     {u"unmatched"_s, QJsonArray{person("zoe@example.org", "Zoe Quist", 40)}},
                     {u"refused"_s,
                      QJsonArray{QJsonObject{{u"line"_s, 5},
                                             {u"why"_s, u"has neither a name nor an address"_s}}}},
                     {u"remarks"_s, QJsonArray()}}));
    const QJsonObject stats = good({u"stats"_s, u"--json"_s}).json();
    QCOMPARE(stats.value(u"attended").toInt(), 1);
    QCOMPARE(stats.value(u"no_show").toInt(), 2);
    const QByteArray taken = m_program->dump();
    const Ran again = m_program->run(words, report);
    QVERIFY2(again.out.startsWith("6 rows of standard input (zoom-webinar): 3 registered, 1 "
                                  "attended, 1 for too short, 1 did not come; 1 not matched, kept "
                                  "in the queue; 1 refused\n"
                                  "not matched: Zoe Quist <zoe@example.org>, 40 minutes\n"
                                  "line 5: has neither a name nor an address\n"),
             again.out.constData());
    QCOMPARE(m_program->dump(), taken);
    QCOMPARE(good({u"history"_s, u"--json"_s}).json().value(u"changes").toArray().size(), 2);
    good({u"undo"_s});
    QCOMPARE(m_program->dump(), before);
}

void TestAttending::attendanceOfAnotherSessionIsAnError()
{
    QVERIFY(m_program->makeSample());
    const QByteArray report = "Name,Email,Join Time,Leave Time\n"
                              "Ana,ana@example.org,2021-05-05 14:00,2021-05-05 15:00\n";
    const QByteArray before = m_program->dump();
    for (const QStringList &more : {QStringList(), QStringList{u"--dry-run"_s}}) {
        const Ran ran = m_program->run(
            QStringList{u"import"_s, u"attendance"_s, u"--session"_s, u"1"_s, u"-"_s} + more,
            report);
        QCOMPARE(ran.status, 3);
        QVERIFY2(ran.err.contains("seems to be of another session"), ran.err.constData());
        QVERIFY(ran.err.contains("in the window"));
    }
    QCOMPARE(m_program->dump(), before);
}

QTEST_GUILESS_MAIN(TestAttending)
#include "tst_attending.moc"
