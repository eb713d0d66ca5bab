// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QDateTime>
#include <QString>

namespace convenor {

/// A list to read, a sheet to sign at the door, name badges.
enum class SheetKind { List, SignIn, Badges };
template <>
inline constexpr std::array wordsOf<SheetKind>{"list", "signin", "badges"};

enum class AttendeeColumn {
    Name,
    Organization,
    Country,
    Position,
    Email,
    Capacity,
    State,
    RegisteredAt
};
template <>
inline constexpr std::array wordsOf<AttendeeColumn>{
    "name", "organization", "country", "position", "email", "capacity", "state", "registered_at"};

enum class AttendeeOrder { Name, Organization, Country, RegisteredAt };
template <>
inline constexpr std::array wordsOf<AttendeeOrder>{"name", "organization", "country",
                                                   "registered_at"};

enum class AttendeeGroups { None, Organization, Country };
template <>
inline constexpr std::array wordsOf<AttendeeGroups>{"none", "organization", "country"};

/// All that the file tells of one who registered and of which some list holds a part. The country
/// is its name. No list is made of it but through the views below.
struct Entrant
{
    RegistrationId id;
    QString name;
    QString organization;
    QString country;
    QString position;
    QString email;
    Capacity capacity = Capacity::Participant;
    RegistrationState state = RegistrationState::Pending;
    QDateTime registeredAt;
    QString accessNeeds;
    bool securityConcern = false;
    QString listAs;
    bool mayBeListed = false;
    bool mayShareAddress = false;
};

// What each audience may see, as types: a list that is made of one of them has no field for more.

/// For the organizers. Who has a security concern is not on it.
struct ListedAttendee
{
    QString name;
    QString organization;
    QString country;
    QString position;
    QString email;
    Capacity capacity = Capacity::Participant;
    RegistrationState state = RegistrationState::Pending;
    QDateTime registeredAt;

    bool operator==(const ListedAttendee &) const = default;
};

/// For all who take part: who was accepted and agreed to be listed, their address where they agreed
/// to that too. Who has a security concern is not on it whatever they agreed to.
struct SharedAttendee
{
    QString name;
    QString organization;
    QString country;
    QString sharedEmail;
    Capacity capacity = Capacity::Participant;

    bool operator==(const SharedAttendee &) const = default;
};

/// For the organizers at the door, everybody. Who has a security concern has the name that they
/// chose, which may be none, and no organization or country.
struct DoorAttendee
{
    QString name;
    QString organization;
    QString country;
    Capacity capacity = Capacity::Participant;
    QString accessNeeds;

    bool operator==(const DoorAttendee &) const = default;
};

/// What everybody in the room can read. Who has a security concern gets none.
struct BadgeHolder
{
    RegistrationId registration;
    QString name;
    QString organization;
    QString country;
    Capacity capacity = Capacity::Participant;

    bool operator==(const BadgeHolder &) const = default;
};

struct Headcount
{
    int participants = 0;
    int observers = 0;
    int speakers = 0;
    int organizers = 0;

    bool operator==(const Headcount &) const = default;
};

template <class Row>
Headcount headcountOf(const QList<Row> &rows)
{
    Headcount count;
    for (const Row &row : rows) {
        for (const auto &[capacity, figure] :
             {std::pair(Capacity::Participant, &count.participants),
              std::pair(Capacity::Observer, &count.observers),
              std::pair(Capacity::Speaker, &count.speakers),
              std::pair(Capacity::Organizer, &count.organizers)})
            *figure += row.capacity == capacity ? 1 : 0;
    }
    return count;
}

/// Each view orders what it shows, never by what it does not: a hidden name leaves no trace in its
/// place. Groups come before the order; what is empty stands last.
struct AttendeeArrangement
{
    AttendeeOrder order = AttendeeOrder::Name;
    AttendeeGroups groups = AttendeeGroups::None;
};

QList<ListedAttendee> listedAmong(QList<Entrant> entrants, const AttendeeArrangement &as = {});
QList<SharedAttendee> sharedAmong(QList<Entrant> entrants, const AttendeeArrangement &as = {});
QList<DoorAttendee> atTheDoor(QList<Entrant> entrants, const AttendeeArrangement &as = {});
QList<BadgeHolder> badgesAmong(QList<Entrant> entrants, const AttendeeArrangement &as = {});

} // namespace convenor
