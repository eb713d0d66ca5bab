// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/carrying.h"

#include "tests/support/madeup.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// A series of 20 February to 29 November 2024 goes into one of 2025.
class TestCarrying final : public QObject
{
    Q_OBJECT

private slots:
    void aYearOnIsProposed();
    void requestIsJudged_data();
    void requestIsJudged();
    void frameTextsAndContactsAreCarried();
    void whatIsUntickedIsLeft();
    void textStaysUntilItsPlaceIsTicked();
    void placeMayBeWordedByHand();
    void translatedTitleFollowsTheTitle_data();
    void translatedTitleFollowsTheTitle();
    void yearsOfARuleMoveOn_data();
    void yearsOfARuleMoveOn();
    void dayOfDataMovesAndIsNeverCopied_data();
    void dayOfDataMovesAndIsNeverCopied();
    void sessionComesAsAnIdea();
    void teamComesOnlyWhereTicked();
    void actionsFindTheirSession_data();
    void actionsFindTheirSession();
    void actionKeepsWhatWasPromised();
    void carriedActionIsNotCarriedTwice();
    void withoutActionsNoFollowUpIsMade();
    void lapsedEvidenceFollowsTheYears();
    void withoutDatesNothingIsShifted();
    void everyItemBelongsToAnEarlierOne();
    void nothingKeepsAnOldId();
};

namespace {

Session session(int number, const QString &title, SessionStatus status = SessionStatus::Held)
{
    Session made;
    made.id = SessionId(number);
    made.number = number;
    made.title = title;
    made.status = status;
    made.date = PartialDate(QDate(2024, 2, 20).addDays(number));
    made.team = {{Id<TeamMember>(number * 10), PersonId(1), TeamRole::FocalPoint},
                 {Id<TeamMember>(number * 10 + 1), PersonId(2), TeamRole::NoteTaker}};
    return made;
}

Action action(int id, int session, const QString &text)
{
    Action made;
    made.id = ActionId(id);
    made.session = SessionId(session);
    made.key = u"a%1"_s.arg(id);
    made.text = text;
    made.note = NoteId(5);
    return made;
}

LastSeries lastSeries()
{
    LastSeries last;
    Series &series = last.series;
    series.id = SeriesId(1);
    series.key = u"online-2024"_s;
    series.title = u"2024 Consultations"_s;
    series.form = SeriesForm::Online;
    series.timeZone = u"Europe/Zurich"_s;
    series.language = u"en"_s;
    series.start = QDate(2024, 2, 20);
    series.end = QDate(2024, 11, 29);
    series.keepPersonalDataUntil = QDate(2026, 2, 28);
    series.contactEmail = u"desk@example.org"_s;
    series.organizers = {OrganizationId(1)};
    series.introduction = u"Through 2024 we meet; since 2020."_s;
    series.perOrganizationLimit = 3;
    series.translations = {{Id<Translation>(1), u"fr"_s, u"title"_s, u"Consultations 2024"_s},
                           {Id<Translation>(2), u"fr"_s, u"introduction"_s, u"En 2024."_s}};
    series.criteria = {{CriterionId(1),
                        u"partner"_s,
                        u"be a partner in 2023/2024"_s,
                        {CriterionKind::UnhcrPartner, {2023, 2024}},
                        {{Id<Translation>(3), u"fr"_s, u"text"_s, u"partenaire"_s}}},
                       {CriterionId(2), u"any"_s, u"be known"_s, {}, {}}};
    last.sessions = {session(1, u"Climate 2024"_s), session(2, u"Reform"_s),
                     session(3, u"Sport"_s, SessionStatus::Planned)};
    last.sessions[2].follows = {SessionId(1)};
    last.open = {action(1, 1, u"Write the guide"_s), action(2, 2, u"Meet again"_s)};
    last.people = {{PersonId(1), u"Ana Silva"_s}, {PersonId(2), u"Ben Okoro"_s}};
    last.organizations = {{OrganizationId(1), u"Harbour"_s}};
    last.keys = {u"online-2024"_s, u"other-2025"_s};
    return last;
}

SeriesRequest request()
{
    SeriesRequest made = aYearOn(lastSeries(), QDate(2025, 1, 10));
    made.followUpTitle = u"Follow-up"_s;
    return made;
}

bool has(const CarriedItem *item, Remark remark)
{
    return item
        && std::any_of(item->remarks.cbegin(), item->remarks.cend(),
                       [remark](const ItemRemark &each) { return each.remark == remark; });
}

QByteArrayList codes(const QList<Problem> &problems)
{
    QByteArrayList all;
    for (const Problem &each : problems)
        all.append(each.where.toLatin1() + ' ' + each.what.code);
    return all;
}

} // namespace

