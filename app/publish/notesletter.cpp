// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/notesletter.h"

#include "publish/templates.h"
#include "publish/wording.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Shape notesShape()
{
    Shape item;
    item.with(ShapeField::Plain, {"title", "file", "link"}).with(ShapeField::Flag, {"report"});
    Shape shape;
    shape.with(ShapeField::Plain, {"series", "about", "when", "organizers", "contact"})
        .with(ShapeField::Flag,
              {"first", "corrected", "requested", "reported", "documented", "attaching", "linking",
               "large"})
        .with(ShapeField::List, "attached", item)
        .with(ShapeField::List, "linked", item)
        .with(ShapeField::List, "too_large", item);
    return shape;
}

QList<Values> itemsOf(const QList<ParcelItem> &items, ParcelWay way)
{
    QList<Values> all;
    for (const ParcelItem &item : items) {
        if (item.way != way)
            continue;
        Values &values = all.emplaceBack();
        values.setFlag("report", item.material.isNull());
        const QString title = item.title.trimmed();
        values.setPlain("title", title.isEmpty() ? item.file : title);
        values.setPlain("file", title == item.file || title.isEmpty() ? QString() : item.file);
        values.setPlain("link", item.url.trimmed());
    }
    return all;
}

} // namespace

Result<Letter> notesLetter(const NotesFacts &facts, const Templates &templates)
{
    const Wording words(facts.head.language);
    const LetterSession &session = facts.session;
    Values values;
    values.setPlain("series", facts.head.series);
    values.setPlain("organizers", words.listed(facts.head.organizers));
    values.setPlain("contact", facts.head.contact);
    values.setPlain("about", sessionText(words, session.number, session.title));
    values.setPlain("when", whenText(words, session.date, session.when));
    values.setFlag("first", facts.occasion == NotesOccasion::First);
    values.setFlag("corrected", facts.occasion == NotesOccasion::Correction);
    values.setFlag("requested", facts.occasion == NotesOccasion::Request);
    const auto isReport = [](const ParcelItem &item) { return item.material.isNull(); };
    values.setFlag("reported", std::ranges::any_of(facts.items, isReport));
    values.setFlag("documented", !std::ranges::all_of(facts.items, isReport));
    for (const auto &[way, flag, list] : {std::tuple(ParcelWay::Attached, "attaching", "attached"),
                                          std::tuple(ParcelWay::Linked, "linking", "linked"),
                                          std::tuple(ParcelWay::TooLarge, "large", "too_large")}) {
        const QList<Values> items = itemsOf(facts.items, way);
        values.setFlag(flag, !items.isEmpty());
        values.setList(list, items);
    }
    const QString file =
        letterTemplate(templateOf(MailingKind::Notes), facts.head.language, words, templates);
    return Template::compile(templates, file, notesShape(), Medium::PlainText)
        .map([&](const Template &letter) {
            return letterFrom(QString::fromUtf8(letter.render(values)));
        });
}

} // namespace convenor
