// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/history.h"
#include "usecases/invitations.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/wording.h"

#include <QDir>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Invitations to a session in Zurich of a speaker in Auckland, on the day before a leap day.
class TestInvitations final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_in.reset(); }
    void letterSaysWhatIsToBeKnown();
    void letterIsInTheLanguageOfTheSeries_data();
    void letterIsInTheLanguageOfTheSeries();
    void theirTimeIsLeftOutWhereItIsTheSame();
    void onlyConfirmedOnesAreGivenTheLink_data();
    void onlyConfirmedOnesAreGivenTheLink();
    void nothingIsEscaped();
    void whatIsNotKnownIsLeftOut();
    void ownTemplateIsUsed();
    void refusesWithWords();
    void savesOneFileEach();
    void savingReplacesNoFile();
    void proposedOnesBecomeInvited();

private:
    Invitations invitations() const { return Invitations(**m_in); }
    Session session() const { return *Programme(**m_in).session(m_session); }
    Id<Speaker> speaker(int index = 0) const { return session().speakers[index].id; }
    MailDraft draft(int index = 0) const
    {
        const auto made = invitations().draft(m_session, speaker(index));
        if (!made)
            qFatal("%s", told(made).constData());
        return *made;
    }
    void addSpeaker(const QString &name, const QString &email);
    void edit(const std::function<void(Session &)> &change)
    {
        QVERIFY(Programme(**m_in).editSession(m_session, "title", change));
    }

    std::unique_ptr<TestWorkspace> m_in;
    SeriesId m_series;
    SessionId m_session;
};

void TestInvitations::addSpeaker(const QString &name, const QString &email)
{
    Person person;
    person.name = name;
    person.honorific = u"Ms"_s;
    person.email = email;
    person.country = u"NZ"_s;
    person.timeZone = u"Pacific/Auckland"_s;
    Speaker speaker;
    speaker.person = *Directory(**m_in).addPerson(person);
    speaker.role = SpeakerRole::Moderator;
    edit([&](Session &session) { session.speakers.append(speaker); });
}

void TestInvitations::init()
{
    m_in = std::make_unique<TestWorkspace>();
    Organization organization;
    organization.name = u"Harbour Relief"_s;
    Series series = seriesOf(u"year"_s);
    series.organizers = {*Directory(**m_in).addOrganization(organization)};
    organization.name = u"Fund & Trust"_s;
    series.coOrganizers = {*Directory(**m_in).addOrganization(organization)};
    series.contactEmail = u"consultations@example.org"_s;
    m_series = *Programme(**m_in).addSeries(series);
    Session added = sessionOf(m_series, u"Climate & people"_s);
    added.date = PartialDate(QDate(2024, 2, 28));
    added.start = QTime(14, 0);
    added.end = QTime(15, 30);
    added.mode = SessionMode::Hybrid;
    added.venue = u"Harbour House"_s;
    added.room = u"Room 3"_s;
    added.meetingUrl = u"https://meet.example.org/42"_s;
    added.description = u"What *climate* does to people.\n\n- one\n- two\n"_s;
    m_session = *Programme(**m_in).addSession(added);
    addSpeaker(u"Zoë de la Cruz"_s, u"zoe@example.org"_s);
}

void TestInvitations::letterSaysWhatIsToBeKnown()
{
    const MailDraft made = draft();
    QCOMPARE(made.from, (QList<MailAddress>{{QString(), u"consultations@example.org"_s}}));
    QCOMPARE(made.to, (QList<MailAddress>{{u"Ms Zoë de la Cruz"_s, u"zoe@example.org"_s}}));
    QCOMPARE(made.subject, u"Invitation to speak – Session 1: Climate & people"_s);
    QCOMPARE(made.language, u"en"_s);
    QCOMPARE(made.date, m_in->time.now);
    const QString expected =
        u"Dear Ms Zoë de la Cruz,\n\n"
        "On behalf of Harbour Relief and Fund & Trust, we would be honoured if you took part as a "
        "speaker in the following session of Consultations year:\n\n"
        "Session 1: Climate & people\n"
        "When: Wednesday 28 February 2024, 14:00–15:30, Zurich time (UTC+1)\n"
        "For you: Thursday 29 February 2024, 02:00–03:30, Auckland time (UTC+13)\n"
        "How: Online and in person\n"
        "Where: Harbour House, Room 3\n"
        "Your role: moderator\n\n"
        "What *climate* does to people.\n\n- one\n- two\n\n"
        "Please let us know by replying to this message whether you can take part. Please also "
        "tell us if your name, position or organization should be announced otherwise than they "
        "stand here, and whether you need anything in order to take part.\n\n"
        "For any question, please write to consultations@example.org.\n\n"
        "With kind regards,\nHarbour Relief and Fund & Trust\n"_s;
    QCOMPARE(made.text, expected);
}

