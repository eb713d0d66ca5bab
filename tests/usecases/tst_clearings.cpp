// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/odttext.h"
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/clearings.h"
#include "usecases/directory.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/wording.h"

#include <QBuffer>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// The clearance of one summary, by a speaker for her own words and by an organization.
class TestClearings final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_in.reset(); }
    void askingPutsItIntoReview();
    void refusesToAskInVain();
    void answersAreRecorded();
    void noObjectionWaitsForTheDay();
    void approvalNamesWhoIsMissing();
    void approvedIsLockedAndUnlockedWithAReason();
    void stepsByEditAreKeptAndJudged();
    void importedApprovalIsLockedToo();
    void textGoesOutAndComesBackUnchanged_data();
    void textGoesOutAndComesBackUnchanged();
    void passagesAloneAreSentForOwnWords();
    void mailAsksThePersonOrTheFocalPoint();
    void refusesToWriteWithoutAnAddress();
    void lineBreaksInAnAddressAreRefused();
    void pdfIsMarkedAsADraft();
    void changesAreTakenAsOneChange();
    void changedPassagesAreTakenInTheirPlace();
    void plainPastedTextIsCompared();
    void conflictsAreMarked();
    void leavingAllOutSettlesThem();
    void takingAfterAnotherEditIsRefused();
    void withdrawnIsNoLongerMissing();

private:
    Clearings clearings() const { return Clearings(**m_in); }
    Session session() const { return *Programme(**m_in).session(m_session); }
    ClearanceStanding standing() const { return *clearings().standing(m_session); }
    Id<Clearance> ask(const Party &by, ClearanceScope scope, QDate due = QDate(2024, 3, 5))
    {
        const auto asked = clearings().ask(m_session, {by, scope, due});
        if (!asked)
            qFatal("%s", told(asked).constData());
        return *asked;
    }
    Id<Clearance> askHer() { return ask({m_person, {}}, ClearanceScope::OwnWords); }
    Id<Clearance> askThem() { return ask({{}, m_organization}, ClearanceScope::All); }
    void write(const QString &summary)
    {
        VERIFY_DONE(Programme(**m_in).editSession(m_session, "summary",
                                                  [&](Session &each) { each.summary = summary; }));
    }
    /// What came back with these of its words changed.
    QString returned(const QString &saved, const QByteArray &before, const QByteArray &after) const;
    ChangeSet touched() const
    {
        ChangeSet set;
        set.add(Kind::Session, m_session.value());
        return set;
    }

    std::unique_ptr<TestWorkspace> m_in;
    SessionId m_session;
    PersonId m_person;
    PersonId m_focalPoint;
    OrganizationId m_organization;
};

namespace {

const QString summaryText =
    u"## Opening\n\nThe chair welcomed everybody, and said so.\n\nMs Ngo *reported* on the old "
    "[camp](https://example.org/camp).\n\n- One item\n- Another item\n  - A smaller one\n\n| A | B "
    "|\n|---|---|\n| 1 | 2 |\n\nIn the end Élodie Ngo thanked all.\n"_s;

ReturnedText textIn(const QString &path)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytesOf(path));
    buffer->open(QIODevice::ReadOnly);
    return readTextDocument(std::move(buffer)).value_or(ReturnedText());
}

QList<qsizetype> allOf(const Comparison &comparison)
{
    QList<qsizetype> all;
    for (qsizetype i = 0; i < comparison.changes.size(); ++i)
        all.append(i);
    return all;
}

} // namespace

void TestClearings::init()
{
    m_in = std::make_unique<TestWorkspace>();
    Person person;
    person.name = u"Élodie Ngo"_s;
    person.familyName = u"Ngo"_s;
    person.honorific = u"Ms"_s;
    person.email = u"elodie@example.org"_s;
    m_person = *Directory(**m_in).addPerson(person);
    person = {};
    person.name = u"Omar Said"_s;
    person.email = u"omar@example.org"_s;
    m_focalPoint = *Directory(**m_in).addPerson(person);
    Organization organization;
    organization.name = u"Harbour Relief"_s;
    organization.focalPoint = m_focalPoint;
    m_organization = *Directory(**m_in).addOrganization(organization);
    Series series = seriesOf(u"year"_s);
    series.contactEmail = u"consultations@example.org"_s;
    series.organizers = {m_organization};
    Session added = sessionOf(*Programme(**m_in).addSeries(series), u"Climate"_s);
    added.date = PartialDate(QDate(2024, 2, 20));
    added.start = QTime(14, 0);
    added.status = SessionStatus::Held;
    added.summary = summaryText;
    m_session = *Programme(**m_in).addSession(added);
}

