// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/partialdate.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QString>
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

enum class PeopleOrder { Name, Organization, Country, Email };
enum class OrganizationsOrder { Name, Acronym, Kind, Country };

/// Which people are listed: those in whom every word of `text` begins a word.
struct PeopleQuery
{
    QString text;
    PeopleOrder order = PeopleOrder::Name;
    bool descending = false;

    bool operator==(const PeopleQuery &) const = default;
};

struct OrganizationsQuery
{
    QString text;
    OrganizationsOrder order = OrganizationsOrder::Name;
    bool descending = false;

    bool operator==(const OrganizationsQuery &) const = default;
};

/// Where a person or an organization appears: at which session, and as what (a role's word).
struct Appearance
{
    SessionId session;
    QString series;
    int number = 0;
    QString title;
    PartialDate date;
    QString role;

    bool operator==(const Appearance &) const = default;
};

/// A series' or a session's figures. Participants are those who attended, or the number that was
/// reported where attendance was not taken.
struct Figures
{
    int participants = 0;
    int organizations = 0;
    int countries = 0;
    int nationalNgos = 0;
    int internationalNgos = 0;
    int registered = 0;
    int attended = 0;
    int noShow = 0;

    bool operator==(const Figures &) const = default;
};

} // namespace convenor
