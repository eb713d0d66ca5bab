// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace convenor {

// Plain words in a Markdown text. Reading Markdown is publish/markdown's.

/// The words with a backslash before whatever would be a mark anywhere in a line.
QString marksEscaped(const QString &plain);
/// The line, escaped so far, so that it begins no heading, list or rule.
QString startGuarded(QString line);
/// The plain line so that Markdown shows it as it is.
QString markdownOf(const QString &plain);

} // namespace convenor
