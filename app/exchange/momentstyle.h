// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QStringView>

#include <optional>

namespace convenor {

/// How days that are written in numbers alone are to be read.
enum class DayOrder { DayFirst, MonthFirst };

/// The moments of one table, written in whatever way its sender's program writes them: ISO 8601
/// with or without an offset, "Apr 09, 2020 8:50 PM", "01/23/2026 11:30:00 AM", "15/11/22,
/// 09:30:17", "10.02.2024 08:30", month names in English, French, Spanish and German. Whether the
/// day or the month comes first is told from all that were looked at.
class MomentStyle final
{
public:
    void look(QStringView text);

    /// Nothing where no text told, or some told one thing and some the other.
    std::optional<DayOrder> order() const;
    /// Whether a text was seen whose reading depends on the order.
    bool isAmbiguous() const { return m_ambiguous > 0 && !order(); }

    /// By the clock of the zone where the text has no offset of its own; in UTC. A day without a
    /// time is its midnight. `order` counts where the texts do not tell.
    std::optional<QDateTime> read(QStringView text, const QString &timeZone,
                                  DayOrder order = DayOrder::DayFirst) const;

private:
    int m_dayFirst = 0;
    int m_monthFirst = 0;
    int m_ambiguous = 0;
};

/// Minutes, to the next whole one, of "1h 27m 51s", "01:27:51", "87", "3 mins", "1 Std. 27 Min.",
/// "1 godz. 2 min 5 sek."; nothing where it is no length of time.
std::optional<int> minutesIn(QStringView text);

} // namespace convenor
