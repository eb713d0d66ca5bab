// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/registrationlists.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// A registration list is planned, row by row, and taken as planned.
class TestRegistrationLists final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }

    void everyRowBecomesSomething();
    void newOnesArePendingWhateverTheSenderSays();
    void takingIsOneChange();
    void sameFileAgainChangesNothing();
    void grownFileAddsItsNewRows();
    void changedRowNeverChangesADecision();
    void whoCancelledIsCancelled();
    void cancelledHereStaysCancelled();
    void whoIsGoneIsToldAndStays();
    void personIsMatchedByAddressThenName();
    void namesakesElsewhereAreNotGuessed();
    void doubtfulRowsAreLeftUntilDecided();
    void organizationIsDecidedForAllItsRows();
    void samePersonTwiceIsOneRegistration();
    void claimsFollowTheCriteria();
    void meetingHasRegistrationsOfItsOwn();
    void columnsCanBeToldOtherwise();
    void listWithoutAddressesIsToldOnce();
    void attendanceReportIsRefused();

private:
    PersonId addPerson(const QString &name, const QString &email = {},
                       OrganizationId organization = {});
    OrganizationId addOrganization(const QString &name, const QString &acronym = {});
    ComingRegistrations read(const QString &text, const RegistrationWish &wish = {}) const;
    void take(const QString &text) { VERIFY_DONE(RegistrationLists(**m_test).take(read(text))); }
    QList<Registration> stored(SessionId session) const;
    QList<Registration> stored() const { return stored(m_session); }
    Registration only() const;
    void decide(RegistrationState state);

    std::unique_ptr<TestWorkspace> m_test;
    SeriesId m_series;
    SessionId m_session;
};

namespace {

const QString zoom =
    u"Registration Report\nReport Generated:,\"Feb 12, 2024 10:00 AM\"\n"
    "Topic,Webinar ID,Scheduled Time,# Registered,# Cancelled\n"
    "Climate,123 456,\"Feb 21, 2024 2:00 PM\",3,1\n\nAttendee Details\n"
    "First Name,Last Name,Email,Organization,Country/Region,What would you like to ask?,"
    "Registration Time,Approval Status,\n"
    "Ana,Silva,ana@example.org,Harbour Light,Kenya,Who pays?,\"Feb 10, 2024 8:30 AM\",approved,\n"
    "José,de la Cruz,jose@example.org,New Dawn,Peru,,\"Feb 11, 2024 9:00 AM\",pending approval,\n"
    "Bo,Li,bo@example.org,,China,,\"Feb 11, 2024 9:10 AM\",cancelled,\n"_s;

}

void TestRegistrationLists::init()
{
    m_test = std::make_unique<TestWorkspace>();
    Series series = seriesOf(u"online"_s);
    series.timeZone = u"Europe/Zurich"_s;
    Criterion partner;
    partner.key = u"partner"_s;
    partner.text = u"be a partner of UNHCR in 2023/2024"_s;
    partner.rule = {CriterionKind::UnhcrPartner, {2023, 2024}};
    Criterion topic;
    topic.key = u"topic"_s;
    topic.text = u"have experience on the topics of the session"_s;
    topic.rule = {CriterionKind::TopicExperience, {}};
    series.criteria = {partner, topic};
    m_series = *Programme(**m_test).addSeries(series);
    m_session = *Programme(**m_test).addSession(sessionOf(m_series, u"Climate"_s));
}

PersonId TestRegistrationLists::addPerson(const QString &name, const QString &email,
                                          OrganizationId organization)
{
    Person person;
    person.name = name;
    person.email = email;
    person.organization = organization;
    return *Directory(**m_test).addPerson(person);
}

OrganizationId TestRegistrationLists::addOrganization(const QString &name, const QString &acronym)
{
    Organization organization;
    organization.name = name;
    organization.acronym = acronym;
    return *Directory(**m_test).addOrganization(organization);
}

ComingRegistrations TestRegistrationLists::read(const QString &text,
                                                const RegistrationWish &wish) const
{
    const auto list = RegistrationLists(**m_test).readBytes({m_series, m_session}, text.toUtf8(),
                                                            u"list.csv"_s, wish);
    if (!list)
        qFatal("%s", told(list).constData());
    return *list;
}

QList<Registration> TestRegistrationLists::stored(SessionId session) const
{
    return *(**m_test).door().read<QList<Registration>>(
        [&](Stores &stores) -> Result<QList<Registration>> {
            return stores.rows.load<Registration>(
                session.isNull() ? "session IS NULL" : "session = ?", session.value(), "ordinal");
        });
}

Registration TestRegistrationLists::only() const
{
    const auto all = stored();
    if (all.size() != 1)
        qFatal("%d registrations", int(all.size()));
    return all.first();
}

