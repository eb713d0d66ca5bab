// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/admissions.h"
#include "domain/correspondence.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Who gets which mail, and who shares a draft with whom.
class TestDueMail final : public QObject
{
    Q_OBJECT

private slots:
    void answersFollowTheState_data();
    void answersFollowTheState();
    void kindsGoToWhomTheyAreFor_data();
    void kindsGoToWhomTheyAreFor();
    void batchesHoldSoManyAddresses_data();
    void batchesHoldSoManyAddresses();
    void oneAddressStandsOnce();
    void languagesAndOutcomesAreApart();
    void whatIsPersonalStandsAlone();
    void securityConcernsShareNoDraft();
    void toldOnesAreNotDue_data();
    void toldOnesAreNotDue();
    void unreachableOnesAreTold();
    void lastConsentCounts();
    void nobodyRegisteredHereHearsOfIt();
    void registrationSystemIsToldOfChanges_data();
    void registrationSystemIsToldOfChanges();
};

namespace {

MailingWish wish(MailingKind kind, int size = 50)
{
    return {kind, size, false, {u"ar"_s, u"en"_s, u"es"_s, u"fr"_s}, u"en"_s};
}

Correspondent somebody(int number, RegistrationState state = RegistrationState::Accepted)
{
    Correspondent each;
    each.person = PersonId(number);
    each.name = u"Person %1"_s.arg(number);
    each.address = u"p%1@example.org"_s.arg(number);
    each.state = state;
    each.decidedAt = QDateTime(QDate(2024, 2, 10), QTime(8, 0), Qt::UTC);
    each.isHere = true;
    return each;
}

QList<Correspondent> many(int count)
{
    QList<Correspondent> all;
    for (int i = 1; i <= count; ++i)
        all.append(somebody(i));
    return all;
}

} // namespace

void TestDueMail::answersFollowTheState_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("capacity");
    QTest::addColumn<QString>("answer");
    QTest::newRow("participant") << u"accepted"_s << u"participant"_s << u"participant"_s;
    QTest::newRow("observer") << u"accepted"_s << u"observer"_s << u"observer"_s;
    QTest::newRow("speaker") << u"accepted"_s << u"speaker"_s << u"participant"_s;
    QTest::newRow("on hold") << u"on_hold"_s << u"observer"_s << u"on_hold"_s;
    QTest::newRow("regretted") << u"regretted"_s << u"participant"_s << u"regretted"_s;
    QTest::newRow("waiting") << u"waitlisted"_s << u"participant"_s << u"waitlisted"_s;
    QTest::newRow("pending") << u"pending"_s << u"participant"_s << QString();
    QTest::newRow("cancelled") << u"cancelled"_s << u"participant"_s << QString();
}

void TestDueMail::answersFollowTheState()
{
    QFETCH(QString, state);
    QFETCH(QString, capacity);
    const auto answer =
        answerOf(*fromWord<RegistrationState>(state), *fromWord<Capacity>(capacity));
    QTEST(answer ? wordOf(*answer) : QString(), "answer");
}

void TestDueMail::kindsGoToWhomTheyAreFor_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QStringList>("states");
    QTest::newRow("answer") << u"answer"_s
                            << QStringList{u"on_hold"_s, u"accepted"_s, u"regretted"_s,
                                           u"waitlisted"_s};
    QTest::newRow("joining") << u"joining_instructions"_s << QStringList{u"accepted"_s};
    QTest::newRow("reminder") << u"reminder"_s << QStringList{u"accepted"_s};
    QTest::newRow("announcement") << u"announcement"_s << QStringList();
    QTest::newRow("notes") << u"notes"_s << QStringList(); // they have a rule of their own
}

void TestDueMail::kindsGoToWhomTheyAreFor()
{
    QFETCH(QString, kind);
    QFETCH(QStringList, states);
    for (size_t i = 0; i < wordsOf<RegistrationState>.size(); ++i) {
        const auto state = RegistrationState(i);
        Correspondent each = somebody(1, state);
        each.agreesToMail = true;
        const DueMail due = dueMail(wish(*fromWord<MailingKind>(kind)), {each}, {});
        QVERIFY2((due.people() == 1) == states.contains(wordOf(state)), qPrintable(wordOf(state)));
    }
}

void TestDueMail::batchesHoldSoManyAddresses_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("size");
    QTest::addColumn<QList<int>>("batches");
    QTest::newRow("none") << 0 << 50 << QList<int>();
    QTest::newRow("one less") << 49 << 50 << QList<int>{49};
    QTest::newRow("just full") << 50 << 50 << QList<int>{50};
    QTest::newRow("one more") << 51 << 50 << QList<int>{50, 1};
    QTest::newRow("each alone") << 3 << 1 << QList<int>{1, 1, 1};
    QTest::newRow("a meeting") << 130 << 50 << QList<int>{50, 50, 30};
}