/// A program that stores the parts without packing them would give the same.
QString TestClearings::returned(const QString &saved, const QByteArray &before,
                                const QByteArray &after) const
{
    const ReturnedText text = textIn(saved);
    QString markdown = text.markdown;
    if (!markdown.contains(QString::fromUtf8(before)))
        qFatal("nothing to change in %s", qPrintable(markdown));
    return markdown.replace(QString::fromUtf8(before), QString::fromUtf8(after));
}

void TestClearings::askingPutsItIntoReview()
{
    QCOMPARE(brokenPromise(
                 *m_in,
                 [&]() -> Result<void> {
                     return clearings()
                         .ask(m_session,
                              {{m_person, {}}, ClearanceScope::OwnWords, QDate(2024, 3, 5)})
                         .map([](Id<Clearance>) {});
                 },
                 [&] { return touched(); }),
             QString());
    const Session stored = session();
    QCOMPARE(stored.summaryState, SummaryState::Review);
    QCOMPARE(stored.clearances.size(), 1);
    QCOMPARE(stored.clearances[0].by.person, m_person);
    QCOMPARE(stored.clearances[0].askedAt, m_in->time.now);
    QCOMPARE(stored.clearances[0].sentText, summaryText);
    QCOMPARE(stored.summarySteps.size(), 1);
    QCOMPARE(stored.summarySteps[0].by, u"Ann"_s);
    const ClearanceStanding now = standing();
    QCOMPARE(now.asked.size(), 1);
    QCOMPARE(now.asked[0].name, u"Élodie Ngo"_s);
    QCOMPARE(now.asked[0].gap, ClearanceGap::Waiting);
    QVERIFY(!now.asked[0].isOutdated);
    write(u"Ms Ngo spoke."_s);
    QVERIFY(standing().asked[0].isOutdated);
}

void TestClearings::refusesToAskInVain()
{
    const auto code = [&](const Party &by, QDate due) {
        return codeOf(clearings().ask(m_session, {by, ClearanceScope::All, due}));
    };
    QCOMPARE(code({}, {}), "clearance.nobody");
    QCOMPARE(code({m_person, {}}, QDate(2024, 2, 20)), "clearance.due-passed");
    askHer();
    QCOMPARE(code({m_person, {}}, {}), "clearance.asked-already");
    write(QString());
    QCOMPARE(code({{}, m_organization}, {}), "summary.no-text");
    QCOMPARE(codeOf(clearings().answer(m_session, Id<Clearance>(99), ClearanceAnswer::Cleared, {})),
             "clearance.missing");
}

void TestClearings::answersAreRecorded()
{
    const Id<Clearance> id = askHer();
    m_in->time.pass(3600);
    QCOMPARE(brokenPromise(
                 *m_in,
                 [&] {
                     return clearings().answer(m_session, id, ClearanceAnswer::Changes,
                                               u" Not old "_s);
                 },
                 [&] { return touched(); }),
             QString());
    const Clearance stored = session().clearances[0];
    QCOMPARE(stored.answer, ClearanceAnswer::Changes);
    QCOMPARE(stored.comment, u"Not old"_s);
    QCOMPARE(stored.answeredAt, m_in->time.now);
    QCOMPARE(standing().asked[0].gap, ClearanceGap::OpenChanges);
    QCOMPARE(titleOf(History(**m_in).changes()->first()),
             u"Session 1: Élodie Ngo: changes asked for"_s);
    VERIFY_DONE(clearings().answer(m_session, id, ClearanceAnswer::Waiting, {}));
    QVERIFY(!session().clearances[0].answeredAt.isValid());
}

