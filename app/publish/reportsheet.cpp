// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/reportsheet.h"

#include "publish/markdown.h"

#include <QTimeZone>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Shape reportShape()
{
    const auto text = ShapeField::Text;
    const auto link = ShapeField::Link;
    const auto markup = ShapeField::Markup;
    const auto list = ShapeField::List;
    Shape section;
    section.with(markup, {"heading", "note", "prose"})
        .with(ShapeField::Flag, {"has_items", "has_rows"})
        .with(list, "items", Shape().with(markup, {"text", "note"}).with(link, {"link"}))
        .with(list, "rows", Shape().with(markup, {"first", "second", "text", "note"}));
    Shape shape;
    shape.with(text, {"lang", "dir", "page_title"})
        .with(markup, {"mark", "series", "heading"})
        .with(list, "facts", Shape().with(markup, {"label", "value"}).with(link, {"link"}))
        .with(list, "sections", section);
    return shape;
}

} // namespace

ReportSheet::ReportSheet(QStringView language, const QString &series, const QString &audience)
    : m_phrases(language, series)
    , m_series(series)
    , m_mark(audience.isEmpty() ? QString() : m_phrases.wording().word(audience))
{
}

Html ReportSheet::joined(const QList<Html> &parts) const
{
    QStringList shown;
    for (const Html &part : parts) {
        if (!part.isEmpty())
            shown.append(part.markup);
    }
    return {shown.join(m_phrases.wording().pattern(u"comma"_s))};
}

Html ReportSheet::time(const QDateTime &moment, const QString &zone) const
{
    const QTimeZone known(zone.toLatin1());
    return htmlOf((known.isValid() ? moment.toTimeZone(known) : moment).toString(u"HH:mm"_s));
}

void ReportSheet::setHeading(int number, const QString &title)
{
    m_heading = m_phrases.sessionHeading(number, title);
    m_title = cleanText(m_phrases.title(number, title)).simplified().left(300);
}

void ReportSheet::addFact(const QString &key, const Html &value)
{
    if (value.isEmpty())
        return;
    Values &fact = m_facts.emplaceBack();
    fact.setMarkup("label", m_phrases.word(key));
    fact.setMarkup("value", value);
}

void ReportSheet::addLink(const QString &key, const QString &address)
{
    const Html shown = htmlOf(address);
    addFact(key, shown);
    if (!shown.isEmpty())
        m_facts.last().setLink("link", webLink(address));
}

Values &ReportSheet::section(const QString &key)
{
    Values &section = m_sections.emplaceBack();
    if (!key.isEmpty())
        section.setMarkup("heading", m_phrases.word(key));
    return section;
}

void ReportSheet::addProse(const QString &key, QStringView markdown, const Html &note)
{
    const Html prose = markdownToHtml(markdown, {key.isEmpty() ? 2 : 3, {}});
    if (prose.isEmpty() && note.isEmpty())
        return;
    Values &values = section(key);
    values.setMarkup("prose", prose);
    values.setMarkup("note", note);
}

void ReportSheet::addList(const QString &key, const QList<ReportLine> &lines)
{
    if (lines.isEmpty())
        return;
    QList<Values> items;
    for (const ReportLine &line : lines) {
        Values &item = items.emplaceBack();
        item.setMarkup("text", line.text);
        item.setMarkup("note", line.note);
        item.setLink("link", webLink(line.link));
    }
    Values &values = section(key);
    values.setFlag("has_items");
    values.setList("items", items);
}

void ReportSheet::addTable(const QString &key, const QList<ReportLine> &lines)
{
    if (lines.isEmpty())
        return;
    QList<Values> rows;
    for (const ReportLine &line : lines) {
        Values &row = rows.emplaceBack();
        row.setMarkup("first", line.first);
        row.setMarkup("second", line.second);
        row.setMarkup("text", line.text);
        row.setMarkup("note", line.note);
    }
    Values &values = section(key);
    values.setFlag("has_rows");
    values.setList("rows", rows);
}

Result<ReportPage> ReportSheet::page(const Templates &templates) const
{
    return Template::compile(templates, u"report.mustache"_s, reportShape())
        .map([this](const Template &page) {
            const QString title = m_mark.isEmpty() ? m_title : u"%1 (%2)"_s.arg(m_title, m_mark);
            Values values;
            values.setText("lang", m_phrases.language());
            values.setText("dir", isRightToLeft(m_phrases.language()) ? u"rtl" : u"ltr");
            values.setText("page_title", title);
            values.setMarkup("mark", m_phrases.ours(m_mark));
            values.setMarkup("series", m_phrases.theirs(m_series));
            values.setMarkup("heading", m_heading);
            values.setList("facts", m_facts);
            values.setList("sections", m_sections);
            return ReportPage{page.render(values), title, m_mark};
        });
}

} // namespace convenor
