// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/notesmail.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

// A draft for anybody whom the rule has not let through cannot even be written down.
static_assert(!std::is_default_constructible_v<EntitledRecipient>);
static_assert(!std::is_constructible_v<EntitledRecipient, PersonId, SessionId, QList<Entitled>>);
static_assert(!std::is_default_constructible_v<NotesRecipient>);
static_assert(!std::is_constructible_v<EntitledRecipient, PersonId>);

namespace {

constexpr SessionId here(10);
constexpr SeriesId thisSeries(20);
constexpr OrganizationId harbour(30);

RegisteredSession viewOf()
{
    RegisteredSession view;
    view.series.title = u"2024"_s;
    view.series.language = u"en"_s;
    view.series.timeZone = u"Europe/Zurich"_s;
    PublicSession &session = view.session;
    session.number = 2;
    session.title = u"Climate"_s;
    session.state = PublicState::Held;
    session.date = PartialDate(QDate(2024, 2, 22));
    session.start = QTime(14, 0);
    session.end = QTime(15, 30);
    session.summary = u"All agreed."_s;
    session.speakers.append(
        {u"Ms"_s, u"Jane"_s, SpeakerRole::Moderator, u"Head"_s, {u"Org"_s, {}, {}}});
    view.notes.append({QDateTime(QDate(2024, 2, 22), QTime(13, 5), Qt::UTC), NoteKind::Question,
                       u"An NGO"_s, u"Why?"_s});
    view.actions.append({u"Write"_s, {u"Org"_s, {}, {}}, {}, QDate(2024, 5, 1), ActionState::Open});
    view.materials.append(
        {u"Slides"_s, MaterialKind::Presentation, {}, u"a.pdf"_s, u"en"_s, MaterialId(7)});
    session.materials.append(
        {u"Paper"_s, MaterialKind::Background, u"https://example.org/p"_s, u"fr"_s});
    return view;
}

ParcelItem fileOf(int id, qint64 bytes, const QString &url = {})
{
    ParcelItem item;
    item.material = MaterialId(id);
    item.title = u"File %1"_s.arg(id);
    item.file = u"f%1.pdf"_s.arg(id);
    item.bytes = bytes;
    item.url = url;
    item.hash = QString::number(id);
    return item;
}

NotesAsker accepted(int id, const QString &address, const QString &language = {})
{
    NotesAsker asker;
    asker.asker.person = PersonId(id);
    Registration registration;
    registration.person = PersonId(id);
    registration.series = thisSeries;
    registration.session = here;
    registration.state = RegistrationState::Accepted;
    asker.asker.registrations = {registration};
    asker.name = u"Person %1"_s.arg(id);
    asker.address = address;
    if (!language.isEmpty())
        asker.languages = {language};
    return asker;
}

NotesAsker inState(NotesAsker asker, RegistrationState state)
{
    asker.asker.registrations[0].state = state;
    return asker;
}

DueNotes dueOf(const QList<NotesAsker> &all, int batchSize = 50, bool again = false)
{
    Session session;
    session.id = here;
    session.series = thisSeries;
    Series series;
    series.id = thisSeries;
    series.organizers = {harbour};
    NotesParcel parcel;
    parcel.session = here;
    parcel.version = u"v2"_s;
    NotesWish wish;
    wish.batchSize = batchSize;
    wish.again = again;
    wish.languages = {u"en"_s, u"fr"_s};
    wish.fallback = u"en"_s;
    return dueNotes(wish, parcel, all, session, series);
}

QStringList shown(const DueNotes &due)
{
    QStringList all;
    for (const NotesPlan &plan : due.plans) {
        QStringList people;
        for (const NotesRecipient &each : plan.recipients)
            people.append(QString::number(each.whom.person().value()));
        all.append(u"%1 %2 %3"_s.arg(QString::number(int(plan.occasion)), plan.language,
                                     people.join(u',')));
    }
    return all;
}

} // namespace

/// What is mailed of a session, in which version and to whom.
class TestNotesRule final : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheRuleMakesARecipient();
    void sameContentIsTheSameVersion();
    void whatIsSeenMakesAnotherVersion_data();
    void whatIsSeenMakesAnotherVersion();
    void filesMakeAnotherVersion();
    void whatDoesNotFitIsLinkedOrNamed();
    void barsSayWhyAMaterialStays();
    void oneWithoutAnythingGetsTheFirst();
    void whoHasAnOlderVersionGetsTheCorrection();
    void whoMayNoLongerHaveItIsNotWrittenTo();
    void whoHasItGetsItAgainOnlyWhenWished();
    void batchesAreFilled();
    void twoWithOneAddressShareIt();
    void whoIsInDangerIsAlone();
    void organizersCanBeLeftOut();
    void theOthersAreCountedByWhatBarsThem();
};

