// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/retention.h"

namespace convenor {

class Database;

/// Every row that is about the person, whatever its table: theirs, those that refer to them, and
/// the parts of those. Throws StorageError.
QList<PersonRecord> recordsOf(Database &database, PersonId person);

} // namespace convenor
