// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/correspondence/correspondencewindow.h"
#include "usecases/directory.h"
#include "usecases/transfer.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace convenor;
using namespace convenor::bench;

/// The window that writes to registered people, over people of every state.
class TestCorrespondenceWindow final : public QObject
{
    Q_OBJECT

public slots:
    void open(const QUrl &url) { m_opened.append(url); }

private slots:
    void init();
    void cleanup();
    void groupsAreListedWithCounts();
    void draftsAreReadOneByOne();
    void kindAndSessionAreChosen();
    void batchSizeCutsTheGroups();
    void whoCannotBeWrittenToIsOpened();
    void tickedGroupsAreSavedAndUndone();
    void cancelledFolderSavesNothing();
    void sentIsMarkedAndDraftsDiscarded();
    void decisionsAreExported();
    void personShowsWhatWasWritten();
    void whatIsMissingIsSaid();
    void readOnlyFileIsOnlyRead();
    void closesWithTheFile();

private:
    template <class W>
    W *find(const QString &name) const
    {
        return m_bench->find<W>(name);
    }
    QTableWidget *groups() const { return find<QTableWidget>(u"draftGroups"_s); }
    QTableWidget *ledger() const { return find<QTableWidget>(u"ledgerTable"_s); }
    QString preview() const { return find<QPlainTextEdit>(u"draftPreview"_s)->toPlainText(); }
    QString message() const { return find<QLabel>(u"mailMessage"_s)->text(); }
    void click(const QString &button) const { find<QAbstractButton>(button)->click(); }
    void chooseKind(MailingKind kind) const
    {
        auto *kinds = find<QComboBox>(u"mailKind"_s);
        kinds->setCurrentIndex(kinds->findData(int(kind)));
    }
    QStringList drafts() const
    {
        return QDir(m_bench->folder.path()).entryList({u"*.eml"_s}, QDir::Files);
    }
    QStringList cells(const QTableWidget *table, int row) const
    {
        QStringList texts;
        for (int column = 0; column < table->columnCount(); ++column)
            texts.append(table->item(row, column)->text());
        return texts;
    }
    void openWindow(bool readOnly);

    std::unique_ptr<WindowBench> m_bench;
    QList<QUrl> m_opened;
};

void TestCorrespondenceWindow::openWindow(bool readOnly)
{
    m_bench->open({m_bench->path(u"mail.convenor"_s), false, readOnly});
    m_bench->trigger(u"writeAction"_s);
}

void TestCorrespondenceWindow::init()
{
    QDesktopServices::setUrlHandler(u"file"_s, this, "open");
    m_bench = std::make_unique<WindowBench>();
    {
        const auto made = Workspace::create(m_bench->path(u"mail.convenor"_s));
        QVERIFY(made);
        QVERIFY(Transfer(**made).importDocument(QFINDTESTDATA("../data/mailing.json")));
    }
    openWindow(false);
}

