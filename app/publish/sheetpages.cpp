// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sheetpages.h"

#include "base/shorttext.h"

#include <QPainter>

#include <cmath>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr qreal margin = 13 * unitsPerMillimetre;
constexpr qreal padding = 1.2 * unitsPerMillimetre;
constexpr qreal gap = 2.4 * unitsPerMillimetre; // between what ends here and begins there
constexpr qreal footRoom = 6 * unitsPerMillimetre;
constexpr qreal signingHeight = 11 * unitsPerMillimetre;
constexpr qreal hair = 0.25 * unitsPerPoint;
constexpr qsizetype longestCell = 300; // so that a row is never higher than a page
constexpr TextStyle text{9, false};
constexpr TextStyle strong{9, true};
constexpr TextStyle titleStyle{15, true};
constexpr TextStyle lineStyle{10, false};
constexpr TextStyle small{8, false};
constexpr TextStyle smallStrong{8, true};

const QColor ink(0x11, 0x11, 0x11);
const QColor quiet(0x50, 0x50, 0x50);
const QColor warning(0x9a, 0x1f, 0x00);
const QColor line(0xb4, 0xbc, 0xc4);
const QColor titleFill(0xe3, 0xee, 0xf6);
const QColor groupFill(0xf3, 0xf5, 0xf7);

} // namespace

SheetPages::SheetPages(Sheet sheet, const std::optional<QPageLayout> &paper)
    : m_sheet(std::move(sheet))
{
    const bool isAcross = m_sheet.columns.size() > 5 && !m_sheet.forSigning;
    const QMarginsF usual(margin, margin, margin, margin);
    m_paper = paper.value_or(QPageLayout(QPageSize(QPageSize::A4),
                                         isAcross ? QPageLayout::Landscape : QPageLayout::Portrait,
                                         usual / unitsPerMillimetre, QPageLayout::Millimeter));
    const QRectF full(QPointF(0, 0), m_paper.fullRect(QPageLayout::Inch).size() * unitsPerInch);
    const QMarginsF margins = m_paper.margins(QPageLayout::Inch) * unitsPerInch;
    m_body = full.marginsRemoved(margins);
    const qreal least = 60 * unitsPerMillimetre;
    if (m_body.width() < least || m_body.height() < least)
        m_body = full; // the margins leave no room
    measureColumns();
    measureRows();
    breakPages();
}

void SheetPages::measureColumns()
{
    qreal shares = 0;
    for (const SheetColumn &column : std::as_const(m_sheet.columns))
        shares += column.share;
    qreal left = m_body.left();
    for (const SheetColumn &column : std::as_const(m_sheet.columns)) {
        m_lefts.append(std::round(left));
        left += m_body.width() * column.share / shares;
    }
    m_lefts.append(std::round(left));
    for (qsizetype i = 0; i < m_sheet.columns.size(); ++i) {
        const qreal width = textWidth(i);
        m_titlesHeight =
            std::max(m_titlesHeight, m_type.height(m_sheet.columns[i].title, strong, width));
    }
    m_titlesHeight += 2 * padding;
}

qreal SheetPages::textWidth(qsizetype column) const
{
    return m_lefts[column + 1] - m_lefts[column] - padding - gap;
}

void SheetPages::measureRows()
{
    const qsizetype all = m_sheet.rows + m_sheet.blankLines;
    m_heights.reserve(size_t(all));
    for (qsizetype row = 0; row < all; ++row)
        m_heights.push_back(quint16(std::ceil(rowHeight(row))));
}

qreal SheetPages::rowHeight(qsizetype row)
{
    qreal height = m_sheet.forSigning ? signingHeight - 2 * padding : m_type.height({}, text, 0);
    for (qsizetype i = 0; row < m_sheet.rows && i < m_sheet.columns.size(); ++i) {
        const QString cell = shortened(m_sheet.cell(row, i), longestCell);
        const qreal width = textWidth(i);
        const TextStyle style = m_sheet.columns[i].isBold ? strong : text;
        height = std::max(height, m_type.height(cell, style, width));
    }
    return height + 2 * padding;
}

bool SheetPages::startsGroup(qsizetype row) const
{
    return m_sheet.group && row < m_sheet.rows
        && (row == 0 || m_sheet.group(row) != m_sheet.group(row - 1));
}

void SheetPages::breakPages()
{
    const qreal bottom = m_body.bottom() - footRoom;
    m_firstRows.append(0);
    qreal y = m_body.top() + headHeight(0) + m_titlesHeight;
    for (qsizetype row = 0; row < qsizetype(m_heights.size()); ++row) {
        const qreal height = m_heights[size_t(row)];
        const qreal group = startsGroup(row) ? m_titlesHeight : 0;
        if (y + group + height > bottom && row > m_firstRows.last()) {
            m_firstRows.append(row);
            y = m_body.top() + headHeight(count() - 1) + m_titlesHeight;
            if (m_sheet.group && row < m_sheet.rows)
                y += m_titlesHeight;
        } else {
            y += group;
        }
        y += height;
    }
}

qsizetype SheetPages::lastRow(int page) const
{
    return page + 1 < count() ? m_firstRows[page + 1] : qsizetype(m_heights.size());
}

