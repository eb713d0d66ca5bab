// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/publicationcheck.h"

namespace convenor {

using AcceptedFindingId = Id<struct AcceptedFinding>;

/// A finding of the publication check that is known and meant, with the reason. It holds for what
/// was found then, by its fingerprint: once that is another, the finding is there again. It stays
/// in the file and is in no interchange document.
struct AcceptedFinding
{
    AcceptedFindingId id;
    SeriesId series;
    SessionId session; ///< null: of the series itself
    PublicationRule rule = PublicationRule::PersonNamed;
    QString field;
    QString fingerprint;
    QString reason;
    QString acceptedBy;
    QDateTime acceptedAt;

    bool operator==(const AcceptedFinding &) const = default;
};
template <>
inline constexpr auto fieldsOf<AcceptedFinding> = std::tuple{
    Field{"series", &AcceptedFinding::series, Row},
    Field{"session", &AcceptedFinding::session, Row},
    Field{"rule", &AcceptedFinding::rule, Row},
    Field{"field", &AcceptedFinding::field, Row},
    Field{"fingerprint", &AcceptedFinding::fingerprint, Row},
    Field{"reason", &AcceptedFinding::reason, Row},
    Field{"accepted_by", &AcceptedFinding::acceptedBy, Row},
    Field{"accepted_at", &AcceptedFinding::acceptedAt, Row},
};

} // namespace convenor