void TestCarrying::aYearOnIsProposed()
{
    const SeriesRequest made = request();
    QCOMPARE(made.title, u"2025 Consultations"_s);
    QCOMPARE(made.key, u"online-2025"_s);
    QCOMPARE(made.start, QDate(2025, 2, 20));
    QCOMPARE(made.end, QDate(2025, 11, 29));
    LastSeries last = lastSeries();
    last.keys.append(u"online-2025"_s);
    last.series.start = QDate(2024, 2, 29);
    last.series.end = QDate(2024, 2, 29);
    const SeriesRequest leap = aYearOn(last, {});
    QCOMPARE(leap.key, QString());
    QCOMPARE(leap.start, QDate(2025, 2, 28));
    QCOMPARE(leap.end, QDate(2025, 2, 28));
    last.series.start = QDate(9999, 1, 1);
    QVERIFY(!aYearOn(last, {}).start.isValid());
    QCOMPARE(aYearOn(last, {}).title, u"2024 Consultations"_s);
}

void TestCarrying::requestIsJudged_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<QByteArrayList>("codes");
    const QDate start(2025, 2, 20);
    using Codes = QByteArrayList;
    QTest::newRow("good") << u"A"_s << u"k"_s << start << start.addDays(1) << Codes();
    QTest::newRow("one day") << u"A"_s << u"k"_s << start << start << Codes();
    QTest::newRow("no dates") << u"A"_s << QString() << QDate() << QDate() << Codes();
    QTest::newRow("an end alone") << u"A"_s << QString() << QDate() << start << Codes();
    QTest::newRow("no title") << u" "_s << u"k"_s << start << start
                              << Codes{"title series.no-title"};
    QTest::newRow("id taken") << u"A"_s << u"other-2025"_s << start << start
                              << Codes{"key series.key-taken"};
    QTest::newRow("ends before it starts")
        << u"A"_s << u"k"_s << start << start.addDays(-1) << Codes{"end series.ends-before-start"};
    QTest::newRow("all of it") << QString() << u"online-2024"_s << start << QDate(2024, 1, 1)
                               << Codes{"title series.no-title", "key series.key-taken",
                                        "end series.ends-before-start"};
}

void TestCarrying::requestIsJudged()
{
    QFETCH(QString, title);
    QFETCH(QString, key);
    QFETCH(QDate, start);
    QFETCH(QDate, end);
    SeriesRequest wanted = request();
    wanted.title = title;
    wanted.key = key;
    wanted.start = start;
    wanted.end = end;
    QTEST(codes(proposalFor(lastSeries(), wanted).problems), "codes");
}

void TestCarrying::frameTextsAndContactsAreCarried()
{
    const SeriesProposal all = proposalFor(lastSeries(), request());
    const Series &made = all.series;
    QVERIFY(made.id.isNull());
    QCOMPARE(made.title, u"2025 Consultations"_s);
    QCOMPARE(made.key, u"online-2025"_s);
    QCOMPARE(made.form, SeriesForm::Online);
    QCOMPARE(made.timeZone, u"Europe/Zurich"_s);
    QCOMPARE(made.language, u"en"_s);
    QCOMPARE(made.contactEmail, u"desk@example.org"_s);
    QCOMPARE(made.organizers, QList{OrganizationId(1)});
    QCOMPARE(made.perOrganizationLimit, 3);
    QCOMPARE(made.introduction, u"Through 2024 we meet; since 2020."_s);
    QCOMPARE(made.criteria.size(), 2);
    QCOMPARE(made.criteria[0].key, u"partner"_s);
    QCOMPARE(made.criteria[0].text, u"be a partner in 2023/2024"_s);
    QCOMPARE(made.criteria[0].translations.size(), 1);
    QCOMPARE(made.start, QDate(2025, 2, 20));
    QVERIFY(has(all.item(u"start"), Remark::MovesBy));
    QCOMPARE(all.item(u"start")->was, u"2024-02-20"_s);
    QVERIFY(!all.item(u"start")->isOpen);
    QVERIFY(!all.item(u"location"));
    QVERIFY(all.problems.isEmpty());
    QVERIFY(all.item(u"directory"));
    QVERIFY(!all.item(u"templates"));
}

