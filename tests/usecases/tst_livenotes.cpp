// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/usecases/notesbench.h"
#include "usecases/history.h"

#include <QTest>

#include <functional>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Rule)

namespace {

ChangeSet only(const QList<NoteId> &ids)
{
    ChangeSet set;
    for (const NoteId id : ids)
        set.add(Kind::Note, id.value());
    return set;
}

template <class T>
Result<void> plain(const Result<T> &result)
{
    return result.map([](const T &) {});
}

} // namespace

/// Live notes: each verb with its result, its change set, undo and redo; who is kept.
class TestLiveNotes final : public QObject
{
    Q_OBJECT

private slots:
    void filesALine();
    void filesEachLineAsAChangeOfItsOwn();
    void filingRewritesNoOtherNote();
    void keepsWhoTheRuleNames_data();
    void keepsWhoTheRuleNames();
    void hiddenPersonIsNowhereInTheFile();
    void stricterRuleTakesNamesOff();
    void offersSpeakersFirst();
    void editsTheTextAndWhatTheLineSays();
    void splits();
    void joins();
    void movesMany();
    void removesAndFreesActionPoints();
    void setsAudienceAndKindOfMany();
    void lists();
    void refuses_data();
    void refuses();
    void randomDeedsAreUndone();
};

void TestLiveNotes::filesALine()
{
    NotesBench in;
    Result<NoteId> id;
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     id = in.notes.file(in.session, u"?+ @Ana Núñez who pays for it"_s);
                     return plain(id);
                 },
                 [&] { return only({*id}); }),
             QString());
    const Note note = in.note(*id);
    QCOMPARE(note.text, u"who pays for it"_s);
    QCOMPARE(note.kind, NoteKind::Question);
    QCOMPARE(note.audience, Audience::Registered);
    QCOMPARE(note.person, in.confirmed);
    QCOMPARE(note.attributedAs, QString());
    QCOMPARE(note.at, in.time.now);
    QVERIFY(!note.key.isEmpty());
    QCOMPARE(in.notes.notes(in.session)->first().who, u"Ana Núñez"_s);
    QCOMPARE(History(*in).changes()->first().label, (Reason{"note.filed", {u"1"_s}}));

    QCOMPARE(in.note(in.file(u"plain"_s)).audience, Audience::Internal);
    QCOMPARE(in.note(in.file(u"plain"_s, Audience::Public)).audience, Audience::Public);
    QCOMPARE(in.note(in.file(u"+ plain"_s, Audience::Public)).audience, Audience::Registered);
}

void TestLiveNotes::filesEachLineAsAChangeOfItsOwn()
{
    NotesBench in;
    const qsizetype before = History(*in).changes()->size();
    for (const QString &line : {u"one"_s, u"two"_s, u"three"_s})
        in.file(line);
    QCOMPARE(History(*in).changes()->size(), before + 3);
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(in.texts(), (QStringList{u"one"_s, u"two"_s}));
}

void TestLiveNotes::filingRewritesNoOtherNote()
{
    NotesBench in;
    in.write([&](Stores &stores) {
        for (int i = 0; i < 500; ++i) {
            Note note;
            note.session = in.session;
            note.ordinal = i;
            note.text = u"note %1"_s.arg(i);
            stores.rows.add(note);
        }
    });
    const NoteId last = in.file(u"the last"_s);
    QCOMPARE(in.changes, QList{only({last})});
    QCOMPARE(History(*in).changes()->first().operations, 1);
    QCOMPARE(in.texts().last(), u"the last"_s);
    QCOMPARE(in.texts().size(), 501);
}

