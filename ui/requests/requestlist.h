// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowsmodel.h"
#include "usecases/requests.h"

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace convenor {

/// The requests of a series: chips for how they stand, a session, words to look for, and the list.
class RequestList final : public QWidget
{
    Q_OBJECT

public:
    RequestList(Workspace &workspace, SeriesId series, QWidget *parent);

    /// Asks again; the chosen one stays chosen.
    void ask();
    void fillSessions();
    QTableView *table() const { return m_table; }
    QList<RequestRow> selected() const;

signals:
    void chosen(const convenor::RequestRow &row);
    void failed(const convenor::Error &error);

private:
    void buildFilters();
    void buildTable();
    RequestQuery query() const;
    void settle(const RequestCounts &counts);

    Workspace &m_workspace;
    SeriesId m_series;
    QLineEdit *m_filter;
    QComboBox *m_session;
    QButtonGroup *m_chips;
    QWidget *m_chipRow;
    QStackedWidget *m_stack;
    RowsModel<RequestRow> *m_model;
    QTableView *m_table;
    QLabel *m_empty;
    bool m_isTaking = false;
};

} // namespace convenor
