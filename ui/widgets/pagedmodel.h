// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QIcon>

#include <algorithm>
#include <functional>

namespace convenor {

/// What a list shows of a row: a heading, and the text under it.
template <class Row>
struct Column
{
    using Text = std::function<QString(const Row &)>;
    using Icon = std::function<QIcon(const Row &)>;

    Column() = default;
    Column(QString heading, Text words, Icon sign = nullptr)
        : title(std::move(heading))
        , text(std::move(words))
        , icon(std::move(sign))
    {
    }

    QString title;
    Text text;
    Icon icon; ///< beside the text, where there is one
};

/// A list that can be long: all ids in their order, and the rows of a page of them asked for when
/// one of them is seen, and kept for a while. A page that cannot be asked for shows dashes and
/// tells `failed`, once until it is asked for anew. Lives in the window's thread.
template <class Row>
class PagedModel final : public QAbstractTableModel
{
public:
    using IdType = decltype(Row::id);
    using Fetch = std::function<Result<QList<Row>>(const QList<IdType> &)>;
    using Failed = std::function<void(const Error &)>;

    static constexpr int pageSize = 128;

    PagedModel(QList<Column<Row>> columns, Fetch fetch, Failed failed, QObject *parent = nullptr)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns))
        , m_fetch(std::move(fetch))
        , m_failed(std::move(failed))
        , m_pages(64)
    {
    }

    /// The same ids again keep selection and place; the rows are asked for anew in any case.
    void setIds(const QList<IdType> &ids)
    {
        if (ids == m_ids) {
            m_pages.clear();
            if (!m_ids.isEmpty())
                emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
            return;
        }
        beginResetModel();
        m_ids = ids;
        m_pages.clear();
        endResetModel();
    }

    IdType idAt(int row) const { return m_ids.value(row); }
    /// -1 where it is not listed.
    int rowOf(IdType id) const { return static_cast<int>(m_ids.indexOf(id)); }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
    }

    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (index.isValid() && role == Qt::DecorationRole && m_columns[index.column()].icon) {
            const Row *row = rowAt(index.row());
            return row ? m_columns[index.column()].icon(*row) : QIcon();
        }
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
            return {};
        const Row *row = rowAt(index.row());
        return row ? m_columns[index.column()].text(*row) : QString(QChar(0x2013));
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
            return m_columns.value(section).title;
        return QAbstractTableModel::headerData(section, orientation, role);
    }

private:
    const Row *rowAt(int row) const
    {
        QList<Row> *page = m_pages.object(row / pageSize);
        if (!page)
            page = fetched(row / pageSize);
        // Another's rows may have gone since the ids were asked for; then the page is shorter.
        const IdType id = m_ids[row];
        if (const Row *usual = page->size() > row % pageSize ? &(*page)[row % pageSize] : nullptr;
            usual && usual->id == id)
            return usual;
        const auto found = std::find_if(page->cbegin(), page->cend(),
                                        [id](const Row &each) { return each.id == id; });
        return found == page->cend() ? nullptr : &*found;
    }

    QList<Row> *fetched(int number) const
    {
        auto rows = m_fetch(m_ids.mid(qsizetype(number) * pageSize, pageSize));
        if (!rows && m_failed)
            m_failed(rows.error());
        auto *page = new QList<Row>(std::move(rows).value_or(QList<Row>()));
        m_pages.insert(number, page);
        return page;
    }

    QList<Column<Row>> m_columns;
    Fetch m_fetch;
    Failed m_failed;
    QList<IdType> m_ids;
    mutable QCache<int, QList<Row>> m_pages;
};

} // namespace convenor
