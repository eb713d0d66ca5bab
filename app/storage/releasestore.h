// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/release.h"
#include "storage/database.h"

#include <QHash>

#include <optional>

namespace convenor {

/// The releases of series. They are appended and never changed, and not recorded. Throws
/// StorageError.
class ReleaseStore final
{
public:
    explicit ReleaseStore(Database &database)
        : m_database(database)
    {
    }

    /// Gives it its id.
    void add(Release &release);

    // Releases come without their parts, the latest first.
    QList<Release> releases(SeriesId series);
    std::optional<Release> find(ReleaseId id);
    /// The one before it in the same outlet and language.
    std::optional<Release> before(const Release &release);
    /// What stood in its outlet with this release: its parts; where parts are released one by one,
    /// the last of each.
    QList<ReleasedPart> standing(const Release &release);
    /// The last one for each outlet and language that the series was ever released in.
    QList<Release> latest(SeriesId series);
    /// When each session of the series went out last, by its key; the series itself under the empty
    /// one. Nothing where no release is known.
    QHash<QString, QDateTime> lastOut(SeriesId series);

private:
    QList<ReleasedPart> parts(const QByteArray &where, const Release &release);
    QList<Release> select(const QByteArray &where, const Release &release);

    Database &m_database;
};

} // namespace convenor
