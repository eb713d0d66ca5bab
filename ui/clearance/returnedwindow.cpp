// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clearance/returnedwindow.h"

#include "ui/clearance/runningtext.h"
#include "ui/support/plainlabel.h"
#include "ui/support/words.h"
#include "usecases/programme.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { By, Now, Becomes, columnCount };

QString oneLine(const QString &text)
{
    const QString words = text.simplified();
    if (!words.isEmpty())
        return words;
    return text.isEmpty() ? QString() : QString(text).replace(u'\n', u'↵').trimmed();
}

} // namespace

ReturnedWindow::ReturnedWindow(Workspace &workspace, SessionId session, Id<Clearance> clearance,
                               const Comparison &comparison, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_session(session)
    , m_clearance(clearance)
    , m_comparison(comparison)
    , m_heading(new QLabel(this))
    , m_list(new QTableWidget(0, columnCount, this))
    , m_text(new RunningText(this))
    , m_byHand(new QPlainTextEdit(this))
    , m_comments(new QListWidget(this))
    , m_message(new QLabel(this))
    , m_all(new QPushButton(tr("Take &all"), this))
    , m_none(new QPushButton(tr("&Leave all"), this))
    , m_take(new QPushButton(QIcon::fromTheme(u"dialog-ok-apply"_s), {}, this))
{
    setObjectName(u"returnedWindow"_s);
    setWindowTitle(tr("Returned text of %1").arg(comparison.name));
    resize(1080, 680);
    m_heading->setObjectName(u"returnedHeading"_s);
    m_message->setObjectName(u"returnedMessage"_s);
    showPlain(m_heading);
    showPlain(m_message);
    m_byHand->setObjectName(u"byHandEdit"_s);
    m_byHand->setAccessibleName(tr("What the change makes of it, to be worded by hand"));
    m_byHand->setTabChangesFocus(true);
    m_all->setObjectName(u"takeAllButton"_s);
    m_none->setObjectName(u"leaveAllButton"_s);
    m_take->setObjectName(u"takeButton"_s);
    for (QPushButton *each : {m_all, m_none, m_take})
        each->setAutoDefault(false);
    buildList();
    buildComments();
    layOut();
    connect(m_list, &QTableWidget::currentCellChanged, this, &ReturnedWindow::showCurrent);
    connect(m_list, &QTableWidget::itemChanged, this, [this] {
        if (!m_isFilling)
            showAll();
    });
    connect(m_text, &RunningText::changeClicked, this, [this](qsizetype change) {
        m_list->setCurrentCell(int(change), By);
        setTaken(change, !taken().contains(change));
    });
    connect(m_byHand, &QPlainTextEdit::textChanged, this, &ReturnedWindow::wordByHand);
    connect(m_take, &QPushButton::clicked, this, &ReturnedWindow::take);
    const auto setAll = [this](bool isTaken) {
        for (qsizetype i = 0; i < m_comparison.changes.size(); ++i)
            setTaken(i, isTaken);
    };
    connect(m_all, &QPushButton::clicked, this, [setAll] { setAll(true); });
    connect(m_none, &QPushButton::clicked, this, [setAll] { setAll(false); });
    m_list->installEventFilter(this);
    m_list->setCurrentCell(0, By);
    m_list->setFocus();
    showAll();
    showCurrent();
}

void ReturnedWindow::buildList()
{
    m_list->setObjectName(u"changesList"_s);
    m_list->setAccessibleName(tr("Changes that were asked for; a ticked one is taken"));
    m_list->setHorizontalHeaderLabels({tr("Take"), tr("Stands now"), tr("Becomes")});
    m_list->verticalHeader()->hide();
    m_list->setShowGrid(false);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->setRowCount(int(m_comparison.changes.size()));
    for (int i = 0; i < m_list->rowCount(); ++i) {
        const ReturnedChange &change = m_comparison.changes[i];
        auto *by = new QTableWidgetItem(change.isConflict ? tr("%1 – conflict").arg(change.by)
                                                          : change.by);
        by->setFlags(by->flags() | Qt::ItemIsUserCheckable);
        by->setCheckState(change.isConflict ? Qt::Unchecked : Qt::Checked);
        if (change.isConflict) {
            by->setIcon(QIcon::fromTheme(u"dialog-warning"_s));
            by->setToolTip(tr("This place was changed here too since the text was sent: choose "
                              "one, or word it by hand"));
        }
        m_list->setItem(i, By, by);
        m_list->setItem(i, Now, new QTableWidgetItem(oneLine(change.before)));
        m_list->setItem(i, Becomes, new QTableWidgetItem(oneLine(change.edit.after)));
        m_list->item(i, Now)->setToolTip(plainToolTip(change.before));
        m_list->item(i, Becomes)->setToolTip(plainToolTip(change.edit.after));
    }
}

void ReturnedWindow::buildComments()
{
    m_comments->setObjectName(u"returnedComments"_s);
    m_comments->setAccessibleName(tr("Comments in the document"));
    m_comments->setWordWrap(true);
    for (const ReturnedComment &each : std::as_const(m_comparison.comments))
        m_comments->addItem(each.by.isEmpty() ? each.text : u"%1: %2"_s.arg(each.by, each.text));
    m_comments->setVisible(m_comments->count() > 0);
}

void ReturnedWindow::layOut()
{
    auto *left = new QWidget(this);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    auto *byHand = new QLabel(tr("&Wording of the chosen change"), left);
    byHand->setBuddy(m_byHand);
    m_byHand->setMaximumHeight(90);
    m_comments->setMaximumHeight(120);
    leftLayout->addWidget(m_list, 1);
    leftLayout->addWidget(byHand);
    leftLayout->addWidget(m_byHand);
    leftLayout->addWidget(m_comments);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(m_text);
    splitter->setSizes({520, 560});
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_none);
    buttons->addWidget(m_all);
    buttons->addWidget(m_take);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_heading);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
}

