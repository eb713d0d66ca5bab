// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eligibility.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Who may take part: what holds whatever is known and claimed, over made-up cases.
class TestEligibilityAlways final : public QObject
{
    Q_OBJECT

private slots:
    void claimWithoutEvidenceNeverAccepts();
    void verifyingNeverWorsensAndRemovingNeverImproves();
    void orderOfWhatIsKnownDoesNotMatter();
    void orderOfCriteriaOnlyChoosesTheCriterion();
    void ecosocStatusAloneNeverAccepts();
    void whatHasExpiredNeverAccepts();
    void othersAreNeverParticipants();
    void observersAreOnlyForWhomNothingElseIsProposed();
};

namespace {

const SessionId here(1);
const SessionId there(2);

struct Case
{
    QList<Criterion> criteria;
    Application application;
    Occasion occasion;
};

QString wordsOfGrounds(const QList<Ground> &grounds)
{
    QStringList words;
    for (const Ground &each : grounds)
        words.append(wordOf(each.because));
    return words.join(u' ');
}

Assessment assessed(const Case &given)
{
    return assess(given.criteria, given.application, given.occasion);
}

/// The better an outcome, the higher; what is unclear may turn out as anything.
int rankOf(const Case &given)
{
    static const QHash<Outcome, int> ranks{{Outcome::Unclear, 0},
                                           {Outcome::NotEligible, 1},
                                           {Outcome::Observer, 2},
                                           {Outcome::EvidenceNeeded, 3},
                                           {Outcome::Eligible, 4}};
    return ranks.value(assessed(given).outcome);
}

/// Made-up cases, the same ones in every run.
class Maker final
{
public:
    explicit Maker(quint32 seed)
        : m_random(seed)
    {
    }

    Case made()
    {
        Case given;
        given.criteria = criteria();
        given.application.capacity = chance(6) ? Capacity::Observer : Capacity::Participant;
        if (!chance(20))
            given.application.organization = standing();
        for (int i = below(3); i > 0; --i)
            given.application.claims.append(claim());
        for (int i = below(3); i > 0; --i)
            given.application.elsewhere.append(elsewhere());
        given.occasion = {chance(5) ? SessionId() : here, topics(), chance(2), QDate(2024, 2, 21)};
        return given;
    }

    Claim claim()
    {
        Claim claim;
        claim.criterion = CriterionId(1 + below(6));
        if (!chance(3))
            claim.evidence = u"annual report"_s;
        setRest(claim);
        return claim;
    }

    Evidence evidence()
    {
        Evidence evidence;
        evidence.kind = CriterionKind(below(5));
        evidence.years = years();
        if (!chance(5))
            evidence.source = u"partner list"_s;
        setRest(evidence);
        return evidence;
    }

    ElsewhereClaim elsewhere()
    {
        return {claim(), chance(4) ? SessionId() : chance(3) ? here : there, topics()};
    }

    /// Adds something that was verified.
    void addVerified(Case &given)
    {
        const auto verified = [](auto proof) {
            proof.verifiedBy = u"Ann"_s;
            return proof;
        };
        ElsewhereClaim other = elsewhere();
        other.claim = verified(other.claim);
        const int which = below(3);
        if (which == 0 && given.application.organization)
            insert(given.application.organization->evidence, verified(evidence()));
        else if (which == 1)
            insert(given.application.elsewhere, other);
        else
            insert(given.application.claims, verified(claim()));
    }

    template <class T>
    void shuffle(QList<T> &values)
    {
        std::shuffle(values.begin(), values.end(), m_random);
    }

    int below(int limit) { return int(m_random.bounded(limit)); }
    bool chance(int oneIn) { return below(oneIn) == 0; }

private:
    template <class T>
    void insert(QList<T> &values, const T &value)
    {
        values.insert(below(int(values.size()) + 1), value);
    }

    QList<Criterion> criteria()
    {
        QList<Criterion> criteria;
        for (int i = below(6); i > 0; --i) {
            Criterion criterion;
            criterion.id = CriterionId(i);
            criterion.rule.kind = CriterionKind(below(5));
            if (criterion.rule.kind == CriterionKind::UnhcrPartner)
                criterion.rule.years = years();
            criteria.append(criterion);
        }
        return criteria;
    }

    Standing standing()
    {
        Standing standing;
        if (!chance(6))
            standing.kind = OrganizationKind(below(chance(3) ? 11 : 5));
        if (chance(4))
            standing.partnerYears = years();
        standing.operationalPartner = chance(6);
        standing.ecosocStatus = chance(2) ? EcosocStatus::None : EcosocStatus(below(4));
        for (int i = below(3); i > 0; --i)
            standing.evidence.append(evidence());
        standing.attendedBefore = chance(3);
        return standing;
    }

    QList<int> years()
    {
        QList<int> years;
        for (int year = 2022; year <= 2025; ++year) {
            if (chance(3))
                years.append(year);
        }
        return years;
    }

    QStringList topics()
    {
        QStringList topics;
        for (const auto &topic : {u"climate"_s, u"protection"_s, u"data"_s}) {
            if (chance(2))
                topics.append(topic);
        }
        return topics;
    }

    template <class T>
    void setRest(T &proof)
    {
        if (chance(2))
            proof.verifiedBy = u"Ann"_s;
        if (chance(4))
            proof.expires = QDate(2024, 2, 21).addDays(below(5) - 2);
    }

