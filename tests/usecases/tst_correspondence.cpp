// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/correspondence.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/duplicates.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/publishing.h"
#include "usecases/transfer.h"
#include "usecases/wording.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

/// A series to which people of every kind and state have registered, and one of the year before.
struct Registered : TestWorkspace
{
    Registered()
    {
        const auto taken =
            Transfer(*workspace).importDocument(QFINDTESTDATA("../data/mailing.json"));
        if (!taken)
            qFatal("%s", told(taken).constData());
        series = Programme(*workspace).seriesByKey(u"new"_s)->id;
        target = session(1);
    }

    Gathering session(int number) const
    {
        return {series, Programme(*workspace).sessionByNumber(series, number).value()};
    }
    Correspondence mail() const { return Correspondence(*workspace); }
    static MailingWish wish(MailingKind kind, int size = 50)
    {
        MailingWish wish;
        wish.kind = kind;
        wish.batchSize = size;
        return wish;
    }
    DueMail due(MailingKind kind) const
    {
        const auto due = mail().due(target, wish(kind));
        if (!due)
            qFatal("%s", told(due).constData());
        return *due;
    }
    MailDraft draft(const DraftPlan &plan) const
    {
        const auto draft = mail().draft(target, plan);
        if (!draft)
            qFatal("%s", told(draft).constData());
        return *draft;
    }
    /// The one draft that goes to the address.
    DraftPlan planFor(MailingKind kind, const QString &address) const
    {
        for (const DraftPlan &plan : due(kind).drafts) {
            if (plan.addresses().contains(address))
                return plan;
        }
        return {};
    }
    Result<SavedMail> save(MailingKind kind)
    {
        return mail().save(target, wish(kind), due(kind).drafts, folder.path());
    }
    PersonId person(const QString &name) const
    {
        return Directory(*workspace).people(PeopleQuery{name})->value(0);
    }
    void decide(const QString &name, RegistrationState state);

    SeriesId series;
    Gathering target;
};

QStringList addressesOf(const DueMail &due)
{
    QStringList all;
    for (const DraftPlan &draft : due.drafts)
        all.append(draft.addresses());
    all.sort();
    return all;
}

} // namespace

/// Mail drafts to registered people, and the ledger of them.
class TestCorrespondence final : public QObject
{
    Q_OBJECT

private slots:
    void everyoneGetsTheAnswerToTheirState();
    void draftGoesFromAndToTheContact();
    void personalLetterSaysWhatIsAskedFor();
    void batchNamesNobody();
    void lettersAreInTheLanguageOfTheRecipients();
    void linkGoesToTheAcceptedAlone();
    void wholeMeetingIsWrittenAbout();
    void announcementGoesToWhomAgreed();
    void hiddenSessionsAreNotAnnounced();
    void whoCannotBeWrittenToIsTold();
    void ownTemplateIsUsed();
    void savingNotesInTheLedger();
    void savedOnesAreNotDueAgain();
    void changedDecisionIsDueAgain();
    void fileNamesNameNobodyInDanger();
    void failedSavingLeavesNothing();
    void stalePlansAreRefused();
    void sentIsConfirmedAndDiscardedIsDue();
    void mergedPeopleKeepTheirMail();
    void personInTheLedgerIsNotRemoved();
    void sessionGoesWithItsLedger();
    void documentHoldsNoLedger();
    void refusesWithWords();
};

void TestCorrespondence::everyoneGetsTheAnswerToTheirState()
{
    const Registered in;
    const DueMail due = in.due(MailingKind::Answer);
    QStringList groups;
    for (const DraftPlan &plan : due.drafts)
        groups.append(
            u"%1 %2 %3"_s.arg(wordOf(*plan.told), plan.language, plan.addresses().join(u',')));
    QCOMPARE(groups,
             (QStringList{u"participant en ana@example.org"_s, u"participant en lena@example.org"_s,
                          u"participant ar amir@example.org"_s, u"participant fr ben@example.org"_s,
                          u"observer es oscar@example.org"_s, u"on_hold en hal@example.org"_s,
                          u"on_hold en hana@example.org"_s, u"regretted en rita@example.org"_s,
                          u"regretted en ryan@example.org"_s, u"waitlisted en wes@example.org"_s,
                          u"waitlisted es wai@example.org"_s}));
    QCOMPARE(due.people(), 12); // two share an address
    QCOMPARE(due.undecided, 1);
}

