// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/jobs.h"

#include <QStatusBar>
#include <QTimer>

class QLabel;
class QProgressBar;
class QPushButton;

namespace convenor {

class Workspace;

/// The lower edge of the window: which file, who one is, whether all is saved, and the long work
/// that runs.
class StatusLine final : public QStatusBar
{
    Q_OBJECT

public:
    explicit StatusLine(Jobs &jobs, QWidget *parent = nullptr);

    /// `writer` says who writes a file that is open read-only; null: no file.
    void setWorkspace(const Workspace *workspace, const QString &writer = {});

signals:
    void authorAsked();

private:
    void showJob();

    Jobs &m_jobs;
    QLabel *m_file;
    QPushButton *m_author;
    QLabel *m_state;
    QLabel *m_job;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QTimer m_soon; ///< work that is done at once is not shown
    QTimer m_poll;
};

} // namespace convenor
