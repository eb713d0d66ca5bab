// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace convenor {

/// A row that holds anything; blank ones, of which every cell is empty, are passed over.
struct TableRow
{
    int line = 0; ///< where it begins in the file, from 1; of a spreadsheet its row
    bool afterBlank = false; ///< blank rows stood before it
    /// As written, padding and blanks kept; only NULs are dropped, and of a text the apostrophe
    /// before a formula (tablewriter.h).
    QStringList cells;
    Reason fault = {}; ///< why it cannot be taken as it is; its cells are what could be read

    bool operator==(const TableRow &) const = default;
};

struct TableSource
{
    QString format; ///< csv, tsv or xlsx
    QString encoding; ///< of a text; what has been read so far may change it
    QChar separator; ///< of a text; the first where several stand together
    QString sheet; ///< of a workbook
    QStringList otherSheets; ///< hidden ones too
};

/// Reads a table row by row in constant memory and never stops at a bad row: that has a fault, and
/// the next one is read. Rows come as they are, tables that stand below each other one after the
/// other. For one thread at a time.
class TableReader
{
public:
    TableReader() = default;
    virtual ~TableReader() = default;
    Q_DISABLE_COPY_MOVE(TableReader)

    /// False at the end, or where `error` tells why nothing more can be read. A row that is handed
    /// in again keeps its memory.
    virtual bool read(TableRow &row) = 0;
    virtual std::optional<Error> error() const { return m_error; }
    const TableSource &source() const { return m_source; }
    /// How far it has come, of `size`: bytes of the file, of a workbook those of its sheet.
    virtual qint64 position() const = 0;
    virtual qint64 size() const = 0;

protected:
    TableSource m_source;
    std::optional<Error> m_error;
};

/// What the file is, is told from its content, never from its name. Io where it cannot be read;
/// Invalid where it holds no table that can be: an image, an old .xls, a workbook with a password
/// or made to do harm, nothing at all. `sheet` is one of a workbook's; else its first visible one
/// that holds anything is read.
Result<std::unique_ptr<TableReader>> openTable(const QString &path, const QString &sheet = {});
/// The same of what was pasted, or came through standard input.
Result<std::unique_ptr<TableReader>> readTable(const QByteArray &bytes, const QString &sheet = {});

} // namespace convenor
