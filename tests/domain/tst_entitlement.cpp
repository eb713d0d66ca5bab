// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/entitlement.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

constexpr PersonId ann(1);
constexpr PersonId other(2);
constexpr SessionId here(10);
constexpr SessionId elsewhere(11);
constexpr SeriesId thisSeries(20);
constexpr OrganizationId harbour(30);

/// A letter a fact: registrations for the session (a accepted, p pending, h on hold, r regretted,
/// w waiting, c cancelled), in capitals for the whole meeting; x one for another session, y one of
/// somebody else, accepted; requests 0 open, 1 granted, 2 declined, 3 granted for another session;
/// speakers s confirmed, i invited, d declined, z somebody else; t team; of the organization: o
/// organizes the series, k co-organizes the series, m co-organizes the session, n does not.
struct Case
{
    explicit Case(const QString &facts)
    {
        series.id = thisSeries;
        session.id = here;
        session.series = thisSeries;
        asker.person = ann;
        for (const QChar fact : facts)
            add(fact.toLatin1());
    }

    void add(char fact)
    {
        const QByteArrayView registered("aphrwc");
        const char small = fact >= 'A' && fact <= 'Z' ? char(fact + 32) : fact;
        if (registered.contains(small))
            addRegistration(ann, small, small == fact ? here : SessionId());
        else if (fact == 'x')
            addRegistration(ann, 'a', elsewhere);
        else if (fact == 'y')
            addRegistration(other, 'a', here);
        else if (fact >= '0' && fact <= '3')
            addRequest(fact);
        else if (fact == 's' || fact == 'i' || fact == 'd' || fact == 'z')
            addSpeaker(fact);
        else if (fact == 't')
            session.team.append({{}, ann, TeamRole::NoteTaker});
        else
            addOrganization(fact);
    }

    void addRegistration(PersonId person, char letter, SessionId of)
    {
        static const QHash<char, RegistrationState> states{
            {'a', RegistrationState::Accepted},   {'p', RegistrationState::Pending},
            {'h', RegistrationState::OnHold},     {'r', RegistrationState::Regretted},
            {'w', RegistrationState::Waitlisted}, {'c', RegistrationState::Cancelled}};
        Registration registration;
        registration.series = thisSeries;
        registration.session = of;
        registration.person = person;
        registration.state = states.value(letter);
        asker.registrations.append(registration);
    }

    void addRequest(char letter)
    {
        Request request;
        request.person = ann;
        request.session = letter == '3' ? elsewhere : here;
        request.state = letter == '0' ? RequestState::Open
            : letter == '2'           ? RequestState::Declined
                                      : RequestState::Granted;
        asker.requests.append(request);
    }

    void addSpeaker(char letter)
    {
        Speaker speaker;
        speaker.person = letter == 'z' ? other : ann;
        speaker.state = letter == 'i' ? SpeakerState::Invited
            : letter == 'd'           ? SpeakerState::Declined
                                      : SpeakerState::Confirmed;
        session.speakers.append(speaker);
    }

    void addOrganization(char letter)
    {
        asker.organization = harbour;
        if (letter == 'o')
            series.organizers = {harbour};
        else if (letter == 'k')
            series.coOrganizers = {harbour};
        else if (letter == 'm')
            session.coOrganizers = {harbour};
        else
            session.coOrganizers = {OrganizationId(99)};
    }

    QString judged() const
    {
        const Entitlement judged = entitlementOf(asker, session, series);
        QStringList words;
        for (const Entitled each : judged.grounds)
            words.append(u'+' + wordOf(each));
        for (const Withheld each : judged.bars)
            words.append(u'-' + wordOf(each));
        return words.join(u' ');
    }

    Asker asker;
    Session session;
    Series series;
};

} // namespace

class TestEntitlement final : public QObject
{
    Q_OBJECT

private slots:
    void whoMayHaveTheNotes_data();
    void whoMayHaveTheNotes();
    void orderOfFactsDoesNotMatter();
    void nothingInternalIsHandedOut();
    void presenterMustConsent();
    void whatIsPromisedWaits();
    void lacksSayWhyItWaits_data();
    void lacksSayWhyItWaits();
    void onlyAFileThatIsReadyIsPublished();
    void anotherFileIsClearedAgain_data();
    void anotherFileIsClearedAgain();
    void consentIsOfOnePresenter();
    void kindBringsItsAudience_data();
    void kindBringsItsAudience();
};

