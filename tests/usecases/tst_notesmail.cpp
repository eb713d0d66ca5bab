// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/correspondence.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/history.h"
#include "usecases/materials.h"
#include "usecases/notesmail.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"
#include "usecases/wording.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

/// A session that was held, with notes and materials of every audience and people of every state.
struct Held : TestWorkspace
{
    Held()
    {
        const auto taken =
            Transfer(*workspace).importDocument(QFINDTESTDATA("../data/mailing.json"));
        if (!taken)
            qFatal("%s", told(taken).constData());
        series = Programme(*workspace).seriesByKey(u"new"_s)->id;
        session = Programme(*workspace).sessionByNumber(series, 1).value();
        edit([](Session &held) {
            held.status = SessionStatus::Held;
            held.summary = u"secret draft"_s;
            held.summaryState = SummaryState::Draft;
        });
        write([this](Stores &stores) {
            addNote(stores, Audience::Registered, u"Shared words"_s);
            addNote(stores, Audience::Internal, u"inner-note"_s);
            slides = addMaterial(stores, u"Slides"_s, Audience::Registered, u"slides"_s);
            paper = addMaterial(stores, u"Paper"_s, Audience::Public, {});
            addMaterial(stores, u"inner-file"_s, Audience::Internal, u"inner"_s);
        });
    }

    void write(const std::function<void(Stores &)> &work)
    {
        const auto done = workspace->door().write({"document.imported", {}}, {},
                                                  [&](Stores &stores) -> Result<void> {
                                                      work(stores);
                                                      return {};
                                                  });
        if (!done)
            qFatal("%s", told(done).constData());
    }
    void edit(const std::function<void(Session &)> &change)
    {
        write([&](Stores &stores) {
            Session value = *stores.rows.find(session);
            change(value);
            stores.rows.replace(value);
        });
    }
    void addNote(Stores &stores, Audience audience, const QString &text) const
    {
        Note note;
        note.session = session;
        note.key = text;
        note.at = QDateTime(QDate(2024, 3, 5), QTime(13, 10), Qt::UTC);
        note.audience = audience;
        note.text = text;
        stores.rows.add(note);
    }
    MaterialId addMaterial(Stores &stores, const QString &title, Audience audience,
                           const QString &bytes) const
    {
        Material material;
        material.session = session;
        material.title = title;
        material.audience = audience;
        material.kind = MaterialKind::Background;
        if (bytes.isEmpty()) {
            material.url = u"https://example.org/"_s + title;
        } else {
            QBuffer buffer;
            buffer.setData(bytes.toUtf8());
            buffer.open(QIODevice::ReadOnly);
            material.content = stores.contents.add(buffer);
            material.file = u"files/Présentation «é» "_s + title + u".pdf"_s;
        }
        stores.rows.add(material);
        return material.id;
    }
    void setState(const QString &name, RegistrationState state)
    {
        write([&](Stores &stores) {
            for (Registration each :
                 stores.rows.load<Registration>("session = ?", session.value())) {
                if (each.person != person(name))
                    continue;
                each.state = state;
                stores.rows.replace(each);
            }
        });
    }
    void correct() // what was shared
    {
        write([&](Stores &stores) {
            for (Note each : stores.rows.load<Note>("session = ?", session.value())) {
                each.text += u" anew"_s;
                stores.rows.replace(each);
            }
        });
    }
    PersonId person(const QString &name) const
    {
        return Directory(*workspace).people(PeopleQuery{name})->value(0);
    }
    NotesMail mail() const { return NotesMail(*workspace); }
    DueNotes due(const NotesWish &wish = {}) const
    {
        const auto due = mail().due(session, wish);
        if (!due)
            qFatal("%s", told(due).constData());
        return *due;
    }
    Result<SavedMail> save(const NotesWish &wish = {})
    {
        return mail().save(session, wish, due(wish).plans, folder.path());
    }
    void send(const SavedMail &saved)
    {
        const auto done = Correspondence(*workspace).markSent(saved.mailings);
        if (!done)
            qFatal("%s", told(done).constData());
    }

    SeriesId series;
    SessionId session;
    MaterialId slides;
    MaterialId paper;
};

QStringList addressesOf(const DueNotes &due, NotesOccasion occasion = NotesOccasion::First)
{
    QStringList all;
    for (const NotesPlan &plan : due.plans) {
        if (plan.occasion == occasion)
            all.append(plan.addresses());
    }
    all.sort();
    return all;
}

