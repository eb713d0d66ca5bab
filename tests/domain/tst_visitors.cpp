// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/directory.h"
#include "domain/registrants.h"
#include "domain/visitors.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

/// Rows of attendance reports become people, and people are found among those who registered.
class TestVisitors final : public QObject
{
    Q_OBJECT

private slots:
    void unionEqualsAMinuteByMinuteCount();
    void minutesWithoutTimesAreNeverAdded();
    void unitedOnceStaysUnited();
    void devicesAreTheirOwners_data();
    void devicesAreTheirOwners();
    void whoIsWhom_data();
    void whoIsWhom();
    void botsAreTold_data();
    void botsAreTold();
    void visitorIsFoundAmongRegistrants_data();
    void visitorIsFoundAmongRegistrants();
    void registrationFollowsTheReports_data();
    void registrationFollowsTheReports();
};

namespace {

const QDateTime start(QDate(2024, 2, 21), QTime(13, 0), Qt::UTC);

Stay stay(int from, int to)
{
    return {{}, start.addSecs(from * 60), start.addSecs(to * 60)};
}

/// "Name (Original) <address> from-to", all but the name as wanted.
Visitor visitor(const QString &text)
{
    static const QRegularExpression form(
        u"^([^(<]*?)\\s*(?:\\(([^)]*)\\))?\\s*(?:<([^>]*)>)?\\s*(?:(\\d+)-(\\d+))?$"_s);
    const auto match = form.match(text);
    Visitor made;
    made.name = match.captured(1);
    made.originalName = match.captured(2);
    made.email = match.captured(3);
    if (match.hasCaptured(4))
        made.stays = {stay(match.captured(4).toInt(), match.captured(5).toInt())};
    return made;
}

QList<Visitor> visitors(const QString &rows)
{
    QList<Visitor> all;
    for (const QString &row : rows.split(u';'))
        all.append(visitor(row.trimmed()));
    return all;
}

} // namespace

void TestVisitors::unionEqualsAMinuteByMinuteCount()
{
    QRandomGenerator random(20240221);
    for (int round = 0; round < 2000; ++round) {
        constexpr int span = 90;
        Visitor one;
        QList<bool> wasThere(span, false);
        const int count = int(random.bounded(8));
        for (int i = 0; i < count; ++i) {
            const int from = int(random.bounded(span));
            const int to = from + int(random.bounded(span - from + 1));
            one.stays.append(stay(from, to));
            for (int minute = from; minute < to; ++minute)
                wasThere[minute] = true;
        }
        QCOMPARE(minutesOf(one), int(wasThere.count(true)));
        QVERIFY(minutesOf(one) <= span);
        const QList<Stay> all = united(one.stays);
        for (qsizetype i = 1; i < all.size(); ++i)
            QVERIFY(all[i - 1].to < all[i].from);
        QCOMPARE(united(all), all);
    }
}

void TestVisitors::minutesWithoutTimesAreNeverAdded()
{
    QList<Visitor> rows = visitors(u"Eric;Eric's iPad"_s);
    rows[0].minutes = 50;
    rows[1].minutes = 48;
    const QList<Visitor> people = united({}, rows);
    QCOMPARE(people.size(), 1);
    QCOMPARE(minutesOf(people[0]), 50);
}

void TestVisitors::unitedOnceStaysUnited()
{
    const QList<Visitor> rows =
        visitors(u"Ana Silva <ana@example.org> 0-30; ana silva 20-60; PH (Ana Silva) 55-70;"
                 "Bo Li <bo@example.org> 3-5"_s);
    const QList<Visitor> people = united({}, rows);
    QCOMPARE(people.size(), 2);
    QCOMPARE(minutesOf(people[0]), 70);
    QCOMPARE(people[0].originalName, u"PH"_s);
    QCOMPARE(united(people, rows), people);
    QCOMPARE(united(people, {}), people);
}

