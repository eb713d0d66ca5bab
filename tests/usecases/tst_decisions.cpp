// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/decisions.h"
#include "usecases/door.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/reviewing.h"
#include "usecases/transfer.h"
#include "usecases/wording.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

/// The registrations of data/assess.json, by the names that they are shown with.
struct Registered : TestWorkspace
{
    Registered()
    {
        const auto taken =
            Transfer(*workspace).importDocument(QFINDTESTDATA("../data/assess.json"));
        if (!taken)
            qFatal("%s", told(taken).constData());
        series = Programme(*workspace).seriesByKey({})->id;
        changes.clear();
    }

    SessionId session(int number) const
    {
        return Programme(*workspace).sessionByNumber(series, number).value();
    }
    RegistrationId of(int number, const QString &name) const
    {
        const auto all = Assessments(*workspace).assess(session(number));
        for (const Assessed &each : all.value()) {
            if (each.name == name)
                return each.registration;
        }
        return {};
    }
    Registration stored(RegistrationId id) const { return review(id).registration; }
    Review review(RegistrationId id) const { return Reviewing(*workspace).review(id).value(); }
    ReviewDesk desk(int number) const
    {
        return Reviewing(*workspace).desk(series, session(number)).value();
    }
    QStringList queue(const QueueQuery &query) const
    {
        const Reviewing reviewing(*workspace);
        const ReviewDesk made = reviewing.desk(query.series, query.session).value();
        const auto rows = reviewing.rows(reviewing.queue(query, made).value());
        QStringList names;
        for (const QueueRow &row : rows.value())
            names.append(row.name);
        return names;
    }
    QStringList queue(int number, QueuePart part) const
    {
        return queue({series, session(number), part});
    }
    Result<void> decide(const QList<RegistrationId> &ids, Decision decision,
                        const QString &reason = {})
    {
        return decisions.decide(ids, decision, reason).map([](int) {});
    }
    QString newest() const { return titleOf(History(*workspace).changes(1)->first()); }
    void change(RegistrationId id, const std::function<void(Registration &)> &change)
    {
        VERIFY_DONE(workspace->door().write({"document.imported", {}}, {},
                                            [&](Stores &stores) -> Result<void> {
                                                auto value = stores.rows.find(id).value();
                                                change(value);
                                                stores.rows.replace(value);
                                                return {};
                                            }));
        changes.clear();
    }

    static ChangeSet only(const QList<RegistrationId> &ids)
    {
        ChangeSet set;
        for (const RegistrationId id : ids)
            set.add(Kind::Registration, id.value());
        return set;
    }

    Decisions decisions{*workspace};
    SeriesId series;
};

} // namespace

/// Decisions on registrations, the waiting list and claims. The clock stands at 21 February 2024.
class TestDecisions final : public QObject
{
    Q_OBJECT

private slots:
    void acceptsWithWhoAndWhen();
    void manyAreOneChange();
    void againstTheProposalAsksForAReason();
    void reasonStaysWithThoseThatNeedIt();
    void regretAsksForAReason();
    void cancelledIsLeftOut();
    void waitingListGrowsAtItsEnd();
    void movesInLine();
    void freePlaceIsOfferedToTheNext();
    void takesBack();
    void changesAreSeen();
    void verifiedClaimChangesTheProposal();
    void otherEvidenceIsToBeVerifiedAgain();
    void organizersAddAClaim();
    void whatIsNoMoreIsRefused();
    void queueHoldsItsParts();
    void queueIsSortedAndSearched();
    void countsAreThoseOfTheParts();
    void whoHasASecurityConcernIsUnderTheChosenName();
    void historyOfPersonAndOrganization();
    void everyDecisionHasWords();
};

void TestDecisions::acceptsWithWhoAndWhen()
{
    Registered in;
    const RegistrationId ana = in.of(2, u"Ana Harbour"_s);
    // The first session of the series with a place for each: nothing speaks against Eva's limit.
    const RegistrationId wes = in.of(2, u"Wes Wells"_s);
    QCOMPARE(brokenPromise(
                 in, [&] { return in.decide({wes}, Decision::Accept); },
                 [&] { return Registered::only({wes}); }),
             QString());
    const Registration after = in.stored(wes);
    QCOMPARE(after.state, RegistrationState::Accepted);
    QCOMPARE(after.decidedBy, u"Ann"_s);
    QCOMPARE(after.decidedAt, in.time.now);
    QCOMPARE(after.reason, QString());
    QCOMPARE(in.newest(), u"Wes Wells accepted"_s);
    QVERIFY(in.stored(ana).decidedBy.isEmpty());
}

