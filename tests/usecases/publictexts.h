// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicview.h"

namespace convenor::test {

// Every text in the public view. Each struct is taken apart into all of its members, so that a
// member that is added later does not compile until it is looked at here.

inline void say(QStringList &texts, const QString &text)
{
    texts.append(text);
}

inline void say(QStringList &texts, const PublicOrganization &organization)
{
    const auto &[name, acronym, website] = organization;
    texts << name << acronym << website;
}

inline void say(QStringList &texts, const PublicSpeaker &speaker)
{
    const auto &[honorific, name, role, position, organization] = speaker;
    texts << honorific << name << position;
    say(texts, organization);
}

inline void say(QStringList &texts, const PublicMaterial &material)
{
    const auto &[title, kind, url, language, isUntranslated] = material;
    texts << title << url << language;
}

inline void say(QStringList &texts, const PublicFile &file)
{
    const auto &[material, path, content] = file;
    say(texts, material);
    texts << path;
}

inline void say(QStringList &texts, const PublicAction &action)
{
    const auto &[text, owner, state, response, goesOn] = action;
    texts << text;
    say(texts, owner);
}

void say(QStringList &texts, const PublicSession &session);

template <class T>
void sayAll(QStringList &texts, const QList<T> &list)
{
    for (const T &each : list)
        say(texts, each);
}

inline void say(QStringList &texts, const PublicSession &session)
{
    const auto &[key, number, title, state, form, mode, date, start, end, venue, coOrganizers,
                 languages, interpretation, signLanguage, captions, registrationUrl,
                 registrationDeadline, participants, participantsApproximate, description, summary,
                 speakers, materials, files, actions, revision, changedAt, untranslated] = session;
    texts << key << title << venue << registrationUrl << description << summary;
    texts << languages << interpretation << untranslated;
    sayAll(texts, coOrganizers);
    sayAll(texts, speakers);
    sayAll(texts, materials);
    sayAll(texts, files);
    sayAll(texts, actions);
}

inline QStringList textsOf(const PublicSeries &series)
{
    const auto &[key, title, form, eventType, location, visibility, start, end, timeZone, language,
                 ownLanguage, otherLanguages, organizers, coOrganizers, introduction, objectives,
                 notesPolicy, participation, observers, criteria, sessions, untranslated] = series;
    QStringList texts{key,          title,      eventType,   location,      timeZone, language,
                      introduction, objectives, notesPolicy, participation, observers};
    texts << ownLanguage << otherLanguages << criteria << untranslated;
    sayAll(texts, organizers);
    sayAll(texts, coOrganizers);
    sayAll(texts, sessions);
    return texts;
}

} // namespace convenor::test