void TestVisitors::devicesAreTheirOwners_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char *name, const char *plain) {
        QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(plain);
    };
    row("Eric's iPad", "Eric");
    row("Eric’s iPhone 12", "Eric");
    row("Eric iPad Pro", "Eric");
    row("James iPad", "James");
    row("James' iPad", "James");
    row("iPad von Eric", "Eric");
    row("iPhone de Marie", "Marie");
    row("Eric (2)", "Eric");
    row("Eric (iPad)", "Eric");
    row("iPhone", "iPhone");
    row("Galaxy Tablet", "Galaxy Tablet");
    row("Ana Silva", "Ana Silva");
    row("Connor Mac", "Connor Mac");
    row("葛城", "葛城");
}

void TestVisitors::devicesAreTheirOwners()
{
    QFETCH(QString, name);
    QFETCH(QString, plain);
    QCOMPARE(nameWithoutDevice(name), plain);
}

void TestVisitors::whoIsWhom_data()
{
    QTest::addColumn<QString>("rows");
    QTest::addColumn<int>("people");
    QTest::newRow("address") << u"Ana <a@example.org>; Silva <A@Example.org>"_s << 1;
    QTest::newRow("two addresses") << u"Ana <a@example.org>; Ana <b@example.org>"_s << 2;
    QTest::newRow("name alone joins the address") << u"Ana <a@example.org>; Ana"_s << 1;
    QTest::newRow("name of two stays apart")
        << u"Ana <a@example.org>; Ana <b@example.org>; Ana"_s << 3;
    QTest::newRow("renamed") << u"Ana Silva <a@example.org>; Harbour (Ana Silva)"_s << 1;
    QTest::newRow("renamed without addresses") << u"Ana Silva; Harbour (Ana Silva)"_s << 1;
    QTest::newRow("brackets are no names") << u"Ana (UNHCR); Ana (ICRC)"_s << 2;
    QTest::newRow("the same bracket") << u"Ana (UNHCR); Bo (UNHCR)"_s << 2;
    QTest::newRow("device") << u"Eric; Eric's iPad; iPhone"_s << 2;
    QTest::newRow("order of names") << u"Goliath, David; David Goliath"_s << 1;
    QTest::newRow("accents") << u"Élodie Nguyễn; Elodie Nguyen"_s << 1;
    QTest::newRow("nameless") << u"<a@example.org>; <b@example.org>"_s << 2;
}

void TestVisitors::whoIsWhom()
{
    QFETCH(QString, rows);
    QFETCH(int, people);
    QCOMPARE(united({}, visitors(rows)).size(), people);
}

void TestVisitors::botsAreTold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("otter") << u"Ana's Notetaker (Otter.ai)"_s << true;
    QTest::newRow("read") << u"read.ai meeting notes"_s << true;
    QTest::newRow("fireflies") << u"Fireflies.ai Notetaker Bo"_s << true;
    QTest::newRow("recorder") << u"Recording Bot"_s << true;
    QTest::newRow("person") << u"Otto Note"_s << false;
    QTest::newRow("organization") << u"Ana Silva - Read Foundation"_s << false;
}

void TestVisitors::botsAreTold()
{
    QFETCH(QString, name);
    QFETCH(bool, isOne);
    QCOMPARE(isBot(name), isOne);
    QCOMPARE(united({}, {visitor(name)}).first().role == VisitorRole::Bot, isOne);
}

void TestVisitors::visitorIsFoundAmongRegistrants_data()
{
    QTest::addColumn<QString>("who");
    QTest::addColumn<qint64>("known");
    QTest::addColumn<QList<qint64>>("candidates");
    const auto row = [](const char *name, const char *who, qint64 known,
                        const QList<qint64> &candidates) {
        QTest::newRow(name) << QString::fromUtf8(who) << known << candidates;
    };
    row("address", "Somebody <ANA@example.org>", 1, {});
    row("name under another address", "Bo Li <private@example.org>", 2, {});
    row("original name", "Harbour (Bo Li)", 2, {});
    row("device", "Bo Li's iPhone", 2, {});
    row("other order", "Li, Bo", 2, {});
    row("of two of one name", "Maria Diaz", 0, {3, 4});
    row("office address, by name", "Carl Office <office@example.org>", 5, {});
    row("office address, another name", "Somebody Else <office@example.org>", 0, {5, 6});
    row("name within a name", "Harbour Light - Bo Li", 0, {2});
    row("much like it", "Ana Sylva", 0, {1});
    row("given name alone", "Ana", 0, {1});
    row("given name of a device", "Carl's iPad", 0, {5});
    row("nobody", "Zoë Quist <zoe@example.org>", 0, {});
    row("number", "+41 22 *** 12", 0, {});
}

