// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace convenor {

class Database;

/// How many rows of a table refer to a thing.
struct ReferenceCount
{
    QByteArray table;
    int rows = 0;
};

/// Who refers to the row, the parts that it owns left out. Follows the schema's own references.
QList<ReferenceCount> referencesTo(Database &database, const QByteArray &table, qint64 id);

/// Lets all that refers to one row of the table refer to the other, the parts that it owns too.
/// Parts that then say the same twice of one owner stand once, and nothing in a list refers to its
/// own owner.
void moveReferences(Database &database, const QByteArray &table, qint64 from, qint64 to);

} // namespace convenor
