// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablereader.h"
#include "exchange/tablewriter.h"
#include "exchange/workbookwriter.h"
#include "tests/benchmarks/comparison.h"

#include <QFile>
#include <QTemporaryDir>
#include <QXmlStreamReader>

#include <sys/resource.h>
#include <xlsxwriter.h>
#include <zip.h>

#include <vector>

using namespace convenor;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowCount = 100'000;

QStringList rowOf(int i)
{
    return {u"Élodie Nguyễn %1"_s.arg(i),
            u"elodie.%1@example.org"_s.arg(i),
            u"Harbour, Network of %1"_s.arg(i % 5'000),
            u"CH"_s,
            u"2024-02-21 14:%1"_s.arg(i % 60),
            u"Head of \"Protection\""_s};
}

qint64 peakOfMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

void readAll(const QString &path)
{
    auto reader = openTable(path);
    qint64 cells = 0;
    for (TableRow row; (*reader)->read(row);)
        cells += row.cells.size();
    if (cells < qint64(rowCount) * 6)
        qFatal("too few cells");
}

/// What reading CSV costs at the least: the bytes go through a machine of three states, and each
/// cell's are put together.
void bareCsv(const QString &path)
{
    QFile file(path);
    (void)file.open(QIODevice::ReadOnly);
    std::vector<char> piece(1 << 16);
    std::string cell;
    qint64 cells = 0;
    bool quoted = false;
    bool atQuote = false;
    for (qint64 size = 0; (size = file.read(piece.data(), qint64(piece.size()))) > 0;) {
        for (qint64 i = 0; i < size; ++i) {
            const char c = piece[size_t(i)];
            if (quoted && c != '"') {
                cell += c;
            } else if (c == '"') {
                if (!quoted && atQuote)
                    cell += c;
                quoted = !quoted;
                atQuote = !quoted;
                continue;
            } else if (c == ',' || c == '\n') {
                ++cells;
                cell.clear();
            } else if (c != '\r') {
                cell += c;
            }
            atQuote = false;
        }
    }
    if (cells != qint64(rowCount) * 6)
        qFatal("%lld cells", cells);
}

/// The library alone, given texts that are in UTF-8 already.
void bareWorkbook(const QString &path, const std::vector<std::vector<QByteArray>> &rows)
{
    lxw_workbook_options options{LXW_TRUE, nullptr, LXW_FALSE};
    lxw_workbook *workbook = workbook_new_opt(path.toUtf8().constData(), &options);
    lxw_worksheet *sheet = workbook_add_worksheet(workbook, nullptr);
    for (size_t row = 0; row < rows.size(); ++row) {
        for (size_t column = 0; column < rows[row].size(); ++column)
            worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column),
                                   rows[row][column].constData(), nullptr);
    }
    workbook_close(workbook);
}

/// Unpacks a sheet and takes its XML apart, texts as strings.
void bareSheet(const QString &path)
{
    zip_t *zip = zip_open(path.toUtf8().constData(), ZIP_RDONLY, nullptr);
    zip_file_t *file = zip_fopen(zip, "xl/worksheets/sheet1.xml", 0);
    QByteArray piece(1 << 16, Qt::Uninitialized);
    QXmlStreamReader xml;
    qint64 texts = 0;
    for (zip_int64_t size = 0; (size = zip_fread(file, piece.data(), 1 << 16)) > 0;) {
        xml.addData(piece.first(size));
        while (!xml.atEnd()) {
            if (xml.readNext() == QXmlStreamReader::Characters)
                texts += xml.text().toString().size() > 0 ? 1 : 0;
        }
    }
    zip_fclose(file);
    zip_discard(zip);
    if (texts < qint64(rowCount) * 6)
        qFatal("%lld texts", texts);
}

void writeOurs(const QList<QStringList> &rows)
{
    WorkbookWriter writer(u"List"_s, rows[0]);
    QList<WorkbookCell> cells(6);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            cells[i] = row[i];
        writer.add(cells);
    }
    if (!writer.finish())
        qFatal("the workbook was not made");
}

bool save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

} // namespace

int main()
{
    QTemporaryDir folder;
    QList<QStringList> rows;
    std::vector<std::vector<QByteArray>> utf8;
    TableWriter csv;
    WorkbookWriter workbook(u"List"_s, rowOf(0));
    for (int i = 0; i < rowCount; ++i) {
        const QStringList row = rowOf(i);
        rows.append(row);
        csv.add(row);
        workbook.add(QList<WorkbookCell>(row.begin(), row.end()));
        std::vector<QByteArray> bytes;
        for (const QString &cell : row)
            bytes.push_back(cell.toUtf8());
        utf8.push_back(std::move(bytes));
    }
    const QString csvPath = folder.filePath(u"a.csv"_s);
    const QString xlsxPath = folder.filePath(u"a.xlsx"_s);
    if (!save(csvPath, csv.bytes()) || !save(xlsxPath, *workbook.finish()))
        qFatal("cannot write");
    compare(
        u"CSV of 100,000 × 6 in, against a bare machine of states over bytes"_s,
        [&] { readAll(csvPath); }, [&] { bareCsv(csvPath); });
    compare(
        u"XLSX of 100,000 × 6 in, against libzip and QXmlStreamReader alone"_s,
        [&] { readAll(xlsxPath); }, [&] { bareSheet(xlsxPath); });
    compare(
        u"XLSX of 100,000 × 6 out, against libxlsxwriter alone"_s, [&] { writeOurs(rows); },
        [&] { bareWorkbook(folder.filePath(u"b.xlsx"_s), utf8); });
    const qint64 before = peakOfMemory();
    const QString large = folder.filePath(u"large.csv"_s);
    {
        QFile file(large);
        (void)file.open(QIODevice::WriteOnly);
        for (int i = 0; i < 40; ++i)
            file.write(csv.bytes());
    }
    readAll(large);
    QTextStream(stdout) << "CSV of " << QFileInfo(large).size() / 1'000'000
                        << " MB in: " << peakOfMemory() - before << " MB more memory\n";
}
