// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/duplicates/duplicateswindow.h"
#include "usecases/directory.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace convenor;
using namespace convenor::bench;

/// The window with the sample, to which two people are added who are one.
class TestDuplicatesWindow final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void pairsAreListedWithWhy();
    void chosenFieldsAreKeptAndUndone();
    void tickingOneUnticksTheOther();
    void notTheSameIsRemembered();
    void organizationsAreLookedThroughToo();
    void closesWithTheFile();

private:
    PersonId add(const QString &name, const QString &position);
    template <class W>
    W *find(const QString &name) const
    {
        return m_bench->find<W>(name);
    }
    int rowOfPair() const;
    void choosePair();
    int people() const
    {
        return int(Directory(m_bench->workspace()).people(PeopleQuery())->size());
    }

    std::unique_ptr<WindowBench> m_bench;
    PersonId m_first;
    PersonId m_second;
};

void TestDuplicatesWindow::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
    m_first = add(u"Zoë Quillfeather"_s, u"Director"_s);
    m_second = add(u"Quillfeather Zoe"_s, u"Founder"_s);
    m_bench->trigger(u"duplicatesAction"_s);
}

PersonId TestDuplicatesWindow::add(const QString &name, const QString &position)
{
    Person person;
    person.name = name;
    person.position = position;
    person.email = u"zoe@quill.example.org"_s;
    return Directory(m_bench->workspace()).addPerson(person).value();
}

int TestDuplicatesWindow::rowOfPair() const
{
    const auto *list = find<QTableWidget>(u"pairList"_s);
    for (int row = 0; row < list->rowCount(); ++row) {
        if ((list->item(row, 1)->text() + list->item(row, 2)->text()).contains(u"Quillfeather"_s))
            return row;
    }
    return -1;
}

void TestDuplicatesWindow::choosePair()
{
    const int row = rowOfPair();
    QVERIFY(row >= 0);
    find<QTableWidget>(u"pairList"_s)->setCurrentCell(row, 0);
}

void TestDuplicatesWindow::pairsAreListedWithWhy()
{
    const int row = rowOfPair();
    QVERIFY(row >= 0);
    const auto *list = find<QTableWidget>(u"pairList"_s);
    QVERIFY(list->item(row, 0)->text().toInt() >= likelyScore);
    QVERIFY(list->item(row, 3)->text().contains(u"e-mail"_s));
    choosePair();
    QVERIFY(find<QTableWidget>(u"fieldsOfBoth"_s)->rowCount() >= 3);
}

void TestDuplicatesWindow::chosenFieldsAreKeptAndUndone()
{
    choosePair();
    auto *fields = find<QTableWidget>(u"fieldsOfBoth"_s);
    const int before = people();
    QString wanted;
    for (int row = 0; row < fields->rowCount(); ++row) {
        if (fields->item(row, 0)->text() == u"Position"_s) {
            wanted = fields->item(row, 2)->text();
            fields->item(row, 2)->setCheckState(Qt::Checked);
        }
    }
    QVERIFY(!wanted.isEmpty());
    find<QPushButton>(u"mergeButton"_s)->click();
    QCOMPARE(people(), before - 1);
    const Directory directory(m_bench->workspace());
    const auto kept =
        directory.person(m_first) ? directory.person(m_first) : directory.person(m_second);
    QCOMPARE(kept->position, wanted);
    QCOMPARE(rowOfPair(), -1);
    m_bench->trigger(u"undoAction"_s);
    QCOMPARE(people(), before);
    QCOMPARE(directory.person(m_first)->position, u"Director"_s);
    QCOMPARE(directory.person(m_second)->position, u"Founder"_s);
    QVERIFY(rowOfPair() >= 0);
}

void TestDuplicatesWindow::tickingOneUnticksTheOther()
{
    choosePair();
    auto *fields = find<QTableWidget>(u"fieldsOfBoth"_s);
    QCOMPARE(fields->item(0, 1)->checkState(), Qt::Checked);
    fields->item(0, 2)->setCheckState(Qt::Checked);
    QCOMPARE(fields->item(0, 1)->checkState(), Qt::Unchecked);
    fields->item(0, 2)->setCheckState(Qt::Unchecked);
    QCOMPARE(fields->item(0, 1)->checkState(), Qt::Checked);
}

void TestDuplicatesWindow::notTheSameIsRemembered()
{
    choosePair();
    const int before = people();
    find<QPushButton>(u"notTheSameButton"_s)->click();
    QCOMPARE(rowOfPair(), -1);
    QCOMPARE(people(), before);
    auto *window = find<QDialog>(u"duplicatesWindow"_s);
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(find<QTableWidget>(u"pairList"_s), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(rowOfPair() >= 0);
}

void TestDuplicatesWindow::organizationsAreLookedThroughToo()
{
    find<QComboBox>(u"duplicatesKind"_s)->setCurrentIndex(1);
    QCOMPARE(rowOfPair(), -1);
    const auto *list = find<QTableWidget>(u"pairList"_s);
    QCOMPARE(find<QPushButton>(u"mergeButton"_s)->isEnabled(), list->rowCount() > 0);
    QVERIFY(!find<QLabel>(u"duplicatesMessage"_s)->text().isEmpty());
}

void TestDuplicatesWindow::closesWithTheFile()
{
    QVERIFY(m_bench->window->findChild<QDialog *>(u"duplicatesWindow"_s));
    m_bench->trigger(u"closeAction"_s);
    QVERIFY(!m_bench->window->findChild<QDialog *>(u"duplicatesWindow"_s));
    QVERIFY(!find<QAction>(u"duplicatesAction"_s)->isEnabled());
}

QTEST_MAIN(TestDuplicatesWindow)
#include "tst_duplicateswindow.moc"
