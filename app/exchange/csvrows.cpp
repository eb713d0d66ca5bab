// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvrows.h"

#include "exchange/tablewriter.h"

namespace convenor {

namespace {

bool isBlank(const TableRow &row)
{
    return row.fault.code.isEmpty() && std::ranges::all_of(row.cells, [](QStringView cell) {
               return cell.isEmpty() || cell.trimmed().isEmpty();
           });
}

} // namespace

CsvRows::CsvRows(CsvDialect dialect, QString text, More more, int line)
    : m_dialect(std::move(dialect))
    , m_text(std::move(text))
    , m_more(std::move(more))
    , m_line(line)
{
    for (const char16_t stop : {m_dialect.separator[0].unicode(), u'\r', u'\n'})
        m_bareStops[stop] = true;
    for (const char16_t stop : {m_dialect.quote.unicode(), u'\r', u'\n'})
        m_quotedStops[stop] = true;
    m_quotedStops[u'\\'] = m_dialect.hasBackslashes;
}

bool CsvRows::next(TableRow &row)
{
    constexpr qsizetype worthDropping = qsizetype(1) << 16;
    for (bool afterBlank = false;; afterBlank = true) {
        if (m_at >= worthDropping) {
            m_gone += m_at;
            m_text.remove(0, m_at);
            m_at = 0;
        }
        m_rowStart = m_at;
        m_isFull = false;
        if (at(m_at) == 0)
            return false;
        readRow(row);
        if (!isBlank(row)) {
            row.afterBlank = afterBlank;
            return true;
        }
    }
}

bool CsvRows::fill()
{
    m_isFull = m_isFull || m_text.size() - m_rowStart > longestRow;
    if (m_isFull || m_hasEnded)
        return false;
    const qsizetype size = m_text.size();
    while (!m_hasEnded && m_text.size() == size)
        m_hasEnded = !m_more(m_text);
    return m_text.size() > size;
}

/// 0 behind the end, and behind what is kept of a row.
char16_t CsvRows::at(qsizetype i)
{
    while (i >= m_text.size()) {
        if (!fill())
            return 0;
    }
    return m_text.at(i).unicode();
}

qsizetype CsvRows::nextOf(const Stops &stops, qsizetype from)
{
    do {
        const QChar *const text = m_text.constData();
        const qsizetype size = m_text.size();
        while (from < size
               && (text[from].unicode() >= stops.size() || !stops[text[from].unicode()]))
            ++from;
        if (from < size)
            return from;
    } while (fill());
    return from;
}

bool CsvRows::isSeparatorAt(qsizetype i)
{
    const QString &separator = m_dialect.separator;
    return at(i) == separator[0] && (separator.size() == 1 || at(i + 1) == separator[1]);
}

bool CsvRows::endsCellAt(qsizetype i)
{
    const char16_t c = at(i);
    return c == 0 || c == u'\r' || c == u'\n' || isSeparatorAt(i);
}

qsizetype CsvRows::behindSpaces(qsizetype i)
{
    while (at(i) == u' ' && !isSeparatorAt(i))
        ++i;
    return i;
}

void CsvRows::readRow(TableRow &row)
{
    row.line = m_line;
    m_fault = {};
    if (!row.cells.isDetached())
        row.cells.clear();
    qsizetype count = 0;
    End end;
    do {
        readCell();
        keepCell(row, count++);
        end = readEnd();
    } while (end == End::Separator);
    row.cells.resize(std::min(count, mostColumns));
    if (m_isFull) {
        m_fault = {"table.long-row", {}};
        passLongLine();
    } else if (count > mostColumns) {
        m_fault = {"table.many-columns", {QString::number(count), QString::number(mostColumns)}};
    }
    row.fault = m_fault;
}

void CsvRows::readCell()
{
    const qsizetype opening = behindSpaces(m_at);
    if (at(opening) != m_dialect.quote) {
        readBare();
        return;
    }
    const bool isIndented = opening > m_at;
    const bool isUnclosed = m_gone + opening < m_unclosedBefore && !closesAtOnce(opening);
    if (!isUnclosed && readQuoted(opening, isIndented))
        return;
    readBare();
    const QStringView cell = QStringView(m_text).sliced(m_begin, m_end - m_begin);
    if (!isIndented && cell.count(m_dialect.quote) % 2 == 1)
        m_fault = {"table.unclosed-quote", {QString::number(m_line)}};
}

void CsvRows::readBare()
{
    m_spliced.clear();
    m_begin = m_at;
    m_end = nextOf(m_bareStops, m_at);
    while (m_end < m_text.size() && !endsCellAt(m_end))
        m_end = nextOf(m_bareStops, m_end + 1);
    m_at = m_end;
}

/// Reads what stands between quotes. False where it is never closed, or not `onItsLine`.
bool CsvRows::readQuoted(qsizetype opening, bool onItsLine)
{
    m_spliced.clear();
    m_begin = opening + 1;
    m_strays = 0;
    int lines = 0;
    qsizetype i = opening + 1;
    for (Quote found = Quote::IsText; found != Quote::Closes;) {
        i = nextOf(m_quotedStops, i);
        const char16_t c = at(i);
        if (c == m_dialect.quote) {
            found = judgeQuote(i, opening);
        } else if (c == u'\\') {
            const char16_t next = at(i + 1);
            if (next == u'\\' || next == m_dialect.quote)
                splice(i, i + 1);
            i += next == 0 ? 1 : 2;
        } else if (c != 0) {
            lines += c == u'\n' || at(i + 1) != u'\n' ? 1 : 0;
            ++i;
        }
        if (onItsLine && (lines > 0 || m_strays > 0))
            return false;
        if (c == 0 || found == Quote::IsOpening) {
            if (!onItsLine)
                m_unclosedBefore = m_gone + i;
            return false;
        }
    }
    m_at = i;
    m_line += lines;
    return true;
}

/// What the quote at `i` is, which moves on behind it, or behind the cell.
CsvRows::Quote CsvRows::judgeQuote(qsizetype &i, qsizetype opening)
{
    if (at(i + 1) == m_dialect.quote) {
        // The text may end with a quote of its own, as in "said "so"",
        const bool isStray = m_strays % 2 == 1 && endsCellAt(i + 2);
        if (!isStray) {
            splice(i + 1, i + 2);
            i += 2;
            return Quote::IsText;
        }
        ++i;
    }
    if (const qsizetype behind = behindSpaces(i + 1); endsCellAt(behind)) {
        m_end = i;
        i = behind;
        return Quote::Closes;
    }
    // A quote at the beginning of a cell opens that one, so the one before was never closed.
    const char16_t before = at(i - 1);
    const bool isOpening = before == u'\n' || before == u'\r'
        || before == m_dialect.separator[m_dialect.separator.size() - 1];
    if (isOpening && i > opening + 1 && before != u' ')
        return Quote::IsOpening;
    ++m_strays;
    ++i;
    return Quote::IsText;
}

/// Nothing between the quotes but quotes, as in "" and """".
bool CsvRows::closesAtOnce(qsizetype opening)
{
    qsizetype behind = opening;
    while (at(behind) == m_dialect.quote)
        ++behind;
    return (behind - opening) % 2 == 0 && endsCellAt(behind);
}

/// Leaves out what stands between `end` and `next`.
void CsvRows::splice(qsizetype end, qsizetype next)
{
    m_spliced += QStringView(m_text).sliced(m_begin, end - m_begin);
    m_begin = next;
}

void CsvRows::keepCell(TableRow &row, qsizetype count)
{
    if (count >= mostColumns)
        return;
    QStringView cell = QStringView(m_text).sliced(m_begin, m_end - m_begin);
    if (!m_spliced.isEmpty()) {
        m_spliced += cell;
        cell = m_spliced;
    }
    if (cell.size() > longestCell) {
        m_fault = {"table.long-cell", {QString::number(count + 1)}};
        cell = cell.first(longestCell);
    }
    if (m_dialect.quote != u'\'')
        cell = unguarded(cell);
    if (count == row.cells.size())
        row.cells.append(cell.toString());
    else
        row.cells[count].setUnicode(cell.data(), cell.size());
}

CsvRows::End CsvRows::readEnd()
{
    if (at(m_at) == 0)
        return End::Text;
    if (isSeparatorAt(m_at)) {
        m_at += m_dialect.separator.size();
        return End::Separator;
    }
    passLineEnd();
    return End::Line;
}

/// CR, LF, CRLF, and CRCRLF, which a program makes that takes CRLF for the two it should replace.
void CsvRows::passLineEnd()
{
    if (at(m_at) == u'\r' && at(m_at + 1) == u'\r' && at(m_at + 2) == u'\n')
        m_at += 3;
    else
        m_at += at(m_at) == u'\r' && at(m_at + 1) == u'\n' ? 2 : 1;
    ++m_line;
}

void CsvRows::passLongLine()
{
    Stops ends{};
    ends[u'\r'] = ends[u'\n'] = true;
    for (;;) {
        m_isFull = false;
        m_rowStart = m_at = nextOf(ends, m_at);
        if (m_at < m_text.size())
            break;
        m_gone += m_at;
        m_text.clear();
        m_rowStart = m_at = 0;
        if (m_hasEnded)
            return;
    }
    passLineEnd();
}

} // namespace convenor
