// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/markdowntext.h"
#include "domain/reading.h"
#include "domain/revision.h"
#include "domain/summaryskeleton.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

using Rule = std::optional<Attribution>;
Q_DECLARE_METATYPE(Rule)

namespace {

const SummaryWords words{{u"Openings"_s, u"Presentations"_s, u"Questions"_s, u"Comments"_s,
                          u"Recommendations"_s, u"Decisions"_s, u"Others"_s},
                         u"Answer"_s,
                         {u"Opening"_s, u"Presentation"_s, u"Question"_s, u"Answer"_s, u"Comment"_s,
                          u"Recommendation"_s, u"Decision"_s}};

} // namespace

/// What notes give to a summary, what is told of a text, and when a revision goes on.
class TestSummarySkeleton final : public QObject
{
    Q_OBJECT

private slots:
    void groupsNotesByKind();
    void answersStandBelowTheirQuestion();
    void noteStandsAloneWithItsKind();
    void textShowsAsItWasWritten_data();
    void textShowsAsItWasWritten();
    void namesOnlyWhoIsPublic_data();
    void namesOnlyWhoIsPublic();
    void countsWords_data();
    void countsWords();
    void revisionGoesOn_data();
    void revisionGoesOn();
};

void TestSummarySkeleton::groupsNotesByKind()
{
    const QList<SummaryNote> notes{{NoteKind::Decision, {}, u"Agreed"_s},
                                   {NoteKind::Opening, u"Ana"_s, u"Welcome"_s},
                                   {{}, {}, u"Rest"_s},
                                   {NoteKind::Decision, u"UNHCR"_s, u"Again"_s}};
    QCOMPARE(
        summarySkeleton(notes, words),
        u"## Openings\n\n- **Ana:** Welcome\n\n## Decisions\n\n- Agreed\n- **UNHCR:** Again\n\n"
        "## Others\n\n- Rest\n"_s);
    QCOMPARE(summarySkeleton({}, words), QString());
}

void TestSummarySkeleton::answersStandBelowTheirQuestion()
{
    const QList<SummaryNote> notes{{NoteKind::Answer, {}, u"before"_s},
                                   {NoteKind::Question, u"NGO"_s, u"why"_s},
                                   {NoteKind::Comment, {}, u"aside"_s},
                                   {NoteKind::Answer, u"Ana"_s, u"because"_s}};
    QCOMPARE(
        summarySkeleton(notes, words),
        u"## Questions\n\n- **Answer:** before\n- **NGO:** why\n  - **Answer, Ana:** because\n\n"
        "## Comments\n\n- aside\n"_s);
}

void TestSummarySkeleton::noteStandsAloneWithItsKind()
{
    QCOMPARE(summaryItem({NoteKind::Question, u"NGO, East Africa"_s, u"why\nand how"_s}, words),
             u"- **Question, NGO, East Africa:** why\\\n  and how\n"_s);
    QCOMPARE(summaryItem({{}, {}, u"just this"_s}, words), u"- just this\n"_s);
}

void TestSummarySkeleton::textShowsAsItWasWritten_data()
{
    QTest::addColumn<QString>("plain");
    QTest::addColumn<QString>("markdown");
    const auto row = [](const QString &plain, const QString &markdown) {
        QTest::newRow(qPrintable(plain)) << plain << markdown;
    };
    row(u"plain"_s, u"plain"_s);
    row(u"# no heading"_s, u"\\# no heading"_s);
    row(u"- no item"_s, u"\\- no item"_s);
    row(u"12. no item"_s, u"12\\. no item"_s);
    row(u"2024 was"_s, u"2024 was"_s);
    row(u"*a* _b_ c_d"_s, u"\\*a\\* \\_b\\_ c_d"_s);
    row(u"<b> & &amp;"_s, u"\\<b\\> & \\&amp;"_s);
    row(u"https://example.org/~a_b"_s, u"https://example.org/~a_b"_s);
}

void TestSummarySkeleton::textShowsAsItWasWritten()
{
    QFETCH(QString, plain);
    QTEST(markdownOf(plain), "markdown");
}

