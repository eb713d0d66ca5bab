// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/revisionrows.h"
#include "tests/support/dump.h"
#include "tests/support/stored.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Aggregates with all their lists, in and out of rows.
class TestRows final : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldComesBack();
    void everyFieldCanBeReplaced();
    void emptyValuesComeBack();
    void replacingWithTheSameWritesNothing();
    void editTouchesOneRow();
    void partsKeepTheirRowsWhenMoved();
    void partsKeepTheirRowsWhenOthersGo();
    void partThatStandsTwiceBecomesTwo();
    void referencesMayRepeatAndMove();
    void removalLeavesNoPart();
    void manyAreLoadedWithTheirOwnParts();
    void anyTextComesBack_data();
    void anyTextComesBack();
    void marksOfByteOrderAreText();

private:
    template <class T>
    void comesBack(StoredFile &file, const Targets &targets);
    template <class T>
    void canBeReplaced(StoredFile &file, const Targets &targets);
};

namespace {

QList<RowChange> changesIn(const QByteArray &changeset)
{
    QList<RowChange> changes;
    eachRowChange(changeset, [&](const RowChange &change) { changes.append(change); });
    return changes;
}

/// A session with three speakers, of which everything is set.
Session fullSession(StoredFile &file, MadeUp &makeUp)
{
    Session session = makeUp.made<Session>(u"session"_s);
    file.write([&] { file.stores.rows.add(session); });
    return session;
}

} // namespace

template <class T>
void TestRows::comesBack(StoredFile &file, const Targets &targets)
{
    MadeUp makeUp(targets, 3);
    T value = makeUp.made<T>(QString::fromLatin1(tableOf<T>));
    file.write([&] { file.stores.rows.add(value); });
    QVERIFY(!value.id.isNull());
    const auto found = file.stores.rows.find(value.id);
    QVERIFY(found);
    QVERIFY2(*found == value, tableOf<T>);
    const QString rows = dump(file.path).join(u'\n');
    for (auto text = makeUp.texts().cbegin(); text != makeUp.texts().cend(); ++text)
        QVERIFY2(rows.contains(text.key()), qPrintable(text.value()));
}

template <class T>
void TestRows::canBeReplaced(StoredFile &file, const Targets &targets)
{
    T empty;
    T full = MadeUp(targets).made<T>(u"first"_s);
    T other = MadeUp(targets, 3).made<T>(u"other"_s);
    // What a row must refer to is never left out.
    if constexpr (requires { empty.session; })
        empty.session = full.session;
    if constexpr (requires { empty.series; })
        empty.series = full.series;
    if constexpr (std::is_same_v<T, Request> || std::is_same_v<T, Registration>)
        empty.person = full.person;
    file.write([&] { file.stores.rows.add(full); });
    other.id = empty.id = full.id;
    file.write([&] { file.stores.rows.replace(other); });
    QVERIFY2(*file.stores.rows.find(full.id) == other, tableOf<T>);
    file.write([&] { file.stores.rows.replace(empty); });
    QVERIFY2(*file.stores.rows.find(full.id) == empty, tableOf<T>);
}

void TestRows::everyFieldComesBack()
{
    StoredFile file;
    Targets targets;
    file.write([&] { targets = addTargets(file.stores); });
    comesBack<Organization>(file, targets);
    comesBack<Person>(file, targets);
    comesBack<Series>(file, targets);
    comesBack<Session>(file, targets);
    comesBack<Note>(file, targets);
    comesBack<Action>(file, targets);
    comesBack<Material>(file, targets);
    comesBack<Request>(file, targets);
    comesBack<Registration>(file, targets);
    comesBack<Attendance>(file, targets);
    comesBack<Mailing>(file, targets);
    comesBack<AcceptedFinding>(file, targets);
    comesBack<SummaryRevision>(file, targets);
}

