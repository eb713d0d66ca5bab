// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rowscode.h"

namespace convenor {

CONVENOR_ROWS_OF(Series);
CONVENOR_ROWS_OF(Session);

} // namespace convenor
