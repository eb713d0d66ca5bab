// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/door.h"
#include "usecases/history.h"
#include "usecases/materials.h"
#include "usecases/programme.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Series and sessions: each verb with its result, its change set, undo and redo.
class TestProgramme final : public QObject
{
    Q_OBJECT

private slots:
    void addsASeries();
    void editsASeries();
    void removesASeriesWithAllOfIt();
    void addsASession();
    void editsASession();
    void removesASessionAndTheReferencesToIt();
    void refusesSeries_data();
    void refusesSeries();
    void refusesSessionNumbers_data();
    void refusesSessionNumbers();
    void refusesTakenSessionIds();
    void claimedCriterionIsNotRemoved();
    void editTouchesOneFieldOnly();
    void editsOfOneFieldAreOneChange();
    void whatIsMissingIsSaid();
    void listsAreInOrder();

private:
    static ChangeSet only(Kind kind, qint64 id)
    {
        ChangeSet set;
        set.add(kind, id);
        return set;
    }
};

namespace {

/// A workspace with a series and a session of it.
struct WithSession : TestWorkspace
{
    WithSession()
    {
        series = programme.addSeries(seriesOf(u"a"_s)).value();
        session = programme.addSession(sessionOf(series, u"First"_s)).value();
        changes.clear();
    }

    /// Writes what no use-case makes yet.
    void write(const std::function<void(Stores &)> &work)
    {
        const auto done =
            workspace->door().write({"test", {}}, {}, [&](Stores &stores) -> Result<void> {
                work(stores);
                return {};
            });
        if (!done)
            qFatal("%s", told(done).constData());
        changes.clear();
    }

    Programme programme{*workspace};
    SeriesId series;
    SessionId session;
};

} // namespace

void TestProgramme::addsASeries()
{
    TestWorkspace in;
    Programme programme(*in);
    Result<SeriesId> id;
    QCOMPARE(brokenPromise(
                 in,
                 [&]() -> Result<void> {
                     id = programme.addSeries(seriesOf(u"a"_s));
                     return id.map([](SeriesId) {});
                 },
                 [&] { return only(Kind::Series, id->value()); }),
             QString());
    QCOMPARE(programme.series(*id)->title, u"Consultations a"_s);
    QCOMPARE(programme.seriesByKey(u"a"_s)->id, *id);

    Series unnamed = seriesOf(QString());
    const auto other = programme.addSeries(unnamed);
    VERIFY_DONE(other);
    QVERIFY(!programme.series(*other)->key.isEmpty());
    QCOMPARE(programme.series(*other)->ordinal, 1);
}

void TestProgramme::editsASeries()
{
    WithSession in;
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     return in.programme.editSeries(in.series, "criteria", [](Series &series) {
                         series.criteria.append(Criterion{{}, u"c"_s, u"be an NGO"_s, {}, {}});
                     });
                 },
                 [&] { return only(Kind::Series, in.series.value()); }),
             QString());
    QCOMPARE(in.programme.series(in.series)->criteria.size(), 1);
    QCOMPARE(History(*in).changes()->first().label,
             (Reason{"series.edited", {u"Consultations a"_s, u"criteria"_s}}));
}

void TestProgramme::removesASeriesWithAllOfIt()
{
    TestWorkspace in;
    Programme programme(*in);
    const QStringList before = dump(in.path);
    const SeriesId series = programme.addSeries(seriesOf(u"a"_s)).value();
    const SessionId session = programme.addSession(sessionOf(series, u"First"_s)).value();
    Material material;
    material.session = session;
    const MaterialId id = Materials(*in).addMaterial(material).value();
    ChangeSet expected;
    expected.add(Kind::Series, series.value());
    expected.add(Kind::Session, session.value());
    expected.add(Kind::Material, id.value());
    QCOMPARE(brokenPromise(
                 in, [&] { return programme.removeSeries(series); }, [&] { return expected; }),
             QString());
    QCOMPARE(dump(in.path), before);
}

void TestProgramme::addsASession()
{
    WithSession in;
    Result<SessionId> id;
    QCOMPARE(brokenPromise(
                 in,
                 [&]() -> Result<void> {
                     id = in.programme.addSession(sessionOf(in.series, u"Second"_s));
                     return id.map([](SessionId) {});
                 },
                 [&] { return only(Kind::Session, id->value()); }),
             QString());
    QCOMPARE(in.programme.session(*id)->number, 2);
    QCOMPARE(in.programme.session(*id)->ordinal, 1);
    QCOMPARE(in.programme.sessionByNumber(in.series, 2).value(), *id);
}

