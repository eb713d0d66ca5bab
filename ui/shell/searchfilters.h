// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/searching.h"

#include <QWidget>

class QComboBox;
class QToolButton;

namespace convenor {

/// What a search is narrowed to: a kind, of those of which something was found, a year and an
/// audience. Tells whenever a person chose otherwise.
class SearchFilters final : public QWidget
{
    Q_OBJECT

public:
    explicit SearchFilters(QWidget *parent);

    /// Back to everything, with these years to choose from.
    void reset(const QList<int> &years);
    void setKind(std::optional<Kind> kind) { m_chosen.kind = kind; }
    /// What was typed goes before what was chosen here.
    SearchQuery narrowed(SearchQuery typed) const;
    /// Shows how much of each kind there is, and to what the search is narrowed, also by what was
    /// typed.
    void show(const QList<SearchGroup> &groups, const SearchQuery &query);

signals:
    void changed();

private:
    QToolButton *addChip(const QString &name);
    void choose(std::optional<Kind> kind);

    SearchQuery m_chosen; ///< here, whatever was typed
    QToolButton *m_all;
    QList<QToolButton *> m_chips; ///< in the order of the kinds that are searched
    QComboBox *m_year;
    QComboBox *m_audience;
};

} // namespace convenor
