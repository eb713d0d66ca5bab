// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/documentpages.h"

#include "publish/htmltext.h"
#include "publish/pagination.h"
#include "publish/pdfcatalog.h"
#include "publish/wording.h"

#include <cairo-pdf.h>

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr double paperWidth = 595.276; // A4
constexpr double paperHeight = 841.89;
constexpr double marginSide = 68;
constexpr double marginTop = 74;
constexpr double marginBottom = 72;
constexpr double noteGap = 16;
constexpr double textWidth = paperWidth - 2 * marginSide;
constexpr double textHeight = paperHeight - marginTop - marginBottom;
// Some thousand pages: what is longer takes minutes, and nobody prints it.
constexpr qsizetype mostLetters = 4'000'000;
constexpr qsizetype lettersOfABlock = 40;

struct CairoFreed
{
    void operator()(cairo_surface_t *surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t *cairo) const { cairo_destroy(cairo); }
};

cairo_status_t take(void *bytes, const unsigned char *data, unsigned int length)
{
    static_cast<QByteArray *>(bytes)->append(reinterpret_cast<const char *>(data),
                                             qsizetype(length));
    return CAIRO_STATUS_SUCCESS;
}

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 2);
}

/// In a value of a tag's attributes.
QByteArray quoted(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace('\\', "\\\\").replace('\'', "\\'");
    return '\'' + bytes + '\'';
}

QByteArray nameOf(int heading)
{
    return "h" + QByteArray::number(heading);
}

/// Paints planned pages, one after the other.
class PagePainter final
{
public:
    PagePainter(cairo_t *cairo, const Manuscript &manuscript, const StripDocument &document,
                const std::vector<PagePlan> &pages, TextShaper &shaper,
                const std::vector<std::shared_ptr<ShapedText>> &notes)
        : m_cairo(cairo)
        , m_manuscript(manuscript)
        , m_document(document)
        , m_pages(pages)
        , m_shaper(shaper)
        , m_notes(notes)
        , m_wording(manuscript.language)
        , m_pageOf(document.headings.size(), 0)
    {
        for (size_t page = 0; page < pages.size(); ++page) {
            for (const PlacedStrip &each : pages[page].strips) {
                if (each.strip->heading >= 0)
                    m_pageOf[each.strip->heading] = int(page);
            }
        }
    }

    int pageOf(int heading) const { return m_pageOf[heading]; }

    void paint(size_t index)
    {
        const PagePlan &page = m_pages[index];
        const bool isCover = index == 0 && m_manuscript.hasCover();
        if (isCover)
            paintBand();
        for (const PlacedStrip &each : page.strips)
            paintStrip(*each.strip, marginTop + each.top);
        enter({});
        paintNotes(page);
        if (!isCover)
            paintFurniture(index);
        cairo_show_page(m_cairo);
    }

private:
    void fill(const StripBox &box, double left, double top)
    {
        cairo_set_source_rgb(m_cairo, box.ink.red, box.ink.green, box.ink.blue);
        cairo_rectangle(m_cairo, left + box.left, top + box.top, box.width, box.height);
        cairo_fill(m_cairo);
    }

    void paintBand()
    {
        const double left = m_shaper.isRightToLeft() ? paperWidth - 16 : 0;
        fill({left, 0, 16, paperHeight, brightBlue}, 0, 0);
    }

    /// Leaves the elements that it is not in, enters those that it is in.
    void enter(const TagPath &path)
    {
        size_t common = 0;
        while (common < path.size() && common < m_open.size() && path[common] == m_open[common])
            ++common;
        while (m_open.size() > common) {
            cairo_tag_end(m_cairo, m_open.back().tag);
            m_open.pop_back();
        }
        for (; common < path.size(); ++common) {
            cairo_tag_begin(m_cairo, path[common].tag, nullptr);
            m_open.push_back(path[common]);
        }
    }

    void link(const QByteArray &target, double left, double top, double width, double height)
    {
        const QByteArray attributes = "rect=[" + number(left) + ' ' + number(top) + ' '
            + number(width) + ' ' + number(height) + "] " + target;
        cairo_tag_begin(m_cairo, CAIRO_TAG_LINK, attributes.constData());
        cairo_tag_end(m_cairo, CAIRO_TAG_LINK);
    }

    void paintText(const StripText &each, double top)
    {
        enter(each.path);
        const double left = marginSide + each.left;
        const double at = top + each.top;
        each.text->paint(m_cairo, each.from, each.to, left, at);
        for (int i = each.from; i < each.to; ++i) {
            const ShapedLine &line = each.text->lines()[size_t(i)];
            for (const LinkArea &area : line.links)
                link("uri=" + quoted(area.link), left + area.left,
                     at + line.top - each.text->lines()[size_t(each.from)].top, area.width,
                     line.bottom - line.top);
        }
    }

