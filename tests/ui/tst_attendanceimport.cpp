// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/attendance/attendanceimport.h"
#include "usecases/programme.h"
#include "usecases/transfer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>

using namespace convenor;
using namespace convenor::bench;

/// A report of attendance goes into a series through the window.
class TestAttendanceImport final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void rowsThatNeedALookStandFirst();
    void takenIsUndone();
    void thresholdCountsAtOnce();
    void whoIsDoubtfulIsChosenInTheRow();
    void everybodyWhoRegisteredCanBeChosen();
    void allUnmatchedAreRegistered();
    void reportOfAnotherSessionIsConfirmed();
    void orderOfDaysIsAsked();
    void queueIsOpenedAgain();
    void fileThatIsNoReportIsTold();
    void closesWithTheFile();

private:
    void import(const QByteArray &text);
    template <class W>
    W *find(const QString &name) const
    {
        return m_bench->find<W>(name);
    }
    bool isShown() const { return m_bench->window->findChild<AttendanceImport *>(); }
    QTableWidget *list() const { return find<QTableWidget>(u"comingVisitors"_s); }
    QString summary() const { return find<QLabel>(u"attendanceSummary"_s)->text(); }
    void take() const { find<QPushButton>(u"takeButton"_s)->click(); }
    QByteArray document() const
    {
        return Transfer(m_bench->workspace()).exportBytes().value_or("");
    }
    /// Chooses the entry that begins so.
    void choose(const QString &combo, const QString &beginning) const;

    std::unique_ptr<WindowBench> m_bench;
};

namespace {

const QByteArray series =
    R"({"format": "convenor/1", "series": [{"id": "late", "title": "Late", "start": "2031-02-20",
    "time_zone": "UTC", "language": "en", "sessions": [{"id": "one", "number": 1,
    "title": "Climate", "date": "2031-02-21", "registrations": [
    {"person": "ana", "state": "accepted"}, {"person": "bo", "state": "accepted"},
    {"person": "dora", "state": "accepted"}]}, {"id": "two", "number": 2, "title": "Evaluation",
    "date": "2031-02-27"}]}], "people": [
    {"id": "ana", "name": "Ana Silva", "email": "ana@example.org"},
    {"id": "bo", "name": "Bo Li", "email": "bo@example.org"},
    {"id": "dora", "name": "Dora Absent", "email": "dora@example.org"}]})";

const QByteArray usual = "Name (Original Name),User Email,Join Time,Leave Time\n"
                         "Ana Silva,ana@example.org,2031-02-21 14:00,2031-02-21 15:00\n"
                         "Harbour Bo Li,,2031-02-21 14:00,2031-02-21 14:03\n"
                         "Zoe Quist,zoe@example.org,2031-02-21 14:00,2031-02-21 14:40\n"
                         ",,2031-02-21 14:00,2031-02-21 14:40\n"
                         "Read.ai Notetaker,,2031-02-21 14:00,2031-02-21 15:00\n";

} // namespace

void TestAttendanceImport::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
    QVERIFY(Transfer(m_bench->workspace()).importBytes(series, {}, {}).has_value());
    const auto late = Programme(m_bench->workspace()).seriesByKey(u"late"_s);
    QVERIFY(late.has_value());
    m_bench->window->reveal(Kind::Series, late->id.value());
}

