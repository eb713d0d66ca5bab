// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "usecases/attendeelists.h"

namespace convenor {

/// How lists were wanted last: all of a wish but whose list it is. A list to be shared has columns
/// of its own.
AttendeeWish rememberedWish();
QList<AttendeeColumn> rememberedColumns(bool forSharing);
void remember(const AttendeeWish &wish);

/// The ending of the file that was written last: pdf, html, csv or xlsx.
QString rememberedForm();
void rememberForm(const QString &form);

} // namespace convenor
