// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/widgets/retentionwindow.h"
#include "usecases/directory.h"
#include "usecases/retention.h"

#include <QDateEdit>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>

using namespace convenor;
using namespace convenor::bench;

/// The window with the sample, the series of which keeps personal data until a day of the past.
class TestRetentionWindow final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void whatGoesIsListed();
    void nothingGoesBeforeTheWordIsTyped();
    void removesWhatIsDue();
    void backupIsDeletedOnceConfirmed();
    void personIsErased();
    void seriesSaysWhenItIsDue();

private:
    QString shown() const
    {
        QStringList lines;
        for (QTreeWidgetItemIterator row(m_bench->find<QTreeWidget>(u"retentionList"_s)); *row;
             ++row)
            lines.append((*row)->text(0) + u'|' + (*row)->text(1));
        return lines.join(u'\n');
    }
    QString message() const { return m_bench->find<QLabel>(u"retentionMessage"_s)->text(); }
    void open() const
    {
        m_bench->trigger(u"retentionAction"_s);
        QTRY_VERIFY(shown().contains(u"Series"_s));
    }
    void press(const QString &button) const { m_bench->find<QPushButton>(button)->click(); }

    std::unique_ptr<WindowBench> m_bench;
};

void TestRetentionWindow::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
    Programme programme(m_bench->workspace());
    const auto series = programme.seriesByKey({});
    QVERIFY(series);
    QVERIFY(programme.editSeries(series->id, "keep_personal_data_until", [](Series &each) {
        each.keepPersonalDataUntil = QDate(2024, 12, 31);
    }));
}

void TestRetentionWindow::whatGoesIsListed()
{
    open();
    QVERIFY(shown().contains(u"due since"_s));
    m_bench->find<QDateEdit>(u"retentionBefore"_s)->setDate(QDate(2024, 12, 31));
    QTRY_VERIFY(shown().contains(u"kept until"_s));
    QCOMPARE(message(), u"There is nothing to remove."_s);
    QVERIFY(!m_bench->find<QPushButton>(u"removeDataButton"_s)->isEnabled());
}

void TestRetentionWindow::nothingGoesBeforeTheWordIsTyped()
{
    open();
    QTRY_VERIFY(m_bench->find<QPushButton>(u"removeDataButton"_s)->isEnabled());
    m_bench->prompts.answer = u"yes"_s;
    press(u"removeDataButton"_s);
    QCOMPARE(m_bench->prompts.asked.last(), u"Personal data"_s);
    QCOMPARE(Retention(m_bench->workspace()).series()->first().removedAt, QDateTime());
}

void TestRetentionWindow::removesWhatIsDue()
{
    open();
    QTRY_VERIFY(m_bench->find<QPushButton>(u"removeDataButton"_s)->isEnabled());
    m_bench->prompts.answer = u"REMOVE"_s;
    press(u"removeDataButton"_s);
    QTRY_VERIFY(Retention(m_bench->workspace()).series()->first().removedAt.isValid());
    QTRY_COMPARE(message(), u"There is nothing to remove."_s);
    QVERIFY(shown().contains(u"Backups that hold it"_s));
}

void TestRetentionWindow::backupIsDeletedOnceConfirmed()
{
    removesWhatIsDue();
    auto *list = m_bench->find<QTreeWidget>(u"retentionList"_s);
    for (QTreeWidgetItemIterator row(list); *row; ++row) {
        if ((*row)->text(0).endsWith(u".backup"_s))
            list->setCurrentItem(*row);
    }
    const auto before = Retention(m_bench->workspace()).backups().size();
    m_bench->prompts.agrees = false;
    press(u"deleteBackupButton"_s);
    QCOMPARE(Retention(m_bench->workspace()).backups().size(), before);
    m_bench->prompts.agrees = true;
    press(u"deleteBackupButton"_s);
    QCOMPARE(Retention(m_bench->workspace()).backups().size(), before - 1);
}

void TestRetentionWindow::personIsErased()
{
    Person made;
    made.name = u"Ana Harbour"_s;
    made.email = u"ana@example.org"_s;
    const auto ana = Directory(m_bench->workspace()).addPerson(made);
    QVERIFY(ana);
    m_bench->goToPage(u"People"_s);
    emit m_bench->window->findChild<Page *>(u"peoplePage"_s)
        ->revealRequested(Kind::Person, ana->value());
    m_bench->prompts.answer = m_bench->path(u"ana.json"_s);
    press(u"exportPersonButton"_s);
    QVERIFY(QFile::exists(m_bench->path(u"ana.json"_s)));
    press(u"erasePersonButton"_s);
    QTRY_VERIFY(m_bench->find<QPushButton>(u"removeDataButton"_s)->isEnabled());
    m_bench->prompts.answer = u"REMOVE"_s;
    press(u"removeDataButton"_s);
    QTRY_VERIFY(!Directory(m_bench->workspace()).person(*ana));
}

void TestRetentionWindow::seriesSaysWhenItIsDue()
{
    m_bench->goToPage(u"Series"_s);
    QVERIFY(m_bench->find<QLabel>(u"retentionDueLabel"_s)->text().startsWith(u"Due since"_s));
}

QTEST_MAIN(TestRetentionWindow)

#include "tst_retentionwindow.moc"
