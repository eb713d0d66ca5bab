// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pagination.h"

namespace convenor {

namespace {

class Paginating final
{
public:
    Paginating(const StripDocument &document, const std::vector<double> &noteHeights, double height,
               double gap)
        : m_document(document)
        , m_noteHeights(noteHeights)
        , m_height(height)
        , m_gap(gap)
        , m_pages(1)
    {
    }

    std::vector<PagePlan> made()
    {
        const auto &strips = m_document.strips;
        size_t begin = 0;
        while (begin < strips.size()) {
            size_t end = begin + 1;
            while (end < strips.size() && strips[end].holdsToLast && !strips[end].startsPage)
                ++end;
            place(begin, end);
            begin = end;
        }
        return std::move(m_pages);
    }

private:
    bool isEmpty() const { return m_pages.back().strips.empty(); }

    double notesOf(const Strip &strip) const
    {
        double height = 0;
        for (const int note : strip.notes)
            height += m_noteHeights[size_t(note)];
        return height;
    }

    /// What the strips [begin, end) take on the page as it is.
    double need(size_t begin, size_t end) const
    {
        double height = 0;
        bool hasNotes = m_notesHeight > 0;
        for (size_t i = begin; i < end; ++i) {
            const Strip &strip = m_document.strips[i];
            const bool isAtTop = i == begin && isEmpty() && m_pages.size() > 1;
            height += strip.height + (isAtTop ? 0 : strip.above);
            if (const double notes = notesOf(strip); notes > 0) {
                height += notes + (hasNotes ? 0 : m_gap);
                hasNotes = true;
            }
            if (height > 2 * m_height)
                break;
        }
        return height;
    }

    bool fits(size_t begin, size_t end) const
    {
        return m_pages.back().used + m_notesHeight + need(begin, end) <= m_height;
    }

    void beginPage(const Strip &first)
    {
        m_pages.emplace_back();
        m_notesHeight = 0;
        if (first.table < 0 || first.isHead)
            return;
        for (const Strip &each : m_document.tableHeads[size_t(first.table)]) {
            m_pages.back().strips.push_back({&each, m_pages.back().used});
            m_pages.back().used += each.height;
        }
    }

    void place(size_t begin, size_t end)
    {
        const Strip &first = m_document.strips[begin];
        if (!isEmpty() && (first.startsPage || !fits(begin, end)))
            beginPage(first);
        if (fits(begin, end)) {
            for (size_t i = begin; i < end; ++i)
                put(m_document.strips[i]);
            return;
        }
        // Together they are taller than a page.
        for (size_t i = begin; i < end; ++i) {
            if (!isEmpty() && !fits(i, i + 1))
                beginPage(m_document.strips[i]);
            put(m_document.strips[i]);
        }
    }

    void put(const Strip &strip)
    {
        PagePlan &page = m_pages.back();
        const bool isAtTop = page.strips.empty() && m_pages.size() > 1;
        page.used += isAtTop ? 0 : strip.above;
        page.strips.push_back({&strip, page.used});
        page.used += strip.height;
        if (!strip.notes.isEmpty() && page.notes.isEmpty())
            m_notesHeight += m_gap;
        page.notes.append(strip.notes);
        m_notesHeight += notesOf(strip);
    }

    const StripDocument &m_document;
    const std::vector<double> &m_noteHeights;
    double m_height;
    double m_gap;
    double m_notesHeight = 0; ///< of the last page
    std::vector<PagePlan> m_pages;
};

} // namespace

std::vector<PagePlan> paginate(const StripDocument &document,
                               const std::vector<double> &noteHeights, double height, double gap)
{
    return Paginating(document, noteHeights, height, gap).made();
}

} // namespace convenor
