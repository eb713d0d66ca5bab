// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvdialect.h"

#include "exchange/csvrows.h"

#include <QRegularExpression>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

/// The sample read with one dialect.
struct Trial
{
    CsvDialect dialect;
    QList<QStringList> rows;
    double agreement =
        0; ///< share of rows with as many cells as a neighbour; more cells, more of it
    double cleanness = 0; ///< share of cells without the separators of others
    qsizetype faults = 0;

    double score() const { return agreement * cleanness; }
};

double agreementOf(const QList<QStringList> &rows)
{
    double sum = 0;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const qsizetype count = rows[i].size();
        const bool agrees = rows.size() == 1 || (i > 0 && rows[i - 1].size() == count)
            || (i + 1 < rows.size() && rows[i + 1].size() == count);
        const double weight = double(count - 1) / double(count);
        sum += agrees ? weight : weight / 4;
    }
    return rows.isEmpty() ? 0 : sum / double(rows.size());
}

/// A comma is at home in texts ("Doe, Jane") and numbers ("2,5").
bool isLooseComma(QStringView cell, qsizetype at)
{
    if (at + 1 == cell.size() || cell[at + 1] == u' ')
        return false;
    return at == 0 || !cell[at - 1].isDigit() || !cell[at + 1].isDigit();
}

bool isClean(QStringView cell)
{
    qsizetype quotes = 0;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const QChar c = cell[i];
        if (c == u'\t' || c == u';' || c == u'|' || (c == u',' && isLooseComma(cell, i)))
            return false;
        quotes += c == u'"' ? 1 : 0;
    }
    return quotes % 2 == 0;
}

double cleannessOf(const QList<QStringList> &rows)
{
    qsizetype cells = 0;
    qsizetype clean = 0;
    for (const QStringList &row : rows) {
        if (row.size() < 2)
            continue;
        cells += row.size();
        clean += std::ranges::count_if(row, isClean);
    }
    return cells == 0 ? 0 : double(clean) / double(cells);
}

/// How often cells are put into quotes of a kind, and how often that is not clear.
struct Quoting
{
    qsizetype opened = 0;
    qsizetype closed = 0;
};

bool isEdge(QStringView text, qsizetype i, QStringView separator)
{
    return i >= text.size() || text[i] == u'\r' || text[i] == u'\n'
        || text.sliced(i).startsWith(separator);
}

Quoting quotingOf(QStringView text, QChar quote, const QString &separator)
{
    constexpr qsizetype longest = 2'000;
    Quoting quoting;
    for (qsizetype i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
        const QStringView before = text.first(i);
        const bool opens = i == 0 || before.endsWith(u'\n') || before.endsWith(u'\r')
            || before.endsWith(separator) || before.endsWith(separator + u' ');
        if (!opens)
            continue;
        ++quoting.opened;
        const qsizetype last = std::min(text.size(), i + longest);
        for (qsizetype end = i + 1; end < last; ++end) {
            if (text[end] != quote || !isEdge(text, end + 1, separator))
                continue;
            ++quoting.closed;
            i = end;
            break;
        }
    }
    return quoting;
}

QChar quoteOf(QStringView text, const QString &separator)
{
    const Quoting single = quotingOf(text, u'\'', separator);
    if (single.closed < 2 || single.closed * 10 < single.opened * 9)
        return u'"';
    const Quoting usual = quotingOf(text, u'"', separator);
    return single.closed > usual.closed * 4 ? u'\'' : u'"';
}

/// \" inside of a text tells that backslashes keep quotes from closing; at its end it may well be
/// the end of a folder's name.
bool usesBackslashes(QStringView text, QChar quote, const QString &separator)
{
    qsizetype inside = 0;
    qsizetype atEnd = 0;
    for (qsizetype i = text.indexOf(u'\\'); i >= 0; i = text.indexOf(u'\\', i)) {
        const qsizetype begin = i;
        while (i < text.size() && text[i] == u'\\')
            ++i;
        const bool isPaired = (i - begin) % 2 == 0;
        if (isPaired || i == text.size() || text[i] != quote)
            continue;
        const bool ends = isEdge(text, i + 1, separator);
        atEnd += ends ? 1 : 0;
        inside += !ends && text[i + 1] != quote ? 1 : 0;
    }
    return inside > atEnd;
}

