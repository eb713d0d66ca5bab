// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/translation.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace convenor {

// What is kept of a session: notes, action points, materials, and who asked for them.

struct Note
{
    NoteId id;
    SessionId session;
    int ordinal = 0;
    QString key;
    QDateTime at;
    std::optional<NoteKind> kind;
    Audience audience = Audience::Internal;
    PersonId person;
    QString attributedAs; ///< what is shown instead of the person
    QString text;

    bool operator==(const Note &) const = default;
};
template <>
inline constexpr auto fieldsOf<Note> = std::tuple{
    Field{"session", &Note::session, Row},
    Field{"ordinal", &Note::ordinal, Row},
    Field{"id", &Note::key, Required},
    Field{"at", &Note::at},
    Field{"kind", &Note::kind},
    Field{"audience", &Note::audience, Always},
    Field{"person", &Note::person},
    Field{"attributed_as", &Note::attributedAs},
    Field{"text", &Note::text},
};

/// Who is to act: a person, an organization, or whoever the words say; at most one is set.
struct Owner
{
    PersonId person;
    OrganizationId organization;
    QString text;

    bool operator==(const Owner &) const = default;
};
template <>
inline constexpr auto fieldsOf<Owner> = std::tuple{
    Field{"person", &Owner::person},
    Field{"organization", &Owner::organization},
    Field{"text", &Owner::text},
};

/// An action point or a recommendation.
struct Action
{
    ActionId id;
    SessionId session;
    int ordinal = 0;
    QString key;
    QString text;
    Owner owner;
    std::optional<Priority> priority;
    QDate due;
    ActionState state = ActionState::Open;
    std::optional<ActionResponse> response;
    QString reason;
    Audience audience = Audience::Internal;
    NoteId note; ///< from which it comes
    ActionId follows; ///< the earlier one that it carries on

    bool operator==(const Action &) const = default;
};
template <>
inline constexpr auto fieldsOf<Action> = std::tuple{
    Field{"session", &Action::session, Row},
    Field{"ordinal", &Action::ordinal, Row},
    Field{"id", &Action::key, Required},
    Field{"text", &Action::text},
    Field{"owner", &Action::owner},
    Field{"priority", &Action::priority},
    Field{"due", &Action::due},
    Field{"state", &Action::state, Always},
    Field{"response", &Action::response},
    Field{"reason", &Action::reason},
    Field{"audience", &Action::audience, Always},
    Field{"note", &Action::note},
    Field{"follows", &Action::follows},
};

/// A link or a file. `file` is a file's name; in an interchange document it is the path beside the
/// document, and `content` is what the file in the workspace holds.
struct Material
{
    MaterialId id;
    SessionId session;
    int ordinal = 0;
    ContentId content;
    QString title;
    std::optional<MaterialKind> kind;
    QString url;
    QString file;
    Audience audience = Audience::Internal;
    QString language;
    PersonId presenter;
    bool presenterConsents = false;
    std::optional<MaterialState> state;
    QList<Translation> translations;

    bool operator==(const Material &) const = default;
};
template <>
inline constexpr auto fieldsOf<Material> = std::tuple{
    Field{"session", &Material::session, Row},
    Field{"ordinal", &Material::ordinal, Row},
    Field{"content", &Material::content, Row},
    Field{"title", &Material::title, Prose},
    Field{"kind", &Material::kind},
    Field{"url", &Material::url},
    Field{"file", &Material::file},
    Field{"audience", &Material::audience, Always},
    Field{"language", &Material::language},
    Field{"presenter", &Material::presenter},
    Field{"presenter_consents", &Material::presenterConsents},
    Field{"state", &Material::state},
    Field{"translations", &Material::translations},
};

/// What a material's audience is where nobody said: background and guidance are for all.
inline Audience usualAudience(std::optional<MaterialKind> kind)
{
    const bool open = kind == MaterialKind::Background || kind == MaterialKind::Guidance;
    return open ? Audience::Public : Audience::Internal;
}

/// Somebody who was not there asks for notes or presentations.
struct Request
{
    RequestId id;
    SessionId session;
    int ordinal = 0;
    PersonId person;
    QDateTime askedAt;
    QString what;
    RequestState state = RequestState::Open;
    QString decidedBy;
    QString reason;

    bool operator==(const Request &) const = default;
};
template <>
inline constexpr auto fieldsOf<Request> = std::tuple{
    Field{"session", &Request::session, Row},
    Field{"ordinal", &Request::ordinal, Row},
    Field{"person", &Request::person, Required},
    Field{"asked_at", &Request::askedAt},
    Field{"for", &Request::what},
    Field{"state", &Request::state, Always},
    Field{"decided_by", &Request::decidedBy},
    Field{"reason", &Request::reason},
};

} // namespace convenor
