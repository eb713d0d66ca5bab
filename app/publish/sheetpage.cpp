// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/sheetpage.h"

#include "publish/qrcode.h"
#include "publish/templates.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const auto text = ShapeField::Text;
const auto flag = ShapeField::Flag;
const auto list = ShapeField::List;

Shape sheetShape()
{
    Shape row;
    row.with(text, {"group", "span", "name"})
        .with(flag, {"is_group", "is_row", "is_blank"})
        .with(list, "cells", Shape().with(text, {"cell"}));
    Shape table;
    table.with(text, {"title", "caption", "span", "mark"})
        .with(flag, {"is_signed"})
        .with(list, "lines", Shape().with(text, {"line"}))
        .with(list, "columns", Shape().with(text, {"column"}))
        .with(list, "rows", row);
    Shape shape;
    shape.with(text, {"language", "page_title", "above", "audience", "made"})
        .with(list, "tables", table);
    return shape;
}

Shape badgesShape()
{
    Shape badge;
    badge.with(text, {"name", "organization", "country", "capacity"})
        .with(flag, {"guest"})
        .with(ShapeField::Markup, {"code"});
    Shape shape;
    shape.with(text, {"language", "page_title", "heading", "audience"}).with(list, "badges", badge);
    return shape;
}

Values groupValues(const QString &name, qsizetype columns)
{
    Values values;
    values.setFlag("is_group");
    values.setText("group", name);
    values.setText("span", QString::number(columns));
    return values;
}

/// The first cell tells which row it is.
Values rowValues(const Sheet &sheet, qsizetype row)
{
    const auto textOf = [&](qsizetype column) {
        const QString cell = row < sheet.rows ? sheet.cell(row, column) : QString();
        return cell.isEmpty() ? u"\u00a0"_s : cell;
    };
    Values values;
    const bool isBlank = row >= sheet.rows;
    values.setFlag(isBlank ? "is_blank" : "is_row");
    if (!isBlank)
        values.setText("name", textOf(0));
    QList<Values> cells;
    for (qsizetype i = isBlank ? 0 : 1; i < sheet.columns.size(); ++i)
        cells.emplaceBack().setText("cell", textOf(i));
    values.setList("cells", cells);
    return values;
}

Values tableValues(const Sheet &sheet)
{
    Values values;
    values.setText("title", sheet.title);
    values.setText("caption", sheet.caption);
    values.setText("span", QString::number(sheet.columns.size()));
    values.setText("mark", sheet.audience); // browsers repeat it on every page that they print
    values.setFlag("is_signed", sheet.forSigning);
    QList<Values> lines;
    for (const QString &each : sheet.lines)
        lines.emplaceBack().setText("line", each);
    values.setList("lines", lines);
    QList<Values> columns;
    for (const SheetColumn &each : sheet.columns)
        columns.emplaceBack().setText("column", each.title);
    values.setList("columns", columns);
    QList<Values> rows;
    for (qsizetype row = 0; row < sheet.rows + sheet.blankLines; ++row) {
        const bool isIn = sheet.group && row < sheet.rows;
        if (isIn && (row == 0 || sheet.group(row) != sheet.group(row - 1)))
            rows.append(groupValues(sheet.group(row), sheet.columns.size()));
        rows.append(rowValues(sheet, row));
    }
    values.setList("rows", rows);
    return values;
}

Html drawing(const QrCode &code)
{
    QString path;
    for (const QRect &each : code.stripes)
        path +=
            u"M%1 %2h%3v1h-%3z"_s.arg(QString::number(each.x() + 4), QString::number(each.y() + 4),
                                      QString::number(each.width()));
    const QString size = QString::number(code.size + 8);
    return {u"<svg viewBox=\"0 0 %1 %1\" aria-hidden=\"true\"><path d=\"%2\"/></svg>"_s.arg(size,
                                                                                            path)};
}

} // namespace

Result<QByteArray> sheetPage(const QList<Sheet> &sheets, const Templates &templates)
{
    return Template::compile(templates, u"sheet.mustache"_s, sheetShape())
        .map([&](const Template &page) {
            const Sheet &first = sheets.first();
            Values values;
            values.setText("language", first.facts.language);
            values.setText("page_title", first.facts.title);
            values.setText("above", first.above);
            values.setText("audience", first.audience);
            values.setText("made", first.made);
            QList<Values> tables;
            for (const Sheet &each : sheets)
                tables.append(tableValues(each));
            values.setList("tables", tables);
            return page.render(values);
        });
}

Result<QByteArray> badgesPage(const QList<Badge> &badges, const DocumentFacts &facts,
                              const QString &heading, const QString &audience,
                              const Templates &templates)
{
    return Template::compile(templates, u"badges.mustache"_s, badgesShape())
        .map([&](const Template &page) {
            Values values;
            values.setText("language", facts.language);
            values.setText("page_title", facts.title);
            values.setText("heading", heading);
            values.setText("audience", audience);
            QList<Values> all;
            for (const Badge &each : badges) {
                Values &badge = all.emplaceBack();
                badge.setText("name", each.name);
                badge.setText("organization", each.organization);
                badge.setText("country", each.country);
                badge.setText("capacity", each.capacity);
                badge.setFlag("guest", each.isGuest);
                badge.setMarkup("code", drawing(qrCodeOf(each.code)));
            }
            values.setList("badges", all);
            return page.render(values);
        });
}

} // namespace convenor
