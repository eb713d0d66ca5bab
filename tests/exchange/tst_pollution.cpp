// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablereader.h"

#include <QRegularExpression>
#include <QStringEncoder>
#include <QTest>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QStringList>;

/// How a table is written.
struct Form
{
    QString separator = u","_s;
    QString quote = u"\""_s;
    QString escape = {}; ///< before a quote inside; empty: the quote again
    QString end = u"\r\n"_s;
    bool quotesAll = false;
};

struct Variant
{
    QString name;
    QByteArray bytes;
    Rows rows; ///< that a person sees in it
};

/// Texts with separators, quotes and ends of lines in them, dates, numbers with commas.
Rows source()
{
    Rows rows{
        {u"Date"_s, u"Time"_s, u"Name"_s, u"Organization"_s, u"Answer"_s, u"Fee"_s, u"Address"_s}};
    const QStringList names{u"Anna Bell"_s, u"Bo Cy"_s, u"Élodie Dupont"_s, u"Faisal Haddad"_s,
                            u"O'Neil Gray"_s};
    const QStringList organizations{u"Harbour"_s, u"Bridge, Inc."_s, u"The \"Open\" Door"_s,
                                    u"Red Line; Geneva"_s};
    const QStringList answers{u"yes"_s, u""_s, u"first line\nsecond line"_s,
                              u"on climate, and on work"_s, u"no"_s};
    for (int i = 0; i < 20; ++i)
        rows.append({u"2024-02-%1"_s.arg(i + 1, 2, 10, QChar(u'0')),
                     u"%1:30:00"_s.arg(8 + i % 10, 2, 10, QChar(u'0')), names[i % 5],
                     organizations[i % 4], answers[i * 3 % 5], u"1,%1"_s.arg(100 + i * 7),
                     u"p%1@example.org"_s.arg(i)});
    return rows;
}

/// The same without anything that needs quotes.
Rows plainSource()
{
    Rows rows = source();
    for (QStringList &row : rows)
        row.replaceInStrings(QRegularExpression(u"[,;\"'|\n]"_s), u"-"_s);
    return rows;
}

QString cellIn(QString cell, const Form &form)
{
    const bool needs = form.quotesAll || cell.contains(form.separator) || cell.contains(form.quote)
        || cell.contains(u'\n') || cell.contains(form.separator.front());
    if (!needs)
        return cell;
    cell.replace(form.quote, (form.escape.isEmpty() ? form.quote : form.escape) + form.quote);
    return form.quote + cell + form.quote;
}

QString lineIn(const QStringList &row, const Form &form)
{
    QStringList cells;
    for (const QString &cell : row)
        cells.append(cellIn(cell, form));
    return cells.join(form.separator) + form.end;
}

QString textOf(const Rows &rows, const Form &form = {})
{
    QString text;
    for (const QStringList &row : rows)
        text += lineIn(row, form);
    return text;
}

class Polluted final
{
public:
    Polluted()
    {
        forms();
        files();
        tables();
        for (const qsizetype row : {qsizetype(0), qsizetype(1), qsizetype(10), qsizetype(20)})
            rowsOf(row);
    }

    QList<Variant> variants;

private:
    void add(const QString &name, const QString &text, const Rows &rows)
    {
        variants.append({name, text.toUtf8(), rows});
    }

    void forms()
    {
        const Rows rows = source();
        add(u"clean"_s, textOf(rows), rows);
        for (const QString &separator :
             {u";"_s, u"\t"_s, u"|"_s, u" "_s, u", "_s, u"; "_s, u",,"_s, u";;"_s, u"||"_s}) {
            add(u"separator '%1'"_s.arg(separator), textOf(rows, {.separator = separator}), rows);
            add(u"separator '%1', all quoted"_s.arg(separator),
                textOf(rows, {.separator = separator, .quotesAll = true}), rows);
        }
        for (const QString &separator : {u","_s, u";"_s, u"\t"_s}) {
            for (const bool all : {false, true}) {
                const QString how = separator + (all ? u", all"_s : QString());
                add(u"quotes ' "_s + how,
                    textOf(rows, {.separator = separator, .quote = u"'"_s, .quotesAll = all}),
                    rows);
                add(u"backslashes "_s + how,
                    textOf(rows, {.separator = separator, .escape = u"\\"_s, .quotesAll = all}),
                    rows);
            }
        }
        for (const QString &end : {u"\n"_s, u"\r"_s, u"\r\r\n"_s})
            add(u"ends of lines "_s + QString::fromLatin1(end.toUtf8().toHex()),
                textOf(rows, {.end = end}), rows);
        add(u"no quotes"_s, textOf(plainSource()), plainSource());
    }