void TestSummarySkeleton::namesOnlyWhoIsPublic_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<int>("presence");
    QTest::addColumn<bool>("concern");
    QTest::addColumn<QString>("as");
    QTest::addColumn<QString>("name");
    const auto row = [](const char *title, Rule rule, Presence presence, bool concern,
                        const QString &as, const QString &name) {
        QTest::newRow(title) << rule << int(presence) << concern << as << name;
    };
    const QString named = u"Ana (NGO)"_s;
    row("confirmed", {}, Presence::ConfirmedSpeaker, false, {}, named);
    row("speaker who may not come", {}, Presence::Speaker, false, {}, {});
    row("team", Attribution::Named, Presence::Team, false, {}, {});
    row("participant", Attribution::Named, Presence::Participant, false, {}, {});
    row("nobody is named", Attribution::None, Presence::ConfirmedSpeaker, false, {}, {});
    row("in danger", Attribution::Named, Presence::ConfirmedSpeaker, true, {}, {});
    row("something is kept instead", {}, Presence::ConfirmedSpeaker, false, u"NGO"_s, u"NGO"_s);
}

void TestSummarySkeleton::namesOnlyWhoIsPublic()
{
    QFETCH(Rule, rule);
    QFETCH(int, presence);
    QFETCH(bool, concern);
    QFETCH(QString, as);
    Attendant ana;
    ana.id = PersonId(7);
    ana.name = u"Ana"_s;
    ana.organization = u"NGO"_s;
    ana.presence = Presence(presence);
    ana.hasConcern = concern;
    Note note;
    note.person = ana.id;
    note.attributedAs = as;
    QTEST(publicName(note, {ana}, rule), "name");
    QCOMPARE(publicName(note, {}, rule), as); // who is not there any more
    note.person = {};
    QCOMPARE(publicName(note, {ana}, rule), as);
}

void TestSummarySkeleton::countsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("words");
    QTest::addColumn<int>("minutes");
    const auto row = [](const char *name, const QString &text, int count, int minutes) {
        QTest::newRow(name) << text << count << minutes;
    };
    row("nothing", {}, 0, 0);
    row("signs", u" – … ** 。"_s, 0, 0);
    row("words", u"One, two: don’t 3.5 %"_s, 4, 1);
    row("Chinese", u"你好，世界"_s, 4, 1);
    row("beyond the first plane", u"𠀀𠀁"_s, 2, 1);
    row("Arabic", u"مرحبا بكم"_s, 2, 1);
    row("many", u"word "_s.repeated(461), 461, 3);
    row("many in Chinese", u"字"_s.repeated(900), 900, 2);
}

void TestSummarySkeleton::countsWords()
{
    QFETCH(QString, text);
    const ReadingLength length = lengthOf(text);
    QTEST(length.words, "words");
    QTEST(length.minutes, "minutes");
}

void TestSummarySkeleton::revisionGoesOn_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("author");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("on");
    QTest::newRow("typed on") << QString() << u"Ann"_s << 60 << u"some words more"_s << true;
    QTest::newRow("named") << u"v1"_s << u"Ann"_s << 60 << u"some words more"_s << false;
    QTest::newRow("somebody else") << QString() << u"Bob"_s << 60 << u"some words more"_s << false;
    QTest::newRow("later") << QString() << u"Ann"_s << 300 << u"some words more"_s << false;
    QTest::newRow("clock set back") << QString() << u"Ann"_s << -5 << u"some words more"_s << false;
    QTest::newRow("a little less") << QString() << u"Ann"_s << 60 << u"some word"_s << true;
    QTest::newRow("much less") << QString() << u"Ann"_s << 60 << u"some"_s << false;
}

void TestSummarySkeleton::revisionGoesOn()
{
    QFETCH(QString, name);
    QFETCH(QString, author);
    QFETCH(int, seconds);
    QFETCH(QString, text);
    const QDateTime begun(QDate(2024, 2, 21), QTime(14, 0), Qt::UTC);
    const SummaryRevision last{RevisionId(1), SessionId(1), begun, u"Ann"_s, name, u"some words"_s};
    QTEST(goesOn(last, author, begun.addSecs(seconds), text), "on");
    const SummaryRevision found{RevisionId(1), SessionId(1), begun, {}, {}, u"some words"_s};
    QVERIFY(!goesOn(found, {}, begun, text)); // nobody knows whose it is
}

QTEST_GUILESS_MAIN(TestSummarySkeleton)

#include "tst_summaryskeleton.moc"
