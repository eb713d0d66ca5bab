// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/lookup.h"
#include "usecases/programme.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// People and organizations: each verb with its result, its change set, undo and redo.
class TestDirectory final : public QObject
{
    Q_OBJECT

private slots:
    void addsEditsAndRemovesAPerson();
    void addsEditsAndRemovesAnOrganization();
    void refusesWhatHasNoName_data();
    void refusesWhatHasNoName();
    void refusesTakenIds();
    void personIsNotRemovedWhileNamed_data();
    void personIsNotRemovedWhileNamed();
    void organizationIsNotRemovedWhileNamed();
    void listsAreOrderedAndSearched_data();
    void listsAreOrderedAndSearched();
    void rowsComeInTheOrderOfTheIds();
    void appearancesTellRoles();
    void newNameIsFoundAtOnce();

private:
    static ChangeSet only(Kind kind, qint64 id)
    {
        ChangeSet set;
        set.add(kind, id);
        return set;
    }
};

namespace {

Person personOf(const QString &name, OrganizationId organization = {})
{
    Person person;
    person.name = name;
    person.organization = organization;
    return person;
}

Organization organizationOf(const QString &name)
{
    Organization organization;
    organization.name = name;
    return organization;
}

} // namespace

void TestDirectory::addsEditsAndRemovesAPerson()
{
    TestWorkspace in;
    Directory directory(*in);
    Result<PersonId> id;
    const auto expected = [&] { return only(Kind::Person, id->value()); };
    QCOMPARE(brokenPromise(
                 in,
                 [&]() -> Result<void> {
                     id = directory.addPerson(personOf(u"Ana"_s));
                     return id.map([](PersonId) {});
                 },
                 expected),
             QString());
    QVERIFY(!directory.person(*id)->key.isEmpty());
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     return directory.editPerson(*id, "languages", [](Person &person) {
                         person.languages = {u"en"_s, u"fr"_s};
                     });
                 },
                 expected),
             QString());
    QCOMPARE(directory.person(*id)->languages, (QStringList{u"en"_s, u"fr"_s}));
    QCOMPARE(brokenPromise(
                 in, [&] { return directory.removePerson(*id); }, expected),
             QString());
    QCOMPARE(codeOf(directory.person(*id)), "person.missing"_ba);
    QCOMPARE(codeOf(directory.removePerson(*id)), "person.missing"_ba);
    QCOMPARE(codeOf(directory.editPerson(*id, "name", [](Person &) {})), "person.missing"_ba);
}

void TestDirectory::addsEditsAndRemovesAnOrganization()
{
    TestWorkspace in;
    Directory directory(*in);
    Result<OrganizationId> id;
    const auto expected = [&] { return only(Kind::Organization, id->value()); };
    QCOMPARE(brokenPromise(
                 in,
                 [&]() -> Result<void> {
                     id = directory.addOrganization(organizationOf(u"Harbour"_s));
                     return id.map([](OrganizationId) {});
                 },
                 expected),
             QString());
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     return directory.editOrganization(*id, "evidence", [](Organization &each) {
                         each.evidence.append(Evidence());
                     });
                 },
                 expected),
             QString());
    QCOMPARE(directory.organization(*id)->evidence.size(), 1);
    QCOMPARE(brokenPromise(
                 in, [&] { return directory.removeOrganization(*id); }, expected),
             QString());
    QCOMPARE(codeOf(directory.organization(*id)), "organization.missing"_ba);
    QCOMPARE(codeOf(directory.removeOrganization(*id)), "organization.missing"_ba);
}

void TestDirectory::refusesWhatHasNoName_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("none") << QString();
    QTest::newRow("blanks") << u" \t\u00a0"_s;
}

void TestDirectory::refusesWhatHasNoName()
{
    QFETCH(QString, name);
    TestWorkspace in;
    Directory directory(*in);
    QCOMPARE(codeOf(directory.addPerson(personOf(name))), "person.no-name"_ba);
    QCOMPARE(codeOf(directory.addOrganization(organizationOf(name))), "organization.no-name"_ba);
    const auto id = directory.addPerson(personOf(u"Ana"_s));
    QCOMPARE(codeOf(directory.editPerson(*id, "name", [&](Person &person) { person.name = name; })),
             "person.no-name"_ba);
    QCOMPARE(directory.person(*id)->name, u"Ana"_s);
}

