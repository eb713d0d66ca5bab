// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/pagebench.h"
#include "ui/requests/requestswindow.h"
#include "usecases/correspondence.h"
#include "usecases/notes.h"
#include "usecases/requests.h"
#include "usecases/transfer.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace convenor;
using namespace convenor::bench;
using namespace Qt::StringLiterals;

/// The request desk, by keyboard, over people of every kind.
class TestRequestsWindow final : public QObject
{
    Q_OBJECT

public slots:
    void open(const QUrl &) { }

private slots:
    void init();
    void cleanup();
    void pastedAddressShowsWhetherAndWhy();
    void similarOneIsChosenByHand();
    void newcomerIsLoggedByKey();
    void keysDecideAndTellWhy();
    void usualReasonIsTakenByNumber();
    void answerIsShownAndSaved();
    void whoMayHaveItIsAnsweredByTheNotes();
    void listIsFilteredByChips();
    void emptyListSaysWhatItIsFor();
    void hugePasteIsCut();
    void everythingHasAName();
    void readOnlyFileIsOnlyRead();

private:
    template <class W>
    W *find(const QString &name) const
    {
        W *widget = m_window->findChild<W *>(name);
        if (!widget)
            qFatal("no %s", qPrintable(name));
        return widget;
    }
    void paste(const QString &text) const
    {
        find<QPlainTextEdit>(u"pasteEdit"_s)->setPlainText(text);
        QTRY_VERIFY(!find<QTableView>(u"askedSessionsTable"_s)->isHidden()
                    || find<QListWidget>(u"askerList"_s)->count() > 0
                    || !find<QLabel>(u"askerLabel"_s)->text().isEmpty());
    }
    QString cell(const QString &table, int row, int column) const
    {
        const auto *model = find<QTableView>(table)->model();
        return model->index(row, column).data().toString();
    }
    void chooseSession(int row) const
    {
        find<QTableView>(u"askedSessionsTable"_s)->selectRow(row);
        find<QTableView>(u"askedSessionsTable"_s)->setFocus();
    }
    void key(Qt::Key key) const { QTest::keyClick(QApplication::focusWidget(), key); }
    QList<RequestRow> rows() const
    {
        return *Requests(*m_workspace).requests({m_series, {}, {}, {}});
    }
    void openWindow();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<RequestsWindow> m_window;
    Answers m_prompts;
    SeriesId m_series;
    QStringList m_done;
};

void TestRequestsWindow::init()
{
    QDesktopServices::setUrlHandler(u"file"_s, this, "open");
    m_folder = std::make_unique<QTemporaryDir>();
    m_prompts.asked.clear();
    auto made = Workspace::create(m_folder->filePath(u"desk.convenor"_s));
    QVERIFY(made);
    m_workspace = std::move(*made);
    QVERIFY(Transfer(*m_workspace).importDocument(QFINDTESTDATA("../data/requests.json")));
    m_series = Programme(*m_workspace).seriesByKey(u"asked"_s)->id;
    openWindow();
}

void TestRequestsWindow::openWindow()
{
    m_done.clear();
    m_window = std::make_unique<RequestsWindow>(*m_workspace, m_prompts, m_series, nullptr);
    connect(m_window.get(), &RequestsWindow::done, this,
            [this](const QString &message) { m_done.append(message); });
    connect(m_workspace.get(), &Workspace::changed, m_window.get(), &RequestsWindow::refresh);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestRequestsWindow::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    QDesktopServices::unsetUrlHandler(u"file"_s);
}

void TestRequestsWindow::pastedAddressShowsWhetherAndWhy()
{
    QCOMPARE(QApplication::focusWidget()->objectName(), u"pasteEdit"_s);
    paste(u"From: Ana <ana@example.org>\nTo: consultations@example.org\n\nHello"_s);
    QTRY_COMPARE(find<QLabel>(u"askerLabel"_s)->text(),
                 u"Ana Harbour · Harbour Relief · ana@example.org"_s);
    QCOMPARE(cell(u"askedSessionsTable"_s, 0, 1), u"✓ Yes"_s);
    QCOMPARE(cell(u"askedSessionsTable"_s, 1, 1), u"✗ No"_s);
    chooseSession(0);
    QVERIFY(find<QLabel>(u"reasonsLabel"_s)->text().contains(u"Accepted for the session"_s));
}

