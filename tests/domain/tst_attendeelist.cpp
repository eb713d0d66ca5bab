// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/attendeelist.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

Entrant entrant(const QString &name, const QString &organization = u"Harbour Aid"_s)
{
    Entrant each;
    each.name = name;
    each.organization = organization;
    each.country = u"Kenya"_s;
    each.position = u"Head"_s;
    each.email = u"someone@example.org"_s;
    each.state = RegistrationState::Accepted;
    each.mayBeListed = true;
    each.mayShareAddress = true;
    return each;
}

Entrant hidden(const QString &listAs)
{
    Entrant each = entrant(u"Aaron Hidden"_s, u"Hideout"_s);
    each.securityConcern = true;
    each.listAs = listAs;
    each.accessNeeds = u"a ramp"_s;
    return each;
}

template <class Row>
QStringList namesOf(const QList<Row> &rows)
{
    QStringList names;
    for (const Row &row : rows)
        names.append(row.name);
    return names;
}

} // namespace

/// Who is on which list, and what of them.
class TestAttendeeList final : public QObject
{
    Q_OBJECT

private slots:
    void whoDidNotConsentIsNotShared();
    void addressIsSharedWhereThatWasAgreedTo();
    void onlyWhoWasAcceptedIsShared();
    void securityConcernIsAtTheDoorAlone();
    void placeOfAHiddenNameTellsNothingOfIt();
    void ordersAndGroups_data();
    void ordersAndGroups();
    void emptyStandsLast();
    void countsByCapacity();
};

void TestAttendeeList::whoDidNotConsentIsNotShared()
{
    Entrant silent = entrant(u"Silent"_s);
    silent.mayBeListed = false;
    QCOMPARE(namesOf(sharedAmong({entrant(u"Ana"_s), silent})), QStringList{u"Ana"_s});
    QVERIFY(sharedAmong({Entrant()}).isEmpty()); // absent consent means no
    QCOMPARE(listedAmong({entrant(u"Ana"_s), silent}).size(), 2);
}

void TestAttendeeList::addressIsSharedWhereThatWasAgreedTo()
{
    Entrant silent = entrant(u"Bo"_s);
    silent.mayShareAddress = false;
    const auto rows = sharedAmong({entrant(u"Ana"_s), silent});
    QCOMPARE(rows[0].sharedEmail, u"someone@example.org"_s);
    QCOMPARE(rows[1].sharedEmail, QString());
}

void TestAttendeeList::onlyWhoWasAcceptedIsShared()
{
    for (const auto state :
         {RegistrationState::Pending, RegistrationState::OnHold, RegistrationState::Regretted,
          RegistrationState::Waitlisted, RegistrationState::Cancelled}) {
        Entrant other = entrant(u"Other"_s);
        other.state = state;
        QVERIFY(sharedAmong({other}).isEmpty());
        QCOMPARE(listedAmong({other}).size(), 1);
    }
}

void TestAttendeeList::securityConcernIsAtTheDoorAlone()
{
    const QList<Entrant> all{hidden(u"A guest"_s)};
    QVERIFY(listedAmong(all).isEmpty());
    QVERIFY(sharedAmong(all).isEmpty());
    QVERIFY(badgesAmong(all).isEmpty());
    const DoorAttendee door{u"A guest"_s, {}, {}, Capacity::Participant, u"a ramp"_s};
    QCOMPARE(atTheDoor(all), QList{door});
    QCOMPARE(atTheDoor({hidden({})}).first().name, QString());
}

void TestAttendeeList::placeOfAHiddenNameTellsNothingOfIt()
{
    const QList<Entrant> all{entrant(u"Bo"_s), hidden(u"Zoe"_s), entrant(u"Cem"_s)};
    QCOMPARE(namesOf(atTheDoor(all)), (QStringList{u"Bo"_s, u"Cem"_s, u"Zoe"_s}));
    const AttendeeArrangement byOrganization{AttendeeOrder::Organization,
                                             AttendeeGroups::Organization};
    QCOMPARE(atTheDoor(all, byOrganization).last().name, u"Zoe"_s);
    const AttendeeArrangement byMoment{AttendeeOrder::RegisteredAt, AttendeeGroups::None};
    QCOMPARE(namesOf(sharedAmong({entrant(u"Cem"_s), entrant(u"Bo"_s)}, byMoment)),
             (QStringList{u"Bo"_s, u"Cem"_s}));
}

void TestAttendeeList::ordersAndGroups_data()
{
    QTest::addColumn<AttendeeArrangement>("as");
    QTest::addColumn<QStringList>("names");
    using enum AttendeeOrder;
    QTest::newRow("by name, whatever its accents")
        << AttendeeArrangement{Name, {}} << QStringList{u"Ána"_s, u"bo"_s, u"Cem"_s};
    QTest::newRow("by organization")
        << AttendeeArrangement{Organization, {}} << QStringList{u"Cem"_s, u"Ána"_s, u"bo"_s};
    QTest::newRow("by country") << AttendeeArrangement{Country, {}}
                                << QStringList{u"bo"_s, u"Ána"_s, u"Cem"_s};
    QTest::newRow("by registration")
        << AttendeeArrangement{RegisteredAt, {}} << QStringList{u"bo"_s, u"Cem"_s, u"Ána"_s};
    QTest::newRow("by name in countries") << AttendeeArrangement{Name, AttendeeGroups::Country}
                                          << QStringList{u"bo"_s, u"Ána"_s, u"Cem"_s};
}

void TestAttendeeList::ordersAndGroups()
{
    QFETCH(AttendeeArrangement, as);
    Entrant ana = entrant(u"Ána"_s, u"Mill"_s);
    Entrant bo = entrant(u"bo"_s, u"Mill"_s);
    Entrant cem = entrant(u"Cem"_s, u"Élan"_s);
    bo.country = u"Chad"_s;
    const QDateTime day(QDate(2024, 2, 1), QTime(9, 0), Qt::UTC);
    bo.registeredAt = day;
    cem.registeredAt = day.addDays(1);
    QTEST(namesOf(listedAmong({cem, ana, bo}, as)), "names");
}

void TestAttendeeList::emptyStandsLast()
{
    const AttendeeArrangement as{AttendeeOrder::Organization, AttendeeGroups::None};
    QCOMPARE(namesOf(listedAmong({entrant(u"Ana"_s, {}), entrant(u"Bo"_s)}, as)),
             (QStringList{u"Bo"_s, u"Ana"_s}));
}

void TestAttendeeList::countsByCapacity()
{
    Entrant speaker = entrant(u"Sam"_s);
    speaker.capacity = Capacity::Speaker;
    const Headcount count = headcountOf(listedAmong({entrant(u"Ana"_s), speaker}));
    QCOMPARE(count, (Headcount{1, 0, 1, 0}));
}

QTEST_APPLESS_MAIN(TestAttendeeList)
#include "tst_attendeelist.moc"
