// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/columnlayouts.h"

#include "storage/listlayout.h"
#include "storage/stores.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr auto dayFirst = "day_first"_L1;
constexpr auto monthFirst = "month_first"_L1;

QString wordOf(const std::optional<ColumnMeaning> &meaning, const QList<Criterion> &criteria)
{
    if (!meaning)
        return {};
    const auto criterion = std::ranges::find(criteria, meaning->criterion, &Criterion::id);
    return convenor::wordOf(meaning->field)
        + (criterion == criteria.end() ? QString() : u' ' + criterion->key);
}

std::optional<ColumnMeaning> meaningIn(const QString &text, const QList<Criterion> &criteria)
{
    const auto field = fromWord<RegistrationField>(text.section(u' ', 0, 0));
    const QString key = text.section(u' ', 1);
    if (!field || key.isEmpty())
        return field ? std::optional(ColumnMeaning{*field, {}}) : std::nullopt;
    const auto criterion = std::ranges::find(criteria, key, &Criterion::key);
    if (criterion == criteria.end())
        return std::nullopt; // of another series
    return ColumnMeaning{*field, criterion->id};
}

} // namespace

QHash<QStringList, ColumnLayout> knownLayouts(Stores &stores, const Series &series)
{
    QHash<QStringList, ColumnLayout> layouts;
    for (const ListLayout &each : stores.rows.load<ListLayout>("1", 0)) {
        ColumnLayout &layout = layouts[each.headings];
        layout = {};
        for (const QString &meaning : each.meanings)
            layout.columns.append(meaningIn(meaning, series.criteria));
        if (!each.dayOrder.isEmpty())
            layout.order = each.dayOrder == monthFirst ? DayOrder::MonthFirst : DayOrder::DayFirst;
    }
    return layouts;
}

void keepLayout(Stores &stores, const Series &series, const QStringList &headings,
                const ColumnLayout &layout)
{
    ListLayout kept;
    for (ListLayout &each : stores.rows.load<ListLayout>("1", 0)) {
        if (each.headings == headings)
            kept = std::move(each);
    }
    if (layout.isEmpty()) {
        if (!kept.id.isNull())
            stores.rows.remove(kept.id);
        return;
    }
    kept.headings = headings;
    kept.meanings.clear();
    for (const auto &each : layout.columns)
        kept.meanings.append(wordOf(each, series.criteria));
    kept.dayOrder.clear();
    if (layout.order)
        kept.dayOrder = *layout.order == DayOrder::DayFirst ? dayFirst : monthFirst;
    if (kept.id.isNull())
        stores.rows.add(kept);
    else
        stores.rows.replace(kept);
}

} // namespace convenor
