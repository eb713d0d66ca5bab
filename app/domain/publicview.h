// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/partialdate.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QTime>

namespace convenor {

// What the public may see, and nothing else: there is no field here for a meeting link, an address,
// a registration, an answer, or a text that is registered or internal. It is built by the use-case
// Publishing alone; whatever makes a public page takes this and nothing wider. Texts are in
// `PublicSeries::language`, but for those that are not translated: `untranslated` names their
// fields, as the interchange document does. Those marked (md) are Markdown.

struct PublicOrganization
{
    QString name;
    QString acronym;
    QString website;

    bool operator==(const PublicOrganization &) const = default;
};

/// A confirmed speaker, with position and organization as at the session.
struct PublicSpeaker
{
    QString honorific;
    QString name;
    std::optional<SpeakerRole> role;
    QString position;
    PublicOrganization organization;

    bool operator==(const PublicSpeaker &) const = default;
};

struct PublicMaterial
{
    QString title;
    std::optional<MaterialKind> kind;
    QString url;
    QString language;
    bool isUntranslated = false; ///< the title is

    bool operator==(const PublicMaterial &) const = default;
};

/// A material that is a file: it can be followed only where the file stands beside the page.
struct PublicFile
{
    PublicMaterial material; ///< without a link
    QString path; ///< below the site's folder, ASCII, unlike any other's
    ContentId content;

    bool operator==(const PublicFile &) const = default;
};

struct PublicAction
{
    QString text;
    PublicOrganization owner; ///< one that is named as organizer or speaker's; empty otherwise
    ActionState state = ActionState::Open;
    std::optional<ActionResponse> response = {};
    bool goesOn = false; ///< a later one here says what came of it

    bool operator==(const PublicAction &) const = default;
};

/// What has come of a session, as the outside sees it.
enum class PublicState { Upcoming, Held, Postponed, Cancelled };

struct PublicSession
{
    QString key;
    int number = 0;
    QString title;
    PublicState state = PublicState::Upcoming;
    std::optional<SessionForm> form;
    std::optional<SessionMode> mode;
    PartialDate date;
    QTime start; ///< local to the series' time zone
    QTime end;
    QString venue;
    QList<PublicOrganization> coOrganizers;
    QStringList languages;
    QStringList interpretation;
    bool signLanguage = false;
    bool captions = false;
    QString registrationUrl; ///< of an upcoming one only
    QDate registrationDeadline;
    std::optional<int> participants; ///< of a held one
    bool participantsApproximate = false;
    QString description; ///< (md)
    QString summary; ///< (md), approved; empty otherwise
    QList<PublicSpeaker> speakers;
    QList<PublicMaterial> materials;
    QList<PublicFile> files;
    QList<PublicAction> actions;
    int revision = 0; ///< grows with every change
    QDateTime changedAt;
    QStringList untranslated;

    bool operator==(const PublicSession &) const = default;
};

struct PublicSeries
{
    QString key;
    QString title;
    std::optional<SeriesForm> form;
    QString eventType;
    QString location;
    std::optional<Visibility> visibility;
    QDate start;
    QDate end;
    QString timeZone;
    QString language; ///< of the texts here, BCP 47
    QString ownLanguage; ///< of those that are not translated
    QStringList otherLanguages; ///< in which something that is public is written too
    QList<PublicOrganization> organizers;
    QList<PublicOrganization> coOrganizers;
    QString introduction; ///< (md)
    QString objectives; ///< (md)
    QString notesPolicy; ///< (md)
    QString participation; ///< (md)
    QString observers; ///< (md)
    QStringList criteria; ///< (md), in order
    QList<PublicSession> sessions; ///< in the order of the series
    QStringList untranslated; ///< a criterion's as "criteria/0"

    bool operator==(const PublicSeries &) const = default;
};

} // namespace convenor
