// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/actionspage.h"

#include "publish/templates.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::pair<const char *, QString ActionLine::*> fields[] = {
    {"text", &ActionLine::text},         {"owner", &ActionLine::owner},
    {"priority", &ActionLine::priority}, {"due", &ActionLine::due},
    {"overdue", &ActionLine::overdue},   {"state", &ActionLine::state},
    {"response", &ActionLine::response}, {"reason", &ActionLine::reason},
    {"session", &ActionLine::session},   {"series", &ActionLine::series},
    {"audience", &ActionLine::audience},
};

Shape sheetShape()
{
    Shape line;
    for (const auto &[name, member] : fields)
        line.with(ShapeField::Text, {name});
    Shape shape;
    shape.with(ShapeField::Text, {"title", "mark"})
        .with(ShapeField::Flag, {"has_lines"})
        .with(ShapeField::List, "lines", line);
    return shape;
}

} // namespace

Result<QByteArray> actionsPage(const ActionSheet &sheet, const Templates &templates)
{
    return Template::compile(templates, u"actions.mustache"_s, sheetShape())
        .map([&](const Template &page) {
            QList<Values> lines;
            for (const ActionLine &each : sheet.lines) {
                Values &line = lines.emplaceBack();
                for (const auto &[name, member] : fields)
                    line.setText(name, each.*member);
            }
            Values values;
            values.setText("title", sheet.title);
            values.setText("mark", sheet.mark);
            values.setFlag("has_lines", !lines.isEmpty());
            values.setList("lines", lines);
            return page.render(values);
        });
}

} // namespace convenor