void TestDirectory::refusesTakenIds()
{
    TestWorkspace in;
    Directory directory(*in);
    Person person = personOf(u"Ana"_s);
    person.key = u"p1"_s;
    VERIFY_DONE(directory.addPerson(person));
    QCOMPARE(codeOf(directory.addPerson(person)), "person.key-taken"_ba);
    Organization organization = organizationOf(u"Harbour"_s);
    organization.key = u"p1"_s; // organizations have ids of their own
    VERIFY_DONE(directory.addOrganization(organization));
    QCOMPARE(codeOf(directory.addOrganization(organization)), "organization.key-taken"_ba);
}

void TestDirectory::personIsNotRemovedWhileNamed_data()
{
    QTest::addColumn<QString>("where");
    for (const char16_t *where :
         {u"session_speakers", u"session_team", u"session_clearances", u"session_agenda_speakers",
          u"note", u"action", u"material", u"request", u"registration", u"organization",
          u"attendance_visitors"})
        QTest::newRow(qPrintable(QString::fromUtf16(where))) << QString::fromUtf16(where);
}

void TestDirectory::personIsNotRemovedWhileNamed()
{
    QFETCH(QString, where);
    TestWorkspace in;
    const PersonId id = Directory(*in).addPerson(personOf(u"Ana"_s)).value();
    const SeriesId series = Programme(*in).addSeries(seriesOf(u"a"_s)).value();
    Session session = sessionOf(series, u"First"_s);
    if (where == u"session_speakers")
        session.speakers.append(Speaker{{}, id, {}, {}, {}, {}, {}, {}});
    if (where == u"session_team")
        session.team.append(TeamMember{{}, id, {}});
    if (where == u"session_clearances")
        session.clearances.emplaceBack().by.person = id;
    if (where == u"session_agenda_speakers")
        session.agenda.append(AgendaItem{{}, {}, 0, {}, {id}});
    session.id = Programme(*in).addSession(session).value();
    VERIFY_DONE((*in).door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
        const auto add = [&]<class T>(T value) {
            const QString table = QLatin1StringView(tableOf<T>);
            if (where != table && !where.startsWith(table + u'_'))
                return;
            if constexpr (requires { value.session; })
                value.session = session.id;
            if constexpr (requires { value.series; })
                value.series = series;
            if constexpr (requires { value.person; })
                value.person = id;
            if constexpr (requires { value.owner; })
                value.owner.person = id;
            if constexpr (requires { value.presenter; })
                value.presenter = id;
            if constexpr (requires { value.focalPoint; })
                value.focalPoint = id;
            if constexpr (requires { value.visitors; }) {
                value.visitors.emplaceBack();
                value.visitors.first().person = id;
            }
            stores.rows.add(value);
        };
        add(Note());
        add(Action());
        add(Material());
        add(Request());
        add(Registration());
        add(Organization());
        add(Attendance());
        return {};
    }));
    const QStringList before = dump(in.path);
    const auto refused = Directory(*in).removePerson(id);
    QCOMPARE(codeOf(refused), "person.in-use"_ba);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(refused.error().list, QList{(Problem{where, {"reference.count", {u"1"_s}}})});
    QCOMPARE(dump(in.path), before);
}

void TestDirectory::organizationIsNotRemovedWhileNamed()
{
    TestWorkspace in;
    Directory directory(*in);
    const OrganizationId id = directory.addOrganization(organizationOf(u"Harbour"_s)).value();
    VERIFY_DONE(directory.addPerson(personOf(u"Ana"_s, id)));
    VERIFY_DONE(directory.addPerson(personOf(u"Ben"_s, id)));
    Series series = seriesOf(u"a"_s);
    series.organizers = {id};
    VERIFY_DONE(Programme(*in).addSeries(series));
    const auto refused = directory.removeOrganization(id);
    QCOMPARE(codeOf(refused), "organization.in-use"_ba);
    QCOMPARE(refused.error().list.size(), 2);
    QVERIFY(refused.error().list.contains(Problem{u"person"_s, {"reference.count", {u"2"_s}}}));
}

