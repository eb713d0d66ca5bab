// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/stored.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/door.h"
#include "usecases/duplicates.h"
#include "usecases/history.h"
#include "usecases/programme.h"
#include "usecases/wording.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Two that are one: what refers to the other follows, one undo restores both.
class TestMerge final : public QObject
{
    Q_OBJECT

private slots:
    void everyReferenceFollows_data();
    void everyReferenceFollows();
    void fieldsAreChosen();
    void otherNamesOfAnOrganizationStayAliases();
    void oneRegistrationAndAppearanceRemain();
    void mergingWithItselfIsRefused();
    void notTheSameIsRememberedAndTakenBack();
    void whatWasJudgedOfTheOtherIsKept();
};

namespace {

struct Twice : TestWorkspace
{
    Twice()
    {
        ana = person(u"Ana Silva"_s);
        other = person(u"Anna Silva"_s);
        changes.clear();
    }

    PersonId person(const QString &name)
    {
        Person value;
        value.name = name;
        return directory.addPerson(value).value();
    }

    Result<void> merge(const QSet<QByteArray> &fields = {})
    {
        return duplicates.merge(Kind::Person, ana.value(), other.value(), fields);
    }

    Directory directory{*workspace};
    Duplicates duplicates{*workspace};
    PersonId ana;
    PersonId other;
};

/// How often each foreign key to the table names the row.
QMap<QByteArray, qint64> references(Database &database, const QByteArray &table, qint64 id)
{
    QMap<QByteArray, qint64> counts;
    Statement keys(
        database,
        "SELECT m.name, f.\"from\" FROM sqlite_schema m, pragma_foreign_key_list(m.name) "
        "f WHERE m.type = 'table' AND f.\"table\" = ?");
    keys.bindText(1, QString::fromLatin1(table));
    while (keys.step()) {
        const QByteArray from = keys.text(0).toLatin1();
        const QByteArray column = keys.text(1).toLatin1();
        Statement count(database,
                        "SELECT count(*) FROM \"" + from + "\" WHERE \"" + column + "\" = ?");
        count.bindInteger(1, id);
        count.step();
        counts.insert(from + '.' + column, count.integer(0));
    }
    return counts;
}

template <class T>
void addMadeUp(Stores &stores, MadeUp &madeUp, const char *name)
{
    T value = madeUp.made<T>(QString::fromLatin1(name));
    stores.rows.add(value);
}

} // namespace

void TestMerge::everyReferenceFollows_data()
{
    QTest::addColumn<bool>("isPerson");
    QTest::newRow("person") << true;
    QTest::newRow("organization") << false;
}

