// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/partialdate.h"
#include "domain/ids.h"
#include "domain/translation.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QTime>

namespace convenor {

struct TeamMember
{
    Id<TeamMember> id;
    PersonId person;
    std::optional<TeamRole> role;

    bool operator==(const TeamMember &) const = default;
};
template <>
inline constexpr auto fieldsOf<TeamMember> = std::tuple{
    Field{"person", &TeamMember::person, Required},
    Field{"role", &TeamMember::role},
};

/// A person or an organization; at most one of the two is set.
struct Party
{
    PersonId person;
    OrganizationId organization;

    bool operator==(const Party &) const = default;
};
template <>
inline constexpr auto fieldsOf<Party> = std::tuple{
    Field{"person", &Party::person},
    Field{"organization", &Party::organization},
};

/// Who was asked to clear a summary, until when, and what they answered. What they send back is
/// compared with `sentText`; at `settledAt` it was decided which of their changes are taken.
struct Clearance
{
    Id<Clearance> id;
    Party by;
    std::optional<ClearanceScope> scope;
    QDateTime askedAt;
    QDate due;
    ClearanceAnswer answer = ClearanceAnswer::Waiting;
    QDateTime answeredAt;
    QString comment;
    QString sentText;
    QDateTime sentAt;
    QDateTime settledAt;

    bool operator==(const Clearance &) const = default;
};
template <>
inline constexpr auto fieldsOf<Clearance> = std::tuple{
    Field{"by", &Clearance::by},
    Field{"scope", &Clearance::scope},
    Field{"asked_at", &Clearance::askedAt},
    Field{"due", &Clearance::due},
    Field{"answer", &Clearance::answer, Always},
    Field{"answered_at", &Clearance::answeredAt},
    Field{"comment", &Clearance::comment},
    Field{"sent_text", &Clearance::sentText, Row},
    Field{"sent_at", &Clearance::sentAt, Row},
    Field{"settled_at", &Clearance::settledAt, Row},
};

/// That a summary came into a state: when, by whom, and why where that was to be said.
struct SummaryStep
{
    Id<SummaryStep> id;
    SummaryState state = SummaryState::None;
    QDateTime at;
    QString by;
    QString reason;

    bool operator==(const SummaryStep &) const = default;
};
template <>
inline constexpr auto fieldsOf<SummaryStep> =
    std::tuple{Field{"state", &SummaryStep::state, Row}, Field{"at", &SummaryStep::at, Row},
               Field{"by", &SummaryStep::by, Row}, Field{"reason", &SummaryStep::reason, Row}};

/// A person's appearance at a session, with position and organization as they were there.
struct Speaker
{
    Id<Speaker> id;
    PersonId person;
    std::optional<SpeakerRole> role;
    QString position;
    OrganizationId organization;
    SpeakerState state = SpeakerState::Proposed;
    QDateTime invitedAt;
    QDateTime answeredAt;

    bool operator==(const Speaker &) const = default;
};
template <>
inline constexpr auto fieldsOf<Speaker> = std::tuple{
    Field{"person", &Speaker::person, Required}, Field{"role", &Speaker::role},
    Field{"position", &Speaker::position},       Field{"organization", &Speaker::organization},
    Field{"state", &Speaker::state, Always},     Field{"invited_at", &Speaker::invitedAt},
    Field{"answered_at", &Speaker::answeredAt},
};

struct AgendaItem
{
    Id<AgendaItem> id;
    QTime start;
    int minutes = 0;
    QString title;
    QList<PersonId> speakers;

    bool operator==(const AgendaItem &) const = default;
};
template <>
inline constexpr auto fieldsOf<AgendaItem> = std::tuple{
    Field{"start", &AgendaItem::start},
    Field{"minutes", &AgendaItem::minutes},
    Field{"title", &AgendaItem::title},
    Field{"speakers", &AgendaItem::speakers},
};

/// A clash that is known and meant, with the reason in a note. `other` is the session and `person`
/// the person with which this one clashes, where the clash is with one.
struct AcknowledgedClash
{
    Id<AcknowledgedClash> id;
    ClashKind clash = ClashKind::PersonTwice;
    SessionId other;
    PersonId person;
    QString note;

