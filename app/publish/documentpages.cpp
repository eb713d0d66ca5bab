// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/documentpages.h"

#include "publish/htmltext.h"
#include "publish/laiddocument.h"
#include "publish/pdfcatalog.h"

#include <cairo-pdf.h>

#include <limits>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

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

/// The pages of a PDF, one after the other.
class PdfCanvas final : public PageCanvas
{
public:
    explicit PdfCanvas(cairo_surface_t *surface)
        : m_cairo(cairo_create(surface))
    {
    }

    void fill(const QRectF &area, const Ink &ink) override
    {
        cairo_set_source_rgb(m_cairo.get(), ink.red, ink.green, ink.blue);
        cairo_rectangle(m_cairo.get(), area.left(), area.top(), area.width(), area.height());
        cairo_fill(m_cairo.get());
    }

    void write(ShapedText &text, int from, int to, double left, double top) override
    {
        text.paint(m_cairo.get(), from, to, left, top);
    }

    /// Leaves the elements that it is not in, enters those that it is in.
    void enter(const TagPath &path) override
    {
        size_t common = 0;
        while (common < path.size() && common < m_open.size() && path[common] == m_open[common])
            ++common;
        while (m_open.size() > common) {
            cairo_tag_end(m_cairo.get(), m_open.back().tag);
            m_open.pop_back();
        }
        for (; common < path.size(); ++common) {
            if (common == 0)
                m_elements.append(path[0].id);
            cairo_tag_begin(m_cairo.get(), path[common].tag, nullptr);
            m_open.push_back(path[common]);
        }
    }

    void addPlace(int heading, QPointF at) override
    {
        const QByteArray place =
            "name='" + nameOf(heading) + "' x=" + number(at.x()) + " y=" + number(at.y());
        cairo_tag_begin(m_cairo.get(), CAIRO_TAG_DEST, place.constData());
        cairo_tag_end(m_cairo.get(), CAIRO_TAG_DEST);
    }

    void addLink(const QString &address, const QRectF &area) override
    {
        link("uri=" + quoted(address), area);
    }

    void addReference(int heading, const QRectF &area) override
    {
        link("dest='" + nameOf(heading) + '\'', area);
    }

    void endPage() { cairo_show_page(m_cairo.get()); }
    /// The outermost elements in the order in which they were begun.
    const QList<int> &elements() const { return m_elements; }

private:
    void link(const QByteArray &target, const QRectF &area)
    {
        if (m_open.empty()) // it is an element of its own
            m_elements.append(std::numeric_limits<int>::min() + int(m_elements.size()));
        const QByteArray attributes = "rect=[" + number(area.left()) + ' ' + number(area.top())
            + ' ' + number(area.width()) + ' ' + number(area.height()) + "] " + target;
        cairo_tag_begin(m_cairo.get(), CAIRO_TAG_LINK, attributes.constData());
        cairo_tag_end(m_cairo.get(), CAIRO_TAG_LINK);
    }

    std::unique_ptr<cairo_t, CairoFreed> m_cairo;
    TagPath m_open;
    QList<int> m_elements;
};

void describe(cairo_surface_t *surface, const Manuscript &manuscript)
{
    const auto set = [surface](cairo_pdf_metadata_t what, const QString &text) {
        if (!text.isEmpty())
            cairo_pdf_surface_set_metadata(surface, what, cleanText(text).toUtf8().constData());
    };
    set(CAIRO_PDF_METADATA_TITLE, manuscript.fullTitle());
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

Result<QByteArray> pdfOf(LaidDocument &document, const DocumentProgress &progress)
{
    const Manuscript &manuscript = document.manuscript();
    QByteArray bytes;
    const std::unique_ptr<cairo_surface_t, CairoFreed> surface(cairo_pdf_surface_create_for_stream(
        take, &bytes, document.paper().width(), document.paper().height()));
    describe(surface.get(), manuscript);
    QList<int> elements;
    {
        PdfCanvas canvas(surface.get());
        for (int i = 0; i < document.count(); ++i) {
            if (progress && !progress(i, document.count()))
                return failure(ErrorKind::Cancelled, "job.cancelled");
            document.paint(canvas, i);
            canvas.endPage();
        }
        addBookmarks(surface.get(), document.headings());
        elements = canvas.elements();
    }
    cairo_surface_finish(surface.get());
    if (const cairo_status_t status = cairo_surface_status(surface.get());
        status != CAIRO_STATUS_SUCCESS)
        return failure(ErrorKind::Invalid, "document.not-set", {manuscript.title},
                       QString::fromUtf8(cairo_status_to_string(status)));
    return completed(bytes, languageTag(manuscript.language), elements);
}

} // namespace

QPageLayout usualPaper()
{
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(68, 40, 68, 36),
            QPageLayout::Point};
}

Result<QByteArray> documentPdf(const Manuscript &manuscript, const QPageLayout &paper,
                               const DocumentProgress &progress)
{
    return LaidDocument::lay(manuscript, paper)
        .and_then([&](const std::unique_ptr<LaidDocument> &document) {
            return pdfOf(*document, progress);
        });
}

Result<QByteArray> documentPdf(const Manuscript &manuscript, const DocumentProgress &progress)
{
    return documentPdf(manuscript, usualPaper(), progress);
}

} // namespace convenor
