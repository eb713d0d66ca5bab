// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/statistics.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace convenor {

class FiguresModel;

/// One chart that is also a table: its title, and a line with a bar for each of its figures.
class FiguresView final : public QWidget
{
    Q_OBJECT

public:
    /// `name` is that of the table among the statistics.
    FiguresView(const QString &name, QWidget *parent);

    /// Shows the table of its name; hides itself where there is none.
    void show(const QList<StatisticsTable> &tables);

private:
    QLabel *m_title;
    QTableView *m_view;
    FiguresModel *m_model;
};

} // namespace convenor