void TestInvitations::letterIsInTheLanguageOfTheSeries_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("when");
    QTest::addColumn<QString>("theirs");
    QTest::newRow("French") << u"fr"_s
                            << u"Invitation à intervenir – Session 1 : Climate & people"_s
                            << u"Date : mercredi 28 février 2024, 14:00–15:30, heure de Zurich "
                               "(UTC+1)\n"_s
                            << u"Pour vous : jeudi 29 février 2024, 02:00–03:30"_s;
    QTest::newRow("Spanish") << u"es"_s << u"Invitación a intervenir – Sesión 1: Climate & people"_s
                             << u"Fecha: miércoles 28 de febrero de 2024, 14:00–15:30"_s
                             << u"Para usted: jueves 29 de febrero de 2024, 02:00–03:30"_s;
    QTest::newRow("Arabic") << u"ar"_s << u"دعوة للتحدث – الجلسة 1: Climate & people"_s
                            << u"الموعد: الأربعاء 28 فبراير 2024"_s
                            << u"بتوقيتكم: الخميس 29 فبراير 2024"_s;
    QTest::newRow("none of ours") << u"sw"_s
                                  << u"Invitation to speak – Session 1: Climate & people"_s
                                  << u"When: Wednesday 28 February 2024"_s
                                  << u"For you: Thursday 29 February 2024"_s;
}

void TestInvitations::letterIsInTheLanguageOfTheSeries()
{
    QFETCH(QString, language);
    QFETCH(QString, when);
    QFETCH(QString, theirs);
    QVERIFY(Programme(**m_in).editSeries(m_series, "language",
                                         [&](Series &series) { series.language = language; }));
    const MailDraft made = draft();
    QTEST(made.subject, "subject");
    QVERIFY2(made.text.contains(when), qPrintable(made.text));
    QVERIFY2(made.text.contains(theirs), qPrintable(made.text));
    QCOMPARE(made.language, language);
}

void TestInvitations::theirTimeIsLeftOutWhereItIsTheSame()
{
    const PersonId person = session().speakers[0].person;
    const auto setZone = [&](const QString &zone, const QString &country) {
        QVERIFY(Directory(**m_in).editPerson(person, "time_zone", [&](Person &each) {
            each.timeZone = zone;
            each.country = country;
        }));
    };
    setZone(u"Europe/Paris"_s, {});
    QVERIFY(!draft().text.contains(u"For you"));
    setZone({}, u"US"_s); // has several
    QVERIFY(!draft().text.contains(u"For you"));
    setZone({}, u"KE"_s);
    QVERIFY(draft().text.contains(
        u"For you: Wednesday 28 February 2024, 16:00–17:30, Nairobi time (UTC+3)"));
    edit([](Session &session) { session.date = PartialDate::ofMonth(2024, 5); });
    QVERIFY(!draft().text.contains(u"For you"));
    QVERIFY(draft().text.contains(u"When: May 2024 (exact date to be announced)"));
}

void TestInvitations::onlyConfirmedOnesAreGivenTheLink_data()
{
    QTest::addColumn<int>("state");
    for (const auto state : {SpeakerState::Proposed, SpeakerState::Invited, SpeakerState::Confirmed,
                             SpeakerState::Declined})
        QTest::newRow(wordOf(state).toUtf8().constData()) << int(state);
}