    QRandomGenerator m_random;
};

constexpr int rounds = 20000;

QByteArray told(int round, const Case &given)
{
    return u"round %1: %2"_s.arg(round).arg(wordsOfGrounds(assessed(given).grounds)).toUtf8();
}

} // namespace

void TestEligibilityAlways::claimWithoutEvidenceNeverAccepts()
{
    Maker maker(1);
    for (int round = 0; round < rounds; ++round) {
        Case given = maker.made();
        if (!given.application.organization || given.criteria.isEmpty())
            continue;
        Standing bare;
        bare.kind = given.application.organization->kind;
        bare.ecosocStatus = given.application.organization->ecosocStatus;
        given.application.organization = bare;
        for (Claim &claim : given.application.claims)
            claim.evidence.clear();
        for (ElsewhereClaim &other : given.application.elsewhere)
            other.claim.evidence.clear();
        QVERIFY2(assessed(given).outcome != Outcome::Eligible, told(round, given).constData());
    }
}

void TestEligibilityAlways::verifyingNeverWorsensAndRemovingNeverImproves()
{
    Maker maker(2);
    int improved = 0;
    for (int round = 0; round < rounds; ++round) {
        const Case before = maker.made();
        Case after = before;
        maker.addVerified(after);
        QVERIFY2(rankOf(after) >= rankOf(before), told(round, before).constData());
        improved += rankOf(after) > rankOf(before);
    }
    QVERIFY(improved > rounds / 20); // it is not that nothing ever counts
}

void TestEligibilityAlways::orderOfWhatIsKnownDoesNotMatter()
{
    Maker maker(3);
    for (int round = 0; round < rounds; ++round) {
        const Case given = maker.made();
        Case other = given;
        maker.shuffle(other.application.claims);
        maker.shuffle(other.application.elsewhere);
        if (other.application.organization) {
            maker.shuffle(other.application.organization->evidence);
            maker.shuffle(other.application.organization->partnerYears);
        }
        maker.shuffle(other.occasion.topics);
        const Assessment one = assessed(given);
        const Assessment two = assessed(other);
        QVERIFY2(one.outcome == two.outcome && one.criterion == two.criterion,
                 told(round, given).constData());
        QCOMPARE(one.grounds.size(), two.grounds.size());
    }
}

void TestEligibilityAlways::orderOfCriteriaOnlyChoosesTheCriterion()
{
    Maker maker(4);
    for (int round = 0; round < rounds; ++round) {
        Case given = maker.made();
        const int rank = rankOf(given);
        maker.shuffle(given.criteria);
        QVERIFY2(rankOf(given) == rank, told(round, given).constData());
        const CriterionId criterion = assessed(given).criterion;
        QVERIFY(criterion.isNull()
                || std::any_of(given.criteria.cbegin(), given.criteria.cend(),
                               [&](const Criterion &each) { return each.id == criterion; }));
    }
}

void TestEligibilityAlways::ecosocStatusAloneNeverAccepts()
{
    Maker maker(5);
    for (int round = 0; round < rounds; ++round) {
        Case given = maker.made();
        Standing status;
        status.kind = OrganizationKind(maker.below(5));
        status.ecosocStatus = EcosocStatus(1 + maker.below(3));
        status.attendedBefore = maker.chance(2);
        given.application.organization = status;
        given.application.elsewhere.clear();
        for (Claim &claim : given.application.claims) {
            claim.verifiedBy.clear();
            claim.verifiedAt = {};
        }
        if (!given.criteria.isEmpty())
            QVERIFY2(assessed(given).outcome != Outcome::Eligible, told(round, given).constData());
    }
}

void TestEligibilityAlways::whatHasExpiredNeverAccepts()
{
    Maker maker(6);
    for (int round = 0; round < rounds; ++round) {
        Case given = maker.made();
        if (given.criteria.isEmpty() || !given.application.organization)
            continue;
        given.application.organization->partnerYears.clear();
        given.application.organization->operationalPartner = false;
        const QDate before = given.occasion.day.addDays(-1 - maker.below(400));
        for (Evidence &evidence : given.application.organization->evidence)
            evidence.expires = before;
        for (Claim &claim : given.application.claims)
            claim.expires = before;
        for (ElsewhereClaim &other : given.application.elsewhere)
            other.claim.expires = before;
        QVERIFY2(assessed(given).outcome != Outcome::Eligible, told(round, given).constData());
    }
}

void TestEligibilityAlways::othersAreNeverParticipants()
{
    Maker maker(7);
    for (int round = 0; round < rounds; ++round) {
        Case given = maker.made();
        if (!given.application.organization)
            continue;
        given.application.organization->kind = OrganizationKind(5 + maker.below(6));
        QCOMPARE(assessed(given).outcome,
                 given.occasion.observersAllowed ? Outcome::Observer : Outcome::NotEligible);
    }
}

void TestEligibilityAlways::observersAreOnlyForWhomNothingElseIsProposed()
{
    Maker maker(8);
    for (int round = 0; round < rounds; ++round) {
        Case given = maker.made();
        given.application.capacity = Capacity::Participant;
        given.occasion.observersAllowed = false;
        const Outcome closed = assessed(given).outcome;
        given.occasion.observersAllowed = true;
        const Outcome open = assessed(given).outcome;
        QVERIFY(closed != Outcome::Observer && open != Outcome::NotEligible);
        QCOMPARE(open, closed == Outcome::NotEligible ? Outcome::Observer : closed);
    }
}

QTEST_GUILESS_MAIN(TestEligibilityAlways)

#include "tst_eligibilityalways.moc"
