// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/usecases/retentionbench.h"
#include "usecases/upkeep.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// One person's data goes, or is handed over, on their request.
class TestErasure final : public QObject
{
    Q_OBJECT

private slots:
    void speakerIsErasedButForTheProgramme();
    void speakerIsErasedWholly();
    void everythingKeptOfAPersonIsExported();
};

void TestErasure::speakerIsErasedButForTheProgramme()
{
    Years in;
    in.speak(in.ana, in.coming);
    const RegistrationId later = in.registration(in.ana, in.second, in.coming);
    const auto before = figuresOf(*in);
    const auto plan = in.retention.planErasing(in.ana, false);
    VERIFY_DONE(plan);
    QCOMPARE(plan->stays.first().reasons, QList{KeptFor::Speaks});
    VERIFY_DONE(in.retention.erase(in.ana, false));
    QCOMPARE(in.find(in.ana)->name, u"Ana Harbour"_s);
    QCOMPARE(in.find(in.ana)->email, QString());
    QVERIFY(in.find(later)->person != in.ana);
    QCOMPARE(in.find(later)->person, in.find(in.anasRegistration)->person);
    QCOMPARE(figuresOf(*in), before);
    QVERIFY(!holds(fileAndJournal(in.path), u"ana.harbour@example.org"_s));
    QVERIFY(in.retention.planErasing(in.ana, false)->isEmpty());
}

void TestErasure::speakerIsErasedWholly()
{
    Years in;
    in.speak(in.ana, in.coming);
    const auto before = figuresOf(*in);
    VERIFY_DONE(in.retention.erase(in.ana, true));
    QCOMPARE(in.find(in.ana)->name, u"Name withheld"_s);
    QCOMPARE(in.find(in.coming)->speakers.first().position, QString());
    QCOMPARE(figuresOf(*in), before);
    const QByteArray file = fileAndJournal(in.path);
    for (const QString &text : {u"Ana Harbour"_s, u"ana.harbour@"_s, u"Harbour master"_s})
        QVERIFY2(!holds(file, text), qPrintable(text));
    QCOMPARE(Upkeep(*in).check().value(), QStringList());
    QCOMPARE(codeOf(in.retention.erase(PersonId(7), true)), "person.missing"_ba);
}

void TestErasure::everythingKeptOfAPersonIsExported()
{
    Years in;
    in.speak(in.ana, in.coming);
    const QString path = in.folder.filePath(u"ana.json"_s);
    VERIFY_DONE(in.retention.exportPerson(in.ana, path));
    const QJsonObject all = QJsonDocument::fromJson(bytesOf(path)).object();
    QCOMPARE(all.value(u"person").toArray().first().toObject().value(u"email").toString(),
             u"ana.harbour@example.org"_s);
    const QJsonObject registration = all.value(u"registration").toArray().first().toObject();
    QCOMPARE(registration.value(u"session").toString(), u"1 Past"_s);
    QCOMPARE(registration.value(u"access_needs").toString(), u"a wheelchair ramp"_s);
    QCOMPARE(all.value(u"registration_answers").toArray().size(), 1);
    QCOMPARE(all.value(u"session_speakers").toArray().size(), 1);
    QCOMPARE(all.value(u"history").toArray().size(), 3);
    const QString pdf = in.folder.filePath(u"ana.pdf"_s);
    VERIFY_DONE(in.retention.exportPerson(in.ana, pdf));
    QVERIFY(bytesOf(pdf).startsWith("%PDF-"));
    QVERIFY(!in.retention.exportPerson(in.ana, in.path));
}

QTEST_MAIN(TestErasure)

#include "tst_erasure.moc"
