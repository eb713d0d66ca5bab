// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/duplicates.h"
#include "domain/spellings.h"

#include <QFile>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// What makes two look alike, held to single rules and to a set of pairs that people labelled.
class TestDuplicates final : public QObject
{
    Q_OBJECT

private slots:
    void transliterationsShareASkeleton_data();
    void transliterationsShareASkeleton();
    void editDistanceIsBounded();
    void legalFormsAreDropped();
    void namesakesScoreLow();
    void knownOthersAreLeftOut();
    void labelledPairsAreJudged();
};

namespace {

struct Labelled
{
    bool isPerson;
    bool same;
    QString category;
    Traits first;
    Traits second;
};

Traits traitsFrom(const QStringList &cells, qsizetype at, bool isPerson)
{
    if (!isPerson) {
        Organization organization;
        organization.name = cells[at];
        organization.website = cells[at + 1];
        organization.acronym = cells[at + 2];
        organization.country = cells[at + 3];
        return traitsOf(organization);
    }
    Person person;
    person.name = cells[at];
    person.email = cells[at + 1];
    if (!cells[at + 2].isEmpty())
        person.organization = OrganizationId(cells[at + 2].mid(1).toInt() + 1);
    person.country = cells[at + 3];
    return traitsOf(person);
}

QList<Labelled> labelledPairs()
{
    QFile file(QStringLiteral(CONVENOR_SOURCE_DIR "/tests/data/duplicates.tsv"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no labelled pairs");
    QList<Labelled> pairs;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
        const QStringList cells = line.split(u'\t');
        if (line.startsWith(u'#') || cells.size() != 11)
            continue;
        const bool isPerson = cells[0] == u"person";
        pairs.append({isPerson, cells[1] == u"same", cells[2], traitsFrom(cells, 3, isPerson),
                      traitsFrom(cells, 7, isPerson)});
    }
    return pairs;
}

Person personOf(qint64 id, const QString &name, qint64 organization = 0, const QString &email = {})
{
    Person person;
    person.id = PersonId(id);
    person.name = name;
    person.organization = OrganizationId(organization);
    person.email = email;
    return person;
}

} // namespace

void TestDuplicates::transliterationsShareASkeleton_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::newRow("vowels") << u"mohammed"_s << u"muhammad"_s;
    QTest::newRow("French") << u"youssef"_s << u"yusuf"_s;
    QTest::newRow("Ukrainian") << u"oleksandr"_s << u"aleksandr"_s;
    QTest::newRow("Cyrillic") << u"иван"_s << u"ivan"_s;
    QTest::newRow("Arabic") << u"حسن"_s << u"hassan"_s;
    QTest::newRow("umlaut") << u"muller"_s << u"mueller"_s;
}

void TestDuplicates::transliterationsShareASkeleton()
{
    QFETCH(QString, one);
    QFETCH(QString, two);
    QCOMPARE(skeletonOf(one), skeletonOf(two));
}

void TestDuplicates::editDistanceIsBounded()
{
    QCOMPARE(editDistance(u"martha", u"marhta", 2), 1);
    QCOMPARE(editDistance(u"silva", u"silba", 2), 1);
    QCOMPARE(editDistance(u"silva", u"santos", 2), 3);
    QCOMPARE(editDistance(u"", u"ab", 2), 2);
}

void TestDuplicates::legalFormsAreDropped()
{
    QCOMPARE(organizationWords(u"Harbour Relief e.V."_s), (QStringList{u"harbour"_s, u"relief"_s}));
    QCOMPARE(organizationWords(u"The Association"_s), (QStringList{u"the"_s, u"association"_s}));
    QCOMPARE(personWords(u"Dr. Amina Al-Hassan"_s), (QStringList{u"amina"_s, u"hassan"_s}));
}

void TestDuplicates::namesakesScoreLow()
{
    const Traits one = traitsOf(personOf(1, u"Ana Silva"_s, 1, u"ana@a.example.org"_s));
    const Traits two = traitsOf(personOf(2, u"Ana Silva"_s, 2, u"ana@b.example.org"_s));
    const Judgement judgement = comparePeople(one, two);
    QVERIFY(judgement.score < likelyScore);
    QVERIFY(judgement.score >= leastShownScore);
    QVERIFY(judgement.why.testFlag(Likeness::OtherOrganization));
}

void TestDuplicates::knownOthersAreLeftOut()
{
    QList<Person> people{personOf(1, u"Jane Doe"_s, 1), personOf(2, u"J. Doe"_s, 1)};
    QCOMPARE(likelyPairs(people).size(), 1);
    QVERIFY(likelyPairs(people)[0].judgement.why.testFlag(Likeness::Initials));
    people[1].notSameAs = {people[0].id};
    QCOMPARE(likelyPairs(people).size(), 0);
}

void TestDuplicates::labelledPairsAreJudged()
{
    const QList<Labelled> pairs = labelledPairs();
    QVERIFY(pairs.size() >= 300);
    int right = 0;
    int wrong = 0;
    int missed = 0;
    int shown = 0;
    int same = 0;
    QMap<QString, std::pair<int, int>> byCategory; // said likely, of all
    for (const Labelled &pair : pairs) {
        const Judgement judgement = pair.isPerson ? comparePeople(pair.first, pair.second)
                                                  : compareOrganizations(pair.first, pair.second);
        const QList<quint64> keys = blockingKeys(pair.second, pair.isPerson);
        const auto first = blockingKeys(pair.first, pair.isPerson);
        const bool meets = std::any_of(first.cbegin(), first.cend(),
                                       [&](quint64 key) { return keys.contains(key); });
        const bool isLikely = meets && judgement.score >= likelyScore;
        right += pair.same && isLikely;
        missed += pair.same && !isLikely;
        wrong += !pair.same && isLikely;
        same += pair.same;
        shown += pair.same && meets && judgement.score >= leastShownScore;
        auto &[likely, all] = byCategory[(pair.isPerson ? u"person "_s : u"organization "_s)
                                         + (pair.same ? u"same "_s : u"other "_s) + pair.category];
        likely += isLikely;
        ++all;
    }
    const double recall = double(right) / (right + missed);
    const double precision = double(right) / (right + wrong);
    for (auto it = byCategory.cbegin(); it != byCategory.cend(); ++it)
        qInfo("%s: likely %d of %d", qPrintable(it.key()), it->first, it->second);
    qInfo("%d pairs: recall %.3f, precision %.3f at %d; recall %.3f of what is shown",
          int(pairs.size()), recall, precision, likelyScore, double(shown) / same);
    QVERIFY(recall >= 0.80);
    QVERIFY(precision >= 0.80);
}

QTEST_GUILESS_MAIN(TestDuplicates)

#include "tst_duplicates.moc"