void TestRequestsWindow::similarOneIsChosenByHand()
{
    paste(u"eva@example.com"_s);
    auto *people = find<QListWidget>(u"askerList"_s);
    QTRY_COMPARE(people->count(), 2);
    QCOMPARE(people->currentRow(), -1);
    QVERIFY(find<QTableView>(u"askedSessionsTable"_s)->isHidden());
    people->setCurrentRow(0);
    QVERIFY(find<QLabel>(u"askerLabel"_s)->text().startsWith(u"Eva Eligible"_s));
    QCOMPARE(cell(u"askedSessionsTable"_s, 0, 2), u"Grant"_s);
}

void TestRequestsWindow::newcomerIsLoggedByKey()
{
    paste(u"Nia New <nia@example.org>"_s);
    QTRY_COMPARE(find<QLineEdit>(u"newcomerNameEdit"_s)->text(), u"Nia New"_s);
    QCOMPARE(rows().size(), 2);
    chooseSession(0);
    key(Qt::Key_L);
    QCOMPARE(rows().size(), 3);
    QCOMPARE(rows().first().name, u"Nia New"_s);
    QCOMPARE(m_done, QStringList{u"Requests logged: 1"_s});
    QVERIFY(find<QLabel>(u"askerLabel"_s)->text().startsWith(u"Nia New"_s));
    QVERIFY(History(*m_workspace).undo());
    QCOMPARE(rows().size(), 2);
}

void TestRequestsWindow::keysDecideAndTellWhy()
{
    paste(u"uno@example.org"_s);
    QTRY_VERIFY(!find<QTableView>(u"askedSessionsTable"_s)->isHidden());
    chooseSession(0);
    QVERIFY(!find<QToolButton>(u"grantButton"_s)->isEnabled()); // nothing is logged
    key(Qt::Key_L);
    key(Qt::Key_G);
    QCOMPARE(rows().first().state, RequestState::Granted);
    QCOMPARE(cell(u"askedSessionsTable"_s, 0, 1), u"✓ Yes"_s);
    key(Qt::Key_U);
    key(Qt::Key_B);
    key(Qt::Key_0);
    auto *reason = find<QLineEdit>(u"reasonEdit"_s);
    QVERIFY(reason->hasFocus());
    reason->setText(u"Who are you?"_s);
    key(Qt::Key_Return);
    QCOMPARE(rows().first().reason, u"Who are you?"_s);
    QCOMPARE(cell(u"askedSessionsTable"_s, 0, 3), u"Asked back"_s);
    key(Qt::Key_D);
    key(Qt::Key_Escape);
    QCOMPARE(rows().first().state, RequestState::Open);
}

void TestRequestsWindow::usualReasonIsTakenByNumber()
{
    paste(u"uno@example.org"_s);
    QTRY_VERIFY(!find<QTableView>(u"askedSessionsTable"_s)->isHidden());
    chooseSession(0);
    key(Qt::Key_L);
    key(Qt::Key_D);
    key(Qt::Key_3);
    const RequestRow row = Requests(*m_workspace).requests({m_series, {}, {}, u"uno"_s})->value(0);
    QCOMPARE(row.state, RequestState::Declined);
    QCOMPARE(row.reason,
             u"the session was for organizations that meet the participation criteria"_s);
}

void TestRequestsWindow::answerIsShownAndSaved()
{
    find<QToolButton>(u"declinedChip"_s)->click();
    find<QTableView>(u"requestTable"_s)->selectRow(0);
    auto *letter = find<QPlainTextEdit>(u"answerPreview"_s);
    QVERIFY(!letter->isHidden());
    QVERIFY(letter->toPlainText().contains(u"dora@example.org"_s));
    m_prompts.answer = m_folder->path();
    find<QTableView>(u"requestTable"_s)->setFocus();
    key(Qt::Key_A);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.eml"_s}).size(), 1);
    QCOMPARE(cell(u"requestTable"_s, 0, 3), u"Declined, answer drafted"_s);
}

