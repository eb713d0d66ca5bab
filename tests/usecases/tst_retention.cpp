// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/personalfacts.h"
#include "tests/usecases/madeupfile.h"
#include "tests/usecases/retentionbench.h"
#include "usecases/duplicates.h"
#include "usecases/history.h"
#include "usecases/lookup.h"
#include "usecases/upkeep.h"
#include "usecases/wording.h"

#include <QBuffer>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Personal data goes after its time, from everywhere, and the figures stay.
class TestRetention final : public QObject
{
    Q_OBJECT

private slots:
    void everyFactHasItsPlace();
    void figuresStayTheSame_data();
    void figuresStayTheSame();
    void whatGoesIsFoundNowhere_data() { figuresStayTheSame_data(); }
    void whatGoesIsFoundNowhere();
    void dryRunTellsWhatGoesAndWritesNothing();
    void secondRunFindsNothingAndFinishesTheFirst();
    void seriesThatAreNotDueStayWhole();
    void speakerStaysAndSomebodyNamelessTakesOver();
    void whoRegisteredLaterStays();
    void whoOnlyAskedIsNoMore();
    void saidByBecomesTheirConstituency();
    void blankedChangesCannotBeUndone();
    void changesOfOthersCanBeTakenBack();
    void whatWasDeletedBeforeIsGoneToo();
    void internalFileThatNamesThemGoes();
    void wordsThatNameThemAreToBeLookedAt();
    void backupsAreListedAndDeleted();
    void namelessPeopleAreNoDuplicates();
    void readOnlyFileIsRefused();
};

namespace {

/// What the list says of a field of a made-up thing: "registration.consents.listed".
std::optional<Fact> factOfPath(const QString &path)
{
    const QByteArrayList steps = path.toLatin1().split('.');
    for (qsizetype i = 1; i < steps.size(); ++i) {
        QByteArray column = QByteArrayList(steps.sliced(i)).join('_');
        if (column == "id")
            column = "key";
        if (const auto fact = factOf(QByteArrayList(steps.first(i)).join('_'), column))
            return fact;
    }
    return std::nullopt;
}

} // namespace

void TestRetention::everyFactHasItsPlace()
{
    TestWorkspace in;
    const auto columns = (*in).door().read<QList<std::pair<QByteArray, QByteArray>>>(
        [](Stores &stores) -> Result<QList<std::pair<QByteArray, QByteArray>>> {
            QList<std::pair<QByteArray, QByteArray>> all;
            for (const RecordedTable &table : recordedTables()) {
                Statement names(stores.database,
                                "SELECT name FROM pragma_table_info(?) WHERE name <> 'id'");
                names.bindText(1, QString::fromLatin1(table.name));
                while (names.step())
                    all.append({table.name, names.text(0).toLatin1()});
            }
            return all;
        });
    VERIFY_DONE(columns);
    for (const auto &[table, column] : *columns)
        QVERIFY2(factOf(table, column),
                 QByteArray("is it personal? " + table + '.' + column).constData());
    const auto facts = allFacts();
    for (const auto &fact : facts)
        QVERIFY2(columns->contains(fact),
                 QByteArray("is no more: " + fact.first + '.' + fact.second).constData());
    QCOMPARE(QSet(facts.cbegin(), facts.cend()).size(), facts.size());
}

void TestRetention::figuresStayTheSame_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestRetention::figuresStayTheSame()
{
    QFETCH(quint32, seed);
    MadeUpFile file(seed);
    Retention retention(*file.in);
    const auto before = figuresOf(*file.in);
    // First one series alone, then all of them.
    const auto one = retention.anonymize(farAway, file.series().first().series.id);
    VERIFY_DONE(one);
    QVERIFY(one->count(Going::Registrations) > 0);
    QCOMPARE(figuresOf(*file.in), before);
    VERIFY_DONE(retention.anonymize(farAway));
    QCOMPARE(figuresOf(*file.in), before);
    QCOMPARE(Upkeep(*file.in).check().value(), QStringList());
    file.in.reopen();
    QCOMPARE(figuresOf(*file.in), before);
}

