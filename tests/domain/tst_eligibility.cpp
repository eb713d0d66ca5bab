// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eligibility.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Who may take part: a truth table.
class TestEligibility final : public QObject
{
    Q_OBJECT

private slots:
    void proposes_data();
    void proposes();
    void groundsSayWhatTheyAreToldWith();
    void evidenceHasToHoldOnTheFirstDayThatIsToCome_data();
    void evidenceHasToHoldOnTheFirstDayThatIsToCome();
};

namespace {

const QDateTime moment(QDate(2024, 1, 15), QTime(10, 0), Qt::UTC);
const SessionId here(1);
const SessionId there(2);

QStringList list(const QString &cell, QChar separator = u' ')
{
    return cell == u"-" ? QStringList() : cell.split(separator, Qt::SkipEmptyParts);
}

QList<int> yearsFrom(const QString &text)
{
    QList<int> years;
    for (const QString &year : text.split(u',', Qt::SkipEmptyParts))
        years.append(year.toInt());
    return years;
}

CriterionKind kindFrom(QString name)
{
    static const QHash<QString, CriterionKind> kinds{
        {u"partner"_s, CriterionKind::UnhcrPartner},
        {u"operational"_s, CriterionKind::OperationalPartner},
        {u"topic"_s, CriterionKind::TopicExperience},
        {u"ecosoc"_s, CriterionKind::EcosocAndInterest},
        {u"manual"_s, CriterionKind::Manual},
    };
    name.remove(u'2');
    if (!kinds.contains(name))
        qFatal("no criterion %s", qPrintable(name));
    return kinds.value(name);
}

QList<Criterion> criteriaFrom(const QString &cell)
{
    const QString words = cell == u"usual" ? u"partner/2023,2024 operational topic ecosoc"_s : cell;
    QList<Criterion> criteria;
    for (const QString &word : list(words)) {
        const QString name = word.section(u'/', 0, 0);
        criteria.append({CriterionId(criteria.size() + 1),
                         name,
                         {},
                         {kindFrom(name), yearsFrom(word.section(u'/', 1))},
                         {}});
    }
    return criteria;
}

CriterionId idOf(const QList<Criterion> &criteria, const QString &name)
{
    for (const Criterion &each : criteria) {
        if (each.key == name)
            return each.id;
    }
    return CriterionId(99); // of another series
}

QString valueOf(const QStringList &flags, const QString &name)
{
    for (const QString &flag : flags) {
        if (flag.startsWith(name + u'='))
            return flag.section(u'=', 1);
    }
    return {};
}

/// What claims and evidence have in common.
template <class T>
void setFlags(T &proof, const QStringList &flags)
{
    const bool both = flags.contains(u"verified"_s);
    if (both || flags.contains(u"verified-by"_s))
        proof.verifiedBy = u"Ann"_s;
    if (both || flags.contains(u"verified-at"_s))
        proof.verifiedAt = moment;
    proof.expires = QDate::fromString(valueOf(flags, u"until"_s), Qt::ISODate);
}

Claim claimFrom(const QStringList &parts, const QList<Criterion> &criteria)
{
    Claim claim;
    claim.criterion = idOf(criteria, parts[1]);
    if (parts.contains(u"evidence"_s))
        claim.evidence = u"annual report"_s;
    else if (parts.contains(u"dash"_s))
        claim.evidence = u" -- "_s;
    else if (parts.contains(u"blank"_s))
        claim.evidence = u"  \n"_s;
    setFlags(claim, parts);
    return claim;
}

Evidence evidenceFrom(const QStringList &parts)
{
    Evidence evidence;
    const QString name = parts[1].section(u'/', 0, 0);
    if (name != u"none")
        evidence.kind = kindFrom(name);
    evidence.years = yearsFrom(parts[1].section(u'/', 1));
    if (!parts.contains(u"nosource"_s))
        evidence.source = u"partner list"_s;
    setFlags(evidence, parts);
    return evidence;
}

std::optional<Standing> standingFrom(const QString &cell)
{
    const QStringList words = list(cell);
    if (words.isEmpty())
        return std::nullopt;
    Standing standing;
    standing.kind = fromWord<OrganizationKind>(words[0]);
    standing.partnerYears = yearsFrom(valueOf(words, u"years"_s));
    standing.operationalPartner = words.contains(u"operational"_s);
    standing.ecosocStatus =
        fromWord<EcosocStatus>(valueOf(words, u"ecosoc"_s)).value_or(EcosocStatus::None);
    standing.attendedBefore = words.contains(u"attended"_s);
    for (const QString &word : words) {
        if (word.startsWith(u"e:"))
            standing.evidence.append(evidenceFrom(word.split(u':')));
    }
    return standing;
}

ElsewhereClaim elsewhereFrom(QStringList parts, const QList<Criterion> &criteria)
{
    ElsewhereClaim elsewhere;
    if (!parts.contains(u"unverified"_s))
        parts.append(u"verified"_s);
    if (!parts.contains(u"bare"_s))
        parts.append(u"evidence"_s);
    elsewhere.claim = claimFrom(parts, criteria);
    if (!parts.contains(u"meeting"_s))
        elsewhere.session = parts.contains(u"same"_s) ? here : there;
    elsewhere.topics = valueOf(parts, u"on"_s).split(u',');
    return elsewhere;
}

struct Case
{
    QList<Criterion> criteria;
    Application application;
    Occasion occasion;
};

Case caseFrom(const QStringList &cells)
{
    Case given;
    given.criteria = criteriaFrom(cells[1]);
    given.application.organization = standingFrom(cells[2]);
    for (const QString &word : list(cells[3]))
        given.application.claims.append(claimFrom(word.split(u':'), given.criteria));
    for (const QString &word : list(cells[4]))
        given.application.elsewhere.append(elsewhereFrom(word.split(u':'), given.criteria));
    const QStringList session = list(cells[5]);
    const QDate day = QDate::fromString(valueOf(session, u"day"_s), Qt::ISODate);
    given.occasion = {session.contains(u"meeting"_s) ? SessionId() : here,
                      {u"climate"_s, u"protection"_s},
                      session.contains(u"open"_s),
                      day.isValid() ? day : QDate(2024, 2, 21)};
    const bool isOnOthers = std::any_of(session.cbegin(), session.cend(), [](const QString &word) {
        return word.startsWith(u"on=");
    });
    if (isOnOthers)
        given.occasion.topics = valueOf(session, u"on"_s).split(u',');
    given.application.capacity =
        fromWord<Capacity>(valueOf(session, u"as"_s)).value_or(Capacity::Participant);
    return given;
}

QString wordsOfGrounds(const QList<Ground> &grounds)
{
    QStringList words;
    for (const Ground &each : grounds)
        words.append(wordOf(each.because));
    return words.join(u' ');
}

QList<QStringList> table()
{
    QFile file(QStringLiteral(CONVENOR_SOURCE_DIR "/tests/data/eligibility.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no truth table");
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (line.isEmpty() || line.startsWith(u'#'))
            continue;
        rows.append(line.split(u'\t'));
        if (rows.last().size() != 9)
            qFatal("%s", qPrintable(line));
    }
    return rows;
}

Assessment assessed(const Case &given)
{
    return assess(given.criteria, given.application, given.occasion);
}

} // namespace

