// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QVariant>
#include <QWidget>

#include <functional>

class QAbstractItemModel;
class QAction;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace convenor {

/// What a list says of itself. `name` is the stem of its widgets' object names ("person").
struct ListWords
{
    QString name;
    QString list; ///< what the list is called
    QString filter;
    QString add;
    QString remove;
    QString emptyTitle; ///< where there is nothing yet, and what the first step is
    QString emptyText;
    QString noMatch;
    std::function<QString(int)> count;
};

/// What narrows a list besides words: one of these, or any.
struct ListFacet
{
    QString name; ///< of its box's object name
    QString label;
    QString any;
    QList<std::pair<QString, QVariant>> choices;
};

/// A list with what finds, sorts, adds and removes in it; all of it by keyboard too. It shows a
/// model that its owner fills, remembers columns and order, and tells what is asked of it. Typing
/// on the list goes on in the filter.
class ListPane final : public QWidget
{
    Q_OBJECT

public:
    ListPane(const ListWords &words, QAbstractItemModel *model, const QList<int> &sortable,
             QWidget *parent);
    ~ListPane() override;

    QString filter() const;
    /// Takes effect at once.
    void setFilter(const QString &text);
    /// What is chosen stays where it is still among the choices.
    void setFacets(const QList<ListFacet> &facets);
    /// Invalid where any will do.
    QVariant facet(const QString &name) const;
    /// Whether words or facets hide anything.
    bool isNarrowed() const;
    /// Takes effect at once.
    void showAll();
    int sortColumn() const;
    bool isDescending() const;
    void setReadOnly(bool readOnly);
    /// Stands in the table's place while it is set; null brings the table back.
    void setInstead(QWidget *view);

    /// The model holds what was asked for; or it could not be had, for this reason.
    void settle(const QString &fault = {});
    int currentRow() const;
    /// -1 selects none.
    void setCurrentRow(int row, bool scroll);
    int scrollPosition() const;
    void setScrollPosition(int position);

signals:
    /// The filter or the order is another now.
    void queryChanged();
    void currentRowChanged(int row);
    /// Enter or a double click: the current one is to be worked on.
    void activated();
    void addRequested();
    void removeRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildBar();
    void buildTable(QAbstractItemModel *model);
    void buildEmptyPage();
    void buildActions();
    void fillColumnsMenu();
    void fillSortMenu();
    void sortBy(int column, Qt::SortOrder order);
    void copyRow() const;
    bool filterKey(int key);

    ListWords m_words;
    QList<int> m_sortable;
    QTimer m_pause;
    QLineEdit *m_filter;
    QPushButton *m_addButton;
    QHBoxLayout *m_facets;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QLabel *m_emptyTitle;
    QLabel *m_emptyText;
    QPushButton *m_firstStep;
    QLabel *m_count;
    QAction *m_add;
    QAction *m_remove;
    QMenu *m_columnsMenu;
    QMenu *m_sortMenu;
    QWidget *m_instead = nullptr;
    bool m_isReadOnly = false;
};

} // namespace convenor