void TestClearings::noObjectionWaitsForTheDay()
{
    const Id<Clearance> id = askHer();
    const auto answer = [&] {
        return codeOf(clearings().answer(m_session, id, ClearanceAnswer::NoObjection, {}));
    };
    QCOMPARE(answer(), "clearance.not-due");
    m_in->time.now = QDateTime(QDate(2024, 3, 5), QTime(22, 30), Qt::UTC);
    QCOMPARE(answer(), "clearance.not-due"); // in Zurich it is still the 5th
    m_in->time.pass(3600);
    QCOMPARE(standing().asked[0].gap, ClearanceGap::Overdue);
    QCOMPARE(answer(), "done");
}

void TestClearings::approvalNamesWhoIsMissing()
{
    const Id<Clearance> her = askHer();
    askThem();
    VERIFY_DONE(clearings().answer(m_session, her, ClearanceAnswer::Changes, {}));
    const auto refused = clearings().step(m_session, SummaryState::Approved);
    QCOMPARE(codeOf(refused), "summary.not-cleared");
    QCOMPARE(refused.error().list,
             (QList<Problem>{{u"Élodie Ngo"_s, {"clearance.open-changes", {}}},
                             {u"Harbour Relief"_s, {"clearance.waiting", {}}}}));
    QCOMPARE(worded(refused.error().list[1]), u"Harbour Relief: has not answered"_s);
    QCOMPARE(
        brokenPromise(
            *m_in,
            [&] { return clearings().step(m_session, SummaryState::Approved, u"They agreed"_s); },
            [&] { return touched(); }),
        QString());
    QCOMPARE(standing().steps.first().reason, u"They agreed"_s);
    QCOMPARE(standing().steps.first().state, SummaryState::Approved);
}

void TestClearings::approvedIsLockedAndUnlockedWithAReason()
{
    VERIFY_DONE(clearings().step(m_session, SummaryState::Approved));
    Programme programme(**m_in);
    const auto edited = programme.editSession(m_session, "summary",
                                              [](Session &each) { each.summary += u"More."_s; });
    QCOMPARE(codeOf(edited), "summary.approved");
    QVERIFY(!wayOut(edited.error()).isEmpty());
    // What was cleared is the text itself: it is translated afterwards.
    QCOMPARE(codeOf(programme.editSession(
                 m_session, "translations",
                 [](Session &each) {
                     each.translations.append({{}, u"fr"_s, u"summary"_s, u"Plus."_s});
                 })),
             "done");
    QCOMPARE(codeOf(programme.editSession(
                 m_session, "summary_state",
                 [](Session &each) { each.summaryState = SummaryState::Draft; })),
             "summary.approved");
    QCOMPARE(codeOf(clearings().ask(m_session, {{m_person, {}}, ClearanceScope::All, {}})),
             "summary.approved");
    VERIFY_DONE(
        programme.editSession(m_session, "title", [](Session &each) { each.title = u"Other"_s; }));
    QCOMPARE(codeOf(clearings().step(m_session, SummaryState::Review)), "summary.approved");
    QCOMPARE(
        brokenPromise(
            *m_in,
            [&] { return clearings().step(m_session, SummaryState::Review, u"A wrong figure"_s); },
            [&] { return touched(); }),
        QString());
    QCOMPARE(standing().steps.first().reason, u"A wrong figure"_s);
    write(u"New words."_s);
}

void TestClearings::stepsByEditAreKeptAndJudged()
{
    const auto set = [&](SummaryState state) {
        return codeOf(Programme(**m_in).editSession(
            m_session, "summary_state", [&](Session &each) { each.summaryState = state; }));
    };
    QCOMPARE(set(SummaryState::Draft), "done");
    QCOMPARE(session().summarySteps.size(), 1);
    askHer();
    QCOMPARE(set(SummaryState::Approved), "summary.not-cleared");
    QCOMPARE(session().summaryState, SummaryState::Review);
}