void TestEligibility::proposes_data()
{
    QTest::addColumn<QStringList>("cells");
    const QList<QStringList> rows = table();
    QVERIFY(rows.size() >= 250);
    for (qsizetype i = 0; i < rows.size(); ++i)
        QTest::addRow("%d: %s", int(i + 1), qPrintable(rows[i][0])) << rows[i];
}

void TestEligibility::proposes()
{
    QFETCH(QStringList, cells);
    const Case given = caseFrom(cells);
    const Assessment proposed = assessed(given);
    QCOMPARE(wordOf(proposed.outcome), cells[6]);
    QCOMPARE(proposed.criterion, cells[7] == u"-" ? CriterionId() : idOf(given.criteria, cells[7]));
    QCOMPARE(wordsOfGrounds(proposed.grounds), cells[8]);
}

void TestEligibility::groundsSayWhatTheyAreToldWith()
{
    const auto grounds = [](const QString &criteria, const QString &organization,
                            const QString &claims, const QString &elsewhere) {
        return assessed(caseFrom({{}, criteria, organization, claims, elsewhere, u"closed"_s}))
            .grounds;
    };
    const QString none = u"-"_s;
    const auto verified =
        grounds(u"usual"_s, u"ngo e:partner/2022,2024:verified"_s, none, none).value(0);
    QCOMPARE(verified.years, QList<int>{2024}); // of its years the one that is asked for
    QCOMPARE(verified.text, u"partner list"_s);
    QCOMPARE(verified.criterion, CriterionId(1));
    const auto other = grounds(u"usual"_s, u"ngo years=2021,2022"_s, none, none).value(0);
    QCOMPARE(other.years, (QList<int>{2021, 2022}));
    const auto expired =
        grounds(u"usual"_s, u"ngo"_s, u"c:topic:evidence:verified:until=2024-02-20"_s, none);
    QCOMPARE(expired.value(0).day, QDate(2024, 2, 20));
    QCOMPARE(expired.value(0).text, u"annual report"_s);
    QCOMPARE(expired.value(0).criterion, CriterionId(3));
    const auto elsewhere = grounds(u"usual"_s, u"ngo"_s, none, u"x:operational"_s).value(0);
    QCOMPARE(elsewhere.session, there);
    const auto status = grounds(u"ecosoc"_s, u"ngo ecosoc=roster attended"_s, none, none);
    QCOMPARE(status.value(1).status, EcosocStatus::Roster);
    const auto kind = grounds(u"usual"_s, u"sports"_s, none, none).value(0);
    QCOMPARE(kind.kind, OrganizationKind::Sports);
}

void TestEligibility::evidenceHasToHoldOnTheFirstDayThatIsToCome_data()
{
    QTest::addColumn<PartialDate>("date");
    QTest::addColumn<QDate>("today");
    QTest::addColumn<QDate>("day");
    const QDate day(2024, 5, 17);
    QTest::newRow("exact, to come") << PartialDate(day) << QDate(2024, 1, 1) << day;
    QTest::newRow("exact, past") << PartialDate(day) << QDate(2025, 1, 1) << day;
    QTest::newRow("month, to come")
        << PartialDate::ofMonth(2024, 5) << QDate(2024, 1, 1) << QDate(2024, 5, 1);
    QTest::newRow("month, now") << PartialDate::ofMonth(2024, 5) << day << day;
    QTest::newRow("month, past") << PartialDate::ofMonth(2024, 5) << QDate(2024, 6, 1)
                                 << QDate(2024, 5, 31);
    QTest::newRow("year, now") << PartialDate::ofYear(2024) << day << day;
    QTest::newRow("year, to come") << PartialDate::ofYear(2025) << day << QDate(2025, 1, 1);
    QTest::newRow("to be announced") << PartialDate() << day << day;
}

void TestEligibility::evidenceHasToHoldOnTheFirstDayThatIsToCome()
{
    QFETCH(PartialDate, date);
    QFETCH(QDate, today);
    QTEST(dayToHold(date, today), "day");
}

QTEST_GUILESS_MAIN(TestEligibility)

#include "tst_eligibility.moc"