void TestDueMail::batchesHoldSoManyAddresses()
{
    QFETCH(int, people);
    QFETCH(int, size);
    const DueMail due = dueMail(wish(MailingKind::Reminder, size), many(people), {});
    QList<int> sizes;
    for (const DraftPlan &draft : due.drafts)
        sizes.append(int(draft.addresses().size()));
    QTEST(sizes, "batches");
    QCOMPARE(due.people(), people);
}

void TestDueMail::oneAddressStandsOnce()
{
    QList<Correspondent> all = many(52);
    all[51].address = u" P1@Example.ORG "_s; // of the first batch, which is full
    const DueMail due = dueMail(wish(MailingKind::Answer), all, {});
    QCOMPARE(due.drafts.size(), 2);
    QCOMPARE(due.drafts[0].addresses().size(), 50);
    QCOMPARE(due.drafts[0].recipients.size(), 51);
    QCOMPARE(due.drafts[0].recipients.last().person, PersonId(52));
    QCOMPARE(due.drafts[1].addresses(), QStringList{u"p51@example.org"_s});
}

void TestDueMail::languagesAndOutcomesAreApart()
{
    QList<Correspondent> all = many(5);
    all[0].languages = {u"fr-CH"_s, u"en"_s};
    all[1].languages = {u"sw"_s, u"fr"_s};
    all[2].capacity = Capacity::Observer;
    all[3].languages = {u"FR"_s};
    all[4].state = RegistrationState::Regretted;
    QStringList drafts;
    for (const DraftPlan &draft : dueMail(wish(MailingKind::Answer), all, {}).drafts)
        drafts.append(wordOf(*draft.told) + u' ' + draft.language + u' '
                      + draft.addresses().join(u','));
    QCOMPARE(drafts,
             (QStringList{u"participant en p2@example.org"_s,
                          u"participant fr p1@example.org,p4@example.org"_s,
                          u"observer en p3@example.org"_s, u"regretted en p5@example.org"_s}));
}

void TestDueMail::whatIsPersonalStandsAlone()
{
    QList<Correspondent> all = many(6);
    for (int i = 0; i < 6; ++i)
        all[i].address = u"same@example.org"_s;
    all[0].state = all[1].state = RegistrationState::Regretted;
    all[0].reason = u"for NGOs alone"_s;
    all[2].state = all[3].state = RegistrationState::OnHold;
    all[2].claimed = {u"be a partner"_s};
    all[4].state = RegistrationState::Waitlisted;
    all[4].waitingPosition = 2;
    all[5].reason = u"an inner remark"_s; // of one who is accepted
    const DueMail due = dueMail(wish(MailingKind::Answer), all, {});
    QCOMPARE(due.drafts.size(), 6);
    QVERIFY(!due.drafts[0].personal);
    QCOMPARE(due.drafts[1].personal,
             (PersonalPart{u"Person 3"_s, {}, {u"be a partner"_s}, std::nullopt}));
    QVERIFY(!due.drafts[2].personal);
    QCOMPARE(due.drafts[3].personal->reason, u"for NGOs alone"_s);
    QVERIFY(!due.drafts[4].personal);
    QCOMPARE(due.drafts[5].personal->position, 2);
}

void TestDueMail::securityConcernsShareNoDraft()
{
    QList<Correspondent> all = many(4);
    all[1].securityConcern = true;
    all[2].securityConcern = true;
    const DueMail due = dueMail(wish(MailingKind::JoiningInstructions), all, {});
    QCOMPARE(due.drafts.size(), 3);
    QCOMPARE(due.drafts[0].recipients.size(), 2);
    QCOMPARE(due.drafts[1].addresses(), QStringList{u"p2@example.org"_s});
    QCOMPARE(due.drafts[2].addresses(), QStringList{u"p3@example.org"_s});
}

void TestDueMail::toldOnesAreNotDue_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("told");
    QTest::addColumn<bool>("sameDecision");
    QTest::addColumn<bool>("isDue");
    const auto row = [](const char *name, const QString &kind, const QString &state,
                        const QString &told, bool same,
                        bool due) { QTest::newRow(name) << kind << state << told << same << due; };
    row("the same", u"answer"_s, u"accepted"_s, u"participant"_s, true, false);
    row("decided again", u"answer"_s, u"accepted"_s, u"participant"_s, false, false);
    row("other now", u"answer"_s, u"regretted"_s, u"participant"_s, false, true);
    row("same regret", u"answer"_s, u"regretted"_s, u"regretted"_s, true, false);
    row("other reason", u"answer"_s, u"regretted"_s, u"regretted"_s, false, true);
    row("other evidence", u"answer"_s, u"on_hold"_s, u"on_hold"_s, false, true);
    row("place on the list", u"answer"_s, u"waitlisted"_s, u"waitlisted"_s, false, false);
    row("joining once", u"joining_instructions"_s, u"accepted"_s, QString(), false, false);
}

