// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/actionpoints.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/wording.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

namespace {

/// Two series with sessions, people and organizations to own what is to be done.
struct Promised : TestWorkspace
{
    Promised()
    {
        Series earlier = seriesOf(u"2024"_s);
        earlier.start = QDate(2024, 2, 1);
        series = programme.addSeries(earlier).value();
        Series later = seriesOf(u"2025"_s);
        later.start = QDate(2025, 2, 1);
        later.timeZone = u"Pacific/Auckland"_s;
        next = programme.addSeries(later).value();
        first = session(series, u"First"_s, u"2024-02-10"_s, SessionStatus::Held);
        second = session(series, u"Second"_s, u"2024-03-10"_s, SessionStatus::Planned);
        third = session(next, u"Third"_s, u"2025-03-10"_s, SessionStatus::Idea);
        Organization unhcr;
        unhcr.name = u"United Nations High Commissioner"_s;
        organization = directory.addOrganization(unhcr).value();
        Person someone;
        someone.name = u"Zoé Ödegård"_s;
        person = directory.addPerson(someone).value();
        changes.clear();
    }

    SessionId session(SeriesId of, const QString &title, const QString &date, SessionStatus status)
    {
        Session made = sessionOf(of, title);
        made.date = *PartialDate::fromText(date);
        made.status = status;
        return programme.addSession(made).value();
    }

    ActionId add(const QString &text, const std::function<void(Action &)> &change = {})
    {
        Action action;
        action.session = first;
        action.text = text;
        if (change)
            change(action);
        const auto id = points.add(action);
        if (!id)
            qFatal("%s", told(id).constData());
        return *id;
    }

    NoteId addNote(SessionId of, NoteKind kind, const QString &text)
    {
        Note note;
        note.session = of;
        note.kind = kind;
        note.text = text;
        const auto done = workspace->door().write({"test", {}}, {}, [&](Stores &stores) {
            stores.rows.add(note);
            return Result<void>();
        });
        if (!done)
            qFatal("%s", told(done).constData());
        return note.id;
    }

    QStringList texts(const ActionsQuery &query = {})
    {
        QStringList list;
        const auto ids = points.list(query);
        if (!ids)
            return {QString::fromUtf8(told(ids))};
        const auto rows = points.rows(*ids).value();
        for (const ActionRow &row : rows)
            list.append(row.text);
        return list;
    }

    Programme programme{*workspace};
    Directory directory{*workspace};
    ActionPoints points{*workspace};
    SeriesId series;
    SeriesId next;
    SessionId first;
    SessionId second;
    SessionId third;
    OrganizationId organization;
    PersonId person;
};

ChangeSet only(const QList<ActionId> &ids)
{
    ChangeSet set;
    for (const ActionId id : ids)
        set.add(Kind::Action, id.value());
    return set;
}

ActionsQuery withChip(ActionChip chip)
{
    ActionsQuery query;
    query.chip = chip;
    return query;
}

} // namespace

/// Every verb with its result, its change set, undo and redo; lists, threads and files.
class TestActionPoints final : public QObject
{
    Q_OBJECT

private slots:
    void addsOne();
    void takesTheWordsOfItsNote();
    void editsOneField();
    void setsTheStateOfMany();
    void goesOnInALaterSession();
    void removesOneAndClosesTheThread();
    void refuses_data();
    void refuses();
    void lateByTheDayOfItsSeries();
    void chipsAndTheirCounts();
    void narrowsByWhatIsSaid();
    void findsWordsAndOwners();
    void ordersByUrgencyAsTheRuleSays();
    void tellsTheThread();
    void offersSessionsOfTheThemeFirst();
    void filesHoldWhatIsSeen();
    void everyPageSaysThatItIsInternal();
};

