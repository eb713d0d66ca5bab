// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/places.h"
#include "domain/session.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace convenor;
using namespace Qt::StringLiterals;

/// What applies after eligibility: the limit of an organization, the deadline, the places.
class TestPlaces final : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsToldWithoutBounds();
    void sessionsLimitGoesBeforeTheSeries();
    void acceptedCountFirst();
    void waitingCountBeforeTheUndecided();
    void earlierRegistrationCountsFirst();
    void onlyParticipantsCount();
    void limitIsOfEachOrganization();
    void deadlineIsADayInTheSeriesZone_data();
    void deadlineIsADayInTheSeriesZone();
    void deadlineIsNotForSpeakers();
    void everybodyTakesAPlace();
    void whoIsOverTheLimitTakesNoPlace();
    void waitingListIsNumbered();
    void orderOfTheListDoesNotMatter();
};

namespace {

using enum RegistrationState;

const QDateTime start(QDate(2024, 2, 1), QTime(8, 0), Qt::UTC);

Candidate candidate(int id, int organization, RegistrationState state = Pending, int minute = -1)
{
    Candidate each;
    each.id = RegistrationId(id);
    each.organization = OrganizationId(organization);
    each.state = state;
    each.registeredAt = start.addSecs(60 * (minute < 0 ? id : minute));
    return each;
}

Bounds limitOf(int perOrganization, int capacity = 0)
{
    return {perOrganization, capacity, {}, {}};
}

/// "over_limit 3/2" of each candidate, one after the other.
QStringList shown(const QList<Candidate> &candidates, const Bounds &bounds)
{
    QStringList list;
    for (const QList<Ground> &grounds : placesAmong(candidates, bounds)) {
        QStringList words;
        for (const Ground &each : grounds) {
            QString word = wordOf(each.because);
            if (each.number > 0)
                word += u' ' + QString::number(each.number);
            if (each.limit > 0)
                word += u'/' + QString::number(each.limit);
            words.append(word);
        }
        list.append(words.join(u", "_s));
    }
    return list;
}

} // namespace

void TestPlaces::nothingIsToldWithoutBounds()
{
    QList<Candidate> many;
    for (int i = 1; i <= 500; ++i)
        many.append(candidate(i, 1, RegistrationState(i % 4)));
    QCOMPARE(shown(many, {}), QStringList(500, QString()));
    QCOMPARE(placesAmong({}, limitOf(1, 1)), QList<QList<Ground>>());
}

void TestPlaces::sessionsLimitGoesBeforeTheSeries()
{
    Series series;
    series.perOrganizationLimit = 3;
    series.timeZone = u"Europe/Zurich"_s;
    Session session;
    session.capacity = 120;
    session.registrationDeadline = QDate(2024, 2, 19);
    QCOMPARE(boundsOf(series, session).perOrganization, 3);
    session.perOrganizationLimit = 1;
    const Bounds bounds = boundsOf(series, session);
    QCOMPARE(bounds.perOrganization, 1);
    QCOMPARE(bounds.capacity, 120);
    QCOMPARE(bounds.deadline, QDate(2024, 2, 19));
    QCOMPARE(bounds.timeZone, u"Europe/Zurich"_s);
    QCOMPARE(boundsOf(series).perOrganization, 3);
    QCOMPARE(boundsOf(series).capacity, 0);
    series.perOrganizationLimit = 0;
    session.perOrganizationLimit = 0;
    QCOMPARE(boundsOf(series, session).perOrganization, 0);
}

void TestPlaces::acceptedCountFirst()
{
    const QList<Candidate> list{candidate(1, 7), candidate(2, 7, Accepted),
                                candidate(3, 7, Accepted)};
    QCOMPARE(shown(list, limitOf(2)), (QStringList{u"over_limit 3/2"_s, {}, {}}));
    QCOMPARE(shown(list, limitOf(1)), (QStringList{u"over_limit 3/1"_s, {}, u"over_limit 2/1"_s}));
    QCOMPARE(shown(list, limitOf(3)), QStringList(3, QString()));
}

