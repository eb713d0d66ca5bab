// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/searching.h"

#include <QAbstractListModel>

namespace convenor {

/// What a search found, grouped by kind under a heading that cannot be chosen; under a group of
/// which not all is shown stands a row that asks for the rest.
class SearchModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    /// Marks are QList<TextRange>: the words that were meant, of the title and of the context.
    enum Role {
        ContextRole = Qt::UserRole,
        IsHeadingRole,
        IsRestRole,
        TitleMarksRole,
        ContextMarksRole
    };

    using QAbstractListModel::QAbstractListModel;

    void setGroups(const QList<SearchGroup> &groups);
    /// Null where the row is none.
    const FoundThing *thing(const QModelIndex &index) const;
    /// The kind of which a row asks for the rest.
    std::optional<Kind> restOf(const QModelIndex &index) const;
    /// The next row that can be chosen, going by `step`; `from` where there is none.
    int nextRow(int from, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    enum class RowIs { Heading, Thing, Rest };
    struct Row
    {
        RowIs is = RowIs::Thing;
        Kind kind = Kind::Session;
        QString title;
        QString context;
        FoundThing thing;
    };

    QList<Row> m_rows;
};

/// "12", or "100+" where not all were counted.
QString countWords(const SearchGroup &group);

} // namespace convenor
