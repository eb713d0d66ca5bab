// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/acceptedfinding.h"

namespace convenor {

class Workspace;

/// A finding with the names that it is told with, and why it is meant where it was accepted.
struct NamedFinding : PublicationFinding
{
    int number = 0; ///< of the session; 0: of the series itself
    QString title; ///< of the session, or the series
    AcceptedFindingId accepted; ///< null: it is open
    QString reason;
    QString acceptedBy;
    QDateTime acceptedAt;

    bool operator==(const NamedFinding &) const = default;
};

/// What is wrong: "27 Feb 2024 is outside the series, 20 Feb 2024 – 26 Feb 2024".
QString worded(const PublicationFinding &finding);
/// Where: "Session 3, date" or "Series, introduction (fr)".
QString placeOf(const NamedFinding &finding);

/// What a careful editor would find on the page of a series before it goes out. A finding that is
/// meant is accepted with a reason and is no longer open, until what was found is another.
class PublicationChecks final
{
public:
    explicit PublicationChecks(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Open and accepted ones: the worst first, then in the order of the page. May be called from
    /// another thread than the workspace's.
    Result<QList<NamedFinding>> findings(SeriesId series) const;
    /// How many are open.
    Result<int> open(SeriesId series) const;

    /// Again: the reason is replaced. Without a reason it is Invalid `finding.no-reason`.
    Result<void> accept(SeriesId series, const PublicationFinding &finding, const QString &reason);
    Result<void> withdraw(AcceptedFindingId id);

private:
    Workspace &m_workspace;
};

} // namespace convenor
