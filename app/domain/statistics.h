// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/partialdate.h"
#include "domain/ids.h"
#include "domain/vocabulary.h"

#include <QDate>
#include <QList>
#include <QString>

namespace convenor {

/// Whom figures count: who came, who may come, or who asked to.
enum class Counted { Attended, Accepted, Registered };
template <>
inline constexpr std::array wordsOf<Counted>{"attended", "accepted", "registered"};

/// Of what figures are told: a session, else a series, else all years.
struct Scope
{
    SeriesId series;
    SessionId session;

    bool operator==(const Scope &) const = default;
};

/// A series' or a session's figures. Participants are those who are counted, each of them once, or
/// the number that was reported where attendance was not taken; the organizations and countries are
/// theirs. Whoever cancelled is nowhere among them. An organization is as at the session, without
/// one there the person's of today; a country is the person's, else the organization's.
struct Figures
{
    int participants = 0;
    int organizations = 0;
    int countries = 0;
    int nationalNgos = 0;
    int internationalNgos = 0;
    int refugeeLed = 0; ///< organizations
    int registered = 0; ///< registrations, as the next five
    int accepted = 0;
    int observers = 0; ///< who were accepted as such
    int waiting = 0; ///< on the waiting list
    int attended = 0;
    int noShow = 0;
    int returning = 0; ///< participants who attended an earlier session (of a series: series)
    bool isReported = false; ///< participants is the number that was reported

    bool operator==(const Figures &) const = default;
};

struct SessionFigures
{
    SessionId session;
    int number = 0;
    QString title;
    PartialDate date;
    Figures figures;

    bool operator==(const SessionFigures &) const = default;
};

struct SeriesFigures
{
    SeriesId series;
    QString title;
    Figures figures;

    bool operator==(const SeriesFigures &) const = default;
};

/// How many of those who are counted share something.
struct Share
{
    QString what; ///< the word or code of it; empty: not known
    int people = 0;
    int organizations = 0;

    bool operator==(const Share &) const = default;
};

/// How many registered in the seven days from a Monday on.
struct WeekOfArrivals
{
    QDate monday;
    int registered = 0;

    bool operator==(const WeekOfArrivals &) const = default;
};

struct StatisticsOf
{
    Scope scope;
    Counted counted = Counted::Attended;
    Figures whole;
    QList<SessionFigures> sessions; ///< in their order; none where the scope is all years
    QList<SeriesFigures> series; ///< all years, the earliest first
    QList<Share> kinds; ///< of organizations, the most people first
    QList<Share> countries; ///< the same
    QList<WeekOfArrivals> arrivals; ///< every week from the first to the last

    bool operator==(const StatisticsOf &) const = default;
};

} // namespace convenor
