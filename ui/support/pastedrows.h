// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QMimeData;

namespace convenor {

/// The rows of a table that was copied from a spreadsheet or a page, with tabs between their cells;
/// empty where there is none.
QByteArray pastedRows(const QMimeData &data);

} // namespace convenor
