// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sessions/sessionedit.h"
#include "ui/widgets/fieldsheet.h"

class QPushButton;

namespace convenor {

/// What is written of a session: its description before, its summary after it.
class SessionNotes final : public QWidget
{
    Q_OBJECT

public:
    SessionNotes(SessionEdit edit, QWidget *parent);

    void show(const Session &session, bool another) { m_sheet.show(session, another); }
    void setReadOnly(bool readOnly) { m_sheet.setReadOnly(readOnly); }
    void commit() { m_sheet.commit(); }
    /// So many live notes there are.
    void setNotes(qsizetype count);

signals:
    void notesAsked();

private:
    FieldSheet<Session> m_sheet;
    QPushButton *m_notes;
};

} // namespace convenor