void TestEntitlement::whoMayHaveTheNotes_data()
{
    QTest::addColumn<QString>("facts");
    QTest::addColumn<QString>("judged");
    const auto row = [](const char *facts, const char *judged) {
        QTest::newRow(*facts ? facts : "nothing")
            << QString::fromLatin1(facts) << QString::fromLatin1(judged);
    };
    row("", "-not_registered");
    row("a", "+registered");
    row("A", "+registered_for_meeting");
    row("aA", "+registered +registered_for_meeting");
    row("p", "-not_decided");
    row("h", "-not_decided");
    row("ph", "-not_decided");
    row("r", "-regretted");
    row("w", "-on_waiting_list");
    row("c", "-cancelled");
    row("R", "-regretted");
    row("x", "-not_registered");
    row("y", "-not_registered");
    row("cA", "+registered_for_meeting");
    row("rw", "-regretted -on_waiting_list");
    row("s", "+speaker");
    row("i", "-speaker_not_confirmed");
    row("d", "-speaker_not_confirmed");
    row("z", "-not_registered");
    row("cs", "+speaker");
    row("ai", "+registered");
    row("t", "+team");
    row("o", "+co_organizer");
    row("k", "+co_organizer");
    row("m", "+co_organizer");
    row("n", "-not_registered");
    row("no", "+co_organizer");
    row("0", "-request_open");
    row("1", "+granted");
    row("2", "-request_declined");
    row("3", "-not_registered");
    row("r1", "+granted");
    row("r2", "-regretted -request_declined");
    row("012", "+granted");
    row("a2", "+registered");
    row("asAtm1", "+registered +registered_for_meeting +speaker +team +co_organizer +granted");
}

void TestEntitlement::whoMayHaveTheNotes()
{
    QFETCH(QString, facts);
    QFETCH(QString, judged);
    QCOMPARE(Case(facts).judged(), judged);
}

void TestEntitlement::orderOfFactsDoesNotMatter()
{
    QString facts = u"aphrwcAst1"_s;
    std::sort(facts.begin(), facts.end());
    const QString judged = Case(facts).judged();
    for (int i = 0; i < 200; ++i) {
        std::next_permutation(facts.begin(), facts.end());
        QCOMPARE(Case(facts).judged(), judged);
    }
}

void TestEntitlement::nothingInternalIsHandedOut()
{
    Material material;
    Note note;
    QVERIFY(!mayBeHandedOut(material));
    QVERIFY(!mayBeHandedOut(note));
    for (const Audience audience : {Audience::Registered, Audience::Public}) {
        material.audience = audience;
        note.audience = audience;
        QVERIFY(mayBeHandedOut(material));
        QVERIFY(mayBeHandedOut(note));
    }
}

void TestEntitlement::presenterMustConsent()
{
    Material material;
    material.audience = Audience::Registered;
    material.kind = MaterialKind::Presentation;
    QVERIFY(!mayBeHandedOut(material));
    material.presenterConsents = true;
    QVERIFY(mayBeHandedOut(material));
    material.audience = Audience::Internal;
    QVERIFY(!mayBeHandedOut(material));
    // Whatever it is, whoever presents it is asked.
    Material report;
    report.audience = Audience::Registered;
    report.kind = MaterialKind::Report;
    QVERIFY(mayBeHandedOut(report));
    report.presenter = ann;
    QVERIFY(!mayBeHandedOut(report));
    report.presenterConsents = true;
    QVERIFY(mayBeHandedOut(report));
}

void TestEntitlement::whatIsPromisedWaits()
{
    Material material;
    material.audience = Audience::Registered;
    material.kind = MaterialKind::Report;
    for (const auto &[state, isReady] :
         {std::pair(MaterialState::Promised, false), std::pair(MaterialState::Received, false),
          std::pair(MaterialState::Cleared, true)}) {
        material.state = state;
        QCOMPARE(mayBeHandedOut(material), isReady);
    }
}

void TestEntitlement::lacksSayWhyItWaits_data()
{
    QTest::addColumn<QString>("facts");
    QTest::addColumn<QString>("lacks");
    // i internal; f file, u link; p promised, r received, c cleared; s presentation; a has a
    // presenter; y agrees
    QTest::newRow("internal") << u"ipsa"_s << QString();
    QTest::newRow("nothing yet") << QString() << u"contents"_s;
    QTest::newRow("promised") << u"p"_s << u"receipt"_s;
    QTest::newRow("received") << u"fr"_s << u"clearance"_s;
    QTest::newRow("cleared") << u"fc"_s << QString();
    QTest::newRow("link") << u"u"_s << QString();
    QTest::newRow("nobody presents") << u"fcs"_s << u"presenter"_s;
    QTest::newRow("not agreed") << u"fcsa"_s << u"consent"_s;
    QTest::newRow("agreed") << u"fcsay"_s << QString();
    QTest::newRow("report of somebody") << u"fca"_s << u"consent"_s;
    QTest::newRow("everything") << u"rsa"_s << u"contents clearance consent"_s;
}

