// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/decision.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// What follows from a proposal, when a decision needs a reason, and what it makes of a
/// registration.
class TestDecision final : public QObject
{
    Q_OBJECT

private slots:
    void followsFromTheProposal_data();
    void followsFromTheProposal();
    void asksForAReasonAgainstTheProposal();
    void makesOfARegistration_data();
    void makesOfARegistration();
    void observerIsAcceptedAsAParticipant();
    void speakerStaysASpeaker();
    void placeOnTheWaitingListStays();
    void decidedSoAlreadyKeepsWhoAndWhy();
    void cancelledIsOnlyTakenBack();
    void blankReasonIsNone();
};

namespace {

const QDateTime now(QDate(2024, 2, 21), QTime(14, 0), Qt::UTC);

Assessment assessment(Outcome outcome, const QList<Because> &grounds = {})
{
    Assessment made{outcome, {}, {}};
    for (const Because because : grounds)
        made.grounds.append(Ground{because});
    return made;
}

Registration registration(RegistrationState state, Capacity capacity = Capacity::Participant)
{
    Registration made;
    made.state = state;
    made.capacity = capacity;
    return made;
}

Verdict verdict(Decision decision, const QString &reason = {})
{
    return {decision, reason, u"Ann"_s, now, 7};
}

} // namespace

void TestDecision::followsFromTheProposal_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QList<Because>>("grounds");
    QTest::addColumn<Decision>("proposed");
    QTest::addColumn<int>("reason"); // of a regret; -1: none
    const auto row = [](const char *name, Outcome outcome, const QList<Because> &grounds,
                        Decision proposed, std::optional<RegretReason> reason) {
        QTest::newRow(name) << outcome << grounds << proposed << (reason ? int(*reason) : -1);
    };
    using enum Because;
    row("eligible", Outcome::Eligible, {PartnerInYears}, Decision::Accept, {});
    row("observer", Outcome::Observer, {ObserversAllowed}, Decision::AcceptAsObserver, {});
    row("evidence needed", Outcome::EvidenceNeeded, {ClaimUnverified}, Decision::Hold,
        RegretReason::NoEvidence);
    row("unclear", Outcome::Unclear, {KindUnknown}, Decision::Hold, {});
    row("not eligible", Outcome::NotEligible, {NoCriterionMet}, Decision::Regret,
        RegretReason::NoCriterionMet);
    row("no NGO", Outcome::NotEligible, {NotAnNgo, ObserversNotAllowed}, Decision::Regret,
        RegretReason::NotForThisSession);
    row("over the limit", Outcome::Eligible, {OverLimit}, Decision::Wait, RegretReason::OverLimit);
    row("no place", Outcome::Eligible, {NoPlaceLeft}, Decision::Wait, RegretReason::NoPlaceLeft);
    row("no place for an observer", Outcome::Observer, {NoPlaceLeft}, Decision::Wait,
        RegretReason::NoPlaceLeft);
    row("late", Outcome::Eligible, {AfterDeadline}, Decision::Wait, RegretReason::AfterDeadline);
    row("late and waited", Outcome::Eligible, {AfterDeadline, Waiting}, Decision::Accept,
        RegretReason::AfterDeadline);
    row("waits without a place", Outcome::Eligible, {NoPlaceLeft, Waiting}, Decision::Wait,
        RegretReason::NoPlaceLeft);
    row("waits and has a place", Outcome::Observer, {Waiting}, Decision::AcceptAsObserver, {});
    row("unclear and no place", Outcome::Unclear, {NoPlaceLeft}, Decision::Hold,
        RegretReason::NoPlaceLeft);
}

void TestDecision::followsFromTheProposal()
{
    QFETCH(Outcome, outcome);
    QFETCH(QList<Because>, grounds);
    QFETCH(Decision, proposed);
    QFETCH(int, reason);
    const Assessment made = assessment(outcome, grounds);
    QCOMPARE(proposedDecision(made), proposed);
    const auto likely = likelyReason(made);
    QCOMPARE(likely ? int(*likely) : -1, reason);
}

void TestDecision::asksForAReasonAgainstTheProposal()
{
    constexpr std::array all{Decision::Accept, Decision::AcceptAsObserver,
                             Decision::Hold,   Decision::Regret,
                             Decision::Wait,   Decision::TakeBack};
    constexpr std::array outcomes{Outcome::Eligible, Outcome::EvidenceNeeded, Outcome::Observer,
                                  Outcome::NotEligible, Outcome::Unclear};
    for (const Outcome outcome : outcomes) {
        const Assessment made = assessment(outcome);
        for (const Decision decision : all) {
            const bool isAcceptance =
                decision == Decision::Accept || decision == Decision::AcceptAsObserver;
            const bool needed = decision == Decision::Regret
                || (isAcceptance && decision != proposedDecision(made));
            QCOMPARE(needsReason(registration(RegistrationState::Pending), decision, made), needed);
        }
    }
    QVERIFY(needsReason(registration(RegistrationState::Pending), Decision::Accept,
                        assessment(Outcome::Eligible, {Because::OverLimit})));
}