    void paintStrip(const Strip &strip, double top)
    {
        if (!strip.boxes.empty())
            enter({});
        for (const StripBox &box : strip.boxes)
            fill(box, marginSide, top);
        if (strip.heading >= 0) {
            const QByteArray place = "name='" + nameOf(strip.heading) + "' x=" + number(marginSide)
                + " y=" + number(top);
            cairo_tag_begin(m_cairo, CAIRO_TAG_DEST, place.constData());
            cairo_tag_end(m_cairo, CAIRO_TAG_DEST);
        }
        for (const StripText &each : strip.texts)
            paintText(each, top);
        if (strip.shownPage >= 0)
            paintPageNumber(strip, top);
    }

    void paintPageNumber(const Strip &strip, double top)
    {
        TextShape shape{9.5};
        shape.side = TextShape::End;
        const auto text =
            m_shaper.shape(plainRuns(QString::number(m_pageOf[strip.shownPage] + 1)), shape, 36);
        const double left = m_shaper.isRightToLeft() ? 0 : textWidth - 36;
        text->paint(m_cairo, 0, 1, marginSide + left, top + strip.height - text->height());
        link("dest='" + nameOf(strip.shownPage) + '\'', marginSide, top, textWidth, strip.height);
    }

    void paintNotes(const PagePlan &page)
    {
        if (page.notes.isEmpty())
            return;
        double height = 0;
        for (const int note : page.notes)
            height += m_notes[size_t(note)]->height();
        double top = paperHeight - marginBottom - height;
        fill({0, 0, 120, 0.5, {0.6, 0.6, 0.6}}, marginSide, top - 6);
        for (const int note : page.notes) {
            const auto &text = m_notes[size_t(note)];
            enter({{"Note", note}});
            paintText({text, 0, int(text->lines().size()), 0, 0, {{"Note", note}}}, top);
            top += text->height();
        }
        enter({});
    }

    QString chapterOn(size_t index)
    {
        for (const PlacedStrip &each : m_pages[index].strips) {
            const int heading = each.strip->heading;
            if (heading >= 0 && m_document.headings[heading].level == 1) {
                m_chapter = m_document.headings[heading].text;
                break;
            }
        }
        return m_chapter;
    }

    void put(const QString &text, TextShape shape, double left, double width, double top)
    {
        shape.isOneLine = true;
        if (text.isEmpty())
            return;
        m_shaper.shape(plainRuns(text), shape, width)->paint(m_cairo, 0, 1, left, top);
    }

    void paintFurniture(size_t index)
    {
        TextShape start{8, false, quiet};
        TextShape end = start;
        end.side = TextShape::End;
        const double half = textWidth / 2 - 8;
        const bool isMirrored = m_shaper.isRightToLeft();
        const double first = isMirrored ? marginSide + textWidth - half : marginSide;
        const double second = isMirrored ? marginSide : marginSide + textWidth - half;
        put(m_manuscript.title.simplified().left(200), start, first, half, 40);
        put(chapterOn(index), end, second, half, 40);
        fill({0, 54, textWidth, 0.5, {0.75, 0.79, 0.83}}, marginSide, 0);
        const QString count = m_wording.sentence(u"page_of"_s,
                                                 {{"page"_L1, QString::number(index + 1)},
                                                  {"pages"_L1, QString::number(m_pages.size())}});
        put(count, end, second, half, paperHeight - 46);
        TextShape mark{8, true, warning};
        put(m_manuscript.mark, mark, first, half, paperHeight - 46);
    }

    cairo_t *m_cairo;
    const Manuscript &m_manuscript;
    const StripDocument &m_document;
    const std::vector<PagePlan> &m_pages;
    TextShaper &m_shaper;
    const std::vector<std::shared_ptr<ShapedText>> &m_notes;
    Wording m_wording;
    QList<int> m_pageOf;
    TagPath m_open;
    QString m_chapter;
};

qsizetype lengthOf(const Runs &runs)
{
    qsizetype letters = lettersOfABlock;
    for (const Run &run : runs)
        letters += run.text.size() + lettersOfABlock * run.text.count(u'\n');
    return letters;
}

