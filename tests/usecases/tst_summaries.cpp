// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/usecases/notesbench.h"
#include "usecases/history.h"
#include "usecases/summaries.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

struct SummaryBench : NotesBench
{
    SummaryBench() = default;

    void write(const QString &text) { QCOMPARE(codeOf(summaries.edit(session, text)), "done"_ba); }
    QString text() const { return programme.session(session)->summary; }
    QStringList kept() const
    {
        QStringList texts;
        const auto revisions = summaries.revisions(session);
        for (const SummaryRevision &each : *revisions)
            texts.append(each.text);
        return texts;
    }
    SummaryRevision last() const { return summaries.revisions(session)->first(); }
    ChangeSet touched() const
    {
        ChangeSet set;
        set.add(Kind::Session, session.value());
        return set;
    }
    QString broken(const std::function<Result<void>()> &verb)
    {
        return brokenPromise(*this, verb, [this] { return touched(); });
    }

    Summaries summaries{*workspace};
};

} // namespace

/// The summary of a session: its revisions, and what notes give to it.
class TestSummaries final : public QObject
{
    Q_OBJECT

private slots:
    void editKeepsARevision();
    void fillingIsAChangeOfItsOwn();
    void typingMakesOneRevision();
    void textThatWasThereBecomesARevision();
    void textFromElsewhereIsNotLost();
    void muchThatIsLostStaysARevision();
    void names();
    void restores();
    void comparesWithWhatStands();
    void approvedOneStaysAsItIs();
    void refusesATextTooLong();
    void removedSessionTakesItsRevisionsAlong();
    void skeletonHasOnlyTheChosenAudiences();
    void skeletonNamesOnlySpeakers();
    void skeletonIsInTheLanguageOfTheSeries();
    void sentNotesKeepTheirOrder();
    void knownNamesAreNoMistakes();
    void whatIsNoMoreIsRefused();
};

void TestSummaries::editKeepsARevision()
{
    SummaryBench in;
    QCOMPARE(in.broken([&] { return in.summaries.edit(in.session, u"First words"_s); }), QString());
    QCOMPARE(in.text(), u"First words"_s);
    QCOMPARE(in.last().text, u"First words"_s);
    QCOMPARE(in.last().madeBy, u"Ann"_s);
    QCOMPARE(in.last().madeAt, in.time.now);
    VERIFY_DONE(History(*in).undo());
    QVERIFY(in.kept().isEmpty());
}

void TestSummaries::fillingIsAChangeOfItsOwn()
{
    SummaryBench in;
    in.write(u"Typed"_s);
    QCOMPARE(in.broken([&] { return in.summaries.fill(in.session, u"Typed, filled"_s); }),
             QString());
    in.write(u"Typed, filled, typed"_s);
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(in.text(), u"Typed, filled"_s);
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(in.text(), u"Typed"_s);
}

void TestSummaries::typingMakesOneRevision()
{
    SummaryBench in;
    in.write(u"One"_s);
    in.time.pass(60);
    in.write(u"One two"_s);
    in.time.pass(60);
    in.write(u"One two three"_s);
    QCOMPARE(in.kept(), QStringList{u"One two three"_s});
    in.time.pass(600);
    in.write(u"One two three four"_s);
    QCOMPARE(in.kept(), (QStringList{u"One two three four"_s, u"One two three"_s}));
    in.workspace->setAuthor(u"Bob"_s);
    in.write(u"One two three four five"_s);
    QCOMPARE(in.kept().size(), 3);
    in.write(u"One two three four five"_s);
    QCOMPARE(in.kept().size(), 3);
}

void TestSummaries::textThatWasThereBecomesARevision()
{
    SummaryBench in;
    NotesBench &notes = in;
    notes.write([&](Stores &stores) {
        Session session = *stores.rows.find(in.session);
        session.summary = u"From a document"_s;
        stores.rows.replace(session);
    });
    in.write(u"Written anew"_s);
    QCOMPARE(in.kept(), (QStringList{u"Written anew"_s, u"From a document"_s}));
    QCOMPARE(in.summaries.revisions(in.session)->last().madeBy, QString());
}