void TestLiveNotes::keepsWhoTheRuleNames_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("as");
    const auto row = [](const char *name, Rule rule, const QString &line, const QString &person,
                        const QString &as) { QTest::newRow(name) << rule << line << person << as; };
    const Rule named = Attribution::Named;
    const Rule speakers = Attribution::SpeakersNamed;
    const Rule none = Attribution::None;
    const QString constituency = u"national NGO, East Africa"_s;
    row("named: participant", named, u"@Okello yes"_s, u"Moses Okello"_s, {});
    row("named: unknown", named, u"@Jane Doe: yes"_s, {}, u"Jane Doe"_s);
    row("named: in danger", named, u"@Dina Danger yes"_s, {}, u"participant"_s);
    row("speakers: confirmed", speakers, u"@Ana yes"_s, u"Ana Núñez"_s, {});
    row("speakers: invited", speakers, u"@Li yes"_s, u"Bo Li"_s, {});
    row("speakers: declined", speakers, u"@Cy yes"_s, {}, u"participant"_s);
    row("speakers: team", speakers, u"@Host yes"_s, {}, u"participant"_s);
    row("speakers: participant", speakers, u"@Okello yes"_s, {}, constituency);
    row("speakers: unknown", speakers, u"@Jane Doe: yes"_s, {}, u"participant"_s);
    row("speakers: nobody", speakers, u"@ yes"_s, {}, {});
    row("none: confirmed", none, u"@Ana yes"_s, {}, u"participant"_s);
    row("none: participant", none, u"@Okello yes"_s, {}, constituency);
    row("none: nothing known", none, u"@Zoe yes"_s, {}, u"participant"_s);
    row("not set: confirmed", {}, u"@Ana yes"_s, u"Ana Núñez"_s, {});
    row("not set: participant", {}, u"@Okello yes"_s, {}, constituency);
}

void TestLiveNotes::keepsWhoTheRuleNames()
{
    QFETCH(Rule, rule);
    QFETCH(QString, line);
    QFETCH(QString, person);
    NotesBench in;
    in.setRule(rule);
    const Note note = in.note(in.file(line));
    QCOMPARE(note.person.isNull() ? QString() : in.directory.person(note.person)->name, person);
    QTEST(note.attributedAs, "as");
    QCOMPARE(note.text, u"yes"_s);
    QVERIFY(note.person.isNull() || note.attributedAs.isEmpty());
}

void TestLiveNotes::hiddenPersonIsNowhereInTheFile()
{
    NotesBench in;
    in.setRule(Attribution::None);
    const NoteId id = in.file(u"? @Moses Okello who pays"_s);
    VERIFY_DONE(in.notes.edit(id, u"@Moses Okello who pays for it"_s));
    const QString ours = QString::number(in.participant.value());
    const auto changes = History(*in).changes();
    for (const Change &change : *changes) {
        if (change.label.code != "note.filed"_ba && change.label.code != "note.edited"_ba)
            continue;
        const auto fields = History(*in).fields(change.id);
        for (const FieldChange &field : *fields) {
            QVERIFY(field.after != ours && field.before != ours);
            QVERIFY(!field.after.value_or(QString()).contains(u"Okello"_s));
        }
        QVERIFY(!change.label.arguments.join(u' ').contains(u"Okello"_s));
    }
}

void TestLiveNotes::stricterRuleTakesNamesOff()
{
    NotesBench in;
    in.setRule(Attribution::Named);
    const NoteId speaker = in.file(u"@Ana yes"_s);
    const NoteId participant = in.file(u"@Okello yes"_s);
    const NoteId unknown = in.file(u"@Jane yes"_s);
    in.setRule(Attribution::SpeakersNamed);
    const NotePeople people = *in.notes.people(in.session);
    QCOMPARE(people.keptInstead(in.note(speaker)), QString());
    QCOMPARE(people.keptInstead(in.note(participant)), u"national NGO, East Africa"_s);
    QCOMPARE(brokenPromise(
                 in, [&] { return in.notes.keepToRule(in.session); },
                 [&] { return only({participant}); }),
             QString());
    QVERIFY(in.note(participant).person.isNull());
    QCOMPARE(in.note(participant).attributedAs, u"national NGO, East Africa"_s);
    QCOMPARE(in.note(speaker).person, in.confirmed);
    QCOMPARE(in.note(unknown).attributedAs, u"Jane"_s); // words that somebody wrote
    in.setRule(Attribution::None);
    VERIFY_DONE(in.notes.keepToRule(in.session));
    QCOMPARE(in.note(speaker).attributedAs, u"participant"_s);
    QCOMPARE(codeOf(in.notes.keepToRule(SessionId(1))), "session.missing"_ba);
}

