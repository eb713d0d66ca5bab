// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/speakerlines.h"

namespace convenor {

/// Reads the text of one person, without bullet or role before it. `line` and `source` of the
/// result are not set.
SpeakerLine personOf(const QString &text, const OrganizationsCalled &called);

} // namespace convenor