void TestSummaries::textFromElsewhereIsNotLost()
{
    SummaryBench in;
    in.write(u"Typed"_s);
    NotesBench &notes = in;
    notes.write([&](Stores &stores) {
        Session session = *stores.rows.find(in.session);
        session.summary = u"From a document"_s;
        stores.rows.replace(session);
    });
    in.write(u"Typed again"_s);
    QCOMPARE(in.kept(), (QStringList{u"Typed again"_s, u"From a document"_s, u"Typed"_s}));
}

void TestSummaries::muchThatIsLostStaysARevision()
{
    SummaryBench in;
    in.write(u"A long and careful text"_s);
    in.write(u"A"_s);
    QCOMPARE(in.kept(), (QStringList{u"A"_s, u"A long and careful text"_s}));
}

void TestSummaries::names()
{
    SummaryBench in;
    in.write(u"Words"_s);
    const RevisionId id = in.last().id;
    QCOMPARE(in.broken([&] { return in.summaries.name(id, u" As sent  to UNHCR "_s); }), QString());
    QCOMPARE(in.last().name, u"As sent to UNHCR"_s);
    in.write(u"Words and more"_s);
    QCOMPARE(in.kept(), (QStringList{u"Words and more"_s, u"Words"_s}));
    VERIFY_DONE(in.summaries.name(id, {}));
    QCOMPARE(in.summaries.revisions(in.session)->last().name, QString());
}

void TestSummaries::restores()
{
    SummaryBench in;
    in.write(u"The first text"_s);
    const RevisionId first = in.last().id;
    in.time.pass(600);
    in.write(u"The second text"_s);
    in.time.pass(1);
    QCOMPARE(in.broken([&] { return in.summaries.restore(first); }), QString());
    QCOMPARE(in.text(), u"The first text"_s);
    QCOMPARE(in.kept(),
             (QStringList{u"The first text"_s, u"The second text"_s, u"The first text"_s}));
    QCOMPARE(History(*in).changes()->first().label,
             (Reason{"summary.restored", {u"1"_s, u"2024-02-21 14:00 UTC"_s}}));
    const QStringList before = dump(in.path);
    VERIFY_DONE(in.summaries.restore(in.last().id)); // stands already
    QCOMPARE(dump(in.path), before);
}

void TestSummaries::comparesWithWhatStands()
{
    SummaryBench in;
    in.write(u"One two"_s);
    const RevisionId first = in.last().id;
    in.time.pass(600);
    in.write(u"One three"_s);
    const QList<TextPiece> expected{{u"One "_s, u"One "_s}, {u"two"_s, u"three"_s}};
    QCOMPARE(*in.summaries.compare(in.session, first, in.last().id), expected);
    QCOMPARE(*in.summaries.compare(in.session, first, {}), expected);
}

void TestSummaries::approvedOneStaysAsItIs()
{
    SummaryBench in;
    in.write(u"Words"_s);
    const RevisionId first = in.last().id;
    in.time.pass(600);
    in.write(u"Other words"_s);
    VERIFY_DONE(in.programme.editSession(in.session, "summary_state", [](Session &session) {
        session.summaryState = SummaryState::Approved;
    }));
    const QStringList before = dump(in.path);
    QCOMPARE(codeOf(in.summaries.edit(in.session, u"Else"_s)), "session.summary-approved"_ba);
    QCOMPARE(codeOf(in.summaries.restore(first)), "session.summary-approved"_ba);
    QCOMPARE(dump(in.path), before);
}

void TestSummaries::refusesATextTooLong()
{
    SummaryBench in;
    in.write(u"Words"_s);
    const auto refused = in.summaries.edit(in.session, QString(Summaries::longestText + 1, u'x'));
    QCOMPARE(codeOf(refused), "session.summary-too-long"_ba);
    QCOMPARE(in.text(), u"Words"_s);
}

