// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/door.h"
#include "usecases/seriesreportbuilder.h"
#include "usecases/seriesreports.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

/// A held session with an approved summary and a planned one; people of three countries, of whom
/// one has a security concern, one was refused and one came without having been accepted.
struct HeldSeries : TestWorkspace
{
    HeldSeries()
    {
        const auto done = workspace->door().write({"test", {}}, {}, [&](Stores &stores) {
            fill(stores);
            return Result<void>();
        });
        if (!done)
            qFatal("%s", told(done).constData());
    }

    void fill(Stores &stores)
    {
        Series made = seriesOf(u"a"_s);
        made.introduction = u"Why we meet."_s;
        stores.rows.add(made);
        series = made.id;
        Session held = sessionOf(series, u"Climate"_s);
        held.key = u"s1"_s;
        held.number = 1;
        held.status = SessionStatus::Held;
        held.summary = u"What was said."_s;
        held.summaryState = SummaryState::Approved;
        stores.rows.add(held);
        Session idea = sessionOf(series, u"Nobody knows"_s);
        idea.key = u"s2"_s;
        idea.number = 2;
        stores.rows.add(idea);
        const auto register_ = [&](const QString &name, const QString &country,
                                   RegistrationState state, bool came, bool concern = false) {
            Organization organization;
            organization.key = u"of-"_s + name;
            organization.name = u"House of "_s + name;
            organization.kind = OrganizationKind::NationalNgo;
            stores.rows.add(organization);
            Person person;
            person.key = person.name = name;
            person.email = name + u"@example.org"_s;
            person.country = country;
            person.organization = organization.id;
            stores.rows.add(person);
            Registration registration;
            registration.series = series;
            registration.session = held.id;
            registration.person = person.id;
            registration.state = state;
            registration.attended = came;
            registration.securityConcern = concern;
            stores.rows.add(registration);
        };
        register_(u"Ana"_s, u"KE"_s, RegistrationState::Accepted, true);
        register_(u"Bela"_s, u"KE"_s, RegistrationState::Accepted, true);
        register_(u"Cara"_s, u"KE"_s, RegistrationState::Accepted, true);
        register_(u"Dina"_s, u"CH"_s, RegistrationState::Accepted, true, true);
        register_(u"Edda"_s, u"JO"_s, RegistrationState::Regretted, false);
        register_(u"Fela"_s, u"JO"_s, RegistrationState::Pending, true);
    }

    /// To the held session one who is confirmed, one whose name is a formula, one who is invited;
    /// to the idea one who is confirmed.
    void addSpeakers() const
    {
        const auto done = workspace->door().write({"test", {}}, {}, [&](Stores &stores) {
            for (Session &session :
                 stores.rows.load<Session>("series = ?", series.value(), "ordinal, id")) {
                const bool isHeld = session.status == SessionStatus::Held;
                const auto speaks = [&](const QString &name, SpeakerState state) {
                    Person person;
                    person.key = u"speaker-"_s + name;
                    person.name = name;
                    person.email = u"speaker@example.org"_s;
                    person.position = u"Head of new work"_s;
                    stores.rows.add(person);
                    Speaker speaker;
                    speaker.person = person.id;
                    speaker.state = state;
                    speaker.position = u"Head of old work"_s;
                    session.speakers.append(speaker);
                };
                speaks(isHeld ? u"Gita"_s : u"Isa"_s, SpeakerState::Confirmed);
                if (isHeld) {
                    speaks(u"=Fara"_s, SpeakerState::Confirmed);
                    speaks(u"Hana"_s, SpeakerState::Invited);
                }
                stores.rows.replace(session);
            }
            return Result<void>();
        });
        if (!done)
            qFatal("%s", told(done).constData());
    }

    QString made(SeriesPaper paper, const QString &ending = u"html"_s) const
    {
        const QString file = folder.filePath(u"a."_s + ending);
        const auto done = SeriesReports(**this).exportPaper(series, paper, file);
        return done ? QString::fromUtf8(bytesOf(file)) : QString::fromUtf8(told(done));
    }

    SeriesId series;
};

const QStringList everybody{u"Ana"_s, u"Bela"_s, u"Cara"_s, u"Dina"_s, u"Edda"_s, u"Fela"_s};

} // namespace

/// Documents of a whole series, and whom they name.
class TestSeriesReports final : public QObject
{
    Q_OBJECT

private slots:
    void othersNameNoParticipant();
    void organizersReadWhoTookPart();
    void ideasAreInInternalReportsAlone();
    void figuresCountWhoCame();
    void smallCountriesStandTogetherForAll();
    void speakersAreThoseThatAllMayKnow();
    void tablesOfSpeakersHoldNoFormulas();
    void pdfIsTheSameTwice();
    void failedExportLeavesTheOldFile();
    void canBeCancelled();
    void refusesASeriesThatIsNoMore();
};

void TestSeriesReports::othersNameNoParticipant()
{
    const HeldSeries in;
    for (const auto paper :
         {SeriesPaper::PublicReport, SeriesPaper::RegisteredReport, SeriesPaper::Programme}) {
        const QString page = in.made(paper);
        QVERIFY(page.contains(u"Climate"_s));
        for (const QString &name : everybody)
            QVERIFY2(!page.contains(name), qPrintable(name));
    }
}