void TestCorrespondence::draftGoesFromAndToTheContact()
{
    const Registered in;
    const MailDraft draft = in.draft(in.due(MailingKind::Answer).drafts[0]);
    const QList<MailAddress> contact{{QString(), u"consultations@example.org"_s}};
    QCOMPARE(draft.from, contact);
    QCOMPARE(draft.to, contact);
    QVERIFY(draft.cc.isEmpty());
    QCOMPARE(draft.bcc, (QList<MailAddress>{{QString(), u"ana@example.org"_s}}));
    QCOMPARE(draft.subject, u"Your registration is accepted – Session 1: Climate & people"_s);
    QCOMPARE(draft.text,
             u"Dear colleague,\n\n"
             "Thank you for registering. We are pleased to confirm that you can take part in the "
             "following session of 2024 Consultations:\n\n"
             "Session 1: Climate & people\n"
             "When: Tuesday 5 March 2024, 14:00–15:30, Zurich time (UTC+1)\n"
             "How: Online\n\n"
             "We will send you what you need in order to join before it begins. If you can no "
             "longer take part, please tell us, so that somebody else can have your place.\n\n"
             "For any question, please write to consultations@example.org.\n\n"
             "With kind regards,\nHarbour Relief\n"_s);
    QVERIFY(draft.html.contains(u"<p>Session 1: Climate &amp; people<br>"_s));
}

void TestCorrespondence::personalLetterSaysWhatIsAskedFor()
{
    const Registered in;
    const auto text = [&](const QString &address) {
        return in.draft(in.planFor(MailingKind::Answer, address)).text;
    };
    const QString hal = text(u"hal@example.org"_s);
    QVERIFY(hal.startsWith(u"Dear Hal Hold,"));
    QVERIFY(hal.contains(u"What we ask for: your partnership agreement\n– You say that you meet "
                         "this criterion: be a partner of UNHCR in 2023/2024\n"_s));
    QVERIFY(text(u"rita@example.org"_s).contains(u"The reason: the session is for NGOs alone"_s));
    QVERIFY(text(u"wai@example.org"_s).contains(u"Su posición en la lista: 3."_s));
    QVERIFY(!text(u"hana@example.org"_s).contains(u"What we ask for"_s));
    QVERIFY(!text(u"ryan@example.org"_s).contains(u"The reason"_s));
}

void TestCorrespondence::batchNamesNobody()
{
    const Registered in;
    for (const MailingKind kind : {MailingKind::Answer, MailingKind::JoiningInstructions,
                                   MailingKind::Reminder, MailingKind::Announcement}) {
        const DueMail due = in.due(kind);
        QVERIFY(!due.drafts.isEmpty());
        for (const DraftPlan &plan : due.drafts) {
            const MailDraft draft = in.draft(plan);
            const QString all = draft.subject + draft.text + draft.html;
            QVERIFY(!all.contains(u"inner-remark"_s));
            QVERIFY(!all.contains(u"Secret"_s) && !all.contains(u"A lawyer"_s));
            for (const MailingRecipient &each : plan.recipients)
                QVERIFY(!all.contains(each.address, Qt::CaseInsensitive));
            for (const QString &name : plan.names)
                QVERIFY(plan.personal || name.isEmpty() || !all.contains(name));
        }
    }
}

