// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/briefpage.h"

#include "publish/templates.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array lists{"attended", "said", "asked", "promised", "owned"};
constexpr std::array flags{"has_attended", "has_said", "has_asked", "has_promised", "has_owned"};

Shape briefShape()
{
    const Shape line = Shape().with(ShapeField::Text, {"when", "session", "who", "text"});
    Shape shape;
    shape.with(ShapeField::Text, {"name", "acronym", "left_out"})
        .with(ShapeField::List, "facts", Shape().with(ShapeField::Text, {"fact"}))
        .with(ShapeField::List, "contacts", Shape().with(ShapeField::Text, {"contact"}));
    for (size_t i = 0; i < lists.size(); ++i)
        shape.with(ShapeField::List, lists[i], line).with(ShapeField::Flag, {flags[i]});
    return shape;
}

QList<Values> valuesOf(const QList<BriefLine> &lines)
{
    QList<Values> all;
    for (const BriefLine &line : lines) {
        Values &values = all.emplaceBack();
        values.setText("when", line.when);
        values.setText("session", line.session);
        values.setText("who", line.who);
        values.setText("text", line.text);
    }
    return all;
}

QList<Values> valuesOf(const QStringList &texts, const QByteArray &name)
{
    QList<Values> all;
    for (const QString &text : texts)
        all.emplaceBack().setText(name, text);
    return all;
}

} // namespace

Result<QByteArray> briefPage(const Brief &brief, const Templates &templates)
{
    return Template::compile(templates, u"brief.mustache"_s, briefShape())
        .map([&](const Template &page) {
            Values values;
            values.setText("name", brief.name);
            values.setText("acronym", brief.acronym);
            if (brief.leftOut > 0)
                values.setText("left_out", QString::number(brief.leftOut));
            values.setList("facts", valuesOf(brief.facts, "fact"));
            values.setList("contacts", valuesOf(brief.contacts, "contact"));
            const std::array<const QList<BriefLine> *, lists.size()> of{
                &brief.attended, &brief.said, &brief.asked, &brief.promised, &brief.owned};
            for (size_t i = 0; i < lists.size(); ++i) {
                values.setFlag(flags[i], !of[i]->isEmpty());
                values.setList(lists[i], valuesOf(*of[i]));
            }
            return page.render(values);
        });
}

} // namespace convenor
