// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/assessments.h"
#include "usecases/directory.h"
#include "usecases/programme.h"
#include "usecases/sample.h"
#include "usecases/transfer.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

/// A series of three sessions and some who register for the meeting as a whole.
struct Registered : TestWorkspace
{
    Registered()
    {
        const auto taken =
            Transfer(*workspace).importDocument(QFINDTESTDATA("../data/assess.json"));
        if (!taken)
            qFatal("%s", told(taken).constData());
        series = Programme(*workspace).seriesByKey({})->id;
    }

    SessionId session(int number) const
    {
        return Programme(*workspace).sessionByNumber(series, number).value();
    }
    QList<Assessed> of(int number) const
    {
        return Assessments(*workspace).assess(session(number)).value();
    }
    QList<Assessed> ofMeeting() const
    {
        return Assessments(*workspace).assessMeeting(series).value();
    }

    SeriesId series;
};

/// "Ana Harbour: eligible by partner" and a line for each reason.
QStringList shown(const Assessed &each)
{
    QString line = each.name + u": "_s + wordOf(each.assessment.outcome);
    if (!each.criterion.isEmpty())
        line += u" by "_s + each.criterion;
    return QStringList{line} + each.reasons;
}

Assessed named(const QList<Assessed> &all, const QString &name)
{
    for (const Assessed &each : all) {
        if (each.name == name)
            return each;
    }
    return {};
}

} // namespace

/// What is proposed of the registrations that are in a file, in words.
class TestAssessments final : public QObject
{
    Q_OBJECT

private slots:
    void registrationsComeInTheirOrder();
    void organizationsEvidenceIsTold();
    void personsOrganizationCountsWhereNoneIsNamed();
    void othersObserve();
    void whatIsNotKnownIsTold();
    void verifiedExperienceCountsForItsTopics();
    void interestHasToBeShown();
    void expiredEvidenceIsAskedForAgain();
    void limitDeadlineAndPlacesAreToldBesideTheOutcome();
    void whoHasASecurityConcernKeepsTheChosenName();
    void meetingIsAssessedAsAWhole();
    void oneRegistrationIsAsInItsList();
    void followsWhatIsVerified();
    void seriesLimitHoldsWhereTheSessionHasNone();
    void changesNothing();
    void whatIsNoMoreIsRefused();
    void sampleIsProposedAsItWasDecided();
    void everyGroundHasWords();
};

void TestAssessments::registrationsComeInTheirOrder()
{
    const Registered in;
    QStringList names;
    for (const Assessed &each : in.of(1))
        names.append(each.name);
    QCOMPARE(names,
             (QStringList{u"Ana Harbour"_s, u"Ben Harbour"_s, u"Cem Aydın"_s, u"Wes Wells"_s,
                          u"Eva Lamps"_s, u"Uma Alder"_s, u"Sol Speaker"_s, u"A lawyer"_s,
                          u"Ned Nobody"_s, u"Pat Fresh"_s}));
}

void TestAssessments::organizationsEvidenceIsTold()
{
    const Registered in;
    const Assessed ana = in.of(1)[0];
    QCOMPARE(shown(ana),
             (QStringList{u"Ana Harbour: eligible by partner"_s,
                          u"Partner of UNHCR in 2024: partner list of 12 January 2024"_s}));
    QCOMPARE(ana.organizationName, u"Harbour Aid"_s);
    QCOMPARE(ana.email, u"ana@ha.example.org"_s);
    QCOMPARE(ana.state, RegistrationState::Accepted);
    QVERIFY(!ana.registration.isNull() && !ana.person.isNull() && !ana.organization.isNull());
}

void TestAssessments::personsOrganizationCountsWhereNoneIsNamed()
{
    const Registered in;
    const Assessed ben = in.of(1)[1];
    QCOMPARE(ben.organizationName, u"Harbour Aid"_s);
    QCOMPARE(ben.assessment.outcome, Outcome::Eligible);
}

void TestAssessments::othersObserve()
{
    const Registered in;
    QCOMPARE(shown(in.of(1)[5]),
             (QStringList{u"Uma Alder: observer"_s, u"The organization is no NGO: Academia"_s,
                          u"Observers are allowed"_s}));
    QCOMPARE(shown(in.of(1)[6]),
             (QStringList{u"Sol Speaker: eligible"_s,
                          u"Takes part as a speaker, of whom no criterion is asked"_s}));
}

void TestAssessments::whatIsNotKnownIsTold()
{
    const Registered in;
    QCOMPARE(shown(in.of(1)[8]),
             (QStringList{u"Ned Nobody: unclear"_s,
                          u"It is not known for which organization they register"_s}));
    QCOMPARE(
        shown(in.of(1)[9]),
        (QStringList{u"Pat Fresh: unclear"_s, u"It is not known what kind of organization it is"_s,
                     u"Eligible once the evidence for “be invited by the co-chairs” is "
                     "verified: Letter of the co-chairs"_s}));
}

