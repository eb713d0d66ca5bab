// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/manuscripthtml.h"

#include "publish/htmltext.h"

#include <algorithm>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Shape documentShape()
{
    Shape shape;
    shape.with(ShapeField::Text, {"lang", "dir", "page_title"})
        .with(ShapeField::Markup, {"mark", "above", "heading", "body"})
        .with(ShapeField::Flag, {"has_chapters"})
        .with(ShapeField::List, "cover", Shape().with(ShapeField::Markup, {"line"}));
    return shape;
}

/// Writes the elements of one document.
class Markup final
{
public:
    explicit Markup(const Manuscript &manuscript)
        : m_manuscript(manuscript)
    {
    }

    static QString of(const Runs &runs)
    {
        QString markup;
        for (const Run &run : runs)
            markup += of(run);
        return markup;
    }

    QString body()
    {
        add(m_manuscript.blocks);
        return m_markup;
    }

private:
    static QString in(const QString &element, const QString &markup)
    {
        return u'<' + element + u'>' + markup + u"</"_s + element + u'>';
    }

    static QString of(const Run &run)
    {
        QString markup = escaped(run.text).replace(u'\n', u"<br>"_s);
        if (run.isApart)
            markup = in(u"bdi"_s, markup);
        if ((run.looks & Run::Code) != 0)
            markup = in(u"code"_s, markup);
        if ((run.looks & Run::Italic) != 0)
            markup = in(u"em"_s, markup);
        if ((run.looks & Run::Bold) != 0)
            markup = in(u"strong"_s, markup);
        if ((run.looks & Run::Struck) != 0)
            markup = in(u"del"_s, markup);
        if ((run.looks & Run::Quiet) != 0)
            markup = u"<span class=\"quiet\">"_s + markup + u"</span>"_s;
        if (!run.language.isEmpty())
            markup = u"<span lang=\"%1\" dir=\"%2\">"_s.arg(
                         escaped(run.language), isRightToLeft(run.language) ? u"rtl"_s : u"ltr"_s)
                + markup + u"</span>"_s;
        if (const QString link = proseLink(run.link); !link.isEmpty())
            markup = u"<a href=\"%1\">"_s.arg(escaped(link)) + markup + u"</a>"_s;
        return markup;
    }

    void line(const QString &markup) { m_markup += markup + u'\n'; }

    void wrap(const QString &open, const QString &close, const std::vector<Block> &blocks)
    {
        line(open);
        add(blocks);
        line(close);
    }

    void add(const std::vector<Block> &blocks)
    {
        for (const Block &each : blocks)
            add(each);
    }

    void add(const Block &block)
    {
        switch (block.kind) {
        case Block::Heading:
            return addHeading(block);
        case Block::Paragraph:
            return line(in(u"p"_s, of(block.runs)));
        case Block::Code:
            return line(u"<pre>"_s + in(u"code"_s, escaped(textOf(block.runs))) + u"</pre>"_s);
        case Block::List:
            return addList(block);
        case Block::Item:
            return wrap(u"<li>"_s, u"</li>"_s, block.blocks);
        case Block::Quote:
            return wrap(u"<blockquote>"_s, u"</blockquote>"_s, block.blocks);
        case Block::Rule:
            return line(u"<hr>"_s);
        case Block::Table:
            return addTable(block);
        case Block::Facts:
            return addFacts(block);
        case Block::Bars:
            return addBars(block);
        case Block::Contents:
            return addContents(block);
        case Block::NewPage:
            return;
        }
    }

    void addHeading(const Block &block)
    {
        const int level = std::clamp(block.level + 1, 2, 6);
        line(u"<h%1 id=\"h%2\">"_s.arg(level).arg(++m_headings) + of(block.runs)
             + u"</h%1>"_s.arg(level));
    }

    void addList(const Block &block)
    {
        if (block.first < 0)
            return wrap(u"<ul>"_s, u"</ul>"_s, block.blocks);
        const QString start = block.first == 1 ? QString() : u" start=\"%1\""_s.arg(block.first);
        wrap(u"<ol"_s + start + u'>', u"</ol>"_s, block.blocks);
    }

