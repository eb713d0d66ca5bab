// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/widgets/latestanswer.h"
#include "usecases/home.h"

#include <QTimer>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;

namespace convenor {

class EmptyState;
class FiguresView;

/// What must be done now: the sessions to come with what they lack, the tasks that wait, and how
/// registration goes. Each line leads to where it is done.
class HomePage final : public Page
{
    Q_OBJECT

public:
    HomePage(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

    void setSeries(SeriesId series) override;
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind, qint64) override { return false; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QLayout *makeHeader();
    QLayout *makeLists();
    QListWidget *makeList(const QString &name, const QString &title);
    void ask();
    void show(const Result<HomeStatus> &status);
    void showComing();
    void showTasks();
    void copyStatus();

    SeriesId m_series;
    HomeStatus m_status;
    QStackedLayout *m_stack;
    EmptyState *m_noSeries;
    QLabel *m_title = nullptr;
    QPushButton *m_copy = nullptr;
    QListWidget *m_coming = nullptr;
    QListWidget *m_tasks = nullptr;
    QList<FiguresView *> m_figures;
    QLabel *m_noFigures = nullptr;
    QTimer m_tick;
    LatestAnswer<Result<HomeStatus>> m_answer;
};

} // namespace convenor
