// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/badgepages.h"

#include "base/shorttext.h"
#include "publish/qrcode.h"

#include <QPainter>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal mm = unitsPerMillimetre;

const QColor ink(0x11, 0x11, 0x11);
const QColor quiet(0x50, 0x50, 0x50);
const QColor usualBand(0x00, 0x5f, 0x9e);
const QColor guestBand(0x5a, 0x4a, 0x00);

const QList<qreal> namePoints{34, 31, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10, 8};
const QList<qreal> otherPoints{13, 12, 11, 10, 9, 8, 7};

/// As it fits at the smallest size.
QString fitting(const QString &text)
{
    return shortened(text, 120);
}

} // namespace

const QList<BadgeFormat> &badgeFormats()
{
    static const QList<BadgeFormat> formats{
        {"90x54", 2, 5, {90, 54}, {15, 13.5}, 0, true},
        {"99x57", 2, 5, {99.1, 57}, {4.65, 6}, 2.6, false},
        {"99x68", 2, 4, {99.1, 67.7}, {4.65, 13.1}, 2.6, false},
        {"99x93", 2, 3, {99.1, 93.1}, {4.65, 8.85}, 2.6, false},
    };
    return formats;
}

const BadgeFormat &badgeFormat(const QString &name)
{
    const auto &all = badgeFormats();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const BadgeFormat &each) {
        return name == QLatin1StringView(each.name);
    });
    return found == all.cend() ? all.first() : *found;
}

BadgePages::BadgePages(QList<Badge> badges, const BadgeFormat &format, DocumentFacts facts,
                       QString heading)
    : m_badges(std::move(badges))
    , m_format(format)
    , m_facts(std::move(facts))
    , m_heading(std::move(heading))
{
}

QPageLayout BadgePages::layout() const
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()};
}

int BadgePages::count() const
{
    const int onSheet = m_format.columns * m_format.rows;
    return std::max(1, (int(m_badges.size()) + onSheet - 1) / onSheet);
}

void BadgePages::paint(QPainter &painter, int page)
{
    const int onSheet = m_format.columns * m_format.rows;
    for (int i = 0; i < onSheet; ++i) {
        const qreal left =
            m_format.first.x() + i % m_format.columns * (m_format.size.width() + m_format.between);
        const qreal top = m_format.first.y() + i / m_format.columns * m_format.size.height();
        const QRectF place(left * mm, top * mm, m_format.size.width() * mm,
                           m_format.size.height() * mm);
        if (m_format.isCut)
            paintMarks(painter, place);
        const qsizetype badge = qsizetype(page) * onSheet + i;
        if (badge < m_badges.size())
            paintBadge(painter, m_badges[badge], place);
    }
}

/// Short strokes at the corners, where the card is cut.
void BadgePages::paintMarks(QPainter &painter, QRectF place) const
{
    constexpr qreal stroke = 2.5 * mm;
    QList<QLineF> lines;
    for (const auto &[corner, right, down] :
         {std::tuple(place.topLeft(), 1, 1), std::tuple(place.topRight(), -1, 1),
          std::tuple(place.bottomLeft(), 1, -1), std::tuple(place.bottomRight(), -1, -1)}) {
        lines.append(QLineF(corner, corner + QPointF(right * stroke, 0)));
        lines.append(QLineF(corner, corner + QPointF(0, down * stroke)));
    }
    painter.setPen(QPen(QColor(0xa0, 0xa0, 0xa0), 0.25 * unitsPerPoint));
    painter.drawLines(lines);
}

void BadgePages::paintBadge(QPainter &painter, const Badge &badge, QRectF place)
{
    constexpr qreal band = 7 * mm;
    const QRectF strip(place.left() + 4 * mm, place.bottom() - band - 3 * mm,
                       place.width() - 8 * mm, band);
    painter.fillRect(strip, badge.isGuest ? guestBand : usualBand);
    painter.setPen(Qt::white);
    const TextStyle word{11, true};
    const qreal down = (band - m_type.height({}, word, 0)) / 2;
    m_type.set(badge.capacity, word, strip.width() - 4 * mm)
        .paint(painter, strip.topLeft() + QPointF(2 * mm, down));

    QRectF inside(strip.left(), place.top() + 4 * mm, strip.width(),
                  strip.top() - place.top() - 6 * mm);
    const qreal code = paintCode(painter, badge.code, inside);
    painter.setPen(quiet);
    inside.setTop(inside.top()
                  + paintFitted(painter, m_heading, false,
                                {inside.left(), inside.top(), inside.width(), 5 * mm}, {8, 7})
                  + 1.5 * mm);
    // What is below the name stands beside the code.
    const qreal below = std::max(code, 14 * mm);
    const QRectF beside(inside.left(), inside.bottom() - below, inside.width() - code - 3 * mm,
                        below);
    painter.setPen(ink);
    paintFitted(painter, fitting(badge.name), true,
                {inside.left(), inside.top(), inside.width(), beside.top() - inside.top()},
                namePoints);
    painter.setPen(ink);
    const qreal country = m_type.height({}, {9, false}, 0);
    const qreal high = paintFitted(
        painter, fitting(badge.organization), false,
        {beside.left(), beside.top() + mm, beside.width(), beside.height() - country - mm},
        otherPoints);
    painter.setPen(quiet);
    paintFitted(painter, fitting(badge.country), false,
                {beside.left(), beside.top() + mm + high, beside.width(), country}, {9, 8, 7});
}

/// In the lower right corner. Returns how wide it is.
qreal BadgePages::paintCode(QPainter &painter, const QString &text, QRectF inside) const
{
    const QrCode code = qrCodeOf(text);
    if (code.size == 0)
        return 0;
    const qreal place = std::floor(15 * mm / code.size);
    const QPointF corner(std::round(inside.right() - place * code.size),
                         std::round(inside.bottom() - place * code.size));
    QList<QRectF> rects;
    for (const QRect &each : code.stripes)
        rects.append(QRectF(corner.x() + each.x() * place, corner.y() + each.y() * place,
                            each.width() * place, each.height() * place));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::black);
    painter.drawRects(rects);
    painter.restore();
    return place * code.size;
}

/// As large as the room allows; what does not fit at the smallest size is left out at its end.
/// Returns how high it is.
qreal BadgePages::paintFitted(QPainter &painter, const QString &text, bool bold, QRectF room,
                              const QList<qreal> &points)
{
    if (text.isEmpty())
        return 0;
    const qreal size = m_type.fitting(text, bold, room.size(), points);
    const TextStyle style{size, bold};
    QString shown = text;
    while (m_type.height(shown, style, room.width()) > room.height() && shown.size() > 12)
        shown = shortened(shown, shown.size() - 6);
    const qreal height = m_type.height(shown, style, room.width());
    const qreal down = bold ? std::max(0.0, (room.height() - height) / 2) : 0; // a name: in between
    m_type.set(shown, style, room.width()).paint(painter, room.topLeft() + QPointF(0, down));
    return height;
}

} // namespace convenor
