// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "usecases/sample.h"

#include "usecases/transfer.h"

#include <QFile>

namespace convenor {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<Workspace>> createSample(const QString &path, Workspace::Options options)
{
    auto workspace = Workspace::create(path, std::move(options));
    if (!workspace)
        return workspace;
    QFile document(u":/sample/sample.json"_s);
    const bool opened = document.open(QIODevice::ReadOnly);
    const auto taken = opened
        ? Transfer(**workspace).importBytes(document.readAll(), {}, u"sample.json"_s)
        : failure(ErrorKind::Io, "document.cannot-read", {document.fileName()});
    if (!taken) {
        workspace->reset();
        QFile::remove(path);
        return tl::unexpected(taken.error());
    }
    return workspace;
}

} // namespace convenor
