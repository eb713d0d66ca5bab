// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/workspaces.h"
#include "usecases/directory.h"
#include "usecases/history.h"
#include "usecases/organizationlists.h"

#include <QTest>

using namespace convenor;
using namespace convenor::test;
using namespace Qt::StringLiterals;

/// A list of organizations becomes the directory's, as far as it is told apart.
class TestOrganizationLists final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_test.reset(); }

    void everyRowBecomesSomething();
    void addsToWhatIsKnownAndKeepsIt();
    void listIsEvidenceOnce();
    void wholeListCanBeOnePartners();
    void sameListAgainChangesNothing();
    void takingIsOneChange();
    void anotherRowOfTheSameIsOne();
    void otherCountryIsDoubtful();
    void doubtIsDecided();
    void leftOutStaysOut();
    void listsInOtherWords_data();
    void listsInOtherWords();
    void whatIsNotUnderstoodIsRemarked();
    void listWithoutNamesIsRefused();

private:
    OrganizationId add(const QString &name, const QString &acronym = {},
                       const QString &country = {});
    ComingOrganizations read(const QString &text, const ListMeaning &meaning = {}) const;
    Organization stored(OrganizationId id) const;

    std::unique_ptr<TestWorkspace> m_test;
};

void TestOrganizationLists::init()
{
    m_test = std::make_unique<TestWorkspace>();
}

OrganizationId TestOrganizationLists::add(const QString &name, const QString &acronym,
                                          const QString &country)
{
    Organization organization;
    organization.name = name;
    organization.acronym = acronym;
    organization.country = country;
    return *Directory(**m_test).addOrganization(organization);
}

ComingOrganizations TestOrganizationLists::read(const QString &text,
                                                const ListMeaning &meaning) const
{
    const auto list = OrganizationLists(**m_test).readBytes(text.toUtf8(), u"list.csv"_s, meaning);
    if (!list)
        qFatal("%s", told(list).constData());
    return *list;
}

Organization TestOrganizationLists::stored(OrganizationId id) const
{
    return *Directory(**m_test).organization(id);
}

void TestOrganizationLists::everyRowBecomesSomething()
{
    add(u"Harbour Light"_s, {}, u"KE"_s);
    const auto list =
        read(u"Partners of the year\n\nOrganization;Country\nHarbour Light e.V.;Kenya\n"
             "New Dawn;Uganda\n;Chad\nHarbour Lights;Kenya\nNew Dawn;Uganda\n"_s);
    QCOMPARE(list.rows.size(), 5);
    QCOMPARE(list.rows[0].fate, Fate::Changed); // its other spelling becomes an alias
    QCOMPARE(list.rows[1].fate, Fate::New);
    QCOMPARE(list.rows[2].fate, Fate::Refused);
    QCOMPARE(list.rows[2].line, 6);
    QCOMPARE(list.rows[2].why.code, "organization.no-name");
    QCOMPARE(list.rows[3].fate, Fate::Doubtful);
    QCOMPARE(list.names.value(list.rows[3].candidates.first().id), u"Harbour Light"_s);
    QCOMPARE(list.rows[4].fate, Fate::Same);
    QCOMPARE(list.rows[4].sameAsLine, 5);
}

void TestOrganizationLists::addsToWhatIsKnownAndKeepsIt()
{
    const OrganizationId id = add(u"Harbour Light"_s, u"HL"_s, u"KE"_s);
    const auto list =
        read(u"Name,Acronym,Type,Country,Website\n"
             "Harbour Light Association,HLA,National NGO,Kenya,https://harbour.example.org\n"_s);
    QCOMPARE(list.rows[0].fate, Fate::Changed);
    QCOMPARE(list.rows[0].differing, (QList<FieldOfBoth>{{"acronym", u"HL"_s, u"HLA"_s}}));
    VERIFY_DONE(OrganizationLists(**m_test).take(list));
    const Organization after = stored(id);
    QCOMPARE(after.name, u"Harbour Light"_s);
    QCOMPARE(after.acronym, u"HL"_s);
    QCOMPARE(after.aliases, QStringList{u"Harbour Light Association"_s});
    QCOMPARE(after.kind, OrganizationKind::NationalNgo);
    QCOMPARE(after.website, u"https://harbour.example.org"_s);
}

