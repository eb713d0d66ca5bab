// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/statistics.h"
#include "storage/database.h"

#include <QHash>

namespace convenor {

/// What registrations add up to, counted by the database. Throws StorageError.
class StatisticsStore final
{
public:
    explicit StatisticsStore(Database &database)
        : m_database(database)
    {
    }

    /// How many people attended the session.
    int attended(SessionId session);
    Figures figures(const Scope &scope, Counted counted);
    /// Every session of the series.
    QList<SessionFigures> sessions(SeriesId series, Counted counted);
    /// Every series of the file.
    QList<SeriesFigures> series(Counted counted);
    QList<Share> kinds(const Scope &scope, Counted counted);
    QList<Share> countries(const Scope &scope, Counted counted);
    QList<WeekOfArrivals> arrivals(const Scope &scope);

private:
    enum class By { Nothing, Session, Series };

    QHash<qint64, Figures> figuresBy(By by, const Scope &scope, Counted counted);
    QList<Share> shares(const QByteArray &what, const Scope &scope, Counted counted);

    Database &m_database;
};

} // namespace convenor