void TestCorrespondenceWindow::cleanup()
{
    m_bench.reset();
    m_opened.clear();
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

void TestCorrespondenceWindow::groupsAreListedWithCounts()
{
    QCOMPARE(find<QComboBox>(u"mailSession"_s)->currentText(), u"1. Climate & people"_s);
    QCOMPARE(groups()->rowCount(), 8);
    QCOMPARE(cells(groups(), 0),
             (QStringList{u"Accepted as participant"_s, u"English"_s, u"3"_s, u"2"_s}));
    QCOMPARE(cells(groups(), 4), (QStringList{u"On hold"_s, u"English"_s, u"2"_s, u"2"_s}));
    QCOMPARE(message(), u"People: 12 · Drafts: 11 · Not decided yet: 1"_s);
    QVERIFY(
        preview().startsWith(u"Subject: Your registration is accepted – Session 1: Climate & "
                             "people\nTo: consultations@example.org\nBcc: ana@example.org\n"_s));
}

void TestCorrespondenceWindow::draftsAreReadOneByOne()
{
    groups()->setCurrentCell(4, 0);
    QCOMPARE(find<QLabel>(u"draftPlace"_s)->text(), u"Draft 1 of 2"_s);
    QVERIFY(preview().contains(u"Dear Hal Hold"_s));
    QVERIFY(!find<QToolButton>(u"previousDraftButton"_s)->isEnabled());
    click(u"nextDraftButton"_s);
    QVERIFY(preview().contains(u"Bcc: hana@example.org"_s));
    QVERIFY(!find<QToolButton>(u"nextDraftButton"_s)->isEnabled());
    click(u"previousDraftButton"_s);
    QVERIFY(preview().contains(u"Dear Hal Hold"_s));
}

void TestCorrespondenceWindow::kindAndSessionAreChosen()
{
    chooseKind(MailingKind::JoiningInstructions);
    QVERIFY(preview().contains(u"https://meet.example.org/secret-1"_s));
    chooseKind(MailingKind::Announcement);
    QCOMPARE(groups()->rowCount(), 2);
    QVERIFY(!preview().contains(u"meet.example.org"_s));
    chooseKind(MailingKind::Answer);
    find<QComboBox>(u"mailSession"_s)->setCurrentIndex(0);
    QCOMPARE(groups()->rowCount(), 1);
    QVERIFY(preview().contains(u"Bcc: wim@example.org"_s));
    find<QComboBox>(u"mailSession"_s)->setCurrentIndex(2);
    QCOMPARE(groups()->rowCount(), 0);
    QCOMPARE(preview(), u"Nobody is to be written to now."_s);
    QVERIFY(!find<QPushButton>(u"saveDraftsButton"_s)->isEnabled());
}

void TestCorrespondenceWindow::batchSizeCutsTheGroups()
{
    chooseKind(MailingKind::Reminder);
    const QString before = message();
    find<QSpinBox>(u"batchSize"_s)->setValue(1);
    QCOMPARE(message(), before); // nobody shares a language with another there
    QCOMPARE(cells(groups(), 0)[3], u"2"_s); // who has a security concern is alone anyway
}

void TestCorrespondenceWindow::whoCannotBeWrittenToIsOpened()
{
    auto *list = find<QListWidget>(u"unreachableList"_s);
    QVERIFY(list->isVisible());
    QCOMPARE(list->item(0)->text(), u"Noa Nomail: there is no e-mail address"_s);
    emit list->itemActivated(list->item(0));
    QCOMPARE(m_bench->currentPage(), u"People"_s);
    chooseKind(MailingKind::Announcement);
    QVERIFY(!list->isVisible());
}

void TestCorrespondenceWindow::tickedGroupsAreSavedAndUndone()
{
    for (int row = 1; row < groups()->rowCount(); ++row)
        groups()->item(row, 0)->setCheckState(Qt::Unchecked);
    QVERIFY(message().startsWith(u"People: 3 · Drafts: 2"));
    m_bench->prompts.answer = m_bench->folder.path();
    click(u"saveDraftsButton"_s);
    QCOMPARE(drafts().size(), 2);
    QCOMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(m_bench->folder.path())});
    QCOMPARE(ledger()->rowCount(), 2);
    QCOMPARE(groups()->rowCount(), 7);
    QVERIFY(message().contains(u"Written to already: 3"_s));
    m_bench->trigger(u"undoAction"_s);
    QCOMPARE(ledger()->rowCount(), 0);
    QCOMPARE(groups()->rowCount(), 8);
}

void TestCorrespondenceWindow::cancelledFolderSavesNothing()
{
    click(u"saveDraftsButton"_s);
    QVERIFY(drafts().isEmpty());
    QCOMPARE(ledger()->rowCount(), 0);
    m_bench->prompts.answer = m_bench->path(u"no/such"_s);
    click(u"saveDraftsButton"_s);
    QVERIFY(message().contains(u"cannot be written"_s));
    QCOMPARE(ledger()->rowCount(), 0);
}

