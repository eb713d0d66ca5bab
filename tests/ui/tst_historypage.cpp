// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/history/historypage.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>

using namespace convenor;
using namespace convenor::bench;
using namespace Qt::StringLiterals;

/// The page of changes and the way back.
class TestHistoryPage final : public QObject
{
    Q_OBJECT

private slots:
    void showsTheNewestFirst();
    void showsWhatAChangeReplaced();
    void undoesUpToTheChosenOne();
    void takesAnOlderOneBack();
    void namesTheLaterChangesInTheWay();
    void filters();
    void modelsHold();

private:
    static void rename(Bench &bench, SessionId session, const QString &title);
    static QString text(const QTableView *table, int row, int column);
};

void TestHistoryPage::rename(Bench &bench, SessionId session, const QString &title)
{
    QVERIFY(Programme(*bench.workspace).editSession(session, title.toLatin1(), [&](Session &value) {
        value.title = title;
    }));
}

QString TestHistoryPage::text(const QTableView *table, int row, int column)
{
    return table->model()->index(row, column).data().toString();
}

void TestHistoryPage::showsTheNewestFirst()
{
    Bench bench;
    bench.addSession(u"Climate"_s);
    bench.open<HistoryPage>();
    const auto *table = bench.find<QTableView>(u"historyTable"_s);
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(text(table, 0, 0).contains(u"Climate"));
    QCOMPARE(text(table, 0, 1), u"Ana"_s);
    QCOMPARE(text(table, 0, 3), u"in effect"_s);
    QCOMPARE(table->currentIndex().row(), 0);
    bench.undo();
    QCOMPARE(text(table, 0, 3), u"undone"_s);
}

void TestHistoryPage::showsWhatAChangeReplaced()
{
    Bench bench;
    const SessionId session = bench.addSession(u"Climate"_s);
    rename(bench, session, u"Climate action"_s);
    bench.open<HistoryPage>();
    const auto *fields = bench.find<QTableView>(u"fieldTable"_s);
    QTRY_COMPARE(fields->model()->rowCount(), 1);
    QCOMPARE(text(fields, 0, 1), u"Title"_s);
    QCOMPARE(text(fields, 0, 2), u"Climate"_s);
    QCOMPARE(text(fields, 0, 3), u"Climate action"_s);
    QCOMPARE(bench.find<QPlainTextEdit>(u"afterEdit"_s)->toPlainText(), u"Climate action"_s);
    rename(bench, session, u"<b>Climate</b>"_s);
    bench.find<QTableView>(u"historyTable"_s)->selectRow(0);
    QTRY_COMPARE(text(fields, 0, 3), u"<b>Climate</b>"_s);
    const QString tip = fields->model()->index(0, 3).data(Qt::ToolTipRole).toString();
    QVERIFY2(tip.contains(u"&lt;b&gt;"), qPrintable(tip));
}

void TestHistoryPage::undoesUpToTheChosenOne()
{
    Bench bench;
    const SessionId session = bench.addSession(u"First"_s);
    rename(bench, session, u"Second"_s);
    rename(bench, session, u"Third"_s);
    bench.open<HistoryPage>();
    auto *table = bench.find<QTableView>(u"historyTable"_s);
    table->selectRow(1);
    auto *undo = bench.find<QPushButton>(u"undoToButton"_s);
    QVERIFY(undo->isVisible());
    QTest::mouseClick(undo, Qt::LeftButton);
    QCOMPARE(bench.session(session).title, u"First"_s);
    QVERIFY(!undo->isVisible());

    table->selectRow(0);
    auto *redo = bench.find<QPushButton>(u"redoToButton"_s);
    QTest::mouseClick(redo, Qt::LeftButton);
    QCOMPARE(bench.session(session).title, u"Third"_s);
}

void TestHistoryPage::takesAnOlderOneBack()
{
    Bench bench;
    const SessionId one = bench.addSession(u"One"_s);
    const SessionId two = bench.addSession(u"Two"_s);
    rename(bench, one, u"Changed"_s);
    rename(bench, two, u"Kept"_s);
    bench.open<HistoryPage>();
    bench.find<QTableView>(u"historyTable"_s)->selectRow(1);
    QTest::mouseClick(bench.find<QPushButton>(u"takeBackButton"_s), Qt::LeftButton);
    QCOMPARE(bench.session(one).title, u"One"_s);
    QCOMPARE(bench.session(two).title, u"Kept"_s);
}

void TestHistoryPage::namesTheLaterChangesInTheWay()
{
    Bench bench;
    const SessionId session = bench.addSession(u"First"_s);
    rename(bench, session, u"Second"_s);
    rename(bench, session, u"Third"_s);
    bench.open<HistoryPage>();
    bench.find<QTableView>(u"historyTable"_s)->selectRow(1);
    QTest::mouseClick(bench.find<QPushButton>(u"takeBackButton"_s), Qt::LeftButton);
    QCOMPARE(bench.session(session).title, u"Third"_s);
    const auto *message = bench.find<QLabel>(u"historyMessage"_s);
    QVERIFY(message->isVisible());
    QVERIFY2(message->text().contains(u"•"), qPrintable(message->text()));
}

void TestHistoryPage::filters()
{
    Bench bench;
    bench.addSession(u"Climate"_s);
    bench.addSession(u"Sport"_s);
    bench.open<HistoryPage>();
    const auto *table = bench.find<QTableView>(u"historyTable"_s);
    QTest::keyClicks(bench.find<QLineEdit>(u"historyFilterEdit"_s), u"clim"_s);
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(text(table, 0, 0).contains(u"Climate"));
}

void TestHistoryPage::modelsHold()
{
    Bench bench;
    bench.open<HistoryPage>();
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    QAbstractItemModelTester list(bench.find<QTableView>(u"historyTable"_s)->model(), Mode::Fatal);
    QAbstractItemModelTester detail(bench.find<QTableView>(u"fieldTable"_s)->model(), Mode::Fatal);
    const SessionId session = bench.addSession(u"Climate"_s);
    rename(bench, session, u"Other"_s);
    QTRY_VERIFY(bench.find<QTableView>(u"fieldTable"_s)->model()->rowCount() > 0);
    bench.undo();
}

QTEST_MAIN(TestHistoryPage)
#include "tst_historypage.moc"
