// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablereader.h"
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/attendeelists.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"

#include <QProcess>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray outputOf(const QString &program, const QStringList &words)
{
    QProcess process;
    process.start(program, words);
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit)
        return {};
    return process.readAllStandardOutput();
}

struct Registered : TestWorkspace
{
    Registered()
    {
        const auto taken =
            Transfer(*workspace).importDocument(QFINDTESTDATA("../data/attendees.json"));
        if (!taken)
            qFatal("%s", told(taken).constData());
        const Programme programme(*workspace);
        wish.session = programme.sessionByNumber(programme.seriesByKey({})->id, 1).value();
        shared.session = wish.session;
        shared.forSharing = true;
    }

    QString exported(const AttendeeWish &of, const QString &name) const
    {
        const QString target = folder.filePath(name);
        const auto done = AttendeeLists(*workspace).exportList(of, target);
        return done ? target : QString::fromUtf8(told(done));
    }

    /// All that the file says to whoever takes it apart: the bytes, what is packed in them, the
    /// words on its pages, what it says of itself.
    QByteArray everythingIn(const AttendeeWish &of, const QString &name) const
    {
        const QString file = exported(of, name);
        QByteArray all = bytesOf(file);
        if (file.endsWith(u".xlsx"_s)) {
            all += outputOf(u"python3"_s,
                            {u"-c"_s,
                             u"import sys,zipfile\nz=zipfile.ZipFile(sys.argv[1])\nfor n in "
                             "z.namelist(): sys.stdout.buffer.write(n.encode()+z.read(n))"_s,
                             file});
        } else if (file.endsWith(u".pdf"_s)) {
            all += outputOf(u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, file, u"-"_s});
            all += outputOf(u"pdfinfo"_s, {u"-meta"_s, file});
            all += QString::fromUtf8(outputOf(u"pdftotext"_s, {file, u"-"_s}))
                       .normalized(QString::NormalizationForm_KC)
                       .toUtf8();
        }
        return all;
    }

    AttendeeWish wish;
    AttendeeWish shared;
};

const QStringList forms{u"a.pdf"_s, u"a.html"_s, u"a.csv"_s, u"a.xlsx"_s};

} // namespace

/// The lists of who takes part, through every form that they are written in.
class TestAttendeeLists final : public QObject
{
    Q_OBJECT

private slots:
    void sharedListHoldsNothingThatWasNotAgreedTo_data() { addForms(); }
    void sharedListHoldsNothingThatWasNotAgreedTo();
    void internalListNamesNobodyWithASecurityConcern_data() { addForms(); }
    void internalListNamesNobodyWithASecurityConcern();
    void badgesNameNobodyWithASecurityConcern_data() { addPaper(); }
    void badgesNameNobodyWithASecurityConcern();
    void doorListHasTheNameThatWasChosen_data() { addPaper(); }
    void doorListHasTheNameThatWasChosen();
    void accessNeedsAreAtTheDoorAlone();
    void sheetTellsWhatItIs();
    void speakersAreCountedApart();
    void columnsAreThoseAskedFor();
    void sharedListHasNoOtherColumns();
    void csvReadsBackAsItWas();
    void workbookHoldsTypesAndMarks();
    void meetingAsAWholeHasItsOwn();
    void fileNamesSayWhoTheyAreFor();
    void refusesWhatDoesNotGoTogether_data();
    void refusesWhatDoesNotGoTogether();
    void failedExportLeavesTheOldFile();
    void cancelledExportLeavesTheOldFile();
    void changesNothing();

private:
    static void addForms()
    {
        QTest::addColumn<QString>("name");
        for (const QString &form : forms)
            QTest::newRow(qPrintable(form)) << form;
    }
    static void addPaper()
    {
        QTest::addColumn<QString>("name");
        for (const QString &form : forms.first(2))
            QTest::newRow(qPrintable(form)) << form;
    }
};