void TestInvitations::onlyConfirmedOnesAreGivenTheLink()
{
    QFETCH(int, state);
    edit([&](Session &session) { session.speakers[0].state = SpeakerState(state); });
    const bool isConfirmed = SpeakerState(state) == SpeakerState::Confirmed;
    const QString text = draft().text;
    QCOMPARE(text.contains(u"https://meet.example.org/42"), isConfirmed);
    QCOMPARE(text.contains(u"Thank you for having agreed"), isConfirmed);
    QCOMPARE(text.contains(u"whether you can take part"), !isConfirmed);
}

void TestInvitations::nothingIsEscaped()
{
    edit([](Session &session) {
        session.title = u"<b>\"Us\" & 'them'</b> {{series}}"_s;
        session.description = u"a < b & c"_s;
    });
    const MailDraft made = draft();
    QCOMPARE(made.subject, u"Invitation to speak – Session 1: <b>\"Us\" & 'them'</b> {{series}}"_s);
    QVERIFY(made.text.contains(u"\na < b & c\n"));
}

void TestInvitations::whatIsNotKnownIsLeftOut()
{
    const SeriesId bare = *Programme(**m_in).addSeries(seriesOf(u"bare"_s));
    Session added = sessionOf(bare, {});
    Person person;
    person.name = u"Madonna"_s;
    person.email = u"m@example.org"_s;
    Speaker first;
    first.person = *Directory(**m_in).addPerson(person);
    added.speakers = {first};
    m_session = *Programme(**m_in).addSession(added);
    const MailDraft made = draft();
    QVERIFY(made.from.isEmpty());
    QCOMPARE(made.subject, u"Invitation to speak – Session 1"_s);
    QVERIFY(made.text.startsWith(u"Dear Madonna,\n\nWe would be honoured"));
    QVERIFY(made.text.contains(u"\nSession 1\nWhen: Date to be announced\n\nPlease let us know"));
    QVERIFY(made.text.endsWith(u"With kind regards,\n"));
    QVERIFY(!made.text.contains(u"{{"));
}

void TestInvitations::ownTemplateIsUsed()
{
    const QString folder = Publishing(**m_in).templateFolder();
    QVERIFY(QDir().mkpath(folder));
    writeBytes(folder + u"/invitation.en.mustache"_s, "Come! {{session}}\n\n{{addressee}} <&>\n");
    QCOMPARE(draft().subject, u"Come! Session 1: Climate & people"_s);
    QCOMPARE(draft().text, u"Ms Zoë de la Cruz <&>\n"_s);
    writeBytes(folder + u"/invitation.en.mustache"_s, "Come!\n{{email}}\n");
    const auto refused = invitations().draft(m_session, speaker());
    QCOMPARE(codeOf(refused), "template.unknown-field"_ba);
    QCOMPARE(refused.error().reason.arguments,
             (QStringList{u"invitation.en.mustache"_s, u"2"_s, u"email"_s}));
    // A page's template is no letter: what it includes has no such fields.
    writeBytes(folder + u"/invitation.en.mustache"_s, "Come!\n{{> session-body}}\n");
    QVERIFY(!invitations().draft(m_session, speaker()));
    // A language that the program has no words for.
    QFile::remove(folder + u"/invitation.en.mustache"_s);
    writeBytes(folder + u"/invitation.sw.mustache"_s, "Karibu\n{{when}}\n");
    QVERIFY(Programme(**m_in).editSeries(m_series, "language",
                                         [](Series &series) { series.language = u"sw-KE"_s; }));
    QCOMPARE(draft().subject, u"Karibu"_s);
}

