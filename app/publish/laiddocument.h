// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "publish/pagecanvas.h"
#include "publish/pagination.h"
#include "publish/wording.h"

#include <QPageLayout>

namespace convenor {

/// A document laid out for paper of one size: text in lines, lines on pages, the table of contents
/// with the pages' numbers. Its pages may be painted in any order. For one thread at a time.
class LaidDocument final
{
public:
    /// `document.too-long` for one of some thousand pages.
    static Result<std::unique_ptr<LaidDocument>> lay(const Manuscript &manuscript,
                                                     const QPageLayout &paper);

    const Manuscript &manuscript() const { return m_manuscript; }
    QSizeF paper() const { return m_paper; } ///< in points
    int count() const { return int(m_pages.size()); }
    const QList<StripHeading> &headings() const { return m_document.headings; }
    void paint(PageCanvas &canvas, int page);

private:
    LaidDocument(const Manuscript &manuscript, const QPageLayout &paper);

    void shapeNotes();
    void findHeadings();
    void paintText(PageCanvas &canvas, const StripText &text, double top);
    void paintBoxes(PageCanvas &canvas, const Strip &strip, double top);
    bool isTold(const Strip &strip) const;
    void paintStrip(PageCanvas &canvas, const Strip &strip, double top);
    void paintPageNumber(PageCanvas &canvas, const Strip &strip, double top);
    void paintNotes(PageCanvas &canvas, const PagePlan &page);
    void paintFurniture(PageCanvas &canvas, int page);
    void put(PageCanvas &canvas, const QString &text, TextShape shape, QRectF place);

    Manuscript m_manuscript;
    QSizeF m_paper;
    QRectF m_text; ///< the room for text, within the head and the foot
    TextShaper m_shaper;
    Wording m_wording;
    StripDocument m_document;
    std::vector<std::shared_ptr<ShapedText>> m_notes;
    std::vector<PagePlan> m_pages;
    QList<int> m_pageOf; ///< a heading each
    QStringList m_chapters; ///< that are open on each page
};

} // namespace convenor