void TestRows::everyFieldCanBeReplaced()
{
    StoredFile file;
    Targets targets;
    file.write([&] { targets = addTargets(file.stores); });
    canBeReplaced<Organization>(file, targets);
    canBeReplaced<Person>(file, targets);
    canBeReplaced<Series>(file, targets);
    canBeReplaced<Session>(file, targets);
    canBeReplaced<Note>(file, targets);
    canBeReplaced<Action>(file, targets);
    canBeReplaced<Material>(file, targets);
    canBeReplaced<Request>(file, targets);
    canBeReplaced<Registration>(file, targets);
    canBeReplaced<Attendance>(file, targets);
    canBeReplaced<Mailing>(file, targets);
    canBeReplaced<AcceptedFinding>(file, targets);
    canBeReplaced<SummaryRevision>(file, targets);
}

void TestRows::emptyValuesComeBack()
{
    StoredFile file;
    Series series;
    Session session;
    file.write([&] {
        file.stores.rows.add(series);
        session.series = series.id;
        file.stores.rows.add(session);
    });
    QVERIFY(*file.stores.rows.find(series.id) == series);
    QVERIFY(*file.stores.rows.find(session.id) == session);
    QVERIFY(!file.stores.rows.find(SessionId(1)));
}

void TestRows::replacingWithTheSameWritesNothing()
{
    StoredFile file;
    Targets targets;
    file.write([&] { targets = addTargets(file.stores); });
    MadeUp makeUp(targets, 3);
    Session session = fullSession(file, makeUp);
    QCOMPARE(file.write([&] { file.stores.rows.replace(session); }), QByteArray());
}

void TestRows::editTouchesOneRow()
{
    StoredFile file;
    Targets targets;
    file.write([&] { targets = addTargets(file.stores); });
    MadeUp makeUp(targets, 3);
    Session session = fullSession(file, makeUp);

    session.speakers[1].position = u"Director"_s;
    const auto changes = changesIn(file.write([&] { file.stores.rows.replace(session); }));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.first().table, "session_speakers"_ba);
    QCOMPARE(changes.first().kind, RowChange::Kind::Changed);
    QCOMPARE(changes.first().id, session.speakers[1].id.value());
}

void TestRows::partsKeepTheirRowsWhenMoved()
{
    StoredFile file;
    Targets targets;
    file.write([&] { targets = addTargets(file.stores); });
    MadeUp makeUp(targets, 3);
    Session session = fullSession(file, makeUp);

    session.speakers.move(2, 0);
    const auto changes = changesIn(file.write([&] { file.stores.rows.replace(session); }));
    QCOMPARE(changes.size(), 3); // only their places in the list
    for (const RowChange &change : changes)
        QCOMPARE(change.kind, RowChange::Kind::Changed);
    QVERIFY(*file.stores.rows.find(session.id) == session);
}

void TestRows::partsKeepTheirRowsWhenOthersGo()
{
    StoredFile file;
    Targets targets;
    file.write([&] { targets = addTargets(file.stores); });
    MadeUp makeUp(targets, 3);
    Session session = fullSession(file, makeUp);

    session.agenda.removeLast();
    session.agenda.append(AgendaItem{{}, QTime(9, 0), 5, u"New"_s, targets.people});
    const auto changes = changesIn(file.write([&] { file.stores.rows.replace(session); }));
    // One item with its two speakers goes, one comes.
    QCOMPARE(changes.size(), 6);
    const Session found = *file.stores.rows.find(session.id);
    QVERIFY(found == session);
    QVERIFY(!session.agenda.last().id.isNull());
}

void TestRows::partThatStandsTwiceBecomesTwo()
{
    StoredFile file;
    Targets targets;
    file.write([&] { targets = addTargets(file.stores); });
    MadeUp makeUp(targets, 1);
    Session session = fullSession(file, makeUp);

    session.agenda.append(session.agenda.first());
    session.agenda.last().title = u"Copy"_s;
    file.write([&] { file.stores.rows.replace(session); });
    const Session found = *file.stores.rows.find(session.id);
    QCOMPARE(found.agenda.size(), 2);
    QVERIFY(found == session);
}

