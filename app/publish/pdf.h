// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QByteArray>
#include <QString>

namespace convenor {

/// A page of our own markup as a PDF on A4, the footer and the number of the page on each. Nothing
/// is loaded from files or the net. Needs a QGuiApplication; `output.no-display` without one. Meant
/// for some pages: the time grows faster than their number.
Result<QByteArray> pdfOf(const QByteArray &html, const QString &title, const QString &footer);

} // namespace convenor
