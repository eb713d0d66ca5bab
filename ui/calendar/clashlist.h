// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/rowsmodel.h"
#include "usecases/planning.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace convenor {

/// Every clash of the plan with what was noted of it. Enter or a double click goes to the session;
/// one that is meant is acknowledged with a note, and that can be withdrawn.
class ClashList final : public QWidget
{
    Q_OBJECT

public:
    explicit ClashList(QWidget *parent);

    void setClashes(const QList<NamedClash> &clashes);
    void setReadOnly(bool readOnly);

signals:
    void openRequested(convenor::SessionId session);
    void acknowledgeRequested(const convenor::NamedClash &clash);
    void withdrawRequested(const convenor::NamedClash &clash);

private:
    const NamedClash *current() const;
    void showDeeds();

    QLabel *m_none;
    RowsModel<NamedClash> *m_model;
    QTableView *m_table;
    QPushButton *m_acknowledge;
    QPushButton *m_withdraw;
    bool m_isReadOnly = false;
};

} // namespace convenor