void TestMerge::everyReferenceFollows()
{
    QFETCH(bool, isPerson);
    const QByteArray table = isPerson ? "person" : "organization";
    TestWorkspace in;
    qint64 kept = 0;
    qint64 other = 0;
    VERIFY_DONE(in.workspace->door().write({"document.imported", {}}, {}, [&](Stores &stores) {
        Targets targets = addTargets(stores);
        kept = isPerson ? targets.people[0].value() : targets.organizations[0].value();
        other = isPerson ? targets.people[1].value() : targets.organizations[1].value();
        targets.people = {targets.people[1]}; // all that is made up names the other
        targets.organizations = {targets.organizations[1]};
        MadeUp madeUp(targets);
        addMadeUp<Person>(stores, madeUp, "person");
        addMadeUp<Organization>(stores, madeUp, "organization");
        addMadeUp<Series>(stores, madeUp, "series");
        addMadeUp<Session>(stores, madeUp, "session");
        addMadeUp<Note>(stores, madeUp, "note");
        addMadeUp<Action>(stores, madeUp, "action");
        addMadeUp<Material>(stores, madeUp, "material");
        addMadeUp<Request>(stores, madeUp, "request");
        addMadeUp<Registration>(stores, madeUp, "registration");
        addMadeUp<Attendance>(stores, madeUp, "attendance");
        addMadeUp<Mailing>(stores, madeUp, "mailing");
        if (isPerson) {
            auto own = *stores.rows.find(PersonId(other));
            own.notSameAs = stores.rows.load<Person>("id <> ?", other).last().id.value() == kept
                ? QList<PersonId>()
                : QList{stores.rows.load<Person>("id <> ?", other).last().id};
            stores.rows.replace(own);
        } else {
            auto own = *stores.rows.find(OrganizationId(other));
            own.evidence = {madeUp.made<Evidence>(u"evidence"_s)};
            own.notSameAs = {stores.rows.load<Organization>("id <> ?", other).last().id};
            stores.rows.replace(own);
        }
        return Result<void>();
    }));
    const Kind kind = isPerson ? Kind::Person : Kind::Organization;
    const QStringList before = dump(in.path);
    {
        Database database(in.path, Database::Mode::ReadOnly);
        const auto counts = references(database, table, other);
        QVERIFY(counts.size() >= 8);
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            QVERIFY2(*it > 0, it.key().constData()); // else this test has a gap
    }
    VERIFY_DONE(Duplicates(*in).merge(kind, kept, other, {}));
    {
        Database database(in.path, Database::Mode::ReadOnly);
        const auto gone = references(database, table, other);
        const auto now = references(database, table, kept);
        for (auto it = gone.cbegin(); it != gone.cend(); ++it) {
            QVERIFY2(*it == 0, it.key().constData());
            QVERIFY2(now.value(it.key()) > 0, it.key().constData());
        }
    }
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(dump(in.path), before);
}

void TestMerge::fieldsAreChosen()
{
    Twice in;
    VERIFY_DONE(in.directory.editPerson(in.other, "email", [](Person &person) {
        person.email = u"anna@example.org"_s;
        person.position = u"Head"_s;
    }));
    in.changes.clear();
    const auto expected = [&] {
        ChangeSet set;
        set.add(Kind::Person, in.ana.value());
        set.add(Kind::Person, in.other.value());
        return set;
    };
    QCOMPARE(brokenPromise(
                 in, [&] { return in.merge({"email"}); }, expected),
             QString());
    const Person merged = in.directory.person(in.ana).value();
    QCOMPARE(merged.name, u"Ana Silva"_s);
    QCOMPARE(merged.email, u"anna@example.org"_s);
    QCOMPARE(merged.position, QString());
    QCOMPARE(codeOf(in.directory.person(in.other)), "person.missing"_ba);
    QCOMPARE(titleOf(History(*in).changes(1)->first()), u"Anna Silva merged into Ana Silva"_s);
}

void TestMerge::otherNamesOfAnOrganizationStayAliases()
{
    TestWorkspace in;
    Directory directory(*in);
    Organization one;
    one.name = u"Harbour Relief"_s;
    one.unhcrPartnerYears = {2023};
    Organization two;
    two.name = u"Harbour Relief e.V."_s;
    two.acronym = u"HR"_s;
    two.aliases = {u"Hafenhilfe"_s};
    two.unhcrPartnerYears = {2022};
    const OrganizationId kept = directory.addOrganization(one).value();
    const OrganizationId other = directory.addOrganization(two).value();
    VERIFY_DONE(Duplicates(*in).merge(Kind::Organization, kept.value(), other.value(), {"name"}));
    const Organization merged = directory.organization(kept).value();
    QCOMPARE(merged.name, u"Harbour Relief e.V."_s);
    QCOMPARE(merged.aliases, (QStringList{u"Hafenhilfe"_s, u"Harbour Relief"_s, u"HR"_s}));
    QCOMPARE(merged.unhcrPartnerYears, (QList{2022, 2023}));
}

