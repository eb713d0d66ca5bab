// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/clearancepage.h"

#include "publish/markdown.h"
#include "publish/reportparts.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

struct Fact
{
    QString key;
    Html value;
};

Html dayIn(const Phrases &phrases, QDate day)
{
    return day.isValid() ? phrases.date(PartialDate(day)) : Html();
}

QList<Fact> factsOf(const Phrases &phrases, const ClearanceFacts &facts)
{
    return {{u"date"_s, phrases.date(facts.date)},
            {u"clear_version"_s, dayIn(phrases, facts.version)},
            {u"clear_for"_s, phrases.theirs(facts.addressee)},
            {u"clear_scope"_s, phrases.word(facts.isOwnWords ? u"clear_own"_s : u"clear_all"_s)},
            {u"clear_until"_s, dayIn(phrases, facts.due)}};
}

QString cell(const QString &markup)
{
    return u"<p>"_s + markup + u"</p>"_s;
}

Shape letterShape()
{
    Shape shape;
    shape
        .with(ShapeField::Plain,
              {"addressee", "series", "session", "when", "due", "organizers", "contact"})
        .with(ShapeField::Flag, {"own", "editable"});
    return shape;
}

} // namespace

Manuscript clearancePaper(const ClearanceFacts &facts)
{
    ReportParts parts(facts.language);
    const DocumentWords &words = parts.words();
    Manuscript &paper = parts.report();
    paper.title = textOf(words.session(facts.number, facts.title)).simplified();
    paper.author = facts.organizers.join(u", "_s);
    paper.above = facts.series.simplified();
    paper.mark = words.wording().word(u"for_clearance"_s);
    parts.addFacts(
        {{u"date"_s, words.ours(words.wording().date(facts.date))},
         {u"clear_version"_s, words.day(facts.version)},
         {u"clear_for"_s, words.theirs(facts.addressee)},
         {u"clear_scope"_s, words.word(facts.isOwnWords ? u"clear_own"_s : u"clear_all"_s)},
         {u"clear_until"_s, words.day(facts.due)}});
    parts.addProse({}, facts.text, 1);
    return std::move(paper);
}

Html clearanceBody(const ClearanceFacts &facts)
{
    const Phrases phrases(facts.language, facts.series);
    QString head = cell(u"<strong>"_s + phrases.word(u"for_clearance"_s).markup + u"</strong>"_s);
    head += cell(phrases.theirs(facts.series).markup);
    head += cell(u"<strong>"_s + phrases.sessionHeading(facts.number, facts.title).markup
                 + u"</strong>"_s);
    for (const Fact &each : factsOf(phrases, facts)) {
        if (!each.value.isEmpty())
            head += cell(phrases.word(each.key).markup + u": "_s + each.value.markup);
    }
    return {u"<table><tr><td>"_s + head + u"</td></tr></table>"_s
            + clearanceProse(facts.text).markup};
}

Html clearanceProse(const QString &text)
{
    return markdownToHtml(text, {1, {}});
}

Result<Letter> clearanceLetter(const ClearanceFacts &facts, bool isEditable,
                               const Templates &templates)
{
    const Wording words(facts.language);
    return Template::compile(templates,
                             letterTemplate(u"clearance"_s, facts.language, words, templates),
                             letterShape(), Medium::PlainText)
        .map([&](const Template &letter) {
            Values values;
            values.setPlain("addressee", facts.addressee);
            values.setPlain("series", facts.series);
            values.setPlain("session", sessionText(words, facts.number, facts.title));
            values.setPlain("when", whenText(words, facts.date, facts.when));
            if (facts.due.isValid())
                values.setPlain("due", words.date(PartialDate(facts.due)));
            values.setPlain("organizers", words.listed(facts.organizers));
            values.setPlain("contact", facts.contact);
            values.setFlag("own", facts.isOwnWords);
            values.setFlag("editable", isEditable);
            return letterFrom(QString::fromUtf8(letter.render(values)));
        });
}

} // namespace convenor
