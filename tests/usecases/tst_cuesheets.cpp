// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/cuesheets.h"
#include "usecases/directory.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"

#include <QRegularExpression>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

/// One session with two speakers besides one who declined, two items, questions of registrations.
struct Planned : TestWorkspace
{
    Planned()
    {
        const auto taken = Transfer(*workspace).importDocument(QFINDTESTDATA("../data/cues.json"));
        if (!taken)
            qFatal("%s", told(taken).constData());
        const Programme programme(*workspace);
        session = programme.sessionByNumber(programme.seriesByKey({})->id, 1).value();
    }

    QString page(const QString &name = u"cues.html"_s) const
    {
        const QString target = folder.filePath(name);
        const auto done = CueSheets(*workspace).exportSheet(session, target);
        return done ? QString::fromUtf8(bytesOf(target)) : QString::fromUtf8(told(done));
    }

    SessionId session;
};

} // namespace

/// What is on the moderator's sheet, and what never is.
class TestCueSheets final : public QObject
{
    Q_OBJECT

private slots:
    void sheetHoldsWhatAModeratorNeeds();
    void questionsAreGroupedWithWhoAsks();
    void whoDeclinedOrWasRegrettedIsNotOnIt();
    void securityConcernsAreNotNamed();
    void textsStayTexts();
    void pdfIsOneSoundFile();
    void failedExportLeavesTheOldFile();
    void sessionThatIsNoMoreIsRefused();
};

void TestCueSheets::sheetHoldsWhatAModeratorNeeds()
{
    const Planned in;
    const auto sheet = CueSheets(*in).sheet(in.session);
    VERIFY_DONE(sheet);
    QCOMPARE(sheet->title, u"1. Climate"_s);
    QCOMPARE(sheet->when, u"Wednesday 21 Feb 2024, 14:00–15:00 Europe/Zurich"_s);
    QCOMPARE(sheet->meeting, u"https://meet.example.org/1"_s);
    QCOMPARE(sheet->languages, u"English; interpretation: French"_s);
    QCOMPARE(sheet->team.size(), 1);
    QCOMPARE(sheet->speakers.size(), 2);
    QCOMPARE(sheet->speakers[0].name, u"Dr Ana Núñez"_s);
    QCOMPARE(sheet->speakers[0].pronounced, u"AH-na NOON-yes"_s);
    QCOMPARE(sheet->speakers[0].state, QString());
    QCOMPARE(sheet->speakers[1].state, u"Invited"_s);
    QCOMPARE(sheet->items.size(), 2);
    QCOMPARE(sheet->items[0].overrun, 5);
    QCOMPARE(sheet->items[1].overrun, 15);
    QCOMPARE(sheet->items[1].people.size(), 2);
}

void TestCueSheets::questionsAreGroupedWithWhoAsks()
{
    const Planned in;
    const auto sheet = CueSheets(*in).sheet(in.session);
    VERIFY_DONE(sheet);
    QCOMPARE(sheet->questions.size(), 2);
    QCOMPARE(sheet->questions[0].to, u"Ana Núñez"_s);
    QCOMPARE(sheet->questions[0].questions.first().text, u"How does Harbour Aid decide?"_s);
    QCOMPARE(sheet->questions[1].questions.first().from, QStringList{u"River & Sons <Trust>"_s});
}

void TestCueSheets::whoDeclinedOrWasRegrettedIsNotOnIt()
{
    const QString page = Planned().page();
    QVERIFY(page.contains(u"Ana Núñez"_s));
    QCOMPARE(page.count(u"Cem Aydın"_s), 1); // in the team, not among the speakers
    QVERIFY(!page.contains(u"Never shown"_s));
}

void TestCueSheets::securityConcernsAreNotNamed()
{
    const Planned in;
    const QString page = in.page();
    QVERIFY(page.contains(u"Is it safe?"_s));
    QVERIFY(!page.contains(u"Dia Hidden"_s));
    QVERIFY(!page.contains(u"a ramp"_s));
    const auto sheet = CueSheets(*in).sheet(in.session);
    QCOMPARE(sheet->questions.last().questions.last().from, QStringList());
}

void TestCueSheets::textsStayTexts()
{
    const QString page = Planned().page();
    QVERIFY(page.contains(u"Panel &lt;b&gt;"_s));
    QVERIFY(page.contains(u"River &amp; Sons &lt;Trust&gt;"_s));
}

void TestCueSheets::pdfIsOneSoundFile()
{
    const Planned in;
    const QString target = in.folder.filePath(u"cues.PDF"_s);
    VERIFY_DONE(CueSheets(*in).exportSheet(in.session, target));
    const QByteArray bytes = bytesOf(target);
    QVERIFY(bytes.startsWith("%PDF-"));
    QVERIFY(bytes.trimmed().endsWith("%%EOF"));
    QVERIFY(bytes.contains("/FontFile")); // embedded
    QCOMPARE(bytes.count("/Type /Page\n"), 1);
}

void TestCueSheets::failedExportLeavesTheOldFile()
{
    const Planned in;
    const QString target = in.folder.filePath(u"none/cues.html"_s);
    QCOMPARE(codeOf(CueSheets(*in).exportSheet(in.session, target)), "output.cannot-write"_ba);
    QVERIFY(!codeOf(CueSheets(*in).exportSheet(in.session, in.path)).isEmpty());
    QVERIFY(bytesOf(in.path).startsWith("SQLite format 3"));
}

void TestCueSheets::sessionThatIsNoMoreIsRefused()
{
    const Planned in;
    QCOMPARE(codeOf(CueSheets(*in).sheet(SessionId(999999))), "session.missing"_ba);
}

QTEST_MAIN(TestCueSheets)
#include "tst_cuesheets.moc"
