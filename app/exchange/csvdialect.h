// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convenor {

/// How a text keeps its cells apart.
struct CsvDialect
{
    QString separator = QStringLiteral(","); ///< one or two characters
    QChar quote = u'"';
    bool hasBackslashes = false; ///< a backslash keeps the quote after it from closing
    bool isDeclared = false; ///< by a first line such as sep=; which is no row

    bool operator==(const CsvDialect &) const = default;
};

/// Tells it from the beginning of a text: the separator under which most rows agree with their
/// neighbours in the number of cells, and the cells hold no other separators. `isWhole`: nothing
/// comes after `sample`.
CsvDialect dialectOf(const QString &sample, bool isWhole);

} // namespace convenor
