// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/directory.h"
#include "domain/series.h"

#include <optional>

namespace convenor {

// What was verified for one series may not hold for the next. Nothing of it is removed: a
// partnership of 2024 stays true of 2024.

/// Whether the evidence is one for the criterion, on that day. Partnership with UNHCR has to be in
/// one of the criterion's years, where it names any. Evidence counts to the end of the day that it
/// expires on; without a day nothing has expired.
bool countsFor(const Evidence &evidence, const CriterionRule &rule, QDate day);

/// Evidence that counted for a series and does not, or not to its end, for the next.
struct Lapse
{
    OrganizationId organization;
    QString name;
    Evidence evidence;
    bool ofOtherYears = false; ///< its years are none of the criterion's
    bool isExpired = false; ///< before the series begins
    bool expiresDuring = false; ///< it counts when the series begins, and no longer when it ends
    /// Other evidence of the organization counts for every session of the next series, as this.
    std::optional<CriterionKind> countsAs;
    /// The directory still says operational partner. That mark has no date and no source, so it is
    /// no evidence: it does not spare the question, but somebody should look at it.
    bool isMarked = false;

    /// The organization has to be asked again.
    bool asksAgain() const { return !expiresDuring && !countsAs; }
    bool operator==(const Lapse &) const = default;
};

/// What stands on evidence: criteria, from its first to its last day.
struct Asking
{
    QList<Criterion> criteria;
    QDate start;
    QDate end;
};

/// In the order of the organizations. A criterion that the next series does not have asks for
/// nothing, so what counted for that one alone is left out. Experience on a topic counts for its
/// topics only, so it spares nobody the question.
QList<Lapse> lapsing(const QList<Organization> &organizations, const Asking &last,
                     const Asking &next);

} // namespace convenor
