// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/partmodel.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QTableView;

namespace convenor {

/// A list of parts, edited in place: a table, below it whatever adds a part, and buttons, keys
/// (Alt+Up, Alt+Down, Delete), a context menu and dragging to move and remove. What was refused is
/// said below. The selected part stays selected when the rows are set anew.
class PartsTable final : public QWidget
{
    Q_OBJECT

public:
    /// Rows take the height that they need, up to `mostRows`; 0: the table fills its place.
    PartsTable(const QString &name, const QString &label, QList<PartColumn> columns, int mostRows,
               QWidget *parent);

    void setRows(QList<PartRow> rows);
    void setReadOnly(bool readOnly);
    PartModel *model() const { return m_model; }
    QTableView *view() const { return m_view; }

    /// One a column; what is left is shared by those of 0.
    void setWidths(const QList<int> &widths);
    /// A column that has nothing to say leaves its room to the others.
    void showColumn(int column, bool shown);
    /// A line that adds a part by name.
    QLineEdit *addLine(const QString &name, const QString &placeholder, NameSearch::Find find,
                       const QString &addition);
    /// Stands before the buttons that move and remove.
    void addWidget(QWidget *widget);
    /// A deed on the selected part; it is in the context menu too.
    QAction *addDeed(const QString &name, const QString &text, const QIcon &icon,
                     const QKeySequence &key);

    qint64 currentId() const;
    void select(qint64 id);
    /// Opens the editor of a cell.
    void edit(qint64 id, int column);
    /// Why something was refused, in words; empty: nothing is said.
    void tell(const QString &refusal);

signals:
    void chosen(qint64 id);
    void newNameGiven(const QString &name);
    void removeRequested(qint64 id);
    void currentChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildDeeds();
    void shareWidth();
    void moveCurrent(int by);
    void updateDeeds();
    void fitHeight();
    /// The first that Tab comes to: a hidden or disabled proxy would hold Tab, and a later one
    /// would leave out what stands before it.
    void chooseFocus();

    PartModel *m_model;
    QTableView *m_view;
    QHBoxLayout *m_bar;
    QLabel *m_message;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_remove = nullptr;
    QList<QWidget *> m_adders;
    QList<QAction *> m_deeds;
    QList<int> m_widths;
    int m_mostRows;
    bool m_isReadOnly = false;
};

} // namespace convenor
