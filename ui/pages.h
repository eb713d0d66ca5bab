// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pagestack.h"

namespace convenor {

class Errands;
class Jobs;
class SideWindows;

/// What pages use of the window around them. Each is asked for when a page is made or does
/// something, by when the window has it.
struct PageServices
{
    Jobs &jobs;
    std::function<Errands &()> errands;
    std::function<PageStack &()> stack;
    std::function<SideWindows &()> side;
};

/// Every page of the window in its order. What one page asks of another is passed on here.
QList<PageEntry> pageEntries(const PageServices &services);

} // namespace convenor
