// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/invitationletter.h"

#include "publish/templates.h"
#include "publish/wording.h"

#include <QLocale>

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Shape letterShape()
{
    Shape shape;
    shape
        .with(ShapeField::Plain,
              {"addressee", "series", "session", "role", "when", "their_when", "mode", "place",
               "organizers", "description", "meeting", "contact"})
        .with(ShapeField::Flag, {"confirmed"});
    return shape;
}

/// By their own clock, with its own day; empty where it shows the same.
QString theirText(const Wording &words, const InvitationFacts &facts)
{
    const auto there = spanElsewhere(facts.when, facts.theirZone);
    if (!there || (there->dayShift == 0 && there->start == facts.when.start))
        return {};
    const PartialDate day(facts.when.day.addDays(there->dayShift));
    QString text = QLocale(words.language()).dayName(day.day().dayOfWeek()) + u' ' + words.date(day)
        + words.pattern(u"comma"_s);
    return text + words.times(there->start, there->end, facts.theirZone, day.day());
}

} // namespace

Result<Letter> invitationLetter(const InvitationFacts &facts, const Templates &templates)
{
    const Wording words(facts.language);
    return Template::compile(templates,
                             letterTemplate(u"invitation"_s, facts.language, words, templates),
                             letterShape(), Medium::PlainText)
        .map([&](const Template &letter) {
            Values values;
            values.setPlain("addressee", facts.addressee);
            values.setPlain("series", facts.series);
            values.setPlain("session", sessionText(words, facts.number, facts.title));
            if (facts.role)
                values.setPlain("role", words.word(u"role_"_s + wordOf(*facts.role)));
            values.setPlain("when", whenText(words, facts.date, facts.when));
            values.setPlain("their_when", theirText(words, facts));
            if (facts.mode)
                values.setPlain("mode", words.word(u"mode_"_s + wordOf(*facts.mode)));
            values.setPlain("place", facts.place);
            values.setPlain("organizers", words.listed(facts.organizers));
            values.setPlain("description", facts.description.trimmed());
            if (facts.isConfirmed)
                values.setPlain("meeting", facts.meeting);
            values.setPlain("contact", facts.contact);
            values.setFlag("confirmed", facts.isConfirmed);
            return letterFrom(QString::fromUtf8(letter.render(values)));
        });
}

} // namespace convenor