void TestLiveNotes::offersSpeakersFirst()
{
    NotesBench in;
    QCOMPARE(in.notes.people(in.session)->names(),
             (QStringList{u"Ana Núñez"_s, u"Bo Li"_s, u"Hana Host"_s, u"Dina Danger"_s,
                          u"Moses Okello"_s, u"Zoe Unplaced"_s}));
}

void TestLiveNotes::editsTheTextAndWhatTheLineSays()
{
    NotesBench in;
    const NoteId id = in.file(u"? @Ana who pays"_s, Audience::Public);
    QCOMPARE(brokenPromise(
                 in, [&] { return in.notes.edit(id, u"who pays for it"_s); },
                 [&] { return only({id}); }),
             QString());
    Note note = in.note(id);
    QCOMPARE(note.text, u"who pays for it"_s);
    QCOMPARE(note.kind, NoteKind::Question);
    QCOMPARE(note.audience, Audience::Public);
    QCOMPARE(note.person, in.confirmed);
    VERIFY_DONE(in.notes.edit(id, u">+ @Okello we do"_s));
    note = in.note(id);
    QCOMPARE(note.kind, NoteKind::Decision);
    QCOMPARE(note.audience, Audience::Registered);
    QVERIFY(note.person.isNull());
    QCOMPARE(note.attributedAs, u"national NGO, East Africa"_s);
    VERIFY_DONE(in.notes.edit(id, u"@ we do"_s));
    QCOMPARE(in.note(id).attributedAs, QString());
}

void TestLiveNotes::splits()
{
    NotesBench in;
    const NoteId first = in.file(u"? @Ana who pays and by when"_s, Audience::Public);
    const NoteId third = in.file(u"third"_s);
    Result<NoteId> second;
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     second = in.notes.split(first, u"! who pays and by when"_s, 10);
                     return plain(second);
                 },
                 [&] {
                     return only({first, *second, third});
                 }),
             QString());
    QCOMPARE(in.texts(), (QStringList{u"who pays"_s, u"and by when"_s, u"third"_s}));
    const Note added = in.note(*second);
    QCOMPARE(added.kind, NoteKind::Recommendation);
    QCOMPARE(added.audience, Audience::Public);
    QCOMPARE(added.person, in.confirmed);
    QCOMPARE(added.at, in.note(first).at);
    QVERIFY(added.key != in.note(first).key);
    VERIFY_DONE(in.notes.split(third, u"third and @Okello"_s, 6));
    QCOMPARE(in.texts().mid(2), (QStringList{u"third"_s, u"and"_s}));
}

void TestLiveNotes::joins()
{
    NotesBench in;
    const NoteId first = in.file(u"? @Ana who pays"_s, Audience::Public);
    const NoteId second = in.file(u"and by when"_s, Audience::Internal);
    Action action;
    in.write([&](Stores &stores) {
        action.session = in.session;
        action.note = second;
        stores.rows.add(action);
    });
    ChangeSet expected = only({first, second});
    expected.add(Kind::Action, action.id.value());
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     return plain(in.notes.join({first, second}));
                 },
                 [&] { return expected; }),
             QString());
    QCOMPARE(in.texts(), QStringList{u"who pays and by when"_s});
    QCOMPARE(in.note(first).audience, Audience::Internal);
    const auto moved = in.workspace->door().read<Action>(
        [&](Stores &stores) -> Result<Action> { return *stores.rows.find(action.id); });
    QCOMPARE(moved->note, first);
}