void TestAttendeeLists::sharedListHoldsNothingThatWasNotAgreedTo()
{
    QFETCH(QString, name);
    const Registered in;
    AttendeeWish wish = in.shared;
    wish.columns = AttendeeLists::possibleColumns(false); // asking for more gets no more
    const QByteArray all = in.everythingIn(wish, name);
    QVERIFY2(all.contains("mo@am.example.org") || all.contains("ana@ha.example.org"),
             all.left(200).constData());
    QVERIFY(all.contains("Ana"));
    for (const char *canary :
         {"anary", "Unlisted", "Regretted", "Guest of the Chair", "a ramp", "quiet room", "Head of",
          "withheld", "Internal", "organizers only", "sign-in"})
        QVERIFY2(!all.contains(canary), canary);
}

void TestAttendeeLists::internalListNamesNobodyWithASecurityConcern()
{
    QFETCH(QString, name);
    const Registered in;
    AttendeeWish wish = in.wish;
    wish.state.reset();
    wish.columns = AttendeeLists::possibleColumns(false);
    wish.as = {AttendeeOrder::Organization, AttendeeGroups::Organization};
    const QByteArray all = in.everythingIn(wish, name);
    QVERIFY(all.contains("Unlisted") && all.contains("Regretted"));
    for (const char *canary :
         {"Canarysafe", "Canaryrank", "Canarynameless", "Canaryhideout", "canary.safe",
          "canary.nameless", "Guest of the Chair", "a ramp", "quiet room"})
        QVERIFY2(!all.contains(canary), canary);
    if (!name.endsWith(u"csv"))
        QVERIFY(all.contains("Internal"));
}

void TestAttendeeLists::badgesNameNobodyWithASecurityConcern()
{
    QFETCH(QString, name);
    const Registered in;
    AttendeeWish wish = in.wish;
    wish.kind = SheetKind::Badges;
    const QByteArray all = in.everythingIn(wish, name);
    QVERIFY(all.contains("Speaker"));
    for (const char *canary : {"anary", "Guest of the Chair", "a ramp", "example.org", "Head of"})
        QVERIFY2(!all.contains(canary), canary);
}

void TestAttendeeLists::doorListHasTheNameThatWasChosen()
{
    QFETCH(QString, name);
    const Registered in;
    AttendeeWish wish = in.wish;
    wish.kind = SheetKind::SignIn;
    const QByteArray all = in.everythingIn(wish, name);
    for (const char *there : {"Guest of the Chair", "(name withheld)", "a ramp", "quiet room",
                              "Unlisted", "Signature", "Internal"})
        QVERIFY2(all.contains(there), there);
    for (const char *canary : {"Canary", "canary.", "Regretted", "ana@ha"})
        QVERIFY2(!all.contains(canary), canary);
}

void TestAttendeeLists::accessNeedsAreAtTheDoorAlone()
{
    const Registered in;
    AttendeeWish wish = in.wish;
    wish.kind = SheetKind::SignIn;
    const auto sheets = AttendeeLists(*in).sheets(wish);
    VERIFY_DONE(sheets);
    QCOMPARE(sheets->size(), 2); // what lies open to be signed, and what those at the door keep
    for (qsizetype row = 0; row < sheets->first().rows; ++row) {
        for (qsizetype column = 0; column < 4; ++column)
            QVERIFY(!sheets->first().cell(row, column).contains(u"ramp"));
    }
    QCOMPARE(sheets->last().rows, 2);
}

