// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// tables read FILE         prints what is read of a table as JSON, a row a line, then the error's
// code tables write ROWS FILE   writes the rows of a JSON file, the first of them titles, as .xlsx
// or .csv:
//                          texts, numbers, yes and no, {"date"}, {"time"}, {"moment"}
#include "exchange/tablereader.h"
#include "exchange/tablewriter.h"
#include "exchange/workbookwriter.h"

#include <QFile>
#include <QStringDecoder>
#include <QTextStream>

#include <nlohmann/json.hpp>

using namespace convenor;
using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

namespace {

QString textIn(const Json &value)
{
    QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::ConvertInitialBom);
    return decoder.decode(value.get<std::string>());
}

int read(const QString &path)
{
    QTextStream out(stdout);
    auto reader = openTable(path);
    std::optional<Error> error;
    if (reader) {
        for (TableRow row; (*reader)->read(row);) {
            Json cells = Json::array();
            for (const QString &cell : row.cells)
                cells.push_back(cell.toStdString());
            const Json told{
                {"line", row.line}, {"cells", cells}, {"fault", row.fault.code.toStdString()}};
            out << QString::fromStdString(told.dump()) << '\n';
        }
        error = (*reader)->error();
    } else {
        error = reader.error();
    }
    if (error)
        out << error->reason.code << '\n';
    return error ? 1 : 0;
}

WorkbookCell cellOf(const Json &value)
{
    if (value.is_string())
        return textIn(value);
    if (value.is_boolean())
        return value.get<bool>();
    if (value.is_number())
        return value.get<double>();
    if (value.contains("date"))
        return QDate::fromString(textIn(value["date"]), Qt::ISODate);
    if (value.contains("time"))
        return QTime::fromString(textIn(value["time"]), Qt::ISODate);
    if (value.contains("moment"))
        return QDateTime::fromString(textIn(value["moment"]), Qt::ISODate);
    return {};
}

QStringList textsIn(const Json &row)
{
    QStringList texts;
    for (const Json &value : row)
        texts.append(value.is_string() ? textIn(value) : QString());
    return texts;
}

Result<QByteArray> workbookOf(const Json &rows)
{
    WorkbookWriter writer(u"List: [all]"_s, textsIn(rows[0]));
    for (size_t i = 1; i < rows.size(); ++i) {
        QList<WorkbookCell> cells;
        for (const Json &value : rows[i])
            cells.append(cellOf(value));
        writer.add(cells);
    }
    return writer.finish();
}

int write(const QString &from, const QString &path)
{
    QFile source(from);
    QFile target(path);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return 1;
    const Json rows = Json::parse(source.readAll().toStdString());
    if (path.endsWith(u".xlsx")) {
        const auto bytes = workbookOf(rows);
        return bytes && target.write(*bytes) == bytes->size() ? 0 : 1;
    }
    TableWriter writer;
    for (const Json &row : rows)
        writer.add(textsIn(row));
    return target.write(writer.bytes()) == writer.bytes().size() ? 0 : 1;
}

} // namespace

int main(int count, char **words)
{
    if (count == 3 && words[1] == "read"_ba)
        return read(QString::fromLocal8Bit(words[2]));
    if (count == 4 && words[1] == "write"_ba)
        return write(QString::fromLocal8Bit(words[2]), QString::fromLocal8Bit(words[3]));
    return 2;
}
