// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/history.h"
#include "usecases/newseries.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/sample.h"
#include "usecases/transfer.h"
#include "usecases/wording.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// A new series is made from the one of 2024; the clock stands at 21 February 2024.
class TestNewSeries final : public QObject
{
    Q_OBJECT

private slots:
    void seriesIsMadeInOneChange();
    void oldRowsStayAsTheyAre();
    void carriedActionsFollowTheOldOnes();
    void secondMakingCarriesNoActionTwice();
    void wrongRequestMakesNothing_data();
    void wrongRequestMakesNothing();
    void changedMeanwhileIsAConflict();
    void removedMeanwhileIsToldInWords();
    void ownTemplatesAreTold();
    void madeSeriesGoesThroughADocument();
    void sampleIsCarried();
    void everyItemAndRemarkHasWords();
};

namespace {

struct Year : TestWorkspace
{
    Year()
    {
        Organization harbour;
        harbour.name = u"Harbour"_s;
        harbour.evidence = {{{}, CriterionKind::UnhcrPartner, {2023}, u"list"_s, {}, {}, {}}};
        partner = Directory(*workspace).addOrganization(harbour).value();
        Person ana;
        ana.name = u"Ana Silva"_s;
        person = Directory(*workspace).addPerson(ana).value();
        Series value = seriesOf(u"online-2024"_s);
        value.title = u"2024 Consultations"_s;
        value.start = QDate(2024, 2, 20);
        value.end = QDate(2024, 11, 29);
        value.introduction = u"Through 2024."_s;
        value.organizers = {partner};
        value.translations = {{{}, u"fr"_s, u"title"_s, u"Consultations 2024"_s}};
        value.criteria = {{{},
                           u"partner"_s,
                           u"be a partner in 2023/2024"_s,
                           {CriterionKind::UnhcrPartner, {2023, 2024}},
                           {{{}, u"fr"_s, u"text"_s, u"partenaire"_s}}}};
        series = programme.addSeries(value).value();
        Session climate = sessionOf(series, u"Climate"_s);
        climate.team = {{{}, person, TeamRole::FocalPoint}};
        session = programme.addSession(climate).value();
        const auto done =
            workspace->door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
                for (const ActionState state : {ActionState::Open, ActionState::Done}) {
                    Action action;
                    action.session = session;
                    action.key = newKeyOf(state);
                    action.text = u"Write the guide"_s;
                    action.owner.person = person;
                    action.due = QDate(2024, 1, 31);
                    action.state = state;
                    stores.rows.add(action);
                    if (state == ActionState::Open)
                        open = action.id;
                }
                Registration registration;
                registration.series = series;
                registration.session = session;
                registration.person = person;
                stores.rows.add(registration);
                return {};
            });
        if (!done)
            qFatal("%s", told(done).constData());
        changes.clear();
    }

    static QString newKeyOf(ActionState state) { return wordOf(state); }

    SeriesProposal proposal(const QStringList &ticked = {}) const
    {
        const LastSeries last = carrying.last(series).value();
        SeriesRequest request = carrying.request(last);
        for (const QString &each : ticked)
            request.choices.insert(each, true);
        return proposalFor(last, request);
    }

    QString pathOfSession() const { return u"session/%1"_s.arg(session.value()); }

    template <class T>
    QList<T> rows(const QByteArray &where, qint64 parameter) const
    {
        return workspace->door()
            .read<QList<T>>([&](Stores &stores) -> Result<QList<T>> {
                return stores.rows.load<T>(where, parameter);
            })
            .value();
    }

    Programme programme{*workspace};
    NewSeries carrying{*workspace};
    OrganizationId partner;
    PersonId person;
    SeriesId series;
    SessionId session;
    ActionId open;
};

} // namespace

