// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/statistics/statisticspage.h"
#include "ui/widgets/figuresmodel.h"
#include "usecases/statistics.h"
#include "usecases/transfer.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>

using namespace convenor;
using namespace convenor::bench;

namespace {

/// The page over the sample.
struct SampleBench : Bench
{
    SampleBench()
    {
        const auto taken = Programme(*workspace).removeSeries(series).and_then([&] {
            return Transfer(*workspace)
                .importDocument(QFINDTESTDATA("../../resources/sample/sample.json"));
        });
        if (!taken)
            qFatal("the sample cannot be taken in");
        series = Programme(*workspace).seriesByKey({})->id;
        open<StatisticsPage>();
    }

    QString number(const QString &key) const { return find<QLabel>(key)->text(); }
    QAbstractItemModel *model() const { return find<QTableView>(u"statisticsTable"_s)->model(); }
    Figures figures(SessionId session = {}) const
    {
        return *Statistics(*workspace).figures({series, session});
    }
};

} // namespace

class TestStatisticsPage final : public QObject
{
    Q_OBJECT

private slots:
    void showsTheSeries();
    void aSessionIsChosen();
    void othersAreCounted();
    void everyTabHasATable();
    void barsTellWhatTheyDraw();
    void columnsSort();
    void sentenceIsCopied();
    void tableIsSaved();
    void aChangeIsShown();
};

void TestStatisticsPage::showsTheSeries()
{
    const SampleBench bench;
    QTRY_COMPARE(bench.find<QLabel>(u"sentenceLabel"_s)->text(), sentenceOf(bench.figures()));
    for (const NamedFigure &each : namedFigures(bench.figures()))
        QCOMPARE(bench.number(each.key), QLocale().toString(each.figure));
    QCOMPARE(bench.model()->rowCount(), 6);
    const QAbstractItemModelTester tester(bench.model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
}

void TestStatisticsPage::aSessionIsChosen()
{
    const SampleBench bench;
    auto *scope = bench.find<QComboBox>(u"scopeBox"_s);
    QTRY_VERIFY(bench.model()->rowCount() == 6);
    QCOMPARE(scope->count(), 8); // the series, six sessions, all years
    scope->setFocus();
    QTest::keyClick(scope, Qt::Key_Down);
    const SessionId first = Programme(*bench.workspace).sessionByNumber(bench.series, 1).value();
    QTRY_COMPARE(bench.model()->rowCount(), 1);
    QCOMPARE(bench.number(u"registered"_s), QLocale().toString(bench.figures(first).registered));
    // What is chosen stays when something else is changed.
    QVERIFY(Programme(*bench.workspace)
                .editSession(first, "title", [](Session &each) { each.title = u"New"_s; })
                .has_value());
    QTRY_COMPARE(bench.model()->index(0, 0).data().toString(), u"1. New"_s);
    QCOMPARE(scope->currentIndex(), 1);
}

void TestStatisticsPage::othersAreCounted()
{
    const SampleBench bench;
    auto *counted = bench.find<QComboBox>(u"countedBox"_s);
    QTRY_VERIFY(bench.model()->rowCount() == 6);
    counted->setFocus();
    QTest::keyClick(counted, Qt::Key_End);
    const Figures all =
        *Statistics(*bench.workspace).figures({bench.series, {}}, Counted::Registered);
    QVERIFY(all.participants > bench.figures().participants);
    QTRY_COMPARE(bench.number(u"participants"_s), QLocale().toString(all.participants));
}

void TestStatisticsPage::everyTabHasATable()
{
    const SampleBench bench;
    auto *tabs = bench.find<QTabBar>(u"tableTabs"_s);
    QTRY_COMPARE(tabs->count(), 6);
    QSet<QString> firstHeadings;
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QVERIFY(bench.model()->rowCount() > 0);
        firstHeadings.insert(bench.model()->headerData(0, Qt::Horizontal).toString());
        QVERIFY(bench.find<QLabel>(u"legendLabel"_s)->text().contains(u"■"));
    }
    QCOMPARE(firstHeadings.size(), 6);
}

void TestStatisticsPage::barsTellWhatTheyDraw()
{
    const SampleBench bench;
    QTRY_VERIFY(bench.model()->rowCount() == 6);
    const QModelIndex bars = bench.model()->index(0, FiguresModel::Bars);
    const QVariantList lengths = bars.data(FiguresModel::LengthsRole).toList();
    QCOMPARE(lengths.size(), 2);
    for (const QVariant &each : lengths)
        QVERIFY(each.toDouble() >= 0 && each.toDouble() <= 1);
    const QString registered = bench.model()->index(0, FiguresModel::FirstValue).data().toString();
    QVERIFY(bars.data(Qt::AccessibleTextRole).toString().contains(u"Registered: "_s + registered));
}

void TestStatisticsPage::columnsSort()
{
    const SampleBench bench;
    QTRY_VERIFY(bench.model()->rowCount() == 6);
    auto *view = bench.find<QTableView>(u"statisticsTable"_s);
    view->sortByColumn(FiguresModel::FirstValue, Qt::DescendingOrder);
    const auto registered = [&](int row) {
        return QLocale().toInt(
            bench.model()->index(row, FiguresModel::FirstValue).data().toString());
    };
    for (int row = 1; row < 6; ++row)
        QVERIFY(registered(row - 1) >= registered(row));
}

void TestStatisticsPage::sentenceIsCopied()
{
    const SampleBench bench;
    QTRY_VERIFY(bench.model()->rowCount() == 6);
    bench.find<QPushButton>(u"copySentenceButton"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), sentenceOf(bench.figures()));
}

void TestStatisticsPage::tableIsSaved()
{
    SampleBench bench;
    QTRY_VERIFY(bench.model()->rowCount() == 6);
    bench.prompts.answer = bench.folder.filePath(u"sessions.csv"_s);
    QSignalSpy told(bench.page.get(), &Page::told);
    bench.find<QPushButton>(u"exportTableButton"_s)->click();
    QCOMPARE(told.size(), 1);
    QFile file(bench.prompts.answer);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().count('\n'), 7);
    bench.prompts.answer = bench.folder.filePath(u"no/folder/sessions.csv"_s);
    QSignalSpy failed(bench.page.get(), &Page::failed);
    bench.find<QPushButton>(u"exportTableButton"_s)->click();
    QCOMPARE(failed.size(), 1);
}

void TestStatisticsPage::aChangeIsShown()
{
    const SampleBench bench;
    QTRY_VERIFY(bench.model()->rowCount() == 6);
    const SessionId last = Programme(*bench.workspace).sessionByNumber(bench.series, 6).value();
    QVERIFY(Programme(*bench.workspace).removeSession(last).has_value());
    QTRY_COMPARE(bench.model()->rowCount(), 5);
    QCOMPARE(bench.find<QComboBox>(u"scopeBox"_s)->count(), 7);
}

QTEST_MAIN(TestStatisticsPage)
#include "tst_statisticspage.moc"
