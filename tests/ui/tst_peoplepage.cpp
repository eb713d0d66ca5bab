// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/countries.h"
#include "tests/ui/pagebench.h"
#include "ui/people/peoplepage.h"
#include "ui/widgets/listpane.h"
#include "usecases/directory.h"
#include "usecases/transfer.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTableView>

using namespace convenor;
using namespace convenor::bench;

/// The people of all years: found, added, edited in place, removed.
class TestPeoplePage final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }
    void nameIsStoredWhenLeftAndUndone();
    void emptyNameIsRefusedBesideTheField();
    void refusedTextIsNotLeftBehind();
    void filterIgnoresAccentsAndHyphens();
    void headerSorts();
    void columnThatCannotSortDoesNot();
    void newPersonIsThereWithItsName();
    void whatIsLookedForBecomesTheNewName();
    void organizationIsFoundByAcronym();
    void unknownOrganizationIsRefused();
    void countryIsStoredAsItsCode();
    void unknownZoneIsRefused();
    void speakerIsNotRemoved();
    void removedPersonLeavesTheNeighbour();
    void appearancesLeadToTheSession();
    void changesElsewhereAreShownInPlace();
    void emptyFileOffersTheFirstStep();
    void readOnlyShowsAndEditsNothing();
    void twentyThousandAreAskedForAsTheyAreSeen();
    void scriptsStandAsTheyAreWritten();

private:
    PersonId add(const QString &name, const QString &email = {}, OrganizationId organization = {})
    {
        Person person;
        person.name = name;
        person.email = email;
        person.organization = organization;
        return *Directory(*m_bench->workspace).addPerson(person);
    }

    OrganizationId addOrganization(const QString &name, const QString &acronym)
    {
        Organization organization;
        organization.name = name;
        organization.acronym = acronym;
        return *Directory(*m_bench->workspace).addOrganization(organization);
    }

    SessionId addSpeaker(PersonId person)
    {
        const SessionId id = m_bench->addSession(u"Climate action"_s);
        const auto spoken =
            Programme(*m_bench->workspace).editSession(id, "speakers", [person](Session &session) {
                Speaker speaker;
                speaker.person = person;
                speaker.role = SpeakerRole::Panellist;
                session.speakers.append(speaker);
            });
        return spoken ? id : SessionId();
    }

    Person stored(PersonId id) { return *Directory(*m_bench->workspace).person(id); }
    QTableView *list() { return m_bench->find<QTableView>(u"personList"_s); }
    QLineEdit *line(const QString &name) { return m_bench->find<QLineEdit>(name); }
    QLabel *message(const QString &name) { return m_bench->find<QLabel>(name); }
    QString cell(int row, int column = 0)
    {
        return list()->model()->index(row, column).data().toString();
    }

    QStringList names()
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names.append(cell(row));
        return names;
    }

    /// Opens the page and waits for its first rows.
    void open(int rows)
    {
        m_bench->open<PeoplePage>();
        QTRY_COMPARE(list()->model()->rowCount(), rows);
    }

    void choose(int row)
    {
        const QRect place = list()->visualRect(list()->model()->index(row, 0));
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, place.center());
    }

    void find(const QString &text)
    {
        auto *filter = line(u"personFilterEdit"_s);
        filter->setFocus();
        filter->selectAll();
        QTest::keyClicks(filter, text);
    }

    std::unique_ptr<Bench> m_bench;
};

void TestPeoplePage::nameIsStoredWhenLeftAndUndone()
{
    const PersonId id = add(u"Jane Doe"_s);
    open(1);
    QCOMPARE(line(u"nameEdit"_s)->text(), u"Jane Doe"_s);
    m_bench->type(u"nameEdit"_s, u"Jane McDonald"_s);
    QCOMPARE(stored(id).name, u"Jane McDonald"_s);
    QTRY_COMPARE(cell(0), u"Jane McDonald"_s);
    m_bench->undo();
    QCOMPARE(stored(id).name, u"Jane Doe"_s);
    QCOMPARE(line(u"nameEdit"_s)->text(), u"Jane Doe"_s);
    QTRY_COMPARE(cell(0), u"Jane Doe"_s);
}

