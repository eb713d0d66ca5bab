// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace convenor {

// The one directory of people and organizations over all years.

struct Person
{
    PersonId id;
    QString key;
    QString name; ///< as written
    QString givenName;
    QString familyName;
    QString honorific;
    QString pronounced;
    OrganizationId organization;
    QString position;
    QString email;
    QString phone;
    QString country; ///< ISO 3166-1 alpha-2, or XK
    QString timeZone;
    QStringList languages;
    QString biography;
    QList<PersonId> notSameAs; ///< looks alike, was judged to be another

    bool operator==(const Person &) const = default;
};
template <>
inline constexpr auto fieldsOf<Person> = std::tuple{
    Field{"id", &Person::key, Required},
    Field{"name", &Person::name, Required},
    Field{"given_name", &Person::givenName},
    Field{"family_name", &Person::familyName},
    Field{"honorific", &Person::honorific},
    Field{"pronounced", &Person::pronounced},
    Field{"organization", &Person::organization},
    Field{"position", &Person::position},
    Field{"email", &Person::email},
    Field{"phone", &Person::phone},
    Field{"country", &Person::country},
    Field{"time_zone", &Person::timeZone},
    Field{"languages", &Person::languages},
    Field{"biography", &Person::biography},
    Field{"not_same_as", &Person::notSameAs},
};

/// What was verified of an organization; it counts for every session of a series.
struct Evidence
{
    Id<Evidence> id;
    std::optional<CriterionKind> kind;
    QList<int> years;
    QString source;
    QString verifiedBy;
    QDateTime verifiedAt;
    QDate expires;

    bool operator==(const Evidence &) const = default;
};
template <>
inline constexpr auto fieldsOf<Evidence> = std::tuple{
    Field{"kind", &Evidence::kind},
    Field{"years", &Evidence::years},
    Field{"source", &Evidence::source},
    Field{"verified_by", &Evidence::verifiedBy},
    Field{"verified_at", &Evidence::verifiedAt},
    Field{"expires", &Evidence::expires},
};

struct Organization
{
    OrganizationId id;
    QString key;
    QString name;
    QString acronym;
    QStringList aliases;
    std::optional<OrganizationKind> kind;
    bool refugeeLed = false; ///< led by forcibly displaced or stateless persons
    bool womenLed = false;
    bool faithBased = false;
    QString country;
    QString website;
    QList<int> unhcrPartnerYears;
    bool operationalPartner = false;
    EcosocStatus ecosocStatus = EcosocStatus::None;
    QList<Evidence> evidence;
    PersonId focalPoint;
    QString notes;
    QList<OrganizationId> notSameAs; ///< looks alike, was judged to be another

    bool operator==(const Organization &) const = default;
};
template <>
inline constexpr auto fieldsOf<Organization> = std::tuple{
    Field{"id", &Organization::key, Required},
    Field{"name", &Organization::name, Required},
    Field{"acronym", &Organization::acronym},
    Field{"aliases", &Organization::aliases},
    Field{"kind", &Organization::kind},
    Field{"refugee_led", &Organization::refugeeLed},
    Field{"women_led", &Organization::womenLed},
    Field{"faith_based", &Organization::faithBased},
    Field{"country", &Organization::country},
    Field{"website", &Organization::website},
    Field{"unhcr_partner_years", &Organization::unhcrPartnerYears},
    Field{"operational_partner", &Organization::operationalPartner},
    Field{"ecosoc_status", &Organization::ecosocStatus},
    Field{"evidence", &Organization::evidence},
    Field{"focal_point", &Organization::focalPoint},
    Field{"notes", &Organization::notes},
    Field{"not_same_as", &Organization::notSameAs},
};

} // namespace convenor