void TestMerge::oneRegistrationAndAppearanceRemain()
{
    Twice in;
    Programme programme(*in);
    const SeriesId series = programme.addSeries(seriesOf(u"a"_s)).value();
    Session session = sessionOf(series, u"First"_s);
    for (const PersonId each : {in.ana, in.other}) {
        Speaker speaker;
        speaker.person = each;
        speaker.role = SpeakerRole::Keynote;
        speaker.state = each == in.other ? SpeakerState::Confirmed : SpeakerState::Invited;
        session.speakers.append(speaker);
    }
    const SessionId id = programme.addSession(session).value();
    VERIFY_DONE(in.workspace->door().write({"document.imported", {}}, {}, [&](Stores &stores) {
        for (const PersonId each : {in.ana, in.other}) {
            Registration registration;
            registration.series = series;
            registration.session = id;
            registration.person = each;
            registration.consents.listed = each == in.ana;
            registration.state =
                each == in.other ? RegistrationState::Accepted : RegistrationState::Pending;
            registration.answers = {{{}, u"Why?"_s, QString::number(each.value())}};
            stores.rows.add(registration);
        }
        return Result<void>();
    }));
    const QStringList before = dump(in.path);
    VERIFY_DONE(in.merge());
    const QList<Speaker> speakers = programme.session(id)->speakers;
    QCOMPARE(speakers.size(), 1);
    QCOMPARE(speakers[0].person, in.ana);
    QCOMPARE(speakers[0].state, SpeakerState::Confirmed);
    const auto left = in.workspace->door().read<QList<Registration>>(
        [&](Stores &stores) -> Result<QList<Registration>> {
            return stores.rows.load<Registration>("1", 0);
        });
    QCOMPARE(left->size(), 1);
    QCOMPARE(left->first().person, in.ana);
    QCOMPARE(left->first().state, RegistrationState::Accepted);
    QCOMPARE(left->first().answers.size(), 2);
    QVERIFY(!left->first().consents.listed);
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(dump(in.path), before);
}

void TestMerge::mergingWithItselfIsRefused()
{
    Twice in;
    const qint64 id = in.ana.value();
    const auto refused = in.duplicates.merge(Kind::Person, id, id, {});
    QCOMPARE(codeOf(refused), "person.merged-into-itself"_ba);
    QCOMPARE(worded(refused.error()), u"Ana Silva cannot be merged with themselves"_s);
    QVERIFY(!wayOut(refused.error()).isEmpty());
    QCOMPARE(codeOf(in.duplicates.notTheSame(Kind::Person, id, id)),
             "person.merged-into-itself"_ba);
    QCOMPARE(codeOf(in.duplicates.merge(Kind::Person, id, 77, {})), "person.missing"_ba);
    QVERIFY(in.changes.isEmpty());
}

void TestMerge::notTheSameIsRememberedAndTakenBack()
{
    Twice in;
    QCOMPARE(in.duplicates.find(Kind::Person)->size(), 1);
    VERIFY_DONE(in.duplicates.notTheSame(Kind::Person, in.other.value(), in.ana.value()));
    QCOMPARE(in.duplicates.find(Kind::Person)->size(), 0);
    VERIFY_DONE(in.duplicates.maybeTheSame(Kind::Person, in.ana.value(), in.other.value()));
    QCOMPARE(in.duplicates.find(Kind::Person)->size(), 1);
    const auto fields =
        in.duplicates.sideBySide(Kind::Person, in.ana.value(), in.other.value()).value();
    QCOMPARE(fields, (QList<FieldOfBoth>{{"name", u"Ana Silva"_s, u"Anna Silva"_s}}));
    QCOMPARE(codeOf(in.duplicates.find(Kind::Person, [] { return true; })), "job.cancelled"_ba);
}

void TestMerge::whatWasJudgedOfTheOtherIsKept()
{
    Twice in;
    const PersonId third = in.person(u"Anne Silva"_s);
    VERIFY_DONE(in.duplicates.notTheSame(Kind::Person, in.other.value(), third.value()));
    VERIFY_DONE(in.duplicates.notTheSame(Kind::Person, in.ana.value(), third.value()));
    VERIFY_DONE(in.duplicates.notTheSame(Kind::Person, in.ana.value(), in.other.value()));
    VERIFY_DONE(in.merge());
    QCOMPARE(in.directory.person(in.ana)->notSameAs, QList{third});
}

QTEST_GUILESS_MAIN(TestMerge)

#include "tst_merge.moc"
