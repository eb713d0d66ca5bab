// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/calendar/agendamodel.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/clashlist.h"
#include "ui/calendar/monthview.h"
#include "ui/calendar/undatedlane.h"
#include "ui/calendar/yearstrip.h"
#include "usecases/directory.h"
#include "usecases/planning.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QSignalSpy>
#include <QTableView>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2024, 2, 21);

/// The calendar over a series with a session on 21 February and one without a date.
struct CalendarBench : bench::Bench
{
    CalendarBench()
    {
        dated = addSession(u"Climate action"_s);
        put(dated, PartialDate(day));
        open = addSession(u"Evaluation"_s);
    }

    void put(SessionId id, const PartialDate &date, QTime start = QTime(14, 0))
    {
        edit(id, [&](Session &session) {
            session.date = date;
            session.start = start;
            session.end = start.addSecs(5400);
        });
    }

    void edit(SessionId id, const std::function<void(Session &)> &change)
    {
        QVERIFY(Programme(*workspace).editSession(id, "test", change).has_value());
    }

    void show()
    {
        Bench::open<CalendarPage>();
        month = page->findChild<MonthView *>();
        lane = page->findChild<UndatedLane *>();
        month->goTo(day);
        month->setFocus();
    }

    /// Lets go of a dragged session over this point, as the pointer would.
    static void drop(QAbstractItemView *view, SessionId session, QPoint point)
    {
        const std::unique_ptr<QMimeData> data(dragOf(session));
        QDragEnterEvent enter(point, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &enter);
        QDropEvent event(point, Qt::MoveAction, data.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(view->viewport(), &event);
    }

    QPoint cellOf(QDate at) const
    {
        return month->visualRect(month->monthModel()->indexOf(at)).center();
    }

    PartialDate dateOf(SessionId id) const { return session(id).date; }

    SessionId dated;
    SessionId open;
    MonthView *month = nullptr;
    UndatedLane *lane = nullptr;
};

} // namespace

class TestCalendarPage final : public QObject
{
    Q_OBJECT

private slots:
    void showsEachSessionWhereItIs();
    void modelsKeepTheirPromises();
    void dropOnADayMovesTheSession();
    void undatedSessionIsDroppedOnADay();
    void dropOnTheLaneTakesTheDayAway();
    void heldSessionAsksBeforeItMoves();
    void arrowsGoFromDayToDay_data();
    void arrowsGoFromDayToDay();
    void altArrowsMoveTheSession();
    void controlArrowsChooseAmongSessionsOfADay();
    void enterOpensTheSession();
    void doubleClickOpensTheSession();
    void emptyDayOffersANewSession();
    void keyboardPutsAnUndatedSessionOnADay();
    void keyboardTakesTheDayAway();
    void yearStripGoesToAMonth();
    void otherSeriesAreShownUnlessHidden();
    void clashIsShownAndAcknowledged();
    void agendaListsAllInOrder();
    void moreThanFitAreReachable();
    void readOnlyFileIsNotMoved();
    void fileWithoutSeriesOffersTheFirst();
    void choiceIsKeptWhenSomethingElseChanges();
};

void TestCalendarPage::showsEachSessionWhereItIs()
{
    CalendarBench in;
    in.show();
    QCOMPARE(in.find<QLabel>(u"monthLabel"_s)->text(), u"February 2024"_s);
    const auto &sessions = in.month->monthModel()->sessionsAt(in.month->monthModel()->indexOf(day));
    QCOMPARE(sessions.size(), 1);
    QCOMPARE(sessions[0].id, in.dated);
    QCOMPARE(in.lane->count(), 1);
    QVERIFY(in.lane->item(0)->text().contains(u"Evaluation"_s));
    const QString spoken =
        in.month->model()->data(in.month->currentIndex(), Qt::AccessibleTextRole).toString();
    QVERIFY2(spoken.contains(u"Climate action, Idea"_s), qPrintable(spoken));
}

