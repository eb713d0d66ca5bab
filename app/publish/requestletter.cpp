// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/requestletter.h"

#include "publish/templates.h"
#include "publish/wording.h"

namespace convenor {

using namespace Qt::StringLiterals;

namespace {

template <class E>
QString usualText(const QString &stem, E value, const QString &language)
{
    return Wording(language).word(stem + wordOf(value));
}

Shape shapeOfIt()
{
    Shape session;
    session.with(ShapeField::Plain, {"session", "when"});
    Shape coming;
    coming.with(ShapeField::Plain, {"session", "when", "registration", "deadline"});
    Shape shape;
    shape
        .with(ShapeField::Plain,
              {"series", "about", "organizers", "contact", "addressee", "reason"})
        .with(ShapeField::Flag, {"declined", "asked_back", "several", "published"})
        .with(ShapeField::List, "sessions", session)
        .with(ShapeField::List, "coming", coming);
    return shape;
}

void setSession(Values &values, const LetterSession &session, const Wording &words)
{
    values.setPlain("session", sessionText(words, session.number, session.title));
    values.setPlain("when", whenText(words, session.date, session.when));
}

} // namespace

Result<Letter> requestLetter(const RequestFacts &facts, const Templates &templates)
{
    const Wording words(facts.head.language);
    Values values;
    values.setPlain("series", facts.head.series);
    values.setPlain("organizers", words.listed(facts.head.organizers));
    values.setPlain("contact", facts.head.contact);
    values.setPlain("about",
                    facts.sessions.size() == 1 ? sessionText(words, facts.sessions.first().number,
                                                             facts.sessions.first().title)
                                               : facts.head.series);
    values.setPlain("addressee", facts.addressee);
    values.setPlain("reason", reasonIn(facts.reason, facts.head.language));
    values.setFlag(facts.isAskedBack ? "asked_back" : "declined");
    values.setFlag("several", facts.sessions.size() > 1);
    values.setFlag("published", facts.isPublished);
    QList<Values> sessions;
    for (const LetterSession &each : facts.sessions)
        setSession(sessions.emplaceBack(), each, words);
    values.setList("sessions", sessions);
    QList<Values> coming;
    for (const AnnouncedSession &each : facts.coming) {
        Values &session = coming.emplaceBack();
        setSession(session, each.session, words);
        session.setPlain("registration", each.registration);
        if (each.deadline.isValid())
            session.setPlain("deadline", words.date(PartialDate(each.deadline)));
    }
    values.setList("coming", coming);
    const QString file = letterTemplate(u"request"_s, facts.head.language, words, templates);
    return Template::compile(templates, file, shapeOfIt(), Medium::PlainText)
        .map([&](const Template &letter) {
            return letterFrom(QString::fromUtf8(letter.render(values)));
        });
}

QStringList requestLanguages(const Templates &templates)
{
    QStringList languages;
    for (const QString &file : templates.files().keys()) {
        if (file.startsWith(u"request.") && file.endsWith(u".mustache"))
            languages.append(file.section(u'.', 1, 1).toLower());
    }
    return languages;
}

QString reasonText(DeclineReason reason, const QString &language)
{
    return usualText(u"decline_"_s, reason, language);
}

QString questionText(AskedBack question, const QString &language)
{
    return usualText(u"ask_"_s, question, language);
}

QString reasonIn(const QString &text, const QString &language)
{
    const QString said = text.trimmed();
    for (const QString &known : {u"en"_s, u"fr"_s, u"es"_s, u"ar"_s}) {
        for (size_t i = 0; i < wordsOf<DeclineReason>.size(); ++i) {
            if (said == reasonText(DeclineReason(i), known))
                return reasonText(DeclineReason(i), language);
        }
        for (size_t i = 0; i < wordsOf<AskedBack>.size(); ++i) {
            if (said == questionText(AskedBack(i), known))
                return questionText(AskedBack(i), language);
        }
    }
    return said;
}

} // namespace convenor
