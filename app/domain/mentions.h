// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace convenor {

/// How much later one series begins than another: whole years first, then days. A 29 February that
/// meets a year without one is the 28th.
struct Offset
{
    int years = 0;
    qint64 days = 0;

    bool operator==(const Offset &) const = default;
};

/// Nothing unless both days are known.
std::optional<Offset> offsetBetween(QDate first, QDate next);
/// Invalid where it would leave the years 1 to 9999.
QDate shifted(QDate day, const Offset &offset);
std::optional<int> shiftedYear(int year, const Offset &offset);

/// Of which time a series' texts speak.
struct SeriesTime
{
    QList<int> years;
    QList<QDate> days; ///< that a text may name without their year
};

/// A place of a text that names a year or a day of a series: "2024", "2023/24", "21 February",
/// "Wed, 21 Feb 2024", "2024-02-21". `willBe` says the same of the series that many years and days
/// later, in the same form; it is empty where nothing sensible can be proposed, and somebody has to
/// look.
struct Mention
{
    qsizetype start = 0;
    QString was;
    QString willBe;
    bool inLink = false; ///< or in an address: what is behind it may not exist yet

    bool operator==(const Mention &) const = default;
};

/// In order. Names of months and weekdays are those of the language (BCP 47), and English ones;
/// digits may be of any script. Without an offset nothing is proposed. A year on its own is no
/// mention where the years stay the same.
QList<Mention> mentionsIn(const QString &text, const QString &language, const SeriesTime &time,
                          const std::optional<Offset> &offset);

/// The text with these places of it replaced, where there is something to replace them with.
QString withMentions(QString text, const QList<Mention> &places);

/// The words around the place, on one line, with `word` in it.
QString around(const QString &text, const Mention &place, const QString &word);

} // namespace convenor
