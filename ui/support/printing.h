// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/support/printable.h"

class QPrinter;
class QWidget;

namespace convenor {

/// Prints on paper as it is laid out for: the pages that the printer was told, in the order that it
/// was told; how many. Into a PDF file goes the document's own. It needs no window's thread.
/// Invalid `print.refused` where the printer takes nothing.
Result<int> print(const Printable &printable, const QPageLayout &paper, QPrinter &printer,
                  const DocumentProgress &progress);

/// Asks which printer, and how; false where nothing is to be printed.
bool askForPrinter(QPrinter &printer, QWidget *window);

} // namespace convenor