    bool operator==(const AcknowledgedClash &) const = default;
};
template <>
inline constexpr auto fieldsOf<AcknowledgedClash> = std::tuple{
    Field{"clash", &AcknowledgedClash::clash, Always},
    Field{"other", &AcknowledgedClash::other},
    Field{"person", &AcknowledgedClash::person},
    Field{"note", &AcknowledgedClash::note},
};

/// One consultation of a series. `start` and `end` are local to the series' time zone.
struct Session
{
    SessionId id;
    SeriesId series;
    int ordinal = 0;
    QString key;
    int number = 0;
    QString title;
    std::optional<SessionForm> form;
    std::optional<SessionMode> mode;
    PartialDate date;
    QTime start;
    QTime end;
    QString venue;
    QString room;
    int capacity = 0; ///< 0: not limited
    SessionStatus status = SessionStatus::Idea;
    bool wasAnnounced = false; ///< of a postponed or cancelled one
    QList<OrganizationId> coOrganizers;
    QStringList topics;
    QStringList languages;
    QStringList interpretation;
    bool signLanguage = false;
    bool captions = false;
    QList<TeamMember> team;
    std::optional<Attribution> attribution; ///< not set: speakers are named, others are not
    bool observersAllowed = false;
    int perOrganizationLimit = 0; ///< 0: the series' limit
    QString registrationUrl;
    QDate registrationDeadline;
    QString meetingUrl; ///< never public
    std::optional<int> participantsReported; ///< not set: counted from attendance
    bool participantsApproximate = false;
    QString description;
    QString summary;
    SummaryState summaryState = SummaryState::None;
    QList<Clearance> clearances;
    QList<SummaryStep> summarySteps; ///< the oldest first
    QList<Speaker> speakers;
    QList<AgendaItem> agenda;
    QList<SessionId> follows;
    QList<AcknowledgedClash> acknowledged;
    QList<Translation> translations;

    bool operator==(const Session &) const = default;
};

// In parts, since in a document the session's notes, actions and so on stand between them.
inline constexpr auto sessionFields = std::tuple{
    Field{"series", &Session::series, Row},
    Field{"ordinal", &Session::ordinal, Row},
    Field{"id", &Session::key, Required},
    Field{"number", &Session::number, FieldUse(Required | Always)},
    Field{"title", &Session::title, Prose},
    Field{"form", &Session::form},
    Field{"mode", &Session::mode},
    Field{"date", &Session::date},
    Field{"start", &Session::start},
    Field{"end", &Session::end},
    Field{"venue", &Session::venue},
    Field{"room", &Session::room},
    Field{"capacity", &Session::capacity},
    Field{"status", &Session::status, Always},
    Field{"was_announced", &Session::wasAnnounced},
    Field{"co_organizers", &Session::coOrganizers},
    Field{"topics", &Session::topics},
    Field{"languages", &Session::languages},
    Field{"interpretation", &Session::interpretation},
    Field{"sign_language", &Session::signLanguage},
    Field{"captions", &Session::captions},
    Field{"team", &Session::team},
    Field{"attribution", &Session::attribution},
    Field{"observers_allowed", &Session::observersAllowed},
    Field{"per_organization_limit", &Session::perOrganizationLimit},
    Field{"registration_url", &Session::registrationUrl},
    Field{"registration_deadline", &Session::registrationDeadline},
    Field{"meeting_url", &Session::meetingUrl},
    Field{"participants_reported", &Session::participantsReported},
    Field{"participants_approximate", &Session::participantsApproximate},
    Field{"description", &Session::description, Prose},
    Field{"summary", &Session::summary, Prose},
    Field{"summary_state", &Session::summaryState},
    Field{"clearances", &Session::clearances},
    Field{"summary_steps", &Session::summarySteps, Row},
    Field{"speakers", &Session::speakers},
    Field{"agenda", &Session::agenda},
};
inline constexpr auto sessionFollows =
    std::tuple{Field{"follows", &Session::follows}, Field{"acknowledged", &Session::acknowledged}};
inline constexpr auto sessionTail = std::tuple{Field{"translations", &Session::translations}};
template <>
inline constexpr auto fieldsOf<Session> = std::tuple_cat(sessionFields, sessionFollows,
                                                         sessionTail);

} // namespace convenor
