// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/csvdialect.h"
#include "exchange/tablereader.h"

#include <array>
#include <functional>

namespace convenor {

/// Cuts a text that comes in pieces into rows and cells. It keeps no more of it than one row, and
/// of that no more than `longestRow`. A quote that is never closed costs its own line alone: the
/// row gets a fault and the next line is read as if nothing had been.
class CsvRows final
{
public:
    static constexpr qsizetype longestCell = qsizetype(1) << 20;
    static constexpr qsizetype longestRow = qsizetype(1) << 23; ///< all cells of a row together
    static constexpr qsizetype mostColumns = 16'384; ///< as in a spreadsheet

    /// Adds to the text; false where nothing comes any more.
    using More = std::function<bool(QString &)>;

    /// `text` is what has come already; its first row stands in line `line`.
    CsvRows(CsvDialect dialect, QString text, More more, int line = 1);

    bool next(TableRow &row);

private:
    enum class End { Separator, Line, Text };
    enum class Quote { Closes, IsText, IsOpening };
    /// Characters that a search stops at.
    using Stops = std::array<bool, 128>;

    bool fill();
    char16_t at(qsizetype i);
    qsizetype nextOf(const Stops &stops, qsizetype from);
    bool isSeparatorAt(qsizetype i);
    bool endsCellAt(qsizetype i);
    qsizetype behindSpaces(qsizetype i);
    void readRow(TableRow &row);
    void readCell();
    void readBare();
    bool readQuoted(qsizetype opening, bool onItsLine);
    Quote judgeQuote(qsizetype &i, qsizetype opening);
    bool closesAtOnce(qsizetype opening);
    void splice(qsizetype end, qsizetype next);
    void keepCell(TableRow &row, qsizetype count);
    End readEnd();
    void passLineEnd();
    void passLongLine();

    CsvDialect m_dialect;
    Stops m_bareStops{};
    Stops m_quotedStops{};
    QString m_text;
    More m_more;
    int m_line = 1;
    qsizetype m_at = 0; ///< in m_text
    qsizetype m_rowStart = 0;
    qint64 m_gone = 0; ///< characters before m_text
    qint64 m_unclosedBefore = 0; ///< quotes that open before here are known never to be closed
    bool m_isFull = false; ///< the row is too long to be kept
    bool m_hasEnded = false;

    // The cell that was read: the text from m_begin to m_end, behind m_spliced if there is any.
    qsizetype m_begin = 0;
    qsizetype m_end = 0;
    QString m_spliced;
    qsizetype m_strays = 0; ///< quotes in it that are neither doubled nor closing
    Reason m_fault;
};

} // namespace convenor
