// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/field.h"
#include "domain/ids.h"

#include <QDateTime>
#include <QString>

namespace convenor {

using RevisionId = Id<struct SummaryRevision>;

/// What the summary of a session was when it was saved. It is of this file's work alone and no part
/// of the interchange document. One without an author was found: nobody knows whose it is.
struct SummaryRevision
{
    RevisionId id;
    SessionId session;
    QDateTime madeAt; ///< when it was begun
    QString madeBy;
    QString name; ///< empty unless somebody gave it one
    QString text;

    bool operator==(const SummaryRevision &) const = default;
};
template <>
inline constexpr auto fieldsOf<SummaryRevision> = std::tuple{
    Field{"session", &SummaryRevision::session, Row},
    Field{"made_at", &SummaryRevision::madeAt, Row},
    Field{"made_by", &SummaryRevision::madeBy, Row},
    Field{"name", &SummaryRevision::name, Row},
    Field{"text", &SummaryRevision::text, Row},
};

/// Whether a text that is saved now takes the place of the last revision, so that typing does not
/// make hundreds: of the same author, begun a few minutes ago, without a name, and losing little of
/// what stood there.
bool goesOn(const SummaryRevision &last, const QString &author, const QDateTime &now,
            const QString &text);

} // namespace convenor
