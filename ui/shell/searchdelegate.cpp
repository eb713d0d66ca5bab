// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/searchdelegate.h"

#include "ui/shell/searchmodel.h"
#include "ui/support/theme.h"

#include <QIcon>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace convenor {

namespace {

constexpr int thingHeight = 44;
constexpr int lineHeight = 28;
constexpr int iconSize = 22;

/// The text in one line that begins at the side where reading does; what has no room is cut off
/// with "…".
void drawLine(QPainter *painter, const QStyleOptionViewItem &option, const QRect &area, bool atTop,
              const QColor &color, const QString &whole, const QList<TextRange> &marks)
{
    // Bold letters are wider than those that are measured.
    const int room = marks.isEmpty() ? area.width() : area.width() - 2 * gridStep;
    const QString text = QFontMetrics(option.font).elidedText(whole, Qt::ElideRight, room);
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat meant;
    meant.setFontWeight(QFont::Bold);
    meant.setFontUnderline(true);
    const qsizetype end = text.size() - (text == whole ? 0 : 1); // before the "…"
    for (const TextRange &mark : marks) {
        if (mark.from < end)
            formats.append({int(mark.from), int(std::min(mark.length, end - mark.from)), meant});
    }
    QTextLayout layout(text, option.font);
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::NoWrap);
    wrap.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    wrap.setAlignment(QStyle::visualAlignment(option.direction, Qt::AlignLeading));
    layout.setTextOption(wrap);
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    const int height = int(std::ceil(line.height()));
    painter->setPen(color);
    layout.draw(painter, QPointF(area.left(), atTop ? area.top() : area.bottom() + 1 - height));
}

} // namespace

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isLine = index.data(SearchModel::IsHeadingRole).toBool()
        || index.data(SearchModel::IsRestRole).toBool();
    return {0, isLine ? lineHeight : thingHeight};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    const QPalette &palette = option.palette;
    QRect area = option.rect.adjusted(gridStep, 0, -gridStep, 0);
    painter->save();
    painter->setClipRect(option.rect);
    if (index.data(SearchModel::IsHeadingRole).toBool()) {
        painter->setPen(quietColor(palette));
        painter->drawText(area, Qt::AlignBottom | Qt::AlignLeading, index.data().toString());
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, palette.highlight());
    const QRect icon = QStyle::alignedRect(option.direction, Qt::AlignLeading | Qt::AlignVCenter,
                                           {iconSize, iconSize}, area);
    constexpr int indent = iconSize + gridStep;
    const bool mirrored = option.direction == Qt::RightToLeft;
    area.adjust(mirrored ? 0 : indent, 4, mirrored ? -indent : 0, -4);
    if (index.data(SearchModel::IsRestRole).toBool()) {
        painter->setPen(palette.color(QPalette::Link));
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignLeading, index.data().toString());
        painter->restore();
        return;
    }
    index.data(Qt::DecorationRole).value<QIcon>().paint(painter, icon);
    const auto marks = [&index](int role) { return index.data(role).value<QList<TextRange>>(); };
    drawLine(painter, option, area, true, palette.color(QPalette::Text), index.data().toString(),
             marks(SearchModel::TitleMarksRole));
    drawLine(painter, option, area, false, quietColor(palette),
             index.data(SearchModel::ContextRole).toString(), marks(SearchModel::ContextMarksRole));
    painter->restore();
}

} // namespace convenor
