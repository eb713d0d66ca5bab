// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace convenor {

class MonthView;
struct PlannedSession;

/// Paints a day of the month: its number, and a chip for each session with the sign and colour of
/// its status and a mark where it clashes.
class DayDelegate final : public QStyledItemDelegate
{
public:
    explicit DayDelegate(MonthView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintDay(QPainter *painter, const QStyleOptionViewItem &option,
                  const QModelIndex &index) const;
    void paintChip(QPainter *painter, const QRect &chip, const PlannedSession &session,
                   bool isCurrent) const;

    MonthView *m_view;
};

} // namespace convenor