void TestPeoplePage::emptyNameIsRefusedBesideTheField()
{
    const PersonId id = add(u"Jane Doe"_s);
    open(1);
    m_bench->type(u"nameEdit"_s, QString());
    QCOMPARE(stored(id).name, u"Jane Doe"_s);
    QVERIFY(message(u"nameMessage"_s)->isVisible());
    QVERIFY(!message(u"nameMessage"_s)->text().isEmpty());
    QCOMPARE(line(u"nameEdit"_s)->text(), QString());
    m_bench->type(u"nameEdit"_s, u"Jane"_s);
    QCOMPARE(stored(id).name, u"Jane"_s);
    QVERIFY(!message(u"nameMessage"_s)->isVisible());
}

void TestPeoplePage::refusedTextIsNotLeftBehind()
{
    add(u"Ann"_s);
    const PersonId second = add(u"Bob"_s);
    open(2);
    m_bench->type(u"timeZoneEdit"_s, u"Mars/Olympus"_s);
    choose(1);
    QTRY_COMPARE(list()->currentIndex().row(), 0); // stays where something is to be mended
    QCOMPARE(line(u"nameEdit"_s)->text(), u"Ann"_s);
    QCOMPARE(line(u"timeZoneEdit"_s)->text(), u"Mars/Olympus"_s);
    m_bench->type(u"timeZoneEdit"_s, u"Africa/Nairobi"_s);
    choose(1);
    QTRY_COMPARE(line(u"nameEdit"_s)->text(), u"Bob"_s);
    QCOMPARE(stored(second).timeZone, QString());
}

void TestPeoplePage::filterIgnoresAccentsAndHyphens()
{
    add(u"José García"_s);
    add(u"Amal Al-Ḥasan"_s);
    add(u"Nguyễn Thị Hạnh"_s);
    add(u"Έλενα Παπαδοπούλου"_s);
    add(u"ليلى المصري"_s);
    open(5);
    const QList<std::pair<QString, QString>> searches{{u"garcia"_s, u"José García"_s},
                                                      {u"al hasan"_s, u"Amal Al-Ḥasan"_s},
                                                      {u"nguyen han"_s, u"Nguyễn Thị Hạnh"_s},
                                                      {u"ελενα"_s, u"Έλενα Παπαδοπούλου"_s},
                                                      {u"ليلى"_s, u"ليلى المصري"_s}};
    for (const auto &[typed, found] : searches) {
        auto *filter = line(u"personFilterEdit"_s);
        filter->setText(typed);
        QTRY_COMPARE(names(), QStringList{found});
        QTRY_COMPARE(line(u"nameEdit"_s)->text(), found);
    }
    find(u"nobody at all"_s);
    QTRY_VERIFY(message(u"personEmptyLabel"_s)->isVisible());
    QTest::keyClick(line(u"personFilterEdit"_s), Qt::Key_Escape);
    QTRY_COMPARE(list()->model()->rowCount(), 5);
}

void TestPeoplePage::headerSorts()
{
    const OrganizationId last = addOrganization(u"Zeal"_s, {});
    add(u"Ann"_s, u"z@example.org"_s, last);
    add(u"Bob"_s, u"a@example.org"_s, addOrganization(u"Harbour"_s, {}));
    open(2);
    QCOMPARE(names(), (QStringList{u"Ann"_s, u"Bob"_s}));
    auto *header = list()->horizontalHeader();
    header->setSortIndicator(0, Qt::DescendingOrder);
    QTRY_COMPARE(names(), (QStringList{u"Bob"_s, u"Ann"_s}));
    header->setSortIndicator(2, Qt::DescendingOrder);
    QTRY_COMPARE(names(), (QStringList{u"Ann"_s, u"Bob"_s}));
    header->setSortIndicator(4, Qt::AscendingOrder);
    QTRY_COMPARE(names(), (QStringList{u"Bob"_s, u"Ann"_s}));
    QTRY_COMPARE(cell(list()->currentIndex().row()), u"Ann"_s); // the choice stays
    QCOMPARE(line(u"nameEdit"_s)->text(), u"Ann"_s);
}