    void addHead(const QList<Runs> &headings)
    {
        if (headings.isEmpty())
            return;
        QString row;
        for (const Runs &each : headings)
            row += u"<th scope=\"col\">"_s + of(each) + u"</th>"_s;
        line(u"<thead><tr>"_s + row + u"</tr></thead>"_s);
    }

    void addTable(const Block &block)
    {
        line(u"<table class=\"lines\">"_s);
        addHead(block.headings);
        line(u"<tbody>"_s);
        for (const QList<Runs> &cells : block.rows) {
            QString row;
            for (const Runs &cell : cells)
                row += in(u"td"_s, of(cell));
            line(in(u"tr"_s, row));
        }
        line(u"</tbody>\n</table>"_s);
    }

    void addFacts(const Block &block)
    {
        line(u"<table class=\"facts\">\n<tbody>"_s);
        for (const QList<Runs> &fact : block.rows)
            line(u"<tr><th scope=\"row\">"_s + of(fact.value(0)) + u"</th><td>"_s
                 + of(fact.value(1)) + u"</td></tr>"_s);
        line(u"</tbody>\n</table>"_s);
    }

    void addBars(const Block &block)
    {
        int most = 1;
        for (const Bar &bar : block.bars) {
            for (const int value : bar.values)
                most = std::max(most, value);
        }
        line(u"<table class=\"bars\">"_s);
        addHead(block.headings);
        line(u"<tbody>"_s);
        for (const Bar &bar : block.bars) {
            QString row = u"<th scope=\"row\">"_s + of(bar.label) + u"</th>"_s;
            for (const int value : bar.values) {
                const double wide = 9.0 * value / most;
                row += u"<td><span class=\"bar\" style=\"width:%1em\"></span> %2</td>"_s.arg(
                    QString::number(wide, 'f', 2), QString::number(value));
            }
            line(in(u"tr"_s, row));
        }
        line(u"</tbody>\n</table>"_s);
    }

    /// Links to the headings that follow, whose numbers are given as they come.
    void addContents(const Block &block)
    {
        line(u"<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">"_s + of(block.runs)
             + u"</h2>\n<ul>"_s);
        int number = 0;
        countHeadings(m_manuscript.blocks, number);
        line(u"</ul>\n</nav>"_s);
    }

    void countHeadings(const std::vector<Block> &blocks, int &number)
    {
        for (const Block &each : blocks) {
            countHeadings(each.blocks, number);
            if (each.kind != Block::Heading)
                continue;
            ++number;
            if (each.level == 1)
                line(u"<li><a href=\"#h%1\">"_s.arg(number) + of(each.runs) + u"</a></li>"_s);
        }
    }

    const Manuscript &m_manuscript;
    QString m_markup;
    int m_headings = 0;
};

} // namespace

Result<QByteArray> manuscriptHtml(const Manuscript &manuscript, const Templates &templates)
{
    return Template::compile(templates, u"document.mustache"_s, documentShape())
        .map([&](const Template &page) {
            const QString language = languageTag(manuscript.language);
            const QString &mark = manuscript.mark;
            QString title = cleanText(manuscript.fullTitle()).left(300);
            if (!mark.isEmpty())
                title = u"%1 (%2)"_s.arg(title, mark);
            Values values;
            values.setText("lang", language.isEmpty() ? u"en"_s : language);
            values.setText("dir", isRightToLeft(language) ? u"rtl" : u"ltr");
            values.setText("page_title", title);
            values.setMarkup("mark", htmlOf(mark));
            values.setMarkup("above", htmlOf(manuscript.above));
            values.setMarkup("heading", htmlOf(manuscript.title));
            QList<Values> cover;
            for (const Runs &each : manuscript.cover)
                cover.emplaceBack().setMarkup("line", {Markup::of(each)});
            values.setList("cover", cover);
            if (manuscript.hasCover())
                values.setFlag("has_chapters");
            values.setMarkup("body", {Markup(manuscript).body()});
            return page.render(values);
        });
}

} // namespace convenor