void TestDecisions::manyAreOneChange()
{
    Registered in;
    const QList<RegistrationId> both{in.of(2, u"Eva Lamps"_s), in.of(2, u"Tom Torch"_s)};
    QCOMPARE(brokenPromise(
                 in, [&] { return in.decide(both, Decision::Hold); },
                 [&] { return Registered::only(both); }),
             QString());
    QCOMPARE(in.newest(), u"2 registrations put on hold"_s);
    QCOMPARE(told(Decision::Hold, 2, {}), in.newest());
    QCOMPARE(in.decisions.decide(both, Decision::Hold).value(), 0); // they are already
}

void TestDecisions::againstTheProposalAsksForAReason()
{
    Registered in;
    const RegistrationId eva = in.of(2, u"Eva Lamps"_s);
    const QStringList before = dump(in.path);
    const auto refused = in.decisions.decide({in.of(2, u"Wes Wells"_s), eva}, Decision::Accept);
    QCOMPARE(codeOf(refused), "decision.reason-missing"_ba);
    QCOMPARE(refused.error().list.size(), 1);
    QCOMPARE(refused.error().list.first().where, u"Eva Lamps"_s);
    QCOMPARE(worded(refused.error().list.first()), u"Eva Lamps: proposed is: hold"_s);
    QCOMPARE(dump(in.path), before);
    VERIFY_DONE(in.decide({eva}, Decision::Accept, u" Letter seen "_s));
    QCOMPARE(in.stored(eva).reason, u"Letter seen"_s);
}

void TestDecisions::reasonStaysWithThoseThatNeedIt()
{
    Registered in;
    const RegistrationId wes = in.of(2, u"Wes Wells"_s);
    const RegistrationId eva = in.of(2, u"Eva Lamps"_s);
    VERIFY_DONE(in.decide({wes, eva}, Decision::Accept, u"Letter seen"_s));
    QCOMPARE(in.stored(wes).reason, QString());
    QCOMPARE(in.stored(eva).reason, u"Letter seen"_s);
}

void TestDecisions::regretAsksForAReason()
{
    Registered in;
    const RegistrationId tom = in.of(2, u"Tom Torch"_s);
    QCOMPARE(codeOf(in.decisions.decide({tom}, Decision::Regret)), "decision.reason-missing"_ba);
    QCOMPARE(
        brokenPromise(
            in, [&] { return in.decide({tom}, Decision::Regret, label(RegretReason::NoEvidence)); },
            [&] { return Registered::only({tom}); }),
        QString());
    QCOMPARE(in.stored(tom).reason, u"No evidence came"_s);
    QCOMPARE(in.newest(), u"Tom Torch regretted"_s);
}

void TestDecisions::cancelledIsLeftOut()
{
    Registered in;
    const RegistrationId wes = in.of(2, u"Wes Wells"_s);
    const RegistrationId tom = in.of(2, u"Tom Torch"_s);
    in.change(wes, [](Registration &value) { value.state = RegistrationState::Cancelled; });
    const auto refused = in.decisions.decide({wes}, Decision::Hold);
    QCOMPARE(codeOf(refused), "decision.cancelled"_ba);
    QCOMPARE(worded(refused.error()), u"Wes Wells cancelled, so there is no decision"_s);
    QCOMPARE(in.decisions.decide({wes, tom}, Decision::Hold).value(), 1);
    QCOMPARE(in.stored(wes).state, RegistrationState::Cancelled);
    VERIFY_DONE(in.decide({wes}, Decision::TakeBack));
    QCOMPARE(in.stored(wes).state, RegistrationState::Pending);
}

void TestDecisions::waitingListGrowsAtItsEnd()
{
    Registered in;
    const RegistrationId ned = in.of(1, u"Ned Nobody"_s);
    const RegistrationId uma = in.of(1, u"Uma Alder"_s);
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     return in.decide({ned, uma}, Decision::Wait);
                 },
                 [&] {
                     return Registered::only({ned, uma});
                 }),
             QString());
    QCOMPARE(in.stored(ned).waitingPosition, 5); // after the one that was there
    QCOMPARE(in.stored(uma).waitingPosition, 6);
    QCOMPARE(in.queue(1, QueuePart::Waiting),
             (QStringList{u"A lawyer"_s, u"Ned Nobody"_s, u"Uma Alder"_s}));
    VERIFY_DONE(in.decide({ned}, Decision::Hold));
    QVERIFY(!in.stored(ned).waitingPosition);
}

