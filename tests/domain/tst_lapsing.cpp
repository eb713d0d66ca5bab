// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lapsing.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Evidence for a series of 2024, whose partners are those of 2023 and 2024, before one of 2025.
class TestLapsing final : public QObject
{
    Q_OBJECT

private slots:
    void evidenceLapses_data();
    void evidenceLapses();
    void oneCountsWhereAnotherLapses();
    void topicExperienceSparesNobody();
    void criterionThatIsGoneAsksForNothing();
    void withoutDatesNothingExpires();
    void markInTheDirectoryIsNoEvidence();
    void evidenceNeedsItsKind();
};

namespace {

Criterion criterion(CriterionKind kind, const QList<int> &years = {})
{
    return {{}, u"c"_s, u"text"_s, {kind, years}, {}};
}

Asking standing(int year, const QList<int> &years)
{
    return {{criterion(CriterionKind::UnhcrPartner, years),
             criterion(CriterionKind::OperationalPartner),
             criterion(CriterionKind::TopicExperience),
             criterion(CriterionKind::EcosocAndInterest)},
            QDate(year, 2, 20),
            QDate(year, 11, 29)};
}

/// "unhcr_partner 2023,2024 2024-12-31"; years and end may be "-".
Evidence evidenceOf(const QString &text)
{
    const QStringList words = text.split(u' ');
    Evidence evidence;
    evidence.kind = fromWord<CriterionKind>(words.value(0));
    for (const QString &year : words.value(1).split(u',')) {
        if (year.toInt() > 0)
            evidence.years.append(year.toInt());
    }
    evidence.expires = QDate::fromString(words.value(2), Qt::ISODate);
    return evidence;
}

Organization with(const QStringList &evidence)
{
    Organization organization;
    organization.id = OrganizationId(7);
    organization.name = u"Harbour"_s;
    for (const QString &each : evidence)
        organization.evidence.append(evidenceOf(each));
    return organization;
}

QString told(const Lapse &lapse)
{
    QStringList words;
    if (lapse.ofOtherYears)
        words.append(u"years"_s);
    if (lapse.isExpired)
        words.append(u"expired"_s);
    if (lapse.expiresDuring)
        words.append(u"during"_s);
    if (lapse.countsAs)
        words.append(u"counts as "_s + wordOf(*lapse.countsAs));
    if (lapse.isMarked)
        words.append(u"marked"_s);
    return words.join(u", "_s);
}

QStringList lapses(const QStringList &evidence)
{
    QStringList all;
    for (const Lapse &each :
         lapsing({with(evidence)}, standing(2024, {2023, 2024}), standing(2025, {2024, 2025})))
        all.append(told(each));
    return all;
}

} // namespace

void TestLapsing::evidenceLapses_data()
{
    QTest::addColumn<QString>("evidence");
    QTest::addColumn<QString>("lapse"); // "-": it goes on counting, or never counted
    const auto row = [](const char *name, const char16_t *evidence, const char *lapse) {
        QTest::newRow(name) << QString::fromUtf16(evidence) << QString::fromLatin1(lapse);
    };
    row("partner of last year", u"unhcr_partner 2023", "years");
    row("partner of both years", u"unhcr_partner 2023,2024", "-");
    row("until the end of the year", u"unhcr_partner 2023,2024 2024-12-31", "expired");
    row("of last year, and expired", u"unhcr_partner 2023 2024-12-31", "years, expired");
    row("never counted", u"unhcr_partner 2021", "-");
    row("expired before the last series", u"unhcr_partner 2024 2024-01-31", "-");
    row("of no year", u"unhcr_partner - -", "-");
    row("to the day before", u"operational_partner - 2025-02-19", "expired");
    row("to the first day", u"operational_partner - 2025-02-20", "during");
    row("to the last day", u"operational_partner - 2025-11-29", "-");
    row("within the next series", u"unhcr_partner 2024 2025-05-31", "during");
    row("without an end", u"operational_partner", "-");
    row("status", u"ecosoc_and_interest - 2024-12-31", "expired");
    row("of no kind", u"- 2024", "-");
}

void TestLapsing::evidenceLapses()
{
    QFETCH(QString, evidence);
    QFETCH(QString, lapse);
    QCOMPARE(lapses({evidence}), lapse == u"-" ? QStringList() : QStringList{lapse});
}

void TestLapsing::oneCountsWhereAnotherLapses()
{
    const auto all = lapsing({with({u"unhcr_partner 2023"_s, u"operational_partner"_s})},
                             standing(2024, {2023, 2024}), standing(2025, {2024, 2025}));
    QCOMPARE(all.size(), 1);
    QCOMPARE(all[0].countsAs, CriterionKind::OperationalPartner);
    QVERIFY(!all[0].asksAgain());
    QCOMPARE(all[0].name, u"Harbour"_s);
    QCOMPARE(all[0].organization, OrganizationId(7));
}

void TestLapsing::topicExperienceSparesNobody()
{
    const auto all = lapsing({with({u"unhcr_partner 2023"_s, u"topic_experience"_s})},
                             standing(2024, {2023, 2024}), standing(2025, {2024, 2025}));
    QCOMPARE(all.size(), 1);
    QVERIFY(all[0].asksAgain());
}

void TestLapsing::criterionThatIsGoneAsksForNothing()
{
    Asking next = standing(2025, {2024, 2025});
    next.criteria.removeFirst();
    QCOMPARE(lapsing({with({u"unhcr_partner 2023"_s})}, standing(2024, {2023, 2024}), next),
             QList<Lapse>());
    // A rule without years takes a partner of any year.
    next.criteria.append(criterion(CriterionKind::UnhcrPartner));
    QCOMPARE(lapsing({with({u"unhcr_partner 2023"_s})}, standing(2024, {2023, 2024}), next),
             QList<Lapse>());
}

void TestLapsing::withoutDatesNothingExpires()
{
    Asking next = standing(2025, {2024, 2025});
    next.start = next.end = QDate();
    QCOMPARE(lapsing({with({u"operational_partner - 2024-12-31"_s})}, standing(2024, {2023, 2024}),
                     next),
             QList<Lapse>());
    const auto all = lapsing({with({u"unhcr_partner 2023"_s})}, standing(2024, {2023, 2024}), next);
    QCOMPARE(all.size(), 1);
    QVERIFY(all[0].ofOtherYears);
}

void TestLapsing::markInTheDirectoryIsNoEvidence()
{
    Organization organization = with({u"operational_partner - 2024-12-31"_s});
    organization.operationalPartner = true;
    const auto all =
        lapsing({organization}, standing(2024, {2023, 2024}), standing(2025, {2024, 2025}));
    QCOMPARE(all.size(), 1);
    QCOMPARE(told(all[0]), u"expired, marked"_s);
    QVERIFY(all[0].asksAgain());
}

void TestLapsing::evidenceNeedsItsKind()
{
    const CriterionRule rule{CriterionKind::UnhcrPartner, {2024}};
    QVERIFY(countsFor(evidenceOf(u"unhcr_partner 2024"_s), rule, QDate(2024, 2, 20)));
    QVERIFY(!countsFor(evidenceOf(u"operational_partner 2024"_s), rule, QDate(2024, 2, 20)));
    QVERIFY(!countsFor(evidenceOf(u"- 2024"_s), {CriterionKind::Manual, {}}, QDate(2024, 2, 20)));
}

QTEST_GUILESS_MAIN(TestLapsing)

#include "tst_lapsing.moc"
