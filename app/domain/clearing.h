// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/session.h"

namespace convenor {

// How a summary is cleared: none, draft, review, approved. Who is asked answers; approved is locked
// until somebody decides otherwise and says why.

/// What stands between a summary and its approval.
enum class ClearanceGap {
    Waiting, ///< asked, and the day is still to come
    Overdue, ///< asked, not answered, and the day has passed
    OpenChanges ///< asked for changes of which nobody decided yet
};

/// Nothing where the clearance is done with.
std::optional<ClearanceGap> gapOf(const Clearance &clearance, QDate today);
/// Those that are not done with, in their order.
QList<Clearance> openClearances(const Session &session, QDate today);
/// Whoever let the day pass may be taken to have no objection, if an organizer says so.
bool mayCountAsNoObjection(const Clearance &clearance, QDate today);

/// The usual next state; none after approved.
std::optional<SummaryState> nextState(SummaryState state);
/// Refuses a step without words to show (Invalid summary.no-text); to approve while somebody has
/// not answered or their changes are open, without a reason (Conflict summary.not-cleared); to
/// unlock an approved one without a reason (Conflict summary.approved).
Result<void> judgeSummaryStep(const Session &session, SummaryState to, const QString &reason,
                              QDate today);
/// The session with its summary in that state, which is kept with when, who and why.
void takeSummaryStep(Session &session, SummaryState to, const QDateTime &at, const QString &by,
                     const QString &reason = {});
/// Refuses (Conflict summary.approved) what would change the words of an approved summary. Its
/// translations are made from them afterwards and stay open.
Result<void> judgeSummaryEdit(const Session &before, const Session &after);

/// A part of a text.
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const TextSpan &) const = default;
};
/// The paragraphs that name the person by their full name or their family name, in their order.
QList<TextSpan> ownPassages(const QString &text, const QString &name, const QString &familyName);
/// Them alone, with blank lines between.
QString joinedPassages(const QString &text, const QList<TextSpan> &passages);

} // namespace convenor
