// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace convenor::test {

/// Every row of every recorded table as `table: value | value …`, read by a connection of its own.
QStringList dump(const QString &path);

/// What SQLite keeps of the schema, in the order of names.
QStringList schemaOf(const QString &path);

/// A file as the first `version` schema scripts alone made it, with a person in it.
void makeOlderFile(const QString &path, int version);

QByteArray bytesOf(const QString &path);
void writeBytes(const QString &path, const QByteArray &bytes);

} // namespace convenor::test
