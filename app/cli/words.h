// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/reply.h"

namespace convenor {

/// Reads the words after the program's name. Nothing is opened: what is wrong with the words is
/// known before anything is done.
tl::expected<Call, Trouble> readWords(const QStringList &words);

} // namespace convenor
