// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvrows.h"

#include <cstddef>
#include <cstdint>

using namespace convenor;

namespace {

void hold(bool promise)
{
    if (!promise)
        std::abort();
}

} // namespace

/// Any bytes are refused in words or read to their end; lines go up, no row is blank or too large.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    auto reader = readTable(bytes);
    if (!reader) {
        hold(!reader.error().reason.code.isEmpty());
        return 0;
    }
    int line = 0;
    for (TableRow row; (*reader)->read(row);) {
        hold((*reader)->source().format == u"xlsx" || row.line > line);
        hold(!row.cells.isEmpty() && row.cells.size() <= CsvRows::mostColumns);
        line = row.line;
    }
    hold((*reader)->position() <= (*reader)->size());
    return 0;
}
