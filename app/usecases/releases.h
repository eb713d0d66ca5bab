// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/release.h"

namespace convenor {

class Workspace;

/// As what and in which language a series was released, when that was last, and what is different
/// since: what is to be exported, or pasted, again.
struct ReleasedOutlet
{
    Release last; ///< without its parts
    QList<PartDifference> differences;

    bool operator==(const ReleasedOutlet &) const = default;
};

/// When a session was last released, and whether that is what would be released now.
struct PublishedSession
{
    QString key;
    QDateTime at; ///< not valid: never
    bool isCurrent = false;

    bool operator==(const PublishedSession &) const = default;
};

/// What of a series has been put before the public. Every export for the website is kept, by
/// Publishing; what is published is known from that alone.
class Releases final
{
public:
    explicit Releases(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// The latest first, without their parts.
    Result<QList<Release>> releases(SeriesId series) const;
    /// Every outlet that the series was ever released in, the latest first, but for what another
    /// language was put in the place of. Where the templates or
    /// what they show cannot be used now, that is the error.
    Result<QList<ReleasedOutlet>> outlets(SeriesId series) const;
    /// How a release differs from the one before it in the same outlet and language.
    Result<QList<PartDifference>> differences(ReleaseId release) const;
    /// Of every public session in the series' own language, by its last release in any outlet.
    Result<QList<PublishedSession>> published(SeriesId series) const;

private:
    Workspace &m_workspace;
};

} // namespace convenor
