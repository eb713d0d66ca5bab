// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/countries.h"
#include "domain/notes.h"
#include "domain/regions.h"

#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

using Rule = std::optional<Attribution>;
Q_DECLARE_METATYPE(Rule)
Q_DECLARE_METATYPE(convenor::Presence)

namespace {

const QDateTime noon(QDate(2024, 2, 21), QTime(12, 0), Qt::UTC);

Note noteOf(const QString &text)
{
    Note note;
    note.id = NoteId(7);
    note.key = u"n7"_s;
    note.at = noon;
    note.kind = NoteKind::Question;
    note.audience = Audience::Public;
    note.person = PersonId(3);
    note.text = text;
    return note;
}

} // namespace

class TestNotes final : public QObject
{
    Q_OBJECT

private slots:
    void ruleSaysWhoIsNamed_data();
    void ruleSaysWhoIsNamed();
    void dangerIsAboveTheRule();
    void everyCountryHasASubRegion();
    void splitKeepsTimeKindAudienceAndPerson();
    void splitNeedsTextOnBothSides_data();
    void splitNeedsTextOnBothSides();
    void joinTakesTheNarrowerAudience_data();
    void joinTakesTheNarrowerAudience();
    void joinKeepsWhoSaidIt();
    void joinOfTwoPeopleIsRefused();
    void listIsNarrowed_data();
    void listIsNarrowed();
    void clockRunsWhileTheSessionIsOn_data();
    void clockRunsWhileTheSessionIsOn();
    void startedClockCounts();
    void likelySessionIsTodaysOrTheLatest();
};

void TestNotes::ruleSaysWhoIsNamed_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<Presence>("presence");
    QTest::addColumn<bool>("named");
    const auto row = [](const char *name, Rule rule, Presence presence, bool named) {
        QTest::newRow(name) << rule << presence << named;
    };
    row("named: participant", Attribution::Named, Presence::Participant, true);
    row("speakers: confirmed", Attribution::SpeakersNamed, Presence::ConfirmedSpeaker, true);
    row("speakers: invited", Attribution::SpeakersNamed, Presence::Speaker, true);
    row("speakers: team", Attribution::SpeakersNamed, Presence::Team, false);
    row("speakers: participant", Attribution::SpeakersNamed, Presence::Participant, false);
    row("none: confirmed", Attribution::None, Presence::ConfirmedSpeaker, false);
    row("not set: confirmed", {}, Presence::ConfirmedSpeaker, true);
    row("not set: participant", {}, Presence::Participant, false);
}

void TestNotes::ruleSaysWhoIsNamed()
{
    QFETCH(Rule, rule);
    QFETCH(Presence, presence);
    Attendant attendant;
    attendant.presence = presence;
    QTEST(isNamed(rule, attendant), "named");
}

void TestNotes::dangerIsAboveTheRule()
{
    Attendant attendant;
    attendant.presence = Presence::ConfirmedSpeaker;
    attendant.hasConcern = true;
    QVERIFY(!isNamed(Attribution::Named, attendant));
}

void TestNotes::everyCountryHasASubRegion()
{
    QStringList without;
    for (const auto &[code, name] : countryChoices()) {
        if (!code.isEmpty() && !subRegionOf(code))
            without.append(code);
    }
    without.removeAll(u"AQ"_s);
    QCOMPARE(without, QStringList());
    QCOMPARE(subRegionOf(u"KE"_s), SubRegion::EastAfrica);
    QCOMPARE(subRegionOf(u"ZA"_s), SubRegion::SouthernAfrica);
    QCOMPARE(subRegionOf(u"CH"_s), SubRegion::WesternEurope);
    QCOMPARE(subRegionOf(u"TV"_s), SubRegion::Polynesia);
    QVERIFY(!subRegionOf(u"??"_s));
}

