// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/bardelegate.h"

#include "ui/support/theme.h"
#include "ui/widgets/figuresmodel.h"

#include <QApplication>
#include <QPainter>

namespace convenor {

QBrush BarDelegate::brushOf(int bar, const QPalette &palette)
{
    if (bar == 0)
        return quietColor(palette);
    return isDark(palette) ? QColor(0x4d, 0xa6, 0xe0) : QColor(0x00, 0x72, 0xbc);
}

void BarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const QVariantList lengths = index.data(FiguresModel::LengthsRole).toList();
    if (lengths.isEmpty())
        return;
    const QRect room = cell.rect.adjusted(gridStep / 2, gridStep / 2, -gridStep, -gridStep / 2);
    const int height = qMin(room.height() / int(lengths.size()), gridStep + 2);
    int top = room.center().y() - height * int(lengths.size()) / 2;
    const bool isSelected = cell.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setPen(Qt::NoPen);
    for (int bar = 0; bar < lengths.size(); ++bar, top += height) {
        const double length = lengths[bar].toDouble();
        if (length <= 0)
            continue;
        QRect drawn(room.left(), top, qMax(1, int(room.width() * length)), height - 1);
        if (cell.direction == Qt::RightToLeft)
            drawn.moveRight(room.right());
        QBrush brush = brushOf(bar, cell.palette);
        if (isSelected)
            brush.setColor(cell.palette.color(QPalette::HighlightedText));
        painter->setOpacity(isSelected && bar == 0 ? 0.6 : 1.0);
        painter->fillRect(drawn, brush);
    }
    painter->restore();
}

} // namespace convenor
