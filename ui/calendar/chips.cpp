// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/chips.h"

#include "ui/calendar/shownplan.h"
#include "ui/support/theme.h"
#include "ui/widgets/signs.h"

#include <QPainter>
#include <QTextLayout>

namespace convenor {

namespace {

constexpr int edge = 4; ///< the coloured bar at the beginning
constexpr int signSize = 16;

QColor blended(const QColor &colour, const QColor &under, double share)
{
    const auto mix = [share](int over, int below) {
        return int(over * share + below * (1 - share));
    };
    return {mix(colour.red(), under.red()), mix(colour.green(), under.green()),
            mix(colour.blue(), under.blue())};
}

/// As many whole lines as there is room for, the last one shortened.
void paintLines(QPainter &painter, const QRect &room, const QString &text)
{
    QTextLayout layout(text, painter.font());
    QTextOption option;
    option.setTextDirection(painter.layoutDirection());
    option.setWrapMode(QTextOption::WordWrap);
    layout.setTextOption(option);
    const QFontMetrics metrics = painter.fontMetrics();
    const int lines = qMax(1, room.height() / metrics.lineSpacing());
    int top = room.top();
    layout.beginLayout();
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(room.width());
        const QRect place(room.left(), top, room.width(), metrics.lineSpacing());
        const bool isLast = i + 1 == lines;
        const QString shown = isLast
            ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, room.width())
            : text.mid(line.textStart(), line.textLength());
        painter.drawText(place, int(Qt::AlignVCenter) | int(Qt::AlignLeading), shown.trimmed());
        top += metrics.lineSpacing();
    }
    layout.endLayout();
}

} // namespace

int chipHeight(const QFontMetrics &metrics, int room)
{
    constexpr int mostLines = 3;
    constexpr int margin = 4;
    const int lines = qBound(1, (room - margin) / metrics.lineSpacing(), mostLines);
    return qMax(lines * metrics.lineSpacing(), signSize) + margin;
}

void paintChip(QPainter &painter, const QRect &chip, const QPalette &palette,
               const PlannedSession &session, bool clashes, bool isCurrent)
{
    const bool mirrored = painter.layoutDirection() == Qt::RightToLeft;
    const QColor colour = colorOf(session.status);
    const QColor tint = blended(colour, palette.color(QPalette::Base), 0.16);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(isCurrent ? QPen(palette.color(QPalette::Highlight), 2) : QPen(Qt::NoPen));
    painter.setBrush(tint);
    painter.drawRoundedRect(chip.adjusted(1, 1, -1, -1), 3, 3);
    const int lineHeight = chipHeight(painter.fontMetrics());
    const auto at = [&](int from, int width, int height) {
        const int left = mirrored ? chip.right() - from - width + 1 : chip.left() + from;
        return QRect(left, chip.top(), width, height);
    };
    painter.fillRect(at(2, edge, chip.height()).adjusted(0, 3, 0, -3), colour);
    int from = edge + 5;
    signOf(session.status).paint(&painter, at(from, signSize, lineHeight));
    from += signSize + 3;
    if (clashes) {
        QIcon::fromTheme(QStringLiteral("dialog-warning"))
            .paint(&painter, at(from, signSize, lineHeight));
        from += signSize + 3;
    }
    QFont font = painter.font();
    font.setStrikeOut(session.status == SessionStatus::Cancelled);
    painter.setFont(font);
    painter.setPen(palette.color(QPalette::Text));
    const QRect room = at(from, qMax(0, chip.width() - from - 4), chip.height() - 2);
    paintLines(painter, room.adjusted(0, 2, 0, 0), chipText(session));
    painter.restore();
}

} // namespace convenor