void TestCorrespondence::lettersAreInTheLanguageOfTheRecipients()
{
    const Registered in;
    const MailDraft french = in.draft(in.planFor(MailingKind::Answer, u"ben@example.org"_s));
    QCOMPARE(french.language, u"fr"_s);
    QVERIFY(french.subject.startsWith(u"Votre inscription est acceptée – "));
    QVERIFY(french.text.contains(u"Climat et populations"_s));
    QVERIFY(french.text.contains(u"Consultations de 2024"_s));
    const MailDraft arabic = in.draft(in.planFor(MailingKind::Answer, u"amir@example.org"_s));
    QVERIFY(arabic.html.contains(u"<html lang=\"ar\" dir=\"rtl\">"_s));
    QVERIFY(arabic.subject.startsWith(u"تم قبول تسجيلكم"));
}

void TestCorrespondence::linkGoesToTheAcceptedAlone()
{
    const Registered in;
    const QStringList accepted{u"amir@example.org"_s, u"ana@example.org"_s, u"ben@example.org"_s,
                               u"lena@example.org"_s, u"oscar@example.org"_s};
    for (const MailingKind kind : {MailingKind::JoiningInstructions, MailingKind::Reminder}) {
        QCOMPARE(addressesOf(in.due(kind)), accepted);
        for (const DraftPlan &plan : in.due(kind).drafts) {
            const MailDraft draft = in.draft(plan);
            QVERIFY(draft.text.contains(u": https://meet.example.org/secret-1\n"_s));
            QVERIFY(draft.html.contains(u"<a href=\"https://meet.example.org/secret-1\">"_s));
        }
    }
    for (const MailingKind kind : {MailingKind::Answer, MailingKind::Announcement}) {
        for (const DraftPlan &plan : in.due(kind).drafts) {
            const MailDraft draft = in.draft(plan);
            QVERIFY(!(draft.subject + draft.text + draft.html).contains(u"meet.example"_s));
        }
    }
}

void TestCorrespondence::wholeMeetingIsWrittenAbout()
{
    Registered in;
    in.target = {in.series, {}};
    QCOMPARE(addressesOf(in.due(MailingKind::Answer)), QStringList{u"wim@example.org"_s});
    const MailDraft answer = in.draft(in.due(MailingKind::Answer).drafts[0]);
    QCOMPARE(answer.subject, u"Your registration is accepted – 2024 Consultations"_s);
    QVERIFY(answer.text.contains(u"2024 Consultations\nWhen: 5–7 March 2024\n"_s));
    const MailDraft joining = in.draft(in.due(MailingKind::JoiningInstructions).drafts[0]);
    QVERIFY(!joining.text.contains(u"Hidden idea"_s)); // it is nobody's to know yet
    QVERIFY(joining.text.contains(u"Link to the meeting: https://meet.example.org/secret-1"_s));
    QVERIFY(joining.text.contains(u"Where: Harbour House, Room 3"_s));
}

void TestCorrespondence::announcementGoesToWhomAgreed()
{
    const Registered in;
    const DueMail due = in.due(MailingKind::Announcement);
    QCOMPARE(addressesOf(due), (QStringList{u"fela@example.org"_s, u"futa@example.org"_s}));
    const MailDraft draft = in.draft(in.planFor(MailingKind::Announcement, u"futa@example.org"_s));
    QVERIFY(draft.text.contains(u"Register: https://register.example.org/1\n"
                                "Registration is open until 1 March 2024.\n"_s));
}

void TestCorrespondence::hiddenSessionsAreNotAnnounced()
{
    Registered in;
    in.target = {in.series, {}};
    for (const DraftPlan &plan : in.due(MailingKind::Announcement).drafts) {
        const MailDraft draft = in.draft(plan);
        QVERIFY(draft.text.contains(u"In the hall"_s));
        QVERIFY(!draft.text.contains(u"Hidden idea"_s));
    }
    in.target = in.session(3);
    const DueMail due = in.due(MailingKind::Announcement);
    QCOMPARE(codeOf(in.mail().draft(in.target, due.drafts[0])), "mailing.not-announced"_ba);
}