void TestAssessments::verifiedExperienceCountsForItsTopics()
{
    const Registered in;
    QCOMPARE(shown(named(in.of(1), u"Wes Wells"_s)),
             (QStringList{u"Wes Wells: eligible by topic"_s,
                          u"“Experience on the topics” is verified: Wells against drought"_s}));
    QCOMPARE(shown(named(in.of(2), u"Wes Wells"_s)),
             (QStringList{u"Wes Wells: eligible by topic"_s,
                          u"“Experience on the topics” was verified in session 1: Wells against "
                          "drought"_s}));
    QCOMPARE(shown(named(in.of(3), u"Wes Wells"_s)),
             (QStringList{u"Wes Wells: evidence_needed by topic"_s,
                          u"“Experience on the topics” is claimed without evidence"_s,
                          u"Experience was verified in session 1, on other topics"_s}));
}

void TestAssessments::interestHasToBeShown()
{
    const Registered in;
    const QString alone =
        u"ECOSOC status (special) alone is not enough: interest has to be shown"_s;
    QCOMPARE(
        shown(named(in.of(1), u"Eva Lamps"_s)),
        (QStringList{u"Eva Lamps: evidence_needed by ecosoc"_s,
                     u"“ECOSOC status and interest shown” is claimed without evidence"_s, alone}));
    QCOMPARE(shown(named(in.of(2), u"Eva Lamps"_s)), // who was at session 1 by then
             (QStringList{u"Eva Lamps: evidence_needed by ecosoc"_s,
                          u"Eligible once the evidence for “ECOSOC status and interest shown” is "
                          "verified: Special status"_s,
                          u"Attended a session before, which may show interest"_s, alone}));
}

void TestAssessments::expiredEvidenceIsAskedForAgain()
{
    Registered in;
    QCOMPARE(shown(named(in.of(2), u"Tom Torch"_s)).first(2),
             (QStringList{u"Tom Torch: evidence_needed by operational"_s,
                          u"The evidence for “Operational partner” expired on 25 Mar 2024: letter "
                          "of 2023"_s}));
    VERIFY_DONE(Programme(*in).editSession(in.session(2), "date", [](Session &session) {
        session.date = PartialDate(QDate(2024, 3, 25));
    }));
    QCOMPARE(named(in.of(2), u"Tom Torch"_s).assessment.outcome, Outcome::Eligible);
    VERIFY_DONE(Programme(*in).editSession(in.session(2), "date",
                                           [](Session &session) { session.date = {}; }));
    QCOMPARE(named(in.of(2), u"Tom Torch"_s).assessment.outcome, Outcome::Eligible);
    in.time.pass(40 * 24 * 3600); // without a date it has to hold today
    QCOMPARE(named(in.of(2), u"Tom Torch"_s).assessment.outcome, Outcome::EvidenceNeeded);
}

void TestAssessments::limitDeadlineAndPlacesAreToldBesideTheOutcome()
{
    const Registered in;
    const QList<Assessed> first = in.of(1);
    QCOMPARE(first[2].assessment.outcome, Outcome::Eligible);
    QCOMPARE(first[2].reasons.sliced(1), // 00:30 on the 20th in Zurich
             (QStringList{u"Number 3 of its organization, which may send 2"_s,
                          u"Registered after the deadline, 19 Feb 2024"_s}));
    QCOMPARE(first[6].reasons.size(), 1); // a speaker has no deadline
    const QList<Assessed> second = in.of(2);
    QCOMPARE(second[0].reasons.size(), 1);
    QCOMPARE(second[2].reasons.last(), u"No place is left of 2"_s);
    QCOMPARE(second[3].reasons.last(), u"Number 2 of its organization, which may send 1"_s);
    QCOMPARE(second[3].assessment.outcome, Outcome::Eligible);
    QCOMPARE(second[4].reasons.last(), u"No place is left of 2"_s);
}

void TestAssessments::whoHasASecurityConcernKeepsTheChosenName()
{
    const Registered in;
    const Assessed hidden = in.of(1)[7];
    QCOMPARE(shown(hidden),
             (QStringList{u"A lawyer: observer by partner"_s,
                          u"Registered as an observer, and observers are allowed"_s,
                          u"Partner of UNHCR in 2024: partner list of 12 January 2024"_s,
                          u"Number 1 on the waiting list"_s}));
    QCOMPARE(hidden.email, QString());
}

void TestAssessments::meetingIsAssessedAsAWhole()
{
    const Registered in;
    const QList<Assessed> all = in.ofMeeting();
    QCOMPARE(all.size(), 3);
    QCOMPARE(shown(all[0])[0], u"Ana Harbour: eligible by partner"_s);
    QCOMPARE(shown(all[1]),
             (QStringList{u"Uma Alder: observer"_s, u"The organization is no NGO: Academia"_s,
                          u"Observers are allowed"_s}));
    QCOMPARE(shown(all[2])[0], u"Wes Wells: eligible by topic"_s);
}