const QStringList everyone{u"amir@example.org"_s, u"ana@example.org"_s,   u"ben@example.org"_s,
                           u"lena@example.org"_s, u"oscar@example.org"_s, u"wim@example.org"_s};

} // namespace

/// Notes and presentations by mail to those who may have them, and nobody else.
class TestNotesMail final : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheEntitledAreDue();
    void parcelHoldsWhatIsForThem();
    void letterNamesWhatIsSent();
    void lettersAreInTheLanguageOfTheRecipients();
    void savingNotesInTheLedger();
    void savedOnesStandInADraft();
    void correctionGoesToWhomHadTheOldOne();
    void whoIsNoLongerEntitledIsNotCorrected();
    void outputsOfTheSameContentHaveOneVersion();
    void sentMaterialsAreKnown();
    void changeIsToldInTwoTexts();
    void oneWhoAskedGetsTheirDraft();
    void draftForAnybodyElseIsRefused();
    void addressWithALineBreakIsRefused();
    void failedSavingLeavesNothing();
    void stalePlansAreRefused();
    void tooLargeFilesAreLinkedOrNamed();
    void refusesWithWords();
};

void TestNotesMail::onlyTheEntitledAreDue()
{
    Held in;
    const DueNotes due = in.due();
    QCOMPARE(addressesOf(due), everyone);
    QCOMPARE(due.people(), 7); // two share an address
    QStringList unreachable;
    for (const Unreachable &each : due.unreachable)
        unreachable.append(each.name + u": "_s + worded(each.why));
    unreachable.sort();
    QCOMPARE(unreachable,
             (QStringList{u"Bob Bad: \"bob at example.org\" is no e-mail address"_s,
                          u"Noa Nomail: there is no e-mail address"_s}));
    for (const NotesPlan &plan : due.plans) {
        if (plan.addresses().contains(u"lena@example.org"_s))
            QCOMPARE(plan.recipients.size(), 1);
    }
    in.write([&](Stores &stores) { // a co-organizer's people, and a granted request
        Person staff;
        staff.key = u"staff"_s;
        staff.name = u"Staff"_s;
        staff.email = u"staff@example.org"_s;
        staff.organization = stores.rows.find(in.series)->organizers[0];
        stores.rows.add(staff);
        Request request;
        request.session = in.session;
        request.person = in.person(u"Rita"_s);
        request.state = RequestState::Granted;
        stores.rows.add(request);
    });
    QStringList more = everyone + QStringList{u"rita@example.org"_s, u"staff@example.org"_s};
    more.sort();
    QCOMPARE(addressesOf(in.due()), more);
}

void TestNotesMail::parcelHoldsWhatIsForThem()
{
    const Held in;
    const auto parcel = in.mail().parcel(in.session);
    VERIFY_DONE(parcel);
    QStringList titles;
    for (const ParcelItem &item : parcel->items)
        titles.append(item.title + (item.way == ParcelWay::Attached ? u" +"_s : u" ->"_s));
    QCOMPARE(titles,
             (QStringList{u"Session 1: Climate & people +"_s, u"Paper ->"_s, u"Slides +"_s}));
    QCOMPARE(parcel->keptBack.size(), 1);
    QCOMPARE(parcel->keptBack[0].title, u"inner-file"_s);
    QCOMPARE(parcel->internalNotes, 1);
    QVERIFY(parcel->isSummaryPending);
    QVERIFY(parcel->text.contains(u"Shared words"_s));
    QVERIFY(!parcel->text.contains(u"inner"_s) && !parcel->text.contains(u"secret"_s));
}

void TestNotesMail::letterNamesWhatIsSent()
{
    const Held in;
    const NotesPlan plan = in.due().plans[0];
    const auto draft = in.mail().draft(plan, {});
    VERIFY_DONE(draft);
    QCOMPARE(draft->subject, u"Notes and presentations – Session 1: Climate & people"_s);
    QCOMPARE(draft->text,
             u"Dear colleague,\n\n"
             "Thank you for your interest. Here is what we can share with registered participants "
             "of the following session of 2024 Consultations:\n\n"
             "Session 1: Climate & people\n"
             "When: Tuesday 5 March 2024, 14:00–15:30, Zurich time (UTC+1)\n\n"
             "Attached:\n"
             "– The report of the session (Session 1 – Climate & people.pdf)\n"
             "– Slides (Présentation «é» Slides.pdf)\n\n"
             "Online:\n"
             "– Paper: https://example.org/Paper\n\n"
             "This is for registered participants: please do not pass it on and do not publish "
             "it.\n\n"
             "For any question, please write to consultations@example.org.\n\n"
             "With kind regards,\nHarbour Relief\n"_s);
    QVERIFY(draft->html.contains(u"<a href=\"https://example.org/Paper\">"_s));
    QCOMPARE(draft->to, (QList<MailAddress>{{QString(), u"consultations@example.org"_s}}));
}

