// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/cuesheetpage.h"

#include "publish/templates.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

const auto text = ShapeField::Text;
const auto flag = ShapeField::Flag;
const auto list = ShapeField::List;

Shape personShape()
{
    return Shape().with(text, {"name", "pronounced", "role", "position", "organization", "state"});
}

Shape sheetShape()
{
    Shape question;
    question.with(text, {"text", "from", "times"});
    Shape item;
    item.with(text, {"start", "minutes", "title", "overrun"}).with(list, "people", personShape());
    Shape shape;
    shape.with(text, {"series", "title", "when", "place", "meeting", "languages", "attribution"})
        .with(flag, {"has_team", "has_speakers", "has_items", "has_questions"})
        .with(list, "team", personShape())
        .with(list, "speakers", personShape())
        .with(list, "items", item)
        .with(list, "groups", Shape().with(text, {"to"}).with(list, "questions", question));
    return shape;
}

QList<Values> valuesOf(const QList<CuePerson> &people)
{
    QList<Values> all;
    for (const CuePerson &person : people) {
        Values &values = all.emplaceBack();
        values.setText("name", person.name);
        values.setText("pronounced", person.pronounced);
        values.setText("role", person.role);
        values.setText("position", person.position);
        values.setText("organization", person.organization);
        values.setText("state", person.state);
    }
    return all;
}

QList<Values> valuesOf(const QList<CueItem> &items)
{
    QList<Values> all;
    for (const CueItem &item : items) {
        Values &values = all.emplaceBack();
        values.setText("start", item.start);
        values.setText("minutes", item.minutes);
        values.setText("title", item.title);
        if (item.overrun > 0)
            values.setText("overrun", QString::number(item.overrun));
        values.setList("people", valuesOf(item.people));
    }
    return all;
}

QList<Values> valuesOf(const QList<CueQuestions> &groups)
{
    QList<Values> all;
    for (const CueQuestions &group : groups) {
        QList<Values> questions;
        for (const CueQuestion &each : group.questions) {
            Values &values = questions.emplaceBack();
            values.setText("text", each.text);
            values.setText("from", each.from.join(u", "_s));
            if (each.times > 1)
                values.setText("times", QString::number(each.times));
        }
        Values &values = all.emplaceBack();
        values.setText("to", group.to);
        values.setList("questions", questions);
    }
    return all;
}

} // namespace

Result<QByteArray> cueSheetPage(const CueSheet &sheet, const Templates &templates)
{
    return Template::compile(templates, u"cues.mustache"_s, sheetShape())
        .map([&](const Template &page) {
            Values values;
            values.setText("series", sheet.series);
            values.setText("title", sheet.title);
            values.setText("when", sheet.when);
            values.setText("place", sheet.place);
            values.setText("meeting", sheet.meeting);
            values.setText("languages", sheet.languages);
            values.setText("attribution", sheet.attribution);
            values.setFlag("has_team", !sheet.team.isEmpty());
            values.setFlag("has_speakers", !sheet.speakers.isEmpty());
            values.setFlag("has_items", !sheet.items.isEmpty());
            values.setFlag("has_questions", !sheet.questions.isEmpty());
            values.setList("team", valuesOf(sheet.team));
            values.setList("speakers", valuesOf(sheet.speakers));
            values.setList("items", valuesOf(sheet.items));
            values.setList("groups", valuesOf(sheet.questions));
            return page.render(values);
        });
}

} // namespace convenor
