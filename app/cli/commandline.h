// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace convenor {

/// Carries out one call, told by the bytes of its words after the program's name; returns the exit
/// status. Needs a QCoreApplication.
int runCommandLine(const QByteArrayList &words);

} // namespace convenor
