// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/house/source.h"

#include <QStringList>

/// The house rules over the source tree, each giving one `file:line: rule` for a breach.
namespace convenor::house {

/// Who may include whom, of the project's folders and of Qt's modules.
QStringList includeBreaches(const QList<Source> &sources);

/// Cycles of includes, each told once, as the path around it.
QStringList includeCycles(const QList<Source> &sources);

/// Files, functions, classes that have outgrown the house.
QStringList sizeBreaches(const QList<Source> &sources);

/// Files without the two SPDX lines near their beginning.
QStringList licenceBreaches(const QList<Source> &sources);

/// Entries of the top folder that nobody expects there.
QStringList strangersAtTop(const QStringList &entries);

/// The Qt module that a header such as `QWidget` or `QtGui/QIcon` belongs to ("QtWidgets"), empty
/// when it is none of Qt's.
QString moduleOf(const QString &header);

} // namespace convenor::house
