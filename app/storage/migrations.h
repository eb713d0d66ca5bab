// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convenor {

class Database;

/// The number of the newest schema script; a file of a higher user_version is newer than us.
int latestUserVersion();

/// Runs every schema script that the file has not seen, in one transaction; a fresh file runs all
/// of them. Whoever opens an older file makes a verified backup first. Throws StorageError.
void migrate(Database &database);

/// Whether the search index has to be filled: a migration makes a new one, and may have been cut
/// off before that. Throws StorageError.
bool lacksSearchIndex(Database &database);

} // namespace convenor
