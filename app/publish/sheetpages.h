// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/sheet.h"
#include "publish/typesetter.h"

#include <optional>

namespace convenor {

/// A sheet, on A4 upright or across by its columns: cells wrapped, no row cut, the titles of the
/// columns and of a group that goes on repeated on every page. Of a long table it keeps the heights
/// of its rows alone.
class SheetPages final : public PrintedPages
{
public:
    /// On that paper, within its margins; without one, on A4.
    explicit SheetPages(Sheet sheet, const std::optional<QPageLayout> &paper = {});

    QPageLayout layout() const override { return m_paper; }
    DocumentFacts facts() const override { return m_sheet.facts; }
    int count() const override { return int(m_firstRows.size()); }
    void paint(QPainter &painter, int page) override;

private:
    void measureColumns();
    qreal textWidth(qsizetype column) const;
    void measureRows();
    void breakPages();
    qreal rowHeight(qsizetype row);
    qsizetype lastRow(int page) const;
    bool startsGroup(qsizetype row) const;
    qreal headHeight(int page);
    qreal paintHead(QPainter &painter, int page);
    qreal paintTitles(QPainter &painter, qreal y);
    qreal paintGroup(QPainter &painter, qreal y, const QString &name);
    void paintRow(QPainter &painter, qreal y, qsizetype row);
    void paintFoot(QPainter &painter, int page);
    void paintText(QPainter &painter, const QString &text, TextStyle style, QRectF place,
                   bool atEnd = false);

    Sheet m_sheet;
    Typesetter m_type;
    QPageLayout m_paper;
    QRectF m_body; ///< inside the margins
    QList<qreal> m_lefts; ///< of the columns and the end of the last
    std::vector<quint16> m_heights;
    qreal m_titlesHeight = 0;
    QList<qsizetype> m_firstRows; ///< of the pages
};

} // namespace convenor
