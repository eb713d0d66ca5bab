// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/listlayout.h"
#include "storage/rowscode.h"

namespace convenor {

CONVENOR_ROWS_OF(Person);
CONVENOR_ROWS_OF(Organization);
CONVENOR_ROWS_OF(Registration);
CONVENOR_ROWS_OF(ListLayout);

} // namespace convenor