void TestDueMail::toldOnesAreNotDue()
{
    QFETCH(QString, kind);
    QFETCH(QString, state);
    QFETCH(QString, told);
    QFETCH(bool, sameDecision);
    QFETCH(bool, isDue);
    const Correspondent each = somebody(1, *fromWord<RegistrationState>(state));
    const QDateTime decided = each.decidedAt.addSecs(sameDecision ? 0 : -60);
    const QHash<PersonId, WrittenBefore> before{{each.person, {fromWord<Answered>(told), decided}}};
    MailingWish asked = wish(*fromWord<MailingKind>(kind));
    DueMail due = dueMail(asked, {each}, before);
    QCOMPARE(due.people(), isDue ? 1 : 0);
    QCOMPARE(due.before, isDue ? 0 : 1);
    asked.again = true;
    QCOMPARE(dueMail(asked, {each}, before).people(), 1);
}

void TestDueMail::unreachableOnesAreTold()
{
    QList<Correspondent> all = many(2);
    all[0].fault = {"mailing.no-address", {}};
    all.append(somebody(3, RegistrationState::Cancelled));
    all[2].fault = all[0].fault;
    all.append(somebody(4, RegistrationState::Pending));
    const DueMail due = dueMail(wish(MailingKind::Answer), all, {});
    QCOMPARE(due.unreachable,
             (QList<Unreachable>{{PersonId(1), u"Person 1"_s, {"mailing.no-address", {}}}}));
    QCOMPARE(due.people(), 1);
    QCOMPARE(due.undecided, 1);
}

void TestDueMail::lastConsentCounts()
{
    QList<Correspondent> all = many(1);
    all[0].isHere = false;
    all[0].agreesToMail = true;
    QCOMPARE(dueMail(wish(MailingKind::Announcement), all, {}).people(), 1);
    all.append(all[0]);
    QCOMPARE(dueMail(wish(MailingKind::Announcement), all, {}).people(), 1);
    all[1].agreesToMail = false;
    QCOMPARE(dueMail(wish(MailingKind::Announcement), all, {}).people(), 0);
    all[1].agreesToMail = true;
    all[1].state = RegistrationState::Cancelled;
    QCOMPARE(dueMail(wish(MailingKind::Announcement), all, {}).people(), 0);
}

void TestDueMail::nobodyRegisteredHereHearsOfIt()
{
    QList<Correspondent> all{somebody(1), somebody(1)};
    all[0].agreesToMail = all[1].agreesToMail = true;
    all[1].isHere = false;
    QCOMPARE(dueMail(wish(MailingKind::Announcement), all, {}).people(), 0);
    QCOMPARE(dueMail(wish(MailingKind::Answer), all, {}).people(), 1);
}

void TestDueMail::registrationSystemIsToldOfChanges_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("reported");
    QTest::addColumn<QString>("admission");
    QTest::newRow("accepted") << u"accepted"_s << QString() << u"approve"_s;
    QTest::newRow("regretted") << u"regretted"_s << QString() << u"deny"_s;
    for (const char *other : {"pending", "on_hold", "waitlisted", "cancelled"}) {
        const QString state = QString::fromLatin1(other);
        QTest::newRow(other) << state << QString() << QString();
        QTest::addRow("%s after accepted", other) << state << u"accepted"_s << u"deny"_s;
        QTest::addRow("%s after regretted", other) << state << u"regretted"_s << QString();
        QTest::addRow("%s as told", other) << state << state << QString();
        QTest::addRow("accepted after %s", other) << u"accepted"_s << state << u"approve"_s;
        QTest::addRow("regretted after %s", other) << u"regretted"_s << state << QString();
    }
    QTest::newRow("accepted as told") << u"accepted"_s << u"accepted"_s << QString();
    QTest::newRow("regretted as told") << u"regretted"_s << u"regretted"_s << QString();
    QTest::newRow("regretted after all") << u"regretted"_s << u"accepted"_s << u"deny"_s;
    QTest::newRow("accepted after all") << u"accepted"_s << u"regretted"_s << u"approve"_s;
}

void TestDueMail::registrationSystemIsToldOfChanges()
{
    QFETCH(QString, state);
    QFETCH(QString, reported);
    const auto due =
        admissionDue(*fromWord<RegistrationState>(state), fromWord<RegistrationState>(reported));
    QTEST(due ? wordOf(*due) : QString(), "admission");
}

QTEST_APPLESS_MAIN(TestDueMail)
#include "tst_duemail.moc"