void TestLiveNotes::movesMany()
{
    NotesBench in;
    QList<NoteId> ids;
    for (const QString &line : {u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s})
        ids.append(in.file(line));
    QCOMPARE(brokenPromise(
                 in, [&] { return in.notes.move({ids[3]}, ids[2]); },
                 [&] {
                     return only({ids[2], ids[3]});
                 }),
             QString());
    QCOMPARE(in.texts().join(QString()), u"abdce"_s);
    VERIFY_DONE(in.notes.move({ids[0], ids[3]}, {}));
    QCOMPARE(in.texts().join(QString()), u"bcead"_s);
    VERIFY_DONE(in.notes.move({ids[3], ids[0]}, ids[1]));
    QCOMPARE(in.texts().join(QString()), u"adbce"_s);
    const NoteId last = in.file(u"f"_s);
    QCOMPARE(in.texts().last(), u"f"_s);
    VERIFY_DONE(in.notes.move({last}, last)); // before itself: nothing to do
}

void TestLiveNotes::removesAndFreesActionPoints()
{
    NotesBench in;
    const NoteId first = in.file(u"one"_s);
    const NoteId second = in.file(u"two"_s);
    Action action;
    in.write([&](Stores &stores) {
        action.session = in.session;
        action.note = first;
        stores.rows.add(action);
    });
    ChangeSet expected = only({first, second});
    expected.add(Kind::Action, action.id.value());
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     return in.notes.remove({first, second});
                 },
                 [&] { return expected; }),
             QString());
    QVERIFY(in.texts().isEmpty());
    VERIFY_DONE(in.notes.remove({}));
}

void TestLiveNotes::setsAudienceAndKindOfMany()
{
    NotesBench in;
    const QList<NoteId> ids{in.file(u"one"_s), in.file(u"two"_s)};
    QCOMPARE(brokenPromise(
                 in, [&] { return in.notes.setAudience(ids, Audience::Registered); },
                 [&] { return only(ids); }),
             QString());
    QCOMPARE(brokenPromise(
                 in, [&] { return in.notes.setKind(ids, NoteKind::Decision); },
                 [&] { return only(ids); }),
             QString());
    for (const NoteId id : ids) {
        QCOMPARE(in.note(id).audience, Audience::Registered);
        QCOMPARE(in.note(id).kind, NoteKind::Decision);
    }
    VERIFY_DONE(in.notes.setKind(ids, {}));
    QVERIFY(!in.note(ids[0]).kind);
}

void TestLiveNotes::lists()
{
    NotesBench in;
    in.file(u"? who pays"_s);
    in.file(u"+ @Ana we do"_s);
    NotesQuery query;
    query.kinds = {NoteKind::Question};
    QCOMPARE(in.notes.notes(in.session, query)->size(), 1);
    query = {};
    query.audiences = {Audience::Registered, Audience::Public};
    QCOMPARE(in.notes.notes(in.session, query)->first().note.text, u"we do"_s);
    query = {};
    query.text = u"nun"_s;
    QCOMPARE(in.notes.notes(in.session, query)->size(), 1);
    const SessionId other = in.programme.addSession(sessionOf(in.series, u"Second"_s)).value();
    QCOMPARE(in.notes.notes(other)->size(), 0);
}

