// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "usecases/programme.h"

class QLabel;
class QPushButton;
class QStackedLayout;

namespace convenor {

class EmptyState;
class SeriesTexts;

/// The series that the window's chooser stands at, and the way to a new one.
class SeriesPage final : public Page
{
    Q_OBJECT

public:
    SeriesPage(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

    void setSeries(SeriesId series) override;
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind kind, qint64 id) override;
    void commitPending() override;

private:
    QLayout *buildHeader();
    void load(bool another);
    void add();
    void addFromThis();
    void remove();

    Programme m_programme;
    Series m_series;
    QStackedLayout *m_stack;
    QLabel *m_title;
    QLabel *m_facts;
    QPushButton *m_removeButton;
    SeriesTexts *m_texts;
    EmptyState *m_noSeries;
};

} // namespace convenor