void TestCarrying::whatIsUntickedIsLeft()
{
    SeriesRequest wanted = request();
    for (const QString &path : {u"introduction"_s, u"criterion/2"_s, u"contact_email"_s,
                                u"organizers"_s, u"form"_s, u"title@fr"_s})
        wanted.choices.insert(path, false);
    const SeriesProposal all = proposalFor(lastSeries(), wanted);
    QCOMPARE(all.series.introduction, QString());
    QCOMPARE(all.series.translations, QList<Translation>()); // it goes with its text
    QCOMPARE(all.series.criteria.size(), 1);
    QCOMPARE(all.series.contactEmail, QString());
    QCOMPARE(all.series.organizers, QList<OrganizationId>());
    QVERIFY(!all.series.form);
    QVERIFY(!all.item(u"introduction@fr")->isTicked);
    QVERIFY(!all.item(u"introduction#8")->isTicked);
    QVERIFY(!has(all.item(u"introduction#8"), Remark::OfTheLastSeries));
}

void TestCarrying::textStaysUntilItsPlaceIsTicked()
{
    SeriesRequest wanted = request();
    SeriesProposal all = proposalFor(lastSeries(), wanted);
    const CarriedItem *place = all.item(u"introduction#8");
    QVERIFY(place);
    QCOMPARE(place->was, u"2024"_s);
    QCOMPARE(place->willBe, u"2025"_s);
    QCOMPARE(place->name, u"Through [2024] we meet; since 2020."_s);
    QVERIFY(!place->isTicked);
    QVERIFY(has(place, Remark::OfTheLastSeries));
    QVERIFY(place->isDoubtful());
    wanted.choices.insert(u"introduction#8"_s, true);
    wanted.choices.insert(u"introduction@fr#3"_s, true);
    wanted.choices.insert(u"criterion/1#16"_s, true);
    all = proposalFor(lastSeries(), wanted);
    QCOMPARE(all.series.introduction, u"Through 2025 we meet; since 2020."_s);
    QCOMPARE(all.item(u"introduction")->willBe, all.series.introduction);
    QCOMPARE(translated(all.series.translations, u"fr", u"introduction"), u"En 2025."_s);
    QCOMPARE(all.series.criteria[0].text, u"be a partner in 2024/2025"_s);
    QVERIFY(!all.item(u"introduction#8")->isDoubtful());
}

void TestCarrying::placeMayBeWordedByHand()
{
    SeriesRequest wanted = request();
    wanted.corrections.insert(u"introduction#8"_s, u"this year"_s);
    QCOMPARE(proposalFor(lastSeries(), wanted).series.introduction,
             u"Through this year we meet; since 2020."_s);
    wanted.choices.insert(u"introduction#8"_s, false);
    QCOMPARE(proposalFor(lastSeries(), wanted).series.introduction,
             u"Through 2024 we meet; since 2020."_s);
}

void TestCarrying::translatedTitleFollowsTheTitle_data()
{
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("french");
    QTest::newRow("as proposed") << u"2025 Consultations"_s << u"Consultations 2025"_s;
    QTest::newRow("the same") << u"2024 Consultations"_s << u"Consultations 2024"_s;
    QTest::newRow("quite another") << u"Global meeting"_s << QString();
}

void TestCarrying::translatedTitleFollowsTheTitle()
{
    QFETCH(QString, title);
    SeriesRequest wanted = request();
    wanted.title = title;
    const SeriesProposal all = proposalFor(lastSeries(), wanted);
    QTEST(translated(all.series.translations, u"fr", u"title"), "french");
    QCOMPARE(has(all.item(u"title@fr"), Remark::OfAnotherTitle), title == u"Global meeting");
}