void TestActionPoints::addsOne()
{
    Promised in;
    Result<ActionId> id;
    Action action;
    action.session = in.first;
    action.text = u"Share the guide"_s;
    QCOMPARE(brokenPromise(
                 in,
                 [&]() -> Result<void> {
                     id = in.points.add(action);
                     return id.map([](ActionId) {});
                 },
                 [&] { return only({*id}); }),
             QString());
    const auto stored = in.points.action(*id);
    VERIFY_DONE(stored);
    QCOMPARE(stored->audience, Audience::Internal);
    QVERIFY(!stored->key.isEmpty());
    QCOMPARE(in.points.action(in.add(u"Another"_s))->ordinal, 1);
}

void TestActionPoints::takesTheWordsOfItsNote()
{
    Promised in;
    Action action;
    action.note = in.addNote(in.second, NoteKind::Recommendation, u"Name a contact"_s);
    const auto id = in.points.add(action);
    VERIFY_DONE(id);
    QCOMPARE(in.points.action(*id)->text, u"Name a contact"_s);
    QCOMPARE(in.points.action(*id)->session, in.second);
    QCOMPARE(in.points.noteOf(*id)->text, u"Name a contact"_s);
    QCOMPARE(in.points.noteOf(in.add(u"Without"_s))->id, NoteId());
    QCOMPARE(lacksOf(in.points.rows({*id})->first()),
             (QList{ActionLack::Owner, ActionLack::Due, ActionLack::Response}));
}

void TestActionPoints::editsOneField()
{
    Promised in;
    const ActionId id = in.add(u"Share the guide"_s);
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     return in.points.edit(id, "due",
                                           [](Action &action) { action.due = QDate(2024, 3, 1); });
                 },
                 [&] { return only({id}); }),
             QString());
    QCOMPARE(History(*in).changes()->first().label,
             (Reason{"action.edited", {u"Share the guide"_s, u"due"_s}}));
}

void TestActionPoints::setsTheStateOfMany()
{
    Promised in;
    const QList<ActionId> ids{in.add(u"One"_s), in.add(u"Two"_s), in.add(u"Three"_s)};
    QCOMPARE(brokenPromise(
                 in, [&] { return in.points.setState(ids, ActionState::Done); },
                 [&] { return only(ids); }),
             QString());
    QCOMPARE(titleOf(History(*in).changes()->first()), u"Done: 3"_s);
    const auto rows = in.points.rows(ids).value();
    for (const ActionRow &row : rows)
        QCOMPARE(row.state, ActionState::Done);
}

void TestActionPoints::goesOnInALaterSession()
{
    Promised in;
    const NoteId note = in.addNote(in.first, NoteKind::Recommendation, u"Name a contact"_s);
    const ActionId id = in.add(u"Name a contact"_s, [&](Action &action) {
        action.note = note;
        action.owner.organization = in.organization;
        action.due = QDate(2024, 2, 15);
        action.state = ActionState::InProgress;
    });
    Result<ActionId> next;
    QCOMPARE(brokenPromise(
                 in,
                 [&]() -> Result<void> {
                     next = in.points.follow(id, in.second);
                     return next.map([](ActionId) {});
                 },
                 [&] { return only({*next}); }),
             QString());
    Action expected = *in.points.action(id);
    const Action stored = *in.points.action(*next);
    expected.id = *next;
    expected.key = stored.key;
    expected.session = in.second;
    expected.note = {};
    expected.follows = id;
    QCOMPARE(stored, expected);

    // What goes on is to be done there, and is not counted twice.
    QCOMPARE(in.points.list(withChip(ActionChip::Overdue)).value(), QList{*next});
    QVERIFY(in.points.rows({id})->first().goesOn);
    QCOMPARE(in.points.rows({id})->first().overdue, 0);
    QCOMPARE(codeOf(in.points.follow(id, in.third)), "action.goes-on");
    QCOMPARE(codeOf(in.points.follow(*next, in.second)), "action.same-session");
}

