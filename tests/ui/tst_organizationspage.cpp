// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/organizations/organizationspage.h"
#include "usecases/directory.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

using namespace convenor;
using namespace convenor::bench;

/// The organizations of all years: found, added, edited in place, removed.
class TestOrganizationsPage final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }
    void nameIsStoredWhenLeftAndUndone();
    void emptyNameIsRefusedBesideTheField();
    void factsAreStored();
    void wrongYearsAreRefused();
    void onlyWebAddressesAreOpened();
    void evidenceIsAddedEditedAndRemoved();
    void peopleAreListedAndRevealed();
    void focalPointIsFoundByName();
    void onesWithPeopleAreNotRemoved();
    void acronymAndAliasFindIt();
    void readOnlyShowsAndEditsNothing();

private:
    OrganizationId add(const QString &name, const QString &acronym = {})
    {
        Organization organization;
        organization.name = name;
        organization.acronym = acronym;
        return *Directory(*m_bench->workspace).addOrganization(organization);
    }

    PersonId addPerson(const QString &name, OrganizationId organization)
    {
        Person person;
        person.name = name;
        person.organization = organization;
        return *Directory(*m_bench->workspace).addPerson(person);
    }

    Organization stored(OrganizationId id)
    {
        return *Directory(*m_bench->workspace).organization(id);
    }
    QTableView *list() { return m_bench->find<QTableView>(u"organizationList"_s); }
    QTableView *evidence() { return m_bench->find<QTableView>(u"evidenceTableView"_s); }
    QLineEdit *line(const QString &name) { return m_bench->find<QLineEdit>(name); }
    QLabel *message(const QString &name) { return m_bench->find<QLabel>(name); }
    QString cell(int row) { return list()->model()->index(row, 0).data().toString(); }

    void setEvidence(int column, const QVariant &value)
    {
        evidence()->model()->setData(evidence()->model()->index(0, column), value);
    }

    void open(int rows)
    {
        m_bench->open<OrganizationsPage>();
        QTRY_COMPARE(list()->model()->rowCount(), rows);
    }

    std::unique_ptr<Bench> m_bench;
};

void TestOrganizationsPage::nameIsStoredWhenLeftAndUndone()
{
    const OrganizationId id = add(u"Harbour"_s);
    open(1);
    m_bench->type(u"nameEdit"_s, u"Harbour of Hope"_s);
    QCOMPARE(stored(id).name, u"Harbour of Hope"_s);
    QTRY_COMPARE(cell(0), u"Harbour of Hope"_s);
    m_bench->undo();
    QCOMPARE(stored(id).name, u"Harbour"_s);
    QCOMPARE(line(u"nameEdit"_s)->text(), u"Harbour"_s);
}

void TestOrganizationsPage::emptyNameIsRefusedBesideTheField()
{
    const OrganizationId id = add(u"Harbour"_s);
    open(1);
    m_bench->type(u"nameEdit"_s, QString());
    QCOMPARE(stored(id).name, u"Harbour"_s);
    QVERIFY(message(u"nameMessage"_s)->isVisible());
    QCOMPARE(line(u"nameEdit"_s)->text(), QString());
}

void TestOrganizationsPage::factsAreStored()
{
    const OrganizationId id = add(u"Harbour"_s);
    open(1);
    auto *aliases = m_bench->find<QPlainTextEdit>(u"aliasesEdit"_s);
    aliases->setFocus();
    QTest::keyClicks(aliases, u"Port"_s);
    QTest::keyClick(aliases, Qt::Key_Return);
    QTest::keyClicks(aliases, u" Haven "_s);
    QTest::keyClick(aliases, Qt::Key_Tab);
    QCOMPARE(stored(id).aliases, (QStringList{u"Port"_s, u"Haven"_s}));
    auto *kind = m_bench->find<QComboBox>(u"kindEdit"_s);
    kind->setCurrentIndex(kind->findData(u"national_ngo"_s));
    emit kind->activated(kind->currentIndex());
    QCOMPARE(stored(id).kind, OrganizationKind::NationalNgo);
    m_bench->find<QCheckBox>(u"refugeeLedCheck"_s)->click();
    QVERIFY(stored(id).refugeeLed);
    m_bench->type(u"unhcrPartnerYearsEdit"_s, u"2023, 2024"_s);
    QCOMPARE(stored(id).unhcrPartnerYears, (QList{2023, 2024}));
}

void TestOrganizationsPage::wrongYearsAreRefused()
{
    const OrganizationId id = add(u"Harbour"_s);
    open(1);
    m_bench->type(u"unhcrPartnerYearsEdit"_s, u"last year"_s);
    QVERIFY(stored(id).unhcrPartnerYears.isEmpty());
    QVERIFY(message(u"unhcrPartnerYearsMessage"_s)->isVisible());
}

void TestOrganizationsPage::onlyWebAddressesAreOpened()
{
    const OrganizationId id = add(u"Harbour"_s);
    open(1);
    auto *button = m_bench->find<QToolButton>(u"openWebsiteButton"_s);
    QVERIFY(!button->isEnabled());
    m_bench->type(u"websiteEdit"_s, u"https://harbour.example.org"_s);
    QCOMPARE(stored(id).website, u"https://harbour.example.org"_s);
    QVERIFY(button->isEnabled());
    for (const QString &other : {u"file:///etc/passwd"_s, u"javascript:alert(1)"_s, u"harbour"_s}) {
        m_bench->type(u"websiteEdit"_s, other);
        QVERIFY(!button->isEnabled());
    }
}

