// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convenor {

class Database;

/// Copies the file as it is, while it is in use, by SQLite's backup API to a file beside `target`,
/// verifies the copy and puts it in its place. Throws StorageError.
void backUp(Database &database, const QString &target);

/// Every fault that SQLite's own checks and the search index's find; nothing where all is well.
QStringList integrityFaults(Database &database);

} // namespace convenor