void TestProgramme::editsASession()
{
    WithSession in;
    QCOMPARE(brokenPromise(
                 in,
                 [&] {
                     return in.programme.editSession(in.session, "date", [](Session &session) {
                         session.date = PartialDate::ofMonth(2024, 5);
                     });
                 },
                 [&] { return only(Kind::Session, in.session.value()); }),
             QString());
    QCOMPARE(in.programme.session(in.session)->date.text(), u"2024-05"_s);
}

void TestProgramme::removesASessionAndTheReferencesToIt()
{
    WithSession in;
    const SessionId later = in.programme.addSession(sessionOf(in.series, u"Later"_s)).value();
    Note note;
    Action action;
    Action laterAction;
    in.write([&](Stores &stores) {
        note.session = action.session = in.session;
        laterAction.session = later;
        stores.rows.add(note);
        stores.rows.add(action);
        laterAction.note = note.id;
        laterAction.follows = action.id;
        stores.rows.add(laterAction);
        Session session = *stores.rows.find(later);
        session.follows = {in.session};
        stores.rows.replace(session);
    });
    ChangeSet expected;
    expected.add(Kind::Session, in.session.value());
    expected.add(Kind::Session, later.value());
    expected.add(Kind::Note, note.id.value());
    expected.add(Kind::Action, action.id.value());
    expected.add(Kind::Action, laterAction.id.value());
    QCOMPARE(
        brokenPromise(
            in, [&] { return in.programme.removeSession(in.session); }, [&] { return expected; }),
        QString());
    QVERIFY(in.programme.session(later)->follows.isEmpty());
}

void TestProgramme::refusesSeries_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("no title") << u"b"_s << QString() << "series.no-title"_ba;
    QTest::newRow("blank title") << u"b"_s << u" \t"_s << "series.no-title"_ba;
    QTest::newRow("id of another") << u"a"_s << u"Title"_s << "series.key-taken"_ba;
}

void TestProgramme::refusesSeries()
{
    QFETCH(QString, key);
    QFETCH(QString, title);
    QFETCH(QByteArray, code);
    WithSession in;
    const QStringList before = dump(in.path);
    Series series;
    series.key = key;
    series.title = title;
    QCOMPARE(codeOf(in.programme.addSeries(series)), code);
    QCOMPARE(dump(in.path), before);
    const SeriesId other = in.programme.addSeries(seriesOf(u"other"_s)).value();
    QCOMPARE(codeOf(in.programme.editSeries(other, "title",
                                            [&](Series &each) {
                                                each.key = key;
                                                each.title = title;
                                            })),
             code);
}

void TestProgramme::refusesSessionNumbers_data()
{
    QTest::addColumn<int>("number");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("taken") << 1 << "session.number-taken"_ba;
    QTest::newRow("negative") << -1 << "session.number-from-one"_ba;
    QTest::newRow("free") << 7 << "done"_ba;
}

void TestProgramme::refusesSessionNumbers()
{
    QFETCH(int, number);
    QFETCH(QByteArray, code);
    WithSession in;
    const SessionId id = in.programme.addSession(sessionOf(in.series, u"Second"_s)).value();
    QCOMPARE(codeOf(in.programme.editSession(id, "number",
                                             [&](Session &session) { session.number = number; })),
             code);
    Session session = sessionOf(in.series, u"Third"_s);
    session.number = number == 7 ? 8 : number;
    QCOMPARE(codeOf(in.programme.addSession(session)), code);
}

void TestProgramme::refusesTakenSessionIds()
{
    WithSession in;
    Session session = sessionOf(in.series, u"Second"_s);
    session.key = in.programme.session(in.session)->key;
    QCOMPARE(codeOf(in.programme.addSession(session)), "session.key-taken"_ba);
    session.series = in.programme.addSeries(seriesOf(u"b"_s)).value();
    VERIFY_DONE(in.programme.addSession(session)); // another series has ids of its own
}

