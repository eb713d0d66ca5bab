// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/duedrafts.h"

#include "ui/correspondence/draftwords.h"
#include "ui/support/plainlabel.h"
#include "usecases/wording.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSplitter>
#include <QTableWidget>
#include <QToolButton>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Outcome, Language, People, Drafts };

} // namespace

DueDrafts::DueDrafts(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_groups(new QTableWidget(0, 4, this))
    , m_unreachableTitle(new QLabel(this))
    , m_unreachable(new QListWidget(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_place(new QLabel(this))
    , m_preview(new QPlainTextEdit(this))
{
    buildLists();
    buildPreview();
    auto *left = new QWidget(this);
    auto *lists = new QVBoxLayout(left);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->addWidget(m_groups, 2);
    lists->addWidget(m_unreachableTitle);
    lists->addWidget(m_unreachable, 1);
    auto *right = new QWidget(this);
    auto *steps = new QHBoxLayout;
    steps->addWidget(m_place, 1);
    steps->addWidget(m_previous);
    steps->addWidget(m_next);
    auto *reading = new QVBoxLayout(right);
    reading->setContentsMargins(0, 0, 0, 0);
    reading->addLayout(steps);
    reading->addWidget(m_preview, 1);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(left);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 5);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(splitter);
}

void DueDrafts::buildLists()
{
    m_groups->setObjectName(u"draftGroups"_s);
    m_groups->setAccessibleName(tr("Groups of drafts"));
    m_groups->setHorizontalHeaderLabels(
        {tr("To whom"), tr("Language"), tr("People"), tr("Drafts")});
    m_groups->verticalHeader()->hide();
    m_groups->setShowGrid(false);
    m_groups->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_groups->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groups->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_groups->setTabKeyNavigation(false);
    QHeaderView *header = m_groups->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Outcome, QHeaderView::Stretch);
    m_unreachableTitle->setText(tr("Cannot be written to"));
    m_unreachable->setObjectName(u"unreachableList"_s);
    m_unreachable->setAccessibleName(m_unreachableTitle->text());
    constexpr int fewLines = 120;
    m_unreachable->setMaximumHeight(fewLines);
    m_unreachable->setToolTip(tr("Enter or a double click opens the person"));
    connect(m_groups, &QTableWidget::currentCellChanged, this, [this](int row) { showGroup(row); });
    connect(m_groups, &QTableWidget::itemChanged, this, &DueDrafts::tickedChanged);
    connect(m_unreachable, &QListWidget::itemActivated, this, [this](QListWidgetItem *item) {
        emit personRequested(m_unreached[m_unreachable->row(item)].person);
    });
}

void DueDrafts::buildPreview()
{
    m_place->setObjectName(u"draftPlace"_s);
    m_previous->setObjectName(u"previousDraftButton"_s);
    m_previous->setArrowType(Qt::LeftArrow);
    m_previous->setToolTip(tr("The draft before"));
    m_previous->setAccessibleName(m_previous->toolTip());
    m_next->setObjectName(u"nextDraftButton"_s);
    m_next->setArrowType(Qt::RightArrow);
    m_next->setToolTip(tr("The next draft of the group"));
    m_next->setAccessibleName(m_next->toolTip());
    m_preview->setObjectName(u"draftPreview"_s);
    m_preview->setAccessibleName(tr("The draft"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
}

void DueDrafts::show(const Gathering &target, const DueMail &due)
{
    QList<Group> all;
    for (const DraftPlan &plan : due.drafts) {
        const bool isNext =
            all.isEmpty() || all.last().told != plan.told || all.last().language != plan.language;
        if (isNext)
            all.append({plan.told, plan.kind, plan.language, {}});
        all.last().drafts.append(plan);
    }
    const bool isSame = all == m_all && target == m_target;
    m_target = target;
    m_all = all;
    m_unreached = due.unreachable;
    m_unreachable->clear();
    for (const Unreachable &each : due.unreachable) {
        const QString name =
            each.name.isEmpty() ? tr("Somebody who is not to be named") : each.name;
        m_unreachable->addItem(u"%1: %2"_s.arg(name, worded(each.why)));
    }
    m_unreachable->setVisible(!due.unreachable.isEmpty());
    m_unreachableTitle->setVisible(!due.unreachable.isEmpty());
    if (!isSame)
        fillGroups();
    showDraft(); // the letter may say something else now
    emit tickedChanged();
}

void DueDrafts::fillGroups()
{
    const QSignalBlocker blocker(m_groups);
    m_groups->clearContents();
    m_groups->setRowCount(int(m_all.size()));
    for (int row = 0; row < m_all.size(); ++row) {
        const Group &group = m_all[row];
        qsizetype people = 0;
        for (const DraftPlan &draft : group.drafts)
            people += draft.recipients.size();
        QTableWidgetItem *outcome = itemOf(group.told ? label(*group.told) : label(group.kind));
        outcome->setFlags(outcome->flags() | Qt::ItemIsUserCheckable);
        outcome->setCheckState(Qt::Checked);
        m_groups->setItem(row, Outcome, outcome);
        m_groups->setItem(row, Language, itemOf(languageWords(group.language)));
        m_groups->setItem(row, People, countOf(people));
        m_groups->setItem(row, Drafts, countOf(group.drafts.size()));
    }
    m_groups->setCurrentCell(m_all.isEmpty() ? -1 : 0, Outcome);
    m_group = m_groups->currentRow();
    m_draft = 0;
}

QList<DraftPlan> DueDrafts::ticked() const
{
    QList<DraftPlan> all;
    for (int row = 0; row < m_all.size(); ++row) {
        if (m_groups->item(row, Outcome)->checkState() == Qt::Checked)
            all += m_all[row].drafts;
    }
    return all;
}

void DueDrafts::showGroup(int row)
{
    m_group = row;
    m_draft = 0;
    showDraft();
}

void DueDrafts::step(int by)
{
    m_draft += by;
    showDraft();
}

void DueDrafts::showDraft()
{
    const QList<DraftPlan> drafts = m_group < 0 ? QList<DraftPlan>() : m_all[m_group].drafts;
    m_previous->setEnabled(m_draft > 0);
    m_next->setEnabled(m_draft + 1 < drafts.size());
    if (drafts.isEmpty()) {
        m_place->clear();
        m_preview->setPlainText(tr("Nobody is to be written to now."));
        return;
    }
    m_place->setText(tr("Draft %L1 of %L2").arg(m_draft + 1).arg(drafts.size()));
    const auto draft = Correspondence(m_workspace).draft(m_target, drafts[m_draft]);
    if (draft)
        m_preview->setPlainText(shown(*draft));
    else
        m_preview->setPlainText(u"%1.\n%2"_s.arg(worded(draft.error()), wayOut(draft.error())));
}

} // namespace convenor