void TestRetention::whatGoesIsFoundNowhere()
{
    QFETCH(quint32, seed);
    MadeUpFile file(seed);
    QStringList gone;
    for (auto each = file.canaries().cbegin(); each != file.canaries().cend(); ++each) {
        const auto fact = factOfPath(each.value());
        const bool isOfPerson = each.value().startsWith(u"person.");
        if (!isOfPerson && (fact == Fact::Personal || fact == Fact::Passing))
            gone.append(each.key());
    }
    QVERIFY(gone.size() > 20);
    const auto plan = Retention(*file.in).anonymize(farAway);
    VERIFY_DONE(plan);
    QSet<PersonId> named;
    for (const RetainedPerson &each : plan->stays)
        named.insert(each.person);
    int nameless = 0;
    for (const Person &each : file.people()) {
        const auto now = Directory(*file.in).person(each.id);
        if (now && now->name == each.name)
            continue;
        ++nameless;
        QVERIFY(!named.contains(each.id));
        gone += QStringList{each.key,   each.name,  each.givenName, each.familyName,
                            each.email, each.phone, each.biography, each.position};
    }
    QCOMPARE(plan->count(Going::People), nameless);
    const QByteArray backup = bytesOf(plan->backups.first().path);
    const QByteArray now = fileAndJournal(file.in.path);
    for (const QString &text : std::as_const(gone)) {
        QVERIFY2(holds(backup, text), qPrintable(text)); // so that it would be found
        QVERIFY2(!holds(now, text), qPrintable(text + u' ' + file.canaries().value(text)));
        QCOMPARE(Lookup(*file.in).search({text})->size(), 0);
    }
}

void TestRetention::dryRunTellsWhatGoesAndWritesNothing()
{
    Years in;
    const QStringList rows = dump(in.path);
    const auto history = History(*in).changes();
    const auto plan = in.retention.plan(in.before);
    VERIFY_DONE(plan);
    QCOMPARE(plan->count(Going::Registrations), 1);
    QCOMPARE(plan->count(Going::People), 1);
    QCOMPARE(plan->count(Going::Answers), 1);
    QVERIFY(plan->count(Going::Changes) > 0);
    QCOMPARE(plan->series.size(), 2);
    QVERIFY(plan->series.first().isChosen && !plan->series.last().isChosen);
    QCOMPARE(dump(in.path), rows);
    QCOMPARE(*History(*in).changes(), *history);
    in.changes.clear();
    const auto gone = in.retention.anonymize(in.before);
    VERIFY_DONE(gone);
    QCOMPARE(gone->goes, plan->goes);
    QCOMPARE(in.changes, QList{ChangeSet::ofEverything()});
}

void TestRetention::secondRunFindsNothingAndFinishesTheFirst()
{
    Years in;
    VERIFY_DONE(in.retention.anonymize(in.before));
    QCOMPARE(in.retention.series()->first().removedAt, in.time.now);
    const QStringList rows = dump(in.path);
    const auto history = History(*in).changes();
    QCOMPARE(in.retention.backups().size(), 1);
    const auto plan = in.retention.plan(in.before);
    VERIFY_DONE(plan);
    QVERIFY(plan->isEmpty());
    // As if the program had ended before the file was written anew.
    VERIFY_DONE((*in).door().read<void>([](Stores &stores) -> Result<void> {
        stores.database.execute(
            u"PRAGMA secure_delete=OFF; CREATE TABLE rest (text TEXT); INSERT INTO rest "
            "VALUES ('Ana Harbour left over'); DROP TABLE rest;"_s);
        return {};
    }));
    QVERIFY(holds(fileAndJournal(in.path), u"Ana Harbour"_s));
    VERIFY_DONE(in.retention.anonymize(in.before));
    QVERIFY(!holds(fileAndJournal(in.path), u"Ana Harbour"_s));
    QCOMPARE(dump(in.path), rows);
    QCOMPARE(*History(*in).changes(), *history);
    QCOMPARE(in.retention.backups().size(), 1);
}

void TestRetention::seriesThatAreNotDueStayWhole()
{
    Years in;
    const PersonId berta = in.person(u"Berta Later"_s, u"berta@example.org"_s);
    const RegistrationId hers = in.registration(berta, in.second, in.coming);
    const auto before = in.find(hers);
    const auto only = in.retention.anonymize(in.before, in.second);
    VERIFY_DONE(only);
    QVERIFY(only->isEmpty());
    QCOMPARE(in.find(in.ana)->name, u"Ana Harbour"_s);
    VERIFY_DONE(in.programme.editSeries(in.second, "keep_personal_data_until",
                                        [](Series &series) { series.keepPersonalDataUntil = {}; }));
    const auto plan = in.retention.anonymize(farAway);
    VERIFY_DONE(plan);
    QCOMPARE(plan->series.last().keptUntil, QDate());
    QCOMPARE(retentionWords(plan->series.last(), farAway), u"no date is set, so nothing goes"_s);
    QCOMPARE(in.find(hers), before);
    QCOMPARE(in.find(berta)->email, u"berta@example.org"_s);
    QVERIFY(in.find(in.ana)->name != u"Ana Harbour"_s);
}

