// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionnotes.h"

#include "ui/sessions/clearancepanel.h"
#include "ui/summary/summarypreview.h"
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
    , m_write(new QPushButton(QIcon::fromTheme(u"document-edit"_s), tr("Write the summary"), this))
    , m_summary(new SummaryPreview(this))
{
    auto *form = new FormColumns(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    m_notes->setObjectName(u"liveNotesButton"_s);
    m_notes->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_write->setObjectName(u"writeSummaryButton"_s);
    m_write->setAccessibleName(m_write->text());
    m_write->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    connect(m_notes, &QPushButton::clicked, this, &SessionNotes::notesAsked);
    connect(m_write, &QPushButton::clicked, this, &SessionNotes::summaryAsked);

    auto *before = form->addSection(tr("Description, shown before the session"), Column::Both);
    auto *description = m_sheet.area("description", &Session::description);
    description->setPlaceholder(tr("What it is about, for those who think of joining (Markdown)"));
    fitHeight(description, 4, 14);
    addWideRow(before, {}, description);

    auto *after = form->addSection(tr("Summary, written after the session"), Column::Both);
    m_summary->setPlaceholderText(tr("What was said and concluded. It is public once it is "
                                     "approved."));
    m_summary->setMinimumHeight(240);
    addWideRow(after, {}, m_summary);
    addWideRow(after, {}, m_write);
    addWideRow(after, {}, m_notes);
    addWideRow(after, tr("Clearance"), m_clearance);
    setNotes(0);
}

void SessionNotes::show(const Session &session, const QString &language, bool another)
{
    m_sheet.show(session, another);
    m_summary->showText(session.summary, language);
    m_clearance->show(session.id);
}

void SessionNotes::setReadOnly(bool readOnly)
{
    m_sheet.setReadOnly(readOnly);
    m_clearance->setReadOnly(readOnly);
}

void SessionNotes::setNotes(qsizetype count)
{
    m_notes->setText(count > 0 ? tr("Live notes (%1)").arg(count) : tr("Take notes"));
    m_notes->setAccessibleName(tr("Live notes of the session"));
}

} // namespace convenor
