// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/tablestrips.h"

#include <algorithm>
#include <numeric>

namespace convenor {

namespace {

constexpr double padding = 4;
constexpr double barHeight = 8;
constexpr Ink headGround{0.92, 0.95, 0.98};
constexpr Ink line{0.75, 0.79, 0.83};

/// Roughly how wide it is, in letters; those of Han, Hangul and Kana count twice.
double lettersIn(QStringView text)
{
    return std::accumulate(text.cbegin(), text.cend(), 0.0, [](double sum, QChar c) {
        return sum + (c.unicode() >= 0x1100 ? 2 : 1);
    });
}

double longestWord(QStringView text)
{
    double longest = 0;
    for (const QStringView word : text.tokenize(u' '))
        longest = std::max(longest, lettersIn(word));
    return longest;
}

} // namespace

TagPath TableStrips::step(TagPath path, const char *tag) const
{
    path.push_back({tag, ++m_lastTag});
    return path;
}

void TableStrips::put(Strip strip)
{
    strip.table = m_table;
    m_document.strips.push_back(std::move(strip));
}

/// As the block says, else so that words stay whole where they can, and the rest by how much is in
/// a column.
QList<double> TableStrips::widthsOf(const Block &block) const
{
    qsizetype count = block.headings.size();
    for (const QList<Runs> &row : block.rows)
        count = std::max(count, row.size());
    QList<double> least(count, 1);
    QList<double> wished(count, 1);
    const auto weigh = [&](const QList<Runs> &row) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString text = textOf(row[i]).left(400);
            least[i] = std::max(least[i], std::min(longestWord(text), 24.0));
            wished[i] = std::max(wished[i], std::min(lettersIn(text), 90.0));
        }
    };
    if (block.shares.size() == count) {
        for (qsizetype i = 0; i < count; ++i)
            least[i] = wished[i] = block.shares[i];
    } else {
        weigh(block.headings);
        for (const QList<Runs> &row : block.rows)
            weigh(row);
    }
    const double letter = m_points * 0.58;
    QList<double> widths(count);
    double all = 0;
    for (qsizetype i = 0; i < count; ++i) {
        widths[i] = least[i] * letter + 2 * padding;
        all += widths[i];
    }
    const double wishes = std::accumulate(wished.cbegin(), wished.cend(), 0.0);
    const double rest = m_frame.width - all;
    for (qsizetype i = 0; i < count; ++i) {
        if (rest > 0 && block.shares.isEmpty())
            widths[i] += rest * wished[i] / wishes;
        else
            widths[i] *= m_frame.width / all;
    }
    return widths;
}

TableStrips::Cells TableStrips::shaped(const QList<Runs> &row, qsizetype first,
                                       const QList<double> &widths, bool isHead)
{
    Cells cells;
    TextShape shape{m_points, isHead, isHead ? deepBlue : black};
    shape.isSided = true;
    for (qsizetype i = first; i < widths.size(); ++i) {
        shape.ink = isHead ? deepBlue : m_isFacts && i == 0 ? quiet : black;
        const double room = std::max(widths[i] - 2 * padding, 1.0);
        cells.texts.push_back(m_shaper.shape(row.value(i), shape, room, &m_document.notes));
        cells.height = std::max(cells.height, cells.texts.back()->height());
    }
    return cells;
}