void TestPeoplePage::columnThatCannotSortDoesNot()
{
    add(u"Ann"_s);
    open(1);
    list()->horizontalHeader()->setSortIndicator(1, Qt::AscendingOrder);
    QCOMPARE(list()->horizontalHeader()->sortIndicatorSection(), 0);
}

void TestPeoplePage::newPersonIsThereWithItsName()
{
    add(u"Ann"_s);
    open(1);
    QSignalSpy done(m_bench->page.get(), &Page::done);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Insert);
    QVERIFY(line(u"nameEdit"_s)->hasFocus());
    QCOMPARE(line(u"nameEdit"_s)->text(), QString());
    m_bench->type(u"positionEdit"_s, u"Head of Policy"_s);
    QCOMPARE(Directory(*m_bench->workspace).people({})->size(), 1); // nobody without a name
    m_bench->type(u"nameEdit"_s, u"Bob"_s);
    QTRY_COMPARE(names(), (QStringList{u"Ann"_s, u"Bob"_s}));
    QTRY_COMPARE(list()->currentIndex().row(), 1);
    QCOMPARE(done.size(), 1);
    const auto ids = *Directory(*m_bench->workspace).people({});
    QCOMPARE(stored(ids.last()).position, u"Head of Policy"_s);
    m_bench->type(u"positionEdit"_s, u"Director"_s);
    QCOMPARE(stored(ids.last()).position, u"Director"_s);
}

void TestPeoplePage::whatIsLookedForBecomesTheNewName()
{
    add(u"Ann"_s);
    open(1);
    find(u"Wanjiku"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 0);
    m_bench->find<QPushButton>(u"personAddButton"_s)->click();
    QCOMPARE(line(u"nameEdit"_s)->text(), u"Wanjiku"_s);
    QTest::keyClick(line(u"nameEdit"_s), Qt::Key_Tab);
    QTRY_COMPARE(names(), QStringList{u"Wanjiku"_s});
}

void TestPeoplePage::organizationIsFoundByAcronym()
{
    const OrganizationId icva =
        addOrganization(u"International Council of Voluntary Agencies"_s, u"ICVA"_s);
    const PersonId id = add(u"Jane Doe"_s);
    open(1);
    m_bench->type(u"organizationEdit"_s, u"icva"_s);
    QCOMPARE(stored(id).organization, icva);
    QCOMPARE(line(u"organizationEdit"_s)->text(), u"International Council of Voluntary Agencies"_s);
    QTRY_COMPARE(cell(0, 2), u"International Council of Voluntary Agencies"_s);
    m_bench->type(u"organizationEdit"_s, QString());
    QVERIFY(stored(id).organization.isNull());
}

void TestPeoplePage::unknownOrganizationIsRefused()
{
    const PersonId id = add(u"Jane Doe"_s);
    open(1);
    m_bench->type(u"organizationEdit"_s, u"Nowhere"_s);
    QVERIFY(stored(id).organization.isNull());
    QVERIFY(message(u"organizationMessage"_s)->isVisible());
    QVERIFY(message(u"organizationMessage"_s)->text().contains(u"Nowhere"_s));
    QCOMPARE(line(u"organizationEdit"_s)->text(), u"Nowhere"_s);
}

void TestPeoplePage::countryIsStoredAsItsCode()
{
    const PersonId id = add(u"Jane Doe"_s);
    open(1);
    auto *box = m_bench->find<QComboBox>(u"countryEdit"_s);
    box->setFocus();
    box->setCurrentIndex(box->findText(countryName(u"XK"_s)));
    QVERIFY(box->currentIndex() > 0);
    emit box->activated(box->currentIndex());
    QCOMPARE(stored(id).country, u"XK"_s);
    QTRY_COMPARE(cell(0, 3), countryName(u"XK"_s));
    QCOMPARE(countryName(u"TR"_s), u"Türkiye"_s);
}

