// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/searching.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QLabel;
class QLineEdit;
class QListView;

namespace convenor {

class SearchFilters;
class SearchModel;
struct TypedSearch;
class Workspace;

/// Search over everything, laid over the window: typed, narrowed by kind, year and audience, chosen
/// with the arrows, Enter shows it, Escape puts the focus back where it was. Of one opening to the
/// next it remembers what was typed, and nothing else.
class SearchPalette final : public QFrame
{
    Q_OBJECT

public:
    explicit SearchPalette(QWidget *window);

    void open(Workspace &workspace);
    /// Forgets the workspace, too.
    void close();

signals:
    void chosen(convenor::Kind kind, qint64 id);
    void failed(const convenor::Error &error);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    /// The focus goes round in here.
    bool focusNextPrevChild(bool next) override;

private:
    void search();
    void find(const TypedSearch &typed, const SearchQuery &query);
    void tell(const TypedSearch &typed, const SearchQuery &query, const QList<SearchGroup> &shown);
    void choose();
    void go(int step);
    bool goesByKey(int key);
    void leaveWhenFocusDoes(QWidget *now);
    void place();

    Workspace *m_workspace = nullptr;
    QPointer<QWidget> m_before; ///< where the focus was
    SearchModel *m_model;
    QLineEdit *m_text;
    SearchFilters *m_filters;
    QListView *m_hits;
    QLabel *m_message;
    QTimer m_pause;
};

} // namespace convenor
