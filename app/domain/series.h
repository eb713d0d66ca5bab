// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/translation.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QString>

namespace convenor {

struct CriterionRule
{
    CriterionKind kind = CriterionKind::Manual;
    QList<int> years;

    bool operator==(const CriterionRule &) const = default;
};
template <>
inline constexpr auto fieldsOf<CriterionRule> = std::tuple{
    Field{"kind", &CriterionRule::kind, Always},
    Field{"years", &CriterionRule::years},
};

/// One of the conditions of which an NGO should meet at least one.
struct Criterion
{
    CriterionId id;
    QString key;
    QString text;
    CriterionRule rule;
    QList<Translation> translations;

    bool operator==(const Criterion &) const = default;
};
template <>
inline constexpr auto fieldsOf<Criterion> = std::tuple{
    Field{"id", &Criterion::key, Required},
    Field{"text", &Criterion::text, Prose},
    Field{"rule", &Criterion::rule},
    Field{"translations", &Criterion::translations},
};

/// A year's consultations: its frame, its texts and its rules. Times of its sessions are local to
/// `timeZone` (IANA); its texts are in `language` (BCP 47).
struct Series
{
    SeriesId id;
    int ordinal = 0;
    QString key;
    QString title;
    std::optional<SeriesForm> form;
    QString eventType;
    QString location;
    std::optional<Visibility> visibility;
    QDate start;
    QDate end;
    QString timeZone;
    QString language;
    QString contactEmail;
    QList<OrganizationId> organizers;
    QList<OrganizationId> coOrganizers;
    QString introduction;
    QString objectives;
    QString notesPolicy;
    QString participation;
    QString observers;
    QString privacyNotice;
    QDate keepPersonalDataUntil;
    QList<Criterion> criteria;
    int perOrganizationLimit = 0;
    QList<Translation> translations;

    bool operator==(const Series &) const = default;
};

// In two parts, since in a document the series' lists stand between them.
inline constexpr auto seriesFields = std::tuple{
    Field{"ordinal", &Series::ordinal, Row},
    Field{"id", &Series::key, Required},
    Field{"title", &Series::title, FieldUse(Required | Prose)},
    Field{"form", &Series::form},
    Field{"event_type", &Series::eventType, Prose},
    Field{"location", &Series::location, Prose},
    Field{"visibility", &Series::visibility},
    Field{"start", &Series::start},
    Field{"end", &Series::end},
    Field{"time_zone", &Series::timeZone},
    Field{"language", &Series::language},
    Field{"contact_email", &Series::contactEmail},
    Field{"organizers", &Series::organizers},
    Field{"co_organizers", &Series::coOrganizers},
    Field{"introduction", &Series::introduction, Prose},
    Field{"objectives", &Series::objectives, Prose},
    Field{"notes_policy", &Series::notesPolicy, Prose},
    Field{"participation", &Series::participation, Prose},
    Field{"observers", &Series::observers, Prose},
    Field{"privacy_notice", &Series::privacyNotice, Prose},
    Field{"keep_personal_data_until", &Series::keepPersonalDataUntil},
    Field{"criteria", &Series::criteria},
    Field{"per_organization_limit", &Series::perOrganizationLimit},
};
inline constexpr auto seriesTail = std::tuple{Field{"translations", &Series::translations}};
template <>
inline constexpr auto fieldsOf<Series> = std::tuple_cat(seriesFields, seriesTail);

} // namespace convenor
