// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// The report of one session on the command line.
class TestCliReports final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_program.makeSample()); }
    void exportsReportsForEachAudience();
    void refusesWhatIsNotAnnounced();
    void exportsTheSeriesReport();
    void exportsTheListOfSpeakers();

private:
    void good(const QStringList &words)
    {
        const Ran ran = m_program.run(words);
        QVERIFY2(ran.status == 0, ran.err.constData());
    }

    Program m_program;
};

void TestCliReports::exportsReportsForEachAudience()
{
    const auto words = [this](const QString &session, const QString &audience) {
        return QStringList{u"export"_s,     u"session"_s, u"--session"_s,
                           session,         u"--out"_s,   m_program.path(audience + u".html"_s),
                           u"--audience"_s, audience};
    };
    const auto page = [&](const QString &audience) {
        good(words(u"1"_s, audience));
        return Program::contents(m_program.path(audience + u".html"_s));
    };
    const QByteArray forAll = page(u"public"_s);
    const QByteArray registered = page(u"registered"_s);
    const QByteArray internal = page(u"internal"_s);
    const QByteArray noted("Displaced people carry");
    const QByteArray meeting("climate-0221");
    QVERIFY(!forAll.contains(noted) && !forAll.contains(meeting));
    QVERIFY(registered.contains(noted) && !registered.contains(meeting));
    QVERIFY(internal.contains(noted) && internal.contains(meeting));
    QVERIFY(registered.contains("For registered participants</p>"));
    QVERIFY(internal.contains("Internal: for organizers only</p>"));
    QStringList usual = words(u"1"_s, u"public"_s).first(6);
    good(usual);
    QCOMPARE(Program::contents(usual.last()), forAll);
    usual.last() = m_program.path(u"report.pdf"_s);
    good(usual + QStringList{u"--kind"_s, u"report"_s});
    QVERIFY(Program::contents(usual.last()).startsWith("%PDF-"));
    QCOMPARE(m_program.run(words(u"1"_s, u"all"_s)).status, 2);
}

void TestCliReports::refusesWhatIsNotAnnounced()
{
    const QString path = m_program.path(u"hidden.html"_s);
    const QStringList words{u"export"_s, u"session"_s, u"--session"_s, u"5"_s,
                            u"--out"_s,  path,         u"--audience"_s};
    for (const QString &audience : {u"public"_s, u"registered"_s}) {
        const Ran refused = m_program.run(words + QStringList{audience});
        QCOMPARE(refused.status, 3);
        QVERIFY(refused.err.contains("nobody but the organizers may know of it"));
        QVERIFY(!QFile::exists(path));
    }
    good(words + QStringList{u"internal"_s});
    QVERIFY(QFile::exists(path));
}

void TestCliReports::exportsTheSeriesReport()
{
    const auto page = [this](const QStringList &words, const QString &name) {
        good(QStringList{u"export"_s, u"report"_s, u"--out"_s, m_program.path(name)} + words);
        return Program::contents(m_program.path(name));
    };
    const QByteArray forAll = page({}, u"all.html"_s);
    QCOMPARE(page({u"--audience"_s, u"public"_s}, u"public.html"_s), forAll);
    const QByteArray internal = page({u"--audience"_s, u"internal"_s}, u"internal.html"_s);
    QVERIFY(internal.contains("Internal: for organizers only"));
    QVERIFY(!forAll.contains("Internal: for organizers only"));
    QVERIFY(page({u"--audience"_s, u"registered"_s}, u"registered.html"_s)
                .contains("For registered participants"));
    QVERIFY(page({}, u"report.pdf"_s).startsWith("%PDF-"));
    const QStringList wrong{u"export"_s, u"report"_s, u"--out"_s, m_program.path(u"a.docx"_s)};
    QCOMPARE(m_program.run(wrong).status, 2);
}

void TestCliReports::exportsTheListOfSpeakers()
{
    const auto list = [this](const QString &name) {
        good({u"export"_s, u"speakers"_s, u"--out"_s, m_program.path(name)});
        return Program::contents(m_program.path(name));
    };
    const QByteArray csv = list(u"speakers.csv"_s);
    QVERIFY(
        csv.startsWith("\xef\xbb\xbfTitle,Name,Position,Organization,Role,No.,Session,Date\r\n"));
    QVERIFY(csv.contains("\r\nMs,Åsa Lindqvist,Partner and Senior Evaluator,"));
    for (const QByteArray &each : {csv, list(u"speakers.html"_s)}) {
        QVERIFY(each.contains("Åsa Lindqvist"));
        QVERIFY(!each.contains("@example"));
    }
    QVERIFY(list(u"speakers.pdf"_s).startsWith("%PDF-"));
    QVERIFY(list(u"speakers.xlsx"_s).startsWith("PK"));
    const QString wrong = m_program.path(u"speakers.docx"_s);
    QCOMPARE(m_program.run({u"export"_s, u"speakers"_s, u"--out"_s, wrong}).status, 2);
    const Ran told = m_program.run(
        {u"--json"_s, u"export"_s, u"speakers"_s, u"--out"_s, m_program.path(u"speakers.csv"_s)});
    QVERIFY(told.out.contains("\"files\""));
}

QTEST_GUILESS_MAIN(TestCliReports)
#include "tst_clireports.moc"