void TestAttendeeLists::sheetTellsWhatItIs()
{
    const Registered in;
    const auto sheets = AttendeeLists(*in).sheets(in.wish);
    VERIFY_DONE(sheets);
    const Sheet &sheet = sheets->first();
    QCOMPARE(sheet.above, u"Consultations 2024"_s);
    QCOMPARE(sheet.title, u"1. Climate"_s);
    QCOMPARE(sheet.lines.value(0), u"Wednesday 21 Feb 2024, 14:00–15:00 Europe/Zurich"_s);
    QCOMPARE(sheet.made, u"Made 2024-02-21 15:00, Europe/Zurich, by Ann"_s);
    QCOMPARE(sheet.audience, u"Internal: for organizers only"_s);
    QCOMPARE(AttendeeLists(*in).sheets(in.shared)->first().audience,
             u"Shared list: only who agreed to be listed"_s);
}

void TestAttendeeLists::speakersAreCountedApart()
{
    const Registered in;
    const QStringList lines = AttendeeLists(*in).sheets(in.wish)->first().lines;
    QCOMPARE(lines.value(1), u"Accepted: 5 participants, 1 observer; counted apart: 1 speaker"_s);
    QCOMPARE(lines.value(2), u"On the sign-in sheet alone: 2 more"_s);
    AttendeeWish speakers = in.wish;
    speakers.capacity = Capacity::Speaker;
    const auto sheets = AttendeeLists(*in).sheets(speakers);
    QCOMPARE(sheets->first().rows, 1);
    QCOMPARE(sheets->first().cell(0, 0), u"Sam Speaker"_s);
}

void TestAttendeeLists::columnsAreThoseAskedFor()
{
    const Registered in;
    AttendeeWish wish = in.wish;
    wish.columns = {AttendeeColumn::Email, AttendeeColumn::RegisteredAt, AttendeeColumn::Name};
    const Sheet sheet = AttendeeLists(*in).sheets(wish)->first();
    QCOMPARE(sheet.columns.size(), 3);
    QCOMPARE(sheet.columns[1].title, u"Registered"_s);
    QCOMPARE(sheet.cell(0, 0), u"ana@ha.example.org"_s);
    QCOMPARE(sheet.cell(0, 1), u"2024-02-10 09:30"_s); // by the clock of the series
    wish.state.reset();
    wish.columns.clear();
    QCOMPARE(AttendeeLists(*in).sheets(wish)->first().columns.size(), 7);
}

void TestAttendeeLists::sharedListHasNoOtherColumns()
{
    const Registered in;
    AttendeeWish wish = in.shared;
    wish.columns = {AttendeeColumn::Position, AttendeeColumn::State, AttendeeColumn::Name};
    QCOMPARE(AttendeeLists(*in).sheets(wish)->first().columns.size(), 1);
}

void TestAttendeeLists::csvReadsBackAsItWas()
{
    const Registered in;
    auto reader = openTable(in.exported(in.wish, u"a.csv"_s));
    VERIFY_DONE(reader);
    QStringList names;
    for (TableRow row; (*reader)->read(row);)
        names.append(row.cells.value(0));
    QVERIFY(names.contains(u"=cmd|'calc'!A0"_s));
    QVERIFY(names.contains(u"محمد علي الحسن"_s) && names.contains(u"王小明"_s));
    QVERIFY(bytesOf(in.folder.filePath(u"a.csv"_s)).contains("'=cmd"));
}

void TestAttendeeLists::workbookHoldsTypesAndMarks()
{
    const Registered in;
    AttendeeWish wish = in.wish;
    wish.columns = AttendeeLists::possibleColumns(false);
    const QByteArray all = in.everythingIn(wish, u"a.xlsx"_s);
    for (const char *part : {"Internal list", "<autoFilter", "<pane ", "<oddHeader>", "fitToHeight",
                             "_xlnm.Print_Titles", "orientation=\"landscape\""})
        QVERIFY2(all.contains(part), part);
    QVERIFY(!all.contains("<f>"));
    QVERIFY(all.contains("45332.")); // the moment is a number, 10 February 2024
}

void TestAttendeeLists::meetingAsAWholeHasItsOwn()
{
    const Registered in;
    AttendeeWish wish;
    wish.series = Programme(*in).seriesByKey({})->id;
    const auto sheets = AttendeeLists(*in).sheets(wish);
    VERIFY_DONE(sheets);
    QCOMPARE(sheets->first().rows, 0);
    QCOMPARE(sheets->first().title, u"The meeting as a whole"_s);
}