void TestClearings::importedApprovalIsLockedToo()
{
    Session approved = sessionOf(session().series, u"Past"_s);
    approved.summary = u"Words."_s;
    approved.summaryState = SummaryState::Approved;
    const SessionId id = *Programme(**m_in).addSession(approved);
    QCOMPARE(codeOf(Programme(**m_in).editSession(id, "summary",
                                                  [](Session &each) { each.summary.clear(); })),
             "summary.approved");
    VERIFY_DONE(clearings().step(id, SummaryState::Draft, u"Imported by mistake"_s));
}

void TestClearings::textGoesOutAndComesBackUnchanged_data()
{
    QTest::addColumn<QString>("summary");
    QTest::newRow("all of it") << summaryText;
    QTest::newRow("other signs for the same")
        << u"Title\n=====\n\n* a\n* b\n\n__bold__ _it_\nand on"_s;
    QTest::newRow("what is no markup") << u"2 * 3 < 7 & [x] a_b #1 - \\* <b>\n\n1) a\n2) b"_s;
    QTest::newRow("a table alone") << u"| A |\n|---|\n| 1 |"_s;
    QTest::newRow("any script") << u"# العنوان\n\nقال **نعم**.\n\n中文。"_s;
}

void TestClearings::textGoesOutAndComesBackUnchanged()
{
    QFETCH(QString, summary);
    write(summary);
    const Id<Clearance> id = askThem();
    const QString path = m_in->folder.filePath(u"out.odt"_s);
    m_in->time.pass(600);
    QCOMPARE(brokenPromise(
                 *m_in, [&] { return clearings().saveText(m_session, id, path); },
                 [&] { return touched(); }),
             QString());
    QCOMPARE(session().clearances[0].sentAt, m_in->time.now);
    QCOMPARE(session().clearances[0].sentText, summary);
    const ReturnedText text = textIn(path);
    QVERIFY(text.heading.contains(u"Draft for clearance"_s));
    QVERIFY(text.heading.contains(u"5 March 2024"_s));
    QVERIFY(text.heading.contains(u"Climate"_s));
    const auto same = clearings().compareFile(m_session, id, path);
    VERIFY_DONE(same);
    QStringList changes;
    for (const ReturnedChange &each : same->changes)
        changes.append(each.before + u'>' + each.edit.after);
    QCOMPARE(changes, QStringList());
    const auto pasted = clearings().comparePasted(m_session, id, text.markdown);
    VERIFY_DONE(pasted);
    QVERIFY(pasted->changes.isEmpty());
}

void TestClearings::passagesAloneAreSentForOwnWords()
{
    const Id<Clearance> id = askHer();
    const QString path = m_in->folder.filePath(u"own.odt"_s);
    VERIFY_DONE(clearings().saveText(m_session, id, path));
    const ReturnedText text = textIn(path);
    QCOMPARE(text.markdown,
             u"Ms Ngo *reported* on the old [camp](https://example.org/camp).\n\nIn the end "
             "Élodie Ngo thanked all."_s);
    QVERIFY(text.heading.contains(u"the passages that name you"_s));
    const auto same = clearings().compareFile(m_session, id, path);
    VERIFY_DONE(same);
    QVERIFY(same->changes.isEmpty());
}

void TestClearings::mailAsksThePersonOrTheFocalPoint()
{
    const auto draft = clearings().draft(m_session, askHer(), ClearanceFormat::Odt);
    VERIFY_DONE(draft);
    QCOMPARE(draft->to, (QList<MailAddress>{{u"Ms Élodie Ngo"_s, u"elodie@example.org"_s}}));
    QCOMPARE(draft->from, (QList<MailAddress>{{QString(), u"consultations@example.org"_s}}));
    QCOMPARE(draft->subject, u"For clearance by 5 March 2024: summary of Session 1: Climate"_s);
    QVERIFY(draft->text.contains(u"Dear Ms Élodie Ngo,"_s));
    QVERIFY(draft->text.contains(u"your contribution"_s));
    QVERIFY(draft->text.contains(u"no objection"_s));
    QCOMPARE(draft->attachments.size(), 1);
    QCOMPARE(draft->attachments[0].name, u"Summary 1 for clearance – Élodie Ngo.odt"_s);
    const Id<Clearance> them = askThem();
    const auto other = clearings().draft(m_session, them, ClearanceFormat::Odt);
    VERIFY_DONE(other);
    QCOMPARE(other->to, (QList<MailAddress>{{u"Omar Said"_s, u"omar@example.org"_s}}));
    QVERIFY(!other->text.contains(u"your contribution"_s));
    const QString path = m_in->folder.filePath(u"ask.eml"_s);
    VERIFY_DONE(clearings().saveMail(m_session, them, ClearanceFormat::Odt, path));
    QVERIFY(bytesOf(path).contains("omar@example.org"));
    QCOMPARE(session().clearances[1].sentAt, m_in->time.now);
}