void TestCorrespondenceWindow::sentIsMarkedAndDraftsDiscarded()
{
    m_bench->prompts.answer = m_bench->folder.path();
    m_bench->prompts.agrees = false;
    chooseKind(MailingKind::Reminder);
    click(u"saveDraftsButton"_s);
    QVERIFY(m_opened.isEmpty());
    const int made = ledger()->rowCount();
    QCOMPARE(made, 5);
    QVERIFY(!find<QPushButton>(u"markSentButton"_s)->isEnabled());
    QCOMPARE(ledger()->item(0, 4)->text(), u"Draft"_s);
    ledger()->selectRow(0);
    click(u"markSentButton"_s);
    QVERIFY(ledger()->item(0, 4)->text().startsWith(u"✓ Sent"));
    ledger()->selectRow(0);
    QVERIFY(!find<QPushButton>(u"discardButton"_s)->isEnabled()); // that one was sent
    ledger()->selectAll();
    click(u"discardButton"_s);
    QCOMPARE(ledger()->rowCount(), 1);
    QCOMPARE(groups()->rowCount(), 3);
    m_bench->trigger(u"undoAction"_s);
    QCOMPARE(ledger()->rowCount(), made);
}

void TestCorrespondenceWindow::decisionsAreExported()
{
    m_bench->prompts.answer = m_bench->path(u"decisions.csv"_s);
    click(u"exportDecisionsButton"_s);
    QCOMPARE(message(), u"Decisions written: 9"_s);
    QVERIFY(m_bench->prompts.asked.contains(u"Left out, since they have no address: 1"_s));
    QVERIFY(QFile::exists(m_bench->path(u"decisions.csv"_s)));
    click(u"exportDecisionsButton"_s);
    QCOMPARE(message(), u"Nothing was decided since the last time"_s);
}

void TestCorrespondenceWindow::personShowsWhatWasWritten()
{
    m_bench->prompts.answer = m_bench->folder.path();
    click(u"saveDraftsButton"_s);
    const auto found = Directory(m_bench->workspace()).people(PeopleQuery{u"Hal Hold"_s});
    QVERIFY(m_bench->window->reveal(Kind::Person, found->first().value()));
    const auto *list = find<QTableView>(u"mailingList"_s);
    QCOMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"On hold"_s);
    QCOMPARE(list->model()->index(0, 1).data().toString(), u"1. Climate & people"_s);
    QVERIFY(list->model()->index(0, 2).data().toString().startsWith(u"Draft of "));
}

void TestCorrespondenceWindow::whatIsMissingIsSaid()
{
    const Programme programme(m_bench->workspace());
    const auto series = programme.seriesByKey(u"new"_s);
    QVERIFY(Programme(m_bench->workspace())
                .editSeries(series->id, "contact_email",
                            [](Series &changed) { changed.contactEmail.clear(); }));
    QCOMPARE(preview(),
             u"2024 Consultations has no contact address to write from.\n"
             "enter the contact e-mail of the series"_s);
    m_bench->prompts.answer = m_bench->folder.path();
    click(u"saveDraftsButton"_s);
    QVERIFY(message().contains(u"no contact address"_s));
    QVERIFY(drafts().isEmpty());
}

void TestCorrespondenceWindow::readOnlyFileIsOnlyRead()
{
    m_bench->window.reset();
    openWindow(true);
    QCOMPARE(groups()->rowCount(), 8);
    QVERIFY(!find<QPushButton>(u"saveDraftsButton"_s)->isEnabled());
    QVERIFY(!find<QPushButton>(u"exportDecisionsButton"_s)->isEnabled());
}

void TestCorrespondenceWindow::closesWithTheFile()
{
    QVERIFY(m_bench->window->findChild<QDialog *>(u"correspondenceWindow"_s));
    m_bench->trigger(u"closeAction"_s);
    QVERIFY(!m_bench->window->findChild<QDialog *>(u"correspondenceWindow"_s));
    QVERIFY(!find<QAction>(u"writeAction"_s)->isEnabled());
}

QTEST_MAIN(TestCorrespondenceWindow)
#include "tst_correspondencewindow.moc"
