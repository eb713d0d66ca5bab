// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/signs.h"

#include "domain/eligibility.h"
#include "domain/publicationcheck.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace convenor {

namespace {

// In between: each stands out by 3:1 at least on white and on the dark window.
constexpr QRgb blue = qRgb(0x2a, 0x86, 0xc9);
constexpr QRgb green = qRgb(0x2e, 0x8f, 0x5b);
constexpr QRgb amber = qRgb(0xbf, 0x74, 0x0f);
constexpr QRgb red = qRgb(0xd6, 0x45, 0x4b);
constexpr QRgb grey = qRgb(0x84, 0x89, 0x90);

enum class Shape { Dots, Ring, Half, Disc, Tick, Pause, Cross, Lock, Envelope, Globe, Plus, Doubt };

constexpr int sizes[] = {16, 24, 32, 48};

void ring(QPainter &painter)
{
    painter.drawEllipse(QRectF(3, 3, 10, 10));
}

void disc(QPainter &painter, QRgb colour)
{
    painter.setBrush(QColor(colour));
    ring(painter);
}

void strokes(QPainter &painter, const QList<QLineF> &lines, const QPen &pen)
{
    painter.setPen(pen);
    for (const QLineF &line : lines)
        painter.drawLine(line);
}

/// On a square of 16 by 16.
void draw(QPainter &painter, Shape shape, QRgb colour)
{
    const QPen pen(QColor(colour), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QPen white(Qt::white, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    switch (shape) {
    case Shape::Dots:
        painter.setPen(QPen(QColor(colour), 1.6, Qt::DotLine, Qt::RoundCap));
        ring(painter);
        break;
    case Shape::Ring:
        ring(painter);
        break;
    case Shape::Half:
        ring(painter);
        painter.setBrush(QColor(colour));
        painter.drawChord(QRectF(3, 3, 10, 10), 90 * 16, 180 * 16);
        break;
    case Shape::Disc:
        disc(painter, colour);
        break;
    case Shape::Tick:
        painter.setBrush(QColor(colour));
        painter.drawEllipse(QRectF(2, 2, 12, 12));
        strokes(painter, {{5.2, 8.2, 7.2, 10.2}, {7.2, 10.2, 10.9, 6}}, white);
        break;
    case Shape::Pause:
        ring(painter);
        strokes(painter, {{6.6, 6.4, 6.6, 9.6}, {9.4, 6.4, 9.4, 9.6}}, pen);
        break;
    case Shape::Cross:
        strokes(painter, {{4.5, 4.5, 11.5, 11.5}, {11.5, 4.5, 4.5, 11.5}}, pen);
        break;
    case Shape::Lock:
        painter.drawArc(QRectF(5.2, 2.4, 5.6, 8), 0, 180 * 16);
        painter.setBrush(QColor(colour));
        painter.drawRoundedRect(QRectF(3.6, 7, 8.8, 6.4), 1.2, 1.2);
        break;
    case Shape::Envelope:
        painter.drawRoundedRect(QRectF(2.2, 4, 11.6, 8.4), 1.2, 1.2);
        strokes(painter, {{2.6, 4.8, 8, 8.8}, {8, 8.8, 13.4, 4.8}}, pen);
        break;
    case Shape::Globe:
        painter.drawEllipse(QRectF(2.4, 2.4, 11.2, 11.2));
        painter.drawEllipse(QRectF(5.6, 2.4, 4.8, 11.2));
        painter.drawLine(QLineF(2.8, 8, 13.2, 8));
        break;
    case Shape::Plus:
        strokes(painter, {{8, 3.6, 8, 12.4}, {3.6, 8, 12.4, 8}}, pen);
        break;
    case Shape::Doubt:
        painter.drawPolygon(QPolygonF{{8, 2.6}, {14, 13.2}, {2, 13.2}});
        strokes(painter, {{8, 6.6, 8, 9.4}, {8, 11.4, 8, 11.5}}, pen);
        break;
    }
}

QIcon sign(Shape shape, QRgb colour)
{
    QIcon icon;
    for (const int size : sizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.scale(size / 16.0, size / 16.0);
        draw(painter, shape, colour);
        painter.end();
        for (const auto mode : {QIcon::Normal, QIcon::Selected, QIcon::Disabled})
            icon.addPixmap(pixmap, mode);
    }
    return icon;
}

} // namespace

QIcon signOf(SessionStatus status)
{
    static const QIcon icons[] = {
        sign(Shape::Dots, grey), sign(Shape::Ring, grey),  sign(Shape::Half, blue),
        sign(Shape::Disc, blue), sign(Shape::Tick, green), sign(Shape::Pause, amber),
        sign(Shape::Cross, red),
    };
    static_assert(std::size(icons) == wordsOf<SessionStatus>.size());
    return icons[size_t(status)];
}

QColor colorOf(SessionStatus status)
{
    static constexpr QRgb colours[] = {grey, grey, blue, blue, green, amber, red};
    static_assert(std::size(colours) == wordsOf<SessionStatus>.size());
    return QColor(colours[size_t(status)]);
}

QIcon signOf(SpeakerState state)
{
    static const QIcon icons[] = {sign(Shape::Ring, grey), sign(Shape::Half, blue),
                                  sign(Shape::Tick, green), sign(Shape::Cross, red)};
    static_assert(std::size(icons) == wordsOf<SpeakerState>.size());
    return icons[size_t(state)];
}

QIcon signOf(SummaryState state)
{
    static const QIcon icons[] = {sign(Shape::Dots, grey), sign(Shape::Ring, amber),
                                  sign(Shape::Half, blue), sign(Shape::Tick, green)};
    static_assert(std::size(icons) == wordsOf<SummaryState>.size());
    return icons[size_t(state)];
}

QIcon signOf(Audience audience)
{
    static const QIcon icons[] = {sign(Shape::Lock, red), sign(Shape::Envelope, amber),
                                  sign(Shape::Globe, green)};
    static_assert(std::size(icons) == wordsOf<Audience>.size());
    return icons[size_t(audience)];
}

QIcon signOf(Fate fate)
{
    static const QIcon icons[] = {
        sign(Shape::Plus, green),  sign(Shape::Half, blue), sign(Shape::Ring, grey),
        sign(Shape::Doubt, amber), sign(Shape::Dots, grey), sign(Shape::Cross, red),
        sign(Shape::Pause, amber),
    };
    static_assert(std::size(icons) == size_t(Fate::Cancelled) + 1);
    return icons[size_t(fate)];
}

QIcon signOf(Outcome outcome)
{
    static const QIcon icons[] = {sign(Shape::Tick, green), sign(Shape::Half, amber),
                                  sign(Shape::Ring, blue), sign(Shape::Cross, red),
                                  sign(Shape::Dots, amber)};
    static_assert(std::size(icons) == wordsOf<Outcome>.size());
    return icons[size_t(outcome)];
}

QIcon signOf(RegistrationState state)
{
    static const QIcon icons[] = {sign(Shape::Dots, grey),  sign(Shape::Pause, amber),
                                  sign(Shape::Tick, green), sign(Shape::Cross, red),
                                  sign(Shape::Half, blue),  sign(Shape::Ring, grey)};
    static_assert(std::size(icons) == wordsOf<RegistrationState>.size());
    return icons[size_t(state)];
}

QIcon signOf(Severity severity)
{
    static const QIcon icons[] = {sign(Shape::Lock, red), sign(Shape::Doubt, amber),
                                  sign(Shape::Ring, blue)};
    static_assert(std::size(icons) == wordsOf<Severity>.size());
    return icons[size_t(severity)];
}

} // namespace convenor