void TestClearings::refusesToWriteWithoutAnAddress()
{
    const Id<Clearance> them = askThem();
    VERIFY_DONE(Directory(**m_in).editPerson(m_focalPoint, "email",
                                             [](Person &each) { each.email.clear(); }));
    QCOMPARE(codeOf(clearings().draft(m_session, them, ClearanceFormat::Odt)),
             "clearance.no-address");
    VERIFY_DONE(Directory(**m_in).editOrganization(
        m_organization, "focal_point", [](Organization &each) { each.focalPoint = {}; }));
    const auto refused = clearings().draft(m_session, them, ClearanceFormat::Odt);
    QCOMPARE(codeOf(refused), "clearance.no-focal-point");
    QVERIFY(!wayOut(refused.error()).isEmpty());
}

void TestClearings::lineBreaksInAnAddressAreRefused()
{
    const Id<Clearance> id = askHer();
    VERIFY_DONE(Directory(**m_in).editPerson(m_person, "email", [](Person &each) {
        each.email = u"a@example.org\r\nBcc: b@example.org"_s;
    }));
    const QString path = m_in->folder.filePath(u"ask.eml"_s);
    const auto saved = clearings().saveMail(m_session, id, ClearanceFormat::Odt, path);
    QVERIFY(codeOf(saved).startsWith("mail."));
    QCOMPARE(bytesOf(path), "no file");
    QVERIFY(!session().clearances[0].sentAt.isValid());
}

void TestClearings::pdfIsMarkedAsADraft()
{
    const Id<Clearance> id = askThem();
    const QString path = m_in->folder.filePath(u"out.pdf"_s);
    VERIFY_DONE(clearings().saveText(m_session, id, path));
    QVERIFY(bytesOf(path).startsWith("%PDF-"));
    QCOMPARE(codeOf(clearings().compareFile(m_session, id, path)), "returned.pdf");
}

void TestClearings::changesAreTakenAsOneChange()
{
    const Id<Clearance> id = askThem();
    const QString path = m_in->folder.filePath(u"out.odt"_s);
    VERIFY_DONE(clearings().saveText(m_session, id, path));
    const QString text = returned(path, "The chair welcomed everybody, and said so.",
                                  "The president welcomed everybody. It was warm.");
    const auto comparison = clearings().comparePasted(m_session, id, text);
    VERIFY_DONE(comparison);
    QCOMPARE(comparison->name, u"Harbour Relief"_s);
    QVERIFY(!comparison->changes.isEmpty());
    QCOMPARE(brokenPromise(
                 *m_in,
                 [&] { return clearings().take(m_session, id, *comparison, allOf(*comparison)); },
                 [&] { return touched(); }),
             QString());
    const Session stored = session();
    QCOMPARE(stored.summary,
             QString(summaryText)
                 .replace(u"The chair welcomed everybody, and said so."_s,
                          u"The president welcomed everybody. It was warm."_s));
    QCOMPARE(stored.clearances[0].answer, ClearanceAnswer::Changes);
    QVERIFY(stored.clearances[0].settledAt.isValid());
    QVERIFY(standing().open().isEmpty());
    QCOMPARE(titleOf(History(**m_in).changes()->first()),
             u"Session 1: took %1 changes asked for by Harbour Relief"_s.arg(
                 comparison->changes.size()));
}