void TestRows::referencesMayRepeatAndMove()
{
    StoredFile file;
    Targets targets;
    file.write([&] { targets = addTargets(file.stores); });
    Series series;
    const OrganizationId a = targets.organizations[0];
    const OrganizationId b = targets.organizations[1];
    series.organizers = {a, b};
    file.write([&] { file.stores.rows.add(series); });
    for (const QList<OrganizationId> &list :
         {QList{b, a}, QList{b, a, b}, QList{a}, QList<OrganizationId>{}, QList{b, b}}) {
        series.organizers = list;
        file.write([&] { file.stores.rows.replace(series); });
        QCOMPARE(file.stores.rows.find(series.id)->organizers, list);
    }
}

void TestRows::removalLeavesNoPart()
{
    StoredFile file;
    Targets targets;
    file.write([&] { targets = addTargets(file.stores); });
    const QStringList before = dump(file.path);
    MadeUp makeUp(targets, 2);
    auto session = makeUp.made<Session>(u"session"_s);
    auto series = makeUp.made<Series>(u"series"_s);
    auto registration = makeUp.made<Registration>(u"registration"_s);
    auto organization = makeUp.made<Organization>(u"organization"_s);
    auto material = makeUp.made<Material>(u"material"_s);
    const QByteArray added = file.write([&] {
        file.stores.rows.add(session);
        file.stores.rows.add(series);
        file.stores.rows.add(registration);
        file.stores.rows.add(organization);
        file.stores.rows.add(material);
    });
    const QByteArray removed = file.write([&] {
        file.stores.rows.remove(session.id);
        file.stores.rows.remove(series.id);
        file.stores.rows.remove(registration.id);
        file.stores.rows.remove(organization.id);
        file.stores.rows.remove(material.id);
    });
    QCOMPARE(operationCount(removed), operationCount(added));
    QCOMPARE(dump(file.path), before);
}

void TestRows::manyAreLoadedWithTheirOwnParts()
{
    StoredFile file;
    Targets targets;
    file.write([&] { targets = addTargets(file.stores); });
    QList<Session> sessions;
    file.write([&] {
        for (int i = 0; i < 3; ++i) {
            sessions.append(MadeUp(targets, i).made<Session>(u"session"_s));
            sessions.last().ordinal = 100 + i;
            file.stores.rows.add(sessions.last());
        }
    });
    QVERIFY(file.stores.rows.load<Session>("ordinal >= ?", 100, "ordinal") == sessions);
    std::reverse(sessions.begin(), sessions.end());
    QVERIFY(file.stores.rows.load<Session>("ordinal >= ?", 100, "ordinal DESC") == sessions);
}

void TestRows::anyTextComesBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("quotes") << u"'\"`; DROP TABLE person; --"_s;
    QTest::newRow("markup") << u"<b>&amp;</b>"_s;
    QTest::newRow("lines") << u"\r\n\t \n"_s;
    QTest::newRow("right-to-left") << u"محمد \u202eabc\u202c"_s;
    QTest::newRow("Vietnamese, decomposed") << u"Nguye\u0302\u0303n"_s;
    QTest::newRow("Vietnamese, composed") << u"Nguyễn"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷野家 😀"_s;
    QTest::newRow("looks like JSON") << u"[\"a\",1]"_s;
    QTest::newRow("looks like a number") << u"007"_s;
    QTest::newRow("percent") << u"%1 %2 %%"_s;
    QTest::newRow("long") << QString(100'000, u'x');
}

void TestRows::anyTextComesBack()
{
    QFETCH(QString, text);
    StoredFile file;
    Person person;
    person.name = text;
    person.languages = {text, QString(), text};
    file.write([&] { file.stores.rows.add(person); });
    QCOMPARE(file.stores.rows.find(person.id)->name, text);
    QCOMPARE(file.stores.rows.find(person.id)->languages, person.languages);
}

void TestRows::marksOfByteOrderAreText()
{
    StoredFile file;
    Person person;
    person.name = u"\ufeff\ufeffAna"_s;
    file.write([&] { file.stores.rows.add(person); });
    QCOMPARE(file.stores.rows.find(person.id)->name, person.name);
}

QTEST_GUILESS_MAIN(TestRows)

#include "tst_rows.moc"
