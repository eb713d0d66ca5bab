// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessionnotes.h"

#include "ui/widgets/formcolumns.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace convenor {

using namespace Qt::StringLiterals;
using Column = FormColumns::Column;

SessionNotes::SessionNotes(SessionEdit edit, QWidget *parent)
    : QWidget(parent)
    , m_sheet(this, std::move(edit), [](const Error &) {})
{
    auto *form = new FormColumns(this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);

    auto *before = form->addSection(tr("Description, shown before the session"), Column::Both);
    auto *description = m_sheet.area("description", &Session::description);
    description->setPlaceholder(tr("What it is about, for those who think of joining (Markdown)"));
    fitHeight(description, 4, 14);
    addWideRow(before, {}, description);

    auto *after = form->addSection(tr("Summary, written after the session"), Column::Both);
    addRow(after, m_sheet.choice("summary_state", &Session::summaryState));
    auto *summary = m_sheet.area("summary", &Session::summary);
    summary->setPlaceholder(tr("What was said and concluded (Markdown). It is public once it is "
                               "approved."));
    fitHeight(summary, 10, 40);
    addWideRow(after, {}, summary);
}

} // namespace convenor