void TestLiveNotes::refuses_data()
{
    using Deed = std::function<QByteArray(NotesBench &, NoteId, NoteId)>;
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const Deed &deed, const QByteArray &code) {
        QTest::newRow(name) << deed << code;
    };
    row(
        "nothing",
        [](NotesBench &in, NoteId, NoteId) {
            return codeOf(in.notes.file(in.session, u" \t\n"_s));
        },
        "note.no-text");
    row(
        "only a sign",
        [](NotesBench &in, NoteId, NoteId) {
            return codeOf(in.notes.file(in.session, u"? @Ana"_s));
        },
        "note.no-text");
    row(
        "a book",
        [](NotesBench &in, NoteId, NoteId) {
            return codeOf(in.notes.file(in.session, QString(10'000'000, u'x')));
        },
        "note.too-long");
    row(
        "no session",
        [](NotesBench &in, NoteId, NoteId) {
            return codeOf(in.notes.file(SessionId(1), u"text"_s));
        },
        "session.missing");
    row(
        "edit to nothing",
        [](NotesBench &in, NoteId first, NoteId) { return codeOf(in.notes.edit(first, {})); },
        "note.no-text");
    row(
        "edit what is no more",
        [](NotesBench &in, NoteId, NoteId) { return codeOf(in.notes.edit(NoteId(1), u"text"_s)); },
        "note.missing");
    row(
        "split at the end",
        [](NotesBench &in, NoteId first, NoteId) {
            return codeOf(in.notes.split(first, u"one"_s, 3));
        },
        "note.nothing-to-split");
    row(
        "split within the signs",
        [](NotesBench &in, NoteId first, NoteId) {
            return codeOf(in.notes.split(first, u"? one"_s, 1));
        },
        "note.nothing-to-split");
    row(
        "join the first",
        [](NotesBench &in, NoteId first, NoteId) { return codeOf(in.notes.join({first})); },
        "note.none-before");
    row(
        "join two people's",
        [](NotesBench &in, NoteId first, NoteId second) {
            return codeOf(in.notes.join({first, second}));
        },
        "note.said-by-two");
    row(
        "move what is no more",
        [](NotesBench &in, NoteId first, NoteId) {
            return codeOf(in.notes.move({first, NoteId(1)}, {}));
        },
        "note.missing");
    row(
        "move before what is no more",
        [](NotesBench &in, NoteId first, NoteId) {
            return codeOf(in.notes.move({first}, NoteId(1)));
        },
        "note.missing");
    row(
        "remove what is no more",
        [](NotesBench &in, NoteId first, NoteId) {
            return codeOf(in.notes.remove({first, NoteId(1)}));
        },
        "note.missing");
}

void TestLiveNotes::refuses()
{
    QFETCH(std::function<QByteArray(NotesBench &, NoteId, NoteId)>, deed);
    NotesBench in;
    const NoteId first = in.file(u"@Ana one"_s);
    const NoteId second = in.file(u"@Li two"_s);
    const QStringList before = dump(in.path);
    QTEST(deed(in, first, second), "code");
    QCOMPARE(dump(in.path), before);
}

void TestLiveNotes::randomDeedsAreUndone()
{
    NotesBench in;
    const QStringList before = dump(in.path);
    const qsizetype steps = History(*in).changes()->size();
    quint32 state = 42;
    const auto random = [&state](qsizetype below) {
        state = state * 1664525 + 1013904223;
        return qsizetype(state >> 8) % qMax(below, qsizetype(1));
    };
    for (int i = 0; i < 150; ++i) {
        const auto rows = in.notes.notes(in.session);
        const auto any = [&] {
            return rows->isEmpty() ? NoteId() : (*rows)[random(rows->size())].note.id;
        };
        switch (random(7)) {
        case 0:
            (void)in.notes.edit(any(), u"> edited %1 words"_s.arg(i));
            break;
        case 1:
            (void)in.notes.split(any(), u"left right"_s, 4);
            break;
        case 2:
            (void)in.notes.join({any(), any()});
            break;
        case 3:
            (void)in.notes.move({any()}, any());
            break;
        case 4:
            (void)in.notes.setAudience({any()}, Audience(random(3)));
            break;
        default:
            in.file(u"? @Ana note %1"_s.arg(i));
        }
    }
    while (History(*in).changes()->size() > steps) {
        const auto changes = History(*in).changes();
        const bool done =
            std::any_of(changes->cbegin(), changes->cbegin() + (changes->size() - steps),
                        [](const Change &each) { return each.state == ChangeState::Done; });
        if (!done)
            break;
        VERIFY_DONE(History(*in).undo());
    }
    QCOMPARE(dump(in.path), before);
}

QTEST_GUILESS_MAIN(TestLiveNotes)
#include "tst_livenotes.moc"
