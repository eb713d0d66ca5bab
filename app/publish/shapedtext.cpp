// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/shapedtext.h"

#include "publish/htmltext.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

// Layouts take about a hundred times the room of their text.
constexpr qsizetype mostKept = 1024 * 1024;
constexpr const char *families =
    "Noto Sans, Noto Sans Arabic, Noto Sans Hebrew, DejaVu Sans, sans-serif";
constexpr const char *codeFamilies = "Noto Sans Mono, DejaVu Sans Mono, monospace";
constexpr double scale = PANGO_SCALE;

int units(double points)
{
    return int(points * scale);
}

PangoAttribute *inked(const Ink &ink)
{
    const auto part = [](double value) { return guint16(value * 0xffff); };
    return pango_attr_foreground_new(part(ink.red), part(ink.green), part(ink.blue));
}

/// A footnote's number as it stands in the text.
QString raised(int number)
{
    static const QString digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹"_s;
    QString text;
    for (const QChar digit : QString::number(number))
        text += digits[digit.digitValue()];
    return text;
}

/// Whether the words of a link say where it goes.
bool saysItself(const QString &text, const QString &link)
{
    const auto bare = [](QString address) {
        for (const QString &scheme : {u"https://"_s, u"http://"_s, u"mailto:"_s}) {
            if (address.startsWith(scheme))
                address = address.sliced(scheme.size());
        }
        return address.endsWith(u'/') ? address.chopped(1) : address;
    };
    return bare(text.trimmed()) == bare(link);
}

} // namespace

ShapedText::ShapedText(TextShaper &shaper, const TextShape &shape, double room)
    : m_shaper(shaper)
    , m_shape(shape)
    , m_room(room)
    , m_looks(pango_attr_list_new())
{
}

void ShapedText::add(const Run &run, const QString &text)
{
    const auto begin = guint(m_text.size());
    m_text += text.toUtf8();
    const auto put = [&](PangoAttribute *attribute) {
        attribute->start_index = begin;
        attribute->end_index = guint(m_text.size());
        pango_attr_list_insert(m_looks.get(), attribute);
    };
    if ((run.looks & Run::Bold) != 0)
        put(pango_attr_weight_new(PANGO_WEIGHT_BOLD));
    if ((run.looks & Run::Italic) != 0)
        put(pango_attr_style_new(PANGO_STYLE_ITALIC));
    if ((run.looks & Run::Code) != 0)
        put(pango_attr_family_new(codeFamilies));
    if ((run.looks & Run::Struck) != 0)
        put(pango_attr_strikethrough_new(TRUE));
    if ((run.looks & Run::Quiet) != 0)
        put(inked(quiet));
    if (!run.link.isEmpty())
        put(inked(linkBlue));
    if (!run.language.isEmpty())
        put(pango_attr_language_new(
            pango_language_from_string(run.language.toLatin1().constData())));
}

PangoLayout *ShapedText::layout()
{
    if (m_layout)
        return m_layout.get();
    m_layout.reset(pango_layout_new(m_shaper.m_context.get()));
    PangoLayout *layout = m_layout.get();
    const OwnedPango<PangoFontDescription> font(pango_font_description_from_string(families));
    pango_font_description_set_size(font.get(), units(m_shape.points));
    if (m_shape.isBold)
        pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    pango_layout_set_font_description(layout, font.get());
    pango_layout_set_width(layout, units(m_room));
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    const bool toLeft = m_shaper.m_isRightToLeft;
    PangoAlignment start = toLeft ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
    if (m_shape.side == TextShape::End)
        start = toLeft ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT;
    pango_layout_set_alignment(layout,
                               m_shape.side == TextShape::Middle ? PANGO_ALIGN_CENTER : start);
    pango_layout_set_auto_dir(
        layout, m_shape.side == TextShape::Start && !m_shape.isSided && !m_shape.isOneLine);
    if (m_shape.isOneLine) {
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END);
        pango_layout_set_height(layout, -1);
    }
    pango_layout_set_text(layout, m_text.constData(), int(m_text.size()));
    pango_layout_set_attributes(layout, m_looks.get());
    return layout;
}