void TestNotes::splitKeepsTimeKindAudienceAndPerson()
{
    Note first = noteOf(u"How is it paid for? By when?"_s);
    const auto second = splitNote(first, 19);
    QVERIFY(second);
    QCOMPARE(first.text, u"How is it paid for?"_s);
    Note expected = noteOf(u"By when?"_s);
    expected.id = {};
    expected.key.clear();
    QVERIFY(*second == expected);
}

void TestNotes::splitNeedsTextOnBothSides_data()
{
    QTest::addColumn<int>("at");
    QTest::newRow("beginning") << 0;
    QTest::newRow("behind a blank") << 1;
    QTest::newRow("end") << 4;
    QTest::newRow("beyond") << 40;
    QTest::newRow("before") << -3;
}

void TestNotes::splitNeedsTextOnBothSides()
{
    QFETCH(int, at);
    Note note = noteOf(u" why"_s);
    const auto second = splitNote(note, at);
    QVERIFY(!second);
    QCOMPARE(second.error().reason.code, "note.nothing-to-split"_ba);
    QVERIFY(note == noteOf(u" why"_s));
}

void TestNotes::joinTakesTheNarrowerAudience_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("second");
    QTest::addColumn<int>("joined");
    for (int first = 0; first < 3; ++first) {
        for (int second = 0; second < 3; ++second)
            QTest::addRow("%s and %s", wordsOf<Audience>[size_t(first)],
                          wordsOf<Audience>[size_t(second)])
                << first << second << qMin(first, second);
    }
    QCOMPARE(int(Audience::Internal), 0);
}

void TestNotes::joinTakesTheNarrowerAudience()
{
    QFETCH(int, first);
    QFETCH(int, second);
    QFETCH(int, joined);
    Note one = noteOf(u"one"_s);
    Note two = noteOf(u"two"_s);
    one.audience = Audience(first);
    two.audience = Audience(second);
    QCOMPARE(joinedNote(one, two)->audience, Audience(joined));
}

void TestNotes::joinKeepsWhoSaidIt()
{
    const Note one = noteOf(u"one"_s);
    Note two = noteOf(u"two"_s);
    two.person = {};
    two.kind = NoteKind::Decision;
    two.at = noon.addSecs(60);
    const auto joined = joinedNote(one, two);
    QVERIFY(*joined == noteOf(u"one two"_s));

    Note nameless = noteOf(u"one"_s);
    nameless.person = {};
    nameless.kind.reset();
    two.attributedAs = u"national NGO, East Africa"_s;
    const auto later = joinedNote(nameless, two);
    QCOMPARE(later->attributedAs, two.attributedAs);
    QCOMPARE(later->kind, NoteKind::Decision);
    QCOMPARE(later->at, noon);
}

void TestNotes::joinOfTwoPeopleIsRefused()
{
    Note two = noteOf(u"two"_s);
    two.person = PersonId(4);
    const auto joined = joinedNote(noteOf(u"one"_s), two);
    QVERIFY(!joined);
    QCOMPARE(joined.error().reason.code, "note.said-by-two"_ba);
}

void TestNotes::listIsNarrowed_data()
{
    QTest::addColumn<QList<int>>("kinds");
    QTest::addColumn<QList<int>>("audiences");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    const QList<int> none;
    QTest::newRow("all") << none << none << QString() << u"abc"_s;
    QTest::newRow("kind") << QList{int(NoteKind::Question)} << none << QString() << u"a"_s;
    QTest::newRow("kinds") << QList{int(NoteKind::Question), int(NoteKind::Answer)} << none
                           << QString() << u"ab"_s;
    QTest::newRow("audience") << none << QList{int(Audience::Internal)} << QString() << u"bc"_s;
    QTest::newRow("word, folded") << none << none << u"sante"_s << u"b"_s;
    QTest::newRow("who") << none << none << u"okel"_s << u"a"_s;
    QTest::newRow("all of it") << QList{int(NoteKind::Answer)} << QList{int(Audience::Internal)}
                               << u"la san"_s << u"b"_s;
    QTest::newRow("within a word") << none << none << u"anté"_s << QString();
}

