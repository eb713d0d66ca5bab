// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sessions/sessionedit.h"
#include "ui/widgets/fieldsheet.h"

class QPushButton;

namespace convenor {

class ClearancePanel;
class Prompts;

/// What is written of a session: its description before, its summary after it.
class SessionNotes final : public QWidget
{
    Q_OBJECT

public:
    SessionNotes(Workspace &workspace, Prompts &prompts, SessionEdit edit, QWidget *parent);

    /// The words of an approved summary cannot be edited.
    void show(const Session &session, bool another);
    void setReadOnly(bool readOnly);
    ClearancePanel *clearance() const { return m_clearance; }
    void commit() { m_sheet.commit(); }
    /// So many live notes there are.
    void setNotes(qsizetype count);

signals:
    void notesAsked();

private:
    FieldSheet<Session> m_sheet;
    ClearancePanel *m_clearance;
    FieldEditor *m_summary = nullptr;
    bool m_isReadOnly = false;
    QPushButton *m_notes;
};

} // namespace convenor