void TestNotesRule::onlyTheRuleMakesARecipient()
{
    Session session;
    session.id = here;
    session.series = thisSeries;
    const NotesAsker yes = accepted(1, u"a@example.org"_s);
    const auto whom = entitledRecipient(yes.asker, session, {});
    QVERIFY(whom);
    QCOMPARE(whom->person(), PersonId(1));
    QCOMPARE(whom->session(), here);
    QCOMPARE(whom->grounds(), QList{Entitled::Registered});
    const auto no =
        entitledRecipient(inState(yes, RegistrationState::Regretted).asker, session, {});
    QVERIFY(!no);
    QCOMPARE(no.error(), QList{Withheld::Regretted});
}

void TestNotesRule::sameContentIsTheSameVersion()
{
    RegisteredSession view = viewOf();
    const QString version = versionOf(reportText(view), {});
    QCOMPARE(version.size(), 64);
    view.session.revision = 9;
    view.session.changedAt = QDateTime::fromSecsSinceEpoch(1);
    view.session.key = u"other"_s;
    view.session.description = u"not shown beside a summary"_s;
    view.materials[0].source = MaterialId(8);
    QCOMPARE(versionOf(reportText(view), {}), version);
}

void TestNotesRule::whatIsSeenMakesAnotherVersion_data()
{
    using Change = std::function<void(RegisteredSession &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, const Change &change) { QTest::newRow(name) << change; };
    row("series", [](auto &view) { view.series.title = u"x"_s; });
    row("language", [](auto &view) { view.series.language = u"fr"_s; });
    row("zone", [](auto &view) { view.series.timeZone = u"UTC"_s; });
    row("number", [](auto &view) { view.session.number = 3; });
    row("title", [](auto &view) { view.session.title = u"x"_s; });
    row("state", [](auto &view) { view.session.state = PublicState::Postponed; });
    row("date", [](auto &view) { view.session.date = PartialDate(QDate(2024, 2, 23)); });
    row("start", [](auto &view) { view.session.start = QTime(13, 0); });
    row("end", [](auto &view) { view.session.end = QTime(16, 0); });
    row("venue", [](auto &view) { view.session.venue = u"x"_s; });
    row("form", [](auto &view) { view.session.form = SessionForm::Plenary; });
    row("mode", [](auto &view) { view.session.mode = SessionMode::Hybrid; });
    row("languages", [](auto &view) { view.session.languages = QStringList{u"fr"_s}; });
    row("interpretation", [](auto &view) { view.session.interpretation = QStringList{u"fr"_s}; });
    row("sign language", [](auto &view) { view.session.signLanguage = true; });
    row("captions", [](auto &view) { view.session.captions = true; });
    row("organizer", [](auto &view) { view.session.coOrganizers.append({u"x"_s, {}, {}}); });
    row("registration", [](auto &view) { view.session.registrationUrl = u"https://x"_s; });
    row("participants", [](auto &view) { view.session.participants = 130; });
    row("summary", [](auto &view) { view.session.summary += u" Not all."_s; });
    row("no summary", [](auto &view) { view.session.summary.clear(); });
    row("speaker", [](auto &view) { view.session.speakers[0].name = u"x"_s; });
    row("honorific", [](auto &view) { view.session.speakers[0].honorific = u"Dr"_s; });
    row("role", [](auto &view) { view.session.speakers[0].role = SpeakerRole::Keynote; });
    row("position", [](auto &view) { view.session.speakers[0].position = u"x"_s; });
    row("speaker's", [](auto &view) { view.session.speakers[0].organization.acronym = u"x"_s; });
    row("note", [](auto &view) { view.notes[0].text = u"x"_s; });
    row("who", [](auto &view) { view.notes[0].who = u"x"_s; });
    row("note's kind", [](auto &view) { view.notes[0].kind = NoteKind::Comment; });
    row("note's time", [](auto &view) { view.notes[0].at = view.notes[0].at.addSecs(60); });
    row("one note less", [](auto &view) { view.notes.clear(); });
    row("action", [](auto &view) { view.actions[0].text = u"x"_s; });
    row("action's state", [](auto &view) { view.actions[0].state = ActionState::Done; });
    row("due", [](auto &view) { view.actions[0].due = QDate(); });
    row("owner", [](auto &view) { view.actions[0].organization.name = u"x"_s; });
    row("owner in words", [](auto &view) {
        view.actions[0].organization = {};
        view.actions[0].owner = u"x"_s;
    });
    row("material", [](auto &view) { view.materials[0].title = u"x"_s; });
    row("material's kind", [](auto &view) { view.materials[0].kind = MaterialKind::Guidance; });
    row("link", [](auto &view) { view.session.materials[0].url = u"https://x"_s; });
    row("public title", [](auto &view) { view.session.materials[0].title = u"x"_s; });
}

