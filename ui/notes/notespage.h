// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "usecases/notes.h"
#include "usecases/programme.h"

#include <QTimer>

class QLabel;
class QSplitter;
class QStackedLayout;

namespace convenor {

class EmptyState;
class NoteBar;
class NoteFilters;
class NoteModel;
class NotesHeader;
class NoteView;
class SummaryEditor;

/// Live notes of a session: made for typing while others speak. What is typed is filed with Enter
/// and is then in the file; the list above shows it at once.
class NotesPage final : public Page
{
    Q_OBJECT

public:
    NotesPage(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

    void setSeries(SeriesId series) override;
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind kind, qint64 id) override;
    void commitPending() override;
    /// Opens the summary of the session beside its notes.
    void writeSummary(SessionId session);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeDesk();
    void makeEmptyStates();
    void makeKeys();
    void connectParts();
    void connectView();
    void connectSummary();
    void loadSessions();
    void showSession(SessionId session);
    void loadSession();
    void loadNotes();
    void showNotes();

    void file(const QString &line);
    void edit(NoteId id, const QString &line);
    void split(NoteId id, const QString &line, qsizetype at);
    void join();
    void move(int rows);
    void remove();
    void recall();
    void tell(const Result<void> &deed, const QString &message);
    void stepAudience();
    void setLarge(int step);
    void setShared(bool isShared);
    void showSummary(bool isShown);
    void sendToSummary();
    void showTime();

    Programme m_programme;
    Notes m_notes;
    SeriesId m_series;
    SessionId m_session;
    QString m_rule;
    NotePeople m_people;
    QList<NoteRow> m_rows; ///< all of the session, shown or not
    int m_large = 0;
    bool m_isShared = false;
    bool m_isRecalled = false;
    QTimer m_tick;
    QStackedLayout *m_stack;
    NoteModel *m_model;
    NotesHeader *m_header = nullptr;
    NoteFilters *m_filters = nullptr;
    QLabel *m_hidden = nullptr;
    NoteView *m_view = nullptr;
    NoteBar *m_bar = nullptr;
    QSplitter *m_splitter = nullptr;
    SummaryEditor *m_summary = nullptr;
    SessionId m_summarized; ///< whose summary is shown
    QWidget *m_desk = nullptr;
    EmptyState *m_noSeries = nullptr;
    EmptyState *m_noSession = nullptr;
};

} // namespace convenor
