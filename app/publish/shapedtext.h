// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/manuscript.h"

#include <QByteArray>

#include <pango/pangocairo.h>

#include <functional>
#include <memory>

class QPainter;

namespace convenor {

struct PangoFreed
{
    void operator()(PangoLayout *layout) const { g_object_unref(layout); }
    void operator()(PangoContext *context) const { g_object_unref(context); }
    void operator()(PangoFontMap *map) const { g_object_unref(map); }
    void operator()(PangoAttrList *list) const { pango_attr_list_unref(list); }
    void operator()(PangoFontDescription *font) const { pango_font_description_free(font); }
    void operator()(PangoLayoutIter *iterator) const { pango_layout_iter_free(iterator); }
};
template <class T>
using OwnedPango = std::unique_ptr<T, PangoFreed>;

struct Ink
{
    double red = 0;
    double green = 0;
    double blue = 0;
};
constexpr Ink black{0.07, 0.07, 0.07};
constexpr Ink quiet{0.33, 0.33, 0.33};
constexpr Ink deepBlue{0, 0.29, 0.46};
constexpr Ink linkBlue{0, 0.33, 0.61};
constexpr Ink brightBlue{0, 0.447, 0.737};
constexpr Ink paleBlue{0.56, 0.75, 0.88};
constexpr Ink warning{0.54, 0.12, 0};

/// How a paragraph looks; lengths in points.
struct TextShape
{
    double points = 10;
    bool isBold = false;
    Ink ink = black;
    enum Side { Start, End, Middle } side = Start;
    bool isOneLine = false; ///< cut with an ellipsis where it is longer
    bool isSided = false; ///< keeps the document's side, whatever its script
};

/// A link in one line of a text, from the text's left edge.
struct LinkArea
{
    QString link;
    double left = 0;
    double width = 0;
};

struct ShapedLine
{
    double top = 0;
    double bottom = 0;
    double baseline = 0;
    double left = 0;
    QList<LinkArea> links;
    QList<int> notes; ///< the footnotes whose numbers stand in it
};

class TextShaper;

/// A paragraph in lines no wider than was asked for. What was shaped may be let go and is shaped
/// again when it is painted, so that a long document needs no more memory than a short one.
class ShapedText final
{
public:
    const std::vector<ShapedLine> &lines() const { return m_lines; }
    bool isEmpty() const { return m_lines.empty(); }
    double height(int from, int to) const; ///< of the lines [from, to)
    double height() const { return height(0, int(m_lines.size())); }
    double width() const { return m_width; } ///< of the widest line
    /// Paints the lines [from, to), the first of them at `top`.
    void paint(cairo_t *cairo, int from, int to, double left, double top);
    /// The same as outlines.
    void paint(QPainter &painter, int from, int to, double left, double top);

private:
    friend class TextShaper;

    struct Link
    {
        QString link;
        int begin = 0;
        int end = 0;
        int note = -1;
    };

    ShapedText(TextShaper &shaper, const TextShape &shape, double room);
    PangoLayout *layout();
    void measure();
    /// `paint` is told where a line's left end stands on its base line.
    void eachLine(int from, int to, double left, double top,
                  const std::function<void(PangoLayoutLine *, double, double)> &paint);
    void add(const Run &run, const QString &text);

    TextShaper &m_shaper;
    TextShape m_shape;
    double m_room;
    double m_width = 0;
    QByteArray m_text;
    OwnedPango<PangoAttrList> m_looks;
    std::vector<Link> m_links;
    std::vector<ShapedLine> m_lines;
    OwnedPango<PangoLayout> m_layout;
};

/// Shapes the texts of one document in any script, with the fonts that fontconfig has for it. For
/// one thread; needs no QGuiApplication.
class TextShaper final
{
public:
    explicit TextShaper(const QString &language);
    Q_DISABLE_COPY_MOVE(TextShaper)

    bool isRightToLeft() const { return m_isRightToLeft; }
    /// The links in it are footnotes where `notes` are gathered.
    std::unique_ptr<ShapedText> shape(const Runs &runs, const TextShape &shape, double width,
                                      QStringList *notes = nullptr);

private:
    friend class ShapedText;

    bool hasRoomFor(qsizetype length);

    bool m_isRightToLeft;
    OwnedPango<PangoFontMap> m_fonts;
    OwnedPango<PangoContext> m_context;
    qsizetype m_kept = 0; ///< bytes of text whose layouts are kept
};

} // namespace convenor
