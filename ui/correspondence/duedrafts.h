// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/correspondence.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QTableWidget;
class QToolButton;

namespace convenor {

/// Who is to be written to: the groups of drafts with a tick each, one draft of the chosen group as
/// it will be, and below whom no mail can reach.
class DueDrafts final : public QWidget
{
    Q_OBJECT

public:
    DueDrafts(Workspace &workspace, QWidget *parent);

    void show(const Gathering &target, const DueMail &due);
    /// The drafts of the groups that are ticked.
    QList<DraftPlan> ticked() const;

signals:
    void tickedChanged();
    void personRequested(convenor::PersonId id);

private:
    /// Drafts that differ only in whom they are for.
    struct Group
    {
        std::optional<Answered> told;
        MailingKind kind;
        QString language;
        QList<DraftPlan> drafts;

        bool operator==(const Group &) const = default;
    };

    void buildLists();
    void buildPreview();
    void fillGroups();
    void showGroup(int row);
    void step(int by);
    void showDraft();

    Workspace &m_workspace;
    QTableWidget *m_groups;
    QLabel *m_unreachableTitle;
    QListWidget *m_unreachable;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_place;
    QPlainTextEdit *m_preview;
    Gathering m_target;
    QList<Group> m_all;
    QList<Unreachable> m_unreached;
    int m_group = -1;
    int m_draft = 0;
};

} // namespace convenor
