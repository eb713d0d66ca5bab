// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionnotes.h"

#include "ui/sessions/clearancepanel.h"
#include "ui/widgets/formcolumns.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;
using Column = FormColumns::Column;

SessionNotes::SessionNotes(Workspace &workspace, Prompts &prompts, SessionEdit edit,
                           QWidget *parent)
    : QWidget(parent)
    , m_sheet(this, std::move(edit), [](const Error &) {})
    , m_clearance(new ClearancePanel(workspace, prompts, this))
    , m_notes(new QPushButton(QIcon::fromTheme(u"view-pim-notes"_s), {}, this))
{
    auto *form = new FormColumns(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    m_notes->setObjectName(u"liveNotesButton"_s);
    m_notes->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_notes, &QPushButton::clicked, this, &SessionNotes::notesAsked);

    auto *before = form->addSection(tr("Description, shown before the session"), Column::Both);
    auto *description = m_sheet.area("description", &Session::description);
    description->setPlaceholder(tr("What it is about, for those who think of joining (Markdown)"));
    fitHeight(description, 4, 14);
    addWideRow(before, {}, description);

    auto *after = form->addSection(tr("Summary, written after the session"), Column::Both);
    m_summary = m_sheet.area("summary", &Session::summary);
    m_summary->setPlaceholder(tr("What was said and concluded (Markdown). It is public once it is "
                                 "approved."));
    fitHeight(m_summary, 10, 40);
    addWideRow(after, {}, m_summary);
    addWideRow(after, {}, m_notes);
    addWideRow(after, tr("Clearance"), m_clearance);
    setNotes(0);
}

void SessionNotes::show(const Session &session, bool another)
{
    m_sheet.show(session, another);
    m_summary->setReadOnly(m_isReadOnly || session.summaryState == SummaryState::Approved);
    m_clearance->show(session.id);
}

void SessionNotes::setReadOnly(bool readOnly)
{
    m_isReadOnly = readOnly;
    m_sheet.setReadOnly(readOnly);
    m_clearance->setReadOnly(readOnly);
}

void SessionNotes::setNotes(qsizetype count)
{
    m_notes->setVisible(count > 0);
    m_notes->setText(tr("Live notes (%1)").arg(count));
    m_notes->setAccessibleName(tr("Live notes of the session"));
}

} // namespace convenor
