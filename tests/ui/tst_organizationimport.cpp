// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/organizations/organizationimport.h"
#include "usecases/directory.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace convenor;
using namespace convenor::bench;

/// A list of organizations goes into the sample through the window.
class TestOrganizationImport final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void rowsThatNeedALookStandFirst();
    void onlyWhatIsTickedIsTakenAndUndone();
    void doubtIsDecidedInItsRow();
    void wholeListIsOnePartners();
    void listThatIsNoneIsToldInWords();
    void emptyListIsTold();
    void closesWithTheFile();

private:
    void import(const QByteArray &text);
    void typeYears(const QString &years);
    template <class W>
    W *find(const QString &name) const
    {
        return m_bench->find<W>(name);
    }
    bool isShown() const { return m_bench->window->findChild<OrganizationImport *>(); }
    QTableWidget *list() const { return find<QTableWidget>(u"comingOrganizations"_s); }
    void take() const { find<QPushButton>(u"takeButton"_s)->click(); }
    std::optional<Organization> named(const QString &name) const;

    std::unique_ptr<WindowBench> m_bench;
};

void TestOrganizationImport::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
    Organization known;
    known.name = u"Harbour Light"_s;
    known.country = u"KE"_s;
    QVERIFY(Directory(m_bench->workspace()).addOrganization(known).has_value());
}

void TestOrganizationImport::import(const QByteArray &text)
{
    const QString path = m_bench->path(u"partners.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    m_bench->prompts.answer = path;
    m_bench->trigger(u"importOrganizationsAction"_s);
}

void TestOrganizationImport::typeYears(const QString &years)
{
    auto *edit = find<QLineEdit>(u"partnerYearsEdit"_s);
    edit->setFocus();
    QTest::keyClicks(edit, years);
    QTest::keyClick(edit, Qt::Key_Tab);
}

std::optional<Organization> TestOrganizationImport::named(const QString &name) const
{
    const Directory directory(m_bench->workspace());
    const auto found = directory.organizations({name});
    if (!found || found->size() != 1)
        return std::nullopt;
    return *directory.organization(found->first());
}

namespace {

const QByteArray three = "Organization,Type,Country\nNew Dawn,NNGO,Uganda\n"
                         "Harbour Lights,NGO,Kenya\n,NGO,Chad\n";

} // namespace

void TestOrganizationImport::rowsThatNeedALookStandFirst()
{
    import(three);
    QTRY_VERIFY(isShown());
    QCOMPARE(list()->rowCount(), 3);
    QCOMPARE(list()->item(0, 0)->text(), u"Harbour Lights"_s);
    const auto *choice = find<QComboBox>(u"candidates3"_s);
    QCOMPARE(choice->count(), 3);
    QVERIFY(choice->itemText(1).startsWith(u"Is Harbour Light ("_s));
    QCOMPARE(list()->item(1, 1)->text(), u"Line 4: an organization needs a name"_s);
    QCOMPARE(list()->item(2, 1)->text(), u"New"_s);
    QCOMPARE(find<QLabel>(u"organizationsSummary"_s)->text(), u"1 new, 1 doubtful, 1 refused"_s);
    QVERIFY(!named(u"New Dawn"_s));
}

void TestOrganizationImport::onlyWhatIsTickedIsTakenAndUndone()
{
    import("Organization\nNew Dawn\nOld Dusk\n");
    QTRY_VERIFY(isShown());
    list()->item(0, 0)->setCheckState(Qt::Unchecked);
    take();
    QTRY_VERIFY(!isShown());
    QVERIFY(!named(u"New Dawn"_s));
    QVERIFY(named(u"Old Dusk"_s));
    m_bench->trigger(u"undoAction"_s);
    QVERIFY(!named(u"Old Dusk"_s));
}

void TestOrganizationImport::doubtIsDecidedInItsRow()
{
    import(three);
    QTRY_VERIFY(isShown());
    auto *choice = find<QComboBox>(u"candidates3"_s);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(list()->item(0, 1)->text(), u"Adds to Harbour Light"_s);
    QCOMPARE(list()->item(0, 0)->checkState(), Qt::Checked);
    take();
    QTRY_VERIFY(!isShown());
    const auto known = named(u"Harbour Lights"_s); // by its new alias
    QVERIFY(known);
    QCOMPARE(known->name, u"Harbour Light"_s);
}

void TestOrganizationImport::wholeListIsOnePartners()
{
    import("Organization\nNew Dawn\nHarbour Light\nOld Dusk\n");
    QTRY_VERIFY(isShown());
    QCOMPARE(list()->item(2, 1)->text(), u"Is known: Harbour Light"_s);
    list()->item(1, 0)->setCheckState(Qt::Unchecked);
    typeYears(u"2025/2026"_s);
    QCOMPARE(list()->item(2, 1)->text(), u"Adds to Harbour Light"_s);
    QCOMPARE(list()->item(1, 0)->checkState(), Qt::Unchecked);
    take();
    QTRY_VERIFY(!isShown());
    QVERIFY(!named(u"Old Dusk"_s));
    const auto known = named(u"Harbour Light"_s);
    QCOMPARE(known->unhcrPartnerYears, (QList<int>{2025, 2026}));
    QCOMPARE(known->evidence.first().source, u"partners.csv"_s);
}

void TestOrganizationImport::listThatIsNoneIsToldInWords()
{
    import("Colour,Size\nred,12\n");
    auto *notice = m_bench->window->findChild<QWidget *>(u"noticeBar"_s);
    QVERIFY(notice);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(!isShown());
}

void TestOrganizationImport::emptyListIsTold()
{
    import("Organization,Country\n");
    auto *toast = m_bench->window->findChild<QWidget *>(u"toastBar"_s);
    QVERIFY(toast);
    QTRY_VERIFY(toast->isVisible());
    QVERIFY(!isShown());
}

void TestOrganizationImport::closesWithTheFile()
{
    import(three);
    QTRY_VERIFY(isShown());
    m_bench->trigger(u"closeAction"_s);
    QVERIFY(!isShown());
    QVERIFY(!find<QAction>(u"importOrganizationsAction"_s)->isEnabled());
}

QTEST_MAIN(TestOrganizationImport)
#include "tst_organizationimport.moc"
