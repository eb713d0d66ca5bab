// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sessions/sessionedit.h"
#include "ui/widgets/fieldsheet.h"

class QPushButton;

namespace convenor {

class ClearancePanel;
class Prompts;
class SummaryPreview;

/// What is written of a session: its description before, its summary after it.
class SessionNotes final : public QWidget
{
    Q_OBJECT

public:
    SessionNotes(Workspace &workspace, Prompts &prompts, SessionEdit edit, QWidget *parent);

    /// `language` of the texts.
    void show(const Session &session, const QString &language, bool another);
    void setReadOnly(bool readOnly);
    ClearancePanel *clearance() const { return m_clearance; }
    void commit() { m_sheet.commit(); }
    /// So many live notes there are.
    void setNotes(qsizetype count);

signals:
    void notesAsked();
    /// The summary is to be written, beside the notes.
    void summaryAsked();

private:
    FieldSheet<Session> m_sheet;
    ClearancePanel *m_clearance;
    QPushButton *m_notes;
    QPushButton *m_write;
    SummaryPreview *m_summary;
};

} // namespace convenor