void TestAttendanceImport::import(const QByteArray &text)
{
    const QString path = m_bench->path(u"report.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
    file.close();
    m_bench->prompts.answer = path;
    m_bench->trigger(u"importAttendanceAction"_s);
}

void TestAttendanceImport::choose(const QString &combo, const QString &beginning) const
{
    auto *choice = find<QComboBox>(combo);
    QVERIFY(choice);
    const int at = choice->findText(beginning, Qt::MatchStartsWith);
    QVERIFY2(at >= 0, qPrintable(beginning));
    choice->setCurrentIndex(at);
    emit choice->activated(at);
}

void TestAttendanceImport::rowsThatNeedALookStandFirst()
{
    import(usual);
    QTRY_VERIFY(isShown());
    QCOMPARE(list()->rowCount(), 5);
    QCOMPARE(list()->item(0, 0)->text(), u"Harbour Bo Li"_s);
    QCOMPARE(list()->item(1, 0)->text(), u"Zoe Quist"_s);
    QCOMPARE(list()->item(1, 1)->text(), u"40"_s);
    QCOMPARE(list()->item(2, 2)->text(), u"Ana Silva"_s);
    QCOMPARE(list()->item(3, 2)->text(), u"Takes notes or records: not counted"_s);
    QCOMPARE(list()->item(4, 0)->text(), u"⚠ Line 5"_s);
    QVERIFY(find<QComboBox>(u"whom0"_s)->itemText(1).startsWith(u"Is Bo Li ("_s));
    QCOMPARE(summary(),
             u"3 registered · 1 attended · 2 did not come · 2 in the queue · 1 apart (hosts, "
             "speakers, bots) · 1 refused"_s);
    QCOMPARE(find<QComboBox>(u"sessionCombo"_s)->currentText(), u"1  Climate, 21 Feb 2031"_s);
    QVERIFY(!document().contains("visitors"));
}

void TestAttendanceImport::takenIsUndone()
{
    const QByteArray before = document();
    import(usual);
    QTRY_VERIFY(isShown());
    take();
    QTRY_VERIFY(!isShown());
    QVERIFY(document().contains("\"minutes_attended\": 60"));
    QVERIFY(document().contains("Zoe Quist"));
    m_bench->trigger(u"undoAction"_s);
    QCOMPARE(document(), before);
}

void TestAttendanceImport::thresholdCountsAtOnce()
{
    import(usual);
    QTRY_VERIFY(isShown());
    find<QSpinBox>(u"leastMinutesSpin"_s)->setValue(61);
    QVERIFY(summary().contains(u"0 attended · 1 for too short"_s));
    QCOMPARE(list()->item(2, 2)->text(), u"Ana Silva, for too short"_s);
    take();
    QTRY_VERIFY(!isShown());
    QVERIFY(document().contains("\"least_minutes\": 61"));
}

void TestAttendanceImport::whoIsDoubtfulIsChosenInTheRow()
{
    import(usual);
    QTRY_VERIFY(isShown());
    choose(u"whom0"_s, u"Is Bo Li"_s);
    choose(u"whom1"_s, u"Not a participant"_s);
    QVERIFY(summary().startsWith(u"3 registered · 2 attended · 1 did not come · 1 apart"_s));
    take();
    QTRY_VERIFY(!isShown());
    QVERIFY(document().contains("\"minutes_attended\": 3"));
    QVERIFY(document().contains("\"not_participant\": true"));
}

void TestAttendanceImport::everybodyWhoRegisteredCanBeChosen()
{
    import(usual);
    QTRY_VERIFY(isShown());
    choose(u"whom1"_s, u"Is somebody else"_s);
    choose(u"whom1"_s, u"Is Dora Absent"_s);
    QVERIFY(summary().startsWith(u"3 registered · 2 attended · 1 did not come · 1 in the queue"_s));
    take();
    QTRY_VERIFY(!isShown());
    QVERIFY(document().contains("\"minutes_attended\": 40"));
}

void TestAttendanceImport::allUnmatchedAreRegistered()
{
    import(usual);
    QTRY_VERIFY(isShown());
    find<QPushButton>(u"registerAllButton"_s)->click();
    QCOMPARE(find<QComboBox>(u"whom1"_s)->currentText(), u"Register as new"_s);
    QVERIFY(summary().contains(u"1 to be registered"_s));
    QVERIFY(!find<QPushButton>(u"registerAllButton"_s)->isEnabled());
    take();
    QTRY_VERIFY(!isShown());
    QVERIFY(document().contains("attended without having registered"));
}

void TestAttendanceImport::reportOfAnotherSessionIsConfirmed()
{
    import("Name,Email,Join Time,Leave Time\n"
           "Ana,ana@example.org,2021-05-05 14:00,2021-05-05 15:00\n");
    QTRY_VERIFY(isShown());
    QVERIFY(find<QLabel>(u"otherSessionLabel"_s)->text().contains(u"another session"_s));
    QVERIFY(!find<QPushButton>(u"takeButton"_s)->isEnabled());
    choose(u"sessionCombo"_s, u"1  Climate"_s); // read again for it
    QVERIFY(!find<QPushButton>(u"takeButton"_s)->isEnabled());
    find<QCheckBox>(u"confirmCheck"_s)->click();
    QVERIFY(find<QPushButton>(u"takeButton"_s)->isEnabled());
    take();
    QTRY_VERIFY(!isShown());
    QVERIFY(document().contains("\"minutes_attended\": 60"));
}

void TestAttendanceImport::orderOfDaysIsAsked()
{
    import("Name,Join Time,Leave Time\nAna Silva,3/4/2031 14:00,3/4/2031 15:00\n");
    QTRY_VERIFY(isShown());
    QVERIFY(find<QComboBox>(u"dayOrderCombo"_s)->isVisible());
    auto *warning = find<QLabel>(u"otherSessionLabel"_s);
    QVERIFY2(warning->text().contains(u"3 Apr 2031"_s), qPrintable(warning->text()));
    choose(u"dayOrderCombo"_s, u"Month"_s);
    QVERIFY2(warning->text().contains(u"4 Mar 2031"_s), qPrintable(warning->text()));
}

void TestAttendanceImport::queueIsOpenedAgain()
{
    import(usual);
    QTRY_VERIFY(isShown());
    take();
    QTRY_VERIFY(!isShown());
    m_bench->trigger(u"matchAttendanceAction"_s);
    QTRY_VERIFY(isShown());
    QCOMPARE(list()->rowCount(), 4);
    choose(u"whom0"_s, u"Is Bo Li"_s);
    take();
    QTRY_VERIFY(!isShown());
    QVERIFY(document().contains("\"minutes_attended\": 3"));
}

void TestAttendanceImport::fileThatIsNoReportIsTold()
{
    import("Colour,Size\nred,12\n");
    auto *notice = m_bench->window->findChild<QWidget *>(u"noticeBar"_s);
    QVERIFY(notice);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(!isShown());
}

void TestAttendanceImport::closesWithTheFile()
{
    import(usual);
    QTRY_VERIFY(isShown());
    m_bench->trigger(u"closeAction"_s);
    QVERIFY(!isShown());
    QVERIFY(!find<QAction>(u"importAttendanceAction"_s)->isEnabled());
}

QTEST_MAIN(TestAttendanceImport)
#include "tst_attendanceimport.moc"
