// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// A guard of a view may be broken on purpose, to see whether the canary test notices:
// `if (isGuarded || PLANTED(leak))`. Only the program tst_leaks, which compiles the builders once
// more, defines CONVENOR_LEAKS; everywhere else this is the constant false.
#ifdef CONVENOR_LEAKS
namespace convenor::test {
bool isPlanted(const char *leak);
}
#define PLANTED(leak) convenor::test::isPlanted(#leak)
#else
#define PLANTED(leak) false
#endif