void TestOrganizationLists::listIsEvidenceOnce()
{
    const OrganizationId id = add(u"Harbour Light"_s);
    const auto take = [&](const QString &text) {
        VERIFY_DONE(OrganizationLists(**m_test).take(read(text)));
    };
    take(u"Partner,2023/2024,Operational partner\nHarbour Light,yes,x\n"_s);
    Organization after = stored(id);
    QCOMPARE(after.unhcrPartnerYears, (QList<int>{2023, 2024}));
    QVERIFY(after.operationalPartner);
    QCOMPARE(after.evidence.size(), 2);
    QCOMPARE(after.evidence[1].kind, CriterionKind::UnhcrPartner);
    QCOMPARE(after.evidence[1].years, (QList<int>{2023, 2024}));
    QCOMPARE(after.evidence[1].source, u"list.csv"_s);
    QCOMPARE(after.evidence[1].verifiedBy, u"Ann"_s);
    QCOMPARE(after.evidence[1].verifiedAt, m_test->time.now);
    take(u"Partner;Partner years\nHarbour Light;2024, 2025\n"_s);
    after = stored(id);
    QCOMPARE(after.unhcrPartnerYears, (QList<int>{2023, 2024, 2025}));
    QCOMPARE(after.evidence.size(), 3);
    QCOMPARE(after.evidence[2].years, QList<int>{2025});
}

void TestOrganizationLists::wholeListCanBeOnePartners()
{
    const OrganizationId id = add(u"Harbour Light"_s);
    OrganizationLists lists(**m_test);
    auto list = read(u"Organization\nHarbour Light\nNew Dawn\n"_s);
    QCOMPARE(list.count(Fate::Same), 1);
    VERIFY_DONE(lists.setMeaning(list, {{2026}, u"partner list of 12 January 2026"_s}));
    QCOMPARE(list.count(Fate::Changed), 1);
    QCOMPARE(list.count(Fate::New), 1);
    VERIFY_DONE(lists.take(list));
    QCOMPARE(stored(id).unhcrPartnerYears, QList<int>{2026});
    QCOMPARE(stored(id).evidence.first().source, u"partner list of 12 January 2026"_s);
    const auto all = Directory(**m_test).organizations({u"New Dawn"_s});
    QCOMPARE(stored(all->first()).unhcrPartnerYears, QList<int>{2026});
}

void TestOrganizationLists::sameListAgainChangesNothing()
{
    const QString text = u"Organization,Acronym,Type,Country,2025/2026,Notes\n"
                         "Harbour Light Ltd,HL,INGO,Kenya,yes,small\nNew Dawn,,NNGO,UG,no,\n"
                         "نور الفجر,,NGO,Jordan,yes,\n"_s;
    OrganizationLists lists(**m_test);
    VERIFY_DONE(lists.take(read(text)));
    const qsizetype changes = m_test->changes.size();
    const auto again = read(text);
    QCOMPARE(again.count(Fate::Same), 3);
    VERIFY_DONE(lists.take(again));
    QCOMPARE(m_test->changes.size(), changes);
}

void TestOrganizationLists::takingIsOneChange()
{
    const OrganizationId known = add(u"Harbour Light"_s);
    const auto list = read(u"Organization,Country\nHarbour Light,KE\nNew Dawn,UG\n"_s);
    const QString broken = brokenPromise(
        *m_test, [&] { return OrganizationLists(**m_test).take(list); },
        [&] {
            ChangeSet expected;
            const auto all = Directory(**m_test).organizations({});
            for (const OrganizationId id : *all)
                expected.add(Kind::Organization, id.value());
            return expected;
        });
    QVERIFY2(broken.isEmpty(), qPrintable(broken));
    QCOMPARE(stored(known).country, u"KE"_s);
}

void TestOrganizationLists::anotherRowOfTheSameIsOne()
{
    const auto list = read(u"Organization,Country,Website\nNew Dawn,UG,\n"
                           "NEW DAWN e.V.,,https://dawn.example.org\n"_s);
    QCOMPARE(list.rows[1].fate, Fate::Changed);
    QCOMPARE(list.rows[1].sameAsLine, 2);
    VERIFY_DONE(OrganizationLists(**m_test).take(list));
    const auto all = Directory(**m_test).organizations({});
    QCOMPARE(all->size(), 1);
    QCOMPARE(stored(all->first()).website, u"https://dawn.example.org"_s);
    QCOMPARE(stored(all->first()).country, u"UG"_s);
}

void TestOrganizationLists::otherCountryIsDoubtful()
{
    add(u"Caritas"_s, {}, u"KE"_s);
    add(u"Red Lantern"_s, {}, u"UG"_s);
    add(u"Red Lantern"_s, {}, u"SS"_s);
    const auto list = read(u"Organization,Country\nCaritas,Chad\nRed Lantern,South Sudan\n"
                           "Red Lantern,\n"_s);
    QCOMPARE(list.rows[0].fate, Fate::Doubtful);
    QCOMPARE(list.rows[1].fate, Fate::Same);
    QCOMPARE(list.rows[2].fate, Fate::Doubtful);
    QCOMPARE(list.rows[2].candidates.size(), 2);
}

