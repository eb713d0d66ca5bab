// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace convenor {

/// The PDF with its language, the word that its structure is told, the wish to show its title and
/// not the file's name, and its objects packed; the same bytes for the same bytes. Its structure is
/// one document, and what cairo ended with a page goes on: `elements` has a number for each of the
/// outermost elements in their order, the same for tables and lists that are one.
Result<QByteArray> completed(const QByteArray &pdf, const QString &language,
                             const QList<int> &elements);

} // namespace convenor