void TestNotesMail::lettersAreInTheLanguageOfTheRecipients()
{
    const Held in;
    QHash<QString, QString> subjects;
    for (const NotesPlan &plan : in.due().plans) {
        const auto draft = in.mail().draft(plan, {});
        VERIFY_DONE(draft);
        subjects.insert(plan.language, draft->subject);
    }
    QCOMPARE(subjects.value(u"fr"_s),
             u"Notes et présentations – Session 1 : Climat et populations"_s);
    QVERIFY(subjects.value(u"es"_s).startsWith(u"Notas y presentaciones – "_s));
    QVERIFY(subjects.value(u"ar"_s).startsWith(u"الملاحظات والعروض – "_s));
}

void TestNotesMail::savingNotesInTheLedger()
{
    Held in;
    const DueNotes due = in.due();
    Result<SavedMail> saved;
    const QString broken = brokenPromise(
        in,
        [&]() -> Result<void> {
            saved = in.mail().save(in.session, {}, due.plans, in.folder.path());
            return saved.map([](const SavedMail &) {});
        },
        [&] {
            ChangeSet expected;
            for (const MailingId id : saved->mailings)
                expected.add(Kind::Mailing, id.value());
            return expected;
        });
    QCOMPARE(broken, QString());
    QCOMPARE(saved->files.size(), due.plans.size());
    const QByteArray mail = bytesOf(saved->files[0]);
    QVERIFY(mail.contains("X-Unsent: 1") && mail.contains("Content-Type: application/pdf"));
    QVERIFY(mail.contains("Content-Type: multipart/alternative"));
    QVERIFY(QFileInfo(saved->files[0]).fileName().startsWith(u"Session 1 – Notes – 1 (en)"_s));
    const auto rows = Correspondence(*in).mailings({in.series, in.session});
    VERIFY_DONE(rows);
    QCOMPARE(rows->size(), due.plans.size());
    for (const MailingRow &row : *rows) {
        QCOMPARE(row.kind, MailingKind::Notes);
        QCOMPARE(row.version, due.version);
    }
    const auto newest = History(*in).changes(1);
    VERIFY_DONE(newest);
    QCOMPARE(titleOf(newest->first()), u"%1 mail drafts made: Session 1"_s.arg(due.plans.size()));
}

void TestNotesMail::savedOnesStandInADraft()
{
    Held in;
    const auto saved = in.save();
    VERIFY_DONE(saved);
    const DueNotes due = in.due();
    QVERIFY(due.plans.isEmpty());
    QCOMPARE(due.drafted, 7);
    in.send(*saved);
    QCOMPARE(in.due().current, 7);
    QCOMPARE(in.due().drafted, 0);
}

void TestNotesMail::correctionGoesToWhomHadTheOldOne()
{
    Held in;
    NotesWish one;
    one.batchSize = 1;
    const auto saved = in.save(one);
    VERIFY_DONE(saved);
    const auto rows = Correspondence(*in).mailings({in.series, in.session});
    SavedMail sent; // all but the one to Ben
    for (const MailingRow &row : *rows) {
        if (row.language != u"fr")
            sent.mailings.append(row.id);
    }
    in.send(sent);
    in.time.pass(3600);
    in.setState(u"Pia"_s, RegistrationState::Accepted);
    in.correct();
    const DueNotes due = in.due();
    QVERIFY(due.version != rows->first().version);
    QStringList had = everyone;
    had.removeAll(u"ben@example.org"_s);
    QCOMPARE(addressesOf(due, NotesOccasion::Correction), had);
    QCOMPARE(addressesOf(due), (QStringList{u"ben@example.org"_s, u"pia@example.org"_s}));
    QCOMPARE(due.outdated, 1);
    QCOMPARE(due.olderVersions, QStringList{rows->first().version});
    const auto correction =
        std::ranges::find(due.plans, NotesOccasion::Correction, &NotesPlan::occasion);
    const auto draft = in.mail().draft(*correction, {});
    VERIFY_DONE(draft);
    QCOMPARE(draft->subject,
             u"Corrected version: Notes and presentations – Session 1: Climate & people"_s);
    QVERIFY(draft->text.contains(u"Please use this corrected version"_s));
    const auto again = in.save();
    VERIFY_DONE(again);
    in.send(*again);
    QVERIFY(in.due().plans.isEmpty());
}