void TestRegistrationLists::decide(RegistrationState state)
{
    VERIFY_DONE((**m_test).door().write({"session.edited", {}}, {}, [&](Stores &stores) {
        for (Registration each : stored()) {
            each.state = state;
            each.decidedBy = u"Ann"_s;
            stores.rows.replace(each);
        }
        return Result<void>();
    }));
}

void TestRegistrationLists::everyRowBecomesSomething()
{
    const auto list = read(zoom + u",,not-an-address,,,,,approved\n,,,,,hello,,\n"_s);
    QCOMPARE(list.format, u"zoom-registrations"_s);
    QCOMPARE(list.rows.size(), 5);
    QCOMPARE(list.count(Fate::New), 2);
    QCOMPARE(list.count(Fate::Cancelled), 1);
    QCOMPARE(list.count(Fate::Refused), 2);
    QCOMPARE(list.rows[0].listed.line, 8);
    QCOMPARE(list.rows[3].listed.fault, (Reason{"list.no-address", {u"not-an-address"_s}}));
    QCOMPARE(list.rows[4].listed.fault, (Reason{"list.nobody", {}}));
}

void TestRegistrationLists::newOnesArePendingWhateverTheSenderSays()
{
    take(zoom);
    const auto all = stored();
    QCOMPARE(all.size(), 3);
    const Directory directory(**m_test);
    const Person ana = *directory.person(all[0].person);
    QCOMPARE(ana.name, u"Ana Silva"_s);
    QCOMPARE(ana.familyName, u"Silva"_s);
    QCOMPARE(ana.country, u"KE"_s);
    QCOMPARE(directory.organization(all[0].organization)->name, u"Harbour Light"_s);
    QCOMPARE(all[0].state, RegistrationState::Pending);
    QCOMPARE(all[0].source, u"zoom-registrations"_s);
    QCOMPARE(all[0].questions, u"Who pays?"_s);
    QCOMPARE(all[0].registeredAt, QDateTime(QDate(2024, 2, 10), QTime(7, 30), Qt::UTC));
    QCOMPARE(directory.person(all[1].person)->name, u"José de la Cruz"_s);
    QCOMPARE(all[2].state, RegistrationState::Cancelled);
    QVERIFY(all[2].organization.isNull());
}

void TestRegistrationLists::takingIsOneChange()
{
    const auto list = read(zoom);
    const QString broken = brokenPromise(
        *m_test, [&] { return RegistrationLists(**m_test).take(list); },
        [&] {
            ChangeSet expected;
            for (const Registration &each : stored()) {
                expected.add(Kind::Registration, each.id.value());
                expected.add(Kind::Person, each.person.value());
                if (!each.organization.isNull())
                    expected.add(Kind::Organization, each.organization.value());
            }
            return expected;
        });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
}

void TestRegistrationLists::sameFileAgainChangesNothing()
{
    take(zoom);
    const qsizetype changes = m_test->changes.size();
    const auto again = read(zoom);
    QCOMPARE(again.count(Fate::Same), 3);
    VERIFY_DONE(RegistrationLists(**m_test).take(again));
    QCOMPARE(m_test->changes.size(), changes);
}

void TestRegistrationLists::grownFileAddsItsNewRows()
{
    take(zoom);
    decide(RegistrationState::Accepted);
    const auto grown =
        read(zoom + u"Ny,Aye,ny@example.org,New Dawn,,,\"Feb 12, 2024 9:00 AM\",approved,\n"_s);
    QCOMPARE(grown.count(Fate::New), 1);
    VERIFY_DONE(RegistrationLists(**m_test).take(grown));
    const auto all = stored();
    QCOMPARE(all.size(), 4);
    QCOMPARE(all[0].state, RegistrationState::Accepted);
    QCOMPARE(all[3].state, RegistrationState::Pending);
    QCOMPARE(all[3].organization, all[1].organization);
}

void TestRegistrationLists::changedRowNeverChangesADecision()
{
    const QString list = u"Name,Email,Organization,Do you need a visa?\n"
                         "Ana Silva,ana@example.org,Harbour Light,%1\n"_s;
    take(list.arg(u"no"_s));
    take(list.arg(u"perhaps"_s));
    QCOMPARE(only().answers.first().answer, u"perhaps"_s);
    QCOMPARE(only().differences, {}); // nothing was decided yet
    decide(RegistrationState::Regretted);
    const auto changed = read(list.arg(u"yes"_s));
    QCOMPARE(changed.rows[0].fate, Fate::Changed);
    QVERIFY(changed.rows[0].isDecided);
    VERIFY_DONE(RegistrationLists(**m_test).take(changed));
    QCOMPARE(only().state, RegistrationState::Regretted);
    QCOMPARE(only().decidedBy, u"Ann"_s);
    QCOMPARE(only().answers.first().answer, u"yes"_s);
    QCOMPARE(only().differences.size(), 1);
    QCOMPARE(only().differences[0].field, u"Do you need a visa?"_s);
    QCOMPARE(only().differences[0].before, u"perhaps"_s);
    QCOMPARE(only().differences[0].after, u"yes"_s);
}

