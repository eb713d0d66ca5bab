// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/tablereader.h"

namespace convenor {

/// The rows of a list that is looked at as a whole before anything of it is taken, up to what
/// memory has room for. A year's list has a hundredth of it.
class ListRows final
{
public:
    explicit ListRows(TableReader &table)
        : m_table(table)
    {
    }

    bool next(TableRow &row)
    {
        if (isTooLong() || !m_table.read(row))
            return false;
        ++m_rows;
        for (const QString &cell : row.cells)
            m_letters += cell.size();
        return !isTooLong();
    }
    /// Why nothing more can be read; Invalid list.too-long, without the file's name.
    std::optional<Error> error() const
    {
        if (isTooLong())
            return Error{ErrorKind::Invalid,
                         {"list.too-long", {QString(), QString::number(mostRows)}},
                         {},
                         {}};
        return m_table.error();
    }

private:
    static constexpr int mostRows = 250'000;
    static constexpr qint64 mostLetters = 200'000'000;

    bool isTooLong() const { return m_rows > mostRows || m_letters > mostLetters; }

    TableReader &m_table;
    int m_rows = 0;
    qint64 m_letters = 0;
};

} // namespace convenor
