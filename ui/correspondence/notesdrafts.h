// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notesmail.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QTableWidget;
class QToolButton;

namespace convenor {

class Workspace;

/// The drafts with the notes of a session that are to be made: groups with a tick each, and one
/// draft of the chosen group as it will be.
class NotesDrafts final : public QWidget
{
    Q_OBJECT

public:
    NotesDrafts(Workspace &workspace, QWidget *parent);

    void show(const DueNotes &due, const NotesWish &wish);
    /// The plans of the groups that are ticked.
    QList<NotesPlan> ticked() const;

signals:
    void tickedChanged();

private:
    /// Drafts that differ only in whom they are for.
    struct PlanGroup
    {
        NotesOccasion occasion = NotesOccasion::First;
        QString language;
        QList<NotesPlan> plans;

        bool operator==(const PlanGroup &) const = default;
    };

    void buildSteps();
    void fillGroups();
    void showGroup(int row);
    void step(int by);
    void showDraft();

    Workspace &m_workspace;
    QTableWidget *m_groups;
    QToolButton *m_previous;
    QToolButton *m_next;
    QLabel *m_place;
    QPlainTextEdit *m_preview;
    NotesWish m_wish;
    QList<PlanGroup> m_all;
    int m_group = -1;
    int m_draft = 0;
};

} // namespace convenor