void TestCorrespondence::whoCannotBeWrittenToIsTold()
{
    const Registered in;
    QStringList lines;
    for (const Unreachable &each : in.due(MailingKind::Answer).unreachable)
        lines.append(each.name + u": "_s + worded(each.why));
    QCOMPARE(lines,
             (QStringList{u"Noa Nomail: there is no e-mail address"_s,
                          u"Bob Bad: \"bob at example.org\" is no e-mail address"_s}));
}

void TestCorrespondence::ownTemplateIsUsed()
{
    const Registered in;
    const QString folder = Publishing(*in).templateFolder();
    QVERIFY(QDir().mkpath(folder));
    writeBytes(folder + u"/reminder.sw.mustache"_s, "Kumbusho\n\nHabari,\n{{about}}\n");
    VERIFY_DONE(Directory(*in).editPerson(in.person(u"Ben"_s), "languages",
                                          [](Person &person) { person.languages = {u"sw"_s}; }));
    const DraftPlan plan = in.planFor(MailingKind::Reminder, u"ben@example.org"_s);
    QCOMPARE(plan.language, u"sw"_s);
    QCOMPARE(in.draft(plan).subject, u"Kumbusho"_s);
    writeBytes(folder + u"/answer.fr.mustache"_s,
               "Oui\n\n{{#participant}}{{meeting}}{{/participant}}");
    const DraftPlan french = in.planFor(MailingKind::JoiningInstructions, u"ana@example.org"_s);
    QVERIFY(in.mail().draft(in.target, french));
    DraftPlan answer = in.due(MailingKind::Answer).drafts[0];
    answer.language = u"fr"_s;
    QCOMPARE(codeOf(in.mail().draft(in.target, answer)), "template.unknown-field"_ba);
}

void TestCorrespondence::savingNotesInTheLedger()
{
    Registered in;
    SavedMail saved;
    const QString broken = brokenPromise(
        in,
        [&] {
            return in.save(MailingKind::Answer).map([&](const SavedMail &done) { saved = done; });
        },
        [&] {
            ChangeSet expected;
            for (const MailingId id : saved.mailings)
                expected.add(Kind::Mailing, id.value());
            return expected;
        });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    QCOMPARE(saved.files.size(), 11);
    const auto ledger = in.mail().mailings(in.target);
    VERIFY_DONE(ledger);
    QCOMPARE(ledger->size(), 11);
    const MailingRow row = ledger->last();
    QCOMPARE(row.kind, MailingKind::Answer);
    QCOMPARE(row.told, Answered::Participant);
    QCOMPARE(row.recipients, 2);
    QCOMPARE(row.about, u"Climate & people"_s);
    QCOMPARE(row.madeAt, in.time.now);
    QVERIFY(!row.sentAt.isValid());
    const QByteArray bytes = bytesOf(saved.files[0]);
    QVERIFY(bytes.contains("X-Unsent: 1"));
    const QString hash =
        QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    QVERIFY(dump(in.path).filter(u"mailing: "_s).filter(hash).size() == 1);
    QCOMPARE(titleOf(History(*in).changes()->first()), u"11 mail drafts made: Session 1"_s);
}

void TestCorrespondence::savedOnesAreNotDueAgain()
{
    Registered in;
    VERIFY_DONE(in.save(MailingKind::Answer));
    const DueMail after = in.due(MailingKind::Answer);
    QCOMPARE(after.people(), 0);
    QCOMPARE(after.before, 12);
    QVERIFY(in.due(MailingKind::Reminder).people() > 0); // another kind
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(in.due(MailingKind::Answer).people(), 12);
}

void Registered::decide(const QString &name, RegistrationState state)
{
    const PersonId whom = person(name);
    VERIFY_DONE(workspace->door().write(
        {"registrations.imported", {name}}, {}, [&](Stores &stores) -> Result<void> {
            for (Registration each :
                 stores.rows.load<Registration>("session = ?", target.session.value())) {
                if (each.person != whom)
                    continue;
                each.state = state;
                each.decidedAt = time.now;
                stores.rows.replace(each);
            }
            return {};
        }));
    time.pass(60);
}