Strip TableStrips::rowStrip(const Cells &cells, const std::vector<int> &from,
                            const std::vector<int> &to, const QList<double> &widths,
                            const TagPath &path, bool isHead)
{
    Strip strip;
    const TagPath row = step(path, "TR");
    double left = m_frame.left;
    const double right = m_frame.left + m_frame.width;
    for (size_t i = 0; i < cells.texts.size(); ++i) {
        const double width = widths[qsizetype(i)];
        const double at = m_shaper.isRightToLeft() ? right - (left - m_frame.left) - width : left;
        const auto &text = cells.texts[i];
        strip.texts.push_back({text, from[i], to[i], at + padding, padding - 1,
                               step(row, isHead || (m_isFacts && i == 0) ? "TH" : "TD")});
        strip.height = std::max(strip.height, text->height(from[i], to[i]));
        for (int each = from[i]; each < to[i]; ++each)
            strip.notes.append(text->lines()[size_t(each)].notes);
        left += width;
    }
    strip.height += m_isFacts ? padding : 2 * padding;
    strip.isHead = isHead;
    if (isHead)
        strip.boxes.push_back({m_frame.left, 0, m_frame.width, strip.height, headGround});
    if (!m_isFacts)
        strip.boxes.push_back({m_frame.left, strip.height - 0.5, m_frame.width, 0.5, line});
    return strip;
}

/// What a row has of a page below the table's head, with room for its footnotes.
double TableStrips::roomForRow(const QList<Runs> &row) const
{
    double room = m_frame.pageHeight - 2 * padding - 2;
    if (m_table >= 0) {
        for (const Strip &each : m_document.tableHeads[size_t(m_table)])
            room -= each.height;
    }
    const bool hasLinks = std::ranges::any_of(row, [](const Runs &cell) {
        return std::ranges::any_of(cell, [](const Run &run) { return !run.link.isEmpty(); });
    });
    return std::max(room - (hasLinks ? m_frame.pageHeight * 0.2 : 0), m_frame.pageHeight * 0.4);
}

/// A row that is taller than a page is divided between lines.
void TableStrips::addRow(const QList<Runs> &row, const QList<double> &widths, const TagPath &path,
                         bool isHead)
{
    const Cells cells = shaped(row, 0, widths, isHead);
    const double room = roomForRow(row);
    // The first stands on one page with the head, and with what is over that.
    const double most = m_rows < 2 ? std::min(room, m_frame.pageHeight * 0.8) : room;
    const size_t count = cells.texts.size();
    std::vector<int> from(count, 0);
    bool isWhole = false;
    bool isFirst = true;
    while (!isWhole) {
        isWhole = true;
        std::vector<int> to(count, 0);
        for (size_t i = 0; i < count; ++i) {
            const int lines = int(cells.texts[i]->lines().size());
            to[i] = cells.height <= room ? lines : from[i];
            while (to[i] < lines
                   && (to[i] == from[i] || cells.texts[i]->height(from[i], to[i] + 1) <= most))
                ++to[i];
            isWhole = isWhole && to[i] == lines;
        }
        Strip strip = rowStrip(cells, from, to, widths, path, isHead);
        // No page ends with a head, or with one short row below it.
        const bool isShort = strip.height < m_frame.pageHeight / 8;
        const bool isSecond =
            m_rows == 2 && isShort && m_document.strips.back().height < m_frame.pageHeight / 8;
        strip.holdsToLast = isFirst && (m_rows == 1 || isSecond);
        isFirst = false;
        if (isHead)
            m_document.tableHeads.back().push_back(strip);
        put(std::move(strip));
        from = to;
        // A head of several pages would leave no room for what it is the head of.
        if (isHead)
            break;
    }
    ++m_rows;
}

void TableStrips::addTable(const Block &block, const TagPath &path)
{
    const qsizetype columns = block.headings.size();
    m_isFacts = block.kind == Block::Facts;
    m_points = columns > 16 ? 5 : columns > 8 ? 7 : m_isFacts ? 9.5 : 9;
    const QList<double> widths = widthsOf(block);
    if (widths.isEmpty())
        return;
    const TagPath table = step(path, "Table");
    const size_t begin = m_document.strips.size();
    m_rows = 0;
    if (!block.headings.isEmpty()) {
        m_document.tableHeads.emplace_back();
        m_table = int(m_document.tableHeads.size()) - 1;
        addRow(block.headings, widths, table, true);
        // Where the head takes too much of a page it is not said again.
        if (m_document.tableHeads.back().front().height > m_frame.pageHeight / 3)
            m_document.tableHeads.back().clear();
    }
    for (const QList<Runs> &row : block.rows)
        addRow(row, widths, table, false);
    m_table = -1;
    // No page begins with the last row.
    if (block.rows.size() > 2)
        m_document.strips.back().holdsToLast = true;
    if (begin < m_document.strips.size())
        m_document.strips[begin].above = 6;
}