void TestAssessments::oneRegistrationIsAsInItsList()
{
    const Registered in;
    for (const QList<Assessed> &list : {in.of(1), in.of(2), in.of(3), in.ofMeeting()}) {
        for (const Assessed &each : list)
            QCOMPARE(Assessments(*in).assess(each.registration).value(), each);
    }
}

void TestAssessments::followsWhatIsVerified()
{
    Registered in;
    const Assessed eva = named(in.of(2), u"Eva Lamps"_s);
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     return Directory(*in).editOrganization(
                         eva.organization, "evidence", [](Organization &organization) {
                             Evidence interest;
                             interest.kind = CriterionKind::EcosocAndInterest;
                             interest.source = u"annual report of 2023"_s;
                             interest.verifiedBy = u"Ann"_s;
                             organization.evidence.append(interest);
                         });
                 },
                 [&] {
                     ChangeSet changed;
                     changed.add(Kind::Organization, eva.organization.value());
                     return changed;
                 }),
             QString());
    for (const int session : {1, 2})
        QCOMPARE(shown(named(in.of(session), u"Eva Lamps"_s)),
                 (QStringList{u"Eva Lamps: eligible by ecosoc"_s, u"ECOSOC status: special"_s,
                              u"“ECOSOC status and interest shown” is verified for the "
                              "organization: annual report of 2023"_s}));
}

void TestAssessments::seriesLimitHoldsWhereTheSessionHasNone()
{
    Registered in;
    VERIFY_DONE(Programme(*in).editSession(in.session(2), "capacity",
                                           [](Session &session) { session.capacity = 0; }));
    VERIFY_DONE(
        Programme(*in).editSession(in.session(2), "per_organization_limit",
                                   [](Session &session) { session.perOrganizationLimit = 0; }));
    for (const Assessed &each : in.of(2)) // the series' limit is two
        QVERIFY(!each.reasons.last().contains(u"may send"_s)
                && !each.reasons.last().contains(u"place"_s));
}

void TestAssessments::changesNothing()
{
    const Registered in;
    const QStringList before = dump(in.path);
    const qsizetype told = in.changes.size();
    in.of(1);
    in.ofMeeting();
    QCOMPARE(dump(in.path), before);
    QCOMPARE(in.changes.size(), told);
}

void TestAssessments::whatIsNoMoreIsRefused()
{
    const Registered in;
    const Assessments assessments(*in);
    QCOMPARE(codeOf(assessments.assess(SessionId(99))), "session.missing"_ba);
    QCOMPARE(codeOf(assessments.assessMeeting(SeriesId(99))), "series.missing"_ba);
    const auto none = assessments.assess(RegistrationId(99));
    QCOMPARE(codeOf(none), "registration.missing"_ba);
    QVERIFY(told(none).contains("the registration is no more"));
}

/// Where the sample's organizers decided without a reason of their own, they followed the criteria.
void TestAssessments::sampleIsProposedAsItWasDecided()
{
    QTemporaryDir folder;
    const auto sample = createSample(folder.filePath(u"sample.convenor"_s));
    VERIFY_DONE(sample);
    const Programme programme(**sample);
    const auto first = programme.sessionByNumber(programme.seriesByKey({})->id, 1);
    const auto all = Assessments(**sample).assess(*first);
    VERIFY_DONE(all);
    int followed = 0;
    int accepted = 0;
    for (const Assessed &each : *all) {
        accepted += each.state == RegistrationState::Accepted;
        followed += each.state == RegistrationState::Accepted
            && (each.assessment.outcome == Outcome::Eligible
                || each.assessment.outcome == Outcome::Observer);
    }
    QVERIFY(accepted >= 25);
    QVERIFY2(followed >= accepted - 1, qPrintable(QString::number(followed)));
}

void TestAssessments::everyGroundHasWords()
{
    GroundNames names;
    names.criteria.insert(CriterionId(1), u"the criterion"_s);
    names.sessions.insert(SessionId(1), 7);
    QStringList all;
    for (size_t i = 0; i < wordsOf<Because>.size(); ++i) {
        Ground ground{Because(i), CriterionId(1), u"the list"_s, {2023, 2024}, QDate(2024, 2, 21)};
        ground.session = SessionId(1);
        ground.number = 3;
        ground.limit = 2;
        ground.kind = OrganizationKind::Sports;
        ground.status = EcosocStatus::Roster;
        const QString words = worded(ground, names);
        QVERIFY2(!words.isEmpty() && !words.contains(u'%') && !words.endsWith(u'.'),
                 wordsOf<Because>[i]);
        QVERIFY2(!all.contains(words), wordsOf<Because>[i]);
        QVERIFY2(!worded({Because(i)}, {}).contains(u'%'), wordsOf<Because>[i]);
        all.append(words);
    }
    for (size_t i = 0; i < wordsOf<Outcome>.size(); ++i)
        QVERIFY(!label(Outcome(i)).isEmpty());
}

QTEST_GUILESS_MAIN(TestAssessments)
#include "tst_assessments.moc"
