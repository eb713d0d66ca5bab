// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/history.h"
#include "usecases/programme.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// What was done, and the way back.
class TestHistory final : public QObject
{
    Q_OBJECT

private slots:
    void freshFileHasNothingToUndo();
    void undoAndRedoSurviveReopening();
    void newChangeClearsRedo();
    void undoReturnsTheChange();
    void olderChangeIsTakenBackAsANewOne();
    void takingBackIsRefusedByALaterEdit();
    void takingBackIsRefusedByALaterReference();
    void takingBackIsRefusedByALaterRemoval();
    void takingBackIsRefusedForWhatIsNotDone();
    void fieldsTellBeforeAndAfter();
    void fieldsNameWhatIsReferredTo();
    void limitHolds();

private:
    static void setName(Workspace &workspace, PersonId id, const QString &name)
    {
        VERIFY_DONE(Directory(workspace).editPerson(id, "name",
                                                    [&](Person &person) { person.name = name; }));
    }
};

namespace {

Person named(const QString &name)
{
    Person person;
    person.name = name;
    return person;
}

/// The labels of the changes that stand in the way.
QList<QByteArray> inTheWay(const Result<void> &refused)
{
    QList<QByteArray> codes;
    if (!refused) {
        for (const Problem &each : refused.error().list)
            codes.append(each.what.code);
    }
    return codes;
}

} // namespace

void TestHistory::freshFileHasNothingToUndo()
{
    TestWorkspace in;
    History history(*in);
    QVERIFY(!history.undoable()->has_value());
    QVERIFY(!history.redoable()->has_value());
    QCOMPARE(codeOf(history.undo()), "undo.nothing"_ba);
    QCOMPARE(codeOf(history.redo()), "redo.nothing"_ba);
    QCOMPARE(history.changes()->size(), 0);
    QCOMPARE(in.changes.size(), 0);
}

void TestHistory::undoAndRedoSurviveReopening()
{
    TestWorkspace in;
    QList<QStringList> states{dump(in.path)};
    for (const QString &name : {u"Ana"_s, u"Berta"_s, u"Carla"_s}) {
        VERIFY_DONE(Directory(*in).addPerson(named(name)));
        states.append(dump(in.path));
    }
    for (qsizetype i = 2; i >= 0; --i) {
        in.reopen();
        VERIFY_DONE(History(*in).undo());
        QCOMPARE(dump(in.path), states[i]);
    }
    for (qsizetype i = 1; i <= 3; ++i) {
        in.reopen();
        VERIFY_DONE(History(*in).redo());
        QCOMPARE(dump(in.path), states[i]);
    }
}

void TestHistory::newChangeClearsRedo()
{
    TestWorkspace in;
    VERIFY_DONE(Directory(*in).addPerson(named(u"Ana"_s)));
    VERIFY_DONE(History(*in).undo());
    QVERIFY(History(*in).redoable()->has_value());
    VERIFY_DONE(Directory(*in).addPerson(named(u"Berta"_s)));
    QVERIFY(!History(*in).redoable()->has_value());
    QCOMPARE(codeOf(History(*in).redo()), "redo.nothing"_ba);
    const auto changes = History(*in).changes();
    QCOMPARE(changes->size(), 2); // the discarded one is still told of
    QCOMPARE(changes->last().state, ChangeState::Discarded);
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(codeOf(History(*in).undo()), "undo.nothing"_ba);
}

void TestHistory::undoReturnsTheChange()
{
    TestWorkspace in;
    VERIFY_DONE(Directory(*in).addPerson(named(u"Ana"_s)));
    VERIFY_DONE(Directory(*in).addPerson(named(u"Berta"_s)));
    const Reason berta{"person.added", {u"Berta"_s}};
    QCOMPARE(History(*in).undoable()->value().label, berta);
    QCOMPARE(History(*in).undo()->label, berta);
    QCOMPARE(History(*in).redoable()->value().label, berta);
    QCOMPARE(History(*in).redo()->label, berta);
}

void TestHistory::olderChangeIsTakenBackAsANewOne()
{
    TestWorkspace in;
    const auto ana = Directory(*in).addPerson(named(u"Ana"_s));
    const auto berta = Directory(*in).addPerson(named(u"Berta"_s));
    VERIFY_DONE(Directory(*in).addPerson(named(u"Carla"_s)));
    setName(*in, *berta, u"Berta B."_s);
    const ChangeId oldest = History(*in).changes()->last().id;
    const auto expected = [&] {
        ChangeSet set;
        set.add(Kind::Person, ana->value());
        return set;
    };
    QCOMPARE(brokenPromise(
                 in, [&] { return History(*in).takeBack(oldest); }, expected),
             QString());
    QCOMPARE(codeOf(Directory(*in).person(*ana)), "person.missing"_ba);
    QCOMPARE(Directory(*in).person(*berta)->name, u"Berta B."_s);
    QCOMPARE(History(*in).changes()->first().label,
             (Reason{"change.taken-back", {u"person.added"_s, u"Ana"_s}}));
}

