// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"
#include "domain/series.h"
#include "domain/session.h"

#include <QWidget>

class QLabel;
class QTabWidget;
class QToolButton;

namespace convenor {

class Jobs;
class MaterialsTable;
class Prompts;
class SessionActions;
struct Comparison;
class SessionNotes;
class SessionOverview;
class NextStep;
class SpeakersTable;
class Workspace;

/// One session, edited in place: its state at a glance above, everything else in tabs.
class SessionPane final : public QWidget
{
    Q_OBJECT

public:
    SessionPane(Workspace &workspace, Prompts &prompts, Jobs &jobs, QWidget *parent);

    SessionId current() const { return m_session.id; }
    /// What is typed is committed to the session before another one is shown.
    void show(SessionId session);
    void refresh(const ChangeSet &changes);
    void setReadOnly(bool readOnly);
    void commit();
    /// Puts the cursor into the title, all of it selected.
    void editTitle();

signals:
    void done(const QString &message);
    /// Something was made outside of the file: nothing can be undone.
    void told(const QString &message);
    void failed(const convenor::Error &error);
    void personRequested(convenor::PersonId id);
    void noteRequested(convenor::NoteId id);
    /// The session has no notes yet, and some are to be taken.
    void notesRequested(convenor::SessionId id);
    void actionRequested(convenor::ActionId id);
    void summaryRequested(convenor::SessionId id);
    /// A summary that came back was compared.
    void compared(convenor::SessionId session, convenor::Id<convenor::Clearance> clearance,
                  const convenor::Comparison &comparison);
    void notesMailRequested();
    void translationsRequested();

private:
    void buildHeader();
    void buildReportMenu();
    void buildTabs(Jobs &jobs);
    void load(bool another);
    void showHeader();
    void countNotes();
    void saveCueSheet();
    void saveReport(Audience audience);
    void printReport(Audience audience);
    template <class T>
    void preview(const Result<T> &made);

    /// Asks before a session that was held gets another date.
    Result<void> edit(const QByteArray &field, const std::function<void(Session &)> &change);

    Workspace &m_workspace;
    Prompts &m_prompts;
    NoteId m_lastNote;
    Session m_session;
    Series m_series;
    QLabel *m_title;
    QLabel *m_sign;
    QLabel *m_facts;
    QToolButton *m_report;
    NextStep *m_step;
    QTabWidget *m_tabs;
    SessionOverview *m_overview = nullptr;
    SpeakersTable *m_speakers = nullptr;
    SessionNotes *m_notes = nullptr;
    SessionActions *m_actions = nullptr;
    MaterialsTable *m_materials = nullptr;
};

} // namespace convenor