void TestRegistrationLists::whoCancelledIsCancelled()
{
    const QString list = u"Name,Email,Status\nAna Silva,ana@example.org,%1\n"_s;
    take(list.arg(u"approved"_s));
    decide(RegistrationState::Accepted);
    const auto cancelled = read(list.arg(u"Cancelled by user"_s));
    QCOMPARE(cancelled.rows[0].fate, Fate::Cancelled);
    VERIFY_DONE(RegistrationLists(**m_test).take(cancelled));
    QCOMPARE(only().state, RegistrationState::Cancelled);
    QCOMPARE(read(list.arg(u"withdrawn"_s)).rows[0].fate, Fate::Same);
}

void TestRegistrationLists::cancelledHereStaysCancelled()
{
    const QString list = u"Name,Email,Registration time\nAna Silva,ana@example.org,%1\n"_s;
    take(list.arg(u"2024-02-10 08:30"_s));
    decide(RegistrationState::Cancelled);
    take(list.arg(u"2024-02-10 08:30"_s));
    QCOMPARE(only().state, RegistrationState::Cancelled);
    take(list.arg(u"2024-02-15 10:00"_s)); // registered again
    QCOMPARE(only().state, RegistrationState::Pending);
}

void TestRegistrationLists::whoIsGoneIsToldAndStays()
{
    take(zoom);
    const auto shorter = read(zoom.section(u'\n', 0, 7) + u'\n');
    QCOMPARE(shorter.rows.size(), 1);
    QCOMPARE(shorter.gone, QStringList{u"José de la Cruz"_s}); // Bo had cancelled
    VERIFY_DONE(RegistrationLists(**m_test).take(shorter));
    QCOMPARE(stored().size(), 3);
}

void TestRegistrationLists::personIsMatchedByAddressThenName()
{
    const OrganizationId harbour = addOrganization(u"Harbour Light"_s, u"HL"_s);
    const PersonId ana = addPerson(u"Ana Silva"_s, u"ana@example.org"_s);
    const PersonId bo = addPerson(u"Bo Li"_s, {}, harbour);
    const auto list = read(u"Name,Email,Organization\nA. Silva,ANA@example.org,\n"
                           "Li Bo,,HL\nBO LI,bo@example.org,Harbour Light e.V.\n"_s);
    QCOMPARE(list.rows[0].person, ana);
    QCOMPARE(list.rows[2].person, bo);
    QCOMPARE(list.rows[2].organization, harbour);
    QCOMPARE(list.rows[1].fate, Fate::Doubtful); // another order of the name
    QCOMPARE(list.rows[1].people.first().id, bo.value());
    VERIFY_DONE(RegistrationLists(**m_test).take(list));
    QCOMPARE(Directory(**m_test).person(ana)->name, u"Ana Silva"_s);
    QCOMPARE(Directory(**m_test).person(bo)->email, u"bo@example.org"_s);
}

void TestRegistrationLists::namesakesElsewhereAreNotGuessed()
{
    const OrganizationId harbour = addOrganization(u"Harbour Light"_s);
    const OrganizationId dawn = addOrganization(u"New Dawn"_s);
    addPerson(u"Ana Silva"_s, u"ana@harbour.example.org"_s, harbour);
    addPerson(u"Ana Silva"_s, u"ana@dawn.example.org"_s, dawn);
    const auto list = read(u"Name,Email\nAna Silva,\n"_s);
    QCOMPARE(list.rows[0].fate, Fate::Doubtful);
    QCOMPARE(list.rows[0].people.size(), 2);
}

void TestRegistrationLists::doubtfulRowsAreLeftUntilDecided()
{
    const PersonId ana = addPerson(u"Ana Silva"_s, u"info@example.org"_s);
    RegistrationLists lists(**m_test);
    auto list = read(u"Name,Email\nBo Li,info@example.org\nAna Silva,info@example.org\n"_s);
    QCOMPARE(list.rows[0].fate, Fate::Doubtful); // an office's mailbox
    QCOMPARE(list.rows[1].person, ana);
    VERIFY_DONE(lists.take(list));
    QCOMPARE(only().person, ana);
    VERIFY_DONE(lists.decidePerson(list, 0, {}));
    QCOMPARE(list.rows[0].fate, Fate::New);
    QCOMPARE(list.rows[1].fate, Fate::Same);
    VERIFY_DONE(lists.take(list));
    QCOMPARE(stored().size(), 2);
    QVERIFY(stored()[1].person != ana);
}