void TestCarrying::yearsOfARuleMoveOn_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QVariant>("ticked");
    QTest::addColumn<QList<int>>("years");
    QTest::addColumn<QByteArrayList>("codes");
    using Years = QList<int>;
    using Codes = QByteArrayList;
    const QDate next(2025, 2, 20);
    const QVariant open;
    QTest::newRow("a year") << next << QString() << open << Years{2024, 2025} << Codes();
    QTest::newRow("two years") << QDate(2026, 5, 1) << QString() << open << Years{2025, 2026}
                               << Codes();
    QTest::newRow("in the same year")
        << QDate(2024, 12, 1) << QString() << open << Years{2023, 2024} << Codes();
    QTest::newRow("not wanted") << next << QString() << QVariant(false) << Years{2023, 2024}
                                << Codes();
    QTest::newRow("corrected") << next << u"2025"_s << open << Years{2025} << Codes();
    QTest::newRow("corrected with a slash")
        << next << u"2025/2026"_s << open << Years{2025, 2026} << Codes();
    QTest::newRow("no year") << next << u"next"_s << open << Years{2023, 2024}
                             << Codes{"criterion/1/years series.not-years"};
    QTest::newRow("year 0") << next << u"0"_s << open << Years{2023, 2024}
                            << Codes{"criterion/1/years series.not-years"};
    QTest::newRow("year 10000") << next << u"10000"_s << open << Years{2023, 2024}
                                << Codes{"criterion/1/years series.not-years"};
    QTest::newRow("no start") << QDate() << QString() << open << Years{2023, 2024} << Codes();
    QTest::newRow("no start, by hand") << QDate() << u"2030"_s << open << Years{2030} << Codes();
    QTest::newRow("to the last year")
        << QDate(9999, 1, 1) << QString() << open << Years{9998, 9999} << Codes();
}

void TestCarrying::yearsOfARuleMoveOn()
{
    QFETCH(QDate, start);
    QFETCH(QString, typed);
    QFETCH(QVariant, ticked);
    SeriesRequest wanted = request();
    wanted.start = start;
    wanted.end = {};
    if (!typed.isEmpty())
        wanted.corrections.insert(u"criterion/1/years"_s, typed);
    if (ticked.isValid())
        wanted.choices.insert(u"criterion/1/years"_s, ticked.toBool());
    const SeriesProposal all = proposalFor(lastSeries(), wanted);
    QTEST(all.series.criteria[0].rule.years, "years");
    QTEST(codes(all.problems), "codes");
    const CarriedItem *item = all.item(u"criterion/1/years");
    QCOMPARE(item->was, u"2023, 2024"_s);
    QVERIFY(item->isCorrectable);
}

void TestCarrying::dayOfDataMovesAndIsNeverCopied_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<QByteArrayList>("codes");
    using Codes = QByteArrayList;
    QTest::newRow("a year") << QDate(2025, 2, 20) << QString() << QDate(2027, 2, 28) << Codes();
    QTest::newRow("and some days")
        << QDate(2025, 3, 1) << QString() << QDate(2027, 3, 9) << Codes();
    QTest::newRow("typed") << QDate(2025, 2, 20) << u"2028-02-29"_s << QDate(2028, 2, 29)
                           << Codes();
    QTest::newRow("no such day") << QDate(2025, 2, 20) << u"2027-02-29"_s << QDate()
                                 << Codes{"keep_personal_data_until series.not-a-day"};
    QTest::newRow("no start") << QDate() << QString() << QDate() << Codes();
    QTest::newRow("beyond the calendar") << QDate(9998, 1, 1) << QString() << QDate() << Codes();
}

void TestCarrying::dayOfDataMovesAndIsNeverCopied()
{
    QFETCH(QDate, start);
    QFETCH(QString, typed);
    SeriesRequest wanted = request();
    wanted.start = start;
    wanted.end = {};
    if (!typed.isEmpty())
        wanted.corrections.insert(u"keep_personal_data_until"_s, typed);
    const SeriesProposal all = proposalFor(lastSeries(), wanted);
    QTEST(all.series.keepPersonalDataUntil, "day");
    QTEST(codes(all.problems), "codes");
    QCOMPARE(all.item(u"keep_personal_data_until")->was, u"2026-02-28"_s);
}

void TestCarrying::sessionComesAsAnIdea()
{
    LastSeries last = lastSeries();
    test::Targets targets;
    targets.people = {PersonId(1)};
    targets.organizations = {OrganizationId(1)};
    targets.sessions = {SessionId(7)};
    Session full = test::MadeUp(targets).made<Session>(u"session"_s);
    full.id = SessionId(9);
    full.status = SessionStatus::Held;
    last.sessions.append(full);
    SeriesRequest wanted = request();
    wanted.choices.insert(u"session/9"_s, true);
    const SeriesProposal all = proposalFor(last, wanted);
    QCOMPARE(all.sessions.size(), 1);
    Session expected;
    expected.number = 1;
    expected.title = full.title;
    expected.form = full.form;
    expected.mode = full.mode;
    expected.capacity = full.capacity;
    expected.coOrganizers = full.coOrganizers;
    expected.topics = full.topics;
    expected.languages = full.languages;
    expected.interpretation = full.interpretation;
    expected.signLanguage = full.signLanguage;
    expected.captions = full.captions;
    expected.attribution = full.attribution;
    expected.observersAllowed = full.observersAllowed;
    expected.perOrganizationLimit = full.perOrganizationLimit;
    expected.follows = {SessionId(9)};
    QCOMPARE(all.sessions[0].session, expected);
    QVERIFY(has(all.item(u"session/3"), Remark::NotHeld));
    QVERIFY(!has(all.item(u"session/9"), Remark::NotHeld));
    QVERIFY(!all.item(u"session/1")->isTicked);
}