void TestRetention::speakerStaysAndSomebodyNamelessTakesOver()
{
    Years in;
    in.speak(in.ana, in.past);
    const auto plan = in.retention.anonymize(in.before);
    VERIFY_DONE(plan);
    QCOMPARE(plan->stays.size(), 1);
    QCOMPARE(plan->stays.first().reasons, QList{KeptFor::Speaks});
    QCOMPARE(plan->count(Going::StandIns), 1);
    QCOMPARE(in.find(in.ana)->email, u"ana.harbour@example.org"_s);
    const auto registration = in.find(in.anasRegistration);
    QVERIFY(registration->person != in.ana);
    QVERIFY(registration->answers.isEmpty() && registration->accessNeeds.isEmpty());
    QCOMPARE(registration->organization, in.organization);
    const auto standIn = in.find(registration->person);
    QVERIFY(isNameless(standIn->key));
    QCOMPARE(standIn->country, u"KE"_s);
    QCOMPARE(standIn->email, QString());
}

void TestRetention::whoRegisteredLaterStays()
{
    Years in;
    in.registration(in.ana, in.second, in.coming);
    const auto before = figuresOf(*in);
    const auto plan = in.retention.anonymize(in.before);
    VERIFY_DONE(plan);
    QCOMPARE(plan->stays.first().reasons, QList{KeptFor::RegisteredLater});
    QCOMPARE(in.find(in.anasRegistration)->person, in.ana);
    QCOMPARE(in.find(in.anasRegistration)->accessNeeds, QString());
    QCOMPARE(figuresOf(*in), before);
    // Once that is due too, all of it goes.
    VERIFY_DONE(in.retention.anonymize(farAway, in.second));
    QVERIFY(isNameless(in.find(in.ana)->key));
    QCOMPARE(figuresOf(*in), before);
}

void TestRetention::whoOnlyAskedIsNoMore()
{
    Years in;
    const PersonId berta = in.person(u"Berta Asks"_s, u"berta@example.org"_s);
    Request request;
    request.session = in.past;
    request.person = berta;
    in.added(request);
    const auto plan = in.retention.anonymize(in.before);
    VERIFY_DONE(plan);
    QCOMPARE(plan->count(Going::Requests), 1);
    QVERIFY(!in.find(berta));
    QVERIFY(!holds(fileAndJournal(in.path), u"Berta Asks"_s));
}

void TestRetention::saidByBecomesTheirConstituency()
{
    Years in;
    const PersonId berta = in.person(u"Berta Speaks"_s, {});
    in.speak(berta, in.past);
    const auto note = [&](PersonId who, const QString &as) {
        Note made;
        made.session = in.past;
        made.key = u"n"_s + QString::number(who.value()) + as;
        made.person = who;
        made.attributedAs = as;
        made.text = u"Words"_s;
        return in.added(made);
    };
    const NoteId byAna = note(in.ana, {});
    const NoteId bySpeaker = note(berta, {});
    const NoteId called = note({}, u"ana HARBOUR"_s);
    VERIFY_DONE(in.retention.anonymize(in.before));
    QCOMPARE(in.find(byAna)->person, PersonId());
    QCOMPARE(in.find(byAna)->attributedAs, u"national NGO, East Africa"_s);
    QCOMPARE(in.find(bySpeaker)->person, berta);
    QCOMPARE(in.find(called)->attributedAs, u"participant"_s);
}

void TestRetention::blankedChangesCannotBeUndone()
{
    Years in;
    VERIFY_DONE(in.retention.anonymize(in.before));
    const auto changes = History(*in).changes();
    QCOMPARE(changes->first().label.code, "retention.anonymized"_ba);
    QCOMPARE(titleOf(changes->first()), u"Personal data removed: Consultations due"_s);
    QCOMPARE(codeOf(History(*in).undo()), "undo.blanked"_ba);
    int blanked = 0;
    for (const Change &each : *changes) {
        if (each.label.code != "change.blanked")
            continue;
        ++blanked;
        QCOMPARE(titleOf(each), u"Personal data removed"_s);
        QCOMPARE(codeOf(History(*in).takeBack(each.id)), "undo.blanked"_ba);
        QCOMPARE(History(*in).fields(each.id)->size(), 0);
    }
    QCOMPARE(blanked, 2); // Ana was added, and her registration
    VERIFY_DONE(in.programme.editSession(in.past, "title",
                                         [](Session &session) { session.title = u"New"_s; }));
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(codeOf(History(*in).undo()), "undo.blanked"_ba);
}

void TestRetention::changesOfOthersCanBeTakenBack()
{
    Years in;
    VERIFY_DONE(in.programme.editSession(in.past, "title",
                                         [](Session &session) { session.title = u"Wrong"_s; }));
    const ChangeId wrong = History(*in).changes()->first().id;
    VERIFY_DONE(in.retention.anonymize(in.before));
    VERIFY_DONE(History(*in).takeBack(wrong));
    QCOMPARE(in.find(in.past)->title, u"Past"_s);
}