void TestRegistrationLists::organizationIsDecidedForAllItsRows()
{
    const OrganizationId harbour = addOrganization(u"Harbour Light"_s);
    RegistrationLists lists(**m_test);
    auto list = read(u"Name,Email,Organization\nAna Silva,ana@example.org,Harbour Lights\n"
                     "Bo Li,bo@example.org,HARBOUR LIGHTS\nNy Aye,ny@example.org,New Dawn\n"_s);
    QCOMPARE(list.count(Fate::Doubtful), 2);
    VERIFY_DONE(lists.decideOrganization(list, 0, harbour));
    QCOMPARE(list.count(Fate::New), 3);
    QCOMPARE(list.rows[1].organization, harbour);
    VERIFY_DONE(lists.decideOrganization(list, 0, {})); // no, it is another one
    VERIFY_DONE(lists.take(list));
    QCOMPARE(Directory(**m_test).organizations({})->size(), 3);
    QCOMPARE(stored()[0].organization, stored()[1].organization);
    QVERIFY(stored()[0].organization != harbour);
}

void TestRegistrationLists::samePersonTwiceIsOneRegistration()
{
    const auto list = read(u"Name,Email,Organization,Questions\nAna Silva,ana@example.org,HL,\n"
                           "Ana Silva,ana@example.org,HL,Who pays?\n"_s);
    QCOMPARE(list.rows[1].fate, Fate::Changed);
    QCOMPARE(list.rows[1].sameAsLine, 2);
    VERIFY_DONE(RegistrationLists(**m_test).take(list));
    QCOMPARE(only().questions, u"Who pays?"_s);
}

void TestRegistrationLists::claimsFollowTheCriteria()
{
    take(u"Timestamp,Email Address,Your name,Name of your organization,"
         "Is your organization a partner of UNHCR in 2023/2024?,"
         "Which of the following criteria does your organization meet?,"
         "Please provide evidence\n"
         "2/13/2024 10:00:00,ana@example.org,Ana Silva,Harbour Light,Yes,"
         "have experience on the topics of the session,Our report of 2022\n"
         "2/14/2024 10:00:00,bo@example.org,Bo Li,New Dawn,No,,\n"_s);
    const auto all = stored();
    QCOMPARE(all[0].source, u"google-forms"_s);
    const Series series = *Programme(**m_test).series(m_series);
    QCOMPARE(all[0].claims.size(), 2);
    QCOMPARE(all[0].claims[0].criterion, series.criteria[0].id);
    QCOMPARE(all[0].claims[1].criterion, series.criteria[1].id);
    QCOMPARE(all[0].claims[0].evidence, u"Our report of 2022"_s);
    QVERIFY(!all[0].claims[0].verifiedAt.isValid());
    QCOMPARE(all[1].claims, {});
}

void TestRegistrationLists::meetingHasRegistrationsOfItsOwn()
{
    const Gathering meeting{m_series, {}};
    RegistrationLists lists(**m_test);
    const auto list =
        lists.readBytes(meeting, "Name,Email\nAna Silva,ana@example.org\n", u"list.csv"_s);
    VERIFY_DONE(list);
    VERIFY_DONE(lists.take(*list));
    QCOMPARE(stored({}).size(), 1);
    QCOMPARE(stored().size(), 0);
}

void TestRegistrationLists::columnsCanBeToldOtherwise()
{
    const QString text = u"Wer,Wohin,Was\nAna Silva,ana@example.org,Harbour Light\n"_s;
    const auto as = [](RegistrationField field) { return ColumnMeaning{field, {}}; };
    RegistrationWish wish;
    wish.meanings = {{u"Wer"_s, as(RegistrationField::Name)},
                     {u"Wohin"_s, as(RegistrationField::Email)},
                     {u"Was"_s, as(RegistrationField::Organization)}};
    const auto list = read(text, wish);
    QCOMPARE(list.rows.size(), 1);
    QCOMPARE(list.rows[0].listed.person.email, u"ana@example.org"_s);
    QCOMPARE(list.rows[0].listed.organization.name, u"Harbour Light"_s);
}

void TestRegistrationLists::listWithoutAddressesIsToldOnce()
{
    const auto list = read(u"Name,Organization\nAna Silva,HL\nBo Li,HL\n"_s);
    QVERIFY(!list.hasAddresses);
    QCOMPARE(list.count(Fate::New), 2);
}

void TestRegistrationLists::attendanceReportIsRefused()
{
    const auto list = RegistrationLists(**m_test).readBytes(
        {m_series, m_session},
        "User Name,Email,Join Time,Leave Time,Time in Session (minutes)\nAna,a@example.org,1,2,3\n",
        u"list.csv"_s);
    QCOMPARE(codeOf(list), "list.is-attendance");
}

QTEST_GUILESS_MAIN(TestRegistrationLists)
#include "tst_registrationlists.moc"