void TestCalendarPage::modelsKeepTheirPromises()
{
    CalendarBench in;
    in.show();
    const QAbstractItemModelTester month(in.month->model(),
                                         QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester agenda(in.find<QTableView>(u"agendaView"_s)->model(),
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    in.put(in.open, PartialDate(day));
    in.month->goTo(QDate(2025, 1, 1));
    in.undo();
}

void TestCalendarPage::dropOnADayMovesTheSession()
{
    CalendarBench in;
    in.show();
    QSignalSpy done(in.page.get(), &Page::done);
    const QDate to(2024, 2, 28);
    CalendarBench::drop(in.month, in.dated, in.cellOf(to));
    QCOMPARE(in.dateOf(in.dated), PartialDate(to));
    QCOMPARE(in.month->currentDay(), to);
    QCOMPARE(in.month->currentSession(), in.dated);
    QCOMPARE(done.size(), 1);
    QCOMPARE(done[0][0].toString(), u"Session 1 moved: 28 Feb 2024"_s);
    in.undo();
    QCOMPARE(in.dateOf(in.dated), PartialDate(day));
    QVERIFY(in.month->monthModel()->sessionsAt(in.month->monthModel()->indexOf(to)).isEmpty());
}

void TestCalendarPage::undatedSessionIsDroppedOnADay()
{
    CalendarBench in;
    in.show();
    CalendarBench::drop(in.month, in.open, in.cellOf(day));
    QCOMPARE(in.dateOf(in.open), PartialDate(day));
    QCOMPARE(in.lane->count(), 0);
}

void TestCalendarPage::dropOnTheLaneTakesTheDayAway()
{
    CalendarBench in;
    in.show();
    CalendarBench::drop(in.lane, in.dated, QPoint(10, 10));
    QCOMPARE(in.dateOf(in.dated), PartialDate::ofMonth(2024, 2));
    QCOMPARE(in.lane->count(), 2);
}

void TestCalendarPage::heldSessionAsksBeforeItMoves()
{
    CalendarBench in;
    in.put(in.dated, PartialDate(QDate(2024, 2, 19)));
    in.edit(in.dated, [](Session &session) { session.status = SessionStatus::Held; });
    in.show();
    in.prompts.agrees = false;
    CalendarBench::drop(in.month, in.dated, in.cellOf(day));
    QCOMPARE(in.prompts.asked, QStringList{u"Session 1 was held. Change its date?"_s});
    QCOMPARE(in.dateOf(in.dated), PartialDate(QDate(2024, 2, 19)));
    in.prompts.agrees = true;
    CalendarBench::drop(in.month, in.dated, in.cellOf(day));
    QCOMPARE(in.dateOf(in.dated), PartialDate(day));
}

void TestCalendarPage::arrowsGoFromDayToDay_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QDate>("to");
    QTest::newRow("left") << int(Qt::Key_Left) << QDate(2024, 2, 28);
    QTest::newRow("right") << int(Qt::Key_Right) << QDate(2024, 3, 1);
    QTest::newRow("up") << int(Qt::Key_Up) << QDate(2024, 2, 22);
    QTest::newRow("down") << int(Qt::Key_Down) << QDate(2024, 3, 7);
    QTest::newRow("page up") << int(Qt::Key_PageUp) << QDate(2024, 1, 29);
    QTest::newRow("page down") << int(Qt::Key_PageDown) << QDate(2024, 3, 29);
}

void TestCalendarPage::arrowsGoFromDayToDay()
{
    QFETCH(int, key);
    QFETCH(QDate, to);
    CalendarBench in;
    in.show();
    in.month->goTo(QDate(2024, 2, 29));
    QTest::keyClick(in.month, Qt::Key(key));
    QCOMPARE(in.month->currentDay(), to);
    QCOMPARE(in.month->monthModel()->month(), QDate(to.year(), to.month(), 1));
    QCOMPARE(in.find<QLabel>(u"monthLabel"_s)->text(), QLocale().toString(to, u"MMMM yyyy"_s));
}

void TestCalendarPage::altArrowsMoveTheSession()
{
    CalendarBench in;
    in.show();
    QTest::keyClick(in.month, Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(in.dateOf(in.dated), PartialDate(day.addDays(1)));
    QTest::keyClick(in.month, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(in.dateOf(in.dated), PartialDate(day.addDays(8)));
    QCOMPARE(in.month->currentSession(), in.dated);
    in.undo();
    QCOMPARE(in.dateOf(in.dated), PartialDate(day.addDays(1)));
}

void TestCalendarPage::controlArrowsChooseAmongSessionsOfADay()
{
    CalendarBench in;
    in.put(in.open, PartialDate(day), QTime(16, 0));
    in.show();
    QCOMPARE(in.month->currentSession(), in.dated);
    QTest::keyClick(in.month, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(in.month->currentSession(), in.open);
    QTest::keyClick(in.month, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(in.month->currentSession(), in.open);
    QTest::keyClick(in.month, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(in.month->currentSession(), in.dated);
}

void TestCalendarPage::enterOpensTheSession()
{
    CalendarBench in;
    in.show();
    QSignalSpy revealed(in.page.get(), &Page::revealRequested);
    QTest::keyClick(in.month, Qt::Key_Return);
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed[0][0].value<Kind>(), Kind::Session);
    QCOMPARE(revealed[0][1].toLongLong(), in.dated.value());
}

void TestCalendarPage::doubleClickOpensTheSession()
{
    CalendarBench in;
    in.show();
    QSignalSpy revealed(in.page.get(), &Page::revealRequested);
    const QPoint chip = in.month->chipRects(in.month->monthModel()->indexOf(day)).value(0).center();
    QTest::mouseClick(in.month->viewport(), Qt::LeftButton, {}, chip);
    QTest::mouseDClick(in.month->viewport(), Qt::LeftButton, {}, chip);
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed[0][1].toLongLong(), in.dated.value());
}

void TestCalendarPage::emptyDayOffersANewSession()
{
    CalendarBench in;
    in.show();
    const QDate empty(2024, 2, 27);
    in.prompts.answer = u"Mixed movement"_s;
    const QPoint cell = in.cellOf(empty);
    QTest::mouseClick(in.month->viewport(), Qt::LeftButton, {}, cell);
    QTest::mouseDClick(in.month->viewport(), Qt::LeftButton, {}, cell);
    QCOMPARE(in.prompts.asked, QStringList{u"New session on 27 Feb 2024"_s});
    const SessionId added = in.month->currentSession();
    QCOMPARE(in.session(added).title, u"Mixed movement"_s);
    QCOMPARE(in.dateOf(added), PartialDate(empty));
    in.undo();
    QVERIFY(in.month->currentSession().isNull());
    in.prompts.answer.clear();
    QTest::keyClick(in.month, Qt::Key_Return);
    QVERIFY(in.month->currentSession().isNull());
}

void TestCalendarPage::keyboardPutsAnUndatedSessionOnADay()
{
    CalendarBench in;
    in.show();
    in.lane->setFocus();
    in.lane->setCurrentRow(0);
    QTest::keyClick(in.lane, Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(in.dateOf(in.open), PartialDate(day));
}

void TestCalendarPage::keyboardTakesTheDayAway()
{
    CalendarBench in;
    in.show();
    QTest::keyClick(in.month, Qt::Key_Delete, Qt::ControlModifier);
    QCOMPARE(in.dateOf(in.dated), PartialDate::ofMonth(2024, 2));
}

void TestCalendarPage::yearStripGoesToAMonth()
{
    CalendarBench in;
    in.show();
    auto *strip = in.page->findChild<YearStrip *>();
    QCOMPARE(strip->accessibleDescription(), u"February 2024: 1 sessions"_s);
    strip->setFocus();
    QTest::keyClick(strip, Qt::Key_Right);
    QCOMPARE(in.month->monthModel()->month(), QDate(2024, 3, 1));
    QTest::keyClick(strip, Qt::Key_Up);
    QCOMPARE(in.month->monthModel()->month(), QDate(2023, 3, 1));
    QTest::mouseClick(strip, Qt::LeftButton, {}, QPoint(strip->width() - 5, 5));
    QCOMPARE(in.month->monthModel()->month(), QDate(2023, 12, 1));
}

void TestCalendarPage::otherSeriesAreShownUnlessHidden()
{
    CalendarBench in;
    Series other;
    other.title = u"Regional"_s;
    Session session;
    session.series = *Programme(*in.workspace).addSeries(other);
    session.date = PartialDate(day);
    QVERIFY(Programme(*in.workspace).addSession(session).has_value());
    in.show();
    const QModelIndex cell = in.month->monthModel()->indexOf(day);
    QCOMPARE(in.month->monthModel()->sessionsAt(cell).size(), 2);
    in.find<QAbstractButton>(u"onlySeriesCheck"_s)->click();
    QCOMPARE(in.month->monthModel()->sessionsAt(cell).size(), 1);
}

void TestCalendarPage::clashIsShownAndAcknowledged()
{
    CalendarBench in;
    Person ana;
    ana.name = u"Ana Silva"_s;
    const PersonId person = *Directory(*in.workspace).addPerson(ana);
    in.put(in.open, PartialDate(day), QTime(15, 0));
    for (const SessionId id : {in.dated, in.open}) {
        in.edit(id, [person](Session &session) {
            session.speakers.append(Speaker{{}, person, {}, {}, {}, {}, {}, {}});
        });
    }
    in.show();
    auto *button = in.find<QAbstractButton>(u"clashButton"_s);
    QCOMPARE(button->text(), u"Clashes: 1"_s);
    button->click();
    auto *table = in.find<QTableView>(u"clashTable"_s);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->index(0, 1).data().toString(),
             u"Ana Silva is in session 2 at the same time"_s);
    in.prompts.answer = u"Only the opening"_s;
    in.find<QAbstractButton>(u"acknowledgeButton"_s)->click();
    QCOMPARE(in.session(in.dated).acknowledged.size(), 1);
    QCOMPARE(button->text(), u"No clash"_s);
    QCOMPARE(table->model()->index(0, 2).data().toString(), u"Meant: Only the opening"_s);
    in.find<QAbstractButton>(u"withdrawButton"_s)->click();
    QCOMPARE(button->text(), u"Clashes: 1"_s);
    in.undo();
    QCOMPARE(button->text(), u"No clash"_s);
}

void TestCalendarPage::agendaListsAllInOrder()
{
    CalendarBench in;
    in.put(in.addSession(u"Earlier"_s), PartialDate(QDate(2024, 1, 10)));
    in.show();
    in.find<QAbstractButton>(u"agendaButton"_s)->click();
    auto *agenda = in.find<QTableView>(u"agendaView"_s);
    QVERIFY(agenda->isVisible());
    QStringList titles;
    for (int row = 0; row < agenda->model()->rowCount(); ++row)
        titles.append(agenda->model()->index(row, AgendaModel::Title).data().toString());
    QCOMPARE(titles, (QStringList{u"3. Earlier"_s, u"1. Climate action"_s, u"2. Evaluation"_s}));
    QSignalSpy revealed(in.page.get(), &Page::revealRequested);
    agenda->setCurrentIndex(agenda->model()->index(1, 0));
    QTest::keyClick(agenda, Qt::Key_Return);
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed[0][1].toLongLong(), in.dated.value());
    in.find<QAbstractButton>(u"monthButton"_s)->click();
}

void TestCalendarPage::moreThanFitAreReachable()
{
    CalendarBench in;
    for (int i = 0; i < 12; ++i)
        in.put(in.addSession(u"Parallel %1"_s.arg(i)), PartialDate(day), QTime(8 + i, 0));
    in.show();
    const QModelIndex cell = in.month->monthModel()->indexOf(day);
    const auto chips = in.month->chipRects(cell);
    QVERIFY(chips.size() < 13);
    QVERIFY(in.month->visualRect(cell).contains(chips.last()));
    QTest::mouseClick(in.month->viewport(), Qt::LeftButton, {}, chips.last().center());
    QVERIFY(in.find<QTableView>(u"agendaView"_s)->isVisible());
    in.find<QAbstractButton>(u"monthButton"_s)->click();
}

void TestCalendarPage::readOnlyFileIsNotMoved()
{
    CalendarBench in;
    in.reopenReadOnly();
    in.show();
    CalendarBench::drop(in.month, in.dated, in.cellOf(day.addDays(1)));
    QTest::keyClick(in.month, Qt::Key_Right, Qt::AltModifier);
    in.month->goTo(day.addDays(2));
    QTest::keyClick(in.month, Qt::Key_Return);
    QVERIFY(in.prompts.asked.isEmpty());
    QCOMPARE(in.dateOf(in.dated), PartialDate(day));
}

void TestCalendarPage::fileWithoutSeriesOffersTheFirst()
{
    bench::Bench in;
    QVERIFY(Programme(*in.workspace).removeSeries(in.series).has_value());
    in.series = {};
    in.open<CalendarPage>();
    QSignalSpy revealed(in.page.get(), &Page::revealRequested);
    in.prompts.answer = u"2025"_s;
    auto *state = in.find<QWidget>(u"noSeries"_s);
    QVERIFY(state->isVisible());
    state->findChild<QAbstractButton *>()->click();
    QCOMPARE(revealed.size(), 1);
    QCOMPARE(revealed[0][0].value<Kind>(), Kind::Series);
}

void TestCalendarPage::choiceIsKeptWhenSomethingElseChanges()
{
    CalendarBench in;
    in.put(in.open, PartialDate(day), QTime(16, 0));
    in.show();
    QTest::keyClick(in.month, Qt::Key_Down, Qt::ControlModifier);
    in.put(in.addSession(u"Early"_s), PartialDate(day), QTime(8, 0));
    QCOMPARE(in.month->currentSession(), in.open);
}

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication app(argc, argv);
    TestCalendarPage test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_calendarpage.moc"
