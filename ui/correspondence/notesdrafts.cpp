// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/correspondence/notesdrafts.h"

#include "ui/correspondence/draftwords.h"
#include "ui/support/plainlabel.h"
#include "usecases/notesmail.h"
#include "usecases/wording.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QToolButton>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

enum Column { Version, Language, People, Drafts };

} // namespace

NotesDrafts::NotesDrafts(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_groups(new QTableWidget(0, 4, this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_place(new QLabel(this))
    , m_preview(new QPlainTextEdit(this))
{
    m_groups->setObjectName(u"notesGroups"_s);
    m_groups->setAccessibleName(tr("Groups of drafts"));
    m_groups->setHorizontalHeaderLabels(
        {tr("What they get"), tr("Language"), tr("People"), tr("Drafts")});
    m_groups->verticalHeader()->hide();
    m_groups->setShowGrid(false);
    m_groups->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_groups->setSelectionMode(QAbstractItemView::SingleSelection);
    m_groups->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_groups->setTabKeyNavigation(false);
    QHeaderView *header = m_groups->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Version, QHeaderView::Stretch);
    buildSteps();
    auto *steps = new QHBoxLayout;
    steps->addWidget(m_place, 1);
    steps->addWidget(m_previous);
    steps->addWidget(m_next);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_groups, 1);
    layout->addLayout(steps);
    layout->addWidget(m_preview, 2);
    connect(m_groups, &QTableWidget::currentCellChanged, this, [this](int row) { showGroup(row); });
    connect(m_groups, &QTableWidget::itemChanged, this, &NotesDrafts::tickedChanged);
}

void NotesDrafts::buildSteps()
{
    m_place->setObjectName(u"notesDraftPlace"_s);
    m_previous->setObjectName(u"previousNotesDraftButton"_s);
    m_previous->setArrowType(Qt::LeftArrow);
    m_previous->setToolTip(tr("The draft before"));
    m_previous->setAccessibleName(m_previous->toolTip());
    m_next->setObjectName(u"nextNotesDraftButton"_s);
    m_next->setArrowType(Qt::RightArrow);
    m_next->setToolTip(tr("The next draft of the group"));
    m_next->setAccessibleName(m_next->toolTip());
    m_preview->setObjectName(u"notesPreview"_s);
    m_preview->setAccessibleName(tr("The draft"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    connect(m_previous, &QToolButton::clicked, this, [this] { step(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
}

void NotesDrafts::show(const DueNotes &due, const NotesWish &wish)
{
    QList<PlanGroup> all;
    for (const NotesPlan &plan : due.plans) {
        const bool isNext = all.isEmpty() || all.last().occasion != plan.occasion
            || all.last().language != plan.language;
        if (isNext)
            all.append({plan.occasion, plan.language, {}});
        all.last().plans.append(plan);
    }
    const bool isSame = all == m_all;
    m_all = all;
    m_wish = wish;
    if (!isSame)
        fillGroups();
    showDraft(); // the letter may say something else now
    emit tickedChanged();
}

void NotesDrafts::fillGroups()
{
    const QSignalBlocker blocker(m_groups);
    m_groups->clearContents();
    m_groups->setRowCount(int(m_all.size()));
    for (int row = 0; row < m_all.size(); ++row) {
        const PlanGroup &group = m_all[row];
        qsizetype people = 0;
        for (const NotesPlan &plan : group.plans)
            people += plan.recipients.size();
        QTableWidgetItem *version = itemOf(group.occasion == NotesOccasion::Correction
                                               ? tr("Corrected version, in place of an older one")
                                               : tr("Notes and presentations"));
        version->setFlags(version->flags() | Qt::ItemIsUserCheckable);
        version->setCheckState(Qt::Checked);
        m_groups->setItem(row, Version, version);
        m_groups->setItem(row, Language, itemOf(languageWords(group.language)));
        m_groups->setItem(row, People, countOf(people));
        m_groups->setItem(row, Drafts, countOf(group.plans.size()));
    }
    m_groups->setCurrentCell(m_all.isEmpty() ? -1 : 0, Version);
    m_group = m_groups->currentRow();
    m_draft = 0;
}

QList<NotesPlan> NotesDrafts::ticked() const
{
    QList<NotesPlan> all;
    for (int row = 0; row < m_all.size(); ++row) {
        if (m_groups->item(row, Version)->checkState() == Qt::Checked)
            all += m_all[row].plans;
    }
    return all;
}

void NotesDrafts::showGroup(int row)
{
    m_group = row;
    m_draft = 0;
    showDraft();
}

void NotesDrafts::step(int by)
{
    m_draft += by;
    showDraft();
}

void NotesDrafts::showDraft()
{
    const QList<NotesPlan> plans = m_group < 0 ? QList<NotesPlan>() : m_all[m_group].plans;
    m_previous->setEnabled(m_draft > 0);
    m_next->setEnabled(m_draft + 1 < plans.size());
    if (plans.isEmpty()) {
        m_place->clear();
        m_preview->setPlainText(tr("Nobody is to be sent anything now."));
        return;
    }
    m_place->setText(tr("Draft %L1 of %L2").arg(m_draft + 1).arg(plans.size()));
    const auto draft = NotesMail(m_workspace).draft(plans[m_draft], m_wish);
    if (draft)
        m_preview->setPlainText(shown(*draft));
    else
        m_preview->setPlainText(u"%1.\n%2"_s.arg(worded(draft.error()), wayOut(draft.error())));
}

} // namespace convenor
