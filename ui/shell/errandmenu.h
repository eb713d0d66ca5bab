// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace convenor {

class Errands;
class PageStack;
class WindowMenu;

/// Sends the errands of an open file on their way as the menu's actions ask, for the series and the
/// session that the window stands at; what is typed is committed before. It lasts as long as the
/// errands.
void serve(Errands &errands, WindowMenu &menu, PageStack &pages);

} // namespace convenor