void TestNewSeries::seriesIsMadeInOneChange()
{
    Year in;
    const SeriesProposal proposal = in.proposal({in.pathOfSession(), u"introduction#8"_s});
    QCOMPARE(proposal.askedAgain, 1);
    Result<SeriesId> made;
    QCOMPARE(brokenPromise(
                 in,
                 [&]() -> Result<void> {
                     made = in.carrying.make(proposal);
                     return made.map([](SeriesId) {});
                 },
                 [&] {
                     ChangeSet set;
                     set.add(Kind::Series, made->value());
                     const auto sessions = in.rows<Session>("series = ?", made->value());
                     set.add(Kind::Session, sessions[0].id.value());
                     for (const Action &each :
                          in.rows<Action>("session = ?", sessions[0].id.value()))
                         set.add(Kind::Action, each.id.value());
                     return set;
                 }),
             QString());
    const Series series = in.programme.series(*made).value();
    QCOMPARE(series.key, u"online-2025"_s);
    QCOMPARE(series.title, u"2025 Consultations"_s);
    QCOMPARE(series.start, QDate(2025, 2, 20));
    QCOMPARE(series.end, QDate(2025, 11, 29));
    QCOMPARE(series.introduction, u"Through 2025."_s);
    QCOMPARE(series.organizers, QList{in.partner});
    QCOMPARE(series.ordinal, 1);
    QCOMPARE(series.criteria[0].rule.years, (QList{2024, 2025}));
    QCOMPARE(series.criteria[0].text, u"be a partner in 2023/2024"_s);
    QCOMPARE(translated(series.translations, u"fr", u"title"), u"Consultations 2025"_s);
    const auto sessions = in.rows<Session>("series = ?", made->value());
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(sessions[0].title, u"Climate"_s);
    QCOMPARE(sessions[0].status, SessionStatus::Idea);
    QCOMPARE(sessions[0].follows, QList{in.session});
    QVERIFY(sessions[0].team.isEmpty());
    QVERIFY(!sessions[0].key.isEmpty());
    QVERIFY(in.rows<Registration>("series = ?", made->value()).isEmpty());
    QCOMPARE(titleOf(History(*in).changes(1)->first()),
             u"New series 2025 Consultations, from 2024 Consultations"_s);
}

void TestNewSeries::oldRowsStayAsTheyAre()
{
    Year in;
    const QStringList before = dump(in.path);
    VERIFY_DONE(in.carrying.make(in.proposal({in.pathOfSession()})));
    QStringList after = dump(in.path);
    for (const QString &row : before)
        QVERIFY2(after.removeOne(row), qPrintable(row));
    QVERIFY(!after.isEmpty());
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(dump(in.path), before);
}

void TestNewSeries::carriedActionsFollowTheOldOnes()
{
    Year in;
    const auto made = in.carrying.make(in.proposal());
    VERIFY_DONE(made);
    const auto sessions = in.rows<Session>("series = ?", made->value());
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(sessions[0].title, u"Follow-up of 2024 Consultations"_s);
    QCOMPARE(sessions[0].follows, QList{in.session});
    const auto actions = in.rows<Action>("session = ?", sessions[0].id.value());
    QCOMPARE(actions.size(), 1);
    QCOMPARE(actions[0].follows, in.open);
    QCOMPARE(actions[0].owner.person, in.person);
    QCOMPARE(actions[0].due, QDate(2024, 1, 31));
    QCOMPARE(actions[0].state, ActionState::Open);
    QCOMPARE(in.rows<Action>("id = ?", in.open.value())[0].state, ActionState::Open);
}

void TestNewSeries::secondMakingCarriesNoActionTwice()
{
    Year in;
    VERIFY_DONE(in.carrying.make(in.proposal()));
    SeriesProposal again = in.proposal();
    QCOMPARE(again.request.key, QString()); // online-2025 is taken
    QCOMPARE(again.count(CarriedKind::Action, true), 0);
    QVERIFY(again.sessions.isEmpty());
    const auto second = in.carrying.make(again);
    VERIFY_DONE(second);
    QVERIFY(!in.programme.series(*second)->key.isEmpty());
    QCOMPARE(in.rows<Session>("series = ?", second->value()).size(), 0);
}

void TestNewSeries::wrongRequestMakesNothing_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("title") << u"title"_s << "series.no-title"_ba << u"a series needs a title"_s;
    QTest::newRow("key") << u"key"_s << "series.key-taken"_ba
                         << u"another series has the id \"online-2024\""_s;
    QTest::newRow("dates") << u"end"_s << "series.ends-before-start"_ba
                           << u"the series would end on 2024-01-01, before it starts on "
                              "2025-02-20"_s;
    QTest::newRow("years") << u"years"_s << "series.not-years"_ba << u"\"soon\" are no years"_s;
}

void TestNewSeries::wrongRequestMakesNothing()
{
    QFETCH(QString, field);
    QFETCH(QString, words);
    Year in;
    const QStringList before = dump(in.path);
    SeriesProposal proposal = in.proposal();
    SeriesRequest request = proposal.request;
    if (field == u"title")
        request.title = u"  "_s;
    else if (field == u"key")
        request.key = u"online-2024"_s;
    else if (field == u"end")
        request.end = QDate(2024, 1, 1);
    else
        for (const CarriedItem &each : std::as_const(proposal.items)) {
            if (each.kind == CarriedKind::Years)
                request.corrections.insert(each.path, u"soon"_s);
        }
    const auto refused = in.carrying.make(proposalFor(proposal.last, request));
    QTEST(codeOf(refused), "code");
    QCOMPARE(worded(refused.error()), words);
    QCOMPARE(refused.error().list.size(), 1);
    QCOMPARE(dump(in.path), before);
    QVERIFY(in.changes.isEmpty());
}

