// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/revisionrows.h"
#include "storage/rowscode.h"

namespace convenor {

CONVENOR_ROWS_OF(Note);
CONVENOR_ROWS_OF(Action);
CONVENOR_ROWS_OF(Material);
CONVENOR_ROWS_OF(Request);
CONVENOR_ROWS_OF(Attendance);
CONVENOR_ROWS_OF(Mailing);
CONVENOR_ROWS_OF(AcceptedFinding);
CONVENOR_ROWS_OF(SummaryRevision);

} // namespace convenor
