// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dump.h"
#include "tests/support/stored.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// Search over everything.
class TestSearchIndex final : public QObject
{
    Q_OBJECT

private slots:
    void findsHoweverItIsTyped_data();
    void findsHoweverItIsTyped();
    void anyTextMayBeSearchedFor_data();
    void anyTextMayBeSearchedFor();
    void everyKindIsFound();
    void editReplacesWhatWasFound();
    void removalIsNoLongerFound();
    void newNameIsFoundWhereverItStands();
    void rebuiltIndexIsTheSame();
    void faultsAreFound();
    void limitHolds();
    void hitShowsWhereItIs();
};

namespace {

struct Searched : StoredFile
{
    void save(const std::function<void()> &work)
    {
        const QByteArray changeset = write(work);
        database.beginWrite();
        stores.search.refresh(touchedBy(database, changeset));
        database.commit();
    }

    PersonId addPerson(const QString &name, OrganizationId organization = {})
    {
        Person person;
        person.name = name;
        person.organization = organization;
        save([&] { stores.rows.add(person); });
        return person.id;
    }

    QList<qint64> found(const QString &text)
    {
        QList<qint64> ids;
        for (const SearchHit &hit : stores.search.find(text, 100))
            ids.append(hit.id);
        return ids;
    }
};

} // namespace

void TestSearchIndex::findsHoweverItIsTyped_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("typed");
    QTest::newRow("accents") << u"Élodie Nguyễn"_s << u"elodie nguyen"_s;
    QTest::newRow("accents typed") << u"Elodie"_s << u"ÉLODIE"_s;
    QTest::newRow("beginnings") << u"Andrew Harper"_s << u"harp and"_s;
    QTest::newRow("apostrophe") << u"O’Brien"_s << u"obri"_s;
    QTest::newRow("apostrophe parts") << u"O’Brien"_s << u"o brien"_s;
    QTest::newRow("after an elision") << u"Conseil d’Aide"_s << u"aide"_s;
    QTest::newRow("hyphen") << u"Al-Ḥasan"_s << u"hasan"_s;
    QTest::newRow("Arabic, with vowels") << u"مُحَمَّد"_s << u"محمد"_s;
    QTest::newRow("Greek") << u"Ιωάννης"_s << u"ΙΩΑΝΝΗΣ"_s;
    QTest::newRow("width") << u"Ｔｏｋｙｏ"_s << u"tokyo"_s;
    QTest::newRow("Han") << u"北京"_s << u"北"_s;
    QTest::newRow("Devanagari") << u"हिन्दी"_s << u"हिन्दी"_s;
    QTest::newRow("beyond the basic plane") << u"𠮷野"_s << u"𠮷"_s;
}

void TestSearchIndex::findsHoweverItIsTyped()
{
    QFETCH(QString, name);
    QFETCH(QString, typed);
    Searched file;
    const PersonId person = file.addPerson(name);
    file.addPerson(u"Somebody Else"_s);
    QCOMPARE(file.found(typed), QList{person.value()});
}

void TestSearchIndex::anyTextMayBeSearchedFor_data()
{
    QTest::addColumn<QString>("text");
    for (const char16_t *text : {u"", u" ", u"\"", u"'", u"*", u"a* OR b", u"NEAR(", u"kind:person",
                                 u"-", u"^a", u"😀", u"\u0301", u"(", u"a\"b", u"%", u"\\"})
        QTest::newRow(qPrintable(u"[%1]"_s.arg(QString::fromUtf16(text))))
            << QString::fromUtf16(text);
}

void TestSearchIndex::anyTextMayBeSearchedFor()
{
    QFETCH(QString, text);
    Searched file;
    file.addPerson(u"Zoe"_s);
    QCOMPARE(thrown([&] { QCOMPARE(file.found(text), QList<qint64>()); }), QByteArray());
}

void TestSearchIndex::everyKindIsFound()
{
    Searched file;
    Targets targets;
    file.save([&] { targets = addTargets(file.stores); });
    QSet<Kind> kinds;
    const auto add = [&]<class T>(T value) {
        if constexpr (requires { value.text; })
            value.text = u"Zanzibar"_s;
        if constexpr (requires { value.title; })
            value.title = u"Zanzibar"_s;
        if constexpr (requires { value.name; })
            value.name = u"Zanzibar"_s;
        if constexpr (requires { value.reason; })
            value.reason = u"Zanzibar"_s;
        file.save([&] { file.stores.rows.add(value); });
    };
    MadeUp makeUp(targets, 1);
    add(makeUp.made<Series>(u"series"_s));
    add(makeUp.made<Session>(u"session"_s));
    add(makeUp.made<Person>(u"person"_s));
    add(makeUp.made<Organization>(u"organization"_s));
    add(makeUp.made<Note>(u"note"_s));
    add(makeUp.made<Action>(u"action"_s));
    add(makeUp.made<Material>(u"material"_s));
    add(makeUp.made<Request>(u"request"_s));
    add(makeUp.made<Registration>(u"registration"_s));
    for (const SearchHit &hit : file.stores.search.find(u"zanzibar"_s, 100))
        kinds.insert(hit.kind);
    QCOMPARE(kinds.size(),
             qsizetype(kindCount) - 2); // not the ledger of mail, nor what was accepted
    QCOMPARE(file.stores.search.faults(), QStringList());
}