void TestEntitlement::lacksSayWhyItWaits()
{
    QFETCH(QString, facts);
    QFETCH(QString, lacks);
    Material material;
    const auto has = [&facts](char fact) { return facts.contains(QLatin1Char(fact)); };
    material.audience = has('i') ? Audience::Internal : Audience::Registered;
    material.content = has('f') ? ContentId(1) : ContentId();
    material.url = has('u') ? u"https://example.org"_s : QString();
    if (has('p') || has('r') || has('c'))
        material.state = has('p') ? MaterialState::Promised
            : has('r')            ? MaterialState::Received
                                  : MaterialState::Cleared;
    if (has('s'))
        material.kind = MaterialKind::Presentation;
    material.presenter = has('a') ? ann : PersonId();
    material.presenterConsents = has('y');
    QStringList words;
    for (const MaterialLack lack : lacksOf(material))
        words.append(wordOf(lack));
    QCOMPARE(words.join(u' '), lacks);
    words.removeAll(u"contents"_s);
    QCOMPARE(mayBeHandedOut(material), words.isEmpty() && !has('i'));
}

void TestEntitlement::onlyAFileThatIsReadyIsPublished()
{
    Material material;
    material.content = ContentId(1);
    for (const Audience audience : {Audience::Internal, Audience::Registered, Audience::Public}) {
        material.audience = audience;
        QCOMPARE(mayBePublished(material), audience == Audience::Public);
    }
    material.state = MaterialState::Received;
    QVERIFY(!mayBePublished(material));
    material.state = MaterialState::Cleared;
    material.presenter = ann;
    QVERIFY(!mayBePublished(material));
    material.presenterConsents = true;
    QVERIFY(mayBePublished(material));
    material.content = ContentId();
    QVERIFY(!mayBePublished(material));
}

void TestEntitlement::anotherFileIsClearedAgain_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<int>("content");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("stillAgreed");
    QTest::newRow("cleared") << u"file"_s << 2 << u"cleared"_s << u"received"_s << false;
    QTest::newRow("the same bytes") << u"file"_s << 1 << u"cleared"_s << u"cleared"_s << true;
    QTest::newRow("promised") << u"nothing"_s << 2 << u"promised"_s << u"received"_s << true;
    QTest::newRow("link before") << u"link"_s << 2 << u"cleared"_s << u"received"_s << false;
    QTest::newRow("no state") << u"file"_s << 2 << QString() << QString() << false;
}

void TestEntitlement::anotherFileIsClearedAgain()
{
    QFETCH(QString, before);
    QFETCH(int, content);
    QFETCH(QString, state);
    QFETCH(QString, after);
    QFETCH(bool, stillAgreed);
    Material material;
    material.title = u"Slides"_s;
    material.content = before == u"file" ? ContentId(1) : ContentId();
    material.url = before == u"link" ? u"https://example.org"_s : QString();
    material.state = fromWord<MaterialState>(state);
    material.presenterConsents = true;
    const Material with = withFile(material, u"v2.pdf"_s, ContentId(content));
    QCOMPARE(with.title, u"Slides"_s);
    QCOMPARE(with.file, u"v2.pdf"_s);
    QCOMPARE(with.content, ContentId(content));
    QCOMPARE(with.url, QString());
    QCOMPARE(with.state, fromWord<MaterialState>(after));
    QCOMPARE(with.presenterConsents, stillAgreed);
}

void TestEntitlement::consentIsOfOnePresenter()
{
    Material material;
    material.presenter = ann;
    material.presenterConsents = true;
    QVERIFY(withPresenter(material, ann).presenterConsents);
    QVERIFY(!withPresenter(material, other).presenterConsents);
    QVERIFY(!withPresenter(material, PersonId()).presenterConsents);
}

void TestEntitlement::kindBringsItsAudience_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("audience");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("after");
    QTest::newRow("never chosen") << QString() << u"internal"_s << u"background"_s << u"public"_s;
    QTest::newRow("as closed") << QString() << u"internal"_s << u"report"_s << u"internal"_s;
    QTest::newRow("closed now") << u"guidance"_s << u"public"_s << u"presentation"_s
                                << u"internal"_s;
    QTest::newRow("chosen") << QString() << u"registered"_s << u"background"_s << u"registered"_s;
    QTest::newRow("closed by choice")
        << u"background"_s << u"internal"_s << u"guidance"_s << u"internal"_s;
}

void TestEntitlement::kindBringsItsAudience()
{
    QFETCH(QString, before);
    QFETCH(QString, audience);
    QFETCH(QString, kind);
    QFETCH(QString, after);
    Material material;
    material.kind = fromWord<MaterialKind>(before);
    material.audience = *fromWord<Audience>(audience);
    const Material with = withKind(material, fromWord<MaterialKind>(kind));
    QCOMPARE(with.kind, fromWord<MaterialKind>(kind));
    QCOMPARE(wordOf(with.audience), after);
}

QTEST_GUILESS_MAIN(TestEntitlement)
#include "tst_entitlement.moc"
