// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/standardinput.h"

#include <QFile>

namespace convenor {

Result<QByteArray> readStandardInput()
{
    QFile input;
    const bool opened = input.open(stdin, QIODevice::ReadOnly);
    const QByteArray bytes = opened ? input.readAll() : QByteArray();
    if (!opened || input.error() != QFileDevice::NoError)
        return failure(ErrorKind::Io, "document.cannot-read", {standardInput}, input.errorString());
    return bytes;
}

} // namespace convenor