void TestActionPoints::removesOneAndClosesTheThread()
{
    Promised in;
    const ActionId id = in.add(u"Name a contact"_s);
    const ActionId middle = *in.points.follow(id, in.second);
    const ActionId last = *in.points.follow(middle, in.third);
    QCOMPARE(brokenPromise(
                 in, [&] { return in.points.remove({middle}); },
                 [&] {
                     return only({middle, last});
                 }),
             QString());
    QCOMPARE(in.points.action(last)->follows, id);
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     return in.points.remove({id, last});
                 },
                 [&] {
                     return only({id, last});
                 }),
             QString());
    QCOMPARE(codeOf(in.points.action(id)), "action.missing");
    QCOMPARE(codeOf(in.points.setState({id}, ActionState::Done)), "action.missing");
}

void TestActionPoints::refuses_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("code");
    for (const auto &[what, code] : std::initializer_list<std::pair<const char *, const char *>>{
             {"no words", "action.no-text"},
             {"no session", "session.missing"},
             {"two owners", "action.two-owners"},
             {"a note of another session", "note.elsewhere"},
             {"a note that is no more", "note.missing"}})
        QTest::newRow(what) << QString::fromLatin1(what) << QByteArray(code);
}

void TestActionPoints::refuses()
{
    QFETCH(QString, what);
    QFETCH(QByteArray, code);
    Promised in;
    Action action;
    action.session = what == u"no session" ? SessionId() : in.first;
    action.text = what == u"no words" ? u" \n"_s : u"Do it"_s;
    if (what == u"two owners") {
        action.owner.person = in.person;
        action.owner.text = u"Somebody"_s;
    }
    if (what == u"a note of another session")
        action.note = in.addNote(in.second, NoteKind::Decision, u"Decided"_s);
    if (what == u"a note that is no more")
        action.note = NoteId(4711);
    const QStringList before = dump(in.path);
    const auto refused = in.points.add(action);
    QCOMPARE(codeOf(refused), code);
    QVERIFY(!worded(refused.error()).isEmpty());
    QCOMPARE(dump(in.path), before);
}

void TestActionPoints::lateByTheDayOfItsSeries()
{
    Promised in;
    in.time.now = QDateTime(QDate(2024, 2, 21), QTime(22, 30), Qt::UTC); // Auckland: 22 February
    const auto due = [](SessionId session) {
        return [session](Action &action) {
            action.session = session;
            action.due = QDate(2024, 2, 21);
        };
    };
    const ActionId here = in.add(u"In Zurich"_s, due(in.first));
    const ActionId there = in.add(u"In Auckland"_s, due(in.third));
    QCOMPARE(in.points.list(withChip(ActionChip::Overdue)).value(), QList{there});
    QCOMPARE(in.points.rows({here, there})->at(0).overdue, 0);
    QCOMPARE(in.points.rows({here, there})->at(1).overdue, 1);
    in.time.pass(3600); // midnight in Zurich too
    QCOMPARE(in.points.list(withChip(ActionChip::Overdue))->size(), 2);
    QCOMPARE(overdueWords(1), u"1 day overdue"_s);
    QCOMPARE(overdueWords(0), QString());
}

void TestActionPoints::chipsAndTheirCounts()
{
    Promised in;
    in.add(u"late"_s, [&](Action &action) {
        action.due = QDate(2024, 1, 1);
        action.owner.text = u"The host"_s;
    });
    in.add(u"nobody's"_s, [](Action &action) { action.due = QDate(2024, 12, 1); });
    in.add(u"undated"_s, [&](Action &action) { action.owner.person = in.person; });
    in.add(u"done"_s, [](Action &action) { action.state = ActionState::Done; });
    const NoteId note = in.addNote(in.first, NoteKind::Recommendation, u"Do more"_s);
    in.add(u"recommended"_s, [&](Action &action) {
        action.note = note;
        action.state = ActionState::Closed;
    });
    const auto sorted = [&](ActionChip chip) {
        QStringList texts = in.texts(withChip(chip));
        texts.sort();
        return texts;
    };
    QCOMPARE(sorted(ActionChip::ToDo), (QStringList{u"late"_s, u"nobody's"_s, u"undated"_s}));
    QCOMPARE(sorted(ActionChip::Overdue), QStringList{u"late"_s});
    QCOMPARE(sorted(ActionChip::NoOwner), QStringList{u"nobody's"_s});
    QCOMPARE(sorted(ActionChip::NoDue), QStringList{u"undated"_s});
    QCOMPARE(sorted(ActionChip::NoResponse), QStringList{u"recommended"_s});
    QCOMPARE(sorted(ActionChip::Settled), (QStringList{u"done"_s, u"recommended"_s}));
    const auto counts = in.points.counts(withChip(ActionChip::Settled));
    VERIFY_DONE(counts);
    QCOMPARE(*counts, (ActionCounts{3, 1, 1, 1, 1, 2}));
}

