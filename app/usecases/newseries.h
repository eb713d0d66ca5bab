// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/carrying.h"

namespace convenor {

class Workspace;

QString label(CarriedGroup group);
/// What the item is called in its list: "Introduction", "In French", "Session 3".
QString label(const CarriedItem &item);
/// Its values for people: "Online", "20 Feb 2024".
QString wasWords(const CarriedItem &item);
QString willBeWords(const CarriedItem &item);
QString worded(const ItemRemark &remark);
/// All of them in one line, doubts first.
QString remarksOf(const CarriedItem &item);
/// How much later it begins: "1 year and 18 days later".
QString worded(const Offset &offset);
/// The whole proposal in sentences, a line each.
QStringList summaryOf(const SeriesProposal &proposal);
/// What somebody should look at before or after, a line each.
QStringList doubtsOf(const SeriesProposal &proposal);

/// A new series made from an earlier one, by the rules of domain/carrying.h.
class NewSeries final
{
public:
    explicit NewSeries(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// What there is to carry. `proposalFor` makes the proposal of it and a request.
    Result<LastSeries> last(SeriesId series) const;
    /// A year on from it, as a first proposal.
    SeriesRequest request(const LastSeries &last) const;
    Result<SeriesProposal> propose(SeriesId series, const SeriesRequest &request) const;

    /// Makes what was proposed as one change. Invalid with the list of what is wrong with the
    /// request; a Conflict where the earlier series is no longer as it was when it was looked at.
    Result<SeriesId> make(const SeriesProposal &proposal);

private:
    Workspace &m_workspace;
};

} // namespace convenor
