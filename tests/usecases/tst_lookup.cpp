// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/history.h"
#include "usecases/lookup.h"
#include "usecases/programme.h"
#include "usecases/searchwords.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Search as it is typed.
class TestLookup final : public QObject
{
    Q_OBJECT

private slots:
    void filtersAreTyped_data();
    void filtersAreTyped();
    void undoIsFound();
    void yearsAreThoseOfSessionsAndSeries();
    void placesAreSaid();
};

void TestLookup::filtersAreTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<SearchQuery>("query");
    QTest::addColumn<QStringList>("unknown");
    const QStringList none;
    QTest::newRow("nothing") << QString() << SearchQuery{} << none;
    QTest::newRow("words") << u"  two  words "_s << SearchQuery{u"two words"_s} << none;
    QTest::newRow("kind") << u"kind:note x"_s << SearchQuery{u"x"_s, Kind::Note} << none;
    QTest::newRow("kind of many") << u"x kind:Sessions"_s << SearchQuery{u"x"_s, Kind::Session}
                                  << none;
    QTest::newRow("kind by its heading")
        << u"kind:people"_s << SearchQuery{{}, Kind::Person} << none;
    QTest::newRow("kind begun") << u"kind:reg x"_s << SearchQuery{u"x"_s, Kind::Registration}
                                << none;
    QTest::newRow("kind of none") << u"kind:fish x"_s << SearchQuery{u"x"_s}
                                  << QStringList{u"kind:fish"_s};
    QTest::newRow("kind still typed") << u"x kind:"_s << SearchQuery{u"x"_s} << none;
    QTest::newRow("year") << u"YEAR:2024 x"_s << SearchQuery{u"x"_s, {}, 2024} << none;
    QTest::newRow("year of none") << u"year:soon x"_s << SearchQuery{u"x"_s}
                                  << QStringList{u"year:soon"_s};
    QTest::newRow("audience") << u"audience:registered x"_s
                              << SearchQuery{u"x"_s, {}, 0, Audience::Registered} << none;
    QTest::newRow("all three") << u"a audience:int year:2023 b kind:action"_s
                               << SearchQuery{u"a b"_s, Kind::Action, 2023, Audience::Internal}
                               << none;
    QTest::newRow("a time is a word") << u"10:30"_s << SearchQuery{u"10:30"_s} << none;
    QTest::newRow("a link is a word")
        << u"https://example.org"_s << SearchQuery{u"https://example.org"_s} << none;
}

void TestLookup::filtersAreTyped()
{
    QFETCH(QString, typed);
    QFETCH(SearchQuery, query);
    QFETCH(QStringList, unknown);
    const TypedSearch found = typedSearch(typed);
    QCOMPARE(found.query.text, query.text);
    QVERIFY(found.query == query);
    QCOMPARE(found.notUnderstood, unknown);
}

void TestLookup::undoIsFound()
{
    TestWorkspace in;
    Programme programme(*in);
    History history(*in);
    const SeriesId series = *programme.addSeries(seriesOf(u"s"_s));
    const SessionId session = *programme.addSession(sessionOf(series, u"Walrus"_s));
    const auto found = [&](const QString &typed) {
        return Lookup(*in).search(typedSearch(typed).query)->size();
    };
    in.time.pass(1000);
    VERIFY_DONE(programme.editSession(
        session, "date", [](Session &each) { each.date = PartialDate::ofYear(2031); }));
    QCOMPARE(found(u"walrus year:2031"_s), 1);
    VERIFY_DONE(history.undo());
    QCOMPARE(found(u"walrus year:2031"_s), 0);
    QCOMPARE(found(u"walrus"_s), 1);
    VERIFY_DONE(history.redo());
    QCOMPARE(found(u"walrus year:2031"_s), 1);
}

void TestLookup::yearsAreThoseOfSessionsAndSeries()
{
    TestWorkspace in;
    Programme programme(*in);
    QCOMPARE(*Lookup(*in).years(), QList<int>());
    Series series = seriesOf(u"s"_s);
    series.start = QDate(2022, 3, 1);
    const SeriesId id = *programme.addSeries(series);
    for (const int year : {2024, 0, 2023, 2024}) {
        Session session = sessionOf(id, u"one"_s);
        session.date = year == 0 ? PartialDate() : PartialDate::ofYear(year);
        VERIFY_DONE(programme.addSession(session));
    }
    QCOMPARE(*Lookup(*in).years(), (QList<int>{2024, 2023, 2022}));
}

void TestLookup::placesAreSaid()
{
    FoundThing thing;
    thing.hit.kind = Kind::Person;
    QCOMPARE(placeWords(thing), QString());
    thing.hit.kind = Kind::Registration;
    thing.state = RegistrationState::Accepted;
    QCOMPARE(placeWords(thing), u"The meeting as a whole · "_s + u"Accepted"_s);
    thing.session = SessionId(1);
    thing.sessionNumber = 3;
    thing.sessionTitle = u"Climate"_s;
    thing.year = 2024;
    QCOMPARE(placeWords(thing), u"Session 3, Climate · Accepted · 2024"_s);
    thing.hit.kind = Kind::Note;
    thing.state.reset();
    thing.audience = Audience::Registered;
    QVERIFY(placeWords(thing).startsWith(u"Session 3, Climate · Registered"_s));
}

QTEST_GUILESS_MAIN(TestLookup)

#include "tst_lookup.moc"