    void files()
    {
        const Rows rows = source();
        const QString text = textOf(rows);
        for (const QString &separator : {u","_s, u";"_s, u"\t"_s, u"|"_s})
            add(u"declared "_s + separator,
                u"sep="_s + separator + u"\r\n"_s + textOf(rows, {.separator = separator}), rows);
        add(u"no end of the last line"_s, text.chopped(2), rows);
        add(u"blank lines at the end"_s, text + u"\r\n\r\n"_s, rows);
        add(u"blank lines at the beginning"_s, u"\r\n\r\n"_s + text, rows);
        add(u"blank lines between"_s, textOf(rows, {.end = u"\r\n\r\n"_s}), rows);
        add(u"no header"_s, textOf(rows.sliced(1)), rows.sliced(1));
        add(u"nothing but a header"_s, textOf(rows.first(1)), rows.first(1));
        add(u"one row"_s, textOf(rows.first(2)), rows.first(2));
        add(u"one row, semicolons"_s, textOf(rows.first(2), {.separator = u";"_s}), rows.first(2));
        Rows twice = rows;
        twice.prepend(rows[0]);
        add(u"two headers"_s, textOf(twice), twice);
        Rows same = rows;
        same[0][1] = same[0][0];
        add(u"the same title twice"_s, textOf(same), same);
        QString mixed;
        for (qsizetype i = 0; i < rows.size(); ++i)
            mixed += lineIn(rows[i], {.end = QStringList{u"\n"_s, u"\r\n"_s, u"\r"_s}[i % 3]});
        add(u"mixed ends of lines"_s, mixed, rows);
        variants.append({u"a mark"_s, "\xef\xbb\xbf" + text.toUtf8(), rows});
        variants.append({u"Windows-1252"_s, text.toLatin1(), rows});
        for (const auto encoding : {QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
            for (const auto flag :
                 {QStringConverter::Flag::Default, QStringConverter::Flag::WriteBom})
                variants.append({u"UTF-16"_s, QStringEncoder(encoding, flag).encode(text), rows});
        }
        variants.append({u"NULs"_s, text.toUtf8().replace("Bell", "B\0ell\0"_ba), rows});
    }

    void tables()
    {
        const Rows rows = source();
        const auto padded = [&](qsizetype count) {
            Rows wider = rows;
            for (QStringList &row : wider)
                row.append(QStringList(count, QString()));
            return wider;
        };
        for (const qsizetype count : {qsizetype(1), qsizetype(5)})
            add(u"padded by %1"_s.arg(count), textOf(padded(count)), padded(count));
        const Rows preamble{{u"Attendee Report"_s},
                            {u"Generated:"_s, u"Apr 09, 2020 8:50 PM"_s},
                            {u"Topic"_s, u"ID"_s},
                            {u"Climate"_s, u"7"_s}};
        for (const QString &separator : {u","_s, u";"_s, u"\t"_s}) {
            for (const qsizetype lines : {qsizetype(1), qsizetype(4)}) {
                const Rows all = preamble.first(lines) + rows;
                add(u"preamble of %1 %2"_s.arg(lines).arg(separator),
                    textOf(all, {.separator = separator}), all);
            }
        }
        add(u"a footer"_s, textOf(rows + preamble.first(1)), rows + preamble.first(1));
        Rows fewer;
        Rows more;
        for (const QStringList &row : rows) {
            fewer.append(row.first(3));
            more.append(row + row);
        }
        for (const Rows &second : {rows, fewer, more}) {
            add(u"a second table of %1"_s.arg(second[0].size()), textOf(rows + second),
                rows + second);
            add(u"a second table of %1 behind a blank line"_s.arg(second[0].size()),
                textOf(rows) + u"\r\n"_s + textOf(second), rows + second);
        }
        add(u"one column"_s, u"Name\r\nAnna Bell\r\nBo Cy\r\n"_s,
            {{u"Name"_s}, {u"Anna Bell"_s}, {u"Bo Cy"_s}});
    }

    /// What is wrong with a single row.
    void rowsOf(qsizetype at)
    {
        const Rows rows = source();
        const auto with = [&](const QString &what, const QString &line, const QStringList &cells) {
            QString text = textOf(rows.first(at)) + line + textOf(rows.sliced(at + 1));
            Rows seen = rows;
            seen[at] = cells;
            add(u"row %1: %2"_s.arg(at).arg(what), text, seen);
        };
        const QStringList &row = rows[at];
        with(u"a cell less"_s, lineIn(row.first(6), {}), row.first(6));
        with(u"a cell more"_s, lineIn(row + QStringList{u"more"_s}, {}),
             row + QStringList{u"more"_s});
        with(u"padded"_s, lineIn(row + QStringList{u""_s, u""_s}, {}),
             row + QStringList{u""_s, u""_s});
        with(u"one cell"_s, lineIn(row.first(1), {}), row.first(1));
        for (const QString &end : {u"\n"_s, u"\r"_s, u"\r\n\r\n"_s})
            with(u"ends with "_s + QString::fromLatin1(end.toUtf8().toHex()),
                 lineIn(row, {.end = end}), row);
        with(u"all quoted"_s, lineIn(row, {.quotesAll = true}), row);
        for (const QString &separator : {u";"_s, u"\t"_s, u", "_s})
            with(u"other separator "_s + separator, lineIn(row, {.separator = separator}), row);
        const auto pollutedBy = [&](const QString &what, qsizetype cell, const QString &written) {
            QStringList cells = row;
            cells[cell] = written;
            QString line = lineIn(row.first(cell), {.end = u","_s}) + written;
            if (cell + 1 < row.size())
                line += u","_s + lineIn(row.sliced(cell + 1), {});
            else
                line += u"\r\n"_s;
            with(u"%1 in %2"_s.arg(what).arg(cell), cell == 0 ? line.sliced(1) : line, cells);
        };
        for (const qsizetype cell : {qsizetype(1), qsizetype(6)}) {
            pollutedBy(u"a quote before"_s, cell, u'"' + row[cell]);
            pollutedBy(u"a quote within"_s, cell, row[cell].left(2) + u'"' + row[cell].mid(2));
            pollutedBy(u"a quote behind"_s, cell, row[cell] + u'"');
        }
    }
};

} // namespace

