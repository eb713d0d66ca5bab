// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/attendeelist.h"

namespace convenor {

// Words of attendee lists, in the reader's language.

QString label(Capacity capacity);
QString label(SheetKind kind);
QString label(AttendeeColumn column);
QString label(AttendeeOrder order);
QString label(AttendeeGroups groups);
/// A badge format, by its name.
QString badgeFormatLabel(const QString &name);

/// "12 participants, 2 observers; counted apart: 3 speakers".
QString sentenceOf(const Headcount &count);

} // namespace convenor
