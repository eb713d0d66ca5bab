// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class QPrinter;
class QWidget;

namespace convenor {

class PrintedPages;

/// Shows the pages as they will be on paper, over the window; from there they are printed. It
/// deletes itself when it is closed.
void showPreview(std::shared_ptr<PrintedPages> pages, QWidget *window);

/// All pages onto the printer, which has their layout.
void printAll(PrintedPages &pages, QPrinter &printer);

} // namespace convenor
