// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QJsonArray>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// The publication check on the command line.
class TestCliPublication final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsWhatIsFound();
    void findsNothingInTheSample();
    void looksAtTheSeriesThatIsMeant();
    void exportsForThePublicRemind_data();
    void exportsForThePublicRemind();
    void otherExportsDoNot();

private:
    Program m_program;
};

void TestCliPublication::initTestCase()
{
    QVERIFY(m_program.makeSample());
    QVERIFY(Program::put(m_program.path(u"later.json"_s), R"({"format": "convenor/1", "series": [
        {"id": "later", "title": "Later", "start": "2025-01-01", "end": "2025-12-31",
         "time_zone": "Europe/Zurich", "language": "en", "introduction": "Read [this]().",
         "sessions": [{"id": "s", "number": 4, "title": "Roads", "status": "held",
         "date": "2026-02-01", "summary": "Said.", "summary_state": "approved",
         "speakers": [{"person": "p", "state": "confirmed"}]}]}],
        "people": [{"id": "p", "name": "Omar Said"}]})"));
    QCOMPARE(m_program.run({u"import"_s, u"json"_s, m_program.path(u"later.json"_s)}).status, 0);
}

void TestCliPublication::tellsWhatIsFound()
{
    const Ran told = m_program.run({u"check"_s, u"--publication"_s});
    QCOMPARE(told.status, 4);
    QVERIFY(told.out.contains("outside_series  Session 4, date"));
    QVERIFY(told.out.contains("1 Feb 2026 is outside the dates of the series"));
    const Ran json = m_program.run({u"check"_s, u"--publication"_s, u"--json"_s});
    QCOMPARE(json.status, 4);
    QCOMPARE(json.json()[u"ok"_s], false);
    const QJsonArray findings = json.json()[u"findings"_s].toArray();
    QCOMPARE(findings.size(), 2);
    const QJsonObject first = findings[0].toObject();
    QCOMPARE(first[u"rule"_s], u"outside_series"_s);
    QCOMPARE(first[u"where"_s], u"Session 4, date"_s);
    QCOMPARE(first[u"session"_s], 4);
    QCOMPARE(first[u"field"_s], u"date"_s);
    QCOMPARE(first[u"severity"_s], u"fault"_s);
    QVERIFY(!first[u"what"_s].toString().isEmpty());
    QCOMPARE(findings[1].toObject()[u"rule"_s], u"link_empty"_s);
}

void TestCliPublication::findsNothingInTheSample()
{
    const Ran told = m_program.run(
        {u"--series"_s, u"online-2024"_s, u"check"_s, u"--publication"_s, u"--json"_s});
    QCOMPARE(told.out, "{\"accepted\":0,\"findings\":[],\"ok\":true}\n"_ba);
    QCOMPARE(told.status, 0);
}

void TestCliPublication::looksAtTheSeriesThatIsMeant()
{
    const Ran refused = m_program.run({u"--series"_s, u"none"_s, u"check"_s, u"--publication"_s});
    QCOMPARE(refused.status, 3);
    QVERIFY(refused.err.contains("none"));
}

void TestCliPublication::exportsForThePublicRemind_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("page") << QStringList{u"page"_s, u"--out"_s, u"-"_s};
    QTest::newRow("site") << QStringList{u"site"_s, u"--out"_s, m_program.path(u"site"_s)};
    QTest::newRow("session") << QStringList{u"session"_s, u"--session"_s, u"4"_s, u"--out"_s,
                                            m_program.path(u"s.html"_s)};
}

void TestCliPublication::exportsForThePublicRemind()
{
    QFETCH(QStringList, words);
    const Ran ran = m_program.run(QStringList{u"export"_s} + words);
    QCOMPARE(ran.status, 0);
    QCOMPARE(ran.err,
             "2 things to look at before publishing: convenor-cli check --publication\n"_ba);
    QVERIFY(!ran.out.contains("to look at before publishing"));
}

void TestCliPublication::otherExportsDoNot()
{
    const Ran internal =
        m_program.run({u"export"_s, u"session"_s, u"--session"_s, u"4"_s, u"--audience"_s,
                       u"internal"_s, u"--out"_s, m_program.path(u"i.html"_s)});
    QCOMPARE(internal.status, 0);
    QCOMPARE(internal.err, QByteArray());
    const Ran sample = m_program.run(
        {u"--series"_s, u"online-2024"_s, u"export"_s, u"page"_s, u"--out"_s, u"-"_s});
    QCOMPARE(sample.err, QByteArray());
}

QTEST_GUILESS_MAIN(TestCliPublication)
#include "tst_clipublication.moc"