void TestOrganizationLists::doubtIsDecided()
{
    const OrganizationId known = add(u"Harbour Light"_s, {}, u"KE"_s);
    OrganizationLists lists(**m_test);
    auto list = read(u"Organization,Country,Type\nHarbour Lights,KE,NGO\nHarbor Light,KE,NGO\n"_s);
    QCOMPARE(list.count(Fate::Doubtful), 2);
    VERIFY_DONE(lists.decide(list, 0, known));
    VERIFY_DONE(lists.decide(list, 1, {}));
    QCOMPARE(list.rows[0].fate, Fate::Changed);
    QCOMPARE(list.rows[1].fate, Fate::New);
    VERIFY_DONE(lists.setMeaning(list, {{2026}, {}})); // decisions stay
    QCOMPARE(list.rows[0].known, known);
    QCOMPARE(list.rows[1].fate, Fate::New);
    VERIFY_DONE(lists.take(list));
    QCOMPARE(stored(known).aliases, QStringList{u"Harbour Lights"_s});
    QCOMPARE(Directory(**m_test).organizations({})->size(), 2);
}

void TestOrganizationLists::leftOutStaysOut()
{
    auto list = read(u"Organization\nNew Dawn\nOld Dusk\nNew Dawn\n"_s);
    list.rows[0].fate = Fate::LeftOut;
    VERIFY_DONE(OrganizationLists(**m_test).take(list));
    // The third row means the first, which is not taken: it stands for itself.
    QCOMPARE(Directory(**m_test).organizations({})->size(), 2);
    QCOMPARE(Directory(**m_test).organizations({u"New Dawn"_s})->size(), 1);
}

void TestOrganizationLists::listsInOtherWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("country");
    QTest::addColumn<OrganizationKind>("kind");
    QTest::addColumn<QList<int>>("years");
    using enum OrganizationKind;

    QTest::newRow("French") << u"Nom de l'organisation;Sigle;Type d'organisation;Pays;Partenaire "
                               "2024\nLumière;L;ONG nationale;Côte d’Ivoire;oui\n"_s
                            << u"CI"_s << NationalNgo << QList<int>{2024};
    QTest::newRow("Spanish") << u"Organización;Siglas;Tipo;País;Años\nLuz;L;ONG "
                                "internacional;España;2023-2025\n"_s
                             << u"ES"_s << InternationalNgo << QList<int>{2023, 2024, 2025};
    QTest::newRow("German") << u"Organisation;Abkürzung;Art;Land;Jahr\nLicht;L;Hochschule;"
                               "Österreich;2024\n"_s
                            << u"AT"_s << Academia << QList<int>{2024};
    QTest::newRow("tabs") << u"NGO\tType\tCountry\tPartner 2023\tPartner 2024\nLight\tCSO\tTürkiye"
                             "\tX\t✓\n"_s
                          << u"TR"_s << CivilSociety << QList<int>{2023, 2024};
    QTest::newRow("codes") << u"Partner name,Category,Country\nLight,sports,COD\n"_s << u"CD"_s
                           << Sports << QList<int>{};
    QTest::newRow("Arabic country")
        << u"Name,Type,Country\nLight,network,الأردن\n"_s << u"JO"_s << NgoNetwork << QList<int>{};
}

void TestOrganizationLists::listsInOtherWords()
{
    QFETCH(QString, text);
    const auto list = read(text);
    QCOMPARE(list.rows.size(), 1);
    QCOMPARE(list.rows[0].remarks, {});
    const Organization &listed = list.rows[0].listed;
    QTEST(listed.country, "country");
    QFETCH(OrganizationKind, kind);
    QCOMPARE(listed.kind, kind);
    QTEST(listed.unhcrPartnerYears, "years");
}

void TestOrganizationLists::whatIsNotUnderstoodIsRemarked()
{
    const auto list = read(u"Organization,Type,Country,ECOSOC status,Refugee-led,2025,Budget\n"
                           "New Dawn,wizards,Atlantis,golden,perhaps,soon,12\n"_s);
    QCOMPARE(list.rows[0].fate, Fate::New);
    QByteArrayList codes;
    for (const Reason &each : list.rows[0].remarks)
        codes.append(each.code);
    QCOMPARE(codes,
             (QByteArrayList{"list.no-kind", "list.no-country", "list.no-ecosoc-status",
                             "list.no-truth", "list.no-year"}));
    QCOMPARE(list.passedOver, QStringList{u"Budget"_s});
}

void TestOrganizationLists::listWithoutNamesIsRefused()
{
    const auto list = OrganizationLists(**m_test).readBytes("Colour,Size\nred,12\n", u"x.csv"_s);
    QCOMPARE(codeOf(list), "list.no-names");
    QCOMPARE(list.error().reason.arguments, (QStringList{u"x.csv"_s, u"Colour, Size"_s}));
}

QTEST_GUILESS_MAIN(TestOrganizationLists)
#include "tst_organizationlists.moc"