void TestDecision::makesOfARegistration_data()
{
    QTest::addColumn<Decision>("decision");
    QTest::addColumn<RegistrationState>("state");
    QTest::addColumn<Capacity>("capacity");
    QTest::addColumn<int>("position");
    QTest::newRow("accept") << Decision::Accept << RegistrationState::Accepted
                            << Capacity::Participant << 0;
    QTest::newRow("observer") << Decision::AcceptAsObserver << RegistrationState::Accepted
                              << Capacity::Observer << 0;
    QTest::newRow("hold") << Decision::Hold << RegistrationState::OnHold << Capacity::Participant
                          << 0;
    QTest::newRow("regret") << Decision::Regret << RegistrationState::Regretted
                            << Capacity::Participant << 0;
    QTest::newRow("wait") << Decision::Wait << RegistrationState::Waitlisted
                          << Capacity::Participant << 7;
}

void TestDecision::makesOfARegistration()
{
    QFETCH(Decision, decision);
    QFETCH(RegistrationState, state);
    QFETCH(Capacity, capacity);
    QFETCH(int, position);
    Registration before = registration(RegistrationState::Pending);
    before.differences.append({{}, u"position"_s, u"a"_s, u"b"_s});
    const Registration after = decided(before, verdict(decision, u"because"_s));
    QCOMPARE(after.state, state);
    QCOMPARE(after.capacity, capacity);
    QCOMPARE(after.waitingPosition.value_or(0), position);
    QCOMPARE(after.decidedBy, u"Ann"_s);
    QCOMPARE(after.decidedAt, now);
    QCOMPARE(after.reason, u"because"_s);
    QVERIFY(after.differences.isEmpty());
    QVERIFY(isDecidedSo(after, decision));
    const Registration open = decided(after, verdict(Decision::TakeBack));
    QCOMPARE(open.state, RegistrationState::Pending);
    QVERIFY(open.decidedBy.isEmpty() && open.reason.isEmpty() && !open.decidedAt.isValid());
    QVERIFY(!open.waitingPosition);
}

void TestDecision::observerIsAcceptedAsAParticipant()
{
    const Registration asked = registration(RegistrationState::Pending, Capacity::Observer);
    QCOMPARE(decided(asked, verdict(Decision::Accept)).capacity, Capacity::Participant);
    QCOMPARE(decided(asked, verdict(Decision::Hold)).capacity, Capacity::Observer);
}

void TestDecision::speakerStaysASpeaker()
{
    const Registration asked = registration(RegistrationState::Pending, Capacity::Speaker);
    QCOMPARE(decided(asked, verdict(Decision::Accept)).capacity, Capacity::Speaker);
}

void TestDecision::placeOnTheWaitingListStays()
{
    Registration waits = registration(RegistrationState::Waitlisted);
    waits.waitingPosition = 2;
    QCOMPARE(decided(waits, verdict(Decision::Wait, u"again"_s)).waitingPosition, 2);
    waits.waitingPosition.reset();
    QCOMPARE(decided(waits, verdict(Decision::Wait, u"again"_s)).waitingPosition, 7);
}

void TestDecision::decidedSoAlreadyKeepsWhoAndWhy()
{
    Registration regretted = registration(RegistrationState::Regretted);
    regretted.decidedBy = u"Ben"_s;
    regretted.reason = u"No place is left"_s;
    regretted.differences.append({{}, u"position"_s, u"a"_s, u"b"_s});
    const Assessment made = assessment(Outcome::Eligible);
    QVERIFY(!needsReason(regretted, Decision::Regret, made));
    const Registration again = decided(regretted, verdict(Decision::Regret));
    QCOMPARE(again.decidedBy, u"Ben"_s);
    QCOMPARE(again.reason, u"No place is left"_s);
    QVERIFY(again.differences.isEmpty());
    QCOMPARE(decided(regretted, verdict(Decision::Regret, u"Late"_s)).decidedBy, u"Ann"_s);
}

void TestDecision::cancelledIsOnlyTakenBack()
{
    const Registration cancelled = registration(RegistrationState::Cancelled);
    const Assessment made = assessment(Outcome::Eligible);
    QCOMPARE(faultOf(cancelled, verdict(Decision::Accept), made), DecisionFault::Cancelled);
    QCOMPARE(faultOf(cancelled, verdict(Decision::Regret, u"Late"_s), made),
             DecisionFault::Cancelled);
    QVERIFY(!faultOf(cancelled, verdict(Decision::TakeBack), made));
    QCOMPARE(decided(cancelled, verdict(Decision::TakeBack)).state, RegistrationState::Pending);
}

void TestDecision::blankReasonIsNone()
{
    const Registration pending = registration(RegistrationState::Pending);
    const Assessment made = assessment(Outcome::NotEligible);
    QCOMPARE(faultOf(pending, verdict(Decision::Regret, u" - "_s), made),
             DecisionFault::ReasonMissing);
    QCOMPARE(faultOf(pending, verdict(Decision::Accept), made), DecisionFault::ReasonMissing);
    QVERIFY(!faultOf(pending, verdict(Decision::Accept, u"Invited"_s), made));
}

QTEST_APPLESS_MAIN(TestDecision)
#include "tst_decision.moc"
