// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/laiddocument.h"

#include "publish/htmltext.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr double headRoom = 34; // between a margin and the text
constexpr double footRoom = 36;
constexpr double noteGap = 16;
constexpr double leastRoom = 150; // for text, whatever the margins are
constexpr Ink hairline{0.75, 0.79, 0.83};
// Some thousand pages: what is longer takes minutes, and nobody prints it.
constexpr qsizetype mostLetters = 4'000'000;

/// The margins give way where they would leave no room.
QRectF roomIn(const QPageLayout &paper)
{
    const QSizeF size = paper.fullRect(QPageLayout::Point).size();
    const QMarginsF margins = paper.margins(QPageLayout::Point);
    QRectF room = QRectF(QPointF(), size)
                      .adjusted(margins.left(), margins.top() + headRoom, -margins.right(),
                                -margins.bottom() - footRoom);
    if (room.width() < leastRoom) {
        room.setLeft(size.width() > leastRoom ? (size.width() - leastRoom) / 2 : 0);
        room.setWidth(std::min(leastRoom, size.width()));
    }
    if (room.height() < leastRoom) {
        room.setTop(size.height() > leastRoom ? (size.height() - leastRoom) / 2 : 0);
        room.setHeight(std::min(leastRoom, size.height()));
    }
    return room;
}

} // namespace

Result<std::unique_ptr<LaidDocument>> LaidDocument::lay(const Manuscript &manuscript,
                                                        const QPageLayout &paper)
{
    if (const qsizetype letters = lettersIn(manuscript.blocks); letters > mostLetters)
        return failure(ErrorKind::Invalid, "document.too-long",
                       {QString::number(letters), QString::number(mostLetters)});
    return std::unique_ptr<LaidDocument>(new LaidDocument(manuscript, paper));
}

LaidDocument::LaidDocument(const Manuscript &manuscript, const QPageLayout &paper)
    : m_manuscript(manuscript)
    , m_paper(paper.fullRect(QPageLayout::Point).size())
    , m_text(roomIn(paper))
    , m_shaper(languageTag(manuscript.language))
    , m_wording(manuscript.language)
    , m_document(stripsOf(manuscript, m_shaper, m_text.width(), m_text.height()))
{
    m_manuscript.blocks.clear(); // it is in the strips now
    shapeNotes();
    std::vector<double> heights;
    for (const auto &each : m_notes)
        heights.push_back(each->height());
    m_pages = paginate(m_document, heights, m_text.height(), noteGap);
    findHeadings();
}

void LaidDocument::shapeNotes()
{
    for (qsizetype i = 0; i < m_document.notes.size(); ++i) {
        const QString &link = m_document.notes[i];
        const Runs runs{{QString::number(i + 1) + u"  "_s, 0, {}, {}, false},
                        {link, 0, link, {}, false}};
        m_notes.push_back(m_shaper.shape(runs, {7.5, false, quiet}, m_text.width()));
    }
}

void LaidDocument::findHeadings()
{
    m_pageOf.resize(m_document.headings.size());
    QString chapter;
    for (size_t page = 0; page < m_pages.size(); ++page) {
        bool isNamed = false;
        QString last = chapter;
        for (const PlacedStrip &each : m_pages[page].strips) {
            const int heading = each.strip->heading;
            if (heading < 0)
                continue;
            m_pageOf[heading] = int(page);
            if (m_document.headings[heading].level != 1)
                continue;
            last = m_document.headings[heading].text;
            if (!std::exchange(isNamed, true))
                chapter = last;
        }
        m_chapters.append(chapter);
        chapter = last;
    }
}

void LaidDocument::paint(PageCanvas &canvas, int index)
{
    const PagePlan &page = m_pages[size_t(index)];
    const bool isCover = index == 0 && m_manuscript.hasCover();
    if (isCover) {
        const double left = m_shaper.isRightToLeft() ? m_paper.width() - 16 : 0;
        canvas.fill({left, 0, 16, m_paper.height()}, brightBlue);
    }
    for (const PlacedStrip &each : page.strips)
        paintBoxes(canvas, *each.strip, m_text.top() + each.top);
    for (const PlacedStrip &each : page.strips)
        paintStrip(canvas, *each.strip, m_text.top() + each.top);
    canvas.enter({});
    paintNotes(canvas, page);
    if (!isCover)
        paintFurniture(canvas, index);
}

