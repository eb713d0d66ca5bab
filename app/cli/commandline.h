// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace convenor {

/// Carries out one call, told by the bytes of its words after the program's name; returns the exit
/// status. `program` is what the program was called by. Makes the application that the command
/// needs, so there must be none yet.
int runCommandLine(char *program, const QByteArrayList &words);

} // namespace convenor