void TestDecisions::movesInLine()
{
    Registered in;
    const RegistrationId ned = in.of(1, u"Ned Nobody"_s);
    const RegistrationId uma = in.of(1, u"Uma Alder"_s);
    const RegistrationId lawyer = in.of(1, u"A lawyer"_s);
    VERIFY_DONE(in.decide({ned, uma}, Decision::Wait));
    in.changes.clear();
    QCOMPARE(brokenPromise(
                 in, [&] { return in.decisions.moveInLine(uma, -1); },
                 [&] {
                     return Registered::only({ned, uma, lawyer});
                 }),
             QString());
    QCOMPARE(in.newest(), u"Uma Alder moved on the waiting list"_s);
    QCOMPARE(in.queue(1, QueuePart::Waiting),
             (QStringList{u"A lawyer"_s, u"Uma Alder"_s, u"Ned Nobody"_s}));
    VERIFY_DONE(in.decisions.moveInLine(lawyer, 9));
    QCOMPARE(in.queue(1, QueuePart::Waiting),
             (QStringList{u"Uma Alder"_s, u"Ned Nobody"_s, u"A lawyer"_s}));
    in.changes.clear();
    VERIFY_DONE(in.decisions.moveInLine(lawyer, 1));
    QVERIFY(in.changes.isEmpty());
    QCOMPARE(codeOf(in.decisions.moveInLine(in.of(1, u"Ben Harbour"_s), 1)),
             "registration.not-waiting"_ba);
}

void TestDecisions::freePlaceIsOfferedToTheNext()
{
    Registered in;
    const RegistrationId wes = in.of(2, u"Wes Wells"_s);
    const RegistrationId ana = in.of(2, u"Ana Harbour"_s);
    const RegistrationId tom = in.of(2, u"Tom Torch"_s);
    QVERIFY(in.desk(2).next.isNull());
    VERIFY_DONE(in.decide({wes}, Decision::Accept));
    VERIFY_DONE(in.decide({in.of(2, u"Eva Lamps"_s)}, Decision::Accept, u"Letter seen"_s));
    VERIFY_DONE(in.decide({tom, ana}, Decision::Wait)); // both places are taken
    QVERIFY(in.desk(2).next.isNull());
    QCOMPARE(in.desk(2).capacity, 2);
    VERIFY_DONE(in.decide({wes}, Decision::TakeBack));
    VERIFY_DONE(in.decide({wes}, Decision::Regret, u"They wrote that they cannot"_s));
    QCOMPARE(in.desk(2).next, tom);
    VERIFY_DONE(in.decide({tom}, Decision::Regret, u"No evidence came"_s));
    QCOMPARE(in.desk(2).next, ana);
    VERIFY_DONE(in.decide({ana}, Decision::Accept)); // the proposal: no reason is asked
    QVERIFY(in.desk(2).next.isNull());
}

void TestDecisions::takesBack()
{
    Registered in;
    const RegistrationId wes = in.of(1, u"Wes Wells"_s);
    QCOMPARE(brokenPromise(
                 in, [&] { return in.decide({wes}, Decision::TakeBack); },
                 [&] { return Registered::only({wes}); }),
             QString());
    QCOMPARE(in.stored(wes).state, RegistrationState::Pending);
    QCOMPARE(in.newest(), u"Decision on Wes Wells taken back"_s);
    in.changes.clear();
    VERIFY_DONE(in.decide({wes}, Decision::TakeBack));
    QVERIFY(in.changes.isEmpty());
}

void TestDecisions::changesAreSeen()
{
    Registered in;
    const RegistrationId ana = in.of(1, u"Ana Harbour"_s);
    in.change(ana, [](Registration &value) {
        value.differences = {{{}, u"organization"_s, u"Harbour Aid"_s, u"Alder University"_s}};
    });
    QCOMPARE(in.queue(1, QueuePart::Changed), QStringList{u"Ana Harbour"_s});
    QCOMPARE(
        brokenPromise(
            in, [&] { return in.decisions.seen({ana}); }, [&] { return Registered::only({ana}); }),
        QString());
    QCOMPARE(in.stored(ana).state, RegistrationState::Accepted);
    QCOMPARE(in.queue(1, QueuePart::Changed), QStringList());
}