void TestDirectory::listsAreOrderedAndSearched_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("order");
    QTest::addColumn<bool>("descending");
    QTest::addColumn<QString>("names");
    const int name = int(PeopleOrder::Name);
    QTest::newRow("by name, folded") << QString() << name << false << u"ana Élodie Zoe"_s;
    QTest::newRow("descending") << QString() << name << true << u"Zoe Élodie ana"_s;
    QTest::newRow("by organization")
        << QString() << int(PeopleOrder::Organization) << false << u"Élodie ana Zoe"_s;
    QTest::newRow("by country") << QString() << int(PeopleOrder::Country) << false
                                << u"Zoe ana Élodie"_s;
    QTest::newRow("searched") << u"elo"_s << name << false << u"Élodie"_s;
    QTest::newRow("by their organization") << u"harb"_s << name << false << u"ana Zoe"_s;
    QTest::newRow("nobody") << u"nobody"_s << name << false << QString();
}

void TestDirectory::listsAreOrderedAndSearched()
{
    QFETCH(QString, text);
    QFETCH(int, order);
    QFETCH(bool, descending);
    TestWorkspace in;
    Directory directory(*in);
    const OrganizationId harbour = directory.addOrganization(organizationOf(u"Harbour"_s)).value();
    const auto add = [&](const QString &name, OrganizationId organization, const QString &country) {
        Person person = personOf(name, organization);
        person.country = country;
        VERIFY_DONE(directory.addPerson(person));
    };
    add(u"Zoe"_s, harbour, u"AT"_s);
    add(u"Élodie"_s, {}, u"FR"_s);
    add(u"ana"_s, harbour, u"BR"_s);
    const auto ids = directory.people({text, PeopleOrder(order), descending});
    VERIFY_DONE(ids);
    QStringList names;
    const auto rows = directory.rows(*ids);
    for (const PersonRow &row : *rows)
        names.append(row.name);
    QTEST(names.join(u' '), "names");
}

void TestDirectory::rowsComeInTheOrderOfTheIds()
{
    TestWorkspace in;
    Directory directory(*in);
    const OrganizationId harbour = directory.addOrganization(organizationOf(u"Harbour"_s)).value();
    const PersonId ana = directory.addPerson(personOf(u"Ana"_s, harbour)).value();
    const PersonId ben = directory.addPerson(personOf(u"Ben"_s)).value();
    const auto rows = directory.rows(QList{ben, PersonId(5), ana});
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->at(0).id, ben);
    QCOMPARE(rows->at(1).organizationName, u"Harbour"_s);
    QCOMPARE(directory.rows(QList{harbour})->first().people, 1);
    QCOMPARE(directory.peopleOf(harbour)->size(), 1);
    QCOMPARE(directory.organizations({u"harbour"_s, {}, false})->size(), 1);
}

void TestDirectory::appearancesTellRoles()
{
    TestWorkspace in;
    const PersonId ana = Directory(*in).addPerson(personOf(u"Ana"_s)).value();
    const SeriesId series = Programme(*in).addSeries(seriesOf(u"a"_s)).value();
    Session session = sessionOf(series, u"First"_s);
    session.speakers.append(Speaker{{}, ana, SpeakerRole::Keynote, {}, {}, {}, {}, {}});
    session.team.append(TeamMember{{}, ana, TeamRole::Host});
    VERIFY_DONE(Programme(*in).addSession(session));
    QStringList roles;
    const auto appearances = Directory(*in).appearances(ana);
    for (const Appearance &each : *appearances)
        roles.append(each.role);
    QCOMPARE(roles, (QStringList{u"host"_s, u"keynote"_s}));
}

void TestDirectory::newNameIsFoundAtOnce()
{
    TestWorkspace in;
    Directory directory(*in);
    const PersonId ana = directory.addPerson(personOf(u"Ana"_s)).value();
    VERIFY_DONE(directory.editPerson(ana, "name", [](Person &each) { each.name = u"Berta"_s; }));
    QCOMPARE(Lookup(*in).search({u"ana"_s})->size(), 0);
    QCOMPARE(Lookup(*in).search({u"berta"_s})->size(), 1);
    VERIFY_DONE(directory.removePerson(ana));
    QCOMPARE(Lookup(*in).search({u"berta"_s})->size(), 0);
}

QTEST_GUILESS_MAIN(TestDirectory)

#include "tst_directory.moc"
