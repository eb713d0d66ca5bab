// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace convenor {

class PageStack;
class SideWindows;
class WindowMenu;
class Workspace;

/// Shows documents of the series, and the list of the page that is shown, as they will be printed
/// when the menu's actions ask for them; what is typed is committed before. It lasts as long as the
/// windows.
void servePrinting(Workspace &workspace, WindowMenu &menu, PageStack &pages, SideWindows &windows);

} // namespace convenor
