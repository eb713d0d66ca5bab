// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/changeset.h"

#include <QAbstractListModel>

namespace convenor {

/// What a search found, grouped by kind under a heading that cannot be chosen.
class SearchModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { ContextRole = Qt::UserRole, IsHeadingRole };

    using QAbstractListModel::QAbstractListModel;

    void setHits(const QList<SearchHit> &hits);
    /// Null for a heading.
    const SearchHit *hit(const QModelIndex &index) const;
    /// The next row that can be chosen, going by `step`; `from` where there is none.
    int nextHit(int from, int step) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        bool isHeading = false;
        SearchHit hit; ///< of a heading only the kind counts
    };

    QList<Row> m_rows;
};

} // namespace convenor
