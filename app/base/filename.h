// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convenor {

/// A name for a file made of any text, that no system takes for a path or a command and no reader
/// for another: whatever hides, turns the direction or parts folders is "_". At most 200 bytes of
/// UTF-8; what is cut is the beginning, since the end says what it is. "file" where nothing is
/// left.
QString safeFileName(const QString &text);

} // namespace convenor