void TestAttendeeLists::fileNamesSayWhoTheyAreFor()
{
    const Registered in;
    QCOMPARE(*AttendeeLists(*in).fileName(in.wish), u"Attendee list 1 internal"_s);
    QCOMPARE(*AttendeeLists(*in).fileName(in.shared), u"Attendee list 1 shared"_s);
}

void TestAttendeeLists::refusesWhatDoesNotGoTogether_data()
{
    QTest::addColumn<SheetKind>("kind");
    QTest::addColumn<bool>("forSharing");
    QTest::addColumn<bool>("ofAny");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("badges in a table")
        << SheetKind::Badges << false << false << u"a.csv"_s << "attendees.only-on-paper"_ba;
    QTest::newRow("signatures in a workbook")
        << SheetKind::SignIn << false << false << u"a.xlsx"_s << "attendees.only-on-paper"_ba;
    QTest::newRow("badges to be shared")
        << SheetKind::Badges << true << false << u"a.pdf"_s << "attendees.not-shared"_ba;
    QTest::newRow("signatures to be shared")
        << SheetKind::SignIn << true << false << u"a.html"_s << "attendees.not-shared"_ba;
    QTest::newRow("all to be shared")
        << SheetKind::List << true << true << u"a.csv"_s << "attendees.shared-accepted"_ba;
    QTest::newRow("a letter") << SheetKind::List << false << false << u"a.doc"_s
                              << "attendees.no-such-form"_ba;
}

void TestAttendeeLists::refusesWhatDoesNotGoTogether()
{
    QFETCH(SheetKind, kind);
    QFETCH(bool, forSharing);
    QFETCH(bool, ofAny);
    QFETCH(QString, name);
    const Registered in;
    AttendeeWish wish = in.wish;
    wish.kind = kind;
    wish.forSharing = forSharing;
    if (ofAny)
        wish.state.reset();
    const QString target = in.folder.filePath(name);
    QTEST(codeOf(AttendeeLists(*in).exportList(wish, target)), "code");
    QVERIFY(!QFile::exists(target));
}

void TestAttendeeLists::failedExportLeavesTheOldFile()
{
    const Registered in;
    for (const QString &form : forms) {
        const QString target = in.folder.filePath(u"none/"_s + form);
        QCOMPARE(codeOf(AttendeeLists(*in).exportList(in.wish, target)), "output.cannot-write"_ba);
    }
    AttendeeWish gone = in.wish;
    gone.session = SessionId(99);
    QCOMPARE(codeOf(AttendeeLists(*in).exportList(gone, in.folder.filePath(u"a.pdf"_s))),
             "session.missing"_ba);
    QVERIFY(!codeOf(AttendeeLists(*in).exportList(in.wish, in.path)).isEmpty());
    QVERIFY(bytesOf(in.path).startsWith("SQLite format 3"));
}

void TestAttendeeLists::cancelledExportLeavesTheOldFile()
{
    const Registered in;
    const QString target = in.exported(in.wish, u"a.pdf"_s);
    const QByteArray before = bytesOf(target);
    const auto done =
        AttendeeLists(*in).exportList(in.wish, target, [](int, int) { return false; });
    QVERIFY(!done && done.error().kind == ErrorKind::Cancelled);
    QCOMPARE(bytesOf(target), before);
}

void TestAttendeeLists::changesNothing()
{
    Registered in;
    const QStringList before = dump(in.path);
    in.changes.clear();
    in.exported(in.wish, u"a.pdf"_s);
    QCOMPARE(dump(in.path), before);
    QVERIFY(in.changes.isEmpty());
}

QTEST_MAIN(TestAttendeeLists)
#include "tst_attendeelists.moc"