/// The first page has all of it, the others one line.
qreal SheetPages::headHeight(int page)
{
    if (page > 0)
        return m_type.height({}, small, 0) + gap;
    qreal height = m_type.height({}, lineStyle, 0) + gap;
    height += m_type.height(m_sheet.title, titleStyle, m_body.width());
    for (const QString &each : std::as_const(m_sheet.lines))
        height += m_type.height(each, lineStyle, m_body.width());
    return height + gap;
}

void SheetPages::paintText(QPainter &painter, const QString &words, TextStyle style, QRectF place,
                           bool atEnd)
{
    const SetText set = m_type.set(words, style, place.width());
    qreal left = place.left();
    if (atEnd)
        left = place.right() - std::min(place.width(), m_type.width(words, style));
    set.paint(painter, {left, place.top()});
}

qreal SheetPages::paintHead(QPainter &painter, int page)
{
    const qreal half = m_body.width() * 0.6;
    qreal y = m_body.top();
    painter.setPen(warning);
    paintText(painter, m_sheet.audience, page > 0 ? smallStrong : strong,
              {m_body.left() + half, y, m_body.width() - half, 0}, true);
    painter.setPen(quiet);
    if (page > 0) {
        paintText(painter, shortened(m_sheet.title, 70), small, {m_body.left(), y, half, 0});
        return y + headHeight(page);
    }
    paintText(painter, shortened(m_sheet.above, 70), lineStyle, {m_body.left(), y, half, 0});
    y += m_type.height({}, lineStyle, 0) + gap;
    painter.setPen(ink);
    const auto stack = [&](const QString &words, TextStyle style) {
        paintText(painter, words, style, {m_body.left(), y, m_body.width(), 0});
        y += m_type.height(words, style, m_body.width());
    };
    stack(m_sheet.title, titleStyle);
    for (const QString &each : std::as_const(m_sheet.lines))
        stack(each, lineStyle);
    return y + gap;
}

qreal SheetPages::paintTitles(QPainter &painter, qreal y)
{
    painter.fillRect(QRectF(m_body.left(), y, m_body.width(), m_titlesHeight), titleFill);
    painter.setPen(ink);
    for (qsizetype i = 0; i < m_sheet.columns.size(); ++i)
        paintText(painter, m_sheet.columns[i].title, strong,
                  {m_lefts[i] + padding, y + padding, textWidth(i), 0});
    return y + m_titlesHeight;
}

qreal SheetPages::paintGroup(QPainter &painter, qreal y, const QString &name)
{
    const qreal height = m_titlesHeight;
    painter.fillRect(QRectF(m_body.left(), y, m_body.width(), height), groupFill);
    painter.setPen(ink);
    const qreal down = (height - m_type.height({}, strong, 0)) / 2;
    const qreal wide = m_body.width() - 2 * padding;
    // In one line, whatever it is called.
    QString shown = name;
    while (m_type.width(shown, strong) > wide && shown.size() > 20)
        shown = shortened(shown, shown.size() - 10);
    paintText(painter, shown, strong, {m_body.left() + padding, y + down, wide, 0});
    return y + height;
}

void SheetPages::paintRow(QPainter &painter, qreal y, qsizetype row)
{
    for (qsizetype i = 0; row < m_sheet.rows && i < m_sheet.columns.size(); ++i) {
        const QString cell = shortened(m_sheet.cell(row, i), longestCell);
        if (cell.isEmpty())
            continue;
        const qreal width = textWidth(i);
        m_type.set(cell, m_sheet.columns[i].isBold ? strong : text, width)
            .paint(painter, {m_lefts[i] + padding, y + padding});
    }
}

void SheetPages::paintFoot(QPainter &painter, int page)
{
    const qreal half = m_body.width() * 0.7;
    const qreal y = m_body.bottom() - m_type.height({}, small, 0);
    painter.setPen(quiet);
    paintText(painter, shortened(m_sheet.made, 110), small, {m_body.left(), y, half, 0});
    paintText(painter, m_sheet.pageOf.arg(QString::number(page + 1), QString::number(count())),
              small, {m_body.left() + half, y, m_body.width() - half, 0}, true);
}

void SheetPages::paint(QPainter &painter, int page)
{
    qreal y = paintTitles(painter, paintHead(painter, page));
    QList<QLineF> lines;
    painter.setPen(ink);
    for (qsizetype row = m_firstRows[page]; row < lastRow(page); ++row) {
        if (startsGroup(row))
            y = paintGroup(painter, y, m_sheet.group(row));
        else if (m_sheet.group && row == m_firstRows[page] && row < m_sheet.rows)
            y = paintGroup(painter, y, m_sheet.again.arg(m_sheet.group(row)));
        paintRow(painter, y, row);
        const qreal below = y + m_heights[size_t(row)];
        for (qsizetype i = 0; m_sheet.forSigning && i < m_lefts.size(); ++i)
            lines.append(QLineF(m_lefts[i], y, m_lefts[i], below));
        y = below;
        lines.append(QLineF(m_body.left(), y, m_body.right(), y));
    }
    paintFoot(painter, page);
    painter.setPen(QPen(line, hair));
    painter.drawLines(lines);
}

} // namespace convenor