void TestPlaces::waitingCountBeforeTheUndecided()
{
    QList<Candidate> list{candidate(1, 7), candidate(2, 7, OnHold), candidate(3, 7, Waitlisted),
                          candidate(4, 7, Waitlisted)};
    list[2].waitingPosition = 9;
    list[3].waitingPosition = 4;
    QCOMPARE(
        shown(list, limitOf(2)),
        (QStringList{u"over_limit 3/2"_s, u"over_limit 4/2"_s, u"waiting 2"_s, u"waiting 1"_s}));
}

void TestPlaces::earlierRegistrationCountsFirst()
{
    QList<Candidate> list{candidate(1, 7, Pending, 30), candidate(2, 7, Pending, 10),
                          candidate(3, 7, Pending, 20)};
    QCOMPARE(shown(list, limitOf(2)), (QStringList{u"over_limit 3/2"_s, {}, {}}));
    list[0].registeredAt = list[2].registeredAt = list[1].registeredAt;
    QCOMPARE(shown(list, limitOf(1)), // at the same moment the id decides
             (QStringList{{}, u"over_limit 2/1"_s, u"over_limit 3/1"_s}));
    list[0].registeredAt = {};
    QCOMPARE(shown(list, limitOf(2)), (QStringList{u"over_limit 3/2"_s, {}, {}}));
}

void TestPlaces::onlyParticipantsCount()
{
    QList<Candidate> list;
    for (int i = 1; i <= 9; ++i)
        list.append(candidate(i, 7));
    list[0].capacity = Capacity::Speaker;
    list[1].capacity = Capacity::Organizer;
    list[2].capacity = Capacity::Observer;
    list[3].outcome = Outcome::Observer;
    list[4].outcome = Outcome::NotEligible;
    list[5].state = Regretted;
    list[6].state = Cancelled;
    list[7].outcome = Outcome::Unclear;
    list[8].outcome = Outcome::EvidenceNeeded;
    QStringList expected(9, QString());
    expected[8] = u"over_limit 2/1"_s;
    QCOMPARE(shown(list, limitOf(1)), expected);
    list[3].state = Accepted; // against the proposal
    expected[7] = u"over_limit 2/1"_s;
    expected[8] = u"over_limit 3/1"_s;
    QCOMPARE(shown(list, limitOf(1)), expected);
}

void TestPlaces::limitIsOfEachOrganization()
{
    const QList<Candidate> list{candidate(1, 7), candidate(2, 8), candidate(3, 7),
                                candidate(4, 0), candidate(5, 0), candidate(6, 8)};
    QCOMPARE(shown(list, limitOf(1)),
             (QStringList{{}, {}, u"over_limit 2/1"_s, {}, {}, u"over_limit 2/1"_s}));
}

void TestPlaces::deadlineIsADayInTheSeriesZone_data()
{
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QDateTime>("at");
    QTest::addColumn<bool>("late");
    const auto utc = [](int day, int hour, int minute) {
        return QDateTime(QDate(2024, 2, day), QTime(hour, minute), Qt::UTC);
    };
    QTest::newRow("days before") << u"Europe/Zurich"_s << utc(10, 12, 0) << false;
    QTest::newRow("on the day") << u"Europe/Zurich"_s << utc(19, 12, 0) << false;
    QTest::newRow("last minute there") << u"Europe/Zurich"_s << utc(19, 22, 59) << false;
    QTest::newRow("midnight there") << u"Europe/Zurich"_s << utc(19, 23, 0) << true;
    QTest::newRow("day after") << u"Europe/Zurich"_s << utc(20, 9, 0) << true;
    QTest::newRow("still the day in New York") << u"America/New_York"_s << utc(20, 4, 59) << false;
    QTest::newRow("over in New York") << u"America/New_York"_s << utc(20, 5, 0) << true;
    QTest::newRow("over in Tokyo") << u"Asia/Tokyo"_s << utc(19, 15, 0) << true;
    QTest::newRow("no zone is UTC") << QString() << utc(19, 23, 59) << false;
    QTest::newRow("not known when") << u"Europe/Zurich"_s << QDateTime() << false;
}

void TestPlaces::deadlineIsADayInTheSeriesZone()
{
    QFETCH(QString, zone);
    QFETCH(QDateTime, at);
    QFETCH(bool, late);
    Candidate one = candidate(1, 7);
    one.registeredAt = at;
    const auto grounds = placesAmong({one}, {0, 0, QDate(2024, 2, 19), zone}).first();
    QCOMPARE(grounds.size(), late ? 1 : 0);
    if (late) {
        QCOMPARE(grounds[0].because, Because::AfterDeadline);
        QCOMPARE(grounds[0].day, QDate(2024, 2, 19));
    }
}

