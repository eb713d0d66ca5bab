// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/speakerlists.h"
#include "usecases/wording.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Pasted lists into a session; the directory has two people called Ana Lima.
class TestSpeakerLists final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_in.reset(); }
    void knownPeopleAreFound_data();
    void knownPeopleAreFound();
    void namesakesAreNeverGuessed();
    void directoryFillsInWhereTheListIsSilent();
    void speakerIsNotAddedTwice();
    void listIsOneChange();
    void positionStaysAsGiven();
    void newOrganizationIsMadeOnce();
    void knownOnesGetTheAddressThatTheyLack();
    void undecidedIsRefusedWhole();
    void nothingWantedIsNoChange();
    void correctedLineIsLookedUpAnew();
    void everyDoubtHasWords();

private:
    SpeakerLists lists() const { return SpeakerLists(**m_in); }
    Session session() const { return *Programme(**m_in).session(m_session); }
    ComingSpeakers read(const QString &text) const { return lists().read(m_session, text).value(); }
    Person person(PersonId id) const { return *Directory(**m_in).person(id); }
    PersonId add(const QString &name, OrganizationId organization, const QString &email = {});

    std::unique_ptr<TestWorkspace> m_in;
    SessionId m_session;
    OrganizationId m_icva;
    OrganizationId m_harbour;
    PersonId m_jane;
    PersonId m_anaOfIcva;
    PersonId m_anaOfHarbour;
};

PersonId TestSpeakerLists::add(const QString &name, OrganizationId organization,
                               const QString &email)
{
    Person person;
    person.name = name;
    person.organization = organization;
    person.position = u"Officer"_s;
    person.email = email;
    return *Directory(**m_in).addPerson(person);
}

void TestSpeakerLists::init()
{
    m_in = std::make_unique<TestWorkspace>();
    const SeriesId series = *Programme(**m_in).addSeries(seriesOf(u"year"_s));
    m_session = *Programme(**m_in).addSession(sessionOf(series, u"Climate"_s));
    Organization organization;
    organization.name = u"International Council of Voluntary Agencies"_s;
    organization.acronym = u"ICVA"_s;
    m_icva = *Directory(**m_in).addOrganization(organization);
    organization = {};
    organization.name = u"Harbour Relief"_s;
    organization.aliases = QStringList{u"Relief of the Harbour"_s};
    m_harbour = *Directory(**m_in).addOrganization(organization);
    m_jane = add(u"Jané Doe"_s, m_icva, u"jane@example.org"_s);
    m_anaOfIcva = add(u"Ana Lima"_s, m_icva);
    m_anaOfHarbour = add(u"Ana Lima"_s, m_harbour, u"ana@example.org"_s);
}

void TestSpeakerLists::knownPeopleAreFound_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("who");
    QTest::addColumn<QList<SpeakerDoubt>>("doubts");
    using enum SpeakerDoubt;
    using Doubts = QList<SpeakerDoubt>;
    QTest::newRow("by name") << u"Jane DOE, Head, ICVA"_s << u"jane"_s << Doubts{};
    QTest::newRow("elsewhere") << u"Jane Doe, Head, Harbour Relief"_s << u"jane"_s
                               << Doubts{OtherOrganization};
    QTest::newRow("within the organization")
        << u"Ana Lima, Head, ICVA"_s << u"ana of icva"_s << Doubts{};
    QTest::newRow("by an alias") << u"Ana Lima, Head, Relief of the Harbour"_s
                                 << u"ana of harbour"_s << Doubts{};
    QTest::newRow("by address") << u"Ana Lima, Head, ANA@example.org"_s << u"ana of harbour"_s
                                << Doubts{NoOrganization};
    QTest::newRow("several") << u"Ana Lima, Head, Sunny Days Foundation"_s << u"open"_s
                             << Doubts{UnknownOrganization, Namesakes};
    QTest::newRow("nobody") << u"Jo Poe, Head, ICVA"_s << u"new"_s << Doubts{};
    QTest::newRow("address of another")
        << u"Jo Poe, Head, ICVA, jane@example.org"_s << u"open"_s << Doubts{AddressOfAnother};
    QTest::newRow("no name") << u"TBC, Head, ICVA"_s << u"open"_s << Doubts{ToBeConfirmed, NoName};
}

