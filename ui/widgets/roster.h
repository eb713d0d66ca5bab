// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/latestanswer.h"
#include "ui/widgets/listpane.h"
#include "ui/widgets/pagedmodel.h"
#include "usecases/wording.h"

#include <memory>
#include <optional>

namespace convenor {

/// A pane over all things of one kind: asks for their ids in another thread, for the rows that are
/// seen in the window's, and keeps the chosen one chosen while filter, order and things change.
template <class Row, class Query>
class Roster final
{
public:
    using IdType = decltype(Row::id);
    using Order = decltype(Query::order);
    using Ids = Result<QList<IdType>>;

    struct Source
    {
        QList<Column<Row>> columns;
        QList<std::pair<int, Order>> orders; ///< which columns can be sorted by
        std::function<Ids(const Query &)> ids; ///< called in another thread
        typename PagedModel<Row>::Fetch rows;
        std::function<void(Query &, const ListPane &)> narrow; ///< by the pane's facets
    };
    using Chosen = std::function<void(IdType)>;
    using Failed = std::function<void(const Error &)>;

    Roster(const ListWords &words, Source source, Chosen chosen, const Failed &failed,
           QWidget *parent)
        : m_source(std::move(source))
        , m_chosen(std::move(chosen))
        , m_failed(failed)
        , m_model(new PagedModel<Row>(m_source.columns, m_source.rows, failed, parent))
        , m_pane(new ListPane(words, m_model, sortable(), parent))
        , m_answer([this](const Answer &answer) { take(answer); })
    {
        QObject::connect(m_pane, &ListPane::queryChanged, m_pane, [this] { ask(); });
        QObject::connect(m_pane, &ListPane::currentRowChanged, m_pane, [this](int row) {
            if (!m_isTaking && row >= 0)
                choose(m_model->idAt(row));
        });
    }
    Q_DISABLE_COPY_MOVE(Roster)

    ListPane *pane() const { return m_pane; }
    IdType chosen() const { return m_chosenId; }
    bool isEmpty() const { return m_model->rowCount() == 0; }
    PagedModel<Row> *model() const { return m_model; }
    IdType at(int row) const { return m_model->idAt(row); }
    /// What the list shows.
    Query query() const { return m_shown.value_or(Query()); }

    /// Asks for everything anew; place and choice stay.
    void ask()
    {
        Query query;
        query.text = m_pane->filter();
        query.descending = m_pane->isDescending();
        if (m_source.narrow)
            m_source.narrow(query, *m_pane);
        for (const auto &[column, order] : m_source.orders) {
            if (column == m_pane->sortColumn())
                query.order = order;
        }
        m_answer.ask([query, ids = m_source.ids] { return Answer{query, ids(query)}; });
    }

    /// Selects it as soon as it is listed; a filter that hides it is cleared.
    void reveal(IdType id)
    {
        m_chosenId = id;
        m_wantedRow.reset();
        m_mustShow = true;
        if (const int row = m_model->rowOf(id); row >= 0)
            select(row, true);
        ask();
    }

    void chooseNone()
    {
        m_chosenId = {};
        m_wantedRow.reset();
        select(-1, false);
    }

    /// The chosen one is no more: the one that takes its place in the list is chosen next.
    void chooseNeighbour()
    {
        m_wantedRow = qMax(0, m_model->rowOf(m_chosenId));
        m_chosenId = {};
    }

private:
    struct Answer
    {
        Query query;
        Ids ids;
    };

    QList<int> sortable() const
    {
        QList<int> columns;
        for (const auto &[column, order] : m_source.orders)
            columns.append(column);
        return columns;
    }

    void choose(IdType id)
    {
        if (id == m_chosenId)
            return;
        m_chosenId = id;
        m_chosen(id);
    }

    void select(int row, bool scroll)
    {
        m_isTaking = true;
        m_pane->setCurrentRow(row, scroll);
        m_isTaking = false;
    }

    void take(const Answer &answer)
    {
        if (!answer.ids) {
            m_pane->settle(worded(answer.ids.error()));
            m_failed(answer.ids.error());
            return;
        }
        const bool isOther = m_shown != answer.query;
        m_shown = answer.query;
        const int position = m_pane->scrollPosition();
        m_isTaking = true;
        m_model->setIds(*answer.ids);
        m_isTaking = false;
        m_pane->settle();
        int row = m_chosenId.isNull() ? -1 : m_model->rowOf(m_chosenId);
        if (m_mustShow && row < 0 && m_pane->isNarrowed()) {
            m_pane->showAll();
            return;
        }
        if (row < 0 && m_wantedRow)
            row = qMin(*m_wantedRow, m_model->rowCount() - 1);
        else if (row < 0 && isOther && !m_chosenId.isNull() && m_model->rowCount() > 0)
            row = 0; // what was chosen is hidden by the filter
        m_wantedRow.reset();
        select(row, isOther || m_mustShow);
        m_mustShow = false;
        if (!isOther)
            m_pane->setScrollPosition(position);
        if (row >= 0)
            choose(m_model->idAt(row));
    }

    Source m_source;
    Chosen m_chosen;
    Failed m_failed;
    PagedModel<Row> *m_model;
    ListPane *m_pane;
    std::optional<Query> m_shown;
    IdType m_chosenId;
    std::optional<int> m_wantedRow = 0; ///< at first the first one
    bool m_isTaking = false;
    bool m_mustShow = false;
    LatestAnswer<Answer> m_answer;
};

} // namespace convenor
