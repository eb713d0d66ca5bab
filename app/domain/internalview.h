// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicview.h"
#include "domain/statistics.h"

namespace convenor {

// What organizers have on paper of a session, whatever its state. Paper is left lying about, so
// there is no field here for anybody's address or telephone, for access needs, or for who merely
// registered; who has a security concern is named at most as a speaker or in the team. Nothing
// here has the type of a public or registered thing of its kind, so that it cannot get among them.
// Built by usecases/internalviewbuilder alone.

struct InternalSpeaker
{
    QString name; ///< with honorific
    std::optional<SpeakerRole> role;
    QString position;
    PublicOrganization organization;
    SpeakerState state = SpeakerState::Proposed;

    bool operator==(const InternalSpeaker &) const = default;
};

struct InternalTeamMember
{
    QString name;
    std::optional<TeamRole> role;

    bool operator==(const InternalTeamMember &) const = default;
};

struct InternalAgendaItem
{
    QTime start;
    int minutes = 0;
    QString title;
    QStringList speakers;

    bool operator==(const InternalAgendaItem &) const = default;
};

struct InternalClearance
{
    QString by;
    std::optional<ClearanceScope> scope;
    QDate due;
    ClearanceAnswer answer = ClearanceAnswer::Waiting;
    QString comment;

    bool operator==(const InternalClearance &) const = default;
};

struct InternalNote
{
    QDateTime at;
    std::optional<NoteKind> kind;
    Audience audience = Audience::Internal;
    QString who;
    QString attributedAs;
    QString text; ///< (md)

    bool operator==(const InternalNote &) const = default;
};

struct InternalAction
{
    QString text;
    QString owner;
    std::optional<Priority> priority;
    QDate due;
    ActionState state = ActionState::Open;
    std::optional<ActionResponse> response;
    QString reason;
    Audience audience = Audience::Internal;

    bool operator==(const InternalAction &) const = default;
};

struct InternalMaterial
{
    QString title;
    std::optional<MaterialKind> kind;
    QString url;
    QString file;
    Audience audience = Audience::Internal;
    QString presenter;
    bool isWithheld = false; ///< by a presenter who has not agreed to share it
    std::optional<MaterialState> state;

    bool operator==(const InternalMaterial &) const = default;
};

struct InternalRequest
{
    QString who;
    QString what;
    RequestState state = RequestState::Open;
    QString reason;

    bool operator==(const InternalRequest &) const = default;
};

struct InternalSession
{
    QString series;
    QString timeZone;
    QString language; ///< of its texts, BCP 47
    int number = 0;
    QString title;
    SessionStatus status = SessionStatus::Idea;
    std::optional<SessionForm> form;
    std::optional<SessionMode> mode;
    PartialDate date;
    QTime start;
    QTime end;
    QString venue;
    QString room;
    int capacity = 0;
    QList<PublicOrganization> coOrganizers;
    QStringList topics;
    QStringList languages;
    QStringList interpretation;
    bool signLanguage = false;
    bool captions = false;
    Attribution attribution = Attribution::SpeakersNamed;
    QString meetingUrl;
    QString registrationUrl;
    QDate registrationDeadline;
    Figures figures;
    std::optional<int> participants; ///< as reported
    bool participantsApproximate = false;
    QString description; ///< (md)
    QString summary; ///< (md), in whatever state
    SummaryState summaryState = SummaryState::None;
    QList<InternalClearance> clearances;
    QList<InternalSpeaker> speakers;
    QList<InternalTeamMember> team;
    QList<InternalAgendaItem> agenda;
    QList<InternalNote> notes;
    QList<InternalAction> actions;
    QList<InternalMaterial> materials;
    QList<InternalRequest> requests;

    bool operator==(const InternalSession &) const = default;
};

} // namespace convenor