void TestSpeakerLists::knownPeopleAreFound()
{
    QFETCH(QString, text);
    const ComingSpeakers coming = read(text);
    QCOMPARE(coming.people.size(), 1);
    const ComingSpeaker &first = coming.people.first();
    const QHash<PersonId, QString> names{{m_jane, u"jane"_s},
                                         {m_anaOfIcva, u"ana of icva"_s},
                                         {m_anaOfHarbour, u"ana of harbour"_s}};
    const QString who = first.isNew ? u"new"_s : names.value(first.person, u"open"_s);
    QTEST(who, "who");
    QTEST(first.line.doubts, "doubts");
    QCOMPARE(first.isWanted, who != u"open");
}

void TestSpeakerLists::namesakesAreNeverGuessed()
{
    ComingSpeakers coming = read(u"Ana Lima"_s);
    QCOMPARE(coming.people[0].maybe.size(), 2);
    QVERIFY(!coming.people[0].isDecided());
    QCOMPARE(coming.wanted(), 0);
    coming.people[0].person = m_anaOfHarbour;
    coming.people[0].isWanted = true;
    VERIFY_DONE(lists().take(coming));
    QCOMPARE(session().speakers.first().person, m_anaOfHarbour);
}

void TestSpeakerLists::directoryFillsInWhereTheListIsSilent()
{
    const ComingSpeakers coming = read(u"Moderator: Jane Doe"_s);
    QCOMPARE(coming.people[0].line.position, u"Officer"_s);
    QCOMPARE(coming.people[0].line.known, m_icva);
    QCOMPARE(coming.people[0].line.doubts, QList<SpeakerDoubt>());
    QCOMPARE(lists().take(coming).value(), 1);
    const Speaker speaker = session().speakers.first();
    QCOMPARE(speaker.role, SpeakerRole::Moderator);
    QCOMPARE(speaker.position, u"Officer"_s);
    QCOMPARE(speaker.organization, m_icva);
}

void TestSpeakerLists::speakerIsNotAddedTwice()
{
    const QString text = u"Jane Doe, Head, ICVA\nJo Poe, Officer, ICVA"_s;
    const ComingSpeakers first = read(text);
    QCOMPARE(lists().take(first).value(), 2);
    const ComingSpeakers again = read(text);
    QCOMPARE(again.wanted(), 0);
    for (const ComingSpeaker &each : again.people)
        QCOMPARE(each.line.doubts, QList{SpeakerDoubt::SpeaksAlready});
    ComingSpeakers twice = again;
    for (ComingSpeaker &each : twice.people)
        each.isWanted = true;
    QCOMPARE(lists().take(twice).value(), 0);
    QCOMPARE(session().speakers.size(), 2);
}

void TestSpeakerLists::listIsOneChange()
{
    const ComingSpeakers coming =
        read(u"Opening: H.E. Ms Jo Poe, Minister, Sunny Days Foundation, jo@example.org\n"
             "Panellists:\n- Jane Doe, Head, ICVA\n- Ana Lima, Chief, Harbour Relief"_s);
    QCOMPARE(coming.wanted(), 3);
    QCOMPARE(brokenPromise(
                 *m_in, [&] { return lists().take(coming).map([](int) {}); },
                 [&] {
                     ChangeSet changes;
                     const Speaker first = session().speakers.first();
                     changes.add(Kind::Session, m_session.value());
                     changes.add(Kind::Person, first.person.value());
                     changes.add(Kind::Organization, first.organization.value());
                     return changes;
                 }),
             QString());
    const QList<Speaker> speakers = session().speakers;
    QCOMPARE(speakers.size(), 3);
    QCOMPARE(speakers[0].role, SpeakerRole::Opening);
    const Person added = person(speakers[0].person);
    QCOMPARE(added.name, u"Jo Poe"_s);
    QCOMPARE(added.honorific, u"H.E. Ms"_s);
    QCOMPARE(added.position, u"Minister"_s);
    QCOMPARE(added.email, u"jo@example.org"_s);
    QCOMPARE(added.organization, speakers[0].organization);
    QCOMPARE(Directory(**m_in).organization(added.organization)->name, u"Sunny Days Foundation"_s);
    QCOMPARE(speakers[1].person, m_jane);
    QCOMPARE(speakers[1].role, SpeakerRole::Panellist);
    QCOMPARE(speakers[1].state, SpeakerState::Proposed);
    QCOMPARE(speakers[2].person, m_anaOfHarbour);
    const auto changes = History(**m_in).changes();
    QCOMPARE(titleOf(changes->first()), u"Session 1: 3 speakers added from a list"_s);
}

