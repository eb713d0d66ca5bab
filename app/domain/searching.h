// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/wordmarks.h"
#include "domain/changeset.h"
#include "domain/vocabulary.h"

namespace convenor {

/// The kinds that are searched: neither the ledger of mail nor what was accepted.
inline constexpr std::array searchedKinds{Kind::Series,       Kind::Session, Kind::Person,
                                          Kind::Organization, Kind::Note,    Kind::Action,
                                          Kind::Material,     Kind::Request, Kind::Registration};

/// What everything is searched for. Where it is empty, nothing is found.
struct SearchQuery
{
    QString text = {};
    std::optional<Kind> kind = {};
    /// The year of a session, or where that is not known of its series; what belongs to a session
    /// has its year. People and organizations belong to no year: they are left out.
    int year = 0;
    /// Exactly that one. A series is public unless it is private, a session where the website shows
    /// it; people, organizations, registrations and requests are internal.
    std::optional<Audience> audience = {};
    int shown = 3; ///< so many of each kind are read

    bool operator==(const SearchQuery &) const = default;
};

/// A hit as it is shown: which words of it were meant, and where it belongs.
struct FoundThing
{
    SearchHit hit;
    QList<TextRange> titleMarks;
    QList<TextRange> contextMarks;
    SessionId session; ///< that it belongs to
    int sessionNumber = 0;
    QString sessionTitle;
    int year = 0; ///< 0 where it has none
    Audience audience = Audience::Internal;
    std::optional<RegistrationState> state; ///< of a registration

    bool operator==(const FoundThing &) const = default;
};

/// What was found of a kind: first what is called so, then the newest.
struct SearchGroup
{
    static constexpr int mostCounted = 100;

    Kind kind = Kind::Session;
    int count = 0;
    bool isMore = false; ///< there are more than were counted
    QList<FoundThing> things;

    bool operator==(const SearchGroup &) const = default;
};

} // namespace convenor
