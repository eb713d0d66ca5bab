// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace convenor {

/// What somebody reads who reads the markup (UTF-8, well-formed or not): a line a paragraph, item,
/// cell or heading, runs of blanks as one. A link is followed by its address in angle brackets,
/// unless that is what it says already. Nothing of head, style or script. Nothing is ever loaded.
QString wordsOfMarkup(const QByteArray &markup);

} // namespace convenor