void TestCorrespondence::changedDecisionIsDueAgain()
{
    Registered in;
    VERIFY_DONE(in.save(MailingKind::Answer));
    in.decide(u"Ana"_s, RegistrationState::Regretted);
    in.decide(u"Hal"_s, RegistrationState::OnHold); // and asked for something else
    in.decide(u"Wai"_s, RegistrationState::Accepted);
    in.decide(u"Ben"_s, RegistrationState::Cancelled);
    QCOMPARE(addressesOf(in.due(MailingKind::Answer)),
             (QStringList{u"ana@example.org"_s, u"hal@example.org"_s, u"wai@example.org"_s}));
    VERIFY_DONE(in.save(MailingKind::Answer));
    QCOMPARE(in.due(MailingKind::Answer).people(), 0);
    in.decide(u"Ana"_s, RegistrationState::Accepted);
    QCOMPARE(addressesOf(in.due(MailingKind::Answer)), QStringList{u"ana@example.org"_s});
}

void TestCorrespondence::fileNamesNameNobodyInDanger()
{
    Registered in;
    in.decide(u"Lena"_s, RegistrationState::Waitlisted);
    const auto saved = in.save(MailingKind::Answer);
    VERIFY_DONE(saved);
    const QString names = QDir(in.folder.path()).entryList({u"*.eml"_s}).join(u'\n');
    QVERIFY2(names.contains(u"Session 1 – On hold – Hal Hold (en).eml"_s), qPrintable(names));
    QVERIFY(names.contains(u"Session 1 – Accepted as participant – 1 (en).eml"_s));
    QVERIFY(!names.contains(u"Lena"_s) && !names.contains(u"Secret"_s));
    QVERIFY(!names.contains(u'@'));
}

void TestCorrespondence::failedSavingLeavesNothing()
{
    Registered in;
    const QString folder = in.folder.filePath(u"no/such"_s);
    const QStringList before = dump(in.path);
    QCOMPARE(codeOf(in.mail().save(in.target, Registered::wish(MailingKind::Answer),
                                   in.due(MailingKind::Answer).drafts, folder)),
             "output.cannot-write"_ba);
    QCOMPARE(dump(in.path), before);
}

void TestCorrespondence::stalePlansAreRefused()
{
    Registered in;
    const QList<DraftPlan> plans = in.due(MailingKind::Reminder).drafts;
    in.decide(u"Ana"_s, RegistrationState::Regretted);
    QCOMPARE(codeOf(in.mail().save(in.target, Registered::wish(MailingKind::Reminder), plans,
                                   in.folder.path())),
             "mailing.changed-meanwhile"_ba);
    QVERIFY(QDir(in.folder.path()).entryList({u"*.eml"_s}).isEmpty());
}

void TestCorrespondence::sentIsConfirmedAndDiscardedIsDue()
{
    Registered in;
    const auto saved = in.save(MailingKind::Reminder);
    VERIFY_DONE(saved);
    const QList<MailingId> first{saved->mailings[0]};
    in.time.pass(300);
    const QString broken = brokenPromise(
        in, [&] { return in.mail().markSent(first); },
        [&] {
            ChangeSet expected;
            expected.add(Kind::Mailing, first[0].value());
            return expected;
        });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    const auto row = in.mail().mailings(in.target)->last();
    QCOMPARE(row.sentAt, in.time.now);
    in.time.pass(300);
    VERIFY_DONE(in.mail().markSent(first)); // once is enough
    QCOMPARE(in.mail().mailings(in.target)->last(), row);
    VERIFY_DONE(in.mail().discard(saved->mailings)); // what was sent stays
    QCOMPARE(in.mail().mailings(in.target)->size(), 1);
    QCOMPARE(addressesOf(in.due(MailingKind::Reminder)),
             (QStringList{u"amir@example.org"_s, u"ben@example.org"_s, u"lena@example.org"_s,
                          u"oscar@example.org"_s}));
    QCOMPARE(codeOf(in.mail().markSent({MailingId(99)})), "mailing.missing"_ba);
}

