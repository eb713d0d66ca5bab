// SPDX-FileCopyrightText: 2026 The Convenor authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/session.h"

namespace convenor {

/// Sets when speakers were invited and when they answered, by how their states changed from the
/// session `before`. Who goes back to an earlier state loses the later dates; dates that the change
/// itself brought, and those of speakers whose state stays, are kept.
void keepDates(Session &session, const Session &before, const QDateTime &now);

/// When the speaker came into the present state; invalid where it is not known, or just proposed.
QDateTime since(const Speaker &speaker);

/// Whether position or organization at the session differ from those in the directory.
bool differs(const Speaker &speaker, const QString &position, OrganizationId organization);

} // namespace convenor
