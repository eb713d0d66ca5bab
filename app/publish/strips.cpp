// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/strips.h"

#include "publish/tablestrips.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr double indent = 18;
constexpr double coverTop = 190;
// A paragraph that is longer than some pages is shaped in parts.
constexpr qsizetype longestText = 6 * 1024;
constexpr double least = 60; ///< of width, however deep something stands

/// Runs in parts of at most that many letters, cut at spaces where there are any.
QList<Runs> partsOf(const Runs &runs)
{
    QList<Runs> parts{{}};
    qsizetype taken = 0;
    for (Run run : runs) {
        while (taken + run.text.size() > longestText) {
            const qsizetype most = longestText - taken;
            qsizetype cut = run.text.lastIndexOf(u' ', most);
            cut = cut <= 0 ? std::max(most, qsizetype(1)) : cut + 1;
            if (cut < run.text.size() && run.text[cut - 1].isHighSurrogate())
                ++cut;
            Run head = run;
            head.text = run.text.left(cut);
            run.text = run.text.sliced(head.text.size());
            parts.last().append(head);
            parts.append(Runs());
            taken = 0;
        }
        taken += run.text.size();
        if (!run.text.isEmpty())
            parts.last().append(run);
    }
    return parts;
}

class StripMaking final
{
public:
    StripMaking(StripDocument &document, TextShaper &shaper, double width, double height,
                bool hasCover)
        : m_document(document)
        , m_shaper(shaper)
        , m_width(width)
        , m_height(height)
        , m_hasCover(hasCover)
    {
    }

    void addCover(const Manuscript &manuscript)
    {
        m_above = coverTop;
        if (!manuscript.above.isEmpty())
            addText(plainRuns(manuscript.above), {13, false, quiet}, {}, path({}, "P"));
        m_above = std::max(m_above, 8.0);
        addText(plainRuns(manuscript.title), {27, true, deepBlue}, {}, path({}, "H1"));
        m_above = 26;
        for (const Runs &each : manuscript.cover) {
            addText(each, {12}, {}, path({}, "P"));
            m_above = 8;
        }
        if (!manuscript.mark.isEmpty()) {
            m_above = 26;
            addText(plainRuns(manuscript.mark), {12, true, warning}, {}, path({}, "P"));
        }
        m_startsPage = true;
    }

    void addTitle(const Manuscript &manuscript)
    {
        if (!manuscript.mark.isEmpty())
            addText(plainRuns(manuscript.mark), {10, true, warning}, {}, path({}, "P"));
        if (!manuscript.above.isEmpty())
            addText(plainRuns(manuscript.above), {10, false, quiet}, {}, path({}, "P"));
        addText(plainRuns(manuscript.title), {19, true, deepBlue}, {}, path({}, "H1"));
    }

    void add(const std::vector<Block> &blocks, double inset, const TagPath &of)
    {
        for (const Block &block : blocks)
            addBlock(block, inset, of);
    }

private:
    /// Where a paragraph stands, and what stands beside its first line.
    struct Beside
    {
        double inset = 0;
        QString mark;
        TagPath markPath;
        bool isQuoted = false;
    };

    TagPath path(TagPath of, const char *tag)
    {
        of.push_back({tag, ++m_lastTag});
        return of;
    }

    double roomFor(double inset) const { return std::max(m_width - inset, least); }

    double leftOf(double inset) const
    {
        const double kept = m_width - roomFor(inset);
        return m_shaper.isRightToLeft() ? 0 : kept;
    }

    void addBlock(const Block &block, double inset, const TagPath &of)
    {
        switch (block.kind) {
        case Block::Heading:
            return addHeading(block, of);
        case Block::Paragraph:
            m_above = std::max(m_above, m_isTight ? 1.0 : 6.0);
            return addText(block.runs, {}, {inset, {}, {}, m_isQuoted}, path(of, "P"));
        case Block::Code:
            m_above = std::max(m_above, 6.0);
            return addText(block.runs, {8.5}, {inset + 8, {}, {}, true}, path(of, "P"));
        case Block::List:
            return addList(block, inset, path(of, "L"));
        case Block::Item:
            return add(block.blocks, inset, of);
        case Block::Quote: {
            const bool was = std::exchange(m_isQuoted, true);
            add(block.blocks, inset + indent, path(of, "BlockQuote"));
            m_isQuoted = was;
            return;
        }
        case Block::Rule:
            return addRule(inset);
        case Block::Table:
        case Block::Facts:
        case Block::Bars:
            return addTable(block, inset, of);
        case Block::Contents:
            m_contents.push_back(m_document.strips.size());
            m_contentsHeading = block.runs;
            return;
        case Block::NewPage:
            m_startsPage = true;
            return;
        }
    }

