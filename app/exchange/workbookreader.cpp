// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/workbookreader.h"

#include "exchange/csvrows.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 1'048'576;
constexpr qint64 mostOfSheet = qint64(16) << 30;

/// 0 of "A7", 27 of "AB7"; nothing where there are no letters. Beyond the last column it does not
/// count on.
std::optional<qsizetype> columnOf(QStringView reference)
{
    qsizetype column = 0;
    for (const QChar c : reference) {
        const char16_t upper = c.toUpper().unicode();
        if (upper < u'A' || upper > u'Z')
            break;
        column = std::min(column * 26 + (upper - u'A') + 1, CsvRows::mostColumns + 1);
    }
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

bool isBlank(const TableRow &row)
{
    return row.fault.code.isEmpty() && std::ranges::all_of(row.cells, [](QStringView cell) {
               return cell.trimmed().isEmpty();
           });
}

} // namespace

WorkbookReader::WorkbookReader(std::unique_ptr<WorkbookParts> parts)
    : m_parts(std::move(parts))
{
    m_source.format = u"xlsx"_s;
}

Result<std::unique_ptr<TableReader>> WorkbookReader::open(std::unique_ptr<QIODevice> device,
                                                          const QString &sheet)
{
    auto parts = WorkbookParts::open(std::move(device));
    if (!parts)
        return tl::unexpected(parts.error());
    std::unique_ptr<WorkbookReader> reader(new WorkbookReader(std::move(*parts)));
    if (const auto error = reader->begin(sheet))
        return tl::unexpected(*error);
    return reader;
}

std::optional<Error> WorkbookReader::begin(const QString &sheet)
{
    auto workbook = readWorkbook(*m_parts);
    if (!workbook)
        return workbook.error();
    m_workbook = std::move(*workbook);
    const auto refused = [](QByteArray code, QStringList arguments) {
        return Error{ErrorKind::Invalid, {std::move(code), std::move(arguments)}, {}, {}};
    };
    const auto &sheets = m_workbook.sheets;
    if (!sheet.isEmpty() && std::ranges::find(sheets, sheet, &WorkbookSheet::name) == sheets.end())
        return refused("table.no-sheet", {sheet});
    constexpr qint64 mostOfBlankOnes = qint64(1) << 28;
    qint64 ofBlankOnes = 0;
    for (const WorkbookSheet &each : sheets) {
        const bool isWanted = sheet.isEmpty() ? !each.isHidden : each.name == sheet;
        if (!isWanted)
            continue;
        if (const auto error = openSheet(each))
            return error;
        if (m_first)
            break;
        ofBlankOnes += position();
        if (ofBlankOnes > mostOfBlankOnes)
            return refused("table.hostile", {});
    }
    if (!m_first)
        return refused("table.empty", {});
    for (const WorkbookSheet &each : sheets) {
        if (each.name != m_source.sheet)
            m_source.otherSheets.append(each.name);
    }
    return {};
}

/// Its first row is read, if there is one.
std::optional<Error> WorkbookReader::openSheet(const WorkbookSheet &sheet)
{
    auto part = m_parts->part(sheet.part, mostOfSheet);
    if (!part)
        return part.error();
    m_xml = std::make_unique<PartXml>(std::move(*part));
    m_source.sheet = sheet.name;
    m_line = 0;
    m_xml->nextElement();
    while (m_xml->nextElement()) {
        if (m_xml->name() == u"sheetData") {
            TableRow row;
            if (readRow(row))
                m_first = std::move(row);
            return m_error;
        }
        m_xml->pass();
    }
    return m_xml->error();
}

bool WorkbookReader::read(TableRow &row)
{
    if (m_first) {
        row = std::move(*m_first);
        m_first.reset();
        return true;
    }
    return !m_error && readRow(row);
}

bool WorkbookReader::readRow(TableRow &row)
{
    bool afterBlank = false;
    while (m_xml->nextElement()) {
        bool isNumber = false;
        const int number = m_xml->attribute("r"_L1).toInt(&isNumber);
        const int line = isNumber && number > 0 && number <= mostRows ? number : m_line + 1;
        afterBlank = afterBlank || line > m_line + 1;
        m_line = line;
        row.line = line;
        row.fault = {};
        row.cells.clear();
        readCells(row);
        if (!isBlank(row)) {
            row.afterBlank = afterBlank;
            return true;
        }
        afterBlank = true;
    }
    m_error = m_xml->error();
    return false;
}

void WorkbookReader::readCells(TableRow &row)
{
    m_length = 0;
    qsizetype next = 0;
    while (m_xml->nextElement()) {
        if (m_xml->name() != u"c") {
            m_xml->pass();
            continue;
        }
        const Place place = placeOfCell(next);
        next = place.column + 1;
        readValue(place, row);
    }
}

WorkbookReader::Place WorkbookReader::placeOfCell(qsizetype column) const
{
    Place place;
    place.column = columnOf(m_xml->attribute("r"_L1)).value_or(column);
    place.type = m_xml->attribute("t"_L1).toString();
    const auto style = m_xml->attribute("s"_L1).toULong();
    if (style < m_workbook.formats.size())
        place.format = m_workbook.formats[style];
    return place;
}

void WorkbookReader::readValue(const Place &place, TableRow &row)
{
    bool found = false;
    m_text.clear();
    while (m_xml->nextElement()) {
        const bool isText = m_xml->name() == u"is";
        if (isText)
            m_xml->appendRuns(m_text);
        else if (m_xml->name() == u"v")
            m_xml->appendText(m_text);
        else
            m_xml->pass();
        found = found || !m_text.isEmpty();
    }
    if (found)
        keep(valueOf(place, row), place.column, row);
}

QString WorkbookReader::valueOf(const Place &place, TableRow &row)
{
    if (place.type == u"s") {
        bool isNumber = false;
        const qsizetype index = m_text.trimmed().toLongLong(&isNumber);
        if (isNumber && index >= 0 && index < m_workbook.texts.size())
            return m_workbook.texts.at(index);
        row.fault = {"table.lost-text", {QString::number(place.column + 1)}};
        return {};
    }
    if (place.type == u"b")
        return m_text.trimmed() == u"1" || m_text.trimmed() == u"true" ? u"TRUE"_s : u"FALSE"_s;
    if (place.type.isEmpty() || place.type == u"n")
        return shownNumber(m_text, place.format, m_workbook.from1904);
    return unescaped(m_text);
}

void WorkbookReader::keep(const QString &text, qsizetype column, TableRow &row)
{
    if (column >= CsvRows::mostColumns) {
        row.fault = {"table.many-columns",
                     {QString::number(column + 1), QString::number(CsvRows::mostColumns)}};
        return;
    }
    m_length += text.size();
    if (m_length > CsvRows::longestRow) {
        row.fault = {"table.long-row", {}};
        return;
    }
    if (column >= row.cells.size())
        row.cells.resize(column + 1);
    row.cells[column] = text.contains(QChar(u'\0')) ? QString(text).remove(QChar(u'\0')) : text;
    if (text.size() > CsvRows::longestCell) {
        row.cells[column].truncate(CsvRows::longestCell);
        row.fault = {"table.long-cell", {QString::number(column + 1)}};
    }
}

qint64 WorkbookReader::position() const
{
    return m_xml->part().unpacked();
}

qint64 WorkbookReader::size() const
{
    return std::max(m_xml->part().announced(), position());
}

} // namespace convenor
