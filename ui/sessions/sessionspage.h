// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "usecases/programme.h"

class QSplitter;
class QStackedLayout;

namespace convenor {

struct Comparison;
class EmptyState;
class Jobs;
class SessionList;
class SessionPane;

/// The sessions of a series: the list, and beside it the chosen one, edited in place.
class SessionsPage final : public Page
{
    Q_OBJECT

public:
    SessionsPage(Workspace &workspace, Prompts &prompts, Jobs &jobs, QWidget *parent = nullptr);

    void setSeries(SeriesId series) override;
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind kind, qint64 id) override;
    /// The summary is written elsewhere.
    bool focusField(const QByteArray &field) override;
    SessionId chosenSession() const override;
    void commitPending() override;

signals:
    /// Notes are to be taken of this session, which has none.
    void notesRequested(convenor::SessionId id);
    /// The summary of this session is to be written.
    void summaryRequested(convenor::SessionId session);
    /// A summary that came back was compared.
    void compared(convenor::SessionId session, convenor::Id<convenor::Clearance> clearance,
                  const convenor::Comparison &comparison);

private:
    void buildLists();
    void buildEmptyStates();
    void loadList();
    void showCurrent();
    void add();
    void duplicate();
    void remove();
    void shown(const Result<SessionId> &added, const QString &message);
    bool wantsRemoval(const SessionRow &row);

    Programme m_programme;
    SeriesId m_series;
    QStackedLayout *m_stack;
    QSplitter *m_splitter;
    SessionList *m_list;
    SessionPane *m_pane;
    EmptyState *m_noSeries = nullptr;
    EmptyState *m_noSession = nullptr;
};

} // namespace convenor
