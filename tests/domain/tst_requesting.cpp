// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/requesting.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

AskedFor asked(Outcome outcome = Outcome::Unclear)
{
    AskedFor facts;
    facts.entitlement.bars = {Withheld::NotRegistered};
    facts.outcome = outcome;
    return facts;
}

AskedFor registered(RegistrationState state, const QString &reason = {})
{
    AskedFor facts = asked(Outcome::Eligible);
    Registration registration;
    registration.state = state;
    registration.reason = reason;
    facts.registrations = {registration};
    return facts;
}

} // namespace

/// What is proposed to whom asks for notes.
class TestRequesting final : public QObject
{
    Q_OBJECT

private slots:
    void proposesByTheFirstRuleThatHolds_data();
    void proposesByTheFirstRuleThatHolds();
    void tellsWhatStandsBeside();
    void usualReasonFollowsFromTheProposal();
    void answerIsAnotherOneForAnotherReason();
};

void TestRequesting::proposesByTheFirstRuleThatHolds_data()
{
    QTest::addColumn<AskedFor>("facts");
    QTest::addColumn<RequestAnswer>("answer");
    QTest::addColumn<RequestBecause>("because");
    AskedFor entitled = registered(RegistrationState::Regretted);
    entitled.entitlement = {{Entitled::Granted}, {}};
    QTest::newRow("may have it") << entitled << RequestAnswer::Send << RequestBecause::MayHaveIt;
    QTest::newRow("regretted") << registered(RegistrationState::Regretted) << RequestAnswer::Decline
                               << RequestBecause::RegistrationRegretted;
    QTest::newRow("waits for a place") << registered(RegistrationState::Waitlisted)
                                       << RequestAnswer::Grant << RequestBecause::HadNoPlace;
    QTest::newRow("on hold") << registered(RegistrationState::OnHold)
                             << RequestAnswer::DecideRegistration
                             << RequestBecause::RegistrationUndecided;
    QTest::newRow("cancelled, eligible") << registered(RegistrationState::Cancelled)
                                         << RequestAnswer::Grant << RequestBecause::MeetsCriteria;
    AskedFor again = asked(Outcome::Eligible);
    again.requests = {Request()};
    again.requests[0].state = RequestState::Declined;
    QTest::newRow("declined before")
        << again << RequestAnswer::Decline << RequestBecause::DeclinedBefore;
    AskedFor elsewhere = asked(Outcome::EvidenceNeeded);
    elsewhere.acceptedElsewhere = 2;
    QTest::newRow("accepted elsewhere")
        << elsewhere << RequestAnswer::Grant << RequestBecause::AcceptedElsewhere;
    QTest::newRow("observer") << asked(Outcome::Observer) << RequestAnswer::Grant
                              << RequestBecause::MayObserve;
    QTest::newRow("evidence needed") << asked(Outcome::EvidenceNeeded) << RequestAnswer::AskBack
                                     << RequestBecause::EvidenceNeeded;
    QTest::newRow("not eligible") << asked(Outcome::NotEligible) << RequestAnswer::Decline
                                  << RequestBecause::NotEligible;
    QTest::newRow("nobody knows") << asked() << RequestAnswer::AskBack << RequestBecause::Unclear;
}

void TestRequesting::proposesByTheFirstRuleThatHolds()
{
    QFETCH(AskedFor, facts);
    QFETCH(RequestAnswer, answer);
    QFETCH(RequestBecause, because);
    const RequestProposal proposal = proposedAnswer(facts);
    QCOMPARE(proposal.answer, answer);
    QCOMPARE(proposal.grounds.value(0).because, because);
}

void TestRequesting::tellsWhatStandsBeside()
{
    AskedFor facts = registered(RegistrationState::Cancelled);
    facts.colleagues = 2;
    facts.isHeld = false;
    facts.isReady = false;
    facts.hasAddress = false;
    facts.securityConcern = true;
    QList<RequestBecause> told;
    for (const RequestGround &each : proposedAnswer(facts).grounds)
        told.append(each.because);
    QCOMPARE(
        told,
        (QList<RequestBecause>{RequestBecause::MeetsCriteria, RequestBecause::RegistrationCancelled,
                               RequestBecause::ColleaguesAccepted, RequestBecause::NotHeld,
                               RequestBecause::NothingReady, RequestBecause::NoAddress,
                               RequestBecause::SecurityConcern}));
    QCOMPARE(proposedAnswer(registered(RegistrationState::Regretted, u" late "_s)).grounds[0].text,
             u"late"_s);
}

void TestRequesting::usualReasonFollowsFromTheProposal()
{
    QCOMPARE(likelyReason(proposedAnswer(registered(RegistrationState::Regretted))),
             DeclineReason::Regretted);
    QCOMPARE(likelyReason(proposedAnswer(asked(Outcome::NotEligible))), DeclineReason::NotEligible);
    QCOMPARE(likelyReason(proposedAnswer(asked())), DeclineReason::NotRegistered);
    QCOMPARE(likelyQuestion(proposedAnswer(asked(Outcome::EvidenceNeeded))), AskedBack::Evidence);
    QCOMPARE(likelyQuestion(proposedAnswer(asked())), AskedBack::Organization);
}

void TestRequesting::answerIsAnotherOneForAnotherReason()
{
    const QString version = answerVersion(RequestState::Declined, u"late"_s);
    QCOMPARE(answerVersion(RequestState::Declined, u" late "_s), version);
    QVERIFY(answerVersion(RequestState::Declined, u"later"_s) != version);
    QVERIFY(answerVersion(RequestState::Open, u"late"_s) != version);
    QVERIFY(!answerVersion(RequestState::Open, {}).isEmpty());
}

QTEST_APPLESS_MAIN(TestRequesting)
#include "tst_requesting.moc"