void TestNotesRule::whatIsSeenMakesAnotherVersion()
{
    QFETCH(std::function<void(RegisteredSession &)>, change);
    RegisteredSession view = viewOf();
    const QString before = versionOf(reportText(view), {});
    change(view);
    QVERIFY(versionOf(reportText(view), {}) != before);
}

void TestNotesRule::filesMakeAnotherVersion()
{
    QList<ParcelItem> items{fileOf(1, 1000)};
    pack(items, 1024 * 1024);
    const QString one = versionOf(u"text"_s, items);
    items[0].hash = u"other bytes"_s;
    QVERIFY(versionOf(u"text"_s, items) != one);
    items[0].hash = u"1"_s;
    items[0].way = ParcelWay::Linked; // the same thing on another way
    QCOMPARE(versionOf(u"text"_s, items), one);
    items[0].way = ParcelWay::TooLarge; // nobody gets it
    QCOMPARE(versionOf(u"text"_s, items), versionOf(u"text"_s, {}));
}

void TestNotesRule::whatDoesNotFitIsLinkedOrNamed()
{
    constexpr qint64 mb = 1024 * 1024;
    QList<ParcelItem> items{fileOf(1, 10 * mb), fileOf(2, 10 * mb), fileOf(3, 1 * mb),
                            fileOf(4, 9 * mb, u"https://example.org/4"_s),
                            fileOf(5, 0, u"https://example.org/5"_s)};
    pack(items, 20 * mb); // 10 MB are 14 in base64
    QList<ParcelWay> ways;
    for (const ParcelItem &item : items)
        ways.append(item.way);
    QCOMPARE(ways,
             (QList{ParcelWay::Attached, ParcelWay::TooLarge, ParcelWay::Attached,
                    ParcelWay::Linked, ParcelWay::Linked}));
}

void TestNotesRule::barsSayWhyAMaterialStays()
{
    Material material;
    material.url = u"https://example.org"_s;
    material.kind = MaterialKind::Presentation;
    QCOMPARE(barOf(material), MaterialBar::Internal);
    material.audience = Audience::Registered;
    material.state = MaterialState::Received;
    QCOMPARE(barOf(material), MaterialBar::NotCleared);
    material.state = MaterialState::Cleared;
    QCOMPARE(barOf(material), MaterialBar::NoConsent);
    material.presenterConsents = true;
    QVERIFY(!barOf(material));
    material.url.clear();
    QCOMPARE(barOf(material), MaterialBar::NotThere);
}

void TestNotesRule::oneWithoutAnythingGetsTheFirst()
{
    const DueNotes due =
        dueOf({accepted(1, u"a@example.org"_s), accepted(2, u"b@example.org"_s, u"fr-CH"_s),
               accepted(3, u"c@example.org"_s, u"sw"_s)});
    QCOMPARE(shown(due), (QStringList{u"0 en 1,3"_s, u"0 fr 2"_s}));
    QCOMPARE(due.people(), 3);
    QCOMPARE(due.grounds, (QList<std::pair<Entitled, int>>{{Entitled::Registered, 3}}));
}

void TestNotesRule::whoHasAnOlderVersionGetsTheCorrection()
{
    NotesAsker old = accepted(1, u"a@example.org"_s);
    old.sentVersion = u"v1"_s;
    NotesAsker current = accepted(2, u"b@example.org"_s);
    current.sentVersion = u"v2"_s;
    NotesAsker drafted = accepted(3, u"c@example.org"_s);
    drafted.draftVersions = {u"v2"_s};
    NotesAsker onlyDrafted = accepted(4, u"d@example.org"_s); // never sent: nothing to correct
    onlyDrafted.draftVersions = {u"v1"_s};
    const DueNotes due =
        dueOf({old, current, drafted, onlyDrafted, accepted(5, u"e@example.org"_s)});
    QCOMPARE(shown(due), (QStringList{u"0 en 4,5"_s, u"1 en 1"_s}));
    QCOMPARE(due.current, 1);
    QCOMPARE(due.drafted, 1);
    QCOMPARE(due.outdated, 1);
    QCOMPARE(due.olderVersions, QStringList{u"v1"_s});
}