void TestNotesMail::whoIsNoLongerEntitledIsNotCorrected()
{
    Held in;
    const auto saved = in.save();
    VERIFY_DONE(saved);
    in.send(*saved);
    in.setState(u"Oscar"_s, RegistrationState::Cancelled);
    in.correct();
    const DueNotes due = in.due();
    QVERIFY(!addressesOf(due, NotesOccasion::Correction).contains(u"oscar@example.org"_s));
    QCOMPARE(due.former.size(), 1);
    QCOMPARE(due.former[0].name, u"Oscar Observer"_s);
    QCOMPARE(due.former[0].bars, QList{Withheld::Cancelled});
}

void TestNotesMail::outputsOfTheSameContentHaveOneVersion()
{
    Held in;
    const QString version = in.due().version;
    in.time.pass(86400);
    in.reopen();
    in.edit([](Session &session) {
        session.meetingUrl = u"https://meet.example.org/other"_s;
        session.summary = u"another draft"_s;
    });
    QCOMPARE(in.due().version, version);
    in.edit([](Session &session) { session.summaryState = SummaryState::Approved; });
    QVERIFY(in.due().version != version);
}

void TestNotesMail::sentMaterialsAreKnown()
{
    Held in;
    const auto saved = in.save();
    VERIFY_DONE(saved);
    QVERIFY(in.mail().sentMaterials(in.session)->isEmpty()); // only made yet
    in.time.pass(60);
    in.send(*saved);
    const auto sent = in.mail().sentMaterials(in.session);
    VERIFY_DONE(sent);
    QCOMPARE(sent->size(), 2);
    QCOMPARE(sent->value(in.slides), in.time.now);
    QCOMPARE(sent->value(in.paper), in.time.now);
    VERIFY_DONE(Materials(*in).removeMaterial(in.slides)); // the ledger outlives it
    QVERIFY(in.mail().sentMaterials(in.session)->contains(in.slides));
}

void TestNotesMail::changeIsToldInTwoTexts()
{
    Held in;
    const auto saved = in.save();
    VERIFY_DONE(saved);
    in.send(*saved);
    const QString version = in.due().version;
    in.correct();
    const auto change = in.mail().changeSince(in.session, version);
    VERIFY_DONE(change);
    QVERIFY(change->before.contains(u"Shared words"_s));
    QVERIFY(!change->before.contains(u"anew"_s));
    QVERIFY(change->after.contains(u"Shared words anew"_s));
}

void TestNotesMail::oneWhoAskedGetsTheirDraft()
{
    Held in;
    in.write([&](Stores &stores) {
        Request request;
        request.session = in.session;
        request.person = in.person(u"Rita"_s);
        request.state = RequestState::Granted;
        stores.rows.add(request);
    });
    const auto plan = in.mail().planFor(in.session, in.person(u"Rita"_s));
    VERIFY_DONE(plan);
    const auto draft = in.mail().draft(*plan, {});
    VERIFY_DONE(draft);
    QVERIFY(draft->text.contains(u"As you asked"_s));
    for (int i = 0; i < 2; ++i) { // as often as they ask
        const auto saved = in.mail().saveFor(in.session, in.person(u"Rita"_s), in.folder.path());
        VERIFY_DONE(saved);
        QCOMPARE(saved->files.size(), 1);
        QVERIFY(bytesOf(saved->files[0]).contains("Bcc: rita@example.org"));
    }
    QVERIFY(!addressesOf(in.due()).contains(u"rita@example.org"_s)); // stands in a draft now
}

void TestNotesMail::draftForAnybodyElseIsRefused()
{
    Held in;
    for (const auto &[name, bar] : {std::pair(u"Rita"_s, u"the registration was regretted"_s),
                                    std::pair(u"Wes"_s, u"on the waiting list"_s),
                                    std::pair(u"Pia"_s, u"the registration is not decided"_s),
                                    std::pair(u"Cora"_s, u"the registration was cancelled"_s),
                                    std::pair(u"Dora"_s, u"did not register"_s)}) {
        const auto plan = in.mail().planFor(in.session, in.person(name));
        QCOMPARE(codeOf(plan), "notesmail.not-entitled"_ba);
        QCOMPARE(worded(plan.error().list.value(0).what), bar);
        QCOMPARE(codeOf(in.mail().saveFor(in.session, in.person(name), in.folder.path())),
                 "notesmail.not-entitled"_ba);
    }
    // A plan that the rule made for another session, or before a regret, opens nothing.
    NotesPlan plan = in.due().plans[0];
    plan.session = Programme(*in).sessionByNumber(in.series, 2).value();
    QVERIFY(!in.mail().draft(plan, {}));
    QVERIFY(QDir(in.folder.path()).entryList({u"*.eml"_s}).isEmpty());
}