void TestSpeakerLists::positionStaysAsGiven()
{
    QCOMPARE(lists().take(read(u"Jane Doe, Head of the UNIT, Harbour Relief"_s)).value(), 1);
    const Speaker speaker = session().speakers.first();
    QCOMPARE(speaker.position, u"Head of the UNIT"_s);
    QCOMPARE(speaker.organization, m_harbour);
    QCOMPARE(person(m_jane).position, u"Officer"_s);
    QCOMPARE(person(m_jane).organization, m_icva);
}

void TestSpeakerLists::newOrganizationIsMadeOnce()
{
    const ComingSpeakers coming = read(u"Jo Poe, Head, Sunny Days Foundation\n"
                                       "Al Roe, Chief, SUNNY DAYS FOUNDATION"_s);
    QCOMPARE(lists().take(coming).value(), 2);
    QCOMPARE(session().speakers[0].organization, session().speakers[1].organization);
    QCOMPARE(Directory(**m_in).organizations({})->size(), 3);
}

void TestSpeakerLists::knownOnesGetTheAddressThatTheyLack()
{
    VERIFY_DONE(lists().take(read(u"Ana Lima, Head, ICVA, lima@example.org\n"
                                  "Jane Doe, Head, ICVA, other@example.org"_s)));
    QCOMPARE(person(m_anaOfIcva).email, u"lima@example.org"_s);
    QCOMPARE(person(m_jane).email, u"jane@example.org"_s);
}

void TestSpeakerLists::undecidedIsRefusedWhole()
{
    ComingSpeakers coming = read(u"Jo Poe, Head, Sunny Days Foundation\nAna Lima"_s);
    coming.people[1].isWanted = true;
    m_in->changes.clear();
    QCOMPARE(codeOf(lists().take(coming)), "speakers.undecided"_ba);
    QVERIFY(m_in->changes.isEmpty());
    QVERIFY(session().speakers.isEmpty());
    QCOMPARE(Directory(**m_in).organizations({})->size(), 2);

    Organization twin;
    twin.name = u"Harbour Relief"_s;
    QVERIFY(Directory(**m_in).addOrganization(twin));
    coming = read(u"Jo Poe, Head, Harbour Relief"_s);
    QVERIFY(!coming.people[0].isWanted);
    coming.people[0].isWanted = true;
    QCOMPARE(codeOf(lists().take(coming)), "speakers.undecided-organization"_ba);

    coming = read(u"TBC, Head, ICVA"_s);
    coming.people[0].isWanted = true;
    QCOMPARE(codeOf(lists().take(coming)), "person.no-name"_ba);
    coming.session = SessionId(1);
    QCOMPARE(codeOf(lists().take(coming)), "session.missing"_ba);
    QCOMPARE(codeOf(lists().read(SessionId(1), u"Jo Poe"_s)), "session.missing"_ba);
}

void TestSpeakerLists::nothingWantedIsNoChange()
{
    const auto before = History(**m_in).changes()->size();
    QCOMPARE(lists().take(read(u"Please find the list of our speakers below."_s)).value(), 0);
    QCOMPARE(History(**m_in).changes()->size(), before);
}

void TestSpeakerLists::correctedLineIsLookedUpAnew()
{
    const ComingSpeakers coming = read(u"Ana Lima"_s);
    SpeakerLine line = coming.people[0].line;
    line.known = m_harbour;
    auto looked = lists().lookUp(m_session, line);
    VERIFY_DONE(looked);
    QCOMPARE(looked->person, m_anaOfHarbour);
    QVERIFY(!looked->line.has(SpeakerDoubt::Namesakes));
    line.name = u"Ana Limão"_s;
    looked = lists().lookUp(m_session, line);
    QVERIFY(looked->isNew);
    QVERIFY(looked->isWanted);
}

void TestSpeakerLists::everyDoubtHasWords()
{
    for (int doubt = 0; doubt <= int(SpeakerDoubt::SpeaksAlready); ++doubt)
        QVERIFY(!label(SpeakerDoubt(doubt)).isEmpty());
}

QTEST_GUILESS_MAIN(TestSpeakerLists)
#include "tst_speakerlists.moc"
