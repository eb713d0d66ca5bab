// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/duplicates/duplicateswindow.h"

#include "ui/duplicates/sidebyside.h"
#include "ui/support/plainlabel.h"
#include "usecases/wording.h"
#include "usecases/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Score, First, Second, Why };

QTableWidgetItem *itemOf(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setToolTip(plainToolTip(text));
    return item;
}

} // namespace

DuplicatesWindow::DuplicatesWindow(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_kind(new QComboBox(this))
    , m_list(new QTableWidget(0, 4, this))
    , m_fields(new SideBySide(this))
    , m_message(new QLabel(this))
    , m_merge(new QPushButton(QIcon::fromTheme(u"merge"_s), tr("&Merge into the first"), this))
    , m_apart(new QPushButton(tr("&Not the same"), this))
{
    setObjectName(u"duplicatesWindow"_s);
    setWindowTitle(tr("Likely duplicates"));
    resize(980, 640);
    m_kind->setObjectName(u"duplicatesKind"_s);
    m_kind->setAccessibleName(tr("What is looked through"));
    m_kind->addItem(tr("People"), int(Kind::Person));
    m_kind->addItem(tr("Organizations"), int(Kind::Organization));
    m_list->setObjectName(u"pairList"_s);
    m_list->setAccessibleName(tr("Likely pairs"));
    m_list->setHorizontalHeaderLabels({tr("Score"), tr("First"), tr("Second"), tr("Why")});
    m_list->verticalHeader()->hide();
    m_list->setShowGrid(false);
    m_list->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_list->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setTabKeyNavigation(false);
    m_list->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_list->horizontalHeader()->setSectionResizeMode(Score, QHeaderView::ResizeToContents);
    m_message->setObjectName(u"duplicatesMessage"_s);
    m_merge->setObjectName(u"mergeButton"_s);
    m_apart->setObjectName(u"notTheSameButton"_s);
    showPlain(m_message);
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &DuplicatesWindow::load);
    connect(m_list, &QTableWidget::currentCellChanged, this, &DuplicatesWindow::showCurrent);
    connect(m_merge, &QPushButton::clicked, this, &DuplicatesWindow::merge);
    connect(m_apart, &QPushButton::clicked, this, &DuplicatesWindow::tellApart);
    load();
}

void DuplicatesWindow::layOut()
{
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_fields);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_apart);
    buttons->addWidget(m_merge);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_kind, 0, Qt::AlignLeft);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);
    m_merge->setAutoDefault(false);
    m_apart->setAutoDefault(false);
    m_list->setFocus();
}

Kind DuplicatesWindow::kind() const
{
    return Kind(m_kind->currentData().toInt());
}

const Candidates *DuplicatesWindow::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_pairs.size() ? &m_pairs[row] : nullptr;
}

void DuplicatesWindow::load()
{
    const int row = qMax(0, m_list->currentRow());
    const auto found = Duplicates(m_workspace).find(kind());
    m_pairs = found.value_or(QList<Candidates>());
    {
        const QSignalBlocker blocker(m_list);
        m_list->clearContents();
        m_list->setRowCount(int(m_pairs.size()));
        for (int i = 0; i < m_pairs.size(); ++i) {
            const Candidates &pair = m_pairs[i];
            m_list->setItem(i, Score, itemOf(QString::number(pair.judgement.score)));
            m_list->setItem(i, First, itemOf(pair.firstName));
            m_list->setItem(i, Second, itemOf(pair.secondName));
            m_list->setItem(i, Why, itemOf(worded(pair.judgement.why)));
        }
        m_list->setCurrentCell(qMin(row, int(m_pairs.size()) - 1), Score);
    }
    if (!found)
        m_message->setText(worded(found.error()));
    else if (m_pairs.isEmpty())
        m_message->setText(tr("No two look alike. What is found later stands here."));
    else
        m_message->setText(
            tr("Likely pairs: %L1. What is ticked below is kept.").arg(m_pairs.size()));
    showCurrent();
}

void DuplicatesWindow::showCurrent()
{
    const Candidates *pair = current();
    const bool canWrite = pair && !m_workspace.isReadOnly();
    m_merge->setEnabled(canWrite);
    m_apart->setEnabled(canWrite);
    if (!pair) {
        m_fields->show({}, tr("First"), tr("Second"));
        return;
    }
    const auto fields = Duplicates(m_workspace).sideBySide(kind(), pair->first, pair->second);
    m_fields->show(fields.value_or(QList<FieldOfBoth>()), pair->firstName, pair->secondName);
    if (!fields)
        m_message->setText(worded(fields.error()));
}

void DuplicatesWindow::merge()
{
    const Candidates *pair = current();
    if (!pair)
        return;
    const QString message = tr("%1 and %2 are one now").arg(pair->firstName, pair->secondName);
    finish(Duplicates(m_workspace).merge(kind(), pair->first, pair->second, m_fields->fromSecond()),
           message);
}

void DuplicatesWindow::tellApart()
{
    const Candidates *pair = current();
    if (!pair)
        return;
    const QString message = tr("%1 and %2 are two").arg(pair->firstName, pair->secondName);
    finish(Duplicates(m_workspace).notTheSame(kind(), pair->first, pair->second), message);
}

/// The list follows the change of the workspace.
void DuplicatesWindow::finish(const Result<void> &result, const QString &message)
{
    if (result)
        emit done(message);
    else
        m_message->setText(worded(result.error()));
}

void DuplicatesWindow::refresh(const ChangeSet &changes)
{
    if (changes.touches(kind()))
        load();
}

} // namespace convenor
