// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/attendees/attendeedialog.h"
#include "ui/attendees/columnlist.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>

using namespace convenor;
using namespace convenor::bench;

/// What list of whom is chosen in the window, then saved or looked at as it will be printed.
class TestAttendeeDialog final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void opensOnASessionWithRegistrations();
    void tellsWhoIsOnIt();
    void savesWhatIsChosen();
    void nothingIsWrittenWithoutAName();
    void sharedListHasItsOwnColumns();
    void whatIsForPaperIsNoTable();
    void columnsAreMovedByKeys();
    void choicesAreRemembered();
    void showsAPreview();
    void closesWithTheFile();

private:
    template <class W>
    W *find(const QString &name) const
    {
        return m_bench->find<W>(name);
    }
    void open() const { m_bench->trigger(u"attendeesAction"_s); }
    void choose(const QString &box, const QString &word) const
    {
        auto *combo = find<QComboBox>(box);
        const int index = combo->findData(word);
        QVERIFY(index >= 0);
        combo->setCurrentIndex(index);
    }
    AttendeeDialog *dialog() const { return m_bench->window->findChild<AttendeeDialog *>(); }
    QByteArray saved(const QString &name, const QString &form) const;

    std::unique_ptr<WindowBench> m_bench;
};

void TestAttendeeDialog::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
    open();
    QVERIFY(dialog());
}

QByteArray TestAttendeeDialog::saved(const QString &name, const QString &form) const
{
    choose(u"listFormBox"_s, form);
    const QString path = m_bench->path(name);
    m_bench->prompts.answer = path;
    find<QPushButton>(u"saveListButton"_s)->click();
    if (!QTest::qWaitFor([&] { return QFile::exists(path); }))
        return {};
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestAttendeeDialog::opensOnASessionWithRegistrations()
{
    QVERIFY(find<QComboBox>(u"listSessionBox"_s)->currentIndex() > 0);
    QCOMPARE(find<QComboBox>(u"listStateBox"_s)->currentData().toString(), u"accepted"_s);
    QVERIFY(!find<QSpinBox>(u"blankLinesBox"_s)->isVisible());
}

void TestAttendeeDialog::tellsWhoIsOnIt()
{
    QCOMPARE(find<QLabel>(u"listAudience"_s)->text(), u"Internal: for organizers only"_s);
    QVERIFY(find<QLabel>(u"listSummary"_s)->text().contains(u"Accepted: "_s));
    choose(u"listStateBox"_s, u"any"_s);
    QVERIFY(find<QLabel>(u"listSummary"_s)->text().contains(u"Registered: "_s));
}

void TestAttendeeDialog::savesWhatIsChosen()
{
    choose(u"listStateBox"_s, u"any"_s);
    auto *columns = find<ColumnList>(u"columnList"_s);
    for (int i = 0; i < columns->count(); ++i)
        columns->item(i)->setCheckState(i < 2 ? Qt::Checked : Qt::Unchecked);
    QVERIFY(saved(u"a.csv"_s, u"csv"_s).startsWith("\xef\xbb\xbfName,Organization\r\n"));
    QVERIFY(saved(u"a.pdf"_s, u"pdf"_s).startsWith("%PDF-"));
    QVERIFY(dialog());
}

void TestAttendeeDialog::nothingIsWrittenWithoutAName()
{
    m_bench->prompts.answer.clear();
    find<QPushButton>(u"saveListButton"_s)->click();
    QCOMPARE(m_bench->prompts.asked.last(), u"Save the attendee list"_s);
}

void TestAttendeeDialog::sharedListHasItsOwnColumns()
{
    find<QCheckBox>(u"sharingBox"_s)->click();
    QCOMPARE(find<ColumnList>(u"columnList"_s)->count(), 5);
    QVERIFY(!find<QComboBox>(u"listStateBox"_s)->isEnabled());
    QCOMPARE(find<QLabel>(u"listAudience"_s)->text(),
             u"Shared list: only who agreed to be listed"_s);
    QVERIFY(dialog()->wish().forSharing);
    choose(u"listKindBox"_s, u"signin"_s);
    QVERIFY(!dialog()->wish().forSharing);
    QCOMPARE(find<QLabel>(u"listAudience"_s)->text(), u"Internal: for organizers only"_s);
}

void TestAttendeeDialog::whatIsForPaperIsNoTable()
{
    auto *form = find<QComboBox>(u"listFormBox"_s);
    QCOMPARE(form->count(), 4);
    choose(u"listKindBox"_s, u"badges"_s);
    QCOMPARE(form->count(), 2);
    QVERIFY(find<QComboBox>(u"badgeFormatBox"_s)->isVisible());
    QVERIFY(!find<ColumnList>(u"columnList"_s)->isVisible());
    choose(u"listKindBox"_s, u"list"_s);
    QCOMPARE(form->count(), 4);
}

void TestAttendeeDialog::columnsAreMovedByKeys()
{
    auto *columns = find<ColumnList>(u"columnList"_s);
    columns->setFocus();
    columns->setCurrentRow(0);
    QTest::keyClick(columns, Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(dialog()->wish().columns.value(0), AttendeeColumn::Organization);
    QCOMPARE(dialog()->wish().columns.value(1), AttendeeColumn::Name);
    QTest::keyClick(columns, Qt::Key_Space);
    QVERIFY(!dialog()->wish().columns.contains(AttendeeColumn::Name));
}

void TestAttendeeDialog::choicesAreRemembered()
{
    choose(u"listOrderBox"_s, u"country"_s);
    choose(u"listGroupsBox"_s, u"country"_s);
    auto *columns = find<ColumnList>(u"columnList"_s);
    columns->item(1)->setCheckState(Qt::Unchecked);
    const QList<AttendeeColumn> chosen = dialog()->wish().columns;
    saved(u"a.html"_s, u"html"_s);
    dialog()->reject();
    QTRY_VERIFY(!dialog());
    open();
    QCOMPARE(dialog()->wish().as.order, AttendeeOrder::Country);
    QCOMPARE(dialog()->wish().as.groups, AttendeeGroups::Country);
    QCOMPARE(dialog()->wish().columns, chosen);
    QCOMPARE(find<QComboBox>(u"listFormBox"_s)->currentData().toString(), u"html"_s);
}

void TestAttendeeDialog::showsAPreview()
{
    find<QPushButton>(u"previewButton"_s)->click();
    QTRY_VERIFY(m_bench->window->findChild<QDialog *>(u"printPreview"_s));
    m_bench->window->findChild<QDialog *>(u"printPreview"_s)->close();
    QTRY_VERIFY(!m_bench->window->findChild<QDialog *>(u"printPreview"_s));
}

void TestAttendeeDialog::closesWithTheFile()
{
    m_bench->trigger(u"closeAction"_s);
    QVERIFY(!dialog());
    QVERIFY(!find<QAction>(u"attendeesAction"_s)->isEnabled());
}

QTEST_MAIN(TestAttendeeDialog)
#include "tst_attendeedialog.moc"
