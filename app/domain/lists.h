// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/partialdate.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QString>
#include <QStringList>
#include <QTime>

namespace convenor {

// What lists show of a thing: one row each, made by one query.

struct SeriesRow
{
    SeriesId id;
    QString key;
    QString title;
    QDate start;
    QDate end;
    int sessions = 0;

    bool operator==(const SeriesRow &) const = default;
};

struct SessionRow
{
    SessionId id;
    int number = 0;
    QString title;
    PartialDate date;
    QTime start;
    SessionStatus status = SessionStatus::Idea;
    SummaryState summaryState = SummaryState::None;
    int speakers = 0;
    int registrations = 0;

    bool operator==(const SessionRow &) const = default;
};

struct PersonRow
{
    PersonId id;
    QString name;
    QString honorific;
    QString position;
    OrganizationId organization;
    QString organizationName;
    QString country;
    QString email;

    bool operator==(const PersonRow &) const = default;
};

struct OrganizationRow
{
    OrganizationId id;
    QString name;
    QString acronym;
    std::optional<OrganizationKind> kind;
    QString country;
    int people = 0;

    bool operator==(const OrganizationRow &) const = default;
};

struct OrganizationNames
{
    OrganizationId id;
    QString name;
    QString acronym;
    QStringList aliases;

    bool operator==(const OrganizationNames &) const = default;
};

enum class PeopleOrder { Name, Organization, Country, Email };
enum class OrganizationsOrder { Name, Acronym, Kind, Country };

/// As what somebody takes part, or an organization by its people.
enum class Involvement { Speaker, Moderator, Team, Participant, Observer };
template <>
inline constexpr std::array wordsOf<Involvement>{"speaker", "moderator", "team", "participant",
                                                 "observer"};

/// What narrows a list of the directory, besides words; what is not set narrows nothing. Whoever
/// declined, was regretted or cancelled took no part.
struct DirectoryFilter
{
    std::optional<OrganizationKind> kind; ///< of the organization
    QString country; ///< of the person, else of the organization
    std::optional<Involvement> as;
    int year = 0; ///< in which they took part

    bool operator==(const DirectoryFilter &) const = default;
};

/// What there is to narrow by.
struct DirectoryRange
{
    QStringList countries;
    QList<int> years; ///< the latest first

    bool operator==(const DirectoryRange &) const = default;
};

/// Which people are listed: those in whom every word of `text` begins a word.
struct PeopleQuery
{
    QString text;
    PeopleOrder order = PeopleOrder::Name;
    bool descending = false;
    DirectoryFilter where = {};

    bool operator==(const PeopleQuery &) const = default;
};

struct OrganizationsQuery
{
    QString text;
    OrganizationsOrder order = OrganizationsOrder::Name;
    bool descending = false;
    DirectoryFilter where = {};

    bool operator==(const OrganizationsQuery &) const = default;
};

/// Where a person appears: at which session, as what (a role's word), and how that stands (the word
/// of a speaker's or a registration's state). A registration for a whole meeting has no session.
struct Appearance
{
    SessionId session;
    PersonId person;
    QString who; ///< the person's name; empty of one whose safety it might touch
    QString series;
    int number = 0;
    QString title;
    PartialDate date;
    QString role;
    QString state;
    bool attended = false;

    bool operator==(const Appearance &) const = default;
};

/// What else is kept of what a person did at a session. Promised is an action point that came of
/// what they said, Owned one that is theirs to do.
enum class TraceKind { Said, Asked, Promised, Owned, Sent };
template <>
inline constexpr std::array wordsOf<TraceKind>{"said", "asked", "promised", "owned", "sent"};

struct Trace
{
    SessionId session;
    int number = 0;
    QString title;
    PartialDate date;
    QString who; ///< as of Appearance
    TraceKind kind = TraceKind::Said;
    QString text;
    QString state; ///< the word of an action point's or a request's state

    bool operator==(const Trace &) const = default;
};

} // namespace convenor
