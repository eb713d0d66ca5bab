// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/calendar/calendarimport.h"

#include <QLabel>
#include <QPushButton>
#include <QTableWidget>

using namespace convenor;
using namespace convenor::bench;

/// A calendar file goes into the sample through the window.
class TestCalendarImport final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void eventsAreShownWithWhatBecomesOfThem();
    void onlyWhatIsTickedIsPlannedAndUndone();
    void nothingTickedPlansNothing();
    void cancelPlansNothing();
    void fileThatIsNoneIsToldInWords();
    void emptyCalendarIsTold();
    void closesWithTheFile();
    void calendarIsExported();

private:
    void import(const QByteArray &events);
    template <class W>
    W *find(const QString &name) const
    {
        return m_bench->find<W>(name);
    }
    bool isShown() const { return m_bench->window->findChild<CalendarImport *>(); }
    QStringList titles() const;

    std::unique_ptr<WindowBench> m_bench;
};

void TestCalendarImport::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
}

void TestCalendarImport::import(const QByteArray &events)
{
    const QString path = m_bench->path(u"theirs.ics"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("BEGIN:VCALENDAR\r\n" + events + "END:VCALENDAR\r\n");
    file.close();
    m_bench->prompts.answer = path;
    m_bench->trigger(u"importCalendarAction"_s);
}

QStringList TestCalendarImport::titles() const
{
    const Programme programme(m_bench->workspace());
    const auto rows = programme.sessions(programme.seriesByKey({})->id).value();
    QStringList all;
    for (const SessionRow &row : rows)
        all.append(row.title);
    return all;
}

namespace {

const QByteArray three = "BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20240910T120000Z\r\n"
                         "DTEND:20240910T130000Z\r\nSUMMARY:First talk\r\nEND:VEVENT\r\n"
                         "BEGIN:VEVENT\r\nUID:2\r\nDTSTART;VALUE=DATE:20240911\r\n"
                         "SUMMARY:Second talk\r\nEND:VEVENT\r\n"
                         "BEGIN:VEVENT\r\nUID:3\r\nDTSTART;TZID=Mars:20240912T120000\r\n"
                         "SUMMARY:Far away\r\nEND:VEVENT\r\n";

} // namespace

void TestCalendarImport::eventsAreShownWithWhatBecomesOfThem()
{
    import(three);
    QTRY_VERIFY(isShown());
    const auto *list = find<QTableWidget>(u"comingEvents"_s);
    QCOMPARE(list->rowCount(), 3);
    QCOMPARE(list->item(0, 0)->text(), u"First talk"_s);
    QCOMPARE(list->item(0, 1)->text(), u"10 Sep 2024 14:00–15:00"_s);
    QCOMPARE(list->item(0, 2)->text(), u"New"_s);
    QCOMPARE(list->item(1, 1)->text(), u"11 Sep 2024"_s);
    QVERIFY(list->item(2, 2)->text().startsWith(u"Line 13: is in the time zone \"Mars\""_s));
    QVERIFY(!(list->item(2, 0)->flags() & Qt::ItemIsUserCheckable));
    QCOMPARE(find<QLabel>(u"calendarSummary"_s)->text(), u"2 new, 1 refused"_s);
    QCOMPARE(titles().count(u"First talk"_s), 0);
}

void TestCalendarImport::onlyWhatIsTickedIsPlannedAndUndone()
{
    const qsizetype before = titles().size();
    import(three);
    QTRY_VERIFY(isShown());
    find<QTableWidget>(u"comingEvents"_s)->item(0, 0)->setCheckState(Qt::Unchecked);
    find<QPushButton>(u"planButton"_s)->click();
    QTRY_VERIFY(!isShown());
    QCOMPARE(titles().size(), before + 1);
    QVERIFY(titles().contains(u"Second talk"_s));
    m_bench->trigger(u"undoAction"_s);
    QCOMPARE(titles().size(), before);
}

void TestCalendarImport::nothingTickedPlansNothing()
{
    import(three);
    QTRY_VERIFY(isShown());
    auto *list = find<QTableWidget>(u"comingEvents"_s);
    list->item(0, 0)->setCheckState(Qt::Unchecked);
    QVERIFY(find<QPushButton>(u"planButton"_s)->isEnabled());
    list->item(1, 0)->setCheckState(Qt::Unchecked);
    QVERIFY(!find<QPushButton>(u"planButton"_s)->isEnabled());
}

void TestCalendarImport::cancelPlansNothing()
{
    const QStringList before = titles();
    import(three);
    QTRY_VERIFY(isShown());
    QTest::keyClick(m_bench->window->findChild<CalendarImport *>(), Qt::Key_Escape);
    QTRY_VERIFY(!isShown());
    QCOMPARE(titles(), before);
}

void TestCalendarImport::fileThatIsNoneIsToldInWords()
{
    const QString path = m_bench->path(u"words.ics"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("words");
    file.close();
    m_bench->prompts.answer = path;
    m_bench->trigger(u"importCalendarAction"_s);
    auto *notice = m_bench->window->findChild<QWidget *>(u"noticeBar"_s);
    QVERIFY(notice);
    QTRY_VERIFY(notice->isVisible());
    QVERIFY(!isShown());
}

void TestCalendarImport::emptyCalendarIsTold()
{
    import({});
    auto *toast = m_bench->window->findChild<QWidget *>(u"toastBar"_s);
    QVERIFY(toast);
    QTRY_VERIFY(toast->isVisible());
    QVERIFY(!isShown());
}

void TestCalendarImport::closesWithTheFile()
{
    import(three);
    QTRY_VERIFY(isShown());
    m_bench->trigger(u"closeAction"_s);
    QVERIFY(!isShown());
    QVERIFY(!find<QAction>(u"importCalendarAction"_s)->isEnabled());
}

void TestCalendarImport::calendarIsExported()
{
    const QString path = m_bench->path(u"ours.ics"_s);
    m_bench->prompts.answer = path;
    m_bench->trigger(u"exportCalendarAction"_s);
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("BEGIN:VEVENT"));
}

QTEST_MAIN(TestCalendarImport)
#include "tst_calendarimport.moc"
