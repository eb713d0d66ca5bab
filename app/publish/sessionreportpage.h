// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/internalview.h"
#include "domain/registeredview.h"
#include "publish/reportsheet.h"

namespace convenor {

// What came of one session, for each audience by the view that was built for it.

Result<ReportPage> publicReport(const PublicSeries &series, const PublicSession &session,
                                const Templates &templates);
Result<ReportPage> registeredReport(const RegisteredSession &view, const Templates &templates);
Result<ReportPage> internalReport(const InternalSession &view, const Templates &templates);

} // namespace convenor