/// In letters, as far as it matters; a new line counts as some of them.
qsizetype lengthOf(const std::vector<Block> &blocks)
{
    qsizetype letters = 0;
    for (const Block &block : blocks) {
        letters += lengthOf(block.runs) + lengthOf(block.blocks);
        for (const QList<Runs> &row : block.rows) {
            letters += lettersOfABlock;
            for (const Runs &cell : row)
                letters += lengthOf(cell) - lettersOfABlock;
        }
    }
    return letters;
}

void describe(cairo_surface_t *surface, const Manuscript &manuscript)
{
    const auto set = [surface](cairo_pdf_metadata_t what, const QString &text) {
        if (!text.isEmpty())
            cairo_pdf_surface_set_metadata(surface, what, cleanText(text).toUtf8().constData());
    };
    set(CAIRO_PDF_METADATA_TITLE, manuscript.title);
    set(CAIRO_PDF_METADATA_AUTHOR, manuscript.author);
    set(CAIRO_PDF_METADATA_SUBJECT, manuscript.mark);
    set(CAIRO_PDF_METADATA_CREATOR, u"Convenor"_s);
    const QString made = manuscript.made.toUTC().toString(Qt::ISODate);
    set(CAIRO_PDF_METADATA_CREATE_DATE, made);
    set(CAIRO_PDF_METADATA_MOD_DATE, made);
}

/// A bookmark for each heading that begins somewhere, below the one that it is part of.
void addBookmarks(cairo_surface_t *surface, const QList<StripHeading> &headings)
{
    QList<std::pair<int, int>> open; // level, bookmark
    for (qsizetype i = 0; i < headings.size(); ++i) {
        while (!open.isEmpty() && open.last().first >= headings[i].level)
            open.removeLast();
        const int parent = open.isEmpty() ? CAIRO_PDF_OUTLINE_ROOT : open.last().second;
        const QByteArray target = "dest='" + nameOf(int(i)) + '\'';
        const int added =
            cairo_pdf_surface_add_outline(surface, parent, headings[i].text.toUtf8().constData(),
                                          target.constData(), cairo_pdf_outline_flags_t(0));
        open.append({headings[i].level, added});
    }
}

std::vector<std::shared_ptr<ShapedText>> shapedNotes(const QStringList &links, TextShaper &shaper)
{
    std::vector<std::shared_ptr<ShapedText>> notes;
    for (qsizetype i = 0; i < links.size(); ++i) {
        const Runs runs{{QString::number(i + 1) + u"  "_s, 0, {}, {}, false},
                        {links[i], 0, links[i], {}, false}};
        notes.push_back(shaper.shape(runs, {7.5, false, quiet}, textWidth));
    }
    return notes;
}

Result<void> paintAll(cairo_surface_t *surface, const Manuscript &manuscript,
                      const DocumentProgress &progress)
{
    TextShaper shaper(languageTag(manuscript.language));
    const StripDocument document = stripsOf(manuscript, shaper, textWidth, textHeight);
    const auto notes = shapedNotes(document.notes, shaper);
    std::vector<double> heights;
    for (const auto &each : notes)
        heights.push_back(each->height());
    const std::vector<PagePlan> pages = paginate(document, heights, textHeight, noteGap);
    const std::unique_ptr<cairo_t, CairoFreed> cairo(cairo_create(surface));
    PagePainter painter(cairo.get(), manuscript, document, pages, shaper, notes);
    for (size_t i = 0; i < pages.size(); ++i) {
        if (progress && !progress(int(i), int(pages.size())))
            return failure(ErrorKind::Cancelled, "job.cancelled");
        painter.paint(i);
    }
    addBookmarks(surface, document.headings);
    return {};
}

} // namespace

Result<QByteArray> documentPdf(const Manuscript &manuscript, const DocumentProgress &progress)
{
    if (const qsizetype letters = lengthOf(manuscript.blocks); letters > mostLetters)
        return failure(ErrorKind::Invalid, "document.too-long",
                       {QString::number(letters), QString::number(mostLetters)});
    QByteArray bytes;
    const std::unique_ptr<cairo_surface_t, CairoFreed> surface(
        cairo_pdf_surface_create_for_stream(take, &bytes, paperWidth, paperHeight));
    describe(surface.get(), manuscript);
    const auto painted = paintAll(surface.get(), manuscript, progress);
    cairo_surface_finish(surface.get());
    if (!painted)
        return tl::unexpected(painted.error());
    if (const cairo_status_t status = cairo_surface_status(surface.get());
        status != CAIRO_STATUS_SUCCESS)
        return failure(ErrorKind::Invalid, "document.not-set", {manuscript.title},
                       QString::fromUtf8(cairo_status_to_string(status)));
    return withLanguage(bytes, languageTag(manuscript.language));
}

} // namespace convenor
