// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/icalparts.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace convenor {

/// A clock by which times in an iCalendar file are told: of an IANA zone, or of a VTIMEZONE that
/// the file describes.
class CalendarZone final
{
public:
    explicit CalendarZone(QString iana)
        : m_iana(std::move(iana))
    {
    }
    explicit CalendarZone(std::shared_ptr<icaltimezone> described)
        : m_described(std::move(described))
    {
    }

    /// `clock` is what it shows, in the fields of a UTC time, as what `shownAt` returns.
    QDateTime momentOf(const QDateTime &clock) const;
    QDateTime shownAt(const QDateTime &moment) const;

private:
    QString m_iana;
    std::shared_ptr<icaltimezone> m_described;
};

/// The zones that a file may name: IANA's names, also behind a prefix with slashes; the names of
/// Windows; and what its own VTIMEZONEs describe.
class CalendarZones final
{
public:
    /// A whole VTIMEZONE, from BEGIN to END.
    void describe(const QByteArray &component);
    /// Nothing for a name that is neither known nor described.
    std::optional<CalendarZone> find(const QString &name);

private:
    QHash<QString, std::shared_ptr<icaltimezone>> m_described;
    QHash<QString, std::optional<CalendarZone>> m_found;
};

} // namespace convenor