void TestDecisions::verifiedClaimChangesTheProposal()
{
    Registered in;
    const RegistrationId pat = in.of(1, u"Pat Fresh"_s);
    const Id<Claim> claim = in.stored(pat).claims.first().id;
    QCOMPARE(in.desk(1).proposals[pat].assessment.outcome, Outcome::Unclear);
    QCOMPARE(brokenPromise(
                 in, [&] { return in.decisions.verify(pat, claim); },
                 [&] { return Registered::only({pat}); }),
             QString());
    QCOMPARE(in.stored(pat).claims.first().verifiedBy, u"Ann"_s);
    QCOMPARE(in.stored(pat).claims.first().verifiedAt, in.time.now);
    QCOMPARE(in.desk(1).proposals[pat].assessment.outcome, Outcome::Eligible);
    QCOMPARE(brokenPromise(
                 in, [&] { return in.decisions.unverify(pat, claim); },
                 [&] { return Registered::only({pat}); }),
             QString());
    QCOMPARE(in.desk(1).proposals[pat].assessment.outcome, Outcome::Unclear);
}

void TestDecisions::otherEvidenceIsToBeVerifiedAgain()
{
    Registered in;
    const RegistrationId eva = in.of(1, u"Eva Lamps"_s);
    const Id<Claim> claim = in.stored(eva).claims.first().id;
    VERIFY_DONE(in.decisions.verify(eva, claim)); // it is not said by what
    in.changes.clear();
    QCOMPARE(brokenPromise(
                 in, [&] { return in.decisions.setEvidence(eva, claim, u"Statement of 2023"_s); },
                 [&] { return Registered::only({eva}); }),
             QString());
    QCOMPARE(in.stored(eva).claims.first().verifiedBy, u"Ann"_s);
    QCOMPARE(in.desk(1).proposals[eva].assessment.outcome, Outcome::Eligible);
    VERIFY_DONE(in.decisions.setEvidence(eva, claim, u"Something else"_s));
    QCOMPARE(in.stored(eva).claims.first().verifiedBy, QString());
    QCOMPARE(in.desk(1).proposals[eva].assessment.outcome, Outcome::EvidenceNeeded);
}

void TestDecisions::organizersAddAClaim()
{
    Registered in;
    const RegistrationId tom = in.of(2, u"Tom Torch"_s);
    const CriterionId invited = Programme(*in).series(in.series)->criteria.last().id;
    QCOMPARE(brokenPromise(
                 in, [&] { return in.decisions.addClaim(tom, invited, u"Letter of May"_s); },
                 [&] { return Registered::only({tom}); }),
             QString());
    const Claim added = in.stored(tom).claims.last();
    QCOMPARE(added.criterion, invited);
    QCOMPARE(added.evidence, u"Letter of May"_s);
    VERIFY_DONE(in.decisions.verify(tom, added.id));
    QCOMPARE(in.desk(2).proposals[tom].assessment.outcome, Outcome::Eligible);
}

void TestDecisions::whatIsNoMoreIsRefused()
{
    Registered in;
    QCOMPARE(codeOf(in.decisions.decide({RegistrationId(77)}, Decision::Hold)),
             "registration.missing"_ba);
    QCOMPARE(codeOf(in.decisions.seen({RegistrationId(77)})), "registration.missing"_ba);
    QCOMPARE(codeOf(in.decisions.verify(in.of(1, u"Ana Harbour"_s), Id<Claim>(77))),
             "registration.no-claim"_ba);
    QCOMPARE(codeOf(Reviewing(*in).review(RegistrationId(77))), "registration.missing"_ba);
    QCOMPARE(codeOf(Reviewing(*in).desk(in.series, SessionId(77))), "session.missing"_ba);
    QVERIFY(in.changes.isEmpty());
}

void TestDecisions::queueHoldsItsParts()
{
    const Registered in;
    QCOMPARE(in.queue(1, QueuePart::Pending),
             (QStringList{u"Ben Harbour"_s, u"Uma Alder"_s, u"Ned Nobody"_s, u"Pat Fresh"_s,
                          u"Cem Aydın"_s}));
    QCOMPARE(in.queue(1, QueuePart::Doubtful), (QStringList{u"Ned Nobody"_s, u"Pat Fresh"_s}));
    QCOMPARE(in.queue(1, QueuePart::OverLimit), QStringList{u"Cem Aydın"_s});
    QCOMPARE(in.queue(1, QueuePart::WithoutEmail), QStringList());
    QCOMPARE(in.queue(1, QueuePart::All).size(), 10);
    QCOMPARE(in.queue({in.series, {}, QueuePart::All}).size(), 3);
    QCOMPARE(in.queue({in.series, in.session(1), QueuePart::Doubtful, {}, {}, false, 1}),
             QStringList{u"Ned Nobody"_s});
}

