// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "domain/lists.h"
#include "domain/series.h"
#include "domain/session.h"

#include <functional>

namespace convenor {

class Workspace;

/// Series and their sessions: looked at, added, edited, removed. An edit
/// names the field (its name in the interchange document, or a list's) for the history; edits of
/// one field in short succession are one change. It is given the thing as it is stored at that
/// moment, so an older copy on the screen never overwrites other fields.
class Programme final
{
public:
    explicit Programme(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    Result<QList<SeriesRow>> allSeries() const;
    Result<Series> series(SeriesId id) const;
    /// The series with this key; with an empty key the one with the latest start.
    Result<Series> seriesByKey(const QString &key) const;
    Result<QList<SessionRow>> sessions(SeriesId series) const;
    Result<Session> session(SessionId id) const;
    Result<SessionId> sessionByNumber(SeriesId series, int number) const;
    /// NotFound where the series has none of that key.
    Result<SessionId> sessionByKey(SeriesId series, const QString &key) const;

    Result<SeriesId> addSeries(Series series);
    Result<void> editSeries(SeriesId id, const QByteArray &field,
                            const std::function<void(Series &)> &change);
    Result<void> removeSeries(SeriesId id);

    /// Adds it at the end; without a number it takes the next one.
    Result<SessionId> addSession(Session session);
    Result<void> editSession(SessionId id, const QByteArray &field,
                             const std::function<void(Session &)> &change);
    /// With its notes, actions, materials, requests and registrations.
    Result<void> removeSession(SessionId id);

private:
    Workspace &m_workspace;
};

} // namespace convenor
