// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/documentsheets.h"

#include "publish/laiddocument.h"
#include "publish/typesetter.h"

#include <QPainter>

namespace convenor {

namespace {

class PainterCanvas final : public PageCanvas
{
public:
    explicit PainterCanvas(QPainter &painter)
        : m_painter(painter)
    {
    }

    void fill(const QRectF &area, const Ink &ink) override
    {
        m_painter.fillRect(area,
                           QColor::fromRgbF(float(ink.red), float(ink.green), float(ink.blue)));
    }

    void write(ShapedText &text, int from, int to, double left, double top) override
    {
        text.paint(m_painter, from, to, left, top);
    }

private:
    QPainter &m_painter;
};

} // namespace

Result<std::shared_ptr<PrintedPages>> DocumentSheets::lay(const Manuscript &manuscript,
                                                          const QPageLayout &paper)
{
    return LaidDocument::lay(manuscript, paper)
        .map([&](std::unique_ptr<LaidDocument> document) -> std::shared_ptr<PrintedPages> {
            return std::shared_ptr<DocumentSheets>(new DocumentSheets(std::move(document), paper));
        });
}

DocumentSheets::DocumentSheets(std::unique_ptr<LaidDocument> document, const QPageLayout &paper)
    : m_document(std::move(document))
    , m_layout(paper)
{
}

DocumentSheets::~DocumentSheets() = default;

int DocumentSheets::count() const
{
    return m_document->count();
}

DocumentFacts DocumentSheets::facts() const
{
    const Manuscript &manuscript = m_document->manuscript();
    return {manuscript.fullTitle(), manuscript.author, manuscript.language, manuscript.mark};
}

void DocumentSheets::paint(QPainter &painter, int page)
{
    painter.save();
    painter.scale(unitsPerPoint, unitsPerPoint);
    painter.setRenderHint(QPainter::Antialiasing);
    PainterCanvas canvas(painter);
    m_document->paint(canvas, page);
    painter.restore();
}

} // namespace convenor
