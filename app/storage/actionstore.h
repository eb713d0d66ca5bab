// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/actionpoint.h"
#include "storage/database.h"

namespace convenor {

class Statement;

/// Action points over all sessions: what lists and look-ups ask of them. `now` decides what is
/// overdue, each by the day in its series' time zone. Throws StorageError.
class ActionStore final
{
public:
    explicit ActionStore(Database &database)
        : m_database(database)
    {
    }

    QList<ActionId> actions(const ActionsQuery &query, const QDateTime &now);
    /// How many each chip would leave of the query, whatever its own chip.
    ActionCounts counts(ActionsQuery query, const QDateTime &now);
    /// In the order of the ids; those that are no more are left out.
    QList<ActionRow> rows(const QList<ActionId> &ids, const QDateTime &now);
    /// Who owns something, by name; of a series, or of all.
    QList<NamedOwner> owners(SeriesId series);
    /// All that it follows and that follow it, in no order.
    QList<ActionStep> thread(ActionId id);
    /// Sessions that are still to come after the one of the action, those of its theme first.
    QList<NextPlace> placesAfter(ActionId id);
    /// Whatever follows it follows what it followed.
    void unlink(const Action &action);

private:
    struct Narrowed
    {
        QByteArray sql; ///< from "FROM" on
        QStringList values;
    };
    Narrowed narrowed(const ActionsQuery &query);
    /// The day in the zone of each series, as a table `day`; its values come first.
    Narrowed days(const QDateTime &now);
    static int bind(Statement &statement, const QStringList &values);

    Database &m_database;
};

} // namespace convenor
