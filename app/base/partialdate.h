// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>
#include <QStringView>

#include <optional>

namespace convenor {

/// A date that is known to the day, the month or the year, or not at all ("to be announced").
/// Its text is ISO 8601 cut to its precision: 2024-02-21, 2024-02, 2024, or empty.
class PartialDate final
{
public:
    enum class Precision { None, Year, Month, Day };

    PartialDate() = default;
    explicit PartialDate(QDate day);

    static PartialDate ofMonth(int year, int month);
    static PartialDate ofYear(int year);
    /// Empty where the text is no date of these three forms; years are 1 to 9999.
    static std::optional<PartialDate> fromText(QStringView text);

    Precision precision() const;
    bool isNull() const { return m_year == 0; }
    int year() const { return m_year; }
    int month() const { return m_month; }
    /// The day itself; an invalid date unless the precision is Day.
    QDate day() const;
    /// The first and the last day that it may mean; invalid where nothing is known.
    QDate earliest() const;
    QDate latest() const;
    QString text() const;

    bool operator==(const PartialDate &) const = default;

private:
    int m_year = 0;
    int m_month = 0;
    int m_day = 0;
};

} // namespace convenor
