// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace convenor {

/// The PDF with its language, the word that its structure is told, the wish to show its title and
/// not the file's name, and its objects packed; the same bytes for the same bytes.
Result<QByteArray> withLanguage(const QByteArray &pdf, const QString &language);

} // namespace convenor
