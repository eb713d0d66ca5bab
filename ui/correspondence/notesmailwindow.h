// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "usecases/notesmail.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace convenor {

class LedgerList;
class NotesDrafts;
class ParcelView;
class Prompts;
class Workspace;
class WordChanges;

/// Sends the notes and presentations of a session to those who may have them: what goes out and
/// what stays, to whom, as drafts to be saved and sent from a mail program; what changed since an
/// older version, and what was sent already. It stands beside the window.
class NotesMailWindow final : public QDialog
{
    Q_OBJECT

public:
    /// The workspace outlives it.
    NotesMailWindow(Workspace &workspace, Prompts &prompts, SeriesId series, SessionId session,
                    QWidget *parent);

    void refresh(const ChangeSet &changes);

signals:
    /// Something in the file is different now, and can be undone.
    void done(const QString &message);
    void revealRequested(convenor::Kind kind, qint64 id);

private:
    void buildChoices();
    void layOut();
    void fillSessions(SessionId first);
    void load();
    void showChange(const DueNotes &due);
    void count();
    void save();
    void finish(const Result<void> &result, const QString &message);
    void tell(const Error &error);
    SessionId session() const;
    NotesWish wish() const;

    Workspace &m_workspace;
    Prompts &m_prompts;
    SeriesId m_series;
    QComboBox *m_session;
    QSpinBox *m_batch;
    QSpinBox *m_size;
    QCheckBox *m_organizers;
    QCheckBox *m_again;
    QTabWidget *m_tabs;
    ParcelView *m_parcel;
    NotesDrafts *m_drafts;
    WordChanges *m_change;
    LedgerList *m_ledger;
    QLabel *m_message;
    QPushButton *m_save;
    DueNotes m_due;
};

} // namespace convenor
