// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace convenor {

/// Draws the bars of a line of figures, one below the other; see FiguresModel::LengthsRole.
class BarDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

    /// How the first, second … bar is filled; they differ in lightness and pattern, not in colour
    /// alone.
    static QBrush brushOf(int bar, const QPalette &palette);
};

} // namespace convenor