void TestPlaces::deadlineIsNotForSpeakers()
{
    QList<Candidate> list;
    for (int i = 1; i <= 6; ++i)
        list.append(candidate(i, 7));
    list[0].capacity = Capacity::Speaker;
    list[1].capacity = Capacity::Organizer;
    list[2].capacity = Capacity::Observer;
    list[3].state = Cancelled;
    list[4].state = Regretted;
    const QString late = u"after_deadline"_s;
    QCOMPARE(shown(list, {0, 0, QDate(2024, 1, 31), {}}),
             (QStringList{{}, {}, late, {}, late, late}));
}

void TestPlaces::everybodyTakesAPlace()
{
    QList<Candidate> list;
    for (int i = 1; i <= 7; ++i)
        list.append(candidate(i, i));
    list[0].capacity = Capacity::Observer;
    list[1].outcome = Outcome::NotEligible;
    list[2].state = Regretted;
    list[4].capacity = Capacity::Speaker;
    list[4].state = Accepted;
    list[6].state = Accepted;
    QCOMPARE(shown(list, limitOf(0, 4)),
             (QStringList{{}, {}, {}, {}, {}, u"no_place_left 5/4"_s, {}}));
    QCOMPARE(shown(list, limitOf(0, 1)),
             (QStringList{u"no_place_left 3/1"_s,
                          {},
                          {},
                          u"no_place_left 4/1"_s,
                          {},
                          u"no_place_left 5/1"_s,
                          u"no_place_left 2/1"_s}));
}

void TestPlaces::whoIsOverTheLimitTakesNoPlace()
{
    const QList<Candidate> list{candidate(1, 7), candidate(2, 7), candidate(3, 8)};
    QCOMPARE(shown(list, limitOf(1, 2)), (QStringList{{}, u"over_limit 2/1"_s, {}}));
    const QList<Candidate> accepted{candidate(1, 7, Accepted), candidate(2, 7, Accepted),
                                    candidate(3, 8)};
    QCOMPARE(shown(accepted, limitOf(1, 2)),
             (QStringList{{}, u"over_limit 2/1"_s, u"no_place_left 3/2"_s}));
}

void TestPlaces::waitingListIsNumbered()
{
    QList<Candidate> list{candidate(1, 1, Accepted), candidate(2, 2, Waitlisted),
                          candidate(3, 3, Waitlisted), candidate(4, 4, Waitlisted),
                          candidate(5, 5)};
    list[1].waitingPosition = 3;
    list[2].waitingPosition = 1;
    QCOMPARE(shown(list, limitOf(0, 2)), // there is a place for the first of the list
             (QStringList{{},
                          u"no_place_left 3/2, waiting 2"_s,
                          u"waiting 1"_s,
                          u"no_place_left 4/2, waiting 3"_s,
                          u"no_place_left 5/2"_s}));
}

void TestPlaces::orderOfTheListDoesNotMatter()
{
    QRandomGenerator random(11);
    for (int round = 0; round < 500; ++round) {
        QList<Candidate> list;
        for (int i = 1; i <= 30; ++i) {
            Candidate each = candidate(i, random.bounded(6), RegistrationState(random.bounded(6)),
                                       random.bounded(10));
            each.outcome = Outcome(random.bounded(5));
            each.capacity = Capacity(random.bounded(4));
            if (each.state == Waitlisted && random.bounded(2) == 0)
                each.waitingPosition = random.bounded(4);
            list.append(each);
        }
        const Bounds bounds{random.bounded(4), random.bounded(20), QDate(2024, 2, 1), {}};
        QHash<RegistrationId, QList<Ground>> told;
        const auto grounds = placesAmong(list, bounds);
        for (qsizetype i = 0; i < list.size(); ++i)
            told.insert(list[i].id, grounds[i]);
        std::shuffle(list.begin(), list.end(), random);
        const auto again = placesAmong(list, bounds);
        for (qsizetype i = 0; i < list.size(); ++i)
            QCOMPARE(again[i], told.value(list[i].id));
    }
}

QTEST_GUILESS_MAIN(TestPlaces)

#include "tst_places.moc"
