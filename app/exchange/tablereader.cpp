// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/tablereader.h"

#include "exchange/csvreader.h"
#include "exchange/filekind.h"
#include "exchange/workbookreader.h"

#include <QBuffer>
#include <QFile>

namespace convenor {

namespace {

Result<std::unique_ptr<TableReader>> tableIn(std::unique_ptr<QIODevice> device, const QString &name,
                                             const QString &sheet)
{
    const auto cannotRead = [&] {
        return failure(ErrorKind::Io, "document.cannot-read", {name}, device->errorString());
    };
    if (!device->open(QIODevice::ReadOnly))
        return cannotRead();
    const auto kind = kindOf(*device);
    if (!kind)
        return tl::unexpected(kind.error());
    if (*kind == FileKind::Zip)
        return WorkbookReader::open(std::move(device), sheet);
    return CsvReader::open(std::move(device), name);
}

} // namespace

Result<std::unique_ptr<TableReader>> openTable(const QString &path, const QString &sheet)
{
    return tableIn(std::make_unique<QFile>(path), path, sheet);
}

Result<std::unique_ptr<TableReader>> readTable(const QByteArray &bytes, const QString &sheet)
{
    auto buffer = std::make_unique<QBuffer>();
    buffer->setData(bytes);
    return tableIn(std::move(buffer), {}, sheet);
}

} // namespace convenor