void TestCarrying::teamComesOnlyWhereTicked()
{
    SeriesRequest wanted = request();
    wanted.choices = {
        {u"session/1"_s, true}, {u"session/1/team/11"_s, true}, {u"session/2/team/20"_s, true}};
    const SeriesProposal all = proposalFor(lastSeries(), wanted);
    QCOMPARE(all.sessions.size(), 1);
    QCOMPARE(all.sessions[0].session.team,
             (QList<TeamMember>{{{}, PersonId(2), TeamRole::NoteTaker}}));
    QCOMPARE(all.item(u"session/1/team/11")->was, u"Ben Okoro"_s);
    QVERIFY(!all.item(u"session/2/team/20")->isTicked); // its session stays
}

void TestCarrying::actionsFindTheirSession_data()
{
    QTest::addColumn<QStringList>("sessions");
    QTest::addColumn<QStringList>("where"); // the texts that each new session has
    QTest::newRow("their own") << QStringList{u"1"_s, u"2"_s}
                               << QStringList{u"Write the guide"_s, u"Meet again"_s};
    QTest::newRow("one that continues theirs")
        << QStringList{u"2"_s, u"3"_s} << QStringList{u"Meet again"_s, u"Write the guide"_s};
    QTest::newRow("the first") << QStringList{u"3"_s}
                               << QStringList{u"Write the guide|Meet again"_s};
    QTest::newRow("one made for them")
        << QStringList() << QStringList{u"Write the guide|Meet again"_s};
}

void TestCarrying::actionsFindTheirSession()
{
    QFETCH(QStringList, sessions);
    SeriesRequest wanted = request();
    for (const QString &each : sessions)
        wanted.choices.insert(u"session/"_s + each, true);
    const SeriesProposal all = proposalFor(lastSeries(), wanted);
    QStringList where;
    for (const NextSession &each : all.sessions) {
        QStringList texts;
        for (const Action &action : each.actions)
            texts.append(action.text);
        where.append(texts.join(u'|'));
    }
    QTEST(where, "where");
    QCOMPARE(all.item(u"follow-up") != nullptr, sessions.isEmpty());
    if (sessions.isEmpty()) {
        QCOMPARE(all.sessions[0].session.title, u"Follow-up"_s);
        QCOMPARE(all.sessions[0].session.status, SessionStatus::Idea);
        QCOMPARE(all.sessions[0].session.follows, (QList{SessionId(1), SessionId(2)}));
    }
}

void TestCarrying::actionKeepsWhatWasPromised()
{
    LastSeries last = lastSeries();
    Action &old = last.open[0];
    old.text = u"Write by June 2024"_s;
    old.owner.organization = OrganizationId(1);
    old.priority = Priority::High;
    old.due = QDate(2024, 6, 30);
    old.state = ActionState::InProgress;
    old.response = ActionResponse::Partially;
    old.reason = u"money"_s;
    old.audience = Audience::Registered;
    const SeriesProposal all = proposalFor(last, request());
    Action expected = old;
    expected.id = {};
    expected.session = {};
    expected.key.clear();
    expected.note = {};
    expected.follows = ActionId(1);
    QCOMPARE(all.sessions[0].actions[0], expected);
    const CarriedItem *item = all.item(u"action/1");
    QVERIFY(has(item, Remark::Overdue));
    QVERIFY(has(item, Remark::OwnedBy));
    QVERIFY(has(item, Remark::GoesTo));
    QVERIFY(has(all.item(u"action/1#14"), Remark::OfTheLastSeries));
}

void TestCarrying::carriedActionIsNotCarriedTwice()
{
    LastSeries last = lastSeries();
    last.followed.insert(ActionId(1));
    SeriesRequest wanted = request();
    wanted.choices.insert(u"action/1"_s, true);
    const SeriesProposal all = proposalFor(last, wanted);
    QCOMPARE(all.sessions[0].actions.size(), 1);
    QCOMPARE(all.sessions[0].actions[0].follows, ActionId(2));
    QCOMPARE(all.sessions[0].session.follows, QList{SessionId(2)});
    QVERIFY(has(all.item(u"action/1"), Remark::CarriedAlready));
    QVERIFY(!all.item(u"action/1")->isOpen);
}

