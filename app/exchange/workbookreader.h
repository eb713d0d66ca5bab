// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/tablereader.h"
#include "exchange/workbook.h"

namespace convenor {

/// Rows of one sheet of a workbook. A cell is where its reference says, else behind the one before;
/// cells without a value are none.
class WorkbookReader final : public TableReader
{
public:
    /// Of the sheet that is named, else of the first visible one that holds anything.
    static Result<std::unique_ptr<TableReader>> open(std::unique_ptr<QIODevice> device,
                                                     const QString &sheet);

    bool read(TableRow &row) override;
    qint64 position() const override;
    qint64 size() const override;

private:
    /// A cell of the row that is being read.
    struct Place
    {
        qsizetype column = 0;
        QString type;
        NumberFormat format = NumberFormat::Plain;
    };

    explicit WorkbookReader(std::unique_ptr<WorkbookParts> parts);
    std::optional<Error> begin(const QString &sheet);
    std::optional<Error> openSheet(const WorkbookSheet &sheet);
    bool readRow(TableRow &row);
    void readCells(TableRow &row);
    Place placeOfCell(qsizetype column) const;
    void readValue(const Place &place, TableRow &row);
    QString valueOf(const Place &place, TableRow &row);
    void keep(const QString &text, qsizetype column, TableRow &row);

    std::unique_ptr<WorkbookParts> m_parts;
    Workbook m_workbook;
    std::unique_ptr<PartXml> m_xml;
    std::optional<TableRow> m_first; ///< of the sheet: read to see that there is one
    int m_line = 0;
    qsizetype m_length = 0; ///< of all cells of the row
    QString m_text;
};

} // namespace convenor