class Trials final
{
public:
    Trials(QString text, bool isWhole)
        : m_text(std::move(text))
        , m_isWhole(isWhole)
    {
    }

    Trial of(const QString &separator) const
    {
        const QChar quote = quoteOf(m_text, separator);
        const bool backslashes = usesBackslashes(m_text, quote, separator);
        Trial trial = of({separator, quote, backslashes, false});
        if (trial.faults > 0 && !backslashes && m_text.contains(u'\\' + QString(quote))) {
            const Trial other = of({separator, quote, true, false});
            if (other.faults == 0)
                return other;
        }
        return trial;
    }

    bool contains(const QString &text) const { return m_text.contains(text); }

private:
    Trial of(const CsvDialect &dialect) const
    {
        constexpr qsizetype enough = 1'000;
        Trial trial;
        trial.dialect = dialect;
        CsvRows rows(dialect, m_text, [](QString &) { return false; });
        for (TableRow row; trial.rows.size() < enough && rows.next(row);) {
            trial.rows.append(row.cells);
            trial.faults += row.fault.code.isEmpty() ? 0 : 1;
        }
        const bool isCutOff = !m_isWhole && trial.rows.size() > 1 && trial.rows.size() < enough;
        if (isCutOff)
            trial.rows.removeLast();
        trial.agreement = agreementOf(trial.rows);
        trial.cleanness = cleannessOf(trial.rows);
        return trial;
    }

    QString m_text;
    bool m_isWhole;
};

/// Every second cell is empty: the separator stands twice each time.
bool isDoubled(const Trial &trial)
{
    bool found = false;
    for (const QStringList &row : trial.rows) {
        if (row.size() % 2 == 0)
            return false;
        for (qsizetype i = 1; i < row.size(); i += 2) {
            if (!row[i].isEmpty())
                return false;
            found = true;
        }
    }
    return found;
}

/// Two characters where one was found: a blank behind each of them, or the same again.
CsvDialect widened(const Trial &found, const Trials &trials)
{
    const QString &separator = found.dialect.separator;
    if (found.agreement == 0)
        return found.dialect;
    if (isDoubled(found))
        return trials.of(separator + separator).dialect;
    if (separator != u"\t" && trials.contains(separator + u' ')) {
        const Trial spaced = trials.of(separator + u' ');
        if (spaced.score() >= found.score())
            return spaced.dialect;
    }
    return found.dialect;
}

/// The separator that a first line such as sep=; names, as Excel takes it.
QRegularExpressionMatch declarationIn(const QString &text)
{
    static const QRegularExpression line(uR"re(^"?sep=([\t -/:-@\[-`{-~])"?(?:\r\n|\r|\n|$))re"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return line.match(text.first(std::min<qsizetype>(text.size(), 16)));
}

} // namespace

CsvDialect dialectOf(const QString &sample, bool isWhole)
{
    if (const auto declared = declarationIn(sample); declared.hasMatch()) {
        const Trials trials(sample.sliced(declared.capturedLength()), isWhole);
        CsvDialect dialect = trials.of(declared.captured(1)).dialect;
        dialect.isDeclared = true;
        return dialect;
    }
    const Trials trials(sample, isWhole);
    Trial best;
    for (const QString &separator : {u","_s, u";"_s, u"\t"_s, u"|"_s}) {
        Trial trial = trials.of(separator);
        if (best.rows.isEmpty() || trial.score() > best.score())
            best = std::move(trial);
    }
    // Blanks are in every text: they keep cells apart only where quotes tell so too.
    constexpr double poor = 0.2;
    if (best.score() < poor && (trials.contains(u"\" "_s) || trials.contains(u" \""_s))) {
        const Trial spaced = trials.of(u" "_s);
        constexpr double good = 0.6;
        if (spaced.agreement > good)
            return spaced.dialect;
    }
    return widened(best, trials);
}

} // namespace convenor
