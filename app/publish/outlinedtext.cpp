// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/shapedtext.h"

#include <QPainter>
#include <QPainterPath>

namespace convenor {

namespace {

constexpr double scale = PANGO_SCALE;

struct CairoFreed
{
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t *cairo) const { cairo_destroy(cairo); }
    void operator()(cairo_path_t *path) const { cairo_path_destroy(path); }
};
template <class T>
using OwnedCairo = std::unique_ptr<T, CairoFreed>;

/// A place to shape outlines at; nothing is painted there. It has no edges: cairo drops letters
/// that are far outside.
OwnedCairo<cairo_t> outlining()
{
    const OwnedCairo<cairo_surface_t> surface(
        cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr));
    return OwnedCairo<cairo_t>(cairo_create(surface.get()));
}

QPainterPath takenPath(cairo_t *cairo)
{
    const OwnedCairo<cairo_path_t> path(cairo_copy_path(cairo));
    cairo_new_path(cairo);
    QPainterPath taken;
    taken.setFillRule(Qt::WindingFill);
    for (int i = 0; i < path->num_data; i += path->data[i].header.length) {
        const cairo_path_data_t *data = &path->data[i];
        const auto point = [&](int at) { return QPointF(data[at].point.x, data[at].point.y); };
        switch (data->header.type) {
        case CAIRO_PATH_MOVE_TO:
            taken.moveTo(point(1));
            break;
        case CAIRO_PATH_LINE_TO:
            taken.lineTo(point(1));
            break;
        case CAIRO_PATH_CURVE_TO:
            taken.cubicTo(point(1), point(2), point(3));
            break;
        case CAIRO_PATH_CLOSE_PATH:
            taken.closeSubpath();
            break;
        }
    }
    return taken;
}

/// Letters that are pictures, such as coloured signs, have no outline.
void paintPicture(QPainter &painter, PangoGlyphItem *run, QPointF at)
{
    constexpr double fine = 6;
    PangoRectangle ink;
    pango_glyph_string_extents(run->glyphs, run->item->analysis.font, &ink, nullptr);
    const QRectF area(ink.x / scale, ink.y / scale, ink.width / scale, ink.height / scale);
    if (area.isEmpty())
        return;
    QImage image((area.size() * fine).toSize() + QSize(1, 1), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        const OwnedCairo<cairo_surface_t> surface(
            cairo_image_surface_create_for_data(image.bits(), CAIRO_FORMAT_ARGB32, image.width(),
                                                image.height(), int(image.bytesPerLine())));
        const OwnedCairo<cairo_t> cairo(cairo_create(surface.get()));
        cairo_scale(cairo.get(), fine, fine);
        cairo_move_to(cairo.get(), -area.left(), -area.top());
        pango_cairo_show_glyph_string(cairo.get(), run->item->analysis.font, run->glyphs);
        cairo_surface_flush(surface.get());
    }
    painter.drawImage(area.translated(at), image);
}

struct RunLook
{
    QColor colour;
    bool isStruck = false;
};

RunLook lookOf(const PangoGlyphItem *run, const Ink &ink)
{
    RunLook look{QColor::fromRgbF(float(ink.red), float(ink.green), float(ink.blue))};
    for (const GSList *each = run->item->analysis.extra_attrs; each != nullptr; each = each->next) {
        auto *attribute = static_cast<PangoAttribute *>(each->data);
        if (attribute->klass->type == PANGO_ATTR_FOREGROUND) {
            const PangoColor &color = pango_attribute_as_color(attribute)->color;
            look.colour = QColor::fromRgba64(color.red, color.green, color.blue);
        } else if (attribute->klass->type == PANGO_ATTR_STRIKETHROUGH) {
            look.isStruck = pango_attribute_as_int(attribute)->value != 0;
        }
    }
    return look;
}

void paintRun(QPainter &painter, cairo_t *cairo, PangoGlyphItem *run, const Ink &ink, QPointF at)
{
    PangoFont *font = run->item->analysis.font;
    const RunLook look = lookOf(run, ink);
    cairo_move_to(cairo, at.x(), at.y());
    pango_cairo_glyph_string_path(cairo, font, run->glyphs);
    const QPainterPath path = takenPath(cairo);
    if (path.elementCount() > 1)
        painter.fillPath(path, look.colour);
    else
        paintPicture(painter, run, at);
    if (look.isStruck) {
        PangoFontMetrics *metrics = pango_font_get_metrics(font, run->item->analysis.language);
        const double high = pango_font_metrics_get_strikethrough_thickness(metrics) / scale;
        const double up = pango_font_metrics_get_strikethrough_position(metrics) / scale;
        pango_font_metrics_unref(metrics);
        painter.fillRect(
            QRectF(at.x(), at.y() - up, pango_glyph_string_get_width(run->glyphs) / scale, high),
            look.colour);
    }
}

} // namespace

void ShapedText::paint(QPainter &painter, int from, int to, double left, double top)
{
    const OwnedCairo<cairo_t> cairo = outlining();
    eachLine(from, to, left, top, [&](PangoLayoutLine *line, double x, double y) {
        for (GSList *run = line->runs; run != nullptr; run = run->next) {
            auto *item = static_cast<PangoGlyphItem *>(run->data);
            paintRun(painter, cairo.get(), item, m_shape.ink, {x, y});
            x += pango_glyph_string_get_width(item->glyphs) / scale;
        }
    });
}

} // namespace convenor