void TestPeoplePage::unknownZoneIsRefused()
{
    const PersonId id = add(u"Jane Doe"_s);
    open(1);
    m_bench->type(u"timeZoneEdit"_s, u"Europe/Zurich"_s);
    m_bench->type(u"timeZoneEdit"_s, u"Zurich"_s);
    QCOMPARE(stored(id).timeZone, u"Europe/Zurich"_s);
    QVERIFY(message(u"timeZoneMessage"_s)->isVisible());
    m_bench->type(u"languagesEdit"_s, u"en, pt-BR"_s);
    QCOMPARE(stored(id).languages, (QStringList{u"en"_s, u"pt-BR"_s}));
}

void TestPeoplePage::speakerIsNotRemoved()
{
    const PersonId id = add(u"Jane Doe"_s);
    QVERIFY(addSpeaker(id));
    open(1);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    QCOMPARE(m_bench->prompts.asked.size(), 1);
    QVERIFY(m_bench->prompts.asked.first().contains(u"Jane Doe"_s));
    QCOMPARE(stored(id).name, u"Jane Doe"_s);
    QCOMPARE(list()->model()->rowCount(), 1);
}

void TestPeoplePage::removedPersonLeavesTheNeighbour()
{
    for (const QString &name : {u"Ann"_s, u"Bob"_s, u"Cyd"_s})
        add(name);
    open(3);
    QSignalSpy done(m_bench->page.get(), &Page::done);
    choose(1);
    QTest::keyClick(list(), Qt::Key_Delete);
    QTRY_COMPARE(names(), (QStringList{u"Ann"_s, u"Cyd"_s}));
    QTRY_COMPARE(line(u"nameEdit"_s)->text(), u"Cyd"_s);
    QCOMPARE(done.size(), 1);
    QCOMPARE(Directory(*m_bench->workspace).people({})->size(), 2);
    m_bench->undo();
    QTRY_COMPARE(names(), (QStringList{u"Ann"_s, u"Bob"_s, u"Cyd"_s}));
    QCOMPARE(cell(list()->currentIndex().row()), u"Cyd"_s);
}

void TestPeoplePage::appearancesLeadToTheSession()
{
    const PersonId id = add(u"Jane Doe"_s);
    open(1);
    auto *appearances = m_bench->find<QTableView>(u"appearanceList"_s);
    QCOMPARE(appearances->model()->rowCount(), 0);
    const SessionId session = addSpeaker(id);
    QCOMPARE(appearances->model()->rowCount(), 1);
    QVERIFY(appearances->model()->index(0, 0).data().toString().contains(u"Climate action"_s));
    QSignalSpy revealed(m_bench->page.get(), &Page::revealRequested);
    appearances->setFocus();
    appearances->setCurrentIndex(appearances->model()->index(0, 0));
    QTest::keyClick(appearances, Qt::Key_Return);
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed.first().at(0).value<Kind>(), Kind::Session);
    QCOMPARE(revealed.first().at(1).toLongLong(), session.value());
}

void TestPeoplePage::changesElsewhereAreShownInPlace()
{
    for (int i = 0; i < 200; ++i)
        add(u"Person %1"_s.arg(i, 3, 10, QChar(u'0')));
    open(200);
    list()->verticalScrollBar()->setValue(100);
    choose(105);
    QTRY_COMPARE(line(u"nameEdit"_s)->text(), u"Person 105"_s);
    const int position = list()->verticalScrollBar()->value();
    auto *email = line(u"emailEdit"_s);
    email->setFocus();
    QTest::keyClicks(email, u"half typed"_s);
    const PersonId added = add(u"Person 000a"_s);
    QTRY_COMPARE(list()->model()->rowCount(), 201);
    QCOMPARE(list()->verticalScrollBar()->value(), position);
    QCOMPARE(cell(list()->currentIndex().row()), u"Person 105"_s);
    QCOMPARE(email->text(), u"half typed"_s);
    QVERIFY(email->hasFocus());
    QVERIFY(m_bench->page->reveal(Kind::Person, added.value()));
    QTRY_COMPARE(cell(list()->currentIndex().row()), u"Person 000a"_s);
    QVERIFY(!m_bench->page->reveal(Kind::Session, added.value()));
}