    void addHeading(const Block &block, const TagPath &of)
    {
        static constexpr std::array points{17.0, 13.0, 11.0, 10.0};
        static constexpr std::array above{22.0, 18.0, 13.0, 9.0};
        static constexpr std::array tags{"H1", "H2", "H3", "H4", "H5", "H6"};
        const auto level = size_t(std::clamp(block.level, 1, 6)) - 1;
        const size_t size = std::min(level + (m_hasCover ? 0 : 1), points.size() - 1);
        m_above = above[size];
        const size_t begin = m_document.strips.size();
        addText(block.runs, {points[size], true, level < 3 ? deepBlue : black}, {},
                path(of, tags[level]));
        if (begin == m_document.strips.size())
            return;
        m_document.strips[begin].heading = int(m_document.headings.size());
        m_document.headings.append({textOf(block.runs).simplified().left(300), int(level) + 1});
        for (size_t i = begin + 1; i < m_document.strips.size(); ++i)
            m_document.strips[i].holdsToLast = i - begin < 4;
        m_holds = true;
    }

    void addList(const Block &list, double inset, const TagPath &of)
    {
        int number = list.first;
        const bool was = m_isTight;
        for (const Block &item : list.blocks) {
            const TagPath one = path(of, "LI");
            m_mark = list.first < 0 ? u"•"_s : u"%1."_s.arg(number++);
            m_markPath = path(one, "Lbl");
            m_above = std::max(m_above, 3.0);
            m_isTight = true;
            add(item.blocks, inset + indent, path(one, "LBody"));
            m_mark.clear();
        }
        m_isTight = was;
        m_above = std::max(m_above, 3.0);
    }

    void addRule(double inset)
    {
        Strip strip;
        strip.above = std::max(m_above, 8.0);
        strip.height = 8;
        strip.boxes.push_back({leftOf(inset), 0, roomFor(inset), 0.5, {0.6, 0.6, 0.6}});
        put(std::move(strip));
    }

    void addTable(const Block &block, double inset, const TagPath &of)
    {
        if (!block.runs.isEmpty()) {
            m_above = std::max(m_above, 10.0);
            addText(block.runs, {9.5, true, black}, {inset, {}, {}, false}, path(of, "P"));
            m_holds = true;
        }
        const size_t begin = m_document.strips.size();
        TableStrips tables(m_document, m_shaper, m_lastTag,
                           {leftOf(inset), roomFor(inset), m_height});
        if (block.kind == Block::Bars)
            tables.addBars(block, of);
        else
            tables.addTable(block, of);
        if (begin == m_document.strips.size())
            return;
        Strip &first = m_document.strips[begin];
        first.above = std::max(first.above, m_above);
        first.holdsToLast = std::exchange(m_holds, false);
        first.startsPage = std::exchange(m_startsPage, false);
        m_above = 10;
    }

    void put(Strip strip)
    {
        strip.startsPage = std::exchange(m_startsPage, false);
        if (std::exchange(m_holds, false))
            strip.holdsToLast = true;
        m_above = 0;
        m_document.strips.push_back(std::move(strip));
    }

    /// A strip a line. No page begins with the last line of a paragraph, or ends with its first.
    void addText(const Runs &runs, const TextShape &shape, const Beside &beside, const TagPath &of)
    {
        for (const Runs &part : partsOf(runs)) {
            std::shared_ptr<ShapedText> text =
                m_shaper.shape(part, shape, roomFor(beside.inset), &m_document.notes);
            const int lines = int(text->lines().size());
            for (int i = 0; i < lines; ++i) {
                Strip strip;
                strip.above = i == 0 ? m_above : 0;
                strip.height = text->height(i, i + 1);
                strip.holdsToLast = i == 1 || (i > 0 && i == lines - 1);
                strip.notes = text->lines()[size_t(i)].notes;
                if (!m_mark.isEmpty())
                    addMark(strip, shape, beside.inset);
                if (beside.isQuoted)
                    addQuoteBar(strip, beside.inset);
                strip.texts.push_back({text, i, i + 1, leftOf(beside.inset), 0, of});
                put(std::move(strip));
            }
        }
    }