void TestRetention::whatWasDeletedBeforeIsGoneToo()
{
    Years in;
    const PersonId berta = in.person(u"Berta Bygone"_s, u"bygone@example.org"_s);
    VERIFY_DONE(in.directory.removePerson(berta));
    VERIFY_DONE(in.retention.anonymize(in.before));
    const QByteArray file = fileAndJournal(in.path);
    QVERIFY(!holds(file, u"Berta Bygone"_s));
    QVERIFY(!holds(file, u"bygone@example.org"_s));
}

void TestRetention::internalFileThatNamesThemGoes()
{
    Years in;
    const auto material = [&](const QByteArray &bytes, Audience audience) {
        Material made;
        in.write([&](Stores &stores) {
            QByteArray copy = bytes;
            QBuffer buffer(&copy);
            buffer.open(QIODevice::ReadOnly);
            made.session = in.past;
            made.title = u"List"_s;
            made.file = u"list.txt"_s;
            made.audience = audience;
            made.content = stores.contents.add(buffer);
            stores.rows.add(made);
        });
        return made.id;
    };
    const MaterialId internal = material("Who came: ANA HARBOUR", Audience::Internal);
    const MaterialId open = material("Thanks to Ana Harbour!", Audience::Public);
    const MaterialId other = material("Nobody is named", Audience::Internal);
    const MaterialId page = material("%PDF-1.7 packed", Audience::Internal);
    const auto plan = in.retention.anonymize(in.before);
    VERIFY_DONE(plan);
    QCOMPARE(plan->count(Going::Files), 1);
    QVERIFY(in.find(internal)->content.isNull());
    QCOMPARE(in.find(internal)->title, u"List"_s);
    for (const MaterialId id : {open, other, page})
        QVERIFY(!in.find(id)->content.isNull());
    QCOMPARE(plan->toLookAt.size(), 2);
    QVERIFY(!fileAndJournal(in.path).contains("ANA HARBOUR"));
}

void TestRetention::wordsThatNameThemAreToBeLookedAt()
{
    Years in;
    Action action;
    action.session = in.past;
    action.key = u"a1"_s;
    action.text = u"Write to Harbour, Ana"_s;
    const ActionId id = in.added(action);
    const auto plan = in.retention.plan(in.before);
    VERIFY_DONE(plan);
    QCOMPARE(plan->toLookAt.size(), 1);
    QCOMPARE(worded(plan->toLookAt.first()), u"Session 1, action point: Ana Harbour"_s);
    VERIFY_DONE(in.retention.anonymize(in.before));
    QCOMPARE(in.find(id)->text, u"Write to Harbour, Ana"_s);
}

void TestRetention::backupsAreListedAndDeleted()
{
    Years in;
    VERIFY_DONE(Upkeep(*in).backUpIfDue());
    const auto plan = in.retention.anonymize(in.before);
    VERIFY_DONE(plan);
    QCOMPARE(plan->backups.size(), 2);
    for (const KeptBackup &each : plan->backups) {
        QVERIFY(holds(bytesOf(each.path), u"Ana Harbour"_s));
        VERIFY_DONE(in.retention.removeBackup(each.path));
        QVERIFY(!QFile::exists(each.path));
    }
    QCOMPARE(in.retention.backups().size(), 0);
    QCOMPARE(codeOf(in.retention.removeBackup(in.path)), "backup.cannot-remove"_ba);
}

void TestRetention::namelessPeopleAreNoDuplicates()
{
    Years in;
    for (int i = 0; i < 3; ++i)
        in.registration(in.person(u"Berta Likely"_s, {}), in.first, in.past);
    QVERIFY(!Duplicates(*in).find(Kind::Person)->isEmpty());
    VERIFY_DONE(in.retention.anonymize(in.before));
    QVERIFY(isNameless(in.find(in.ana)->key));
    QCOMPARE(Duplicates(*in).find(Kind::Person)->size(), 0);
}

void TestRetention::readOnlyFileIsRefused()
{
    Years in;
    auto reader = Workspace::open(in.path, Workspace::Access::ReadOnly);
    VERIFY_DONE(reader);
    QVERIFY(!Retention(**reader).plan(in.before)->isEmpty());
    QCOMPARE(codeOf(Retention(**reader).anonymize(in.before)), "file.opened-read-only"_ba);
    QCOMPARE(codeOf(Retention(**reader).erase(in.ana, true)), "file.opened-read-only"_ba);
    QCOMPARE(in.retention.backups().size(), 0);
}

QTEST_MAIN(TestRetention)

#include "tst_retention.moc"