void TestDecisions::queueIsSortedAndSearched()
{
    const Registered in;
    const SessionId first = in.session(1);
    const auto sorted = [&](QueueOrder order, bool descending) {
        return in.queue({in.series, first, QueuePart::All, {}, order, descending});
    };
    QCOMPARE(sorted(QueueOrder::Registered, true).first(), u"Sol Speaker"_s);
    QCOMPARE(sorted(QueueOrder::Name, false).first(), u"A lawyer"_s); // as they are shown
    QCOMPARE(sorted(QueueOrder::Organization, true).first(), u"Sol Speaker"_s);
    QCOMPARE(sorted(QueueOrder::State, false).last(), u"A lawyer"_s);
    const auto searched = [&](const QString &text) {
        return in.queue({in.series, first, QueuePart::All, text, QueueOrder::Name});
    };
    QCOMPARE(searched(u"aydin"_s), QStringList{u"Cem Aydın"_s});
    QCOMPARE(searched(u"wells for"_s), (QStringList{u"Sol Speaker"_s, u"Wes Wells"_s}));
    QCOMPARE(searched(u"co-chairs"_s), QStringList{u"Pat Fresh"_s}); // what they wrote
    QCOMPARE(in.queue({in.series, first, QueuePart::All, {}, QueueOrder::Name, false, 2}),
             (QStringList{u"A lawyer"_s, u"Ana Harbour"_s}));
}

void TestDecisions::countsAreThoseOfTheParts()
{
    const Registered in;
    const ReviewDesk desk = in.desk(1);
    QCOMPARE(desk.counts, (QueueCounts{10, 5, 0, 3, 0, 1, 0, 0}));
    QCOMPARE(desk.doubtful, 2);
    QCOMPARE(desk.overLimit, 1);
    QCOMPARE(desk.perOrganization, 2);
    QCOMPARE(desk.targets.size(), 4);
    QCOMPARE(desk.targets[0].pending, 5);
    QCOMPARE(desk.targets[1].registrations, 5);
    QVERIFY(desk.targets[3].session.isNull());
    QCOMPARE(desk.targets[3].pending, 3);
    QCOMPARE(Reviewing(*in).firstTarget(in.series).value(), in.session(1));
    QCOMPARE(Reviewing(*in).desk(in.series, {})->counts.all, 3);
}

void TestDecisions::whoHasASecurityConcernIsUnderTheChosenName()
{
    Registered in;
    const RegistrationId lawyer = in.of(1, u"A lawyer"_s);
    const QueueRow row = Reviewing(*in).rows({lawyer})->first();
    QVERIFY(row.securityConcern);
    QCOMPARE(row.name, u"A lawyer"_s);
    QCOMPARE(row.waitingPosition, 4);
    VERIFY_DONE(in.decide({lawyer}, Decision::Hold));
    QCOMPARE(in.newest(), u"A lawyer put on hold"_s);
}

void TestDecisions::historyOfPersonAndOrganization()
{
    const Registered in;
    const Review eva = in.review(in.of(2, u"Eva Lamps"_s));
    QCOMPARE(eva.organization->name, u"Seven Lamps"_s);
    QCOMPARE(eva.criteria.size(), 5);
    QCOMPARE(eva.ofPerson.size(), 1);
    QCOMPARE(eva.ofPerson.first().number, 1);
    QVERIFY(eva.ofPerson.first().attended);
    QCOMPARE(eva.ofOrganization.size(), 2);
    QCOMPARE(eva.ofOrganization.last().number, 1);
    QCOMPARE(eva.ofOrganization.last().attended, 1);
}

void TestDecisions::everyDecisionHasWords()
{
    for (size_t i = 0; i < wordsOf<Decision>.size(); ++i)
        QVERIFY(!label(Decision(i)).isEmpty());
    for (size_t i = 0; i < wordsOf<RegretReason>.size(); ++i)
        QVERIFY(!label(RegretReason(i)).isEmpty());
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
