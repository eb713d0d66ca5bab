// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace convenor {

/// That an applicant says to meet a criterion, and what was found of it.
struct Claim
{
    Id<Claim> id;
    CriterionId criterion;
    QString evidence;
    QString verifiedBy;
    QDateTime verifiedAt;
    QDate expires;

    bool operator==(const Claim &) const = default;
};
template <>
inline constexpr auto fieldsOf<Claim> = std::tuple{
    Field{"criterion", &Claim::criterion, Required},
    Field{"evidence", &Claim::evidence},
    Field{"verified_by", &Claim::verifiedBy},
    Field{"verified_at", &Claim::verifiedAt},
    Field{"expires", &Claim::expires},
};

/// A form's question, as asked, with its answer.
struct Answer
{
    Id<Answer> id;
    QString question;
    QString answer;

    bool operator==(const Answer &) const = default;
};
template <>
inline constexpr auto fieldsOf<Answer> = std::tuple{
    Field{"question", &Answer::question},
    Field{"answer", &Answer::answer},
};

/// What a person agreed to. Absent consent means no.
struct Consents
{
    bool listed = false;
    bool emailShared = false;
    bool recording = false;
    bool futureMail = false;

    bool operator==(const Consents &) const = default;
};
template <>
inline constexpr auto fieldsOf<Consents> = std::tuple{
    Field{"listed", &Consents::listed},
    Field{"email_shared", &Consents::emailShared},
    Field{"recording", &Consents::recording},
    Field{"future_mail", &Consents::futureMail},
};

/// What a list that came in later says otherwise than what was decided upon: a field by its name in
/// the interchange document, or a form's question. It stays until somebody has seen it.
struct Difference
{
    Id<Difference> id;
    QString field;
    QString before;
    QString after;

    bool operator==(const Difference &) const = default;
};
template <>
inline constexpr auto fieldsOf<Difference> = std::tuple{
    Field{"field", &Difference::field},
    Field{"before", &Difference::before},
    Field{"after", &Difference::after},
};

/// One person's wish to take part in a session, or in the whole meeting where `session` is null.
struct Registration
{
    RegistrationId id;
    SeriesId series;
    SessionId session;
    int ordinal = 0;
    PersonId person;
    OrganizationId organization;
    Capacity capacity = Capacity::Participant;
    QDateTime registeredAt;
    QString source;
    RegistrationState state = RegistrationState::Pending;
    std::optional<int> waitingPosition;
    QString decidedBy;
    QDateTime decidedAt;
    QString reason;
    QList<Claim> claims;
    QList<Answer> answers;
    QString questions; ///< what they would like to ask, for the moderator
    QString accessNeeds;
    bool securityConcern = false;
    QString listAs;
    Consents consents;
    std::optional<bool> attended;
    std::optional<int> minutesAttended;
    QList<Difference> differences; ///< since it was decided
    std::optional<RegistrationState> reportedAs; ///< what the registration system was told last
    QDateTime reportedAt;

    bool operator==(const Registration &) const = default;
};
template <>
inline constexpr auto fieldsOf<Registration> = std::tuple{
    Field{"series", &Registration::series, Row},
    Field{"session", &Registration::session, Row},
    Field{"ordinal", &Registration::ordinal, Row},
    Field{"person", &Registration::person, Required},
    Field{"organization", &Registration::organization},
    Field{"capacity", &Registration::capacity, Always},
    Field{"registered_at", &Registration::registeredAt},
    Field{"source", &Registration::source},
    Field{"state", &Registration::state, Always},
    Field{"waiting_position", &Registration::waitingPosition},
    Field{"decided_by", &Registration::decidedBy},
    Field{"decided_at", &Registration::decidedAt},
    Field{"reason", &Registration::reason},
    Field{"claims", &Registration::claims},
    Field{"answers", &Registration::answers},
    Field{"questions", &Registration::questions},
    Field{"access_needs", &Registration::accessNeeds},
    Field{"security_concern", &Registration::securityConcern},
    Field{"list_as", &Registration::listAs},
    Field{"consents", &Registration::consents},
    Field{"attended", &Registration::attended},
    Field{"minutes_attended", &Registration::minutesAttended},
    Field{"differences", &Registration::differences},
    Field{"reported_as", &Registration::reportedAs},
    Field{"reported_at", &Registration::reportedAt},
};

} // namespace convenor