void TestCorrespondence::mergedPeopleKeepTheirMail()
{
    Registered in;
    VERIFY_DONE(in.save(MailingKind::Reminder));
    const PersonId ana = in.person(u"Ana"_s);
    const PersonId una = in.person(u"Una"_s);
    const PersonId ben = in.person(u"Ben"_s);
    QCOMPARE(in.mail().mailingsOf(ana)->size(), 1);
    Duplicates duplicates(*in);
    VERIFY_DONE(duplicates.merge(Kind::Person, ana.value(), ben.value(), {}));
    QCOMPARE(in.mail().mailingsOf(ana)->size(), 2);
    VERIFY_DONE(duplicates.merge(Kind::Person, ana.value(), una.value(), {}));
    QCOMPARE(in.mail().mailingsOf(ana)->size(), 2);
    QCOMPARE(in.due(MailingKind::Reminder).people(), 0);
}

void TestCorrespondence::personInTheLedgerIsNotRemoved()
{
    Registered in;
    VERIFY_DONE(in.save(MailingKind::Announcement));
    const auto refused = Directory(*in).removePerson(in.person(u"Futa"_s));
    QCOMPARE(codeOf(refused), "person.in-use"_ba);
    QVERIFY2(told(refused).contains("Mail written to them"), told(refused).constData());
}

void TestCorrespondence::sessionGoesWithItsLedger()
{
    Registered in;
    VERIFY_DONE(in.save(MailingKind::Answer));
    Programme programme(*in);
    VERIFY_DONE(programme.removeSession(in.target.session));
    QVERIFY(dump(in.path).filter(u"mailing"_s).isEmpty());
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(in.mail().mailings(in.target)->size(), 11);
    VERIFY_DONE(programme.removeSeries(in.series));
}

void TestCorrespondence::documentHoldsNoLedger()
{
    Registered in;
    const auto before = Transfer(*in).exportBytes({});
    VERIFY_DONE(in.save(MailingKind::Answer));
    QCOMPARE(*Transfer(*in).exportBytes({}), *before);
}

void TestCorrespondence::refusesWithWords()
{
    Registered in;
    const DraftPlan joining = in.due(MailingKind::JoiningInstructions).drafts[0];
    const auto edit = [&](const std::function<void(Session &)> &change) {
        VERIFY_DONE(Programme(*in).editSession(in.target.session, "title", change));
    };
    edit([](Session &session) { session.meetingUrl.clear(); });
    const auto noLink = in.mail().draft(in.target, joining);
    QCOMPARE(codeOf(noLink), "mailing.no-way-in"_ba);
    QCOMPARE(worded(noLink.error()),
             u"Session 1 has no meeting link, or no venue where it is in person"_s);
    edit([](Session &session) { session.status = SessionStatus::Cancelled; });
    QCOMPARE(codeOf(in.mail().draft(in.target, joining)), "mailing.session-over"_ba);
    VERIFY_DONE(Programme(*in).editSeries(in.series, "contact_email",
                                          [](Series &series) { series.contactEmail.clear(); }));
    QCOMPARE(codeOf(in.mail().draft(in.target, joining)), "mailing.no-contact"_ba);
    QCOMPARE(codeOf(in.mail().due({in.series, SessionId(99)}, {})), "session.missing"_ba);
    QCOMPARE(codeOf(in.mail().due({SeriesId(99), {}}, {})), "series.missing"_ba);
    DraftPlan notes = joining;
    notes.kind = MailingKind::Notes;
    VERIFY_DONE(Programme(*in).editSeries(in.series, "contact_email", [](Series &series) {
        series.contactEmail = u"a@example.org"_s;
    }));
    QVERIFY(!in.mail().draft(in.target, notes));
}

QTEST_GUILESS_MAIN(TestCorrespondence)
#include "tst_correspondence.moc"
