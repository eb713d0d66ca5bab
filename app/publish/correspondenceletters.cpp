// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/correspondenceletters.h"

#include "publish/templates.h"
#include "publish/wording.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

Shape headShape()
{
    Shape shape;
    shape.with(ShapeField::Plain, {"series", "about", "organizers", "contact"})
        .with(ShapeField::Flag, {"whole"});
    return shape;
}

void setHead(Values &values, const LetterHead &head, const Wording &words)
{
    values.setPlain("series", head.series);
    values.setPlain("organizers", words.listed(head.organizers));
    values.setPlain("contact", head.contact);
}

void setSession(Values &values, const LetterSession &session, const Wording &words)
{
    values.setPlain("session", sessionText(words, session.number, session.title));
    values.setPlain("when", whenText(words, session.date, session.when));
    if (session.mode)
        values.setPlain("mode", words.word(u"mode_"_s + wordOf(*session.mode)));
    values.setPlain("place", session.place);
}

/// What the letter is about in one line.
template <class Sessions>
QString aboutText(const Sessions &sessions, bool isWhole, const LetterHead &head,
                  const Wording &words)
{
    if (isWhole || sessions.isEmpty())
        return head.series;
    const LetterSession &session = sessions.first().session;
    return sessionText(words, session.number, session.title);
}

Result<Letter> letterBy(MailingKind kind, const LetterHead &head, const Shape &shape,
                        const Values &values, const Wording &words, const Templates &templates)
{
    const QString file = letterTemplate(templateOf(kind), head.language, words, templates);
    return Template::compile(templates, file, shape, Medium::PlainText)
        .map([&](const Template &letter) {
            return letterFrom(QString::fromUtf8(letter.render(values)));
        });
}

Shape answerShape()
{
    Shape criterion;
    criterion.with(ShapeField::Plain, {"criterion"});
    return headShape()
        .with(ShapeField::Plain, {"addressee", "when", "mode", "reason", "position"})
        .with(ShapeField::Flag, {"participant", "observer", "on_hold", "regretted", "waitlisted"})
        .with(ShapeField::List, "claimed", criterion);
}

Shape announcementShape()
{
    Shape session;
    session.with(ShapeField::Plain,
                 {"session", "when", "mode", "place", "registration", "deadline"});
    return headShape()
        .with(ShapeField::Plain, {"days"})
        .with(ShapeField::List, "sessions", session);
}

Shape joiningShape()
{
    Shape session;
    session.with(ShapeField::Plain, {"session", "when", "mode", "place", "meeting"});
    return headShape()
        .with(ShapeField::Flag, {"linked"})
        .with(ShapeField::List, "sessions", session);
}

} // namespace

Result<Letter> answerLetter(const AnswerFacts &facts, const Templates &templates)
{
    const Wording words(facts.head.language);
    Values values;
    setHead(values, facts.head, words);
    values.setFlag("whole", !facts.session);
    if (facts.session) {
        values.setPlain("when", whenText(words, facts.session->date, facts.session->when));
        if (facts.session->mode)
            values.setPlain("mode", words.word(u"mode_"_s + wordOf(*facts.session->mode)));
        values.setPlain("about", sessionText(words, facts.session->number, facts.session->title));
    } else {
        values.setPlain("about", facts.head.series);
        values.setPlain("when", words.dates(facts.firstDay, facts.lastDay));
    }
    values.setFlag(wordOf(facts.told).toLatin1());
    if (facts.personal) {
        values.setPlain("addressee", facts.personal->addressee);
        values.setPlain("reason", facts.personal->reason.trimmed());
        if (facts.personal->position)
            values.setPlain("position", QString::number(*facts.personal->position));
        QList<Values> claimed;
        for (const QString &text : facts.personal->claimed)
            claimed.emplaceBack().setPlain("criterion", text);
        values.setList("claimed", claimed);
    }
    return letterBy(MailingKind::Answer, facts.head, answerShape(), values, words, templates);
}

Result<Letter> announcementLetter(const AnnouncementFacts &facts, const Templates &templates)
{
    const Wording words(facts.head.language);
    Values values;
    setHead(values, facts.head, words);
    values.setFlag("whole", facts.isWhole);
    values.setPlain("about", aboutText(facts.sessions, facts.isWhole, facts.head, words));
    if (facts.isWhole)
        values.setPlain("days", words.dates(facts.firstDay, facts.lastDay));
    QList<Values> sessions;
    for (const AnnouncedSession &each : facts.sessions) {
        Values &session = sessions.emplaceBack();
        setSession(session, each.session, words);
        session.setPlain("registration", each.registration);
        if (each.deadline.isValid() && !each.registration.isEmpty())
            session.setPlain("deadline", words.date(PartialDate(each.deadline)));
    }
    values.setList("sessions", sessions);
    return letterBy(MailingKind::Announcement, facts.head, announcementShape(), values, words,
                    templates);
}

Result<Letter> joiningLetter(const JoiningFacts &facts, const Templates &templates)
{
    const Wording words(facts.head.language);
    Values values;
    setHead(values, facts.head, words);
    values.setFlag("whole", facts.isWhole);
    values.setPlain("about", aboutText(facts.sessions, facts.isWhole, facts.head, words));
    bool isLinked = false;
    QList<Values> sessions;
    for (const JoinedSession &each : facts.sessions) {
        Values &session = sessions.emplaceBack();
        setSession(session, each.session, words);
        session.setPlain("meeting", each.meeting);
        isLinked = isLinked || !each.meeting.isEmpty();
    }
    values.setFlag("linked", isLinked);
    values.setList("sessions", sessions);
    const MailingKind kind =
        facts.isReminder ? MailingKind::Reminder : MailingKind::JoiningInstructions;
    return letterBy(kind, facts.head, joiningShape(), values, words, templates);
}

QString templateOf(MailingKind kind)
{
    return kind == MailingKind::JoiningInstructions ? u"joining"_s : wordOf(kind);
}

QStringList languagesOf(MailingKind kind, const Templates &templates)
{
    QStringList languages;
    const QString before = templateOf(kind) + u'.';
    for (const QString &file : templates.files().keys()) {
        if (file.startsWith(before) && file.endsWith(u".mustache"))
            languages.append(file.section(u'.', 1, 1).toLower());
    }
    return languages;
}

} // namespace convenor
