// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convenor {

/// Makes an empty file that only its user may read and write. An existing one is a Conflict.
void createEmptyFile(const QString &path);

/// Judges a file by its first 100 bytes and its length, before SQLite may touch it: empty, no
/// database, another program's, newer than this program, truncated. Throws StorageError.
void judgeFileHeader(const QString &path, qint32 applicationId, int latestUserVersion);

} // namespace convenor