void TestProgramme::claimedCriterionIsNotRemoved()
{
    WithSession in;
    VERIFY_DONE(in.programme.editSeries(in.series, "criteria", [](Series &series) {
        series.criteria.append(Criterion{{}, u"c"_s, u"be an NGO"_s, {}, {}});
    }));
    in.write([&](Stores &stores) {
        Person person;
        stores.rows.add(person);
        Registration registration;
        registration.series = in.series;
        registration.person = person.id;
        const CriterionId criterion = stores.rows.find(in.series)->criteria.first().id;
        registration.claims.append(Claim{{}, criterion, {}, {}, {}, {}});
        stores.rows.add(registration);
    });
    const QStringList before = dump(in.path);
    const auto refused = in.programme.editSeries(in.series, "criteria",
                                                 [](Series &series) { series.criteria.clear(); });
    QCOMPARE(codeOf(refused), "reference.broken"_ba);
    QCOMPARE(dump(in.path), before);
}

void TestProgramme::editTouchesOneFieldOnly()
{
    WithSession in;
    const Session old = *in.programme.session(in.session);
    VERIFY_DONE(in.programme.editSession(in.session, "title",
                                         [](Session &session) { session.title = u"New"_s; }));
    // Whoever still shows the old one writes its own field alone.
    VERIFY_DONE(in.programme.editSession(
        in.session, "venue", [](Session &session) { session.venue = u"Palais des Nations"_s; }));
    Session expected = old;
    expected.title = u"New"_s;
    expected.venue = u"Palais des Nations"_s;
    QVERIFY(*in.programme.session(in.session) == expected);
}

void TestProgramme::editsOfOneFieldAreOneChange()
{
    WithSession in;
    const qsizetype before = History(*in).changes()->size();
    for (const QString &title : {u"T"_s, u"Ti"_s, u"Tit"_s})
        VERIFY_DONE(in.programme.editSession(in.session, "title",
                                             [&](Session &session) { session.title = title; }));
    QCOMPARE(History(*in).changes()->size(), before + 1);
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(in.programme.session(in.session)->title, u"First"_s);
}

void TestProgramme::whatIsMissingIsSaid()
{
    WithSession in;
    QCOMPARE(codeOf(in.programme.series(SeriesId(1))), "series.missing"_ba);
    QCOMPARE(codeOf(in.programme.session(SessionId(1))), "session.missing"_ba);
    QCOMPARE(codeOf(in.programme.seriesByKey(u"none"_s)), "series.no-such"_ba);
    QCOMPARE(codeOf(in.programme.sessionByNumber(in.series, 9)), "session.no-such"_ba);
    QCOMPARE(codeOf(in.programme.removeSeries(SeriesId(1))), "series.missing"_ba);
    QCOMPARE(codeOf(in.programme.removeSession(SessionId(1))), "session.missing"_ba);
    QCOMPARE(codeOf(in.programme.editSession(SessionId(1), "title", [](Session &) {})),
             "session.missing"_ba);
    VERIFY_DONE(in.programme.removeSeries(in.series));
    QCOMPARE(codeOf(in.programme.seriesByKey(QString())), "series.none"_ba);
}

void TestProgramme::listsAreInOrder()
{
    TestWorkspace in;
    Programme programme(*in);
    for (const auto &[key, year] :
         {std::pair(u"old"_s, 2022), std::pair(u"new"_s, 2024), std::pair(u"middle"_s, 2023)}) {
        Series series = seriesOf(key);
        series.start = QDate(year, 1, 1);
        VERIFY_DONE(programme.addSeries(series));
    }
    QStringList keys;
    const auto all = programme.allSeries();
    for (const SeriesRow &row : *all)
        keys.append(row.key);
    QCOMPARE(keys, (QStringList{u"new"_s, u"middle"_s, u"old"_s}));
    QCOMPARE(programme.seriesByKey(QString())->key, u"new"_s);

    const SeriesId id = programme.seriesByKey(u"new"_s)->id;
    for (const QString &title : {u"A"_s, u"B"_s, u"C"_s})
        VERIFY_DONE(programme.addSession(sessionOf(id, title)));
    const auto sessions = programme.sessions(id).value();
    QCOMPARE(sessions.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(sessions[i].number, i + 1);
    QCOMPARE(programme.allSeries()->first().sessions, 3);
}

QTEST_GUILESS_MAIN(TestProgramme)

#include "tst_programme.moc"
