// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace convenor {

QString lockPath(const QString &path);

/// The lock of the one who writes the file. Throws StorageError, which says who holds it.
std::unique_ptr<QLockFile> lockFor(const QString &path);

} // namespace convenor