void TestPeoplePage::emptyFileOffersTheFirstStep()
{
    open(0);
    auto *step = m_bench->find<QPushButton>(u"personFirstStepButton"_s);
    QTRY_VERIFY(step->isVisible());
    step->click();
    m_bench->type(u"nameEdit"_s, u"Ann"_s);
    QTRY_COMPARE(names(), QStringList{u"Ann"_s});
}

void TestPeoplePage::readOnlyShowsAndEditsNothing()
{
    add(u"Jane Doe"_s);
    m_bench->reopenReadOnly();
    open(1);
    QTRY_COMPARE(line(u"nameEdit"_s)->text(), u"Jane Doe"_s);
    QVERIFY(line(u"nameEdit"_s)->isReadOnly());
    QVERIFY(line(u"organizationEdit"_s)->isReadOnly());
    QVERIFY(m_bench->find<QPlainTextEdit>(u"biographyEdit"_s)->isReadOnly());
    QVERIFY(!m_bench->find<QComboBox>(u"countryEdit"_s)->isEnabled());
    QVERIFY(!m_bench->find<QPushButton>(u"personAddButton"_s)->isEnabled());
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_Delete);
    QTest::keyClick(list(), Qt::Key_Insert);
    QCOMPARE(line(u"nameEdit"_s)->text(), u"Jane Doe"_s);
}

void TestPeoplePage::twentyThousandAreAskedForAsTheyAreSeen()
{
    constexpr int many = 20000;
    QByteArray people;
    for (int i = 0; i < many; ++i)
        people += (i ? "," : "")
            + QByteArray(R"({"id":"p%1","name":"Person %1"})")
                  .replace("%1", QByteArray::number(i).rightJustified(5, '0'));
    const QByteArray document = R"({"format":"convenor/1","people":[)" + people + "]}";
    QVERIFY(Transfer(*m_bench->workspace).importBytes(document, {}, u"many"_s));
    m_bench->open<PeoplePage>();
    QTRY_COMPARE(list()->model()->rowCount(), many);
    QAbstractItemModelTester tester(list()->model(),
                                    QAbstractItemModelTester::FailureReportingMode::Fatal);
    list()->setFocus();
    QTest::keyClick(list(), Qt::Key_End, Qt::ControlModifier);
    QTRY_COMPARE(line(u"nameEdit"_s)->text(), u"Person 19999"_s);
    QVERIFY(list()->viewport()->rect().intersects(
        list()->visualRect(list()->model()->index(many - 1, 0))));
    QTest::keyClicks(list(), u"12345"_s); // typing on the list looks for it
    QTRY_COMPARE(names(), QStringList{u"Person 12345"_s});
    QTRY_COMPARE(line(u"nameEdit"_s)->text(), u"Person 12345"_s);
}

void TestPeoplePage::scriptsStandAsTheyAreWritten()
{
    const PersonId id = add(u"ليلى المصري"_s);
    open(1);
    QTRY_COMPARE(line(u"nameEdit"_s)->text(), u"ليلى المصري"_s);
    auto *name = line(u"nameEdit"_s);
    // What is written from right to left begins at the right, in a layout from left to right too.
    QTRY_VERIFY(name->inputMethodQuery(Qt::ImCursorRectangle).toRect().center().x()
                > name->width() / 2);
    m_bench->type(u"nameEdit"_s, u"Nguyễn Thị Hạnh"_s);
    QCOMPARE(stored(id).name, u"Nguyễn Thị Hạnh"_s);
}

QTEST_MAIN(TestPeoplePage)
#include "tst_peoplepage.moc"