void TestSearchIndex::editReplacesWhatWasFound()
{
    Searched file;
    const PersonId id = file.addPerson(u"Ana"_s);
    Person person = *file.stores.rows.find(id);
    person.name = u"Berta"_s;
    file.save([&] { file.stores.rows.replace(person); });
    QCOMPARE(file.found(u"ana"_s), QList<qint64>());
    QCOMPARE(file.found(u"berta"_s), QList{id.value()});
}

void TestSearchIndex::removalIsNoLongerFound()
{
    Searched file;
    const PersonId id = file.addPerson(u"Ana"_s);
    file.save([&] { file.stores.rows.remove(id); });
    QCOMPARE(file.found(u"ana"_s), QList<qint64>());
    QCOMPARE(file.stores.search.faults(), QStringList());
}

void TestSearchIndex::newNameIsFoundWhereverItStands()
{
    Searched file;
    Targets targets;
    file.save([&] { targets = addTargets(file.stores); });
    Organization organization = *file.stores.rows.find(targets.organizations.first());
    Person person = *file.stores.rows.find(targets.people.first());
    person.organization = organization.id;
    Session session = *file.stores.rows.find(targets.sessions.first());
    session.speakers.append(Speaker{{}, person.id, {}, {}, {}, {}, {}, {}});
    Registration registration;
    registration.series = targets.series;
    registration.person = person.id;
    file.save([&] {
        file.stores.rows.replace(person);
        file.stores.rows.replace(session);
        file.stores.rows.add(registration);
    });

    person.name = u"Quetzal"_s;
    organization.name = u"Xylophone"_s;
    file.save([&] {
        file.stores.rows.replace(person);
        file.stores.rows.replace(organization);
    });
    QCOMPARE(file.found(u"quetzal"_s),
             (QList{person.id.value(), registration.id.value(), session.id.value()}));
    QCOMPARE(file.found(u"xylophone"_s), (QList{organization.id.value(), person.id.value()}));
    QCOMPARE(file.found(u"organization 0"_s), QList<qint64>());
}

void TestSearchIndex::rebuiltIndexIsTheSame()
{
    Searched file;
    const PersonId id = file.addPerson(u"Ana"_s);
    file.database.beginWrite();
    file.stores.search.rebuild();
    file.database.commit();
    QCOMPARE(file.found(u"ana"_s), QList{id.value()});
    QCOMPARE(file.stores.search.faults(), QStringList());
}

void TestSearchIndex::faultsAreFound()
{
    Searched file;
    const PersonId id = file.addPerson(u"Ana"_s);
    file.write([&] { file.stores.rows.remove(id); }); // without a word to the index
    QCOMPARE(file.stores.search.faults().size(), 1);
    QCOMPARE(file.found(u"ana"_s).value(0), 0);
    Person person;
    Organization organization;
    file.write([&] {
        file.stores.rows.add(person);
        file.stores.rows.add(organization);
    });
    QCOMPARE(file.stores.search.faults().size(), 2);
}

void TestSearchIndex::limitHolds()
{
    Searched file;
    for (int i = 0; i < 5; ++i)
        file.addPerson(u"Ana %1"_s.arg(i));
    QCOMPARE(file.stores.search.find(u"ana"_s, 3).size(), 3);
}

void TestSearchIndex::hitShowsWhereItIs()
{
    Searched file;
    Organization organization;
    organization.name = u"Harbour"_s;
    organization.notes = u"word "_s.repeated(100) + u"Çatalhöyük "_s + u"word "_s.repeated(100);
    file.save([&] { file.stores.rows.add(organization); });
    const auto hits = file.stores.search.find(u"catal"_s, 10);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(hits.first().title, u"Harbour"_s);
    QVERIFY(hits.first().context.contains(u"Çatalhöyük"_s));
    QVERIFY(hits.first().context.startsWith(u'…'));
    QVERIFY(hits.first().context.size() < 140);
}

QTEST_GUILESS_MAIN(TestSearchIndex)

#include "tst_searchindex.moc"