void TestInvitations::refusesWithWords()
{
    addSpeaker(u"Jo Poe"_s, QString());
    const auto refused = invitations().draft(m_session, speaker(1));
    QCOMPARE(codeOf(refused), "invitation.no-address"_ba);
    QCOMPARE(worded(refused.error()), u"Jo Poe has no e-mail address"_s);
    QVERIFY(!wayOut(refused.error()).isEmpty());
    QCOMPARE(codeOf(invitations().draft(m_session, Id<Speaker>())), "speaker.missing"_ba);
    QCOMPARE(codeOf(invitations().draft(SessionId(1), speaker())), "session.missing"_ba);
    QCOMPARE(codeOf(invitations().save(m_session, speaker(), m_in->path)),
             "output.onto-workspace"_ba);
    QCOMPARE(
        codeOf(invitations().save(m_session, speaker(), m_in->folder.filePath(u"none/a.eml"_s))),
        "output.cannot-write"_ba);
    edit([](Session &session) { session.status = SessionStatus::Cancelled; });
    const auto over = invitations().draft(m_session, speaker());
    QCOMPARE(codeOf(over), "invitation.session-over"_ba);
    QVERIFY(!wayOut(over.error()).isEmpty());
}

void TestInvitations::savesOneFileEach()
{
    addSpeaker(u"Jo Poe"_s, QString());
    addSpeaker(u"Zoë de la Cruz"_s, u"other@example.org"_s);
    addSpeaker(u"../Al Roe"_s, u"al@exa mple.org"_s);
    QList<Id<Speaker>> all;
    for (const Speaker &each : session().speakers)
        all.append(each.id);
    QDir folder(m_in->folder.path());
    QVERIFY(folder.mkdir(u"mail"_s));
    folder.cd(u"mail"_s);
    const auto saved = invitations().saveAll(m_session, all, folder.path());
    VERIFY_DONE(saved);
    QCOMPARE(folder.entryList(QDir::Files),
             (QStringList{u"Invitation 1 – Zoë de la Cruz (2).eml"_s,
                          u"Invitation 1 – Zoë de la Cruz.eml"_s}));
    QCOMPARE(saved->speakers, (QList{all[0], all[2]}));
    QCOMPARE(saved->refused.size(), 2);
    QCOMPARE(saved->refused[0], (Problem{u"Jo Poe"_s, {"invitation.no-address", {u"Jo Poe"_s}}}));
    QCOMPARE(saved->refused[1].what.code, "mail.address"_ba);
    QCOMPARE(*invitations().fileName(m_session, all[3]), u"Invitation 1 – .._Al Roe.eml"_s);
    QFile file(folder.filePath(u"Invitation 1 – Zoë de la Cruz.eml"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray mail = file.readAll();
    QVERIFY(mail.contains("X-Unsent: 1\r\n"));
    QVERIFY(mail.contains("<zoe@example.org>\r\n"));
}

void TestInvitations::savingReplacesNoFile()
{
    const QString first = m_in->folder.filePath(u"Invitation 1 – Zoë de la Cruz.eml"_s);
    writeBytes(first, "mine");
    VERIFY_DONE(invitations().saveAll(m_session, {speaker()}, m_in->folder.path()));
    QFile file(first);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "mine"_ba);
}

void TestInvitations::proposedOnesBecomeInvited()
{
    addSpeaker(u"Jo Poe"_s, {});
    addSpeaker(u"Al Roe"_s, {});
    edit([](Session &session) { session.speakers[1].state = SpeakerState::Confirmed; });
    const QList<Id<Speaker>> two{speaker(0), speaker(1)};
    QCOMPARE(brokenPromise(
                 *m_in, [&] { return invitations().markInvited(m_session, two).map([](int) {}); },
                 [&] {
                     ChangeSet changes;
                     changes.add(Kind::Session, m_session.value());
                     return changes;
                 }),
             QString());
    const QList<Speaker> speakers = session().speakers;
    QCOMPARE(speakers[0].state, SpeakerState::Invited);
    QCOMPARE(speakers[0].invitedAt, m_in->time.now);
    QCOMPARE(speakers[1].state, SpeakerState::Confirmed);
    QCOMPARE(speakers[2].state, SpeakerState::Proposed);
    QCOMPARE(titleOf(History(**m_in).changes()->first()), u"Session 1: invited: Zoë de la Cruz"_s);
    const auto before = History(**m_in).changes()->size();
    QCOMPARE(invitations().markInvited(m_session, two).value(), 0);
    QCOMPARE(History(**m_in).changes()->size(), before);
}

QTEST_GUILESS_MAIN(TestInvitations)
#include "tst_invitations.moc"