void TestNotesRule::whoMayNoLongerHaveItIsNotWrittenTo()
{
    NotesAsker former = inState(accepted(1, u"a@example.org"_s), RegistrationState::Cancelled);
    former.sentVersion = u"v1"_s;
    const DueNotes due = dueOf({former});
    QVERIFY(due.plans.isEmpty());
    QCOMPARE(due.former,
             (QList<FormerRecipient>{{PersonId(1), u"Person 1"_s, {Withheld::Cancelled}}}));
}

void TestNotesRule::whoHasItGetsItAgainOnlyWhenWished()
{
    NotesAsker current = accepted(1, u"a@example.org"_s);
    current.sentVersion = u"v2"_s;
    QVERIFY(dueOf({current}).plans.isEmpty());
    QCOMPARE(shown(dueOf({current}, 50, true)), QStringList{u"0 en 1"_s});
}

void TestNotesRule::batchesAreFilled()
{
    QList<NotesAsker> all;
    for (int i = 1; i <= 2000; ++i)
        all.append(accepted(i, u"p%1@example.org"_s.arg(i)));
    const DueNotes due = dueOf(all, 45);
    QCOMPARE(due.plans.size(), 45);
    QCOMPARE(due.plans.first().addresses().size(), 45);
    QCOMPARE(due.plans.last().addresses().size(), 20);
    QCOMPARE(due.people(), 2000);
}

void TestNotesRule::twoWithOneAddressShareIt()
{
    const DueNotes due = dueOf({accepted(1, u"a@example.org"_s), accepted(2, u"b@example.org"_s),
                                accepted(3, u"A@Example.org "_s)},
                               1);
    QCOMPARE(shown(due), (QStringList{u"0 en 1,3"_s, u"0 en 2"_s}));
    QCOMPARE(due.plans[0].addresses(), QStringList{u"a@example.org"_s});
}

void TestNotesRule::whoIsInDangerIsAlone()
{
    NotesAsker endangered = accepted(2, u"a@example.org"_s);
    endangered.securityConcern = true;
    const DueNotes due =
        dueOf({accepted(1, u"a@example.org"_s), endangered, accepted(3, u"c@example.org"_s)});
    QCOMPARE(shown(due), (QStringList{u"0 en 1,3"_s, u"0 en 2"_s}));
}

void TestNotesRule::organizersCanBeLeftOut()
{
    NotesAsker staff;
    staff.asker.person = PersonId(1);
    staff.asker.organization = harbour;
    staff.address = u"a@example.org"_s;
    NotesAsker both = accepted(2, u"b@example.org"_s);
    both.asker.organization = harbour;
    QCOMPARE(dueOf({staff, both}).people(), 2);
    Session session;
    session.id = here;
    session.series = thisSeries;
    Series series;
    series.id = thisSeries;
    series.organizers = {harbour};
    NotesWish wish;
    wish.organizersToo = false;
    wish.fallback = u"en"_s;
    NotesParcel parcel;
    parcel.version = u"v"_s;
    const DueNotes due = dueNotes(wish, parcel, {staff, both}, session, series);
    QCOMPARE(shown(due), QStringList{u"0 en 2"_s});
    QCOMPARE(
        due.grounds,
        (QList<std::pair<Entitled, int>>{{Entitled::Registered, 1}, {Entitled::CoOrganizer, 1}}));
}

void TestNotesRule::theOthersAreCountedByWhatBarsThem()
{
    const NotesAsker any = accepted(1, u"a@example.org"_s);
    NotesAsker faulty = any;
    faulty.fault = {"mailing.no-address", {}};
    const DueNotes due =
        dueOf({inState(any, RegistrationState::Pending), inState(any, RegistrationState::Regretted),
               inState(any, RegistrationState::OnHold), faulty});
    QCOMPARE(
        due.withheld,
        (QList<std::pair<Withheld, int>>{{Withheld::NotDecided, 2}, {Withheld::Regretted, 1}}));
    QVERIFY(due.plans.isEmpty());
    QCOMPARE(due.unreachable.size(), 1);
}

QTEST_APPLESS_MAIN(TestNotesRule)
#include "tst_notesrule.moc"
