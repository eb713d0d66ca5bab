// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "usecases/correspondence.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTabWidget;

namespace convenor {

class DueDrafts;
class LedgerList;
class Prompts;
class Workspace;

/// Writes to the people who registered for a session or a whole meeting: who is to be written to,
/// as drafts to be saved and sent from a mail program, and what was written already. It stands
/// beside the window.
class CorrespondenceWindow final : public QDialog
{
    Q_OBJECT

public:
    /// The workspace outlives it.
    CorrespondenceWindow(Workspace &workspace, Prompts &prompts, SeriesId series, QWidget *parent);

    void refresh(const ChangeSet &changes);

signals:
    /// Something in the file is different now, and can be undone.
    void done(const QString &message);
    void revealRequested(convenor::Kind kind, qint64 id);

private:
    void buildChoices();
    void layOut();
    void fillSessions();
    void load();
    void count();
    void save();
    void exportDecisions();
    void finish(const Result<void> &result, const QString &message);
    void tell(const Error &error);
    Gathering target() const;
    MailingWish wish() const;

    Workspace &m_workspace;
    Prompts &m_prompts;
    SeriesId m_series;
    QComboBox *m_session;
    QComboBox *m_kind;
    QSpinBox *m_batch;
    QCheckBox *m_again;
    QTabWidget *m_tabs;
    DueDrafts *m_drafts;
    LedgerList *m_ledger;
    QLabel *m_message;
    QPushButton *m_decisions;
    QPushButton *m_save;
    DueMail m_due;
};

} // namespace convenor