void TestSeriesReports::organizersReadWhoTookPart()
{
    const HeldSeries in;
    const QString page = in.made(SeriesPaper::InternalReport);
    for (const QString &name : {u"Ana"_s, u"Bela"_s, u"Cara"_s, u"Fela"_s})
        QVERIFY2(page.contains(name), qPrintable(name));
    for (const QString &name : {u"Dina"_s, u"Edda"_s, u"example.org"_s})
        QVERIFY2(!page.contains(name), qPrintable(name));
    QVERIFY(page.contains(u"Internal: for organizers only</p>"_s));
    QVERIFY(page.contains(u"Participants who are not named on paper: </strong>1"_s));
}

void TestSeriesReports::ideasAreInInternalReportsAlone()
{
    const HeldSeries in;
    for (const auto paper :
         {SeriesPaper::PublicReport, SeriesPaper::RegisteredReport, SeriesPaper::Programme})
        QVERIFY(!in.made(paper).contains(u"Nobody knows"_s));
    QVERIFY(in.made(SeriesPaper::InternalReport).contains(u"Nobody knows"_s));
}

void TestSeriesReports::figuresCountWhoCame()
{
    const HeldSeries in;
    const QString sentence =
        u"5 representatives of 5 organizations from 3 countries, of which 5 national NGOs"_s;
    for (const auto paper :
         {SeriesPaper::PublicReport, SeriesPaper::RegisteredReport, SeriesPaper::InternalReport})
        QVERIFY(in.made(paper).contains(sentence));
}

void TestSeriesReports::smallCountriesStandTogetherForAll()
{
    const HeldSeries in;
    const auto view = in.workspace->door().read<PublicSeriesReport>(
        [&](Stores &stores) { return publicReportView(stores, in.series); });
    VERIFY_DONE(view);
    QCOMPARE(view->countries, (QList<PublicShare>{{u"KE"_s, 3}}));
    QCOMPARE(view->elsewhere, 2);
}

void TestSeriesReports::speakersAreThoseThatAllMayKnow()
{
    const HeldSeries in;
    in.addSpeakers();
    for (const QString &ending : {u"html"_s, u"csv"_s}) {
        const QString list = in.made(SeriesPaper::Speakers, ending);
        QVERIFY2(list.contains(u"Gita"_s) && list.contains(u"Head of old work"_s),
                 qPrintable(list));
        QVERIFY(list.indexOf(u"=Fara"_s) < list.indexOf(u"Gita"_s)); // by name
        for (const QString &hidden :
             {u"Hana"_s, u"Isa"_s, u"example.org"_s, u"Head of new work"_s, u"Nobody knows"_s})
            QVERIFY2(!list.contains(hidden), qPrintable(ending + u' ' + hidden));
    }
}

void TestSeriesReports::tablesOfSpeakersHoldNoFormulas()
{
    const HeldSeries in;
    in.addSpeakers();
    const QString csv = in.made(SeriesPaper::Speakers, u"csv"_s);
    QVERIFY(csv.contains(u"'=Fara"_s));
    const QString path = in.folder.filePath(u"a.xlsx"_s);
    VERIFY_DONE(SeriesReports(*in).exportPaper(in.series, SeriesPaper::Speakers, path));
    QVERIFY(bytesOf(path).startsWith("PK"));
    QCOMPARE(codeOf(SeriesReports(*in).exportPaper(SeriesId(99), SeriesPaper::Speakers, path)),
             "series.missing");
}

void TestSeriesReports::pdfIsTheSameTwice()
{
    const HeldSeries in;
    QByteArrayList files;
    for (const QString &name : {u"a.pdf"_s, u"b.PDF"_s}) {
        const QString path = in.folder.filePath(name);
        VERIFY_DONE(SeriesReports(*in).exportPaper(in.series, SeriesPaper::InternalReport, path));
        files.append(bytesOf(path));
    }
    QVERIFY(files[0].startsWith("%PDF-"));
    QCOMPARE(files[0], files[1]);
}

void TestSeriesReports::failedExportLeavesTheOldFile()
{
    const HeldSeries in;
    QCOMPARE(codeOf(SeriesReports(*in).exportPaper(in.series, SeriesPaper::PublicReport, in.path)),
             "output.onto-workspace");
    const QString nowhere = in.folder.filePath(u"missing/a.pdf"_s);
    QCOMPARE(codeOf(SeriesReports(*in).exportPaper(in.series, SeriesPaper::PublicReport, nowhere)),
             "output.cannot-write");
}

void TestSeriesReports::canBeCancelled()
{
    const HeldSeries in;
    const QString path = in.folder.filePath(u"a.pdf"_s);
    writeBytes(path, "old");
    const auto done = SeriesReports(*in).exportPaper(in.series, SeriesPaper::PublicReport, path,
                                                     [](int, int) { return false; });
    QCOMPARE(codeOf(done), "job.cancelled");
    QCOMPARE(bytesOf(path), "old");
}

void TestSeriesReports::refusesASeriesThatIsNoMore()
{
    const HeldSeries in;
    const QString path = in.folder.filePath(u"a.pdf"_s);
    for (const auto paper :
         {SeriesPaper::PublicReport, SeriesPaper::RegisteredReport, SeriesPaper::InternalReport,
          SeriesPaper::Programme, SeriesPaper::Speakers})
        QCOMPARE(codeOf(SeriesReports(*in).exportPaper(SeriesId(99), paper, path)),
                 "series.missing");
}

QTEST_GUILESS_MAIN(TestSeriesReports)
#include "tst_seriesreports.moc"