void TestVisitors::visitorIsFoundAmongRegistrants()
{
    QFETCH(QString, who);
    QFETCH(qint64, known);
    QFETCH(QList<qint64>, candidates);
    Registrants registrants;
    qint64 id = 0;
    for (const auto &[name, email] :
         {std::pair("Ana Silva", "ana@example.org"), std::pair("Bo Li", "bo@example.org"),
          std::pair("Maria Díaz", "m1@example.org"), std::pair("María Diaz", "m2@example.org"),
          std::pair("Carl Office", "office@example.org"),
          std::pair("Dora Office", "office@example.org")}) {
        Person person;
        person.id = PersonId(++id);
        person.name = QString::fromUtf8(name);
        person.email = QString::fromUtf8(email);
        registrants.add(person);
    }
    Visitor coming = visitor(who);
    if (coming.name.isEmpty())
        coming.name = who;
    const Recognition whom = registrants.recognized(coming);
    QCOMPARE(whom.known, known);
    QList<qint64> found;
    for (const Lookalike &each : whom.candidates)
        found.append(each.id);
    std::sort(found.begin(), found.end());
    QCOMPARE(found, candidates);
}

void TestVisitors::registrationFollowsTheReports_data()
{
    QTest::addColumn<QString>("before"); // state, attended, minutes; s: seen in a report before
    QTest::addColumn<int>("minutes"); // -1: in none
    QTest::addColumn<QString>("after");
    const auto row = [](const char *before, int minutes, const char *after) {
        QTest::addRow("%s, %d", before, minutes)
            << QString::fromLatin1(before) << minutes << QString::fromLatin1(after);
    };
    row("accepted ? -", 40, "1 40");
    row("accepted ? -", 4, "0 4");
    row("accepted ? -", -1, "0 -");
    row("pending ? -", -1, "? -");
    row("pending ? -", 40, "1 40");
    row("regretted ? -", 4, "0 4");
    row("accepted 1 -", -1, "1 -"); // checked in at the door
    row("accepted 1 -", 4, "1 -");
    row("accepted 1 -", 40, "1 40");
    row("accepted 1 84", -1, "1 84"); // noted elsewhere
    row("accepted 1 84 s", -1, "0 -"); // somebody else, as it turned out
    row("pending 1 84 s", -1, "? -");
    row("accepted 1 84 s", 4, "0 4");
    row("accepted 0 -", 40, "1 40");
}

void TestVisitors::registrationFollowsTheReports()
{
    QFETCH(QString, before);
    QFETCH(int, minutes);
    QFETCH(QString, after);
    const QStringList words = before.split(u' ');
    Registration registration;
    registration.state = *fromWord<RegistrationState>(words[0]);
    if (words[1] != u"?")
        registration.attended = words[1] == u"1";
    if (words[2] != u"-")
        registration.minutesAttended = words[2].toInt();
    const Registration now =
        witnessed(registration, minutes < 0 ? std::nullopt : std::optional(minutes), 5,
                  words.value(3) == u"s");
    const QString said = (now.attended ? QString::number(int(*now.attended)) : u"?"_s) + u' '
        + (now.minutesAttended ? QString::number(*now.minutesAttended) : u"-"_s);
    QCOMPARE(said, after);
}

QTEST_GUILESS_MAIN(TestVisitors)
#include "tst_visitors.moc"
