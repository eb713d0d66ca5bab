// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/strips.h"

namespace convenor {

struct StripFrame
{
    double left = 0;
    double width = 0;
    double pageHeight = 0;
};

/// Makes strips of tables and bar charts.
class TableStrips final
{
public:
    TableStrips(StripDocument &document, TextShaper &shaper, int &lastTag, const StripFrame &frame)
        : m_document(document)
        , m_shaper(shaper)
        , m_lastTag(lastTag)
        , m_frame(frame)
    {
    }

    void addTable(const Block &block, const TagPath &path);
    void addBars(const Block &block, const TagPath &path);

private:
    struct Cells
    {
        std::vector<std::shared_ptr<ShapedText>> texts;
        double height = 0;
    };

    TagPath step(TagPath path, const char *tag) const;
    QList<double> widthsOf(const Block &block) const;
    Cells shaped(const QList<Runs> &row, qsizetype first, const QList<double> &widths, bool isHead);
    Strip rowStrip(const Cells &cells, const std::vector<int> &from, const std::vector<int> &to,
                   const QList<double> &widths, const TagPath &path, bool isHead);
    double roomForRow(const QList<Runs> &row) const;
    void addRow(const QList<Runs> &row, const QList<double> &widths, const TagPath &path,
                bool isHead);
    void addBar(const Bar &bar, double longest, const TagPath &path);
    void addKey(const Block &block, const TagPath &path);
    void put(Strip strip);

    StripDocument &m_document;
    TextShaper &m_shaper;
    int &m_lastTag;
    StripFrame m_frame;
    double m_points = 9;
    int m_table = -1;
    int m_rows = 0; ///< of the table, so far
    bool m_isFacts = false; ///< no lines, its first column says what the second is
};

} // namespace convenor
