// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attendance.h"
#include "domain/directory.h"
#include "domain/record.h"
#include "domain/registration.h"
#include "domain/series.h"
#include "domain/session.h"

namespace convenor {

// The interchange document as values. References are ids as everywhere; the ids of what stands in
// the document itself are negative and of the document's own, those of what is in the file already
// are the file's.

struct SessionRecord : Session
{
    QList<Note> notes;
    QList<Action> actions;
    QList<Material> materials;
    QList<Request> requests;
    QList<Registration> registrations;
    std::optional<Attendance> attendance;

    bool operator==(const SessionRecord &) const = default;
};
template <>
inline constexpr auto fieldsOf<SessionRecord> =
    std::tuple_cat(sessionFields,
                   std::tuple{
                       Field{"notes", &SessionRecord::notes},
                       Field{"actions", &SessionRecord::actions},
                       Field{"materials", &SessionRecord::materials},
                       Field{"requests", &SessionRecord::requests},
                   },
                   sessionFollows,
                   std::tuple{Field{"registrations", &SessionRecord::registrations},
                              Field{"attendance", &SessionRecord::attendance}},
                   sessionTail);

struct SeriesRecord : Series
{
    QList<Registration> registrations;
    QList<SessionRecord> sessions;

    bool operator==(const SeriesRecord &) const = default;
};
template <>
inline constexpr auto fieldsOf<SeriesRecord> =
    std::tuple_cat(seriesFields,
                   std::tuple{
                       Field{"registrations", &SeriesRecord::registrations},
                       Field{"sessions", &SeriesRecord::sessions},
                   },
                   seriesTail);

struct Document
{
    QString format;
    QList<SeriesRecord> series;
    QList<Organization> organizations;
    QList<Person> people;

    bool operator==(const Document &) const = default;
};
template <>
inline constexpr auto fieldsOf<Document> = std::tuple{
    Field{"format", &Document::format, FieldUse(Required | Always)},
    Field{"series", &Document::series},
    Field{"organizations", &Document::organizations},
    Field{"people", &Document::people},
};

inline constexpr auto documentFormat = "convenor/1";

/// The session and action keys of series that are in the file already, as `series/key`.
struct KnownKeys
{
    QHash<QString, qint64> sessions;
    QHash<QString, qint64> actions;
};

} // namespace convenor