void TestClearings::changedPassagesAreTakenInTheirPlace()
{
    const Id<Clearance> id = askHer();
    const QString path = m_in->folder.filePath(u"own.odt"_s);
    VERIFY_DONE(clearings().saveText(m_session, id, path));
    write(u"New first line.\n\n"_s + summaryText);
    const QString text = returned(path, "old", "former");
    const auto comparison = clearings().comparePasted(m_session, id, text);
    VERIFY_DONE(comparison);
    QCOMPARE(comparison->changes.size(), 1);
    QCOMPARE(comparison->changes[0].before, u"old"_s);
    QVERIFY(!comparison->changes[0].isConflict);
    VERIFY_DONE(clearings().take(m_session, id, *comparison, {0}));
    QCOMPARE(session().summary,
             u"New first line.\n\n"_s + QString(summaryText).replace(u"old"_s, u"former"_s));
}

void TestClearings::plainPastedTextIsCompared()
{
    const Id<Clearance> id = askThem();
    const QString pasted =
        u"Opening\r\nThe chair welcomed most of us, and said so.\r\nMs Ngo reported "
        "on the old camp.\r\nOne item\r\nAnother item\r\nA smaller one\r\nA B\r\n1 2"
        "\r\nIn the end Élodie Ngo thanked all."_s;
    const auto comparison = clearings().comparePasted(m_session, id, pasted);
    VERIFY_DONE(comparison);
    QCOMPARE(comparison->changes.size(), 1);
    QCOMPARE(comparison->changes[0].before, u"everybody"_s);
    QCOMPARE(comparison->changes[0].edit.after, u"most of us"_s);
    VERIFY_DONE(clearings().take(m_session, id, *comparison, {0}));
    QCOMPARE(session().summary, QString(summaryText).replace(u"everybody"_s, u"most of us"_s));
}

void TestClearings::conflictsAreMarked()
{
    const Id<Clearance> id = askThem();
    const QString path = m_in->folder.filePath(u"out.odt"_s);
    VERIFY_DONE(clearings().saveText(m_session, id, path));
    write(QString(summaryText).replace(u"old"_s, u"ancient"_s));
    const auto comparison =
        clearings().comparePasted(m_session, id, returned(path, "old", "former"));
    VERIFY_DONE(comparison);
    QCOMPARE(comparison->changes.size(), 1);
    QVERIFY(comparison->changes[0].isConflict);
    QCOMPARE(comparison->changes[0].before, u"ancient"_s);
}

void TestClearings::leavingAllOutSettlesThem()
{
    const Id<Clearance> id = askThem();
    const auto comparison =
        clearings().comparePasted(m_session, id, QString(summaryText).replace(u"old"_s, u"new"_s));
    VERIFY_DONE(comparison);
    VERIFY_DONE(clearings().take(m_session, id, *comparison, {}));
    QCOMPARE(session().summary, summaryText);
    QVERIFY(standing().open().isEmpty());
    QCOMPARE(titleOf(History(**m_in).changes()->first()),
             u"Session 1: changes asked for by Harbour Relief left out"_s);
}

void TestClearings::takingAfterAnotherEditIsRefused()
{
    const Id<Clearance> id = askThem();
    const auto comparison =
        clearings().comparePasted(m_session, id, QString(summaryText).replace(u"old"_s, u"new"_s));
    VERIFY_DONE(comparison);
    write(summaryText + u"More."_s);
    QCOMPARE(codeOf(clearings().take(m_session, id, *comparison, {0})),
             "returned.changed-meanwhile");
    QCOMPARE(session().summary, summaryText + u"More."_s);
}

void TestClearings::withdrawnIsNoLongerMissing()
{
    const Id<Clearance> id = askThem();
    QCOMPARE(
        brokenPromise(
            *m_in, [&] { return clearings().withdraw(m_session, id); }, [&] { return touched(); }),
        QString());
    QVERIFY(standing().asked.isEmpty());
    VERIFY_DONE(clearings().step(m_session, SummaryState::Approved));
}

QTEST_MAIN(TestClearings)

#include "tst_clearings.moc"
