// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace convenor {

class DeskActions;

/// The table of the queue, with what can be done in it as its context menu. Letters are keys here,
/// and columns are remembered.
class QueueTable final : public QTableView
{
    Q_OBJECT

public:
    /// `widths` are those of the columns; sorted by the last one at first.
    QueueTable(QAbstractItemModel *model, const QList<int> &widths, const DeskActions &actions,
               QWidget *parent);
    ~QueueTable() override;

    /// For where the list is still empty too.
    QAction *pasteAction() const { return m_paste; }
    /// In the order of the list.
    QList<int> selectedRowNumbers() const;
    int sortColumn() const;
    bool isDescending() const;
    /// A table's own search would ask for all rows.
    void keyboardSearch(const QString &) override { }

signals:
    void pasted(const QByteArray &text);

private:
    void buildHeader(const QList<int> &widths);
    void buildActions(const DeskActions &actions);
    void fillColumnsMenu();
    void copyRows() const;

    QAction *m_paste;
    QMenu *m_columns;
};

} // namespace convenor
