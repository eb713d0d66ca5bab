// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/program.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Notes and presentations by mail from the command line.
class TestCliNotesMail final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_program.reset(); }
    void writesADraftABatchAndNotesThem();
    void batchesAreOfTheSizeThatIsAskedFor();
    void nothingToSendIsRefused();
    void folderThatCannotBeWrittenIsTold();
    void wordsAreJudged();

private:
    Ran run(const QString &session, const QString &folder, const QStringList &more = {}) const
    {
        return m_program->run(
            QStringList{u"export"_s, u"notes-mail"_s, u"--session"_s, session, u"--out"_s, folder}
            + more);
    }

    std::unique_ptr<Program> m_program;
};

void TestCliNotesMail::init()
{
    m_program = std::make_unique<Program>();
    QVERIFY(m_program->makeSample());
}

void TestCliNotesMail::writesADraftABatchAndNotesThem()
{
    const QString folder = m_program->path(u"drafts"_s);
    const Ran first = run(u"1"_s, folder, {u"--json"_s});
    QCOMPARE(first.status, 0);
    const QJsonArray files = first.json().value(u"files").toArray();
    QVERIFY(files.size() >= 4); // English, French, Spanish, Arabic
    for (const auto &file : files) {
        const QByteArray mail = Program::contents(file.toString());
        QVERIFY(mail.contains("X-Unsent: 1\r\n") && mail.contains("\r\nBcc: "));
        QVERIFY(mail.contains("Content-Type: application/pdf"));
    }
    QVERIFY(!first.json().value(u"left_out").toArray().isEmpty()); // speakers without an address
    const Ran second = run(u"1"_s, folder, {u"--json"_s});
    QCOMPARE(second.status, 0);
    QVERIFY(second.json().value(u"files").toArray().isEmpty()); // all stand in drafts
    const Ran again = run(u"1"_s, folder, {u"--json"_s, u"--again"_s});
    QCOMPARE(again.json().value(u"files").toArray().size(), files.size());
    QCOMPARE(QDir(folder).entryList({u"*.eml"_s}).size(), 2 * files.size());
    QCOMPARE(m_program->run({u"undo"_s}).status, 0);
    QCOMPARE(m_program->run({u"undo"_s}).status, 0);
    QCOMPARE(run(u"1"_s, folder, {u"--json"_s}).json().value(u"files").toArray().size(),
             files.size());
}

void TestCliNotesMail::batchesAreOfTheSizeThatIsAskedFor()
{
    const Ran ran = run(u"1"_s, m_program->path(u"drafts"_s), {u"--batch"_s, u"1"_s, u"--json"_s});
    QCOMPARE(ran.status, 0);
    for (const auto &file : ran.json().value(u"files").toArray()) {
        const QByteArray mail = Program::contents(file.toString());
        const QByteArray bcc = mail.mid(mail.indexOf("\r\nBcc: ") + 2).split('\r').first();
        QCOMPARE(bcc.count('@'), 1);
    }
}

void TestCliNotesMail::nothingToSendIsRefused()
{
    const QByteArray before = m_program->dump();
    QCOMPARE(run(u"99"_s, m_program->path(u"drafts"_s)).status, 3);
    QVERIFY(!QFileInfo::exists(m_program->path(u"drafts"_s)));
    QCOMPARE(m_program->dump(), before);
}

void TestCliNotesMail::folderThatCannotBeWrittenIsTold()
{
    const QString file = m_program->path(u"file"_s);
    QVERIFY(Program::put(file, "mine"));
    const Ran ran = run(u"1"_s, file);
    QCOMPARE(ran.status, 5);
    QVERIFY(ran.err.contains("cannot be written"));
    QCOMPARE(Program::contents(file), "mine"_ba);
    QCOMPARE(run(u"1"_s, m_program->path(u"drafts"_s)).status, 0); // nobody stands in a draft
}

void TestCliNotesMail::wordsAreJudged()
{
    QCOMPARE(run(u"1"_s, u"-"_s).status, 2);
    QCOMPARE(run(u"1"_s, m_program->path(u"d"_s), {u"--batch"_s, u"0"_s}).status, 2);
    QCOMPARE(m_program->run({u"export"_s, u"notes-mail"_s, u"--session"_s, u"1"_s}).status, 2);
}

QTEST_GUILESS_MAIN(TestCliNotesMail)
#include "tst_clinotesmail.moc"