void TestNotes::listIsNarrowed()
{
    QFETCH(QList<int>, kinds);
    QFETCH(QList<int>, audiences);
    QFETCH(QString, text);
    NotesQuery query;
    for (const int kind : kinds)
        query.kinds.append(NoteKind(kind));
    for (const int audience : audiences)
        query.audiences.append(Audience(audience));
    query.text = text;
    NoteRow a{noteOf(u"Who pays"_s), u"Moses Okello"_s};
    NoteRow b{noteOf(u"La Santé"_s), {}};
    NoteRow c{noteOf(u"Nothing"_s), {}};
    b.note.kind = NoteKind::Answer;
    c.note.kind.reset();
    b.note.audience = c.note.audience = Audience::Internal;
    a.note.key = u"a"_s;
    b.note.key = u"b"_s;
    c.note.key = u"c"_s;
    QString found;
    for (const NoteRow &row : matching({a, b, c}, query))
        found += row.note.key;
    QTEST(found, "found");
}

void TestNotes::clockRunsWhileTheSessionIsOn_data()
{
    QTest::addColumn<QTime>("now");
    QTest::addColumn<bool>("runs");
    QTest::newRow("before") << QTime(12, 59) << false;
    QTest::newRow("beginning") << QTime(13, 0) << true; // 14:00 in Zurich
    QTest::newRow("end") << QTime(14, 30) << true;
    QTest::newRow("a little over") << QTime(15, 30) << true;
    QTest::newRow("over") << QTime(15, 31) << false;
}

void TestNotes::clockRunsWhileTheSessionIsOn()
{
    QFETCH(QTime, now);
    QFETCH(bool, runs);
    const ClockTime when{noon.date(), QTime(14, 0), QTime(15, 30), u"Europe/Zurich"_s};
    const auto began = clockBegan(when, {}, QDateTime(noon.date(), now, Qt::UTC));
    QCOMPARE(began.has_value(), runs);
    if (runs)
        QCOMPARE(began->toUTC().time(), QTime(13, 0));
}

void TestNotes::startedClockCounts()
{
    const ClockTime when{noon.date(), QTime(14, 0), QTime(15, 30), u"Europe/Zurich"_s};
    const QDateTime now(noon.date(), QTime(13, 10), Qt::UTC);
    QCOMPARE(clockBegan(when, now.addSecs(-60), now), now.addSecs(-60));
    QCOMPARE(clockBegan({}, now.addSecs(-60), now), now.addSecs(-60));
    QVERIFY(!clockBegan({}, now.addDays(-1), now));
    QVERIFY(!clockBegan({}, now.addSecs(60), now));
    QVERIFY(!clockBegan({}, {}, now));
}

void TestNotes::likelySessionIsTodaysOrTheLatest()
{
    const auto session = [](qint64 id, const PartialDate &date) {
        SessionRow row;
        row.id = SessionId(id);
        row.date = date;
        return row;
    };
    QList<SessionRow> rows{
        session(1, PartialDate::ofMonth(2024, 5)), session(2, PartialDate(QDate(2024, 2, 20))),
        session(3, PartialDate(QDate(2024, 2, 22))), session(4, PartialDate(QDate(2024, 2, 21)))};
    QCOMPARE(likelySession(rows, QDate(2024, 2, 21)), SessionId(4));
    QCOMPARE(likelySession(rows, QDate(2024, 6, 1)), SessionId(3));
    QCOMPARE(likelySession(rows, QDate(2024, 1, 1)), SessionId(1));
    rows[3].status = SessionStatus::Cancelled;
    QCOMPARE(likelySession(rows, QDate(2024, 2, 21)), SessionId(2));
    QVERIFY(likelySession({}, QDate(2024, 2, 21)).isNull());
}

QTEST_APPLESS_MAIN(TestNotes)
#include "tst_notes.moc"