void TestRequestsWindow::whoMayHaveItIsAnsweredByTheNotes()
{
    paste(u"uno@example.org"_s);
    QTRY_VERIFY(!find<QTableView>(u"askedSessionsTable"_s)->isHidden());
    chooseSession(0);
    auto *letter = find<QPlainTextEdit>(u"answerPreview"_s);
    QVERIFY(letter->isHidden());
    key(Qt::Key_L);
    key(Qt::Key_G);
    const SessionId session = rows().first().session;
    QVERIFY(
        Notes(*m_workspace).file(session, u"For all who came"_s, Audience::Registered).has_value());
    QVERIFY(!letter->isHidden());
    QVERIFY(letter->toPlainText().startsWith(u"To: uno@example.org"_s));
    m_prompts.answer = m_folder->path();
    key(Qt::Key_A);
    QCOMPARE(QDir(m_folder->path()).entryList({u"*.eml"_s}).size(), 1);
    const auto made = Correspondence(*m_workspace).mailings({m_series, session});
    QVERIFY(made);
    QCOMPARE(made->constFirst().kind, MailingKind::Notes);
    QCOMPARE(made->constFirst().recipients, 1);
}

void TestRequestsWindow::listIsFilteredByChips()
{
    const auto *table = find<QTableView>(u"requestTable"_s);
    QCOMPARE(table->model()->rowCount(), 0);
    QCOMPARE(find<QToolButton>(u"grantedChip"_s)->text(), u"Granted 1"_s);
    find<QToolButton>(u"allChip"_s)->click();
    QCOMPARE(table->model()->rowCount(), 2);
    find<QLineEdit>(u"requestFilterEdit"_s)->setText(u"gina"_s);
    QCOMPARE(table->model()->rowCount(), 1);
}

void TestRequestsWindow::emptyListSaysWhatItIsFor()
{
    QVERIFY(Requests(*m_workspace).remove({rows()[0].id, rows()[1].id}));
    QVERIFY(find<QLabel>(u"requestEmptyLabel"_s)->text().startsWith(u"Nobody has asked"_s));
}

void TestRequestsWindow::hugePasteIsCut()
{
    QApplication::clipboard()->setText(QString(u"x"_s).repeated(10'000'000));
    auto *box = find<QPlainTextEdit>(u"pasteEdit"_s);
    box->paste();
    QCOMPARE(box->toPlainText().size(), longestPaste);
    QTRY_VERIFY(find<QLabel>(u"askerLabel"_s)->text().startsWith(u"There is no address"_s));
}

void TestRequestsWindow::everythingHasAName()
{
    paste(u"eva@example.org"_s);
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        const bool isReached = widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) != 0
            && !widget->objectName().startsWith(u"qt_"_s);
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        const bool isNamed =
            !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool hasBuddy =
            std::ranges::any_of(m_window->findChildren<QLabel *>(),
                                [&](const QLabel *label) { return label->buddy() == widget; });
        if (isReached)
            QVERIFY2(isNamed || hasBuddy, qPrintable(widget->objectName()));
    }
}

void TestRequestsWindow::readOnlyFileIsOnlyRead()
{
    m_window.reset();
    const QString path = m_workspace->path();
    m_workspace.reset();
    auto opened = Workspace::open(path, Workspace::Access::ReadOnly);
    QVERIFY(opened);
    m_workspace = std::move(*opened);
    openWindow();
    paste(u"uno@example.org"_s);
    QTRY_VERIFY(!find<QTableView>(u"askedSessionsTable"_s)->isHidden());
    chooseSession(0);
    key(Qt::Key_L);
    QCOMPARE(rows().size(), 2);
    QVERIFY(!find<QToolButton>(u"logRequestButton"_s)->isEnabled());
}

QTEST_MAIN(TestRequestsWindow)
#include "tst_requestswindow.moc"
