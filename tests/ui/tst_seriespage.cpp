// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/series/seriespage.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace convenor;
using namespace convenor::bench;

class TestSeriesPage final : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_bench = std::make_unique<Bench>(); }
    void cleanup() { m_bench.reset(); }
    void titleIsStoredAndUndone();
    void unknownZoneIsRefused();
    void textsAreStoredWhenLeft();
    void criteriaAreAddedMovedAndRemoved();
    void yearsBelongToOneRule();
    void organizersKeepTheirOrder();
    void newSeriesIsRevealed();
    void removalIsAskedAndUndone();
    void readOnlyEditsNothing();

private:
    QTableView *criteria() { return m_bench->find<QTableView>(u"criteriaTableView"_s); }
    void setCell(int row, int column, const QVariant &value)
    {
        auto *model = criteria()->model();
        model->setData(model->index(row, column), value);
    }

    std::unique_ptr<Bench> m_bench;
};

void TestSeriesPage::titleIsStoredAndUndone()
{
    m_bench->open<SeriesPage>();
    m_bench->type(u"titleEdit"_s, u"2025 Consultations"_s);
    QCOMPARE(m_bench->storedSeries().title, u"2025 Consultations"_s);
    QCOMPARE(m_bench->find<QLabel>(u"seriesTitleLabel"_s)->text(), u"2025 Consultations"_s);
    m_bench->undo();
    QCOMPARE(m_bench->find<QLineEdit>(u"titleEdit"_s)->text(), u"2024 Consultations"_s);
    m_bench->type(u"titleEdit"_s, QString());
    QCOMPARE(m_bench->storedSeries().title, u"2024 Consultations"_s);
    QVERIFY(m_bench->find<QLabel>(u"titleMessage"_s)->isVisible());
}

void TestSeriesPage::unknownZoneIsRefused()
{
    m_bench->open<SeriesPage>();
    m_bench->type(u"timeZoneEdit"_s, u"Mars/Olympus"_s);
    QCOMPARE(m_bench->storedSeries().timeZone, u"Europe/Zurich"_s);
    QVERIFY(m_bench->find<QLabel>(u"timeZoneMessage"_s)->isVisible());
    m_bench->type(u"timeZoneEdit"_s, u"Africa/Nairobi"_s);
    QCOMPARE(m_bench->storedSeries().timeZone, u"Africa/Nairobi"_s);
}

void TestSeriesPage::textsAreStoredWhenLeft()
{
    m_bench->open<SeriesPage>();
    auto *area = m_bench->find<QPlainTextEdit>(u"introductionEdit"_s);
    area->setFocus();
    QTest::keyClicks(area, u"Welcome"_s);
    QTest::keyClick(area, Qt::Key_Tab);
    QCOMPARE(m_bench->storedSeries().introduction, u"Welcome"_s);
}

void TestSeriesPage::criteriaAreAddedMovedAndRemoved()
{
    m_bench->open<SeriesPage>();
    auto *button = m_bench->find<QPushButton>(u"addCriterionButton"_s);
    button->click();
    setCell(0, 2, u"be a partner"_s);
    button->click();
    setCell(1, 2, u"have experience"_s);
    setCell(1, 0, u"topic_experience"_s);
    QCOMPARE(m_bench->storedSeries().criteria.size(), 2);
    criteria()->setFocus();
    criteria()->setCurrentIndex(criteria()->model()->index(1, 2));
    QTest::keyClick(criteria(), Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(m_bench->storedSeries().criteria.first().text, u"have experience"_s);
    QCOMPARE(m_bench->storedSeries().criteria.first().rule.kind, CriterionKind::TopicExperience);
    QTest::keyClick(criteria(), Qt::Key_Delete);
    QCOMPARE(m_bench->storedSeries().criteria.size(), 1);
    QCOMPARE(m_bench->storedSeries().criteria.first().text, u"be a partner"_s);
}

void TestSeriesPage::yearsBelongToOneRule()
{
    m_bench->open<SeriesPage>();
    m_bench->find<QPushButton>(u"addCriterionButton"_s)->click();
    QVERIFY(!(criteria()->model()->flags(criteria()->model()->index(0, 1)) & Qt::ItemIsEditable));
    setCell(0, 0, u"unhcr_partner"_s);
    setCell(0, 1, u"2023, 2024"_s);
    QCOMPARE(m_bench->storedSeries().criteria.first().rule.years, (QList<int>{2023, 2024}));
    setCell(0, 1, u"last year"_s);
    QVERIFY(m_bench->find<QLabel>(u"criteriaTableMessage"_s)->isVisible());
    setCell(0, 0, u"manual"_s);
    QVERIFY(m_bench->storedSeries().criteria.first().rule.years.isEmpty());
}

void TestSeriesPage::organizersKeepTheirOrder()
{
    m_bench->open<SeriesPage>();
    auto *line = m_bench->find<QLineEdit>(u"organizersAddEdit"_s);
    for (const QString &name : {u"UNHCR"_s, u"ICVA"_s}) {
        line->setFocus();
        QTest::keyClicks(line, name);
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_COMPARE(line->text(), QString());
    }
    QCOMPARE(m_bench->storedSeries().organizers.size(), 2);
    const auto *view = m_bench->find<QTableView>(u"organizersListView"_s);
    QCOMPARE(view->model()->index(0, 0).data().toString(), u"UNHCR"_s);
}

void TestSeriesPage::newSeriesIsRevealed()
{
    m_bench->open<SeriesPage>();
    QSignalSpy revealed(m_bench->page.get(), &Page::revealRequested);
    m_bench->prompts.answer = u"2025 Consultations"_s;
    m_bench->find<QPushButton>(u"addSeriesButton"_s)->click();
    QCOMPARE(revealed.size(), 1);
    const SeriesId id(revealed.first().at(1).toLongLong());
    QCOMPARE(Programme(*m_bench->workspace).series(id)->title, u"2025 Consultations"_s);
    QVERIFY(m_bench->page->reveal(Kind::Series, id.value()));
    QCOMPARE(m_bench->find<QLabel>(u"seriesTitleLabel"_s)->text(), u"2025 Consultations"_s);
}

void TestSeriesPage::removalIsAskedAndUndone()
{
    m_bench->open<SeriesPage>();
    auto *button = m_bench->find<QPushButton>(u"removeSeriesButton"_s);
    m_bench->prompts.agrees = false;
    button->click();
    QCOMPARE(Programme(*m_bench->workspace).allSeries()->size(), 1);
    m_bench->prompts.agrees = true;
    button->click();
    QCOMPARE(Programme(*m_bench->workspace).allSeries()->size(), 0);
    QVERIFY(m_bench->find<QPushButton>(u"noSeriesButton"_s)->isVisible());
    m_bench->undo();
    QCOMPARE(Programme(*m_bench->workspace).allSeries()->size(), 1);
}

void TestSeriesPage::readOnlyEditsNothing()
{
    m_bench->reopenReadOnly();
    m_bench->open<SeriesPage>();
    QVERIFY(m_bench->find<QLineEdit>(u"titleEdit"_s)->isReadOnly());
    QVERIFY(m_bench->find<QPlainTextEdit>(u"introductionEdit"_s)->isReadOnly());
    QVERIFY(!m_bench->find<QPushButton>(u"addCriterionButton"_s)->isEnabled());
    QVERIFY(!m_bench->find<QPushButton>(u"addSeriesButton"_s)->isVisible());
}

QTEST_MAIN(TestSeriesPage)
#include "tst_seriespage.moc"
