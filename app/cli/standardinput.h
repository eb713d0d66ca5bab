// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QLatin1StringView>

namespace convenor {

/// What messages call it.
inline constexpr QLatin1StringView standardInput("standard input");

/// All of it.
Result<QByteArray> readStandardInput();

} // namespace convenor