void TestNewSeries::changedMeanwhileIsAConflict()
{
    Year in;
    const SeriesProposal proposal = in.proposal();
    VERIFY_DONE(in.programme.editSeries(
        in.series, "introduction", [](Series &series) { series.introduction = u"Another."_s; }));
    const QStringList before = dump(in.path);
    const auto refused = in.carrying.make(proposal);
    QCOMPARE(codeOf(refused), "series.changed-meanwhile"_ba);
    QVERIFY(!wayOut(refused.error()).isEmpty());
    QCOMPARE(dump(in.path), before);
    VERIFY_DONE(in.carrying.make(in.proposal()));
}

void TestNewSeries::removedMeanwhileIsToldInWords()
{
    Year in;
    const SeriesProposal proposal = in.proposal();
    VERIFY_DONE(in.programme.removeSeries(in.series));
    QCOMPARE(codeOf(in.carrying.make(proposal)), "series.missing"_ba);
    QCOMPARE(codeOf(in.carrying.last(in.series)), "series.missing"_ba);
    QCOMPARE(codeOf(in.carrying.propose(in.series, {})), "series.missing"_ba);
}

void TestNewSeries::ownTemplatesAreTold()
{
    Year in;
    QVERIFY(!in.proposal().item(u"templates"));
    VERIFY_DONE(Publishing(*in).makeTemplateFolder());
    const SeriesProposal proposal = in.proposal();
    QVERIFY(proposal.item(u"templates"));
    QCOMPARE(proposal.item(u"templates")->was, Publishing(*in).templateFolder());
    VERIFY_DONE(in.carrying.make(proposal));
}

void TestNewSeries::madeSeriesGoesThroughADocument()
{
    Year in;
    VERIFY_DONE(in.carrying.make(in.proposal({in.pathOfSession()})));
    const QString first = in.folder.filePath(u"first.json"_s);
    VERIFY_DONE(Transfer(*in).exportDocument(first));
    TestWorkspace other;
    VERIFY_DONE(Transfer(*other).importDocument(first));
    const QString second = other.folder.filePath(u"second.json"_s);
    VERIFY_DONE(Transfer(*other).exportDocument(second));
    QCOMPARE(bytesOf(second), bytesOf(first));
}

/// The series that everybody looks around in first.
void TestNewSeries::sampleIsCarried()
{
    QTemporaryDir folder;
    const QDateTime now(QDate(2025, 1, 10), QTime(9, 0), Qt::UTC);
    const auto in =
        createSample(folder.filePath(u"s.convenor"_s), {u"Ann"_s, [now] { return now; }}).value();
    const SeriesId sample = Programme(*in).seriesByKey({})->id;
    NewSeries carrying(*in);
    const LastSeries last = carrying.last(sample).value();
    QCOMPARE(last.open.size(), 13);
    QCOMPARE(last.followed.size(), 1); // a6 goes on in a15; a3 and a4 are done
    const SeriesProposal proposal = proposalFor(last, carrying.request(last));
    QCOMPARE(proposal.request.title, u"2025 UNHCR Online Consultations with NGOs"_s);
    QCOMPARE(proposal.count(CarriedKind::Action, true), 12);
    QCOMPARE(proposal.askedAgain, 13);
    QVERIFY(proposal.problems.isEmpty());
    QCOMPARE(proposal.series.criteria.size(), 4);
    QCOMPARE(proposal.series.criteria[0].rule.years, (QList{2024, 2025}));
    QVERIFY(proposal.series.introduction == last.series.introduction);
    const auto made = carrying.make(proposal);
    VERIFY_DONE(made);
    QCOMPARE(Programme(*in).series(*made)->translations.size(), last.series.translations.size());
}

void TestNewSeries::everyItemAndRemarkHasWords()
{
    QSet<QString> words;
    for (size_t i = 0; i < remarkCount; ++i)
        words.insert(worded(ItemRemark{Remark(i), {u"2024"_s, u"2025"_s}}));
    QCOMPARE(words.size(), qsizetype(remarkCount));
    QVERIFY(!words.contains(QString()));
    for (size_t i = 0; i < carriedGroupCount; ++i)
        QVERIFY(!label(CarriedGroup(i)).isEmpty());
    Year in;
    const SeriesProposal proposal = in.proposal({in.pathOfSession()});
    for (const CarriedItem &each : proposal.items)
        QVERIFY2(!label(each).isEmpty(), qPrintable(each.path));
    QVERIFY(summaryOf(proposal).size() >= 8);
    for (const QString &line : summaryOf(proposal))
        QVERIFY2(!line.contains(u'%'), qPrintable(line));
}

QTEST_GUILESS_MAIN(TestNewSeries)

#include "tst_newseries.moc"
