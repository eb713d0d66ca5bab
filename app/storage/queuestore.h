// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/queue.h"
#include "storage/assessmentstore.h"

namespace convenor {

/// Registrations as the review desk lists them: ids in order first, rows when they are seen.
/// Throws StorageError.
class QueueStore final
{
public:
    explicit QueueStore(Database &database)
        : m_database(database)
    {
    }

    /// Of the parts that follow from what is proposed: all of them.
    QList<RegistrationId> ids(const QueueQuery &query);
    /// In the order of the ids; those that are no more are left out.
    QList<QueueRow> rows(const QList<RegistrationId> &ids);
    QueueCounts counts(const Gathering &gathering);
    /// The sessions of the series by their numbers, and last all of it.
    QList<QueueTarget> targets(SeriesId series);
    /// The next free position at the end of the waiting list.
    int freePosition(const Gathering &gathering);
    /// Who waits, in their order.
    QList<RegistrationId> waiting(const Gathering &gathering);
    void setWaitingPosition(RegistrationId id, int position);
    /// The latest first, at most `limit`.
    QList<PastPart> pastOf(OrganizationId organization, int limit);

private:
    Database &m_database;
};

} // namespace convenor
