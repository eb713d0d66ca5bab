// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// The lists of who takes part, by the real program.
class TestCliAttendees final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }

    void writesAListInEveryForm_data();
    void writesAListInEveryForm();
    void tellsWhatWasWritten();
    void stateChoosesWhoIsOnIt();
    void sharedListIsShorterAndMarked();
    void sheetsToSignAndBadgesAreForPaper();
    void refusesWhatDoesNotGoTogether();

private:
    Ran exported(const QString &name, const QStringList &more = {}) const;
    QByteArray bytes(const QString &name) const { return Program::contents(m_program->path(name)); }

    std::unique_ptr<Program> m_program;
};

void TestCliAttendees::init()
{
    m_program = std::make_unique<Program>();
    const QString document = QStringLiteral(CONVENOR_TEST_DIR "/../data/attendees.json");
    QCOMPARE(m_program->run({u"init"_s}).status, 0);
    QCOMPARE(m_program->run({u"import"_s, u"json"_s, document}).status, 0);
}

Ran TestCliAttendees::exported(const QString &name, const QStringList &more) const
{
    return m_program->run(QStringList{u"export"_s, u"attendees"_s, u"--session"_s, u"1"_s,
                                      u"--out"_s, m_program->path(name)}
                          + more);
}

void TestCliAttendees::writesAListInEveryForm_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("PDF") << u"list.pdf"_s << "%PDF-"_ba;
    QTest::newRow("HTML") << u"list.html"_s << "<!DOCTYPE html>"_ba;
    QTest::newRow("CSV") << u"list.csv"_s << "\xef\xbb\xbfName,Organization,Country,Position,"_ba;
    QTest::newRow("XLSX") << u"list.xlsx"_s << "PK"_ba;
    QTest::newRow("in capitals") << u"LIST.PDF"_s << "%PDF-"_ba;
}

void TestCliAttendees::writesAListInEveryForm()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    const Ran ran = exported(name);
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.err.isEmpty(), ran.err.constData());
    QVERIFY(bytes(name).startsWith(begins));
}

void TestCliAttendees::tellsWhatWasWritten()
{
    QCOMPARE(exported(u"list.csv"_s, {u"--json"_s}).json().value(u"files").toArray().first(),
             QJsonValue(m_program->path(u"list.csv"_s)));
}

void TestCliAttendees::stateChoosesWhoIsOnIt()
{
    QCOMPARE(exported(u"usual.csv"_s).status, 0);
    QVERIFY(!bytes(u"usual.csv"_s).contains("Cem"));
    QCOMPARE(exported(u"any.csv"_s, {u"--state"_s, u"any"_s}).status, 0);
    QVERIFY(bytes(u"any.csv"_s).contains("Cem") && bytes(u"any.csv"_s).contains("Ana"));
    QCOMPARE(exported(u"no.csv"_s, {u"--state"_s, u"regretted"_s}).status, 0);
    QVERIFY(bytes(u"no.csv"_s).contains("Cem") && !bytes(u"no.csv"_s).contains("Ana"));
}

void TestCliAttendees::sharedListIsShorterAndMarked()
{
    QCOMPARE(exported(u"shared.html"_s, {u"--for-sharing"_s}).status, 0);
    const QByteArray page = bytes(u"shared.html"_s);
    QVERIFY(page.contains("Shared list: only who agreed to be listed"));
    QVERIFY(page.contains("Ana") && !page.contains("Internal") && !page.contains("Unlisted"));
}

void TestCliAttendees::sheetsToSignAndBadgesAreForPaper()
{
    for (const auto &kind : {u"signin"_s, u"badges"_s}) {
        for (const auto &ending : {u".pdf"_s, u".html"_s}) {
            QCOMPARE(exported(kind + ending, {u"--kind"_s, kind}).status, 0);
            QVERIFY(!bytes(kind + ending).isEmpty());
        }
        const Ran table = exported(kind + u".csv"_s, {u"--kind"_s, kind});
        QCOMPARE(table.status, 3);
        QVERIFY2(table.err.contains("are for paper"), table.err.constData());
        QVERIFY(!QFileInfo::exists(m_program->path(kind + u".csv"_s)));
    }
}

void TestCliAttendees::refusesWhatDoesNotGoTogether()
{
    QCOMPARE(exported(u"list.doc"_s).status, 2);
    QCOMPARE(exported(u"list.pdf"_s, {u"--state"_s, u"some"_s}).status, 2);
    QCOMPARE(exported(u"list.pdf"_s, {u"--kind"_s, u"cues"_s}).status, 2);
    QCOMPARE(exported(u"a.csv"_s, {u"--for-sharing"_s, u"--state"_s, u"any"_s}).status, 3);
    QCOMPARE(exported(u"a.pdf"_s, {u"--for-sharing"_s, u"--kind"_s, u"badges"_s}).status, 3);
    QVERIFY(!QFileInfo::exists(m_program->path(u"a.pdf"_s)));
    QCOMPARE(
        m_program->run({u"export"_s, u"attendees"_s, u"--session"_s, u"1"_s, u"--out"_s, u"-"_s})
            .status,
        2);
}

QTEST_GUILESS_MAIN(TestCliAttendees)
#include "tst_cliattendees.moc"