void TestSummaries::removedSessionTakesItsRevisionsAlong()
{
    SummaryBench in;
    in.write(u"Canary of the summary"_s);
    const QStringList before = dump(in.path);
    VERIFY_DONE(in.programme.removeSession(in.session));
    QVERIFY(!dump(in.path).join(u'\n').contains(u"Canary"));
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(dump(in.path), before);
}

void TestSummaries::skeletonHasOnlyTheChosenAudiences()
{
    SummaryBench in;
    in.file(u"> open to all"_s, Audience::Public);
    in.file(u"> for the registered"_s, Audience::Registered);
    in.file(u"> between us"_s, Audience::Internal);
    const auto two = in.summaries.skeleton(in.session, {Audience::Public, Audience::Registered});
    QCOMPARE(two->text, u"## Decisions\n\n- open to all\n- for the registered\n"_s);
    QVERIFY(!two->hasInternal);
    const auto all = in.summaries.skeleton(
        in.session, {Audience::Public, Audience::Registered, Audience::Internal});
    QVERIFY(all->text.contains(u"between us"));
    QVERIFY(all->hasInternal);
    QCOMPARE(in.summaries.skeleton(in.session, {})->text, QString());
}

void TestSummaries::skeletonNamesOnlySpeakers()
{
    SummaryBench in;
    in.file(u"? @Moses Okello who pays"_s, Audience::Public);
    in.file(u"= @Ana Núñez we do"_s, Audience::Public);
    in.setRule(Attribution::Named);
    in.file(u"! @Moses Okello more"_s, Audience::Public); // kept with his name, but no speaker
    const QString text = in.summaries.skeleton(in.session, {Audience::Public})->text;
    QVERIFY(!text.contains(u"Okello"));
    QVERIFY(text.contains(u"- **national NGO, East Africa:** who pays\n"
                          "  - **Answer, Ana Núñez:** we do\n"));
    QVERIFY(text.contains(u"- more\n"));
}

void TestSummaries::skeletonIsInTheLanguageOfTheSeries()
{
    SummaryBench in;
    VERIFY_DONE(in.programme.editSeries(in.series, "language",
                                        [](Series &series) { series.language = u"fr"_s; }));
    in.file(u"? pourquoi"_s, Audience::Public);
    in.file(u"= parce que"_s, Audience::Public);
    QCOMPARE(in.summaries.skeleton(in.session, {Audience::Public})->text,
             u"## Questions et réponses\n\n- pourquoi\n  - **Réponse:** parce que\n"_s);
}

void TestSummaries::sentNotesKeepTheirOrder()
{
    SummaryBench in;
    const NoteId first = in.file(u"! first"_s);
    in.file(u"not sent"_s);
    const NoteId third = in.file(u"third"_s, Audience::Public);
    const auto sent = in.summaries.pieces(in.session, {third, first});
    QCOMPARE(sent->text, u"- **Recommendation:** first\n- third\n"_s);
    QVERIFY(sent->hasInternal);
    QVERIFY(!in.summaries.pieces(in.session, {third})->hasInternal);
}

void TestSummaries::knownNamesAreNoMistakes()
{
    SummaryBench in;
    const QStringList names = *in.summaries.names(in.session);
    QVERIFY(names.contains(u"Moses Okello"_s));
    QVERIFY(names.contains(u"Maji Trust"_s));
}

void TestSummaries::whatIsNoMoreIsRefused()
{
    SummaryBench in;
    const QStringList before = dump(in.path);
    QCOMPARE(codeOf(in.summaries.name(RevisionId(1), u"x"_s)), "revision.missing"_ba);
    QCOMPARE(codeOf(in.summaries.restore(RevisionId(1))), "revision.missing"_ba);
    QCOMPARE(codeOf(in.summaries.edit(SessionId(1), u"x"_s)), "session.missing"_ba);
    QCOMPARE(codeOf(in.summaries.skeleton(SessionId(1), {})), "session.missing"_ba);
    QCOMPARE(dump(in.path), before);
}

QTEST_GUILESS_MAIN(TestSummaries)

#include "tst_summaries.moc"
