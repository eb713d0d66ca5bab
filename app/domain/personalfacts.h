// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace convenor {

// Which facts of the file are personal: every column of every recorded table has its place in one
// list, by the names that they have in the file. What has none fails a test.

enum class Fact {
    Plain, ///< tells nothing of a person, or no more than figures need
    Personal, ///< goes when the time of its series is over, and with its person
    Published, ///< stands in the programme: goes with the person's name
    Writing, ///< words about the matter, which may name anybody: looked through
    Tie, ///< the person who is meant stays, whatever the series
    TieUntilDue, ///< the person who is meant stays as long as the row's series is not due
    Mention, ///< a person who does not stay for it
    Passing, ///< of a row that goes as a whole
};

/// Nothing where nobody has said it yet.
std::optional<Fact> factOf(const QByteArray &table, const QByteArray &column);
/// In the order of the list.
QList<QByteArray> columnsWith(const QByteArray &table, Fact fact);
/// Whether its rows go as a whole.
bool goesWhole(const QByteArray &table);
/// Whether a row may hold what goes when its time is over.
bool holdsPersonalFacts(const QByteArray &table);
/// For the test that nothing is listed which is no more.
QList<std::pair<QByteArray, QByteArray>> allFacts();

} // namespace convenor