void TestOrganizationsPage::evidenceIsAddedEditedAndRemoved()
{
    const OrganizationId id = add(u"Harbour"_s);
    open(1);
    m_bench->find<QPushButton>(u"addEvidenceButton"_s)->click();
    QCOMPARE(stored(id).evidence.size(), 1);
    QCOMPARE(stored(id).evidence.first().verifiedBy, u"Ana"_s);
    setEvidence(1, u"2024"_s);
    setEvidence(2, u"partner list of 12 January 2024"_s);
    setEvidence(4, u"2024-01-12 09:30"_s);
    setEvidence(5, u"2024-12-31"_s);
    const Evidence kept = stored(id).evidence.first();
    QCOMPARE(kept.kind, CriterionKind::UnhcrPartner);
    QCOMPARE(kept.years, QList{2024});
    QCOMPARE(kept.source, u"partner list of 12 January 2024"_s);
    QCOMPARE(kept.verifiedAt, QDateTime(QDate(2024, 1, 12), QTime(9, 30)).toUTC());
    QCOMPARE(kept.expires, QDate(2024, 12, 31));
    setEvidence(5, u"soon"_s);
    QCOMPARE(stored(id).evidence.first(), kept);
    QCOMPARE(evidence()->model()->rowCount(), 1);
    evidence()->setFocus();
    evidence()->setCurrentIndex(evidence()->model()->index(0, 2));
    QTest::keyClick(evidence(), Qt::Key_Delete);
    QVERIFY(stored(id).evidence.isEmpty());
    QCOMPARE(evidence()->model()->rowCount(), 0);
}

void TestOrganizationsPage::peopleAreListedAndRevealed()
{
    const OrganizationId id = add(u"Harbour"_s);
    addPerson(u"Bob"_s, id);
    const PersonId ann = addPerson(u"Ann"_s, id);
    addPerson(u"Cyd"_s, {});
    open(1);
    auto *people = m_bench->find<QTableView>(u"organizationPeopleList"_s);
    QAbstractItemModelTester tester(people->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    QCOMPARE(people->model()->rowCount(), 2);
    QCOMPARE(list()->model()->index(0, 4).data().toString(), u"2"_s);
    QSignalSpy revealed(m_bench->page.get(), &Page::revealRequested);
    people->setFocus();
    people->setCurrentIndex(people->model()->index(0, 0));
    QTest::keyClick(people, Qt::Key_Return);
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed.first().at(0).value<Kind>(), Kind::Person);
    QCOMPARE(revealed.first().at(1).toLongLong(), ann.value());
    addPerson(u"Dan"_s, id);
    QCOMPARE(people->model()->rowCount(), 3);
}

void TestOrganizationsPage::focalPointIsFoundByName()
{
    const OrganizationId id = add(u"Harbour"_s);
    const PersonId ann = addPerson(u"Ann Ó Briain"_s, id);
    open(1);
    m_bench->type(u"focalPointEdit"_s, u"ann o briain"_s);
    QCOMPARE(stored(id).focalPoint, ann);
    QCOMPARE(line(u"focalPointEdit"_s)->text(), u"Ann Ó Briain"_s);
}

void TestOrganizationsPage::onesWithPeopleAreNotRemoved()
{
    const OrganizationId id = add(u"Harbour"_s);
    addPerson(u"Ann"_s, id);
    const OrganizationId free = add(u"Zeal"_s);
    open(2);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(m_bench->prompts.asked.size(), 1);
    QVERIFY(m_bench->prompts.asked.first().contains(u"Harbour"_s));
    QCOMPARE(stored(id).name, u"Harbour"_s);
    QVERIFY(m_bench->page->reveal(Kind::Organization, free.value()));
    QTRY_COMPARE(list()->currentIndex().row(), 1);
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE(list()->model()->rowCount(), 1);
    QVERIFY(!Directory(*m_bench->workspace).organization(free));
    QTRY_COMPARE(line(u"nameEdit"_s)->text(), u"Harbour"_s);
}

void TestOrganizationsPage::acronymAndAliasFindIt()
{
    const OrganizationId id = add(u"Conseil d’Aide"_s, u"CDA"_s);
    QVERIFY(Directory(*m_bench->workspace).editOrganization(id, "aliases", [](Organization &thing) {
        thing.aliases = {u"Élan"_s};
    }));
    add(u"Harbour"_s);
    open(2);
    auto *filter = line(u"organizationFilterEdit"_s);
    for (const QString &typed : {u"cda"_s, u"elan"_s, u"conseil d aide"_s}) {
        filter->setText(typed);
        QTRY_COMPARE(list()->model()->rowCount(), 1);
        QCOMPARE(cell(0), u"Conseil d’Aide"_s);
        filter->clear();
        QTRY_COMPARE(list()->model()->rowCount(), 2);
    }
}

void TestOrganizationsPage::readOnlyShowsAndEditsNothing()
{
    add(u"Harbour"_s);
    m_bench->reopenReadOnly();
    open(1);
    QTRY_COMPARE(line(u"nameEdit"_s)->text(), u"Harbour"_s);
    QVERIFY(line(u"nameEdit"_s)->isReadOnly());
    QVERIFY(!m_bench->find<QCheckBox>(u"refugeeLedCheck"_s)->isEnabled());
    QVERIFY(!m_bench->find<QPushButton>(u"addEvidenceButton"_s)->isEnabled());
    QVERIFY(!m_bench->find<QPushButton>(u"organizationAddButton"_s)->isEnabled());
}

QTEST_MAIN(TestOrganizationsPage)
#include "tst_organizationspage.moc"
