// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/invitationletter.h"

#include "publish/templates.h"
#include "publish/wording.h"

#include <QLocale>
#include <QRegularExpression>

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

/// "Wednesday 21 February 2024, 14:00–15:30, Zurich time (UTC+1)".
QString whenText(const Wording &words, const PartialDate &date, const ClockTime &when)
{
    QString text = words.date(date);
    if (date.day().isValid())
        text = QLocale(words.language()).dayName(date.day().dayOfWeek()) + u' ' + text;
    const bool ends = when.end.isValid() && when.end > when.start;
    const QString times =
        words.times(when.start, ends ? when.end : QTime(), when.timeZone, when.day);
    return times.isEmpty() ? text : text + words.pattern(u"comma"_s) + times;
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

QString sessionText(const Wording &words, const InvitationFacts &facts)
{
    const QString number = QString::number(facts.number);
    if (facts.title.isEmpty())
        return words.sentence(u"session_alone"_s, {{"number"_L1, number}});
    return words.sentence(u"session"_s, {{"number"_L1, number}, {"title"_L1, facts.title}});
}

/// The user's own language may be one that the program has no words for.
QString templateFor(const QString &language, const Wording &words, const Templates &templates)
{
    const QString own = u"invitation.%1.mustache"_s.arg(language.section(u'-', 0, 0).toLower());
    return templates.contains(own) ? own : u"invitation.%1.mustache"_s.arg(words.language());
}

Letter letterFrom(QString text)
{
    static const QRegularExpression gaps(u"\\n{3,}"_s);
    text = text.trimmed().replace(gaps, u"\n\n"_s);
    return {text.section(u'\n', 0, 0).trimmed(), text.section(u'\n', 1).trimmed() + u'\n'};
}

} // namespace

Result<Letter> invitationLetter(const InvitationFacts &facts, const Templates &templates)
{
    const Wording words(facts.language);
    return Template::compile(templates, templateFor(facts.language, words, templates),
                             letterShape(), Medium::PlainText)
        .map([&](const Template &letter) {
            Values values;
            values.setPlain("addressee", facts.addressee);
            values.setPlain("series", facts.series);
            values.setPlain("session", sessionText(words, facts));
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
