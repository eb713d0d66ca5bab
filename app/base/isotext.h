// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringView>
#include <QTime>

#include <optional>

namespace convenor {

/// The ISO 8601 texts that the file and the interchange document hold, read strictly: a text that
/// is not exactly of the form is no value.

/// YYYY-MM-DD with a year of 1 to 9999 and a day that exists.
std::optional<QDate> dateFromText(QStringView text);
/// HH:MM, 00:00 to 23:59.
std::optional<QTime> timeFromText(QStringView text);
QString textOf(QTime time);
/// A date, T, a time to the second (a fraction is kept to the millisecond) and Z or an offset of
/// ±HH:MM; the value is in UTC.
std::optional<QDateTime> momentFromText(QStringView text);
/// In UTC with a final Z, the fraction only where there is one.
QString textOf(const QDateTime &moment);

} // namespace convenor