void TestNotesMail::addressWithALineBreakIsRefused()
{
    Held in;
    in.write([&](Stores &stores) {
        Person ana = *stores.rows.find(in.person(u"Ana"_s));
        ana.email = u"ana@example.org\r\nCc: all@example.org"_s;
        stores.rows.replace(ana);
    });
    const DueNotes due = in.due();
    const auto refused =
        std::ranges::find(due.unreachable, u"Ms Ana Harbour"_s, &Unreachable::name);
    QVERIFY(refused != due.unreachable.end());
    QCOMPARE(refused->why.code, "mail.control"_ba);
    const auto saved = in.save();
    VERIFY_DONE(saved);
    for (const QString &file : saved->files)
        QVERIFY(!bytesOf(file).contains("all@example.org"));
}

void TestNotesMail::failedSavingLeavesNothing()
{
    Held in;
    const QStringList before = dump(in.path);
    const QString folder = in.folder.filePath(u"missing"_s);
    QCOMPARE(codeOf(in.mail().save(in.session, {}, in.due().plans, folder)),
             "output.cannot-write"_ba);
    QCOMPARE(dump(in.path), before);
    QCOMPARE(in.due().people(), 7);
}

void TestNotesMail::stalePlansAreRefused()
{
    Held in;
    const QList<NotesPlan> plans = in.due().plans;
    in.setState(u"Ben"_s, RegistrationState::Regretted);
    QCOMPARE(codeOf(in.mail().save(in.session, {}, plans, in.folder.path())),
             "mailing.changed-meanwhile"_ba);
    in.correct();
    QCOMPARE(codeOf(in.mail().draft(plans[0], {})), "mailing.changed-meanwhile"_ba);
    QVERIFY(QDir(in.folder.path()).entryList({u"*.eml"_s}).isEmpty());
}

void TestNotesMail::tooLargeFilesAreLinkedOrNamed()
{
    Held in;
    in.write([&](Stores &stores) {
        in.addMaterial(stores, u"Film"_s, Audience::Registered, QString(3 << 20, u'x'));
    });
    NotesWish small;
    small.mostBytes = 3 << 20;
    const auto draft = in.mail().draft(in.due(small).plans[0], small);
    VERIFY_DONE(draft);
    QVERIFY(draft->text.contains(u"please ask us for it:\n– Film\n"_s));
    const auto saved = in.mail().save(in.session, small, in.due(small).plans, in.folder.path());
    VERIFY_DONE(saved);
    for (const QString &file : saved->files)
        QVERIFY(QFileInfo(file).size() < small.mostBytes);
    in.send(*saved);
    // Once it can be had, those who could not get it are offered it.
    QCOMPARE(addressesOf(in.due(), NotesOccasion::Correction), everyone);
}

void TestNotesMail::refusesWithWords()
{
    Held in;
    const NotesPlan plan = in.due().plans[0];
    VERIFY_DONE(Programme(*in).editSeries(in.series, "contact_email",
                                          [](Series &series) { series.contactEmail.clear(); }));
    QCOMPARE(codeOf(in.mail().draft(plan, {})), "mailing.no-contact"_ba);
    QCOMPARE(codeOf(in.save()), "mailing.no-contact"_ba);
    const auto idea = Programme(*in).sessionByNumber(in.series, 3).value();
    QCOMPARE(codeOf(in.mail().due(idea, {})), "session.not-announced"_ba);
    const auto bare = Programme(*in).sessionByNumber(in.series, 2).value();
    const auto nothing = in.mail().due(bare, {});
    QCOMPARE(codeOf(nothing), "notesmail.nothing"_ba);
    QCOMPARE(worded(nothing.error()), u"Session 2 has nothing to send to participants"_s);
    QVERIFY(!wayOut(nothing.error()).isEmpty());
    QCOMPARE(codeOf(in.mail().due(SessionId(99), {})), "session.missing"_ba);
    QCOMPARE(codeOf(in.mail().planFor(in.session, PersonId(99))), "person.missing"_ba);
}

QTEST_MAIN(TestNotesMail)
#include "tst_notesmail.moc"
