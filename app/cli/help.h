// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convenor {

/// The help of the program, of a group such as "export", or of one command, by its words.
QString helpOf(const QString &words);

} // namespace convenor