void ShapedText::measure()
{
    const OwnedPango<PangoLayoutIter> iterator(pango_layout_get_iter(layout()));
    do {
        PangoLayoutLine *line = pango_layout_iter_get_line_readonly(iterator.get());
        ShapedLine measured;
        int top = 0;
        int bottom = 0;
        pango_layout_iter_get_line_yrange(iterator.get(), &top, &bottom);
        PangoRectangle extents;
        pango_layout_iter_get_line_extents(iterator.get(), nullptr, &extents);
        measured.top = top / scale;
        measured.bottom = bottom / scale;
        measured.baseline = pango_layout_iter_get_baseline(iterator.get()) / scale;
        measured.left = extents.x / scale;
        m_width = std::max(m_width, extents.width / scale);
        const int begin = line->start_index;
        const int end = begin + line->length;
        for (const Link &each : m_links) {
            if (each.end <= begin || each.begin >= end)
                continue;
            int *ranges = nullptr;
            int count = 0;
            pango_layout_line_get_x_ranges(line, std::max(begin, each.begin),
                                           std::min(end, each.end), &ranges, &count);
            for (int i = 0; i < count; ++i)
                measured.links.append({each.link, ranges[2 * i] / scale,
                                       (ranges[2 * i + 1] - ranges[2 * i]) / scale});
            g_free(ranges);
            if (each.note >= 0 && each.end <= end)
                measured.notes.append(each.note);
        }
        m_lines.push_back(std::move(measured));
    } while (pango_layout_iter_next_line(iterator.get()) != FALSE);
}

double ShapedText::height(int from, int to) const
{
    if (from >= to || to > int(m_lines.size()))
        return 0;
    return m_lines[size_t(to) - 1].bottom - m_lines[size_t(from)].top;
}

void ShapedText::eachLine(int from, int to, double left, double top,
                          const std::function<void(PangoLayoutLine *, double, double)> &paint)
{
    if (from >= to || to > int(m_lines.size()))
        return;
    const bool isKept = m_layout != nullptr;
    const double down = top - m_lines[size_t(from)].top;
    GSList *line = g_slist_nth(pango_layout_get_lines_readonly(layout()), guint(from));
    for (int i = from; i < to && line != nullptr; ++i, line = line->next) {
        const ShapedLine &at = m_lines[size_t(i)];
        paint(static_cast<PangoLayoutLine *>(line->data), left + at.left, down + at.baseline);
    }
    if (!isKept && to == int(m_lines.size()))
        m_layout.reset();
}

void ShapedText::paint(cairo_t *cairo, int from, int to, double left, double top)
{
    cairo_set_source_rgb(cairo, m_shape.ink.red, m_shape.ink.green, m_shape.ink.blue);
    eachLine(from, to, left, top, [cairo](PangoLayoutLine *line, double x, double y) {
        cairo_move_to(cairo, x, y);
        pango_cairo_show_layout_line(cairo, line);
    });
}

TextShaper::TextShaper(const QString &language)
    : m_isRightToLeft(convenor::isRightToLeft(language))
    , m_fonts(pango_cairo_font_map_new())
    , m_context(pango_font_map_create_context(m_fonts.get()))
{
    pango_cairo_context_set_resolution(m_context.get(), 72);
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(m_context.get(), options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(m_context.get(), FALSE);
    pango_context_set_base_dir(m_context.get(),
                               m_isRightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_context_set_language(m_context.get(),
                               pango_language_from_string(language.toLatin1().constData()));
}

bool TextShaper::hasRoomFor(qsizetype length)
{
    m_kept += length;
    return m_kept <= mostKept;
}

std::unique_ptr<ShapedText> TextShaper::shape(const Runs &runs, const TextShape &shape,
                                              double width, QStringList *notes)
{
    std::unique_ptr<ShapedText> text(new ShapedText(*this, shape, width));
    for (qsizetype i = 0; i < runs.size(); ++i) {
        const Run &run = runs[i];
        // A link may have several looks; it has one number.
        const bool goesOn = i + 1 < runs.size() && runs[i + 1].link == run.link;
        QString words = cleanText(run.text).replace(u'\n', QChar::LineSeparator);
        words.replace(u'\t', u' ');
        if (run.isApart)
            words = QChar(0x2068) + words + QChar(0x2069);
        const int begin = int(text->m_text.size());
        const bool isNoted =
            notes != nullptr && !run.link.isEmpty() && !goesOn && !saysItself(run.text, run.link);
        if (isNoted) {
            notes->append(run.link);
            words += raised(int(notes->size()));
        }
        text->add(run, words);
        if (!run.link.isEmpty())
            text->m_links.push_back(
                {run.link, begin, int(text->m_text.size()), isNoted ? int(notes->size()) - 1 : -1});
    }
    if (text->m_text.isEmpty())
        return text;
    text->measure();
    if (!hasRoomFor(text->m_text.size()))
        text->m_layout.reset();
    return text;
}

} // namespace convenor
