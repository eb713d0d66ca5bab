// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/retention.h"
#include "ui/support/jobs.h"

#include <QDialog>

class QCheckBox;
class QDateEdit;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace convenor {

class Prompts;
class Workspace;

/// Personal data that has had its time, or that one person asked to be erased: what would go, what
/// stays and why, what to look at and which backups hold it. It goes once somebody has typed that
/// it shall. It looks and removes beside the window's thread.
class RetentionWindow final : public QDialog
{
    Q_OBJECT

public:
    /// Of every series that is due, or of the person where that is set. The workspace outlives it.
    RetentionWindow(Workspace &workspace, Prompts &prompts, PersonId person, QWidget *parent);

    void refresh(const ChangeSet &changes);

signals:
    /// It is done and cannot be undone.
    void told(const QString &message);

private:
    void layOut();
    void look();
    void show(const RetentionPlan &plan);
    QTreeWidgetItem *heading(const QString &text, int count);
    void remove();
    void removeBackup();
    void setBusy(const QString &doing);
    void finish(const Result<RetentionPlan> &gone);
    QString question() const;

    Workspace &m_workspace;
    Prompts &m_prompts;
    PersonId m_person;
    Jobs m_jobs;
    QLabel *m_about;
    QDateEdit *m_before;
    QCheckBox *m_wholly;
    QTreeWidget *m_list;
    QLabel *m_message;
    QPushButton *m_deleteBackup;
    QPushButton *m_remove;
    bool m_isRemoving = false;
};

} // namespace convenor
