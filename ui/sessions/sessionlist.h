// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/lists.h"

#include <QWidget>

class QAction;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;

namespace convenor {

class SessionModel;

/// The list of a series' sessions: searched as one types, sorted by any column, with the deeds on
/// the chosen one. Widths, order and hidden columns are remembered from run to run.
class SessionList final : public QWidget
{
    Q_OBJECT

public:
    explicit SessionList(QWidget *parent);

    void setRows(const QList<SessionRow> &rows);
    void setReadOnly(bool readOnly);
    SessionId current() const;
    /// Clears the search where that hides it; false where it is not in the list.
    bool select(SessionId id);
    void focusSearch();

signals:
    void currentChanged();
    void addRequested();
    void duplicateRequested();
    void removeRequested();

private:
    void buildView();
    void buildDeeds();
    QAction *addDeed(const QString &name, const QString &text, const QString &icon,
                     const QKeySequence &key);
    void rememberColumns();
    void offerColumns(const QPoint &place);
    void updateDeeds();

    SessionModel *m_model;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_search;
    QTableView *m_view;
    QPushButton *m_addButton;
    QAction *m_add = nullptr;
    QAction *m_duplicate = nullptr;
    QAction *m_remove = nullptr;
    bool m_isReadOnly = false;
};

} // namespace convenor