void TestActionPoints::narrowsByWhatIsSaid()
{
    Promised in;
    in.add(u"a"_s, [&](Action &action) { action.owner.organization = in.organization; });
    in.add(u"b"_s, [&](Action &action) {
        action.session = in.third;
        action.owner.person = in.person;
        action.priority = Priority::High;
    });
    in.add(u"c"_s, [&](Action &action) {
        action.owner.text = u"The host"_s;
        action.audience = Audience::Public;
        action.state = ActionState::InProgress;
    });
    ActionsQuery query;
    query.series = in.next;
    QCOMPARE(in.texts(query), QStringList{u"b"_s});
    query = {};
    query.priority = Priority::High;
    QCOMPARE(in.texts(query), QStringList{u"b"_s});
    query = {};
    query.audience = Audience::Public;
    QCOMPARE(in.texts(query), QStringList{u"c"_s});
    query = {};
    query.state = ActionState::InProgress;
    QCOMPARE(in.texts(query), QStringList{u"c"_s});
    query = {};
    query.limit = 2;
    QCOMPARE(in.texts(query).size(), 2);
    const auto owners = in.points.owners({});
    VERIFY_DONE(owners);
    QCOMPARE(owners->size(), 3);
    QStringList found;
    for (const NamedOwner &each : *owners) {
        query = {};
        query.owner = each.owner;
        found += each.name + u": "_s + in.texts(query).join(u' ');
    }
    QCOMPARE(found,
             (QStringList{u"The host: c"_s, u"United Nations High Commissioner: a"_s,
                          u"Zoé Ödegård: b"_s}));
    QCOMPARE(in.points.owners(in.next)->size(), 1);
}

void TestActionPoints::findsWordsAndOwners()
{
    Promised in;
    in.add(u"Guide to Indicators"_s);
    in.add(u"Something else"_s, [&](Action &action) { action.owner.person = in.person; });
    ActionsQuery query;
    for (const auto &[text, expected] : {std::pair(u"indic"_s, u"Guide to Indicators"_s),
                                         {u"ODEG"_s, u"Something else"_s},
                                         {u"zoe öd"_s, u"Something else"_s},
                                         {u"nothing"_s, QString()},
                                         {u"%"_s, u"*"_s}}) {
        query.text = text;
        if (expected == u"*"_s)
            QCOMPARE(in.texts(query).size(), 2);
        else
            QCOMPARE(in.texts(query).join(u'|'), expected);
    }
}

void TestActionPoints::ordersByUrgencyAsTheRuleSays()
{
    Promised in;
    for (int i = 0; i < 60; ++i) {
        in.add(QString::number(i), [i](Action &action) {
            if (i % 4 < 3)
                action.priority = Priority(i % 4);
            if (i % 5 < 4)
                action.due = QDate(2024, 2, 10).addDays(i * 7 % 23);
            action.state = ActionState(i * 3 % 8 % 4);
        });
    }
    const auto rows = in.points.rows(in.points.list({}).value());
    VERIFY_DONE(rows);
    QCOMPARE(rows->size(), 60);
    QVERIFY(
        std::is_sorted(rows->cbegin(), rows->cend(),
                       [](const ActionRow &a, const ActionRow &b) { return byUrgency(a, b) < 0; }));
    ActionsQuery query;
    for (const auto order : {ActionsOrder::Text, ActionsOrder::Owner, ActionsOrder::Due,
                             ActionsOrder::State, ActionsOrder::Session}) {
        query.order = order;
        query.descending = !query.descending;
        QCOMPARE(in.texts(query).size(), 60);
    }
}

