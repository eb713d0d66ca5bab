// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/widgets/latestanswer.h"
#include "usecases/statistics.h"

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QTabBar;
class QTableView;

namespace convenor {

class FiguresModel;

/// The figures of a session, a series or all years, as a sentence, as numbers and as tables with
/// bars in them.
class StatisticsPage final : public Page
{
    Q_OBJECT

public:
    StatisticsPage(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

    void setSeries(SeriesId series) override;
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind, qint64) override { return false; }

private:
    QWidget *makeChoices();
    QWidget *makeFigures();
    QWidget *makeTable();
    void offerScopes();
    void ask();
    void show(const Result<StatisticsOf> &statistics);
    void showFigures(const Figures &figures);
    void showTable(int tab);
    void showLegend();
    void copySentence();
    void exportTable();
    Scope scope() const;
    Counted counted() const;

    SeriesId m_series;
    QComboBox *m_scope;
    QComboBox *m_counted;
    QLabel *m_sentence;
    QLabel *m_remark;
    QGridLayout *m_grid;
    QList<QLabel *> m_numbers;
    QTabBar *m_tabs;
    QLabel *m_legend;
    QTableView *m_view;
    QPushButton *m_export;
    FiguresModel *m_model;
    QList<StatisticsTable> m_tables;
    QString m_shown; ///< the table's name, kept while the figures change
    LatestAnswer<Result<StatisticsOf>> m_answer;
};

} // namespace convenor