void LaidDocument::paintText(PageCanvas &canvas, const StripText &each, double top)
{
    canvas.enter(each.path);
    const double left = m_text.left() + each.left;
    const double at = top + each.top;
    canvas.write(*each.text, each.from, each.to, left, at);
    for (int i = each.from; i < each.to; ++i) {
        const ShapedLine &line = each.text->lines()[size_t(i)];
        for (const LinkArea &area : line.links)
            canvas.addLink(area.link,
                           {left + area.left,
                            at + line.top - each.text->lines()[size_t(each.from)].top, area.width,
                            line.bottom - line.top});
    }
}

/// Before all that is told, so that no element is left for them.
void LaidDocument::paintBoxes(PageCanvas &canvas, const Strip &strip, double top)
{
    for (const StripBox &box : strip.boxes)
        canvas.fill(QRectF(m_text.left() + box.left, top + box.top, box.width, box.height),
                    box.ink);
}

/// A table's head that is said again is not told again.
bool LaidDocument::isTold(const Strip &strip) const
{
    const auto &strips = m_document.strips;
    return !strips.empty() && &strip >= &strips.front() && &strip <= &strips.back();
}

void LaidDocument::paintStrip(PageCanvas &canvas, const Strip &strip, double top)
{
    if (strip.heading >= 0)
        canvas.addPlace(strip.heading, {m_text.left(), top});
    for (const StripText &each : strip.texts) {
        StripText text = each;
        if (!isTold(strip))
            text.path.clear();
        paintText(canvas, text, top);
    }
    if (strip.shownPage >= 0)
        paintPageNumber(canvas, strip, top);
}

void LaidDocument::paintPageNumber(PageCanvas &canvas, const Strip &strip, double top)
{
    TextShape shape{9.5};
    shape.side = TextShape::End;
    const auto text =
        m_shaper.shape(plainRuns(QString::number(m_pageOf[strip.shownPage] + 1)), shape, 36);
    const double left = m_shaper.isRightToLeft() ? 0 : m_text.width() - 36;
    canvas.write(*text, 0, 1, m_text.left() + left, top + strip.height - text->height());
    canvas.addReference(strip.shownPage, {m_text.left(), top, m_text.width(), strip.height});
}

void LaidDocument::paintNotes(PageCanvas &canvas, const PagePlan &page)
{
    if (page.notes.isEmpty())
        return;
    double height = 0;
    for (const int note : page.notes)
        height += m_notes[size_t(note)]->height();
    double top = m_text.bottom() - height;
    const double left = m_shaper.isRightToLeft() ? m_text.right() - 120 : m_text.left();
    canvas.fill({left, top - 6, 120, 0.5}, {0.6, 0.6, 0.6});
    for (const int note : page.notes) {
        const auto &text = m_notes[size_t(note)];
        paintText(canvas, {text, 0, int(text->lines().size()), 0, 0, {{"Note", -1 - note}}}, top);
        top += text->height();
    }
    canvas.enter({});
}

void LaidDocument::put(PageCanvas &canvas, const QString &text, TextShape shape, QRectF place)
{
    shape.isOneLine = true;
    if (text.isEmpty())
        return;
    const auto shaped = m_shaper.shape(plainRuns(text), shape, place.width());
    canvas.write(*shaped, 0, 1, place.left(), place.top());
}

void LaidDocument::paintFurniture(PageCanvas &canvas, int page)
{
    const TextShape start{8, false, quiet};
    TextShape end = start;
    end.side = TextShape::End;
    const double wide = m_text.width() * 0.6;
    const double narrow = m_text.width() - wide - 16;
    const double top = m_text.top() - headRoom;
    const bool isMirrored = m_shaper.isRightToLeft();
    const QRectF first(isMirrored ? m_text.right() - wide : m_text.left(), top, wide, 0);
    const QRectF second(isMirrored ? m_text.left() : m_text.right() - narrow, top, narrow, 0);
    if (page > 0) { // the first one has the title
        put(canvas, m_manuscript.title.simplified().left(200), start, first);
        put(canvas, m_chapters.value(page), end, second);
        canvas.fill({m_text.left(), top + 14, m_text.width(), 0.5}, hairline);
    }
    const double down = m_text.height() + headRoom + footRoom - 10;
    const QString number = m_wording.sentence(
        u"page_of"_s,
        {{"page"_L1, QString::number(page + 1)}, {"pages"_L1, QString::number(this->count())}});
    put(canvas, number, end, second.translated(0, down));
    put(canvas, m_manuscript.mark, {8, true, warning}, first.translated(0, down));
}

} // namespace convenor
