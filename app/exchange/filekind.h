// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QIODevice>

namespace convenor {

enum class FileKind { Text, Zip };

/// Told from the first bytes, whatever the file is called. Invalid, with the kind in words, where
/// it is known to hold no table that can be read. Stands at the beginning again afterwards.
Result<FileKind> kindOf(QIODevice &device);

} // namespace convenor