qsizetype ReturnedWindow::current() const
{
    return m_list->currentRow();
}

QList<qsizetype> ReturnedWindow::taken() const
{
    QList<qsizetype> all;
    for (int i = 0; i < m_list->rowCount(); ++i) {
        if (m_list->item(i, By)->checkState() == Qt::Checked)
            all.append(i);
    }
    return all;
}

void ReturnedWindow::setTaken(qsizetype change, bool isTaken)
{
    m_list->item(int(change), By)->setCheckState(isTaken ? Qt::Checked : Qt::Unchecked);
}

void ReturnedWindow::showAll()
{
    const QList<qsizetype> all = taken();
    m_text->show(m_comparison.now, m_comparison.changes, all, current());
    m_take->setText(all.isEmpty() ? tr("&Take none of them")
                                  : tr("&Take %n changes", nullptr, int(all.size())));
    m_take->setEnabled(!m_workspace.isReadOnly() && !m_comparison.changes.isEmpty());
    const auto conflicts = std::ranges::count_if(m_comparison.changes, &ReturnedChange::isConflict);
    QString heading = tr("Changes: %L1. What is ticked is taken.").arg(m_comparison.changes.size());
    if (conflicts > 0)
        heading += u' ' + tr("Conflicts: %L1, where the text was changed here too.").arg(conflicts);
    m_heading->setText(heading);
}

void ReturnedWindow::showCurrent()
{
    const qsizetype change = current();
    m_isFilling = true;
    const bool isOne = change >= 0 && change < m_comparison.changes.size();
    m_byHand->setEnabled(isOne);
    m_byHand->setPlainText(isOne ? m_comparison.changes[change].edit.after : QString());
    m_isFilling = false;
    showAll();
    m_text->reveal(change);
}

void ReturnedWindow::wordByHand()
{
    const qsizetype change = current();
    if (m_isFilling || change < 0)
        return;
    const QString text = m_byHand->toPlainText();
    m_comparison.changes[change].edit.after = text;
    m_list->item(int(change), Becomes)->setText(oneLine(text));
    setTaken(change, true);
    showAll();
}

/// In the list a letter decides, as on the review desk, and moves on. The list itself would take it
/// for the beginning of a name to look for.
bool ReturnedWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress || current() < 0)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool takes = key->key() == Qt::Key_T;
    if (key->modifiers() != Qt::NoModifier || (!takes && key->key() != Qt::Key_L))
        return QDialog::eventFilter(watched, event);
    setTaken(current(), takes);
    m_list->setCurrentCell(qMin(int(current()) + 1, m_list->rowCount() - 1), By);
    return true;
}

void ReturnedWindow::take()
{
    const QList<qsizetype> all = taken();
    const auto done = Clearings(m_workspace).take(m_session, m_clearance, m_comparison, all);
    if (!done) {
        const QString way = wayOut(done.error());
        m_message->setText(
            sentence(way.isEmpty() ? worded(done.error()) : worded(done.error()) + u"; "_s + way));
        return;
    }
    emit this->done(all.isEmpty() ? tr("Changes of %1 left out").arg(m_comparison.name)
                                  : tr("%n changes taken", nullptr, int(all.size())));
    accept();
}

/// What was compared is no longer what stands: said at once, and not only when it is taken.
void ReturnedWindow::refresh(const ChangeSet &changes)
{
    if (!changes.touches(Kind::Session, m_session.value()))
        return;
    const auto session = Programme(m_workspace).session(m_session);
    if (session && session->summary == m_comparison.now)
        return;
    m_message->setText(tr("The summary was changed meanwhile: compare the returned text again."));
    m_take->setEnabled(false);
}

} // namespace convenor