    void addMark(Strip &strip, const TextShape &shape, double inset)
    {
        TextShape side = shape;
        side.side = TextShape::End;
        std::shared_ptr<ShapedText> mark =
            m_shaper.shape(plainRuns(std::exchange(m_mark, {})), side, indent * 1.6);
        const double room = indent * 1.6;
        const double left =
            m_shaper.isRightToLeft() ? roomFor(inset) + 5 : leftOf(inset) - room - 5;
        strip.texts.push_back({mark, 0, 1, left, 0, m_markPath});
    }

    void addQuoteBar(Strip &strip, double inset) const
    {
        const double left = m_shaper.isRightToLeft() ? roomFor(inset) + 6 : leftOf(inset) - 9;
        strip.boxes.push_back({left, 0, 2, strip.height, {0.7, 0.8, 0.88}});
    }

public:
    /// Last of all, when every heading is known.
    void addContents()
    {
        for (auto place = m_contents.rbegin(); place != m_contents.rend(); ++place)
            addContentsAt(*place);
    }

private:
    void addContentsAt(size_t place)
    {
        std::vector<Strip> after(
            std::make_move_iterator(m_document.strips.begin() + ptrdiff_t(place)),
            std::make_move_iterator(m_document.strips.end()));
        m_document.strips.resize(place);
        m_startsPage = m_hasCover && place > 0;
        m_above = m_hasCover ? 0 : 18;
        addText(m_contentsHeading, {m_hasCover ? 17.0 : 13.0, true, deepBlue}, {}, path({}, "P"));
        m_above = 8;
        m_holds = true;
        const TagPath contents = path({}, "TOC");
        for (qsizetype i = 0; i < m_document.headings.size(); ++i) {
            const StripHeading &heading = m_document.headings[i];
            if (heading.level != 1)
                continue;
            addEntry(int(i), heading, contents);
            m_holds = !m_hasCover; // a short one is not divided
        }
        m_holds = false;
        if (!after.empty() && m_hasCover && place > 0)
            after.front().startsPage = true;
        for (Strip &each : after)
            m_document.strips.push_back(std::move(each));
    }

    void addEntry(int index, const StripHeading &heading, const TagPath &contents)
    {
        std::shared_ptr<ShapedText> text =
            m_shaper.shape(plainRuns(heading.text), {10.5}, m_width - 50);
        Strip strip;
        strip.above = 5;
        strip.height = text->height();
        strip.shownPage = index;
        const double left = m_shaper.isRightToLeft() ? 50 : 0;
        const int lines = int(text->lines().size());
        strip.texts.push_back({text, 0, lines, left, 0, path(contents, "TOCI")});
        put(std::move(strip));
    }

    StripDocument &m_document;
    TextShaper &m_shaper;
    double m_width;
    double m_height;
    bool m_hasCover; ///< contents and chapters have pages of their own
    double m_above = 0; ///< what the next strip keeps free before it
    bool m_holds = false; ///< whether the next strip stands with the last
    bool m_startsPage = false;
    bool m_isTight = false;
    bool m_isQuoted = false;
    QString m_mark; ///< of the item that begins
    TagPath m_markPath;
    std::vector<size_t> m_contents;
    Runs m_contentsHeading;
    int m_lastTag = 0;
};

} // namespace

StripDocument stripsOf(const Manuscript &manuscript, TextShaper &shaper, double width,
                       double height)
{
    StripDocument document;
    StripMaking making(document, shaper, width, height, manuscript.hasCover());
    if (manuscript.hasCover())
        making.addCover(manuscript);
    else
        making.addTitle(manuscript);
    making.add(manuscript.blocks, 0, {});
    making.addContents();
    return document;
}

} // namespace convenor
