// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/notesmail.h"

namespace convenor {

// Who may have the notes of a session and why, in words of the reader's language.

QString label(Entitled ground);
/// Why somebody may not have what is for registered participants, for `worded`.
Reason reasonOf(Withheld bar);
/// Why a material is not handed out.
QString label(MaterialBar bar);

} // namespace convenor
