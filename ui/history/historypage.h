// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page.h"
#include "ui/widgets/latestanswer.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace convenor {

class FieldChangeModel;
class HistoryModel;

/// Every change of the file, what each replaced, and the way back to before any of them.
class HistoryPage final : public Page
{
    Q_OBJECT

public:
    HistoryPage(Workspace &workspace, Prompts &prompts, QWidget *parent = nullptr);

    void setSeries(SeriesId series) override;
    void refresh(const ChangeSet &changes) override;
    bool reveal(Kind kind, qint64 id) override;

private:
    QWidget *makeList();
    QWidget *makeDetail();
    QWidget *makeFields(QWidget *box);
    void load();
    void showChange();
    void showField();
    void showButtons();
    const Change *chosen() const;
    /// How many steps of undo (or redo) lead to where the chosen change is undone (or done again).
    int stepsTo(ChangeState from) const;
    void step(ChangeState from);
    void takeBack();
    void refuse(const Error &error);
    void say(const QString &words, const QColor &color);

    HistoryModel *m_changes;
    QSortFilterProxyModel *m_filtered;
    FieldChangeModel *m_fields;
    QStackedWidget *m_stack;
    QLineEdit *m_filter;
    QTableView *m_list;
    QLabel *m_title;
    QLabel *m_facts;
    QTableView *m_detail;
    QPlainTextEdit *m_before;
    QPlainTextEdit *m_after;
    QLabel *m_refusal;
    QPushButton *m_undo;
    QPushButton *m_redo;
    QPushButton *m_takeBack;
    ChangeId m_chosen;
    LatestAnswer<Result<QList<FieldChange>>> m_asked; ///< an import's fields can be many
};

} // namespace convenor
