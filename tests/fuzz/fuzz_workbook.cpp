// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvrows.h"
#include "tests/exchange/packedfile.h"

#include <cstddef>
#include <cstdint>

using namespace convenor;

/// Made-up parts, packed as a workbook is, since nobody makes up a sum of a packed file: the first
/// is a sheet, then come, each behind a byte 1, shared texts, styles, the workbook and its
/// relations; what is not there is as it should be. What begins with PK is packed already.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (!bytes.startsWith("PK")) {
        const QByteArray names[] = {"xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",
                                    "xl/styles.xml", "xl/workbook.xml",
                                    "xl/_rels/workbook.xml.rels"};
        Parts parts = workbookOf({{"List", {}, {}}});
        const QList<QByteArray> given = bytes.split('\1');
        for (qsizetype i = 0; i < std::min<qsizetype>(given.size(), std::size(names)); ++i) {
            if (!given[i].isEmpty())
                parts[names[i]] = given[i];
        }
        bytes = packed(parts, {}, Packing::Stored);
    }
    auto reader = readTable(bytes);
    if (!reader)
        return 0;
    for (TableRow row; (*reader)->read(row);) {
        if (row.line < 1 || row.cells.size() > CsvRows::mostColumns)
            std::abort();
    }
    return 0;
}
