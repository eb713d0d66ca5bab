// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/windowbench.h"
#include "ui/correspondence/notesmailwindow.h"
#include "usecases/notes.h"
#include "usecases/transfer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>

using namespace convenor;
using namespace convenor::bench;

/// The window that sends notes and presentations, over the sample.
class TestNotesMailWindow final : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_bench.reset(); }
    void whatIsSentAndToWhomIsSeen();
    void draftsAreSavedSentAndUndone();
    void correctionIsOfferedWithWhatChanged();
    void batchSizeCutsTheGroups();
    void organizersAreLeftOutWhenUnticked();
    void nothingToSendIsSaid();
    void isReachedFromTheNotes();

private:
    template <class W>
    W *find(const QString &name) const
    {
        return m_bench->find<W>(name);
    }
    QTableWidget *groups() const { return find<QTableWidget>(u"notesGroups"_s); }
    QTableWidget *ledger() const
    {
        return find<QDialog>(u"notesMailWindow"_s)->findChild<QTableWidget *>(u"ledgerTable"_s);
    }
    QString message() const { return find<QLabel>(u"notesMailMessage"_s)->text(); }
    void click(const QString &button) const
    {
        find<QDialog>(u"notesMailWindow"_s)->findChild<QAbstractButton *>(button)->click();
    }
    SessionId first() const
    {
        const Programme programme(m_bench->workspace());
        return programme.sessions(programme.seriesByKey({})->id)->first().id;
    }
    QStringList drafts() const
    {
        return QDir(m_bench->folder.path()).entryList({u"*.eml"_s}, QDir::Files);
    }

    std::unique_ptr<WindowBench> m_bench;
};

void TestNotesMailWindow::init()
{
    m_bench = std::make_unique<WindowBench>();
    m_bench->openSample();
    m_bench->trigger(u"notesMailAction"_s);
    auto *sessions = find<QComboBox>(u"notesMailSession"_s);
    sessions->setCurrentIndex(sessions->findData(first().value()));
}

void TestNotesMailWindow::whatIsSentAndToWhomIsSeen()
{
    const auto *items = find<QTableWidget>(u"parcelTable"_s);
    QVERIFY(items->rowCount() > 1);
    QVERIFY(items->item(0, 0)->text().startsWith(u"Report: Session 1"));
    QCOMPARE(items->item(0, 1)->text(), u"Attached"_s);
    QVERIFY(find<QLabel>(u"notesVersion"_s)->text().startsWith(u"Version "));
    const auto *people = find<QListWidget>(u"notesPeopleList"_s);
    QVERIFY(people->item(0)->text().startsWith(u"✓ Accepted for the session: "));
    QVERIFY(!people->findItems(u"✗ May not, the registration was regretted"_s, Qt::MatchStartsWith)
                 .isEmpty());
    QVERIFY(find<QListWidget>(u"keptBackList"_s)->count() > 0);
    QVERIFY(find<QPlainTextEdit>(u"notesPreview"_s)
                ->toPlainText()
                .startsWith(u"Subject: Notes and presentations – Session 1"));
}

void TestNotesMailWindow::draftsAreSavedSentAndUndone()
{
    const int all = groups()->rowCount();
    QVERIFY(all > 1);
    m_bench->prompts.answer = m_bench->folder.path();
    m_bench->prompts.agrees = false;
    click(u"saveNotesDraftsButton"_s);
    QVERIFY(drafts().size() >= all);
    QCOMPARE(groups()->rowCount(), 0);
    QCOMPARE(ledger()->rowCount(), int(drafts().size()));
    ledger()->selectAll();
    click(u"markSentButton"_s);
    QVERIFY(ledger()->item(0, 4)->text().startsWith(u"✓ Sent"));
    QVERIFY(message().contains(u"Have this version: "_s));
    m_bench->trigger(u"undoAction"_s);
    QCOMPARE(ledger()->item(0, 4)->text(), u"Draft"_s);
    m_bench->trigger(u"undoAction"_s);
    QCOMPARE(ledger()->rowCount(), 0);
    QCOMPARE(groups()->rowCount(), all);
}

void TestNotesMailWindow::correctionIsOfferedWithWhatChanged()
{
    auto *tabs = find<QTabWidget>(u"notesMailTabs"_s);
    QVERIFY(!tabs->isTabVisible(1));
    m_bench->prompts.answer = m_bench->folder.path();
    m_bench->prompts.agrees = false;
    click(u"saveNotesDraftsButton"_s);
    ledger()->selectAll();
    click(u"markSentButton"_s);
    QVERIFY(Programme(m_bench->workspace()).editSession(first(), "venue", [](Session &session) {
        session.venue = u"Corrected place"_s;
    }));
    QVERIFY(groups()->rowCount() > 0);
    QVERIFY(groups()->item(0, 0)->text().startsWith(u"Corrected version"));
    QVERIFY(tabs->isTabVisible(1));
    QVERIFY(find<QPlainTextEdit>(u"notesChange"_s)->toPlainText().contains(u"Corrected place"_s));
}

void TestNotesMailWindow::batchSizeCutsTheGroups()
{
    const int before = groups()->item(0, 3)->text().toInt();
    find<QSpinBox>(u"notesBatchSize"_s)->setValue(1);
    QVERIFY(groups()->item(0, 3)->text().toInt() > before);
}

void TestNotesMailWindow::organizersAreLeftOutWhenUnticked()
{
    const QString before = message();
    find<QCheckBox>(u"organizersTooBox"_s)->setChecked(false);
    QVERIFY(!message().isEmpty());
    find<QCheckBox>(u"organizersTooBox"_s)->setChecked(true);
    QCOMPARE(message(), before);
}

void TestNotesMailWindow::nothingToSendIsSaid()
{
    const Programme programme(m_bench->workspace());
    auto *sessions = find<QComboBox>(u"notesMailSession"_s);
    const QList<SessionRow> rows = *programme.sessions(programme.seriesByKey({})->id);
    for (const SessionRow &row : rows) {
        if (row.status == SessionStatus::Held || row.status == SessionStatus::Announced)
            continue;
        sessions->setCurrentIndex(sessions->findData(row.id.value()));
        QCOMPARE(groups()->rowCount(), 0);
        QVERIFY(!find<QPushButton>(u"saveNotesDraftsButton"_s)->isEnabled());
        QVERIFY(!message().isEmpty());
    }
}

void TestNotesMailWindow::isReachedFromTheNotes()
{
    find<QDialog>(u"notesMailWindow"_s)->close();
    QTRY_VERIFY(!m_bench->window->findChild<QDialog *>(u"notesMailWindow"_s));
    m_bench->goToPage(u"Notes"_s);
    find<QPushButton>(u"sendNotesButton"_s)->click();
    QVERIFY(m_bench->window->findChild<QDialog *>(u"notesMailWindow"_s));
}

QTEST_MAIN(TestNotesMailWindow)
#include "tst_notesmailwindow.moc"