void TestActionPoints::tellsTheThread()
{
    Promised in;
    const ActionId id = in.add(u"Name a contact"_s);
    const ActionId middle = *in.points.follow(id, in.second);
    const ActionId last = *in.points.follow(middle, in.third);
    VERIFY_DONE(in.points.setState({last}, ActionState::Done));
    for (const ActionId each : {id, middle, last}) {
        const auto thread = in.points.thread(each);
        VERIFY_DONE(thread);
        QCOMPARE(threadWords(*thread),
                 u"raised in session 1 of Consultations 2024, presented in session 2, presented in "
                 "session 1 of Consultations 2025, done"_s);
    }
}

void TestActionPoints::offersSessionsOfTheThemeFirst()
{
    Promised in;
    VERIFY_DONE(in.programme.editSession(in.third, "follows",
                                         [&](Session &session) { session.follows = {in.first}; }));
    const auto places = in.points.placesAfter(in.add(u"Name a contact"_s));
    VERIFY_DONE(places);
    QCOMPARE(places->size(), 2);
    QCOMPARE(places->at(0).session, in.third);
    QVERIFY(places->at(0).isOfTheme);
    QCOMPARE(places->at(1).session, in.second);
    QVERIFY(!places->at(1).isOfTheme);
}

void TestActionPoints::filesHoldWhatIsSeen()
{
    Promised in;
    in.add(u"=Share; the \"guide\""_s, [&](Action &action) {
        action.owner.person = in.person;
        action.due = QDate(2024, 2, 18);
        action.priority = Priority::High;
        action.response = ActionResponse::Partially;
        action.reason = u"Where there is a colleague"_s;
    });
    in.add(u"Hidden"_s, [](Action &action) { action.state = ActionState::Done; });
    const QString path = in.folder.filePath(u"actions.csv"_s);
    VERIFY_DONE(in.points.exportList(withChip(ActionChip::ToDo), u"To do"_s, path));
    const QString text = QString::fromUtf8(bytesOf(path));
    QCOMPARE(text.count(u"\r\n"_s), 2);
    QVERIFY(text.contains(u"\"'=Share; the \"\"guide\"\"\",Zoé Ödegård,High,2024-02-18,3,Open,"
                          "Partly accepted,Where there is a colleague,1. First,Consultations 2024,"
                          "Internal"_s));
    const QString workbook = in.folder.filePath(u"actions.xlsx"_s);
    VERIFY_DONE(in.points.exportList({}, u"All"_s, workbook));
    QVERIFY(bytesOf(workbook).startsWith("PK"));
    QCOMPARE(codeOf(in.points.exportList({}, u"All"_s, in.path)), "output.onto-workspace");
}

void TestActionPoints::everyPageSaysThatItIsInternal()
{
    Promised in;
    const QString mark = u"Internal · for the organizers only"_s;
    const QString path = in.folder.filePath(u"actions.html"_s);
    in.add(u"For <all>"_s, [&](Action &action) {
        action.audience = Audience::Public;
        action.owner.organization = in.organization;
    });
    VERIFY_DONE(in.points.exportList({}, u"All"_s, path));
    QVERIFY(!QString::fromUtf8(bytesOf(path)).contains(mark));
    QVERIFY(bytesOf(path).contains("For &lt;all&gt;"));
    for (int i = 0; i < 80; ++i)
        in.add(u"To be done, number %1"_s.arg(i));
    VERIFY_DONE(in.points.exportList({}, u"All"_s, path));
    QVERIFY(QString::fromUtf8(bytesOf(path)).contains(mark));
    const QString pdf = in.folder.filePath(u"actions.pdf"_s);
    VERIFY_DONE(in.points.exportList({}, u"All"_s, pdf));
    QVERIFY(bytesOf(pdf).startsWith("%PDF-"));
}

QTEST_MAIN(TestActionPoints)

#include "tst_actionpoints.moc"