/// What the colours mean, where there is more than one.
void TableStrips::addKey(const Block &block, const TagPath &path)
{
    Strip strip;
    const TagPath row = step(path, "TR");
    const double start = m_frame.width * 0.38;
    const double room = m_frame.width * 0.3;
    for (qsizetype i = 0; i < block.headings.size(); ++i) {
        const bool isLabel = i == 0;
        const TextShape shape{8.5, true, quiet};
        std::shared_ptr<ShapedText> text =
            m_shaper.shape(block.headings[i], shape, isLabel ? start - 14 : room - 14);
        double at = isLabel ? 0 : start + double(i - 1) * room;
        const double width = isLabel ? start - 14 : room - 14;
        const auto mirrored = [&](double left, double wide) {
            return m_frame.left + (m_shaper.isRightToLeft() ? m_frame.width - left - wide : left);
        };
        if (!isLabel) {
            strip.boxes.push_back({mirrored(at, 8), 4, 8, 8, i == 1 ? brightBlue : paleBlue});
            at += 12;
        }
        const int lines = int(text->lines().size());
        strip.height = std::max(strip.height, text->height());
        strip.texts.push_back({text, 0, lines, mirrored(at, width), 0, step(row, "TH")});
    }
    strip.height += 4;
    strip.above = 4;
    strip.isHead = true;
    put(std::move(strip));
}

void TableStrips::addBar(const Bar &bar, double longest, const TagPath &path)
{
    Strip strip;
    const TagPath row = step(path, "TR");
    const double start = m_frame.width * 0.38;
    const double room = m_frame.width * 0.52;
    const auto mirrored = [&](double left, double wide) {
        return m_frame.left + (m_shaper.isRightToLeft() ? m_frame.width - left - wide : left);
    };
    TextShape shape{9};
    shape.isSided = true;
    std::shared_ptr<ShapedText> label = m_shaper.shape(bar.label, shape, start - 10);
    const int lines = int(label->lines().size());
    strip.texts.push_back({label, 0, lines, mirrored(0, start - 10), 0, step(row, "TH")});
    double top = 2;
    for (qsizetype i = 0; i < bar.values.size(); ++i) {
        const double width = std::max(room * bar.values[i] / longest, 0.5);
        strip.boxes.push_back(
            {mirrored(start, width), top, width, barHeight, i == 0 ? brightBlue : paleBlue});
        std::shared_ptr<ShapedText> number =
            m_shaper.shape(plainRuns(QString::number(bar.values[i])), {8.5}, 60);
        const double high = number->height();
        strip.texts.push_back({number, 0, 1, mirrored(start + width + 4, 60),
                               top + (barHeight - high) / 2, step(row, "TD")});
        top += barHeight + 2;
    }
    strip.height = std::max(label->height(), top) + 3;
    strip.holdsToLast = m_rows++ < 2;
    put(std::move(strip));
}

void TableStrips::addBars(const Block &block, const TagPath &path)
{
    const TagPath table = step(path, "Table");
    double longest = 1;
    for (const Bar &bar : block.bars) {
        for (const int value : bar.values)
            longest = std::max(longest, double(value));
    }
    m_rows = 0;
    if (block.headings.size() > 1) {
        m_document.tableHeads.emplace_back();
        m_table = int(m_document.tableHeads.size()) - 1;
        addKey(block, table);
        m_document.tableHeads.back().push_back(m_document.strips.back());
    }
    for (const Bar &bar : block.bars)
        addBar(bar, longest, table);
    m_table = -1;
}

} // namespace convenor