void TestCarrying::withoutActionsNoFollowUpIsMade()
{
    SeriesRequest wanted = request();
    wanted.choices = {{u"action/1"_s, false}, {u"action/2"_s, false}};
    const SeriesProposal all = proposalFor(lastSeries(), wanted);
    QVERIFY(all.sessions.isEmpty());
    QVERIFY(!all.item(u"follow-up"));
}

void TestCarrying::lapsedEvidenceFollowsTheYears()
{
    LastSeries last = lastSeries();
    for (const int year : {2023, 2024}) {
        Organization organization;
        organization.id = OrganizationId(year);
        organization.name = u"Of %1"_s.arg(year);
        organization.evidence = {
            {Id<Evidence>(year), CriterionKind::UnhcrPartner, {year}, u"list"_s, {}, {}, {}}};
        last.verified.append(organization);
    }
    SeriesRequest wanted = request();
    SeriesProposal all = proposalFor(last, wanted);
    QCOMPARE(all.askedAgain, 1);
    const CarriedItem *item = all.item(u"evidence/2023");
    QVERIFY(has(item, Remark::AsksAgain));
    QVERIFY(has(item, Remark::OtherYears));
    QCOMPARE(item->name, u"Of 2023"_s);
    QVERIFY(!all.item(u"evidence/2024"));
    wanted.corrections.insert(u"criterion/1/years"_s, u"2025"_s);
    QCOMPARE(proposalFor(last, wanted).askedAgain, 2);
    wanted.choices.insert(u"criterion/1"_s, false);
    QCOMPARE(proposalFor(last, wanted).askedAgain, 0);
}

void TestCarrying::withoutDatesNothingIsShifted()
{
    LastSeries last = lastSeries();
    last.series.start = last.series.end = QDate();
    const SeriesRequest wanted = aYearOn(last, {});
    QCOMPARE(wanted.title, u"2024 Consultations"_s);
    QVERIFY(!wanted.start.isValid());
    const SeriesProposal all = proposalFor(last, wanted);
    QCOMPARE(all.series.criteria[0].rule.years, (QList{2023, 2024}));
    QVERIFY(has(all.item(u"criterion/1/years"), Remark::NoOffset));
    QVERIFY(has(all.item(u"keep_personal_data_until"), Remark::NoOffset));
    const CarriedItem *place = all.item(u"introduction#8");
    QVERIFY(place && !place->isOpen && place->willBe.isEmpty());
    QVERIFY(!all.item(u"start"));
}

void TestCarrying::everyItemBelongsToAnEarlierOne()
{
    const SeriesProposal all = proposalFor(lastSeries(), request());
    QSet<QString> paths;
    CarriedGroup group = CarriedGroup::Frame;
    for (const CarriedItem &each : all.items) {
        QVERIFY(each.parent.isEmpty() || paths.contains(each.parent));
        QVERIFY2(!paths.contains(each.path), qPrintable(each.path));
        QVERIFY(each.group >= group); // the headings follow each other
        group = each.group;
        paths.insert(each.path);
    }
    QCOMPARE(all.count(CarriedKind::Session, true), 0);
    QCOMPARE(all.count(CarriedKind::Session, false), 3);
    QCOMPARE(all.count(CarriedKind::Action, true), 2);
}

void TestCarrying::nothingKeepsAnOldId()
{
    SeriesRequest wanted = request();
    wanted.choices = {{u"session/1"_s, true}, {u"session/1/team/10"_s, true}};
    const SeriesProposal all = proposalFor(lastSeries(), wanted);
    for (const Translation &each : all.series.translations)
        QVERIFY(each.id.isNull());
    for (const Criterion &each : all.series.criteria) {
        QVERIFY(each.id.isNull());
        for (const Translation &translation : each.translations)
            QVERIFY(translation.id.isNull());
    }
    for (const NextSession &each : all.sessions) {
        QVERIFY(each.session.id.isNull() && each.session.key.isEmpty());
        for (const TeamMember &member : each.session.team)
            QVERIFY(member.id.isNull());
        for (const Action &action : each.actions)
            QVERIFY(action.id.isNull() && action.key.isEmpty() && action.note.isNull());
    }
}

QTEST_GUILESS_MAIN(TestCarrying)

#include "tst_carrying.moc"
