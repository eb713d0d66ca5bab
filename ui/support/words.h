// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace convenor {

/// The words as a sentence: "it failed" becomes "It failed."
QString sentence(const QString &words);
/// The moment in the viewer's zone and language: "today, 14:05", "yesterday, 09:30", else the date.
QString momentWords(const QDateTime &moment, const QDateTime &now);

} // namespace convenor
