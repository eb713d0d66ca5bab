// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/home/homepage.h"
#include "usecases/home.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

using namespace convenor;
using namespace convenor::bench;
using namespace Qt::StringLiterals;

namespace {

QString firstOf(const QListWidget *list)
{
    return list->count() > 0 ? list->item(0)->text() : QString();
}

} // namespace

/// The page that answers what must be done now.
class TestHomePage final : public QObject
{
    Q_OBJECT

private slots:
    void isTheFirstPage();
    void taskLeadsToWhereItIsDone();
    void sessionToComeLeadsToIt();
    void followsChanges();
    void statusIsCopied();
    void chartsAreTables();
    void emptyFileOffersASeries();
};

void TestHomePage::isTheFirstPage()
{
    WindowBench bench;
    bench.openSample();
    QCOMPARE(bench.currentPage(), u"Home"_s);
    const auto series = Programme(bench.workspace()).seriesByKey({});
    QTRY_COMPARE(bench.find<QLabel>(u"homeTitle"_s)->text(), series->title);
}

void TestHomePage::taskLeadsToWhereItIsDone()
{
    WindowBench bench;
    bench.openSample();
    auto *tasks = bench.find<QListWidget>(u"taskList"_s);
    QTRY_VERIFY(tasks->count() > 0);
    QListWidgetItem *review = nullptr;
    for (int row = 0; row < tasks->count(); ++row) {
        if (tasks->item(row)->text().contains(u"to review"_s))
            review = tasks->item(row);
    }
    QVERIFY(review);
    tasks->setFocus();
    tasks->setCurrentItem(review);
    QTest::keyClick(tasks, Qt::Key_Return);
    QCOMPARE(bench.currentPage(), u"Registrations"_s);
}

void TestHomePage::sessionToComeLeadsToIt()
{
    Bench bench;
    const SessionId session = bench.addSession(u"Water"_s);
    bench.open<HomePage>();
    auto *coming = bench.find<QListWidget>(u"comingList"_s);
    QTRY_VERIFY(firstOf(coming).contains(u"Water"_s));
    QSignalSpy asked(bench.page.get(), &Page::revealRequested);
    coming->setFocus();
    coming->setCurrentRow(0);
    QTest::keyClick(coming, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(0).value<Kind>(), Kind::Session);
    QCOMPARE(asked.constFirst().at(1).toLongLong(), session.value());
}

void TestHomePage::followsChanges()
{
    Bench bench;
    bench.open<HomePage>();
    auto *coming = bench.find<QListWidget>(u"comingList"_s);
    QTRY_VERIFY(firstOf(coming).contains(u"No session"_s));
    bench.addSession(u"Water"_s);
    QTRY_VERIFY(firstOf(coming).contains(u"Water"_s));
    bench.undo();
    QTRY_VERIFY(firstOf(coming).contains(u"No session"_s));
}

void TestHomePage::statusIsCopied()
{
    Bench bench;
    bench.addSession(u"Water"_s);
    bench.open<HomePage>();
    QTRY_COMPARE(bench.find<QLabel>(u"homeTitle"_s)->text(), u"2024 Consultations"_s);
    QTest::mouseClick(bench.find<QPushButton>(u"copyStatusButton"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             statusText(*Home(*bench.workspace).status(bench.series)));
}

void TestHomePage::chartsAreTables()
{
    WindowBench bench;
    bench.openSample();
    for (const QString &name : {u"arrivalsTable"_s, u"kindsTable"_s, u"regionsTable"_s}) {
        auto *table = bench.find<QTableView>(name);
        QTRY_VERIFY2(table->isVisible() && table->model()->rowCount() > 0, qPrintable(name));
        QVERIFY(!table->accessibleName().isEmpty());
    }
    QVERIFY(!bench.find<QLabel>(u"noFiguresLabel"_s)->isVisible());
}

void TestHomePage::emptyFileOffersASeries()
{
    Bench bench;
    QVERIFY(Programme(*bench.workspace).removeSeries(bench.series).has_value());
    bench.series = {};
    bench.open<HomePage>();
    QVERIFY(!bench.find<QListWidget>(u"taskList"_s)->isVisible());
    bench.prompts.answer = u"2025 Consultations"_s;
    QTest::mouseClick(bench.find<QPushButton>(u"noSeriesButton"_s), Qt::LeftButton);
    QCOMPARE(Programme(*bench.workspace).seriesByKey({})->title, u"2025 Consultations"_s);
}

QTEST_MAIN(TestHomePage)
#include "tst_homepage.moc"