/// In the manner of the Pollock benchmark (Vitagliano et al., VLDB 2023): one table, and variants
/// of it that are each polluted in one way; how many are read cell by cell as a person would.
class TestPollution final : public QObject
{
    Q_OBJECT

private slots:
    void readsPollutedTables();
};

void TestPollution::readsPollutedTables()
{
    const QList<Variant> variants = Polluted().variants;
    qsizetype right = 0;
    QStringList wrong;
    for (const Variant &variant : variants) {
        Rows rows;
        auto reader = readTable(variant.bytes);
        QVERIFY2(reader, qPrintable(variant.name));
        for (TableRow row; (*reader)->read(row);)
            rows.append(row.cells);
        if (rows == variant.rows)
            ++right;
        else
            wrong.append(variant.name);
    }
    qInfo("%d of %d polluted tables are read cell by cell right; not: %s", int(right),
          int(variants.size()), qPrintable(wrong.join(u" · "_s)));
    QVERIFY(variants.size() >= 100);
    // A row of another separator than all others stays one cell, or keeps its blanks: rows come as
    // they are.
    const qsizetype expected = wrong.filter(u"other separator"_s).size();
    QCOMPARE(expected, 12);
    QCOMPARE(wrong.size(), expected);
}

QTEST_GUILESS_MAIN(TestPollution)
#include "tst_pollution.moc"