void TestHistory::takingBackIsRefusedByALaterEdit()
{
    TestWorkspace in;
    const auto ana = Directory(*in).addPerson(named(u"Ana"_s));
    VERIFY_DONE(Directory(*in).addPerson(named(u"Carla"_s)));
    setName(*in, *ana, u"Anna"_s);
    const QStringList before = dump(in.path);
    const auto refused = History(*in).takeBack(History(*in).changes()->last().id);
    QCOMPARE(codeOf(refused), "undo.later-changes"_ba);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(inTheWay(refused), QList{"person.edited"_ba});
    QCOMPARE(dump(in.path), before);
    QCOMPARE(History(*in).changes()->size(), 3);
}

void TestHistory::takingBackIsRefusedByALaterReference()
{
    TestWorkspace in;
    const auto ana = Directory(*in).addPerson(named(u"Ana"_s));
    VERIFY_DONE(Directory(*in).addPerson(named(u"Carla"_s)));
    Organization organization;
    organization.name = u"Harbour"_s;
    organization.focalPoint = *ana;
    VERIFY_DONE(Directory(*in).addOrganization(organization));
    const auto refused = History(*in).takeBack(History(*in).changes()->last().id);
    QCOMPARE(codeOf(refused), "undo.later-changes"_ba);
    QCOMPARE(inTheWay(refused), QList{"organization.added"_ba});
}

void TestHistory::takingBackIsRefusedByALaterRemoval()
{
    TestWorkspace in;
    const auto ana = Directory(*in).addPerson(named(u"Ana"_s));
    Organization organization;
    organization.name = u"Harbour"_s;
    organization.focalPoint = *ana;
    const auto harbour = Directory(*in).addOrganization(organization);
    VERIFY_DONE(Directory(*in).removeOrganization(*harbour));
    const ChangeId removal = History(*in).changes()->first().id;
    VERIFY_DONE(Directory(*in).removePerson(*ana));
    const auto refused = History(*in).takeBack(removal);
    QCOMPARE(codeOf(refused), "undo.later-changes"_ba);
    QCOMPARE(inTheWay(refused), QList{"person.removed"_ba});
}

void TestHistory::takingBackIsRefusedForWhatIsNotDone()
{
    TestWorkspace in;
    VERIFY_DONE(Directory(*in).addPerson(named(u"Ana"_s)));
    const ChangeId id = History(*in).changes()->first().id;
    VERIFY_DONE(History(*in).undo());
    QCOMPARE(codeOf(History(*in).takeBack(id)), "undo.not-done"_ba);
    QCOMPARE(codeOf(History(*in).takeBack(ChangeId(999))), "undo.not-done"_ba);
}

void TestHistory::fieldsTellBeforeAndAfter()
{
    TestWorkspace in;
    const auto ana = Directory(*in).addPerson(named(u"Ana"_s));
    setName(*in, *ana, u"Anna"_s);
    const auto edited = History(*in).fields(History(*in).changes()->first().id);
    VERIFY_DONE(edited);
    QCOMPARE(
        *edited,
        (QList{FieldChange{u"person"_s, ana->value(), u"Anna"_s, u"name"_s, u"Ana"_s, u"Anna"_s}}));
    const auto added = History(*in).fields(History(*in).changes()->last().id);
    VERIFY_DONE(added);
    const auto name = std::find_if(added->cbegin(), added->cend(), [](const FieldChange &field) {
        return field.column == u"name";
    });
    QVERIFY(name != added->cend());
    QVERIFY(!name->before);
    QCOMPARE(name->after.value(), u"Ana"_s);
    QCOMPARE(codeOf(History(*in).fields(ChangeId(99))), "undo.not-done"_ba);
}

void TestHistory::fieldsNameWhatIsReferredTo()
{
    TestWorkspace in;
    Organization organization;
    organization.name = u"Harbour"_s;
    const auto harbour = Directory(*in).addOrganization(organization);
    const auto ana = Directory(*in).addPerson(named(u"Ana"_s));
    VERIFY_DONE(Directory(*in).editPerson(*ana, "organization",
                                          [&](Person &person) { person.organization = *harbour; }));
    const auto fields = History(*in).fields(History(*in).changes()->first().id);
    VERIFY_DONE(fields);
    QCOMPARE(fields->size(), 1);
    QCOMPARE(fields->first().subject, u"Ana"_s);
    QCOMPARE(fields->first().column, u"organization"_s);
    QCOMPARE(fields->first().after.value(), u"Harbour"_s);
}

void TestHistory::limitHolds()
{
    TestWorkspace in;
    for (int i = 0; i < 5; ++i)
        VERIFY_DONE(Directory(*in).addPerson(named(QString::number(i))));
    QCOMPARE(History(*in).changes(2)->size(), 2);
    QCOMPARE(History(*in).changes(2)->first().label.arguments, QStringList{u"4"_s});
    QCOMPARE(History(*in).changes()->size(), 5);
}

QTEST_GUILESS_MAIN(TestHistory)

#include "tst_history.moc"
